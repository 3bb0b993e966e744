"""The list of stories: all, or those that somebody looks for."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from feedback.public_page import public_page
from feedback.reading_limit import Busy, TookTooLong, reading_limit, told_when_too_long
from feedback.stories.filters import Group, filters_of
from feedback.stories.finding import FEWER_RANKED, Found, count, find_in_time
from feedback.stories.in_context import mark_words
from feedback.stories.keyset import Page
from feedback.stories.models import PublicStory
from feedback.stories.nearly import NOTHING, Near, nearest
from feedback.stories.offers import FEW, Offers, offers_for
from feedback.stories.places import Places, places_named
from feedback.stories.presenters import Card, cards_of
from feedback.stories.searching import Search, clean, read_search
from feedback.stories.views.parts import show
from feedback.wording import plural

FORM = "search-form"


@public_page
def stories(request: HttpRequest) -> HttpResponse:
    """List stories, newest first: all, or those that fit what somebody looks for."""
    try:
        context = what_is_found(request.GET)
    except TookTooLong:
        raise
    except BadRequest as error:
        context = {"said": str(error), "typed": clean(request.GET.get("q", ""))}
        return render(request, "stories/not_understood.html", context, status=400)
    # Who followed a link finds its place gone; who typed goes on typing.
    context["moves_focus"] = request.htmx.trigger != FORM  # type: ignore[attr-defined]
    response = show(request, "stories/list.html", "stories/_results.html", context)
    if context["in_haste"]:
        # Kept, it would be shown to everybody until the record changes, though the next try may find the time.
        patch_cache_control(response, private=True, no_store=True)
    return response


def what_is_found(asked: QueryDict) -> dict[str, object]:
    """Find the stories, and what goes with them. Raises BadRequest, Http404."""
    search = read_search(asked)
    with reading_limit(settings.SEARCH_TIME_LIMIT):
        page = find_in_time(search, asked)
        places = places_named(search.typed) if search.typed else Places()
        cards, are_marked = with_marks(search.typed, page.items)
    found, groups = counted(search)
    total = max(found.total if found else 0, len(cards))
    near = near_to(search, page) if total < FEW else NOTHING
    near_cards, near_are_marked = with_marks(near.typed, near.stories) if near.stories else ([], True)
    return {
        "search": search,
        "heading": search.heading_near if near.stories and not total else search.heading,
        "found": found or Found(total),
        "said": said(found, total, page, near),
        "page": page,
        "cards": cards,
        "groups": groups,
        "places": places or near.places,
        "near": near,
        "near_cards": near_cards,
        "in_haste": page.ranked == FEWER_RANKED or not (are_marked and near_are_marked),
        "offers": offers_for(search, total, are_near=bool(near.stories)) if search and total < FEW else Offers(),
    }


def with_marks(typed: str, stories: list[PublicStory]) -> tuple[list[Card], bool]:
    """Give the cards of stories, with the words marked where there is time left for that, and say whether there was."""
    cards = cards_of(stories)
    try:
        with told_when_too_long():
            return mark_words(typed, stories, cards), True
    except Busy:
        return cards, False


def said(found: Found | None, total: int, page: Page, near: Near) -> str:
    """Say how much there is, and how much comes near; of what was not counted, what is on the page."""
    if near.stories and not total:
        return plural(len(near.stories), "story comes near", "stories come near")
    if found is None:
        return f"{plural(total, 'story', 'stories')} on this page"
    return how_many_said(found, page) + (f", {len(near.stories)} near" if near.stories else "")


def near_to(search: Search, page: Page) -> Near:
    """Find stories that come near where a first page has few, or none."""
    return nearest(search, {story.pk for story in page.items}) if search.typed and not page.newer else NOTHING


def counted(search: Search) -> tuple[Found | None, list[Group]]:
    """Count what is found, with the filters; nothing where that takes too long: the stories are there all the same."""
    try:
        with reading_limit(settings.SEARCH_TIME_LIMIT):
            found = count(search)
            return (found, filters_of(search, found)) if found.is_known else (None, [])
    except TookTooLong:
        return None, []


def how_many_said(found: Found, page: Page) -> str:
    """Say how much there is, and in which order."""
    if not found.total:
        return "No stories found"
    said = plural(found.total, "story", "stories")
    if found.is_more:
        said = f"More than {said}"
    elif found.total == 1:
        return said
    if not page.ranked:
        return f"{said}, newest first"
    of_newest = f" of the newest {page.ranked}" if found.is_more or found.total > page.ranked else ""
    return f"{said}, best match first{of_newest}"
