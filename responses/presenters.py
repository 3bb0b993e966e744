"""How the staff's desk words what it shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from feedback.people.models import Membership, User
from feedback.stories.conversation import TimelinePost, byline, timeline_post
from feedback.stories.criticality import LEVELS
from feedback.stories.models import Answer, Change, NoticePeriod, Post, Publication, Voice, Words
from feedback.stories.presenters import published_at, title_of, words_of
from feedback.stories.replying import NewChange
from feedback.stories.waits import days_waited, took
from feedback.wording import ago, plural


@dataclass(frozen=True)
class Row:
    """One story in the inbox, for one service."""

    title: str
    url: str
    service: str
    waited: str
    criticality: str
    reply_url: str


@dataclass(frozen=True)
class StoryToAnswer:
    """What somebody who answers must have before their eyes."""

    title: str
    byline: str
    url: str
    text: str


def inbox_rows(answers: list[Answer], openings: Mapping[int, Post]) -> list[Row]:
    """Word each story of the inbox."""
    return [row(answer, openings[answer.story_id]) for answer in answers]


def row(answer: Answer, opening: Post) -> Row:
    """Word one story of the inbox."""
    words = words_of(opening)
    return Row(
        title=title_of(words),
        url=answer.story.url_titled(words.title),
        service=answer.service.name,
        waited=took(answer.took).capitalize() if answer.took is not None else waited(opening),
        criticality=LEVELS[opening.criticality].name if opening.criticality is not None else "Not set",
        reply_url=reverse("responses:reply", args=[answer.pk]),
    )


def waited(opening: Post) -> str:
    """Say for how long a story has waited for an answer."""
    days = days_waited(published_at(opening))
    return plural(days, "working day") if days else "Since today"


def story_to_answer(opening: Post) -> StoryToAnswer:
    """Word the story above the form."""
    words = words_of(opening)
    return StoryToAnswer(
        title=title_of(words),
        byline=byline(words.pen_name, opening.story.relationship, opening.story.happened_on),
        url=opening.story.url_titled(words.title),
        text=words.text,
    )


@dataclass(frozen=True)
class StoryToCome:
    """What will be published, for those it is about."""

    title: str
    byline: str
    text: str
    services: list[str]


def story_to_come(period: NoticePeriod) -> StoryToCome:
    """Word a story as it will stand in public."""
    story = period.post.story
    return StoryToCome(
        title=title_of(period.words),
        byline=byline(period.words.pen_name, story.relationship, story.happened_on),
        text=period.words.text,
        services=[answer.service.name for answer in story.answers.select_related("service")],
    )


# Where a reply of one's own stands, as it ends "Your reply for Highfield Ward to story 7 …".
STANDS = {
    Publication.SUBMITTED: "waits for a moderator",
    Publication.HELD: "waits for a second moderator",
    Publication.RETURNED: "came back to you with a question",
    Publication.DECLINED: "can’t be published",
    Publication.HIDDEN: "is not shown at the moment",
    Publication.REMOVED: "was taken down",
}


@dataclass(frozen=True)
class OwnLine:
    """One reply of one's own that nobody else can read."""

    url: str
    service: str
    number: int
    stands: str
    sent: str


def own_lines(replies: Iterable[Post]) -> list[OwnLine]:
    """Say of each reply where it stands."""
    return [
        OwnLine(
            url=reverse("responses:own_reply", args=[reply.pk]),
            service=reply.answer.service.name if reply.answer else "",
            number=reply.story_id,
            stands=STANDS[Publication(reply.publication)],
            sent=ago(reply.submitted_at),
        )
        for reply in replies
    ]


def preview_of(answer: Answer, by: User, membership: Membership, text: str, change: NewChange | None) -> TimelinePost:
    """Word a reply that is not sent yet, just as it will stand in the conversation."""
    post = Post(
        story=answer.story,
        answer=answer,
        voice=Voice.SERVICE,
        member=by,
        job_title=membership.job_title,
        submitted_at=timezone.now(),
    )
    if change:
        Change(reply=post, **vars(change))
    return timeline_post(post, words=Words(text=text, pen_name=by.name))
