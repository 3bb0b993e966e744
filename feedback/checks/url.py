"""Notices web addresses: links, "www." and bare domains, but never the domain of an email address."""

# Long lists of words are easier to read and to add to as words.
# ruff: noqa: SIM905

import re

from feedback.checks import email
from feedback.checks.flags import Flag

_LINK = re.compile(r"(?<!\w)(?:https?://|www\.)[^\s<>\"\u201c\u201d]{2,2000}", re.IGNORECASE)
_BARE = re.compile(
    r"(?<![\w.@/-])(?P<labels>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6})(?P<ending>[a-z]{2,18})"
    r"(?P<path>[/?#:][^\s<>\"\u201c\u201d]{1,2000})?(?![\w@-])",
    re.IGNORECASE,
)
_SPELT = re.compile(
    r"(?<![\w.@-])(?:(?:www|w w w)\s?(?:dot|\.)\s?)?[a-z0-9][a-z0-9-]{1,61}\s(?:dot|\[dot\]|\(dot\))\s"
    r"(?:com|net|org(?:\sdot\suk)?|(?:co|nhs|ac|gov)\sdot\suk|info|uk)(?!\w)",
    re.IGNORECASE,
)
# Endings that are no English words, so that a space forgotten after a full stop ("the ward.it was") is no domain.
_ENDINGS = frozenset("com net org uk info eu io ie biz tv scot wales cymru nhs edu gov fr ca nl ch".split())
# These count only with a path ("bit.ly/x", "youtu.be/x"), because people do write "call.me" and "help.so".
_ENDINGS_WITH_PATH = frozenset(
    """app be blog cc club cloud co de dev es fm gd gg gl health link london ly me media online page pl site
    space store tech top us website world xyz""".split()
)
_TRAILING = ".,;:!?)]}'\"\u2019\u201d\u2026>*_"


def _is_domain(match: re.Match[str]) -> bool:
    ending = match["ending"].lower()
    if ending in _ENDINGS:
        return len(match["labels"]) > 2
    return ending in _ENDINGS_WITH_PATH and (match["path"] or "").startswith("/") and len(match["path"]) > 2


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags every web address, without the punctuation that ends its sentence."""
    taken = list(email.spans(text))
    found = [match.span() for match in _LINK.finditer(text)]
    found += [match.span() for match in _BARE.finditer(text) if _is_domain(match)]
    if "dot" in text.lower():
        found += [match.span() for match in _SPELT.finditer(text)]
    flags: list[Flag] = []
    end_of_last = 0
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        kept = start + len(text[start:end].rstrip(_TRAILING))
        inside_email = any(start < email_end and kept > email_start for email_start, email_end in taken)
        if start < end_of_last or inside_email:
            continue
        end_of_last = kept
        flags.append(
            Flag(
                kind="url",
                grade="",
                field=field,
                start=start,
                end=kept,
                quote=text[start:kept],
                why="This is a web address. It may tell who somebody is, or be there to advertise.",
                hint="This looks like a web address. A reader of your story may not be able to trust it: "
                "leave it out unless it matters.",
            )
        )
    return flags
