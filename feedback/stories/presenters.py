"""How stories, posts and changes are worded on pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast

from django.db.models import Prefetch, QuerySet

from feedback.stories.models import Answer, Change, Post, Story, Words
from feedback.stories.models.post import PostQuerySet
from feedback.stories.titles import title_from
from feedback.stories.waits import days_waited, took, working_days
from feedback.wording import ago, date, first_words, lower_first, plural


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


@dataclass(frozen=True)
class ChangeBox:
    """What a service said that it would do, or has done."""

    kind: str
    state: str
    what: str
    facts: list[tuple[str, str]]
    url: str = ""
    story: str = ""


def for_cards(openings: PostQuerySet) -> PostQuerySet:
    """Fetch all that cards show in three queries, however many there are."""
    answers = Answer.objects.select_related("service__organisation", "first_reply__member")
    changes = Post.objects.replies().published().filter(change__isnull=False).select_related("change")
    return (
        openings.select_related("public_words", "story")
        .defer("public_words__search")
        .prefetch_related(
            Prefetch("story__answers", answers.defer("service__search", "service__search_text")),
            Prefetch("story__posts", changes, to_attr="telling_of_changes"),
        )
    )


def story_cards(openings: Iterable[Post]) -> list[Card]:
    """Word each story of a list that for_cards() has fetched."""
    return [story_card(opening) for opening in openings]


def story_card(opening: Post) -> Card:
    """Word one story for a list."""
    story, words = opening.story, words_of(opening)
    answers = list(story.answers.all())
    changes = [reply.change for reply in story.telling_of_changes]  # type: ignore[attr-defined]
    status, kind = status_of(opening, answers, changes)
    return Card(
        title=title_of(words),
        url=story.url_titled(words.title),
        where=where(answers),
        byline=f"{told_by(story)}{',' if story.relationship else ''} {ago(published_at(opening))}",
        excerpt=first_words(words.text),
        status=status,
        status_kind=kind,
    )


def status_of(opening: Post, answers: list[Answer], changes: list[Change]) -> tuple[str, str]:
    """Say in one line where a story stands, and of which kind that is."""
    answered = sorted((each for each in answers if each.answered_at), key=lambda each: (each.answered_at, each.pk))
    if not answered:
        return (waiting(opening), "waiting") if answers else ("", "")
    line = f"Answered by {who_answered(answered[0])}, {how_fast(opening, answered[0])}"
    if more := len(answered) - 1:
        line += f" and by {plural(more, 'other service')}"
    if still := len(answers) - len(answered):
        line += f" · {plural(still, 'service')} yet to answer"
    if any(change.state == Change.State.MADE for change in changes):
        return f"{line} · Change made", "changed"
    if any(change.state == Change.State.PLANNED for change in changes):
        return f"{line} · Change planned", "answered"
    return line, "answered"


def waiting(opening: Post) -> str:
    """Say for how long a story has waited for an answer: nothing until a working day has gone by."""
    days = days_waited(published_at(opening))
    return f"Waiting for an answer (day {days})" if days else "Waiting for an answer"


def who_answered(answer: Answer) -> str:
    """Such as "Priya, ward manager"."""
    reply = answer.first_reply
    if reply is None or reply.member is None:
        return "the service"
    return f"{reply.member.first_name}, {lower_first(reply.job_title)}" if reply.job_title else reply.member.first_name


def how_fast(opening: Post, answer: Answer, unit: str = "day") -> str:
    """Such as "in 2 days": working days from when the service could read the story."""
    return took(working_days(published_at(opening), cast("datetime", answer.answered_at)), unit)


def told_by(story: Story) -> str:
    return f"told by {story.get_relationship_display()}" if story.relationship else "told"


def where(answers: Iterable[Answer]) -> str:
    """Name the services that a story is about, and their places."""
    return " and ".join(answer.service.name_and_place for answer in answers)


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


def for_change_boxes(changes: QuerySet[Change]) -> QuerySet[Change]:
    """Fetch all that boxes away from their story show, in two queries."""
    openings = Post.objects.openings().select_related("public_words").defer("public_words__search")
    return changes.select_related(
        "reply__member", "reply__story", "reply__answer__service__organisation"
    ).prefetch_related(Prefetch("reply__story__posts", openings, to_attr="openings"))


def change_box_with_story(change: Change) -> ChangeBox:
    """Word a change that for_change_boxes() has fetched, with the story that it came from."""
    story = change.reply.story
    words = words_of(story.openings[0])  # type: ignore[attr-defined]
    box = change_box(change)
    service = cast("Answer", change.reply.answer).service
    facts = [("Where", service.name_and_place), *box.facts]
    return replace(
        box, facts=facts, url=f"{story.url_titled(words.title)}#post-{change.reply_id}", story=title_of(words)
    )


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
