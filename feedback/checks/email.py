"""Notices email addresses, also those that are spelt out to hide from robots."""

# Long lists of words are easier to read and to add to as words.
# ruff: noqa: SIM905

import re
from functools import lru_cache

from feedback.checks.flags import Flag, apart
from feedback.checks.patterns import compiled

_TYPED = compiled(
    r"(?<![\w.+%-])[\w.+%'\u2019-]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,6}[a-z]{2,18}(?![\w@])",
    re.IGNORECASE,
)
_ENDINGS = r"(?:com|net|org|info|eu|ie|(?:co|org|ac|gov|nhs|me|ltd|plc|sch)\s?(?:\.|\[dot\]|\(dot\)|dot)\s?uk|uk)"
_SPELT = compiled(
    r"(?<![\w.+%-])(?P<name>[\w+%-]{1,64}(?:(?:\.|\s(?:dot|underscore|dash)\s)[\w+%-]{1,64}){0,2})"
    r"(?P<at>\s?[\[({<]\s?(?:at|@)\s?[\])}>]\s?|\s?@\s?|\sat(?:[ -]sign)?\s)"
    r"(?P<host>[^\W_][\w-]{0,61})"
    r"(?P<dot>\s?[\[({<]\s?(?:dot|\.)\s?[\])}>]\s?|\sdot\s|\s?\.\s?|,(?=com|co\b|net))"
    rf"(?:[^\W_][\w-]{{0,61}}(?P=dot)){{0,2}}{_ENDINGS}(?![\w@-])",
    re.IGNORECASE,
)
_MAIL_HOSTS = frozenset(
    """gmail googlemail hotmail outlook live msn yahoo ymail rocketmail icloud mac aol btinternet btopenworld
    sky virginmedia ntlworld blueyonder talktalk tiscali protonmail proton gmx nhs zoho""".split()
)
_NOT_A_NAME = frozenset(
    """a am and are be book booked buy check contact find found go here i info is it join learn look looked
    looking me more on online or order out page read register see shop sign site there this up us visit watch
    web website work""".split()
)


def _names_a_mailbox(match: re.Match[str]) -> bool:
    """Tells "jo at example dot com" from "look at example dot com" and "more at example.com"."""
    at = match["at"].strip().lower()
    if match["dot"] == "," and match["host"].lower() not in _MAIL_HOSTS:
        return False
    if at != "at":
        return True
    if match["name"].lower() in _NOT_A_NAME:
        return False
    return match["host"].lower() in _MAIL_HOSTS or match["dot"].strip() != "."


@lru_cache(maxsize=4)
def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where the email addresses stand, in order and never overlapping; other checks leave these places alone."""
    found = {match.span() for match in _TYPED.finditer(text)}
    # Most texts hold neither sign, and the spelt-out form is the slow one.
    if "@" in text or re.search(r"\bdot\b|[\[({<]\s?at\s?[\])}>]|\bat\s\w+\s?[.,]", text, re.IGNORECASE):
        found |= {match.span() for match in _SPELT.finditer(text) if _names_a_mailbox(match)}
    return tuple(apart(found))


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags every email address, typed or spelt out."""
    return [
        Flag(
            kind="email",
            grade="",
            field=field,
            start=start,
            end=end,
            quote=text[start:end],
            why="This is an email address. It tells who somebody is and invites unwanted post.",
            hint="This looks like an email address. Leave it out: your story is public and anybody could use it.",
        )
        for start, end in spans(text)
    ]
