"""How stories, posts and changes are worded on pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast

from feedback.directory.models import with_place
from feedback.stories.changes import PublicChange
from feedback.stories.models import Change, Post, PublicStory, Story, Words
from feedback.stories.query import rows
from feedback.stories.titles import title_from
from feedback.stories.waits import days_waited, took
from feedback.wording import ELLIPSIS, ago, date, first_words, lower_first, plural


@dataclass(frozen=True)
class Card:
    """One story in a list."""

    title: str
    url: str
    where: str
    byline: str
    excerpt: str
    status: str
    status_kind: str
    # Nothing where it is the beginning of the story.
    excerpt_from: str = ""


@dataclass(frozen=True)
class ChangeBox:
    """What a service said that it would do, or has done."""

    kind: str
    state: str
    what: str
    facts: list[tuple[str, str]]
    url: str = ""
    story: str = ""


def cards_of(stories: Iterable[PublicStory]) -> list[Card]:
    """Word each story for a list: one query finds the names of all their services."""
    stories = list(stories)
    places = names_and_places({answer["service"] for story in stories for answer in story.answers})
    return [card_of(story, places) for story in stories]


def names_and_places(numbers: Iterable[int]) -> dict[int, str]:
    """Name these services as Service.name_and_place does, without making a Service of each row."""
    named = "SELECT service.id, service.name, coalesce(nullif(service.place, ''), town) FROM directory_service service"
    joined = "JOIN directory_organisation organisation ON organisation.id = organisation_id"
    wanted = list(numbers)
    found = rows(f"{named} {joined} WHERE service.id = ANY(%s)", [wanted]) if wanted else []
    return {number: with_place(name, place) for number, name, place in found}


def card_of(story: PublicStory, places: dict[int, str]) -> Card:
    """Word one story; `places` has the names of its services."""
    told = f"told by {story.get_relationship_display()}," if story.relationship else "told"
    status, kind = status_of(story)
    return Card(
        title=story.title or title_from(story.beginning),
        url=story.get_absolute_url(),
        where=" and ".join(places[answer["service"]] for answer in story.answers if answer["service"] in places),
        byline=f"{told} {ago(story.published_at)}",
        excerpt=beginning(story),
        status=status,
        status_kind=kind,
    )


def beginning(story: PublicStory) -> str:
    """Give the first words of a story; the last word kept of it may be half a word."""
    is_cut = len(story.beginning) == PublicStory.BEGINNING_LENGTH
    shown = first_words(story.beginning.rpartition(" ")[0] if is_cut else story.beginning)
    return shown + ELLIPSIS if is_cut and not shown.endswith(ELLIPSIS) else shown


def status_of(story: PublicStory) -> tuple[str, str]:
    """Say in one line where a story stands, and of which kind that is."""
    answered = sorted((answer for answer in story.answers if answer["at"]), key=lambda answer: answer["at"])
    if not answered:
        return (waiting(story.published_at), "waiting") if story.answers else ("", "")
    first = answered[0]
    who = f"{first['by']}, {lower_first(first['job'])}" if first["job"] else first["by"] or "the service"
    line = f"Answered by {who}, {took(first['took'])}"
    if more := len(answered) - 1:
        line += f" and by {plural(more, 'other service')}"
    if still := len(story.answers) - len(answered):
        line += f" · {plural(still, 'service')} yet to answer"
    if story.change == Change.State.MADE:
        return f"{line} · Change made", "changed"
    if story.change == Change.State.PLANNED:
        return f"{line} · Change planned", "answered"
    return line, "answered"


def waiting(since: datetime) -> str:
    """Say for how long a story has waited for an answer: nothing until a working day has gone by."""
    days = days_waited(since)
    return f"Waiting for an answer (day {days})" if days else "Waiting for an answer"


def told_by(story: Story) -> str:
    return f"told by {story.get_relationship_display()}" if story.relationship else "told"


def words_of(post: Post) -> Words:
    """Give the words that the public reads; only a published post has them."""
    if post.public_words is None:
        raise ValueError(f"Post {post.pk} shows no words")
    return post.public_words


def published_at(post: Post) -> datetime:
    """Give the time at which the public could read this first; a CHECK of the table holds that there is one."""
    return cast("datetime", post.published_at)


def title_of(words: Words) -> str:
    """Give a story without a title the first of its words."""
    return words.title or title_from(words.text)


# Lists of changes


def change_box_with_story(found: PublicChange) -> ChangeBox:
    """Word a change that stands away from its story, with where it is and what it came from."""
    box = change_box(found.change)
    url = f"{found.story_url}#post-{found.reply}"
    return replace(box, facts=[("Where", found.where), *box.facts], url=url, story=found.title)


def change_box(change: Change) -> ChangeBox:
    """Word a change for its place in a conversation."""
    state = Change.State
    facts = [("Who", change.owner)] if change.owner else []
    if change.state == state.PLANNED and change.due_on:
        facts.append(("By when", date(change.due_on)))
    if change.state == state.MADE and change.made_on:
        facts.append(("Done", date(change.made_on)))
    if change.is_late:
        return ChangeBox("late", "Change planned, and late", change.summary, facts)
    wording = {state.PLANNED: "Change planned", state.MADE: "Change made", state.DROPPED: "Change not going ahead"}
    return ChangeBox(change.state, wording[state(change.state)], change.summary, facts)
