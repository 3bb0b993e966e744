"""The clock of the Defamation (Operators of Websites) Regulations 2013 (SI 2013/3028): pure functions of times.

Regulation 1(3): of 48 hours, what falls on a Saturday, a Sunday, Good Friday, Christmas Day or a bank holiday of
England and Wales is not counted. The days of the poster (Schedule, paragraph 2) are counted through.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from feedback.stories.waits import SATURDAY, bank_holidays
from feedback.wording import clock
from feedback.wording import date as date_in_words

LONDON = ZoneInfo("Europe/London")
OPERATORS = timedelta(hours=48)
POSTERS_DAYS = 5


def operator_has_until(start: datetime) -> datetime:
    """Give the end of the 48 hours in which the site must act, in Europe/London."""
    # In UTC: between two local times an hour may be missing, or come twice.
    moment, left = start.astimezone(UTC), OPERATORS
    while True:
        midnight = end_of_day(moment)
        if is_counted(moment.astimezone(LONDON).date()):
            if moment + left <= midnight:
                return (moment + left).astimezone(LONDON)
            left -= midnight - moment
        moment = midnight


def poster_has_until(sent: datetime) -> datetime:
    """Give midnight at the end of the 5th day after the day on which the poster was sent the notice."""
    return end_of_day(sent, days=POSTERS_DAYS).astimezone(LONDON)


def in_words(moment: datetime) -> str:
    """Such as "26 November 2026, 8:09pm", or "midnight at the end of 1 December 2026"."""
    local = moment.astimezone(LONDON)
    if local.time() == time():
        return f"midnight at the end of {date_in_words(local.date() - timedelta(days=1))}"
    return f"{date_in_words(local)}, {clock(local)}"


def is_counted(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


def end_of_day(moment: datetime, *, days: int = 0) -> datetime:
    """Give the midnight that ends this day in London, or one so many days later; in UTC."""
    after = moment.astimezone(LONDON).date() + timedelta(days=days + 1)
    return datetime.combine(after, time(), LONDON).astimezone(UTC)
