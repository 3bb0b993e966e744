"""Danger told in words that no phrase foresees: cues of different kinds that stand together in a sentence.

A cue alone means little ("tablets", "tonight", "I am going to"). A rule names the cues that must all be there, in any
order, and what takes the danger away. Sentences without one of the words that a rule starts from are never looked at.
"""

# A pattern of cues reads worse when each line of it is broken.

from feedback.checks import danger_cues_care, danger_cues_end, danger_cues_home, danger_cues_self
from feedback.checks.danger_cue import AT_TIMES, CALM, JUST, LATELY, OLD, Rule, Weighed
from feedback.checks.flags import CONCERN, MENTION, NOW

_RULES = (*danger_cues_self.RULES, *danger_cues_end.RULES, *danger_cues_home.RULES, *danger_cues_care.RULES)
_BY_WORD: dict[str, list[int]] = {}
for _number, _rule in enumerate(_RULES):
    for _word in _rule.starts:
        _BY_WORD.setdefault(_word, []).append(_number)
_WORDS = frozenset(_BY_WORD)
_LONGEST = 400
"""Characters of one sentence that are weighed; a text without stops is weighed in parts."""
_MOST = 60
"""Parts of one text that are weighed: a person needs a few, a hostile paste has hundreds."""


def weigh(line: str, told_as_past: bool) -> list[Weighed]:
    """The danger that sentences of a plain line add up to, each sentence read with the next."""
    if _WORDS.isdisjoint(line.split(" ")):
        return []
    found: list[Weighed] = []
    parts = _parts(line)
    weighed = 0
    for place, (start, part) in enumerate(parts):
        words = _WORDS.intersection(part.split(" "))
        if not words:
            continue
        weighed += 1
        if weighed > _MOST:
            break
        beside = parts[place + 1][1] if place + 1 < len(parts) else ""
        for number in sorted({number for word in words for number in _BY_WORD[word]}):
            if one := _one(_RULES[number], part, beside, start, told_as_past):
                found.append(one)
                if one.grade == NOW:
                    break
    return found


def _parts(line: str) -> list[tuple[int, str]]:
    """The sentences of a line with where each starts, long ones cut at a space."""
    parts: list[tuple[int, str]] = []
    start = 0
    for sentence in line.split(" . "):
        for cut in range(0, len(sentence) or 1, _LONGEST):
            parts.append((start + cut, sentence[cut : cut + _LONGEST]))
        start += len(sentence) + 3
    return parts


def _one(rule: Rule, part: str, beside: str, start: int, told_as_past: bool) -> Weighed | None:
    """What one rule makes of one sentence."""
    core = rule.cues[0].search(part)
    if core is None:
        return None
    near = f"{part} {beside}"
    if not all(cue.search(near) for cue in rule.cues[1:]):
        return None
    if rule.bars is not None and rule.bars.search(part):
        return None
    grade = _when(rule, part, told_as_past)
    return Weighed(grade, start + core.start(), start + core.end()) if grade else None


def _when(rule: Rule, part: str, told_as_past: bool) -> str:
    """The grade of a rule once the time of its sentence is read."""
    if rule.grade == MENTION:
        return MENTION
    if OLD.search(part):
        return MENTION if rule.past else ""
    if CALM.search(part) and not JUST.search(part):
        return ""
    if LATELY.search(part) and not JUST.search(part):
        if not rule.past:
            return ""
        return MENTION if told_as_past else CONCERN
    return CONCERN if rule.grade == NOW and AT_TIMES.search(part) and not JUST.search(part) else rule.grade
