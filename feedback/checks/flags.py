"""What a check hands back: advice to people about one stretch of text, never a verdict."""

from dataclasses import dataclass

NOW = "now"
CONCERN = "concern"
MENTION = "mention"
GRADES = ("", MENTION, CONCERN, NOW)
"""The grades of danger, from none to the gravest."""


@dataclass(frozen=True)
class Flag:
    """Something a check noticed between two offsets (in characters) of the title or the text."""

    kind: str
    grade: str
    field: str
    start: int
    end: int
    quote: str
    why: str
    """The plain sentence for the moderator."""
    hint: str
    """The plain sentence for the author."""
