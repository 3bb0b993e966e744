"""Notices web addresses: links, "www.", bare domains and names on social networks, but no domain of an email."""

# Long lists of words are easier to read and to add to as words.
# ruff: noqa: SIM905

import re

from feedback.checks import email
from feedback.checks.flags import Flag, touches
from feedback.checks.patterns import compiled

_LINK = compiled(r"(?<!\w)(?:h(?:tt|xx)ps?://|ftp://|www\s?\.\s?(?=\w))[^\s<>\"\u201c\u201d]{2,2000}", re.IGNORECASE)
_BARE = compiled(
    r"(?<![\w.@/-])(?P<labels>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6})(?P<ending>[a-z]{2,18})"
    r"(?P<path>[/?#:][^\s<>\"\u201c\u201d]{1,2000})?(?![\w@-])",
    re.IGNORECASE,
)
_SPELT = compiled(
    r"(?<![\w.@-])(?:(?:www|w w w)\s?(?:dot|\.)\s?)?[a-z0-9][a-z0-9-]{1,61}"
    r"\s?(?:\[(?:dot|\.)\]|\((?:dot|\.)\)|(?<=\s)(?:dot|\.)(?=\s))\s?"
    r"(?:com|net|org(?:\sdot\suk)?|(?:co|nhs|ac|gov)\sdot\suk|info|uk)(?!\w)",
    re.IGNORECASE,
)
# Endings that are no English words, so that a space forgotten after a full stop ("the ward.it was") is no domain.
_ENDINGS = frozenset("com net org uk info eu io ie biz tv scot wales cymru nhs edu gov fr ca nl ch".split())
# These count only with a path ("bit.ly/x", "youtu.be/x"), because people do write "call.me" and "help.so".
_ENDINGS_WITH_PATH = frozenset(
    """app be blog cc club cloud co de dev es fm gd gg gl health link london ly me media online page pl shop site
    space store tech top us website world xyz""".split()
)
_INVITED = re.compile(
    r"\b(?:visit|website|web ?site|web ?page|web address|url|log ?on to|link|online at|www)\W{1,3}$", re.IGNORECASE
)
_HANDLE = re.compile(r"(?<![\w@.])@(?P<name>[a-z](?:[\w.]{1,28}\w))(?![\w@])", re.IGNORECASE)
_SOCIAL = (
    r"(?:twitter|insta(?:gram)?|tik ?tok|snap ?chat|facebook|fb|bluesky|threads|telegram|discord|linkedin|youtube)"
)
_NETWORKS = (
    "twitter",
    "insta",
    "tik",
    "snap",
    "facebook",
    "fb",
    "bluesky",
    "threads",
    "telegram",
    "discord",
    "linkedin",
    "youtube",
)
_NAMED = compiled(
    rf"\b{_SOCIAL}(?: (?:handle|name|username|account|page|is|as|at|id|me|under)){{0,3}}\s?[:=-]?\s"
    r"(?P<name>(?=[a-z.]*[\d_])[a-z][\w.]{2,28}\w)(?![\w@])",
    re.IGNORECASE,
)
_ABOUT_HANDLES = re.compile(rf"\b(?:{_SOCIAL}|tweet\w*|handle|follow|dm|tagged|channel)\b", re.IGNORECASE)
_TRAILING = ".,;:!?)]}'\"\u2019\u201d\u2026>*_"


def _is_domain(match: re.Match[str]) -> bool:
    ending = match["ending"].lower()
    if ending in _ENDINGS:
        return len(match["labels"]) > 2
    if ending in _ENDINGS_WITH_PATH and not match["path"]:
        before = match.string[max(0, match.start() - 20) : match.start()]
        return len(match["labels"]) > 4 and ("-" in match["labels"] or bool(_INVITED.search(before)))
    return ending in _ENDINGS_WITH_PATH and (match["path"] or "").startswith("/") and len(match["path"]) > 2


def _handles(text: str, low: str) -> list[tuple[int, int]]:
    """Where somebody's name on a social network stands: beside the network, or in a shape that no word has."""
    found = []
    if any(network in low for network in _NETWORKS):
        found += [match.span("name") for match in _NAMED.finditer(text)]
    if "@" in text:
        found += [
            match.span()
            for match in _HANDLE.finditer(text)
            if re.search(r"[\d_]", match["name"])
            or _ABOUT_HANDLES.search(text[max(0, match.start() - 60) : match.end() + 40])
        ]
    return found


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags every web address and name on a social network, without the punctuation that ends its sentence."""
    taken = email.spans(text)
    low = text.lower()
    found = [match.span() for match in _LINK.finditer(text)]
    found += [match.span() for match in _BARE.finditer(text) if _is_domain(match)]
    if "dot" in low or any(gap in text for gap in (" . ", "[.]", "(.)")):
        found += [match.span() for match in _SPELT.finditer(text)]
    found += _handles(text, low)
    flags: list[Flag] = []
    end_of_last = 0
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        kept = start + len(text[start:end].rstrip(_TRAILING))
        inside_email = touches((start, kept), taken)
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
                why="This is a web address, or a name on a social network. It may tell who somebody is, or be there to "
                "advertise.",
                hint="This looks like a web address, or a name on a social network. A reader of your story may not be "
                "able to trust it: leave it out unless it matters.",
            )
        )
    return flags
