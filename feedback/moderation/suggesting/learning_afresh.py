"""Learning afresh from what moderators here decided, without what was erased since."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F, OuterRef, Subquery

from feedback.moderation.models import Decision, LearntModel
from feedback.moderation.suggesting.learning import Learnt, NothingToTellApart, learn
from feedback.moderation.suggesting.said import Said
from feedback.moderation.suggesting.suggestions import ENOUGH, said_by
from feedback.stories.models import Publication, Words

# More of the past would tell little more, and takes longer.
MOST = 10_000
DECIDED = (Publication.PUBLISHED, Publication.HIDDEN)


def learn_afresh() -> LearntModel | None:
    """Learn anew and forget all that was learnt before; None where there is too little to learn from.

    Of what was learnt before, the figures stay and the weights go: they may come from words that were erased.
    """
    decided = decided_stories()
    learnt = _learn([said_by(words) for words, _ in decided], [level for _, level in decided])
    with transaction.atomic():
        LearntModel.objects.exclude(weights=[]).update(weights=[], thresholds=[])
        if learnt is None:
            return None
        return LearntModel.objects.create(
            decisions=len(decided),
            auc=learnt.auc,
            weights=learnt.weights,
            intercept=learnt.intercept,
            thresholds=learnt.thresholds,
        )


def decided_stories() -> list[tuple[Words, int]]:
    """The stories that moderators here published, the newest first, each as it was written and with its level."""
    original = Words.objects.filter(post=OuterRef("post"), kind=Words.Kind.ORIGINAL).order_by("-pk")
    found = (
        Decision.objects.filter(
            outcome=Decision.Outcome.PUBLISH,
            post__is_opening=True,
            post__publication__in=DECIDED,
            criticality=F("post__criticality"),
        )
        .order_by("-pk")
        .annotate(original=Subquery(original.values("pk")[:1]))
        .values_list("original", "criticality")[:MOST]
    )
    levels = {key: level for key, level in found if level is not None}
    return [(words, levels[words.pk]) for words in Words.objects.filter(pk__in=levels).order_by("-pk")]


def _learn(texts: list[Said], levels: list[int]) -> Learnt | None:
    if len(texts) < ENOUGH:
        return None
    try:
        return learn(texts, levels)
    except NothingToTellApart:
        return None
