"""How facts are worded on a page: dates, waits, counts and the words that people wrote."""

import datetime
import re

from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

LINE_BREAK = re.compile(r"\r\n?")
BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
ELLIPSIS = "\u2026"


def local_date(moment: datetime.date) -> datetime.date:
    """The day on the calendar in Europe/London, where a datetime is given."""
    if isinstance(moment, datetime.datetime):
        return timezone.localtime(moment).date() if timezone.is_aware(moment) else moment.date()
    return moment


def paragraphs(text: str) -> SafeString:
    """Show what somebody wrote with their own line breaks, and nothing in it that a browser could act on."""
    blocks = BLANK_LINES.split(LINE_BREAK.sub("\n", text).strip())
    lines = [[escape(line.rstrip()) for line in block.split("\n")] for block in blocks if block]
    return mark_safe("\n".join(f'<p dir="auto">{"<br>".join(block)}</p>' for block in lines))  # noqa: S308 - escaped


def ago(moment: datetime.date, today: datetime.date | None = None) -> str:
    """How long ago, in days as people count them: today, yesterday, 4 days ago, 3 weeks ago, 2 years ago."""
    day, today = local_date(moment), today or timezone.localdate()
    days = (today - day).days
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    if days < 0:
        return date(day)
    if days < 2:
        return ("today", "yesterday")[days]
    if days < 14:
        return f"{days} days ago"
    if months < 2:
        return f"{days // 7} weeks ago"
    if months < 12:
        return f"{months} months ago"
    return f"{plural(months // 12, 'year')} ago"


def month(day: datetime.date) -> str:
    """Such as May 2026."""
    return f"{local_date(day):%B %Y}"


def date(day: datetime.date) -> str:
    """Such as 3 November 2026."""
    day = local_date(day)
    return f"{day.day} {day:%B %Y}"


def clock(moment: datetime.datetime) -> str:
    """Such as 9:05am."""
    moment = timezone.localtime(moment)
    return f"{moment.hour % 12 or 12}:{moment:%M}{'am' if moment.hour < 12 else 'pm'}"


def number(count: int) -> str:
    """Such as 10,412."""
    return f"{count:,}"


def plural(count: int, one: str, many: str = "") -> str:
    """The count with the word that goes with it: 1 story, 3 stories, 1,204 stories."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def capitalize_first(text: str) -> str:
    """A phrase at the beginning of a sentence; the rest of it keeps its capitals."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """A phrase in the middle of a sentence; the rest of it, and what is all capitals, stays: "NHS lead"."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def first_words(text: str, limit: int = 40) -> str:
    """The beginning of a text on one line, ending with an ellipsis where there is more."""
    words = text.split()
    if len(words) <= limit:
        return " ".join(words)
    return " ".join(words[:limit]).rstrip(".,;:!?-\u2013\u2014 ") + ELLIPSIS
