"""The queue: what needs somebody now, in parts, and taking the next of it or leaving it to others."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from feedback.moderation import claims, wording
from feedback.moderation.access import moderators_only
from feedback.moderation.care import care_of, has_had_enough, sitting_of
from feedback.moderation.lately import decided_lately
from feedback.moderation.my_day import day_of
from feedback.moderation.navigation import navigation
from feedback.moderation.parts import (
    CRITICAL,
    Part,
    counted,
    counted_kinds,
    likely_critical_first,
    parts_for,
    parts_of_kinds,
    prepared,
)
from feedback.moderation.queue import listed, need_of, readable_by
from feedback.moderation.views.refusals import find_post, refusing
from feedback.pages.numbered import page_links
from feedback.people.access import DeskRequest
from feedback.stories.models import Danger, Post, Publication
from feedback.stories.views.parts import wants_part
from feedback.wording import capitalize_first, lower_first

ON_A_PAGE = 50


@require_safe
@moderators_only
def queue(request: DeskRequest) -> HttpResponse:
    """Show what waits, in order of need; the part that changes by itself for HTMX."""
    waiting = readable_by(request.user)
    need = need_of(waiting)
    parts, kinds = parts_for(request.user), counted_kinds(waiting)
    counts = counted(waiting, parts) | {f"of_in_noticed_{kind}": count for kind, count in kinds.items()}
    of_kinds = parts_of_kinds(kinds)
    show, by_critical = request.GET.get("show", ""), request.GET.get("sort") == CRITICAL
    shown = next((part for part in [*parts, *of_kinds] if part.slug == show), parts[0])
    rows = listed(prepared(waiting).filter(shown.holds))
    pages = Paginator(likely_critical_first(rows) if by_critical else rows, ON_A_PAGE)
    pages.count = counts[f"of_{shown.key}"]
    page = pages.get_page(request.GET.get("page"))
    day, care = day_of(request.user), care_of(request.user)
    context = {
        "sentence": wording.need_in_words(need),
        "announced": wording.waiting_in_words(need),
        "need": need,
        "rows": [row(post) for post in page],
        "page": page_links(page, f"?{urlencode(asked(show=shown.slug, by_critical=by_critical) | {'page': ''})}"),
        "shown": shown,
        "parts": links(parts, counts, shown, by_critical=by_critical),
        "kinds": links(of_kinds, counts, shown, by_critical=by_critical),
        "by_critical": by_critical,
        "in_order": f"?{urlencode(asked(show=shown.slug))}",
        "critical_first": f"?{urlencode(asked(show=shown.slug, by_critical=True))}",
        "day": day,
        "care": care,
        "has_had_enough": has_had_enough(care, day.sitting),
    }
    if wants_part(request):
        return render(request, "moderation/waiting.html", context)
    context |= {
        "decided": decided_lately(request.user),
        "places": navigation(request.user, "moderation:queue"),
    }
    return render(request, "moderation/queue.html", context)


@require_POST
@moderators_only
def take_next(request: DeskRequest) -> HttpResponse:
    """Take the item that needs reading most, or of the easy ones after as many hard ones as this person wants."""
    return on_to_the_next(request)


def on_to_the_next(request: DeskRequest) -> HttpResponse:
    """Lead to the next item, taken in hand, or to the queue with why there is none."""
    post = claims.take_next(by=request.user)
    if post is not None:
        return redirect("moderation:item", pk=post.pk)
    if has_had_enough(care_of(request.user), sitting_of(request.user)):
        messages.info(
            request,
            "You have read as many hard items as you wanted to, and nothing easier waits. "
            "What is left can wait for a colleague.",
        )
    else:
        messages.info(request, "There is nothing for you to take now. What still waits is with colleagues.")
    return redirect("moderation:queue")


@require_POST
@moderators_only
@refusing
def skip(request: DeskRequest, pk: int) -> HttpResponse:
    """Leave an item to colleagues, or have it offered again. Nobody is asked why."""
    post = find_post(request, pk)
    if "back" in request.POST:
        claims.take_back(post, by=request.user)
    else:
        claims.skip(post, by=request.user)
        messages.info(request, f"You left {lower_first(wording.name_of(post))} to a colleague.")
    return redirect(back_to_the_queue(request))


def back_to_the_queue(request: HttpRequest) -> str:
    """Give the part of the queue that somebody was looking at."""
    show = request.POST.get("show", "")
    return reverse("moderation:queue") + (f"?{urlencode({'show': show[:40]})}" if show else "")


def asked(*, show: str = "", by_critical: bool = False) -> dict[str, str]:
    """Give what the address of a part of the queue asks for."""
    return ({"show": show} if show else {}) | ({"sort": CRITICAL} if by_critical else {})


def links(parts: list[Part], counts: dict[str, int], shown: Part, *, by_critical: bool) -> list[dict[str, object]]:
    """Give the links to the parts that hold something, each with how much."""
    return [
        {
            "name": part.name,
            "href": f"?{urlencode(asked(show=part.slug, by_critical=by_critical))}",
            "count": counts[f"of_{part.key}"],
            "is_here": part == shown,
        }
        for part in parts
        if counts[f"of_{part.key}"] or part == shown or not part.slug
    ]


def row(post: Post) -> dict[str, object]:
    """Word one line of the queue; not a word of the writing itself."""
    claim = getattr(post, "claim", None)
    return {
        "post": post,
        "name": wording.name_of(post),
        "need": wording.NEEDS[post.danger],
        "is_now": post.danger == Danger.NOW,
        "is_for_second": post.publication == Publication.HELD,
        "waited": wording.waited(post.submitted_at),
        "promised": wording.promised(post),
        "kind": wording.kind_of(post),
        "services": [answer.service.name_and_place for answer in post.story.answers.all()],
        "length": post.length or 0,  # type: ignore[attr-defined]
        "noticed": capitalize_first(", ".join(wording.noticed(post.noticed))) or "Nothing",  # type: ignore[attr-defined]
        "claim": claim if claim and claim.is_current else None,
    }
