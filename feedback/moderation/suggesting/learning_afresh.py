"""Learning afresh from what moderators here decided, without what was erased since."""

from __future__ import annotations

from django.db import transaction

from feedback.moderation.models import LearntModel
from feedback.moderation.suggesting.decided import decided_stories
from feedback.moderation.suggesting.learning import Learnt, NothingToTellApart, learn
from feedback.moderation.suggesting.said import Said
from feedback.moderation.suggesting.suggestions import ENOUGH, said_by


def learn_afresh() -> LearntModel | None:
    """Learn anew and forget all that was learnt before; None where there is too little to learn from.

    Of what was learnt before, the figures stay and the weights go: they may come from words that were erased.
    """
    stories = decided_stories()
    learnt = _learn([said_by(words) for words, _ in stories], [level for _, level in stories])
    with transaction.atomic():
        LearntModel.objects.exclude(weights=[]).update(weights=[], thresholds=[])
        if learnt is None:
            return None
        return LearntModel.objects.create(
            decisions=len(stories),
            auc=learnt.auc,
            weights=learnt.weights,
            intercept=learnt.intercept,
            thresholds=learnt.thresholds,
        )


def _learn(texts: list[Said], levels: list[int]) -> Learnt | None:
    if len(texts) < ENOUGH:
        return None
    try:
        return learn(texts, levels)
    except NothingToTellApart:
        return None
