"""What a program may ask for: the parameters of each address, and what they may be."""

from __future__ import annotations

from typing import Annotated, Literal

from django.core.exceptions import BadRequest
from django.http import HttpRequest, QueryDict
from ninja import Path, Schema
from pydantic import Field

from feedback.directory.models import Service
from feedback.stories.models import Story, Words
from feedback.stories.searching import LONGEST_SEARCH

LARGEST = 2**63 - 1
PAGE, LARGEST_PAGE = 20, 100
A_PERIOD = r"^20[0-9]{2}(-(0[1-9]|1[0-2]))?$"
A_DAY = r"^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
A_PLACE = r"^[0-9]{1,16}-[0-9]{1,18}$"

Number = Annotated[int, Path(ge=1, le=LARGEST)]
Code = Annotated[str, Path(min_length=1, max_length=12, pattern="^[A-Za-z0-9]+$")]
Tag = Annotated[str, Field(max_length=Words.TAG_LENGTH)]
Limit = Annotated[int, Field(ge=1, le=LARGEST_PAGE, description="How many to give at once")]
ServiceNumber = Annotated[int | None, Field(ge=1, le=LARGEST, description="A service, by its number")]
OrganisationCode = Annotated[
    str | None, Field(max_length=12, description="An organisation, by its ODS code", pattern="^[A-Za-z0-9]+$")
]
Before = Annotated[str | None, Field(pattern=A_PLACE, description="A place in the list, as `next` gives it")]
After = Annotated[str | None, Field(pattern=A_PLACE, description="A place in the list, as `previous` gives it")]
Kind = Service.Kind
Who = Story.Relationship


class Nothing(Schema):
    """No parameter at all."""


class Filters(Schema):
    """The filters of the site's own list of stories, with the same names. All that are given must fit."""

    q: str | None = Field(
        default=None, max_length=LONGEST_SEARCH, description='Words, "a phrase", -not, or: of the story and its replies'
    )
    organisation: OrganisationCode = None
    service: ServiceNumber = None
    kind: Kind | None = Field(default=None, description="The kind of service")
    place: str | None = Field(
        default=None,
        max_length=LONGEST_SEARCH,
        description="Where: the area or the district of a postcode, NG or NG7; of more of a postcode, its district",
    )
    good: list[Tag] = Field(default=[], max_length=3, description="A tag of what was good; again for another")
    better: list[Tag] = Field(default=[], max_length=3, description="A tag of what could be better; again for another")
    felt: list[Tag] = Field(default=[], max_length=3, description="How the author felt; again for another")
    who: Who | None = Field(default=None, description="Who told it")
    happened: str | None = Field(default=None, pattern=A_PERIOD, description="A year or a month: 2026 or 2026-05")
    published: str | None = Field(default=None, pattern=A_PERIOD, description="A year or a month: 2026 or 2026-05")
    since: str | None = Field(
        default=None,
        alias="from",
        pattern=A_DAY,
        description="Published on this day or later",
    )
    until: str | None = Field(
        default=None,
        alias="to",
        pattern=A_DAY,
        description="Published on this day or before",
    )
    answer: Literal["yes", "no"] | None = Field(default=None, description="Whether any service has answered")
    change: Literal["planned", "made", "late"] | None = Field(default=None, description="What came of it")
    verdict: Literal["yes", "partly", "no"] | None = Field(
        default=None, description="Whether it helped, says the author"
    )


class AskedForStories(Filters):
    sort: Literal["newest", "best"] | None = Field(default=None, description="best: the best match for q comes first")
    limit: Limit = PAGE
    before: Before = None
    after: After = None
    page: int | None = Field(default=None, ge=1, le=25, description="With sort=best: which page, 20 stories each")


class AskedForChanges(Schema):
    show: Literal["planned", "made", "late"] | None = Field(default=None, description="Only changes of this kind")
    organisation: OrganisationCode = None
    service: ServiceNumber = None
    limit: Limit = PAGE
    before: Before = None
    after: After = None


class AskedForServices(Schema):
    q: str | None = Field(
        default=None,
        max_length=LONGEST_SEARCH,
        description="Part of a name, place or postcode: the best matches, in one page",
    )
    organisation: OrganisationCode = None
    kind: Kind | None = Field(default=None, description="The kind of service")
    limit: Limit = PAGE
    after: int | None = Field(default=None, ge=0, le=LARGEST, description="Services after this one, as `next` gives it")


class AskedForOrganisations(Schema):
    limit: Limit = PAGE
    after: str | None = Field(
        default=None,
        max_length=12,
        pattern="^[A-Za-z0-9]+$",
        description="Organisations after this code, as `next` gives it",
    )


class AskedForFigures(Schema):
    organisation: OrganisationCode = None
    service: ServiceNumber = None


class AskedForRevisions(Schema):
    since: int = Field(default=0, ge=0, le=LARGEST, description="The edition of the copy that you have")
    after: int = Field(default=0, ge=0, le=LARGEST, description="A place within one edition, as `next` gives it")
    limit: int = Field(default=LARGEST_PAGE, ge=1, le=1000, description="How many to give at once")


def known(request: HttpRequest, schema: type[Schema]) -> QueryDict:
    """Give what was asked where all of it is known, so that no mistyped filter is silently none. Raises BadRequest."""
    names = [field.alias or name for name, field in schema.model_fields.items()]
    many = {field.alias or name for name, field in schema.model_fields.items() if field.annotation == list[Tag]}
    for name, values in request.GET.lists():
        if name not in names:
            raise BadRequest(f"There is no parameter {name!r} here. There are: {', '.join(names)}.")
        if len(values) > 1 and name not in many:
            raise BadRequest(f"{name} can only be given once.")
    return request.GET
