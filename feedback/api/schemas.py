"""What answers are made of. Whatever is not named here, no answer of the API holds."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import BaseModel, Field

from feedback.api.asking import Kind, Who


class Problem(BaseModel):
    """A refusal (RFC 9457)."""

    title: str
    status: int
    detail: str = Field(description="What is wrong, in words")


class Change(BaseModel):
    """What a service said that it would do, or has done, because of a story."""

    state: str = Field(description="planned, made or dropped")
    summary: str
    owner: str | None = Field(description="Who sees to it")
    due_on: date | None = Field(description="When a planned change is to be made")
    made_on: date | None
    recorded_at: datetime


class Reply(BaseModel):
    """What was said under a story."""

    id: int = Field(description="Its place on the story's page: #post- and this number")
    voice: str = Field(description="author (of the story), service, or public: somebody who has been there")
    name: str | None = Field(description="The name of a member of staff, or a pen name")
    job: str | None = Field(description="Of a member of staff")
    service: int | None = Field(description="The service for which a member of staff speaks")
    organisation: str | None
    published_at: datetime
    text: str
    helped: str | None = Field(description="yes, partly or no: whether it helped, says the author of the story")
    change: Change | None


class Answer(BaseModel):
    """One service that a story is about, and when it first answered."""

    id: int
    name: str
    place: str | None
    organisation: str = Field(description="The ODS code of who ran the service when the story was told")
    organisation_name: str
    answered_at: datetime | None
    answered_by: str | None
    answered_by_job: str | None
    took_working_days: int | None


class Story(BaseModel):
    """One person's account of their care, as it is published."""

    number: int
    url: str
    title: str
    text: str
    pen_name: str | None
    relationship: Who | None = Field(description="Who told it")
    happened: str | None = Field(description="A month, such as 2026-05")
    published_at: datetime
    changed_at: datetime = Field(description="When anything in it last changed: the story, a reply, an answer")
    good: list[str]
    better: list[str] = Field(description="What could be better")
    feelings: list[str]
    services: list[Answer]
    change: str | None = Field(description="How far what was promised has come: planned or made")
    change_due_on: date | None = Field(description="When the first planned change is due")


class StoryAndReplies(Story):
    replies: list[Reply]


class ChangeOfStory(Change):
    """A change, with the story that it came from."""

    story: int
    story_url: str
    story_title: str
    reply: int
    service: int
    service_name: str
    organisation: str


class Service(BaseModel):
    """Something that an organisation runs and that stories are about."""

    id: int
    url: str
    name: str
    kind: Kind
    place: str | None
    address: str | None
    postcode: str | None
    telephone: str | None
    description: str | None
    closed_on: date | None
    organisation: str = Field(description="The ODS code of who runs it now")
    organisation_name: str


class Organisation(BaseModel):
    """An NHS trust or another provider."""

    code: str = Field(description="Its ODS code")
    url: str
    name: str
    address: str | None
    town: str | None
    postcode: str | None
    telephone: str | None
    opened_on: date | None
    closed_on: date | None


class Page(BaseModel):
    next: str | None = Field(description="The address of the next page; null at the end")


class PageBothWays(Page):
    previous: str | None = Field(description="The address of the page before; null at the beginning")


class Stories(PageBothWays):
    items: list[Story]


class Replies(BaseModel):
    items: list[Reply]


class Changes(PageBothWays):
    items: list[ChangeOfStory]


class Services(Page):
    items: list[Service]


class Organisations(Page):
    items: list[Organisation]


class Tag(BaseModel):
    tag: str = Field(description="In lower case")
    stories: int


class Tags(BaseModel):
    """The commonest tags of the stories that fit."""

    among: int = Field(description="In how many stories they were counted: the newest, 1,000 at most")
    good: list[Tag]
    better: list[Tag]
    felt: list[Tag]


class Counted(BaseModel):
    """How many stories there are, how they were answered, and what came of them."""

    stories: int
    answers_awaited: int = Field(description="Each service that a story is about counts for itself")
    answers_given: int
    usual_working_days: int | None = Field(description="Within which half of the answers came")
    changes_made: int
    changes_planned: int
    changes_late: int
    replies_by_services: int | None = Field(description="Of the whole record; null for one place")
    replies_by_people: int | None = Field(description="Of the whole record; null for one place")


class Figures(BaseModel):
    recent_since: date
    recent: Counted
    ever: Counted


class Revision(BaseModel):
    """The latest that befell one story."""

    story: int
    kind: str = Field(description="published, edited, hidden, withdrawn or removed")
    at: datetime
    edition: int


class Revisions(Page):
    edition: int = Field(description="The edition up to which this tells: give it as `since` the next time")
    items: list[Revision]


class Licence(BaseModel):
    name: str
    url: str | None


class BulkFile(BaseModel):
    name: str
    url: str
    about: str
    rows: int | None = Field(description="As it was last written")
    bytes: int | None = Field(description="As it was last written")


class Bulk(BaseModel):
    edition: int = Field(description="Give it as `since` to the change feed, after the download")
    written_at: datetime | None
    licence: Licence | None = Field(description="null: none has been given")
    files: list[BulkFile]
