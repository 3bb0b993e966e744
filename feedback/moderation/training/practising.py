"""What somebody has answered so far, and how near it is to what was decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from feedback.moderation.models import Decision, TrainingAnswer
from feedback.moderation.training.items import Item, item_numbered, items
from feedback.people.models import User

Outcome = Decision.Outcome
# Each outcome as something that one would do, and as something that was done.
WOULD = {
    Outcome.PUBLISH: "publish it",
    Outcome.RETURN: "ask the author first",
    Outcome.DECLINE: "decline it",
    Outcome.PASS: "pass it on",
}
WAS = {
    Outcome.PUBLISH: "published",
    Outcome.RETURN: "sent back with a question",
    Outcome.DECLINE: "declined",
    Outcome.PASS: "passed to a senior moderator",
}


@dataclass(frozen=True)
class Comparison:
    """One answer beside what was decided."""

    item: Item
    answer: TrainingAnswer

    @property
    def you_would(self) -> str:
        return WOULD[Outcome(self.answer.outcome)]

    @property
    def it_was(self) -> str:
        return WAS[self.item.outcome]

    @property
    def is_same_outcome(self) -> bool:
        return self.answer.outcome == self.item.outcome

    @property
    def levels_apart(self) -> int | None:
        """How far the two levels lie from each other; None where one of them has none."""
        if self.answer.criticality is None or self.item.criticality is None:
            return None
        return abs(self.answer.criticality - self.item.criticality)


@dataclass(frozen=True)
class Progress:
    """How far one person has come."""

    comparisons: list[Comparison]

    @property
    def done(self) -> int:
        return len(self.comparisons)

    @property
    def total(self) -> int:
        return len(items())

    @cached_property
    def next_number(self) -> int | None:
        """The first item that is not answered yet; None when all are."""
        answered = {comparison.item.number for comparison in self.comparisons}
        return next((item.number for item in items() if item.number not in answered), None)

    @property
    def same_outcome(self) -> int:
        return sum(comparison.is_same_outcome for comparison in self.comparisons)

    @property
    def levels_given(self) -> int:
        """Of how many items both had a level."""
        return sum(comparison.levels_apart is not None for comparison in self.comparisons)

    @property
    def levels_near(self) -> int:
        """On how many of these the two levels are the same or next to each other."""
        return sum(apart is not None and apart <= 1 for apart in (one.levels_apart for one in self.comparisons))


def progress_of(user: User) -> Progress:
    """Compare all that somebody has answered with what was decided."""
    return compare(TrainingAnswer.objects.filter(by=user).order_by("item"))


def compare(answers: Iterable[TrainingAnswer]) -> Progress:
    """Put answers beside what was decided; an item that there is no more counts for nothing."""
    found = ((item_numbered(answer.item), answer) for answer in answers)
    return Progress([Comparison(item, answer) for item, answer in found if item])


def answer_item(item: Item, *, by: User, **answer: object) -> TrainingAnswer:
    """Keep somebody's first answer to an item: what was decided is shown after it, so a second would be no practice."""
    kept, _ = TrainingAnswer.objects.get_or_create(by=by, item=item.number, defaults=answer)
    return kept


def start_again(*, by: User) -> None:
    """Forget somebody's answers, so that they can practise anew."""
    TrainingAnswer.objects.filter(by=by).delete()


def who_practises() -> list[tuple[User, Progress]]:
    """List the people who have begun to practise, for whoever looks after them."""
    answers = TrainingAnswer.objects.filter(by__is_active=True).select_related("by").order_by("by__name", "by", "item")
    return [(user, compare(theirs)) for user, theirs in groupby(answers, key=attrgetter("by"))]
