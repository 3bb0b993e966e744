"""One story with its conversation, and the permanent address of each post in it."""

from __future__ import annotations

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from feedback.people.permissions import Can, can
from feedback.public_page import is_known, public_page
from feedback.stories.alike import stories_like
from feedback.stories.conversation import conversation, find_opening
from feedback.stories.models import Answer, Post, Publication
from feedback.stories.presenters import cards_of, words_of
from feedback.stories.stretches import GONE, beginning_and_end, stands_apart, stretch_from
from feedback.stories.structured_data import as_json_ld

GONE_FOR_GOOD = (*GONE, Publication.DECLINED)


@public_page
def story(request: HttpRequest, number: int, slug: str = "") -> HttpResponse:
    """Show one story with its conversation, at the address with its title in it."""
    opening = find_opening(number)
    if opening is None or opening.published_at is None:
        raise Http404("There is no such story")
    if opening.publication != Publication.PUBLISHED:
        return not_shown(request, opening)
    url = opening.story.url_titled(words_of(opening).title)
    if request.path != url:
        query = request.META["QUERY_STRING"]
        return redirect(f"{url}?{query}" if query else url, permanent=True)
    if "from" in request.GET:
        return further_replies(request, opening)
    page = conversation(opening, beginning_and_end(opening.story))
    context = {
        "story": page,
        "described": as_json_ld(page),
        "answerable": answerable(request, page.services),
        "cards": cards_of(stories_like(opening.story.public)),
    }
    return render(request, "stories/story.html", context)


def not_shown(request: HttpRequest, opening: Post) -> HttpResponse:
    """Say that a story which was public is gone, or hidden for now."""
    if opening.publication in GONE_FOR_GOOD:
        return render(request, "stories/gone.html", status=410)
    return render(request, "stories/hidden.html", status=404)


def further_replies(request: HttpRequest, opening: Post) -> HttpResponse:
    """Show a part of a long conversation, from one reply on."""
    asked = request.GET["from"]
    if not (asked.isascii() and asked.isdigit() and len(asked) < 19):
        raise BadRequest("This is not a place in the conversation")
    try:
        stretch = stretch_from(opening.story, int(asked))
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
    asked = Post.objects.select_related("story").filter(pk=number, published_at__isnull=False).first()
    opening = asked and find_opening(asked.story_id)
    if asked is None or opening is None or opening.published_at is None:
        raise Http404("There is no such post")
    if opening.publication != Publication.PUBLISHED:
        return not_shown(request, opening)
    url = opening.story.url_titled(words_of(opening).title)
    if asked.publication in GONE:
        return render(request, "stories/reply_gone.html", {"story_url": url}, status=410)
    if asked.publication != Publication.PUBLISHED:
        raise Http404("This reply is not public")
    apart = not asked.is_opening and stands_apart(asked)
    return redirect(f"{url}{f'?from={number}' if apart else ''}#post-{number}")


def answerable(request: HttpRequest, answers: list[Answer]) -> list[Answer]:
    """Give the answers that the person who is signed in may write."""
    if not is_known(request):
        return []
    return [answer for answer in answers if can(request.user, Can.ANSWER, answer.organisation)]
