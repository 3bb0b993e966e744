"""What the page of a story reads first: its opening, and the services that it is about."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from feedback.directory.models import address_named, is_over, with_place
from feedback.stories.models.story import address_titled
from feedback.stories.query import rows

OPENING = """
    SELECT post.id, post.story_id, publication, post.published_at, words.title, words.text, pen_name, good, better,
           feelings, relationship, happened_on, facets, counts
    FROM stories_post post
    LEFT JOIN stories_words words ON words.id = public_words_id
    LEFT JOIN stories_publicstory public ON public.story_id = post.story_id
    WHERE is_opening AND post.story_id = %s AND post.published_at IS NOT NULL
"""
ABOUT = """
    SELECT answer.id, answer.organisation_id, service.id, service.name, coalesce(nullif(service.place, ''), runs.town),
           service.closed_on, runs.closed_on, ran.name, first_reply_id, took
    FROM stories_answer answer
    JOIN directory_service service ON service.id = answer.service_id
    JOIN directory_organisation runs ON runs.id = service.organisation_id
    JOIN directory_organisation ran ON ran.id = answer.organisation_id
    WHERE answer.story_id = %s ORDER BY answer.id
"""


class Opening(NamedTuple):
    """The opening of a story as the public record has it; one that is no longer public has no words."""

    pk: int
    number: int
    publication: str
    published_at: datetime
    title: str
    text: str
    pen_name: str
    good: list[str]
    better: list[str]
    feelings: list[str]
    relationship: str
    happened_on: date | None
    facets: list[str]
    # A list of [scope, measure, day, days, n], as JSON.
    counts: str

    @property
    def url(self) -> str:
        return address_titled(self.number, self.title)


class About(NamedTuple):
    """A service that a story is about, with who ran it at the telling, and how it answered."""

    pk: int
    organisation_id: int
    number: int
    name: str
    place: str
    closed_on: date | None
    organisation_closed_on: date | None
    organisation: str
    first_reply: int | None
    took: int | None

    @property
    def url(self) -> str:
        return address_named(self.number, self.name)

    @property
    def name_and_place(self) -> str:
        return with_place(self.name, self.place)

    @property
    def is_closed(self) -> bool:
        return is_over(self.closed_on) or is_over(self.organisation_closed_on)


def find_opening(number: int) -> Opening | None:
    """Find the opening of a story that is public, or was."""
    found = rows(OPENING, [number])
    return Opening(*found[0]) if found else None


def services_of(number: int) -> list[About]:
    """Read which services a story is about."""
    return [About(*row) for row in rows(ABOUT, [number])]
