"""Telling a story: the start page, help in between for who may need it, and the last look before it is sent."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from feedback.pages.help_contacts import help_contacts
from feedback.stories import telling
from feedback.stories.forms.telling import QUESTIONS, SendForm, WhichService
from feedback.stories.keycard_card import WORDS_SHOWN_FOR
from feedback.stories.limits import START, TELL, Client, TooMany, count
from feedback.stories.models import Draft
from feedback.stories.telling_cookie import draft_in, hand_token, token_in
from feedback.stories.telling_route import SLUGS, first_open, is_change, onward_from_help, question_url
from feedback.stories.views.telling_question import service_or_404
from feedback.stories.views.telling_refusals import not_here, too_many

MISSING = {
    "service": "Choose a service, or tell us that you are not sure",
    "story": "Write your story",
}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Say what telling is like, and open a draft. A draft that this browser has already is gone on with."""
    named = request.POST.get("service") or request.GET.get("service")
    service = service_or_404(named) if named else None
    if service and service.is_closed:
        service = None
    draft = draft_in(request)
    if request.method != "POST":
        return render(request, "telling/start.html", {"service": service, "draft": draft})
    if draft and "fresh" not in request.POST:
        return redirect(first_open(draft))
    try:
        count(Client.of(request), START)
    except TooMany as error:
        return too_many(request, error)
    if draft:
        telling.throw_away(draft)
    token, draft = telling.start()
    if service:
        telling.add_service(draft, service)
    response = redirect(first_open(draft))
    hand_token(response, token)
    return response


@never_cache
@require_safe
def crisis(request: HttpRequest) -> HttpResponse:
    """Show where to get help now, and the way on with the story."""
    after = request.GET.get("after", "")
    context = {
        "contacts": help_contacts(),
        "onward": onward_from_help(request),
        "back": question_url(after, change=is_change(request)) if after in QUESTIONS else "",
    }
    return render(request, "telling/crisis.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check_answers(request: HttpRequest) -> HttpResponse:
    """Show the story as everybody will see it, and send it."""
    draft = draft_in(request)
    if telling.sent_from(token_in(request)):
        return redirect("stories:tell_sent")
    if draft is None:
        return not_here(request)
    if request.method == "POST":
        return send(request, draft, SendForm(request.POST))
    return last_look(request, draft, SendForm())


def send(request: HttpRequest, draft: Draft, form: SendForm) -> HttpResponse:
    """Send the story, once however often this is asked."""
    for slug in telling.missing(draft):
        form.add_error(None, MISSING[slug])
    if not form.is_valid():
        return last_look(request, draft, form, status=422)
    try:
        count(Client.of(request), TELL)
        telling.send(token_in(request), consent=form.cleaned_data["consent"])
    except TooMany as error:
        # A double click counts twice, and sends once.
        if not telling.sent_from(token_in(request)):
            return too_many(request, error, kept=True)
    except telling.NothingToSend:
        return not_here(request)
    response = redirect("stories:tell_sent")
    hand_token(response, token_in(request), lasts=WORDS_SHOWN_FOR)
    return response


def last_look(request: HttpRequest, draft: Draft, form: SendForm, *, status: int = 200) -> HttpResponse:
    """Show every answer with a way to change it."""
    context = {
        "form": form,
        "answers": draft.answers,
        "services": WhichService(draft=draft).chosen(),
        "title": telling.title_of(draft),
        "pen_name": telling.pen_name_of(draft),
        "relationship": telling.relationship_of(draft),
        "happened": telling.month_from(draft.answers.get("happened")),
        "missing": telling.missing(draft),
        "back": question_url(SLUGS[-1]),
    }
    return render(request, "telling/check.html", context, status=status)
