"""The page of one story: its words, and all that was said under them, as one conversation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast

from django.db.models import Prefetch
from django.urls import reverse

from feedback.people.models import User
from feedback.stories.models import Answer, Figure, Post, Publication, PublicStory, Story, Voice, Words
from feedback.stories.presenters import (
    ChangeBox,
    change_box,
    published_at,
    title_of,
    waiting,
    words_of,
)
from feedback.stories.stretches import Stretch
from feedback.stories.waits import took
from feedback.wording import ago, date, local_date, lower_first, month, plural

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
    date: str
    # As programs read it.
    day: str
    text: str
    change: ChangeBox | None = None
    verdict: str = ""
    # In how many working days it answered the story, where it was the first to do so for its service.
    answered: str = ""
    # Its permanent address, where it has one.
    link: str = ""


@dataclass(frozen=True)
class GonePost:
    """The place of a reply that is no longer there."""

    anchor: str
    what: str


@dataclass(frozen=True)
class Between:
    """What a long conversation leaves out of the story's page, and where it is."""

    href: str
    text: str


Shown = TimelinePost | GonePost | Between


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
    pen_name: str
    teller: str
    told: str
    day: str
    # Addresses that no change of the title changes: of the story, and of its opening.
    short_url: str
    link: str
    text: str
    tags: list[Tags]
    services: list[Answer]
    posts: list[Shown]
    # What to say of each service that has not answered, by its answer.
    waiting: dict[int, str]
    replies: int
    said: str


def find_opening(number: int) -> Post | None:
    """Find the opening of a story, whatever its state, with what its page shows of it."""
    answers = Answer.objects.select_related("service__organisation", "organisation")
    return (
        Post.objects.openings()
        .filter(story=number)
        .select_related("public_words", "story__public")
        .defer("story__public__search", "story__public__words", "story__public__beginning")
        .prefetch_related(Prefetch("story__answers", answers.defer("service__search", "service__search_text")))
        .first()
    )


def conversation(opening: Post, stretch: Stretch) -> Conversation:
    """Word a published story and those of its replies that a page shows."""
    story, words = opening.story, words_of(opening)
    answers = list(story.answers.all())
    moment, url = published_at(opening), story.url_titled(words.title)
    staff, people = counted_replies(story.public)
    posts: list[Shown] = [*shown(stretch.replies, answers)]
    if stretch.next and stretch.newest:
        left = (
            staff
            + people
            - sum(reply.publication == Publication.PUBLISHED for reply in [*stretch.replies, *stretch.newest])
        )
        text = f"Read the {plural(left, 'reply', 'replies')} in between" if left > 1 else "Read on"
        posts += [Between(f"{url}?from={stretch.next.pk}", text), *shown(stretch.newest, answers)]
    return Conversation(
        number=story.number,
        anchor=f"post-{opening.pk}",
        title=title_of(words),
        url=url,
        byline=byline(story, words),
        pen_name=words.pen_name,
        teller=teller(story),
        told=date(moment),
        day=local_date(moment).isoformat(),
        short_url=story.private_url,
        link=permanent_link(opening),
        text=words.text,
        tags=tags_of(words),
        services=answers,
        posts=posts,
        waiting={answer.pk: still_waiting(answer, answers, moment) for answer in answers if not answer.answered_at},
        replies=staff + people,
        said=who_said(staff, people),
    )


def shown(replies: Iterable[Post], answers: list[Answer]) -> list[TimelinePost | GonePost]:
    """Word replies for their places in the conversation."""
    firsts = {
        answer.first_reply_id: f"answered {took(answer.took, 'working day')}"
        for answer in answers
        if answer.took is not None
    }
    return [
        replace(timeline_post(reply), answered=firsts.get(reply.pk, ""), link=permanent_link(reply))
        if reply.publication == Publication.PUBLISHED
        else gone_post(reply)
        for reply in replies
    ]


def permanent_link(post: Post) -> str:
    """Give the address of a post that stays when its title or its place in the conversation changes."""
    return reverse("stories:post", args=[post.pk])


def still_waiting(answer: Answer, answers: list[Answer], since: datetime) -> str:
    """Say for how long a service has not answered, with its name where there are several."""
    return f"{answer.service.name}: {lower_first(waiting(since))}" if len(answers) > 1 else waiting(since)


def counted_replies(story: PublicStory) -> tuple[int, int]:
    """Give how many replies are public, from staff and from people, as the record counts them."""
    counts = {Figure.Measure.SERVICE_REPLY: 0, Figure.Measure.PEOPLES_REPLY: 0}
    for scope, measure, _, _, n in story.counts:
        if scope == "all" and measure in counts:
            counts[measure] += n
    staff, people = counts.values()
    return staff, people


def byline(story: Story, words: Words) -> str:
    """Such as "Told by Green Heron, a carer. It happened in May 2026."."""
    names = ", ".join(name for name in (words.pen_name, teller(story)) if name)
    told = f"Told by {names}." if names else ""
    happened = f"It happened in {month(story.happened_on)}." if story.happened_on else ""
    return f"{told} {happened}".strip()


def teller(story: Story) -> str:
    """Such as "a carer", or nothing."""
    return story.get_relationship_display() if story.relationship else ""


def tags_of(words: Words) -> list[Tags]:
    """Link each tag to its page."""
    kinds = (
        ("What was good", "good", words.good),
        ("What could be better", "better", words.better),
        ("How I felt", "felt", words.feelings),
    )
    return [
        Tags(label, [Tag(tag, reverse("stories:tag", args=[name, tag.lower()])) for tag in tags])
        for label, name, tags in kinds
        if tags
    ]


def timeline_post(post: Post, *, words: Words | None = None) -> TimelinePost:
    """Word a reply as it stands in a conversation; `words` where it is not published yet."""
    words = words or words_of(post)
    name, role, where = signature(post, words)
    moment = post.published_at or post.submitted_at
    return TimelinePost(
        anchor=f"post-{post.pk}",
        voice=post.voice,
        label=LABELS[Voice(post.voice)],
        name=name,
        role=role,
        where=where,
        when=ago(moment),
        date=date(moment),
        day=local_date(moment).isoformat(),
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


def who_said(staff: int, people: int) -> str:
    """Say how many replies are from staff and how many between people: both are success."""
    if staff and people:
        return f"{plural(staff, 'reply', 'replies')} from staff and {people:,} between people"
    if staff:
        return f"{plural(staff, 'reply', 'replies')} from staff"
    return f"{plural(people, 'reply', 'replies')} between people" if people else ""
