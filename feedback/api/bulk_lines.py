"""How stories, replies and changes stand in the lines of the bulk files."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable

from django.core.serializers.json import DjangoJSONEncoder

from feedback.api.models import BulkPart
from feedback.api.record import Facts

# A spreadsheet takes a cell that begins so for a formula, and what somebody wrote could then do something.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
ENCODER = DjangoJSONEncoder(ensure_ascii=False)

STORY_COLUMNS = (
    "number", "url", "title", "text", "pen_name", "relationship", "happened", "published_at", "changed_at",
    "good", "better", "feelings", "service", "service_name", "organisation", "organisation_name", "answered",
    "change", "change_due_on",
)  # fmt: skip
REPLY_COLUMNS = (
    "story", "id", "voice", "name", "job", "service", "organisation", "published_at", "text", "helped",
)  # fmt: skip
CHANGE_COLUMNS = (
    "story", "reply", "service", "organisation", "state", "summary", "owner", "due_on", "made_on", "recorded_at",
)  # fmt: skip


def json_line(story: Facts) -> list[str]:
    return [ENCODER.encode(story) + "\n"]


def story_row(story: Facts) -> list[str]:
    """Several services, or several tags, stand in one cell, with a semicolon between them."""
    services = story["services"]
    facts = story | {
        "service": [service["id"] for service in services],
        "service_name": [service["name"] for service in services],
        "organisation": [service["organisation"] for service in services],
        "organisation_name": [service["organisation_name"] for service in services],
        "answered": "yes" if any(service["answered_at"] for service in services) else "no",
    }
    return [row(facts[name] for name in STORY_COLUMNS)]


def reply_rows(story: Facts) -> list[str]:
    replies = [reply | {"story": story["number"]} for reply in story["replies"]]
    return [row(reply[name] for name in REPLY_COLUMNS) for reply in replies]


def change_rows(story: Facts) -> list[str]:
    changes = [
        reply["change"] | {"story": story["number"], "reply": reply["id"]}
        | {name: reply[name] for name in ("service", "organisation")}
        for reply in story["replies"]
        if reply["change"]
    ]  # fmt: skip
    return [row(change[name] for name in CHANGE_COLUMNS) for change in changes]


def row(cells: Iterable[object]) -> str:
    """Write one row of CSV."""
    line = io.StringIO()
    csv.writer(line).writerow([cell(value) for value in cells])
    return line.getvalue()


def cell(value: object) -> str:
    """Write one cell; one that a spreadsheet would take for a formula begins with an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, list):
        return cell("; ".join(str(each) for each in value))
    text = (
        value if isinstance(value, str) else str(ENCODER.default(value)) if not isinstance(value, int) else str(value)
    )
    return f"'{text}" if text.startswith(FORMULA) else text


LINES: dict[str, tuple[str, Callable[[Facts], list[str]]]] = {
    BulkPart.File.STORIES: ("", json_line),
    BulkPart.File.STORIES_CSV: (row(STORY_COLUMNS), story_row),
    BulkPart.File.REPLIES_CSV: (row(REPLY_COLUMNS), reply_rows),
    BulkPart.File.CHANGES_CSV: (row(CHANGE_COLUMNS), change_rows),
}
