"""The page of one story: its words, and all that was said under them, as one conversation."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from django.urls import reverse

from feedback.addresses import address_numbered
from feedback.stories.models import Figure, Post, Publication, Story, Voice, Words
from feedback.stories.openings import About, Opening, services_of
from feedback.stories.presenters import ChangeBox, change_box, waiting, words_of
from feedback.stories.stretches import Reply, Stretch
from feedback.stories.titles import title_from
from feedback.stories.waits import took
from feedback.wording import ago, local_date, lower_first, month, plural
from feedback.wording import date as date_of

LABELS: dict[str, str] = {
    Voice.SERVICE: "Reply from the service",
    Voice.AUTHOR: "The author of the story",
    Voice.PUBLIC: "Somebody who has been there",
}
UNNAMED: dict[str, str] = {Voice.AUTHOR: "The author", Voice.PUBLIC: "Somebody who has been there"}
VERDICTS: dict[str, str] = {
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
    # Its permanent address, where it has one, and where it can be reported.
    link: str = ""
    report: str = ""


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
    report: str
    text: str
    tags: list[Tags]
    services: list[About]
    posts: list[Shown]
    # What to say of each service that has not answered, by its answer.
    waiting: dict[int, str]
    replies: int
    said: str


def conversation(opening: Opening, stretch: Stretch) -> Conversation:
    """Word a published story and those of its replies that a page shows."""
    services = services_of(opening.number)
    staff, people = counted_replies(opening.counts)
    posts: list[Shown] = [*shown(stretch.replies, services)]
    if stretch.next and stretch.newest:
        left = (
            staff
            + people
            - sum(reply.publication == Publication.PUBLISHED for reply in [*stretch.replies, *stretch.newest])
        )
        text = f"Read the {plural(left, 'reply', 'replies')} in between" if left > 1 else "Read on"
        posts += [Between(f"{opening.url}?from={stretch.next.pk}", text), *shown(stretch.newest, services)]
    return Conversation(
        number=opening.number,
        anchor=f"post-{opening.pk}",
        title=opening.title or title_from(opening.text),
        url=opening.url,
        byline=byline(opening.pen_name, opening.relationship, opening.happened_on),
        pen_name=opening.pen_name,
        teller=teller(opening.relationship),
        told=date_of(opening.published_at),
        day=local_date(opening.published_at).isoformat(),
        short_url=address_numbered("stories:story", opening.number),
        link=permanent_link(opening.pk),
        report=report_link(opening.pk),
        text=opening.text,
        tags=tags_of(opening),
        services=services,
        posts=posts,
        waiting={
            about.pk: still_waiting(about, services, opening.published_at) for about in services if about.took is None
        },
        replies=staff + people,
        said=who_said(staff, people),
    )


def shown(replies: Iterable[Reply], services: list[About]) -> list[TimelinePost | GonePost]:
    """Word replies for their places in the conversation."""
    where = {about.pk: f"{about.name}, {about.organisation}" for about in services}
    firsts = {about.first_reply: f"answered {took(about.took)}" for about in services if about.took is not None}
    return [
        worded(
            reply, where.get(reply.answer or 0, ""), answered=firsts.get(reply.pk, ""), link=permanent_link(reply.pk)
        )
        if reply.publication == Publication.PUBLISHED
        else gone_post(reply)
        for reply in replies
    ]


def permanent_link(post: int) -> str:
    """Give the address of a post that stays when its title or its place in the conversation changes."""
    return address_numbered("stories:post", post)


def report_link(post: int) -> str:
    """Give the address at which a post can be reported."""
    return address_numbered("open_moderation:report", post)


def still_waiting(about: About, services: list[About], since: datetime) -> str:
    """Say for how long a service has not answered, with its name where there are several."""
    return f"{about.name}: {lower_first(waiting(since))}" if len(services) > 1 else waiting(since)


def counted_replies(counts: str) -> tuple[int, int]:
    """Give how many replies are public, from staff and from people, as the record counts them."""
    replies = {Figure.Measure.SERVICE_REPLY: 0, Figure.Measure.PEOPLES_REPLY: 0}
    for scope, measure, _, _, n in json.loads(counts):
        if scope == "all" and measure in replies:
            replies[measure] += n
    staff, people = replies.values()
    return staff, people


def byline(pen_name: str, relationship: str, happened_on: date | None) -> str:
    """Such as "Told by Green Heron, a carer. It happened in May 2026."."""
    names = ", ".join(name for name in (pen_name, teller(relationship)) if name)
    told = f"Told by {names}." if names else ""
    happened = f"It happened in {month(happened_on)}." if happened_on else ""
    return f"{told} {happened}".strip()


def teller(relationship: str) -> str:
    """Such as "a carer", or nothing."""
    return Story.Relationship(relationship).label if relationship else ""


def tags_of(opening: Opening) -> list[Tags]:
    """Link each tag to its page."""
    kinds = (
        ("What was good", "good", opening.good),
        ("What could be better", "better", opening.better),
        ("How I felt", "felt", opening.feelings),
    )
    return [Tags(label, [Tag(tag, address_of_tag(name, tag)) for tag in tags]) for label, name, tags in kinds if tags]


@lru_cache(maxsize=1_000)
def address_of_tag(kind: str, tag: str) -> str:
    return reverse("stories:tag", args=[kind, tag.lower()])


def timeline_post(post: Post, *, words: Words | None = None) -> TimelinePost:
    """Word a reply outside the public conversation; `words` where it is not published yet."""
    words = words or words_of(post)
    answer = post.answer
    reply = Reply(
        pk=post.pk,
        published_at=post.published_at or post.submitted_at,
        publication=post.publication,
        voice=post.voice,
        helped=post.helped,
        answer=post.answer_id,
        member=post.member.name if post.member else None,
        job_title=post.job_title,
        pen_name=words.pen_name,
        text=words.text,
        change=post.change if hasattr(post, "change") else None,
    )
    return worded(reply, f"{answer.service.name}, {answer.organisation.name}" if answer else "")


def worded(reply: Reply, where: str, *, answered: str = "", link: str = "") -> TimelinePost:
    """Word a reply as it stands in a conversation; `where` is the service that it speaks for."""
    return TimelinePost(
        anchor=f"post-{reply.pk}",
        voice=reply.voice,
        label=LABELS[reply.voice],
        name=reply.member or reply.pen_name or UNNAMED[reply.voice],
        role=lower_first(reply.job_title),
        where=where,
        when=ago(reply.published_at),
        date=date_of(reply.published_at),
        day=local_date(reply.published_at).isoformat(),
        text=reply.text,
        change=change_box(reply.change) if reply.change else None,
        verdict=VERDICTS[reply.helped] if reply.helped else "",
        answered=answered,
        link=link,
        report=report_link(reply.pk) if link else "",
    )


def gone_post(reply: Reply) -> GonePost:
    what = "taken back by its writer" if reply.publication == Publication.WITHDRAWN else "taken down by a moderator"
    return GonePost(f"post-{reply.pk}", f"A reply was here. It was {what}.")


def who_said(staff: int, people: int) -> str:
    """Say how many replies are from staff and how many between people: both are success."""
    if staff and people:
        return f"{plural(staff, 'reply', 'replies')} from staff and {people:,} between people"
    if staff:
        return f"{plural(staff, 'reply', 'replies')} from staff"
    return f"{plural(people, 'reply', 'replies')} between people" if people else ""
