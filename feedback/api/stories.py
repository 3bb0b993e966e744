"""Stories, replies and changes, as programs ask for them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import Prefetch
from django.http import Http404, QueryDict
from django.urls import reverse

from feedback.api.record import Facts, change_told, replies_told, stories_told, with_replies
from feedback.stories.finding import find
from feedback.stories.keyset import Page, page_of
from feedback.stories.models import Change, Post, PublicStory, Revision
from feedback.stories.searching import find_organisation, find_service, read_search
from feedback.stories.titles import title_from

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
    found = Change.objects.public()
    if show := asked.get("show"):
        found = found.late() if show == "late" else found.filter(state=show)
    if number := asked.get("service"):
        found = found.filter(reply__answer__service=find_service(number))
    if code := asked.get("organisation"):
        found = found.filter(reply__answer__organisation=find_organisation(code.upper()))
    openings = Post.objects.openings().select_related("public_words")
    found = found.select_related("reply__story", "reply__answer__service", "reply__answer__organisation")
    found = found.prefetch_related(Prefetch("reply__story__posts", openings, to_attr="openings"))
    page = page_of(found, by="recorded_at", asked=asked, size=limit)
    return beside(page, "changes") | {"items": [change_of_story(change) for change in page.items]}


def change_of_story(change: Change) -> Facts:
    story, answer = change.reply.story, change.reply.answer
    words = story.openings[0].public_words  # type: ignore[attr-defined]
    return change_told(change) | {
        "story": story.number,
        "story_url": settings.SITE_URL + story.url_titled(words.title),
        "story_title": words.title or title_from(words.text),
        "reply": change.reply_id,
        "service": answer.service_id,  # type: ignore[union-attr]
        "service_name": answer.service.name,  # type: ignore[union-attr]
        "organisation": answer.organisation.ods_code,  # type: ignore[union-attr]
    }
