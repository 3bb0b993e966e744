"""What writers ask us to look at again: the list, and each appeal with what was decided."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from feedback.moderation import appeals, wording
from feedback.moderation.claims import NotYours, TakenByAnother
from feedback.moderation.decisions import DecidedMeanwhile
from feedback.moderation.forms.appeals import AppealAnswerForm
from feedback.moderation.items import Item, visible_posts
from feedback.moderation.navigation import navigation
from feedback.moderation.views.deciding import seen_version
from feedback.moderation.views.item import difference_between
from feedback.pages.numbered import page_links
from feedback.people.access import DeskRequest, desk, typed_words
from feedback.people.permissions import Can
from feedback.stories.models import Appeal, WrongState

ON_A_PAGE = 50
YOU = "You"
TYPED = {
    "title": "The title",
    "text": "The words",
    "reason": "Why the words are changed",
    "answer": "Your answer to the writer",
}

moderators_only = desk(Can.MODERATE, typed=TYPED)


@require_safe
@moderators_only
def appeals_list(request: DeskRequest) -> HttpResponse:
    """List what writers do not agree with, the oldest first."""
    page = Paginator(appeals.open_appeals(request.user), ON_A_PAGE).get_page(request.GET.get("page"))
    rows = [
        {
            "appeal": appeal,
            "name": wording.name_of(appeal.post),
            "kind": wording.kind_of(appeal.post),
            "waited": wording.waited(appeal.at),
            "who": who_looks_again(appeal),
        }
        for appeal in page
    ]
    context = {
        "rows": rows,
        "total": page.paginator.count,
        "page": page_links(page),
        "places": navigation(request.user, "moderation:appeals"),
    }
    return render(request, "moderation/appeals.html", context)


def who_looks_again(appeal: Any) -> str:
    """Say who can answer an appeal, "you" among them; `appeal` comes from `open_appeals`."""
    if not settings.TWO_PEOPLE or not appeal.is_for_another:
        return YOU
    if appeal.somebody_is_left:
        return "A colleague: you had a part in it"
    return "Nobody: all of you had a part in it. Ask your administrator for one more moderator"


@require_http_methods(["GET", "HEAD", "POST"])
@moderators_only
def appeal(request: DeskRequest, pk: int) -> HttpResponse:
    """Show an appeal with the words, the edit and the decisions, and answer it."""
    found = get_object_or_404(Appeal.objects.select_related("closed_by"), pk=pk)
    found.post = get_object_or_404(visible_posts(), pk=found.post_id)
    if not found.outcome and appeals.had_a_part(found.post, request.user):
        return leave_to_another(request, found)
    if request.method != "POST":
        return show(request, found, AppealAnswerForm(appeal=found))
    return answer(request, found, AppealAnswerForm(request.POST, appeal=found))


def answer(request: DeskRequest, found: Appeal, form: AppealAnswerForm) -> HttpResponse:
    """Answer an appeal as was filled in, once."""
    version = seen_version(request)
    if found.outcome or found.post.version != version:
        return closed_meanwhile(request, found)
    if not form.is_valid():
        return show(request, found, form, status=422)
    try:
        form.close(found, by=request.user, seen_version=version)
    except (appeals.HadAPart, NotYours):
        return leave_to_another(request, found)
    except appeals.NothingChanged:
        form.add_error("text", "Change the words, or choose that it stays as it is")
        return show(request, found, form, status=422)
    except (appeals.ClosedMeanwhile, DecidedMeanwhile, TakenByAnother, WrongState):
        return closed_meanwhile(request, found)
    messages.success(request, f"{wording.name_of(found.post)}: your answer is with its writer.")
    return redirect("moderation:appeals")


def show(request: DeskRequest, found: Appeal, form: AppealAnswerForm, *, status: int = 200) -> HttpResponse:
    """Show the words as they came, what we made of them, what was decided, and the form while it is open."""
    item = Item(found.post, request.user)
    context = {
        "appeal": found,
        "item": item,
        "post": found.post,
        "name": wording.name_of(found.post),
        "kind": wording.kind_of(found.post),
        "state": wording.state_of(found.post),
        "content_note": wording.CONTENT_NOTES.get(found.post.danger),
        "form": None if found.outcome else form,
    }
    if item.original and item.latest and item.latest != item.original:
        context |= difference_between(item.original, item.latest.title, item.latest.text)
    return render(request, "moderation/appeal.html", context, status=status)


def leave_to_another(request: DeskRequest, found: Appeal) -> HttpResponse:
    """Refuse to let somebody look again at what they decided, and give back what was typed."""
    context = {"name": wording.name_of(found.post), "post": found.post, "typed": typed_words(request, TYPED)}
    return render(request, "moderation/had_a_part.html", context, status=403)


def closed_meanwhile(request: DeskRequest, found: Appeal) -> HttpResponse:
    """Say that something happened to it since, and give back what was typed."""
    now = Appeal.objects.select_related("closed_by").filter(pk=found.pk).first()
    # What its writer has had erased is shown to nobody again.
    typed = [
        (name, words) for name, words in typed_words(request, TYPED) if now or name not in ("The title", "The words")
    ]
    context = {"appeal": now, "name": wording.name_of(found.post), "typed": typed}
    return render(request, "moderation/appeal_closed.html", context, status=409)
