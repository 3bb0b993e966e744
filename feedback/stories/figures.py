"""Whether it works, in numbers that count the same things everywhere. "How we count" on the figures page says which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum
from django.utils import timezone

from feedback.directory.models import Organisation, Service
from feedback.stories.models import Figure
from feedback.stories.query import rows
from feedback.stories.waits import median_wait, within
from feedback.wording import capitalize_first, plural

# What is late is late today, whenever it was promised.
SUMMED = """
    SELECT measure, days, sum(n) FROM stories_figure
    WHERE scope = %(scope)s AND measure = ANY (%(measures)s) AND CASE measure WHEN 'due' THEN day < %(today)s
        ELSE (%(since)s::date IS NULL OR day >= %(since)s) AND (%(until)s::date IS NULL OR day < %(until)s) END
    GROUP BY measure, days
"""
# Below this, "9 in 10" would claim more than there is to count.
FEW = 20


@dataclass(frozen=True)
class Answering:
    """How stories were answered: each service that a story is about counts for itself."""

    asked: int
    answered: int
    usual_days: int | None

    @property
    def share(self) -> str:
        """Such as "9 in 10", "4 of 6", "all 3"."""
        if self.answered == self.asked:
            return f"all {self.asked}" if self.asked < FEW else "all"
        if self.asked < FEW:
            return f"{self.answered} of {self.asked}"
        tenths = round(10 * self.answered / self.asked)
        return f"{tenths} in 10" if 0 < tenths < 10 else ("fewer than 1 in 10" if tenths == 0 else "more than 9 in 10")

    @property
    def usually(self) -> str:
        """Such as "within 3 working days"; nothing where nothing is answered."""
        return "" if self.usual_days is None else within(self.usual_days)


@dataclass(frozen=True)
class Changes:
    """What services said that they would do, and did."""

    made: int
    planned: int
    late: int


@dataclass(frozen=True)
class Replies:
    """Who answered: staff, and people each other. Both are success."""

    services: int
    people: int


@dataclass(frozen=True)
class Counted:
    """All that is counted of the whole record, of one organisation or of one service."""

    stories: int
    answering: Answering
    changes: Changes
    replies: Replies


def recently() -> date:
    """The first day of the last 12 months: those before this one, and this month so far."""
    today = timezone.localdate()
    return date(today.year - 1, today.month, 1)


def counted(
    about: Service | Organisation | None = None, *, since: date | None = None, until: date | None = None
) -> Counted:
    """Add up what is public, from the first day of a month on, and until that of another, where they are given."""
    of, waits = summed(list(Figure.Measure), about, since, until)
    return Counted(
        stories=of["story"],
        answering=answering_of(of, waits),
        changes=changes_of(of),
        replies=Replies(services=of["service_reply"], people=of["peoples_reply"]),
    )


def answering(*, since: date | None = None) -> Answering:
    """Count how all stories were answered, from the first day of a month on."""
    return answering_of(*summed(["answer"], since=since))


def changes(about: Service | Organisation | None = None) -> Changes:
    """Count what services said that they would do, and did."""
    return changes_of(summed(["made", "planned", "due"], about)[0])


def summed(
    measures: list[str],
    about: Service | Organisation | None = None,
    since: date | None = None,
    until: date | None = None,
) -> tuple[Counter[str], list[tuple[int, int]]]:
    """Add up these measures; of the answers also after how many days how many came."""
    asked = {"scope": scope_of(about), "measures": measures, "since": since, "until": until}
    of: Counter[str] = Counter()
    waits: list[tuple[int, int]] = []
    for name, days, n in rows(SUMMED, {**asked, "today": timezone.localdate()}):
        of[name] += n
        if name == "answer" and days is not None:
            waits.append((days, n))
    return of, waits


def answering_of(of: Counter[str], waits: list[tuple[int, int]]) -> Answering:
    return Answering(asked=of["answer"], answered=sum(n for _, n in waits), usual_days=median_wait(waits))


def changes_of(of: Counter[str]) -> Changes:
    return Changes(made=of["made"], planned=of["planned"], late=of["due"])


def scope_of(about: Service | Organisation | None) -> str:
    """Name what is counted as the parts of the figures name it."""
    if about is None:
        return "all"
    return f"service:{about.pk}" if isinstance(about, Service) else f"organisation:{about.ods_code}"


def in_one_line(stories: int, answers: Answering, changes: Changes) -> str:
    """Such as "42 stories. 9 in 10 answered, usually within 2 working days. 5 changes made."."""
    if not stories:
        return "No stories yet."
    line = f"{plural(stories, 'story', 'stories')}. {answered_in_words(answers)}"
    return f"{line} {plural(changes.made, 'change')} made." if changes.made else line


def answered_in_words(answers: Answering) -> str:
    """Such as "9 in 10 answered, usually within 2 working days."."""
    if answers.asked == 1:
        return f"Answered {answers.usually}." if answers.answered else "Not answered yet."
    if not answers.answered:
        return "None answered yet."
    return f"{capitalize_first(answers.share)} answered, usually {answers.usually}."


def stories_about(places: Iterable[Service | Organisation]) -> dict[str, int]:
    """Count the public stories about each of these, by its scope, in one query; those without any are not in it."""
    parts = Figure.objects.filter(scope__in=[scope_of(place) for place in places], measure=Figure.Measure.STORY)
    return dict(parts.values_list("scope").annotate(n=Sum("n")).order_by())
