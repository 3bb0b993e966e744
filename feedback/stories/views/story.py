"""One story with its conversation, and the permanent address of each post in it."""

from __future__ import annotations

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from feedback.people.permissions import Can, organisations_where
from feedback.public_page import is_known, public_page
from feedback.stories.alike import stories_like
from feedback.stories.conversation import conversation
from feedback.stories.models import Post, Publication
from feedback.stories.openings import About, Opening, find_opening
from feedback.stories.presenters import cards_of
from feedback.stories.stretches import GONE, beginning_and_end, stands_apart, stretch_from
from feedback.stories.structured_data import as_json_ld

GONE_FOR_GOOD = (*GONE, Publication.DECLINED)


@public_page
def story(request: HttpRequest, number: int, slug: str = "") -> HttpResponse:
    """Show one story with its conversation, at the address with its title in it."""
    opening = find_opening(number)
    if opening is None:
        raise Http404("There is no such story")
    if opening.publication != Publication.PUBLISHED:
        return not_shown(request, opening)
    if request.path != opening.url:
        query = request.META["QUERY_STRING"]
        return redirect(f"{opening.url}?{query}" if query else opening.url, permanent=True)
    if "from" in request.GET:
        return further_replies(request, opening)
    page = conversation(opening, beginning_and_end(number))
    context = {
        "story": page,
        "described": as_json_ld(page),
        "answerable": answerable(request, page.services),
        "cards": cards_of(stories_like(opening)),
    }
    return render(request, "stories/story.html", context)


def not_shown(request: HttpRequest, opening: Opening) -> HttpResponse:
    """Say that a story which was public is gone, or hidden for now."""
    if opening.publication in GONE_FOR_GOOD:
        return render(request, "stories/gone.html", status=410)
    return render(request, "stories/hidden.html", status=404)


def further_replies(request: HttpRequest, opening: Opening) -> HttpResponse:
    """Show a part of a long conversation, from one reply on."""
    asked = request.GET["from"]
    if not (asked.isascii() and asked.isdigit() and len(asked) < 19):
        raise BadRequest("This is not a place in the conversation")
    try:
        stretch = stretch_from(opening.number, int(asked))
    except Post.DoesNotExist:
        raise Http404("There is no such reply") from None
    page = conversation(opening, stretch)
    beside = {
        "newer": f"{page.url}?from={stretch.previous.pk}" if stretch.previous else page.url,
        "older": f"{page.url}?from={stretch.next.pk}" if stretch.next else "",
    }
    return render(request, "stories/replies.html", {"story": page, "page": beside})


@public_page
def post(request: HttpRequest, number: int) -> HttpResponse:
    """Lead from the permanent address of a post to where it stands now."""
    asked = Post.objects.filter(pk=number, published_at__isnull=False).first()
    opening = find_opening(asked.story_id) if asked else None
    if asked is None or opening is None:
        raise Http404("There is no such post")
    if opening.publication != Publication.PUBLISHED:
        return not_shown(request, opening)
    if asked.publication in GONE:
        return render(request, "stories/reply_gone.html", {"story_url": opening.url}, status=410)
    if asked.publication != Publication.PUBLISHED:
        raise Http404("This reply is not public")
    apart = not asked.is_opening and stands_apart(asked)
    return redirect(f"{opening.url}{f'?from={number}' if apart else ''}#post-{number}")


def answerable(request: HttpRequest, services: list[About]) -> list[About]:
    """Give the services for which the person who is signed in may answer."""
    if not is_known(request):
        return []
    theirs = {organisation.pk for organisation in organisations_where(request.user, Can.ANSWER)}
    return [about for about in services if about.organisation_id in theirs]
