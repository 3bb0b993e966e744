"""Checks text that comes as JSON lines, for an organisation that wants to try the checks on its own."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from feedback.checks import check, duplicate
from feedback.checks.flags import Flag

LONGEST = 100_000
"""Characters of a title or text; ten times what a story may have."""


class Checked(NamedTuple):
    """One line of the answer, and what was wrong with the line that it answers; empty if nothing was."""

    number: int
    answer: str
    problem: str


def check_lines(lines: Iterable[bytes]) -> Iterator[Checked]:
    """Answer each line with one line, in order; a line that cannot be read is answered by what is wrong with it."""
    earlier = duplicate.Earlier()
    for number, line in enumerate(lines, start=1):
        try:
            story = _read(line)
        except ValueError as error:
            yield Checked(number, json.dumps({"id": _id_in(line), "flags": [], "error": str(error)}), str(error))
            continue
        flags = [*check(story["title"], story["text"]), *duplicate.find(story["text"], earlier)]
        yield Checked(number, json.dumps({"id": story["id"], "flags": [_shown(flag) for flag in flags]}), "")


def _read(line: bytes) -> dict[str, Any]:
    """The story on one line; raises ValueError with a plain sentence."""
    try:
        story = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError("This line is not UTF-8.") from None
    except (json.JSONDecodeError, RecursionError):
        raise ValueError("This line is not JSON.") from None
    if not isinstance(story, dict):
        raise ValueError('This line is not an object like {"id": 1, "title": "", "text": ""}.')
    if "text" not in story and "title" not in story:
        raise ValueError('This line has no "text".')
    for field in ("title", "text"):
        words = story.get(field)
        if words is not None and not isinstance(words, str):
            raise ValueError(f'The "{field}" of this line is not a string.')
        if words and len(words) > LONGEST:
            raise ValueError(f'The "{field}" of this line is longer than {LONGEST:,} characters.')
    return {"id": story.get("id"), "title": story.get("title") or "", "text": story.get("text") or ""}


def _id_in(line: bytes) -> Any:
    """The id of a line that is wrong in some other way; None if that cannot be told."""
    try:
        story = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return story.get("id") if isinstance(story, dict) else None


def _shown(flag: Flag) -> dict[str, Any]:
    return {
        "kind": flag.kind,
        "grade": flag.grade,
        "field": flag.field,
        "start": flag.start,
        "end": flag.end,
        "quote": flag.quote,
        "why": flag.why,
    }
