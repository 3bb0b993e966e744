"""Legal notices: the list with its clock, and the steps; and the page on which whoever wrote the words answers."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from feedback.moderation import legal, wording
from feedback.moderation.claims import NotYours, TakenByAnother
from feedback.moderation.decisions import DecidedMeanwhile
from feedback.moderation.forms.reports import LegalRemoveForm, NotANoticeForm, PosterForm
from feedback.moderation.legal import StepTaken
from feedback.moderation.legal_clock import in_words
from feedback.moderation.models import LegalNotice
from feedback.moderation.navigation import navigation
from feedback.people.access import DeskRequest, desk, typed_words
from feedback.people.models import User
from feedback.people.permissions import Can
from feedback.stories.keycard_cookie import author_in
from feedback.stories.models import WrongState
from feedback.stories.views.my_page import ask_again

TYPED = {"message": "What you say to the writer", "missing": "What is missing"}
CLOSED_SHOWN = 20
STEPS = {
    "send": (legal.send_to_poster, "It is sent to whoever wrote the words."),
    "stand": (legal.let_stand, "The person who complained is told that the words stay."),
}
seniors_only = desk(Can.TAKE_DOWN, typed=TYPED)


@require_safe
@seniors_only
def legal_notices(request: DeskRequest) -> HttpResponse:
    """List the notices that are not ended, the next to act on first, and the last that are."""
    waiting = [(due, each) for each in legal.open_notices() if (due := legal.due(each))]
    waiting.sort(key=lambda one: (one[0].by, one[1].pk))
    rows = [{"notice": each, "name": wording.name_of(each.post), "due": due} for due, each in waiting]
    ended = LegalNotice.objects.exclude(state__in=LegalNotice.OPEN).select_related("post").order_by("-closed_at")
    context = {
        "rows": rows,
        "ended": [{"notice": each, "name": wording.name_of(each.post)} for each in ended[:CLOSED_SHOWN]],
        "places": navigation(request.user, "moderation:legal_notices"),
    }
    return render(request, "moderation/legal_notices.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@seniors_only
def legal_notice(request: DeskRequest, pk: int) -> HttpResponse:
    """Show one notice with what comes next, and take a step."""
    notice = get_object_or_404(
        LegalNotice.objects.select_related("post__author", "post__member", "post__public_words", "handled_by"), pk=pk
    )
    if notice.post.member_id == request.user.pk:
        return render(request, "moderation/not_yours.html", {"name": wording.name_of(notice.post)}, status=403)
    if request.method != "POST":
        return show(request, notice)
    do = request.POST.get("do", "")
    remove_form = LegalRemoveForm(request.POST if do == "remove" else None, auto_id="remove_%s")
    refuse_form = NotANoticeForm(request.POST if do == "refuse" else None, auto_id="refuse_%s")
    try:
        if request.POST.get("state") != notice.state:
            raise StepTaken
        if do in STEPS:
            step, done = STEPS[do]
            step(pk, by=request.user)
        elif do == "remove" and remove_form.is_valid():
            legal.remove(pk, by=request.user, message=remove_form.cleaned_data["message"])
            done = "The words are removed."
        elif do == "refuse" and refuse_form.is_valid():
            legal.refuse(pk, by=request.user, missing=refuse_form.cleaned_data["missing"])
            done = "They are told what is missing."
        else:
            return show(request, notice, remove_form=remove_form, refuse_form=refuse_form, status=422)
    except (StepTaken, DecidedMeanwhile, WrongState, TakenByAnother, NotYours):
        notice.refresh_from_db()
        context = {"notice": notice, "name": wording.name_of(notice.post), "typed": typed_words(request, TYPED)}
        return render(request, "moderation/legal_step_taken.html", context, status=409)
    messages.success(request, f"Legal notice {pk}: {done}")
    return redirect("moderation:legal_notices")


def show(
    request: DeskRequest,
    notice: LegalNotice,
    *,
    remove_form: LegalRemoveForm | None = None,
    refuse_form: NotANoticeForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Show what the notice says, where it stands, and the steps that can be taken."""
    remove_form, refuse_form = (
        remove_form or LegalRemoveForm(auto_id="remove_%s"),
        refuse_form or NotANoticeForm(auto_id="refuse_%s"),
    )
    context = {
        "notice": notice,
        "post": notice.post,
        "words": notice.post.public_words or notice.post.original,
        "name": wording.name_of(notice.post),
        "due": legal.due(notice),
        "can_send": notice.state == LegalNotice.State.RECEIVED and legal.poster_can_be_reached(notice.post),
        "can_stand": notice.state == LegalNotice.State.ANSWERED and notice.poster_wants == LegalNotice.Wish.KEEP,
        "can_refuse": notice.state == LegalNotice.State.RECEIVED,
        "is_open": notice.state in LegalNotice.OPEN,
        "remove_form": remove_form,
        "refuse_form": refuse_form,
        "form": remove_form if remove_form.is_bound else refuse_form,
    }
    return render(request, "moderation/legal_notice.html", context, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def legal_answer(request: HttpRequest) -> HttpResponse:
    """Show whoever wrote the words what was sent about them, and take in their answer."""
    author, member = author_in(request), request.user if isinstance(request.user, User) else None
    if author is None and member is None:
        return ask_again(request)
    notices = list(legal.sent_to(author, member))
    named = request.POST.get("notice", "")
    answered = next((each for each in notices if str(each.pk) == named), None)
    form = PosterForm(request.POST, auto_id=f"notice_{named}_%s") if answered else None
    if request.method == "POST" and answered and form and form.is_valid():
        wants = LegalNotice.Wish(form.cleaned_data["wants"])
        keeps = wants == LegalNotice.Wish.KEEP
        agrees = form.cleaned_data["may_give"] == "yes"
        try:
            legal.answer_as_poster(answered, wants=wants, details=form.details if keeps else "", may_pass=agrees)
            return redirect(f"{reverse('open_moderation:legal_answer')}?done=answered")
        except StepTaken:
            form.add_error(None, "It is too late to answer here, or you have answered already. Write to us")
    shown = [
        {
            "notice": each,
            "name": wording.name_of(each.post),
            "answer_by": in_words(each.answer_by) if each.answer_by else "",
            "is_open": each.state == LegalNotice.State.SENT,
            "form": form if each == answered else PosterForm(auto_id=f"notice_{each.pk}_%s"),
        }
        for each in notices
    ]
    context = {"shown": shown, "form": form, "is_answered": request.GET.get("done") == "answered"}
    status = 422 if form and form.errors else 200
    return render(request, "reporting/legal_answer.html", context, status=status)
