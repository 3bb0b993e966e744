"""The queue: what needs somebody now, and taking the next of it."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from feedback.moderation import claims, wording
from feedback.moderation.access import moderators_only
from feedback.moderation.models import Decision
from feedback.moderation.queue import listed_for, need_of, readable_by
from feedback.moderation.undoing import can_undo
from feedback.pages.numbered import page_links
from feedback.people.access import DeskRequest
from feedback.people.models import User
from feedback.stories.models import Danger, Post
from feedback.stories.views.parts import wants_part
from feedback.wording import capitalize_first

ON_A_PAGE = 50
LATELY = 5


@require_safe
@moderators_only
def queue(request: DeskRequest) -> HttpResponse:
    """Show what waits, in order of need; the part that changes by itself for HTMX."""
    need = need_of(readable_by(request.user))
    pages = Paginator(listed_for(request.user), ON_A_PAGE)
    pages.count = need.waiting
    page = pages.get_page(request.GET.get("page"))
    context = {
        "sentence": wording.need_in_words(need),
        "need": need,
        "rows": [row(post) for post in page],
        "page": page_links(page),
        "decided": decided_lately(request.user),
    }
    template = "moderation/waiting.html" if wants_part(request) else "moderation/queue.html"
    return render(request, template, context)


@require_POST
@moderators_only
def take_next(request: DeskRequest) -> HttpResponse:
    """Take the item that needs reading most."""
    post = claims.take_next(by=request.user)
    if post is None:
        messages.info(request, "There is nothing for you to take now. What still waits is with colleagues.")
        return redirect("moderation:queue")
    return redirect("moderation:item", pk=post.pk)


def row(post: Post) -> dict[str, object]:
    """Word one line of the queue; not a word of the writing itself."""
    claim = getattr(post, "claim", None)
    return {
        "post": post,
        "name": wording.name_of(post),
        "need": wording.NEEDS[post.danger],
        "is_now": post.danger == Danger.NOW,
        "waited": wording.waited(post.submitted_at),
        "kind": wording.kind_of(post),
        "services": [answer.service.name_and_place for answer in post.story.answers.all()],
        "length": post.length or 0,  # type: ignore[attr-defined]
        "noticed": capitalize_first(", ".join(wording.noticed(post.noticed))) or "Nothing",  # type: ignore[attr-defined]
        "claim": claim if claim and claim.is_current else None,
    }


def decided_lately(user: User) -> list[dict[str, object]]:
    """List this person's last decisions, each with whether it can still be undone."""
    later = Decision.objects.filter(post=OuterRef("post"), pk__gt=OuterRef("pk"))
    mine = Decision.objects.filter(by=user).select_related("post").annotate(is_past=Exists(later)).order_by("-pk")
    return [
        {
            "decision": decision,
            "name": wording.name_of(decision.post),
            "done": wording.DONE[decision.outcome],
            "can_undo": can_undo(decision, by=user) and not decision.is_past,
        }
        for decision in mine[:LATELY]
    ]
