"""The page of one story: its words, and all that was said under them, as one conversation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.http import urlencode

from feedback.people.models import User
from feedback.stories.models import Answer, Post, Publication, PublicStory, Story, Voice, Words
from feedback.stories.models.post import PostQuerySet
from feedback.stories.presenters import (
    ChangeBox,
    change_box,
    published_at,
    title_of,
    told_by,
    waiting,
    words_of,
)
from feedback.stories.waits import took
from feedback.wording import ago, date, lower_first, month, plural

LABELS = {
    Voice.SERVICE: "Reply from the service",
    Voice.AUTHOR: "The author of the story",
    Voice.PUBLIC: "Somebody who has been there",
}
VERDICTS = {
    Post.Helped.YES: "The author says that this reply helped.",
    Post.Helped.PARTLY: "The author says that this reply helped partly.",
    Post.Helped.NO: "The author says that this reply did not help.",
}
GONE = (Publication.WITHDRAWN, Publication.REMOVED)
ALIKE = 3


@dataclass(frozen=True)
class TimelinePost:
    """One reply in a conversation."""

    anchor: str
    voice: str
    label: str
    name: str
    role: str
    where: str
    when: str
    text: str
    change: ChangeBox | None = None
    verdict: str = ""


@dataclass(frozen=True)
class GonePost:
    """The place of a reply that is no longer there."""

    anchor: str
    what: str


@dataclass(frozen=True)
class Tag:
    text: str
    href: str


@dataclass(frozen=True)
class Tags:
    """Short words about a story, under what they answer."""

    label: str
    tags: list[Tag]


@dataclass(frozen=True)
class Conversation:
    """One story as its page shows it."""

    number: int
    anchor: str
    title: str
    url: str
    byline: str
    told: str
    text: str
    tags: list[Tags]
    services: list[Answer]
    posts: list[TimelinePost | GonePost] = field(default_factory=list)
    # What to say of each service that has not answered, by its answer.
    waiting: dict[int, str] = field(default_factory=dict)
    said: str = ""


def find_opening(number: int) -> Post | None:
    """Find the opening of a story, whatever its state, with what its page shows of it."""
    answers = Answer.objects.select_related("service__organisation", "organisation")
    return (
        Post.objects.openings()
        .filter(story=number)
        .select_related("public_words", "story")
        .prefetch_related(Prefetch("story__answers", answers.defer("service__search", "service__search_text")))
        .first()
    )


def conversation(opening: Post) -> Conversation:
    """Word a published story and its replies."""
    story, words = opening.story, words_of(opening)
    answers = list(story.answers.all())
    replies = list(replies_of(story))
    shown = [reply for reply in replies if reply.publication == Publication.PUBLISHED]
    firsts = {answer.first_reply_id: took(answer.took, "working day") for answer in answers if answer.took is not None}
    return Conversation(
        number=story.number,
        anchor=f"post-{opening.pk}",
        title=title_of(words),
        url=story.url_titled(words.title),
        byline=byline(story, words),
        told=date(published_at(opening)),
        text=words.text,
        tags=tags_of(words),
        services=answers,
        posts=[
            timeline_post(reply, answered=firsts.get(reply.pk, "")) if reply in shown else gone_post(reply)
            for reply in replies
        ],
        waiting={
            answer.pk: f"{answer.service.name}: {lower_first(waiting(published_at(opening)))}"
            if len(answers) > 1
            else waiting(published_at(opening))
            for answer in answers
            if not answer.answered_at
        },
        said=who_said(shown),
    )


def replies_of(story: Story) -> PostQuerySet:
    """Give the replies that are public, and those that were and are gone, in the order in which they appeared."""
    seen = story.posts.replies().filter(published_at__isnull=False)
    return (
        seen.filter(publication__in=[Publication.PUBLISHED, *GONE])
        .select_related("public_words", "member", "answer__service", "answer__organisation", "change")
        .defer("answer__service__search", "answer__service__search_text")
        .order_by("published_at", "pk")
    )


def byline(story: Story, words: Words) -> str:
    """Such as "Told by Green Heron, a carer. It happened in May 2026."."""
    who = told_by(story).removeprefix("told").removeprefix(" by ")
    names = ", ".join(name for name in (words.pen_name, who) if name)
    told = f"Told by {names}." if names else ""
    happened = f"It happened in {month(story.happened_on)}." if story.happened_on else ""
    return f"{told} {happened}".strip()


def tags_of(words: Words) -> list[Tags]:
    """Link each tag to the stories that share it."""
    kinds = (
        ("What was good", "good", words.good),
        ("What could be better", "better", words.better),
        ("How I felt", "felt", words.feelings),
    )
    listed = reverse("stories:stories")
    return [
        Tags(label, [Tag(tag, f"{listed}?{urlencode({name: tag})}") for tag in tags])
        for label, name, tags in kinds
        if tags
    ]


def timeline_post(post: Post, *, words: Words | None = None, answered: str = "") -> TimelinePost:
    """Word a reply as it stands in a conversation; `words` where it is not published yet."""
    words = words or words_of(post)
    name, role, where = signature(post, words)
    moment = post.published_at or post.submitted_at
    when = f"{ago(moment)}, answered {answered}" if answered else ago(moment)
    return TimelinePost(
        anchor=f"post-{post.pk}",
        voice=post.voice,
        label=LABELS[Voice(post.voice)],
        name=name,
        role=role,
        where=where,
        when=when,
        text=words.text,
        change=change_box(post.change) if hasattr(post, "change") else None,
        verdict=VERDICTS[Post.Helped(post.helped)] if post.helped else "",
    )


def signature(post: Post, words: Words) -> tuple[str, str, str]:
    """Give the name under a reply, and of staff the job, the service and the organisation."""
    if post.voice != Voice.SERVICE:
        unnamed = "The author" if post.voice == Voice.AUTHOR else "Somebody who has been there"
        return words.pen_name or unnamed, "", ""
    member, answer = cast("User", post.member), cast("Answer", post.answer)
    return member.name, lower_first(post.job_title), f"{answer.service.name}, {answer.organisation.name}"


def gone_post(post: Post) -> GonePost:
    what = "taken back by its writer" if post.publication == Publication.WITHDRAWN else "taken down by a moderator"
    return GonePost(f"post-{post.pk}", f"A reply was here. It was {what}.")


def who_said(shown: list[Post]) -> str:
    """Say how many replies are from staff and how many between people: both are success."""
    staff = sum(reply.voice == Voice.SERVICE for reply in shown)
    people = len(shown) - staff
    if staff and people:
        return f"{plural(staff, 'reply', 'replies')} from staff and {people} between people"
    if staff:
        return f"{plural(staff, 'reply', 'replies')} from staff"
    return f"{plural(people, 'reply', 'replies')} between people" if people else ""


def stories_like(opening: Post) -> list[PublicStory]:
    """Give the newest other stories about the same services."""
    services = [f"service:{answer.service_id}" for answer in opening.story.answers.all()]
    alike = PublicStory.objects.filter(facets__overlap=services).exclude(story=opening.story)
    return list(alike.defer("search").order_by("-published_at", "-story")[:ALIKE])
