"""One item: reading it, and taking it in hand."""

from __future__ import annotations

import re
from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from feedback.moderation import claims, reasons, remarks, wording
from feedback.moderation.access import TYPED, moderators_only
from feedback.moderation.care import care_of, has_had_enough, sitting_of
from feedback.moderation.forms import DecideForm, RouteForm, StopNoticeForm, TakeDownForm
from feedback.moderation.forms.remarks import RemarkForm
from feedback.moderation.items import Item
from feedback.moderation.lately import just_decided
from feedback.moderation.typed import kept_for, mark_of, named
from feedback.moderation.views.refusals import find_post, refusing
from feedback.people.access import DeskRequest, typed_words
from feedback.people.models import User
from feedback.people.permissions import Can, can
from feedback.stories.criticality import LEVELS
from feedback.stories.differences import differences
from feedback.stories.models import Danger, Post, Voice, Words
from feedback.stories.presenters import change_box

# The address of a page on which hard words are not covered.
SHOW_WORDS = "words=shown"
PAGE_MARK = re.compile(r"[0-9a-f]{16}")


@require_safe
@moderators_only
@refusing
def item(request: DeskRequest, pk: int) -> HttpResponse:
    """Show one item: to read, or to decide on where this person has it in hand."""
    return item_page(request, find_post(request, pk))


@require_POST
@moderators_only
@refusing
def take(request: DeskRequest, pk: int) -> HttpResponse:
    """Take an item in hand, over a colleague's head where that is asked; what was typed before comes along."""
    post = find_post(request, pk)
    try:
        claims.take(post, by=request.user, over="over" in request.POST)
    except claims.TakenByAnother:
        return item_page(request, post, typed=bool(typed_words(request, TYPED)), status=409)
    if typed_words(request, TYPED):
        return item_page(request, post, typed=True)
    shown = f"?{SHOW_WORDS}" if request.POST.get("words") == "shown" else ""
    return redirect(reverse("moderation:item", args=[post.pk]) + shown)


def item_page(
    request: DeskRequest,
    post: Post,
    *,
    form: DecideForm | None = None,
    routing: RouteForm | None = None,
    taking_down: TakeDownForm | None = None,
    stopping: StopNoticeForm | None = None,
    remarking: RemarkForm | None = None,
    begins: dict[str, Any] | None = None,
    typed: bool = False,
    is_routed: bool = False,
    status: int = 200,
) -> HttpResponse:
    """Show an item as it is for this person, with a form that was filled in, or with what was typed so far."""
    shown = Item(post, request.user)
    version = request.POST.get("version", post.version) if typed or form else post.version
    # What the page is sent with is newer than what was kept.
    kept = kept_for(post, request.user) if shown.is_waiting and not (typed or form) else None
    if form is None and shown.is_waiting and shown.original and (typed or shown.is_mine):
        begins = begins or (request.POST.dict() if typed else shown.typed_before())
        if kept and kept.version == post.version:
            begins |= kept.answers
        form = DecideForm(post=post, by=request.user, initial=begins)
    if taking_down is None and shown.can_be_taken_down and can(request.user, Can.TAKE_DOWN):
        taking_down = TakeDownForm(post=post)
    if stopping is None and hasattr(post, "notice_period"):
        stopping = StopNoticeForm()
    is_hard = shown.is_waiting and shown.original is not None and shown.is_hard
    if remarking is None and shown.original:
        said = kept.answers.get("remark", "") if kept else request.POST.get("remark", "")
        remarking = RemarkForm(post=post, by=request.user, beside=beside(form is not None), typed=said)
    context = {
        "item": shown,
        "post": post,
        "name": wording.name_of(post),
        "kind": wording.kind_of(post),
        "writer": "the author" if post.voice == Voice.AUTHOR else "the writer",
        "waited": wording.waited(post.submitted_at),
        "need": wording.NEEDS[post.danger],
        "content_note": wording.CONTENT_NOTES.get(post.danger),
        "state": wording.state_of(post),
        "change": change_box(post.change) if hasattr(post, "change") else None,
        "deciding": form,
        # What the error summary and the page's title speak of.
        "form": with_errors(routing, remarking, form, taking_down, stopping),
        "version": version,
        "routing": (routing or RouteForm(post=post)) if form and post.is_opening else None,
        "is_routed": is_routed,
        "taking_down": taking_down,
        "can_purge": shown.original is not None and can(request.user, Can.TAKE_DOWN),
        "stopping": stopping,
        "others": wording.others_in_words(shown.others_by_author),
        "page_mark": open_page(request, post) if form and shown.is_mine else "",
        "kept": kept,
        # A page that was asked for without anything typed can be made again with what comes in late.
        "kept_mark": mark_of(kept) if request.method == "GET" else None,
        "kept_typed": named(kept) if kept and kept.version != post.version else [],
        "is_hard": is_hard,
        "is_covered": is_hard and is_to_be_covered(request),
        "remarks": remarks.remarks_on(post),
        "remarking": remarking,
        "is_deciding": form is not None,
        "steps": steps_for(request.user) if shown.is_waiting and post.danger == Danger.NOW else "",
        "levels": LEVELS,
        "last": just_decided(request.user, but=post) if request.method == "GET" else None,
        "edit_reasons": reasons.texts_of(reasons.EDIT).values() if form else (),
    }
    if form:
        context |= difference_of(form) | care_for(request)
    elif shown.original and shown.latest:
        context |= difference_between(shown.original, shown.latest.title, shown.latest.text)
    return render(request, "moderation/item.html", context, status=status)


def open_page(request: DeskRequest, post: Post) -> str:
    """Give this page its mark; one that a form of another leads to takes that one's place."""
    return claims.open_page(post, by=request.user, instead_of=page_mark(request))


def page_mark(request: DeskRequest) -> str:
    """Read the mark of the page that something comes from; nothing where that is none of ours."""
    sent = request.POST.get("page", "")
    return sent if PAGE_MARK.fullmatch(sent) else ""


def with_errors(*forms: Form | None) -> Form | None:
    """Find the form of a page that something is wrong with."""
    return next((form for form in forms if form and form.errors), None)


def steps_for(user: User) -> str:
    """Give the steps for a person in danger: a senior moderator is not sent to a senior."""
    return reasons.texts_of(reasons.DANGER)["senior" if can(user, Can.LEAD_DESK) else "now"]


def care_for(request: DeskRequest) -> dict[str, object]:
    """Give what is said kindly to whoever goes from one item to the next without a look at the queue."""
    sitting = sitting_of(request.user)
    return {"sitting": sitting, "has_had_enough": has_had_enough(care_of(request.user), sitting)}


def is_to_be_covered(request: DeskRequest) -> bool:
    """Say whether hard words are covered for this person: not once they asked to see them."""
    return request.method == "GET" and request.GET.get("words") != "shown" and care_of(request.user).blurs


def beside(is_deciding: bool) -> str:
    """Name the form that a note to colleagues is sent with, so that what is typed there comes along."""
    return "desk-form" if is_deciding else ""


def difference_between(before: Words, title: str, text: str) -> dict[str, object]:
    """Give what a moderator has made of the words."""
    return {
        "is_changed": before.differ_from(title=title, text=text),
        "is_too_long": False,
        "title_pieces": differences(before.title, title),
        "text_pieces": differences(before.text, text),
    }


def difference_of(form: DecideForm) -> dict[str, object]:
    """Give what differs between the original and what the form holds now."""
    after: dict[str, str] = {
        name: str(form.fields[name].to_python(form[name].value() or ""))
        for name in ("title", "text")
        if name in form.fields
    }
    before = {name: form.as_sent(name) for name in after}
    is_too_long = len(after["text"]) > form.longest
    return {
        "is_changed": before != after,
        "is_too_long": is_too_long,
        "title_pieces": differences(before["title"], after["title"]) if "title" in after and not is_too_long else [],
        "text_pieces": [] if is_too_long else differences(before["text"], after["text"]),
    }
