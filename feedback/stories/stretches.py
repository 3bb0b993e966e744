"""A long conversation, a stretch at a time: what a page shows of it, and on which page a reply is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from feedback.stories.changes import COLUMNS, FIELDS, change_in
from feedback.stories.models import Change, Post, Publication
from feedback.stories.query import rows

GONE = (Publication.WITHDRAWN, Publication.REMOVED)
# A conversation of so many replies stands whole under its story; of a longer one the first and the newest do.
WHOLE, FIRST, NEWEST = 50, 20, 10


class Reply(NamedTuple):
    """One reply in its place: of one that is gone, there are no words."""

    # What the service said with it that it would do, or did.
    change: Change | None
    pk: int
    published_at: datetime
    publication: str
    voice: str
    helped: str
    answer: int | None
    # Of staff: who, and as what.
    member: str | None
    job_title: str
    pen_name: str
    text: str


# The places in a conversation: of what is public, and of what was and is gone.
PLACES = f"""
    FROM stories_post post WHERE story_id = %(story)s AND NOT is_opening AND post.published_at IS NOT NULL
    AND publication IN ({", ".join(f"'{each}'" for each in (Publication.PUBLISHED, *GONE))})
"""
BEFORE = "(post.published_at, post.id) < (%(moment)s, %(reply)s)"
ONWARD, BACKWARD = "post.published_at, post.id", "post.published_at DESC, post.id DESC"
REPLIES = """
    SELECT {columns}, post.id, post.published_at, publication, voice, helped, answer_id, member.name, job_title,
           words.pen_name, words.text
    FROM (SELECT post.* {places} ORDER BY {order} LIMIT %(limit)s) AS post
    LEFT JOIN stories_words words ON words.id = public_words_id
    LEFT JOIN people_user member ON member.id = member_id
    LEFT JOIN stories_change change ON change.reply_id = post.id
    ORDER BY {order}
"""


@dataclass(frozen=True)
class Stretch:
    """Replies that follow each other, and what is left out after them, before the newest."""

    replies: list[Reply]
    newest: list[Reply] = field(default_factory=list)
    # The first reply that is not shown.
    next: Reply | None = None
    # Where to begin so that the replies before these are shown; None where the story's own page shows them.
    previous: Reply | None = None


def replies_of(story: int, *, limit: int, condition: str = "", order: str = ONWARD, **values: Any) -> list[Reply]:
    """Read replies to a story, and the places of those that are gone."""
    places = f"{PLACES} AND {condition}" if condition else PLACES
    found = rows(
        REPLIES.format(columns=COLUMNS, places=places, order=order), {"story": story, "limit": limit, **values}
    )
    return [Reply(change_in(row) if row[0] else None, *row[len(FIELDS) :]) for row in found]


def beginning_and_end(story: int) -> Stretch:
    """Give the whole conversation, or the first and the newest of a long one."""
    replies = replies_of(story, limit=WHOLE + 1)
    if len(replies) <= WHOLE:
        return Stretch(replies)
    newest = replies_of(story, limit=NEWEST, order=BACKWARD)[::-1]
    return Stretch(replies[:FIRST], newest, next=replies[FIRST])


def stretch_from(story: int, number: int) -> Stretch:
    """Give a page of the conversation that begins with one reply. Raises Post.DoesNotExist."""
    start = Post.objects.replies().filter(story=story, published_at__isnull=False).get(pk=number)
    here: dict[str, Any] = {"moment": start.published_at, "reply": start.pk}
    replies = replies_of(story, limit=WHOLE + 1, condition=f"NOT {BEFORE}", **here)
    earlier = replies_of(story, limit=WHOLE + 1, condition=BEFORE, order=BACKWARD, **here)
    return Stretch(
        replies[:WHOLE],
        next=replies[WHOLE] if len(replies) > WHOLE else None,
        previous=earlier[WHOLE - 1] if len(earlier) > WHOLE else None,
    )


def stands_apart(reply: Post) -> bool:
    """Say whether a reply is in the part of a long conversation that the story's own page leaves out."""
    where = {"story": reply.story_id, "moment": reply.published_at, "reply": reply.pk}
    ((every, before),) = rows(f"SELECT count(*), count(*) FILTER (WHERE {BEFORE}) {PLACES}", where)
    return bool(every > WHOLE and FIRST <= before < every - NEWEST)
