"""The addresses of version 1, what each takes and what it gives. OpenAPI follows from this file."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Query
from ninja.decorators import decorate_view
from ninja.errors import ValidationError

from feedback.api import asking, schemas
from feedback.api.answering import problem
from feedback.api.asking import Code, Number
from feedback.api.bulk_files import bulk_told
from feedback.api.counts import figures_told, tags_told
from feedback.api.places import organisation_named, page_of_organisations, page_of_services, service_numbered
from feedback.api.refusing import sentence, what_is_wrong
from feedback.api.revisions import revisions_since
from feedback.api.stories import Gone, page_of_changes, page_of_stories, replies_to, story_numbered
from feedback.public_page import public_page
from feedback.reading_limit import Busy

api = NinjaAPI(version="1", urls_namespace="api-1", openapi_url=None, docs_url=None)

REFUSALS = dict.fromkeys((400, 404, 429), schemas.Problem)
OR_GONE = REFUSALS | {410: schemas.Problem}


@api.exception_handler(ValidationError)
def not_valid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return problem(400, " ".join(sentence(what_is_wrong(each)) for each in error.errors))


@api.exception_handler(Busy)
def busy(request: HttpRequest, error: Busy) -> HttpResponse:
    return problem(Busy.status, Busy.said, {"Retry-After": str(Busy.seconds)})


@api.exception_handler(BadRequest)
def not_understood(request: HttpRequest, error: BadRequest) -> HttpResponse:
    return problem(400, sentence(str(error)))


@api.exception_handler(Http404)
def not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem(404, sentence(str(error) or "There is nothing here"))


@api.exception_handler(Gone)
def gone(request: HttpRequest, error: Gone) -> HttpResponse:
    return problem(410, str(error))


@api.get("/stories", response=REFUSALS | {200: schemas.Stories}, summary="Stories")
@decorate_view(public_page)
def stories(request: HttpRequest, asked: Query[asking.AskedForStories]) -> Any:
    """The published stories, newest first: all, or those that fit the filters."""
    return page_of_stories(asking.known(request, asking.AskedForStories), limit=asked.limit)


@api.get(
    "/stories/{number}", response=REFUSALS | {200: schemas.StoryAndReplies, 410: schemas.Problem}, summary="A story"
)
@decorate_view(public_page)
def story(request: HttpRequest, number: Number) -> Any:
    """One story and its replies. 410: it was here, and was withdrawn or removed. 404: it is not here, or not now."""
    asking.known(request, asking.Nothing)
    return story_numbered(number)


@api.get(
    "/stories/{number}/replies", response=REFUSALS | {200: schemas.Replies, 410: schemas.Problem}, summary="Replies"
)
@decorate_view(public_page)
def replies(request: HttpRequest, number: Number) -> Any:
    """What was said under one story, oldest first."""
    asking.known(request, asking.Nothing)
    return replies_to(number)


@api.get("/changes", response=REFUSALS | {200: schemas.Changes}, summary="Changes")
@decorate_view(public_page)
def changes(request: HttpRequest, asked: Query[asking.AskedForChanges]) -> Any:
    """What services said that they would do, or did, because of stories: the latest first."""
    return page_of_changes(asking.known(request, asking.AskedForChanges), limit=asked.limit)


@api.get("/services", response=REFUSALS | {200: schemas.Services}, summary="Services")
@decorate_view(public_page)
def services(request: HttpRequest, asked: Query[asking.AskedForServices]) -> Any:
    """The services that stories are about, by their number."""
    return page_of_services(asking.known(request, asking.AskedForServices), asked)


@api.get("/services/{number}", response=REFUSALS | {200: schemas.Service}, summary="A service")
@decorate_view(public_page)
def service(request: HttpRequest, number: Number) -> Any:
    """One service."""
    asking.known(request, asking.Nothing)
    return service_numbered(number)


@api.get("/organisations", response=REFUSALS | {200: schemas.Organisations}, summary="Organisations")
@decorate_view(public_page)
def organisations(request: HttpRequest, asked: Query[asking.AskedForOrganisations]) -> Any:
    """The organisations that run services, by their ODS code."""
    return page_of_organisations(asking.known(request, asking.AskedForOrganisations), asked)


@api.get("/organisations/{code}", response=REFUSALS | {200: schemas.Organisation}, summary="An organisation")
@decorate_view(public_page)
def organisation(request: HttpRequest, code: Code) -> Any:
    """One organisation."""
    asking.known(request, asking.Nothing)
    return organisation_named(code)


@api.get("/tags", response=REFUSALS | {200: schemas.Tags}, summary="Tags")
@decorate_view(public_page)
def tags(request: HttpRequest, asked: Query[asking.Filters]) -> Any:
    """What people say was good, could be better, and how they felt: the commonest tags of the stories that fit."""
    return tags_told(asking.known(request, asking.Filters))


@api.get("/figures", response=REFUSALS | {200: schemas.Figures}, summary="Figures")
@decorate_view(public_page)
def figures(request: HttpRequest, asked: Query[asking.AskedForFigures]) -> Any:
    """How many stories there are, how they were answered, and what came of them: of all, or of one place."""
    asking.known(request, asking.AskedForFigures)
    return figures_told(asked)


@api.get("/revisions", response=REFUSALS | {200: schemas.Revisions}, summary="Change feed")
@decorate_view(public_page)
def revisions(request: HttpRequest, asked: Query[asking.AskedForRevisions]) -> Any:
    """What befell stories since an edition: fetch again what was published or edited, delete what is gone."""
    return revisions_since(asking.known(request, asking.AskedForRevisions), asked)


@api.get("/bulk", response=REFUSALS | {200: schemas.Bulk}, summary="Bulk files")
def bulk(request: HttpRequest) -> Any:
    """The files that hold all that is published, compressed with gzip. Downloads are limited to 20 in an hour."""
    asking.known(request, asking.Nothing)
    return bulk_told()
