"""What there is to learn from: the stories that moderators here published, each with the level that they chose."""

from __future__ import annotations

from django.db.models import F, OuterRef, QuerySet, Subquery

from feedback.moderation.models import Decision
from feedback.moderation.suggesting.suggestions import ENOUGH
from feedback.stories.models import Publication, Words

# More of the past would tell little more, and takes longer.
MOST = 10_000
PUBLISHED = (Publication.PUBLISHED, Publication.HIDDEN)


def decided() -> QuerySet[Decision]:
    """The decisions that stand, the newest first."""
    return Decision.objects.filter(
        outcome=Decision.Outcome.PUBLISH,
        post__is_opening=True,
        post__publication__in=PUBLISHED,
        criticality=F("post__criticality"),
    ).order_by("-pk")


def decided_stories() -> list[tuple[Words, int]]:
    """The stories as they were written, the newest first, without those whose words are erased."""
    original = Words.objects.filter(post=OuterRef("post"), kind=Words.Kind.ORIGINAL).order_by("-pk")
    found = decided().annotate(original=Subquery(original.values("pk")[:1])).values_list("original", "criticality")
    levels = {key: level for key, level in found[:MOST] if level is not None}
    return [(words, levels[words.pk]) for words in Words.objects.filter(pk__in=levels).order_by("-pk")]


def decided_so_far() -> int:
    """Count what there is to learn from, as far as ENOUGH."""
    return decided()[:ENOUGH].count()
