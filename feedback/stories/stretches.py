"""A long conversation, a stretch at a time: what a page shows of it, and on which page a reply is."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import Count, Q

from feedback.stories.models import Post, Publication, Story
from feedback.stories.models.post import PostQuerySet

GONE = (Publication.WITHDRAWN, Publication.REMOVED)
# A conversation of so many replies stands whole under its story; of a longer one the first and the newest do.
WHOLE, FIRST, NEWEST = 50, 20, 10


@dataclass(frozen=True)
class Stretch:
    """Replies that follow each other, and what is left out after them, before the newest."""

    replies: list[Post]
    newest: list[Post] = field(default_factory=list)
    # The first reply that is not shown.
    next: Post | None = None
    # Where to begin so that the replies before these are shown; None where the story's own page shows them.
    previous: Post | None = None


def replies_of(story: Story) -> PostQuerySet:
    """Give the replies that are public, and those that were and are gone, in the order in which they appeared."""
    return (
        places_in(story)
        .select_related("public_words", "member", "answer__service", "answer__organisation", "change")
        .defer("answer__service__search", "answer__service__search_text")
        .order_by("published_at", "pk")
    )


def places_in(story: Story) -> PostQuerySet:
    seen = story.posts.replies().filter(published_at__isnull=False)
    return seen.filter(publication__in=[Publication.PUBLISHED, *GONE])


def beginning_and_end(story: Story) -> Stretch:
    """Give the whole conversation, or the first and the newest of a long one."""
    replies = list(replies_of(story)[: WHOLE + 1])
    if len(replies) <= WHOLE:
        return Stretch(replies)
    newest = list(replies_of(story).reverse()[:NEWEST])[::-1]
    return Stretch(replies[:FIRST], newest, next=replies[FIRST])


def stretch_from(story: Story, number: int) -> Stretch:
    """Give a page of the conversation that begins with one reply. Raises Post.DoesNotExist."""
    start = story.posts.replies().filter(published_at__isnull=False).get(pk=number)
    replies = list(replies_of(story).exclude(before(start))[: WHOLE + 1])
    earlier = list(places_in(story).filter(before(start)).order_by("-published_at", "-pk")[: WHOLE + 1])
    return Stretch(
        replies[:WHOLE],
        next=replies[WHOLE] if len(replies) > WHOLE else None,
        previous=earlier[WHOLE - 1] if len(earlier) > WHOLE else None,
    )


def stands_apart(reply: Post) -> bool:
    """Say whether a reply is in the part of a long conversation that the story's own page leaves out."""
    counted = places_in(reply.story).aggregate(all=Count("pk"), before=Count("pk", filter=before(reply)))
    return counted["all"] > WHOLE and FIRST <= counted["before"] < counted["all"] - NEWEST


def before(reply: Post) -> Q:
    """Ask for what appeared before a reply."""
    return Q(published_at__lt=reply.published_at) | Q(published_at=reply.published_at, pk__lt=reply.pk)
