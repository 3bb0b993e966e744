"""Whether it works, in numbers that count the same things everywhere. "How we count" on the figures page says which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import CharField, Count, F, Func, Q, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from feedback.directory.models import Organisation, Service
from feedback.stories.models import Answer, Change, Post, Voice, Words
from feedback.stories.models.post import PostQuerySet
from feedback.stories.waits import median_wait, within
from feedback.wording import capitalize_first, plural

RECENT = timedelta(days=365)
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


def recently() -> date:
    """The first day of the last 12 months."""
    return timezone.localdate() - RECENT


def public_answers(**about: Service | Organisation) -> QuerySet[Any]:
    """Answers to published stories, with the time when the story was published."""
    return (
        Answer.objects.of_public_stories().filter(**about).annotate(asked_at=F("story__posts__published_at")).order_by()
    )


def answering(answers: QuerySet[Any], since: date | None = None) -> Answering:
    """Count these answers and their usual wait; the database sums by day, so that this reads days and not stories."""
    if since:
        answers = answers.filter(asked_at__date__gte=since)
    days = answers.values(asked_on=TruncDate("asked_at"), answered_on=TruncDate("answered_at")).annotate(n=Count("pk"))
    rows = [(row["asked_on"], row["answered_on"], row["n"]) for row in days]
    waits = [(asked, answered, n) for asked, answered, n in rows if answered]
    return Answering(
        asked=sum(n for *_, n in rows),
        answered=sum(n for *_, n in waits),
        usual_days=median_wait(waits),
    )


def changes_counted(since: date | None = None, **about: Any) -> Changes:
    """Count the changes that anybody may know of."""
    changes = Change.objects.public().filter(**about)
    if since:
        changes = changes.filter(recorded_at__date__gte=since)
    planned = Q(state=Change.State.PLANNED)
    counted = changes.order_by().aggregate(
        made=Count("pk", filter=Q(state=Change.State.MADE)),
        planned=Count("pk", filter=planned),
        late=Count("pk", filter=planned & Q(due_on__lt=timezone.localdate())),
    )
    return Changes(**counted)


def replies_counted(since: date | None = None) -> Replies:
    """Count the replies that anybody may read."""
    replies = Post.objects.public().replies()
    if since:
        replies = replies.filter(published_at__date__gte=since)
    by_service = Q(voice=Voice.SERVICE)
    counted = replies.aggregate(services=Count("pk", filter=by_service), people=Count("pk", filter=~by_service))
    return Replies(**counted)


def stories_counted(since: date | None = None) -> int:
    """Count the stories that anybody may read."""
    stories = Post.objects.openings().published()
    return stories.filter(published_at__date__gte=since).count() if since else stories.count()


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


def commonest(openings: PostQuerySet, tags: str, most: int = 3) -> list[tuple[str, int]]:
    """Give the tags that most of these stories share, with how many; `tags` is "good", "better" or "feelings"."""
    words = Words.objects.filter(pk__in=openings.values("public_words"))
    each = words.annotate(tag=Func(tags, function="unnest", output_field=CharField())).values("tag")
    return list(each.annotate(n=Count("pk")).order_by("-n", "tag").values_list("tag", "n")[:most])
