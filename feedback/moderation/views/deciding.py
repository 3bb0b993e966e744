"""Deciding: the outcome, what leads up to it, and what takes it back. Nothing typed is ever lost."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from feedback.moderation import claims, decisions, remarks, routing, taking_down, typed, undoing, wording
from feedback.moderation.access import moderators_only
from feedback.moderation.forms import DecideForm, RouteForm, StopNoticeForm, TakeDownForm
from feedback.moderation.forms.deciding import with_usual_words
from feedback.moderation.forms.remarks import RemarkForm
from feedback.moderation.models import Decision
from feedback.moderation.seconding import AlreadyRead, proposal_for
from feedback.moderation.views.item import difference_between, difference_of, item_page
from feedback.moderation.views.queue import on_to_the_next
from feedback.moderation.views.refusals import find_post, refusing
from feedback.people.access import DeskRequest
from feedback.people.models import User
from feedback.people.permissions import Can, require
from feedback.stories.models import Post, Publication

# How two people who differ may settle it, and what of a form is not carried along meanwhile.
SETTLED = frozenset({"keep", "agree", "senior"})
NOT_CARRIED = frozenset({"csrfmiddlewaretoken", "settle"})


@require_POST
@moderators_only
@refusing
def decide(request: DeskRequest, pk: int) -> HttpResponse:
    """Decide on an item."""
    post, seen = find_waiting(request, pk), seen_version(request)
    if post.version != seen:
        raise decisions.DecidedMeanwhile(post)
    form = DecideForm(request.POST, post=post, by=request.user)
    settled = request.POST.get("settle", "")
    if form.is_valid():
        if form.differs_from_first and settled not in SETTLED:
            return render(request, "moderation/differ.html", differing(request, post, form))
        try:
            settle(form, settled if form.differs_from_first else "keep", by=request.user, seen_version=seen)
            clear_away(request, post)
            return on_to_the_next(request) if "then" in request.POST else redirect("moderation:queue")
        except claims.TakenByAnother:
            return item_page(request, post, form=form, status=409)
        except decisions.NoService:
            form.add_error(None, "Choose the service that this story is about, then decide")
        except decisions.StoryNotShown:
            form.add_error("outcome", "The story is not shown now, so a reply to it can’t be published")
    return item_page(request, post, form=form, status=422)


def clear_away(request: DeskRequest, post: Post) -> None:
    """Forget what was kept of the typing, and leave the note to colleagues that was typed beside it."""
    typed.forget(post, by=request.user)
    note = RemarkForm(request.POST, post=post, by=request.user)
    if note.is_valid() and post.original is not None:
        remarks.remark(post, by=request.user, text=note.cleaned_data["remark"], mentions=note.mentions)


def settle(form: DecideForm, how: str, *, by: User, seen_version: int) -> Decision:
    """Decide as was chosen: one's own view, the first person's, or a senior's. Raises what decisions raise."""
    post, first = form.post, form.proposal
    if how == "agree" and first:
        return decisions.agree(post, by=by, seen_version=seen_version, proposal=first)
    if how == "senior" and first:
        views = (wording.would(first.proposed, first.criticality), wording.would(form.outcome_chosen, form.level))
        note = f"We see this differently. {first.by.name} would {views[0]}; I would {views[1]}."
        return decisions.pass_on(post, by=by, seen_version=seen_version, note=note, to_senior=True, edit=form.edit)
    return form.decide(by=by, seen_version=seen_version)


def differing(request: DeskRequest, post: Post, form: DecideForm) -> dict[str, object]:
    """Lay side by side what two people would do."""
    first, original = form.proposal, post.written
    theirs = (first.published_words if first else None) or original
    mine = form.edit or decisions.Edit(original.title, original.text, "")
    return {
        "post": post,
        "name": wording.name_of(post),
        "first": first,
        "theirs": {"would": wording.would(first.proposed, first.criticality) if first else "", "edit": theirs}
        | difference_between(original, theirs.title, theirs.text),
        "mine": {"would": wording.would(form.outcome_chosen, form.level), "edit": mine, "said": form.said}
        | difference_between(original, mine.title, mine.text),
        "carried": [(name, value) for name, value in request.POST.items() if name not in NOT_CARRIED],
    }


@require_POST
@moderators_only
@refusing
def suggest(request: DeskRequest, pk: int) -> HttpResponse:
    """Put our words for a question or a reason into the form, to be changed as one likes."""
    post = find_waiting(request, pk)
    what = "question" if request.POST.get("do") == "question" else "message"
    form = DecideForm(post=post, by=request.user, initial=with_usual_words(request.POST.dict(), what))
    if request.htmx:
        return render(request, "moderation/suggested.html", {"field": form[what]})
    return item_page(request, post, form=form)


@require_POST
@moderators_only
@refusing
def difference(request: DeskRequest, pk: int) -> HttpResponse:
    """Show what an edit changes, as its writer will see it, while it is typed."""
    post = find_waiting(request, pk)
    if not request.htmx:
        return item_page(request, post, typed=True)
    form = DecideForm(post=post, by=request.user, initial=request.POST.dict())
    return render(request, "moderation/difference.html", difference_of(form))


@require_POST
@moderators_only
@refusing
def route(request: DeskRequest, pk: int) -> HttpResponse:
    """Look for services, or say which of them a story is about."""
    post = find_waiting(request, pk)
    if not post.is_opening:
        raise Http404("A reply belongs to the services of its story")
    is_choice = request.POST.get("do") == "keep"
    form = RouteForm(request.POST, post=post, is_choice=is_choice)
    if request.htmx and not is_choice:
        return render(request, "moderation/service_choices.html", {"routing": form, "post": post})
    if not is_choice:
        return item_page(request, post, routing=form, typed=True)
    if not form.is_valid():
        return item_page(request, post, routing=form, typed=True, status=422)
    try:
        routing.route(post, by=request.user, seen_version=seen_version(request), services=form.chosen())
    except claims.TakenByAnother:
        return item_page(request, post, typed=True, status=409)
    return item_page(request, find_post(request, pk), typed=True, is_routed=True)


@require_POST
@moderators_only
def undo(request: DeskRequest, pk: int) -> HttpResponse:
    """Take back one's own decision, while there is time."""
    decision = get_object_or_404(Decision.objects.select_related("post"), pk=pk, by=request.user)
    try:
        undoing.undo(decision, by=request.user)
    except undoing.TooLateToUndo:
        context = {"decision": decision, "name": wording.name_of(decision.post)}
        return render(request, "moderation/too_late.html", context, status=409)
    if (other := whole_number(request.POST.get("instead_of", ""))) and (post := Post.objects.filter(pk=other).first()):
        # What they went on to meanwhile is offered to others again.
        claims.release(post, by=request.user)
    return redirect("moderation:item", pk=decision.post_id)


@require_POST
@moderators_only
@refusing
def take_down(request: DeskRequest, pk: int) -> HttpResponse:
    """Hide, show again or remove what is published; for senior moderators."""
    require(request.user, Can.TAKE_DOWN)
    post, seen = find_post(request, pk), seen_version(request)
    if post.version != seen or post.publication not in {Publication.PUBLISHED, Publication.HIDDEN}:
        raise decisions.DecidedMeanwhile(post)
    form = TakeDownForm(request.POST, post=post)
    if not form.is_valid():
        return item_page(request, post, taking_down=form, status=422)
    outcome = Decision.Outcome(form.cleaned_data["outcome"])
    message = form.cleaned_data["message"]
    decision = taking_down.take_down(post, by=request.user, seen_version=seen, outcome=outcome, message=message)
    messages.success(request, wording.happened(decision))
    return redirect("moderation:item", pk=post.pk)


@require_POST
@moderators_only
@refusing
def stop_notice(request: DeskRequest, pk: int) -> HttpResponse:
    """Stop the notice period of a story, so that it is read afresh."""
    post, seen = find_post(request, pk), seen_version(request)
    if post.version != seen or not hasattr(post, "notice_period"):
        raise decisions.DecidedMeanwhile(post)
    form = StopNoticeForm(request.POST)
    if not form.is_valid():
        return item_page(request, post, stopping=form, status=422)
    decisions.stop_notice(post, by=request.user, seen_version=seen, note=form.cleaned_data["note"])
    return redirect("moderation:item", pk=post.pk)


def find_waiting(request: DeskRequest, pk: int) -> Post:
    """Find what waits for a decision. Raises Http404, NotYours, AlreadyRead and DecidedMeanwhile."""
    post = find_post(request, pk)
    if not post.is_waiting:
        raise decisions.DecidedMeanwhile(post)
    if (proposal := proposal_for(post)) and proposal.by_id == request.user.pk:
        raise AlreadyRead
    return post


def seen_version(request: DeskRequest) -> int:
    """Read which version this person has read; what is no number is a version that never was."""
    seen = whole_number(request.POST.get("version", ""))
    return -1 if seen is None else seen


def whole_number(typed: str) -> int | None:
    """Read a number of a form; None where it is none."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else None
