"""An item while its page is open: kept in hand with what is typed there, and let go with the last page."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from feedback.moderation import claims, typed
from feedback.moderation.access import moderators_only
from feedback.moderation.decisions import DecidedMeanwhile
from feedback.moderation.views.deciding import find_waiting, seen_version
from feedback.moderation.views.item import item_page, page_mark
from feedback.moderation.views.refusals import find_post, refusing
from feedback.people.access import DeskRequest
from feedback.stories.models import Post


@require_POST
@moderators_only
@refusing
def renew(request: DeskRequest, pk: int) -> HttpResponse:
    """Keep an item for ten minutes more: 204, or 409 where it is this person's no longer.

    205 tells a page which says what it was made with that something else is kept now: the page before it sent what
    was typed last when it closed, and that comes after the new one is made.
    """
    post = find_post(request, pk)
    if not claims.renew(post, by=request.user, page=page_mark(request)):
        return lost(request, post)
    made_with = request.POST.get("kept")
    is_newest = made_with is None or made_with == typed.mark_of(typed.kept_for(post, request.user))
    return HttpResponse(status=204 if is_newest else 205)


@require_POST
@moderators_only
@refusing
def release(request: DeskRequest, pk: int) -> HttpResponse:
    """Let go of an item: by its button, or when its page is closed, which sends along what is not kept yet."""
    post = find_post(request, pk)
    if "back" in request.POST:
        claims.release(post, by=request.user)
        return redirect("moderation:queue")
    keep_what_came(request, post)
    claims.close_page(post, by=request.user, page=page_mark(request))
    return HttpResponse(status=204)


@require_POST
@moderators_only
@refusing
def keep_typed(request: DeskRequest, pk: int) -> HttpResponse:
    """Keep what is typed, and the claim with it: 204, or 409 where the item is this person's no longer."""
    post = find_waiting(request, pk)
    if "forget" in request.POST:
        typed.forget(post, by=request.user)
        return item_page(request, post)
    if not keep_what_came(request, post):
        raise DecidedMeanwhile(post)
    if claims.renew(post, by=request.user, page=page_mark(request)):
        return HttpResponse(status=204)
    return lost(request, post)


def keep_what_came(request: DeskRequest, post: Post) -> bool:
    """Keep what is typed; False where nothing came, or nothing waits to be decided."""
    version = seen_version(request)
    return version >= 0 and typed.keep(post, by=request.user, version=version, answers=typed.answers_in(request.POST))


def lost(request: DeskRequest, post: Post) -> HttpResponse:
    """Say who has the item now."""
    return render(request, "moderation/claim_lost.html", {"claim": claims.holder(post)}, status=409)
