"""Stories, replies and changes, as programs ask for them."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.conf import settings
from django.http import Http404, QueryDict
from django.urls import reverse

from feedback.api.record import Facts, change_told, replies_told, stories_told, with_replies
from feedback.directory.models import Organisation, Service
from feedback.stories.changes import PublicChange, newest_changes
from feedback.stories.finding import find
from feedback.stories.keyset import Page, page_through
from feedback.stories.models import PublicStory, Revision
from feedback.stories.searching import find_organisation, find_service, read_search

FOR_GOOD = (Revision.Kind.WITHDRAWN, Revision.Kind.REMOVED)


class Gone(Exception):
    """A story that was public, and will not be again."""


def address(name: str, query: str = "", **arguments: object) -> str:
    """Give an address of the API in full."""
    return f"{settings.SITE_URL}{reverse(f'api:{name}', kwargs=arguments)}{query}"


def page_of_stories(asked: QueryDict, *, limit: int) -> Facts:
    """Give one page of the stories that fit, and the addresses of those beside it."""
    page = find(read_search(asked), asked, limit)
    return beside(page, "stories") | {"items": stories_told(page.items)}


def beside(page: Page, name: str) -> Facts:
    return {
        "next": address(name, page.older) if page.older else None,
        "previous": address(name, page.newer) if page.newer else None,
    }


def story_numbered(number: int) -> Facts:
    """Tell of one story and its replies. Raises Gone, Http404."""
    told = with_replies(stories_told(list(PublicStory.objects.filter(pk=number))))
    return told[0] if told else refuse(number)


def replies_to(number: int) -> Facts:
    """Tell of the replies to one story. Raises Gone, Http404."""
    if not PublicStory.objects.filter(pk=number).exists():
        refuse(number)
    return {"items": replies_told([number]).get(number, [])}


def refuse(number: int) -> Any:
    """Say that a story was here, if it was; of one that nobody could ever read, nothing is said."""
    if Revision.objects.filter(pk=number, kind__in=FOR_GOOD).exists():
        raise Gone("This story was withdrawn or removed. Delete your copy of it.")
    raise Http404("There is no such story.")


def page_of_changes(asked: QueryDict, *, limit: int) -> Facts:
    """Give one page of the changes that fit, the latest first. Raises Http404 for an unknown place."""
    about: list[Service | Organisation] = []
    if number := asked.get("service"):
        about.append(find_service(number))
    if code := asked.get("organisation"):
        about.append(find_organisation(code.upper()))
    found = partial(newest_changes, shown=asked.get("show", ""), about=about)
    page = page_through(found, by="recorded_at", asked=asked, size=limit)
    return beside(page, "changes") | {"items": [change_of_story(change) for change in page.items]}


def change_of_story(found: PublicChange) -> Facts:
    return change_told(found.change) | {
        "story": found.story,
        "story_url": settings.SITE_URL + found.story_url,
        "story_title": found.title,
        "reply": found.reply,
        "service": found.service,
        "service_name": found.service_name,
        "organisation": found.organisation,
    }
