"""Changes that services planned or made because of stories, as everybody may know of them: the latest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import DEFAULT_DB_ALIAS
from django.utils import timezone

from feedback.directory.models import Organisation, Service, with_place
from feedback.stories.keyset import PAGE, Place
from feedback.stories.models import Change
from feedback.stories.models.story import address_titled
from feedback.stories.query import rows
from feedback.stories.titles import title_from

# What pages say of a change, in the order of its table.
FIELDS = ("id", "state", "summary", "owner", "due_on", "made_on", "recorded_at")
COLUMNS = ", ".join(f"change.{name}" for name in FIELDS)
# Public is what is recorded in a published reply to a story that is published.
PUBLIC = """
    FROM stories_change change
    JOIN stories_post reply ON reply.id = reply_id AND reply.publication = 'published'
    JOIN stories_publicstory story ON story.story_id = reply.story_id
    JOIN stories_answer answer ON answer.id = reply.answer_id
"""
# The names are joined to the few that are shown: the database plans four tables at a time much faster than seven.
FOUND = """
    WITH change AS MATERIALIZED (
        SELECT {columns}, reply.id AS reply, reply.story_id, title, beginning, change.service_id, answer.organisation_id
        {public} {where} ORDER BY {order} LIMIT %(limit)s
    )
    SELECT {columns}, reply, story_id, title, beginning, service_id, service.name,
           coalesce(nullif(service.place, ''), runs.town), ran.ods_code
    FROM change
    JOIN directory_service service ON service.id = service_id
    JOIN directory_organisation runs ON runs.id = service.organisation_id
    JOIN directory_organisation ran ON ran.id = change.organisation_id
    ORDER BY {order}
"""
SHOWN = {
    "planned": "state = 'planned'",
    "made": "state = 'made'",
    "late": "state = 'planned' AND due_on < %(today)s",
    "standing": "state <> 'dropped'",
}


class PublicChange(NamedTuple):
    """A change, with the story and the reply that it came from."""

    change: Change
    reply: int
    story: int
    story_title: str
    beginning: str
    service: int
    service_name: str
    place: str
    # The code of the organisation that ran the service at the telling.
    organisation: str

    @property
    def pk(self) -> int:
        return self.change.pk

    @property
    def recorded_at(self) -> datetime:
        return self.change.recorded_at

    @property
    def where(self) -> str:
        return with_place(self.service_name, self.place)

    @property
    def title(self) -> str:
        return self.story_title or title_from(self.beginning)

    @property
    def story_url(self) -> str:
        return address_titled(self.story, self.story_title)


def newest_changes(
    place: Place | None = None,
    limit: int = PAGE,
    *,
    shown: str = "",
    about: Iterable[Service | Organisation] = (),
    since: datetime | None = None,
    until: datetime | None = None,
) -> list[PublicChange]:
    """Give the newest changes, or those next to a place in their list; all, or those that SHOWN names."""
    order = "recorded_at DESC, change.id DESC"
    conditions = [SHOWN[shown]] if shown else []
    values: dict[str, Any] = {"limit": limit, "today": timezone.localdate(), "since": since, "until": until}
    for one in about:
        if isinstance(one, Service):
            conditions.append("change.service_id = %(service)s")
            values["service"] = one.pk
        else:
            conditions.append("answer.organisation_id = %(organisation)s")
            values["organisation"] = one.pk
    if since:
        conditions.append("recorded_at >= %(since)s")
    if until:
        conditions.append("recorded_at < %(until)s")
    if place:
        conditions.append(f"(recorded_at, change.id) {'>' if place.is_after else '<'} (%(moment)s, %(key)s)")
        order = "recorded_at, change.id" if place.is_after else order
        values |= {"moment": place.moment, "key": place.key}
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    found = rows(FOUND.format(columns=COLUMNS, public=PUBLIC, where=where, order=order), values)
    return [PublicChange(change_in(row), *row[len(FIELDS) :]) for row in found]


def change_in(row: Sequence[Any]) -> Change:
    """Make a change of the COLUMNS that a row begins with."""
    return Change.from_db(DEFAULT_DB_ALIAS, FIELDS, row[: len(FIELDS)])
