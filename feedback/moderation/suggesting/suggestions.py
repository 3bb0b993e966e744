"""Suggesting how critical a story is, for what waits. It sorts and suggests; people decide, and say theirs first."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from django.db import transaction
from django.db.models import OuterRef, QuerySet, Subquery

from feedback.moderation.models import LearntModel, Suggestion
from feedback.moderation.suggesting.said import Said
from feedback.stories.models import Post, Words

# From so many decisions on, suggestions are learnt from them.
ENOUGH = 200
# The scores from which the levels 1 to 5 begin, before anything was learnt: so set that they come about as often as
# people who read stories for an organisation chose them.
COLD_THRESHOLDS = (1.3, 1.7, 2.5, 4.5, 6.5)


def said_by(words: Words) -> Said:
    """What words say, title and text; where a sentence stands is counted from the title's beginning."""
    return Said(f"{words.title}\n{words.text}")


def quote(suggestion: Suggestion) -> str:
    """The sentence that caused a suggestion, as it was written."""
    return said_by(suggestion.words).text[suggestion.start : suggestion.end]


def suggest(words: Words) -> Suggestion:
    """Suggest a level for these words, by what was learnt where anything was, and keep it with them."""
    said, model = said_by(words), newest_model()
    if model is None:
        score = said.criticism
        level, (start, end) = bisect_right(COLD_THRESHOLDS, score), said.most_critical()
    else:
        score = said.score(model.weights, model.intercept)
        level, (start, end) = bisect_right(model.thresholds, score), said.most_critical(model.weights)
    suggestion = Suggestion(words=words, model=model, level=level, score=score, start=start, end=end)
    Suggestion.objects.bulk_create(
        [suggestion],
        update_conflicts=True,
        unique_fields=["words"],
        update_fields=["model", "level", "score", "start", "end"],
    )
    return suggestion


def suggest_afresh() -> int:
    """Suggest anew for every story that waits, and say how many there were."""
    waiting = Post.objects.waiting().filter(is_opening=True)
    latest = Words.objects.filter(post=OuterRef("pk"), kind=Words.Kind.ORIGINAL).order_by("-pk").values("pk")[:1]
    keys = list(waiting.order_by().values_list(Subquery(latest), flat=True))
    return sum(_suggest_again(key) for key in keys)


@transaction.atomic
def _suggest_again(key: int) -> bool:
    """Suggest anew for words that nobody can erase until it is done; False where they are erased already."""
    words = Words.objects.select_for_update(no_key=True, of=("self",)).filter(pk=key).first()
    return words is not None and bool(suggest(words))


def suggestion_for(post: Post) -> Suggestion | None:
    """What is suggested of the latest words of a writer; None where nothing was, or the words are erased."""
    latest = post.original
    return Suggestion.objects.select_related("words").filter(words=latest).first() if latest else None


def with_suggestion(posts: QuerySet[Post]) -> QuerySet[Post]:
    """Add `suggested_score` to posts, to sort by, never to show: whoever reads a story says theirs first."""
    latest = Suggestion.objects.filter(words__post=OuterRef("pk"), words__kind=Words.Kind.ORIGINAL)
    return posts.annotate(suggested_score=Subquery(latest.order_by("-words").values("score")[:1]))


def newest_model() -> LearntModel | None:
    """What was learnt last, read from the database once in each process; None before anything was."""
    key = LearntModel.objects.exclude(weights=[]).order_by("-pk").values_list("pk", flat=True).first()
    return None if key is None else _model(key)


@lru_cache(maxsize=1)
def _model(key: int) -> LearntModel:
    return LearntModel.objects.get(pk=key)
