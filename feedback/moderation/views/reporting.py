"""Reporting what is published, and hearing what came of it: for anybody, without an account."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from feedback.moderation import legal, reporting, wording
from feedback.moderation.codes import code_of
from feedback.moderation.forms.reporting import CodeForm, LegalNoticeForm, ReportForm
from feedback.moderation.models import LegalNotice, Report
from feedback.moderation.news import news_of
from feedback.moderation.reporting import NotPublic, sent_before
from feedback.pages.help_contacts import help_contacts
from feedback.stories.keycard_card import WORDS_SHOWN_FOR
from feedback.stories.limits import Client, TooMany
from feedback.stories.models import Danger
from feedback.stories.views.parts import refuse_until, say_when
from feedback.stories.writing import danger_in
from feedback.wording import clock

# The token from which the code follows; only the page that shows it gets it back.
COOKIE = "hearback_report"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, number: int) -> HttpResponse:
    """Ask what is wrong with a post, and take the answer in."""
    form = ReportForm(request.POST) if request.method == "POST" else ReportForm()
    status = 422 if form.is_bound else 200
    try:
        if form.is_valid():
            facts = {name: form.cleaned_data[name] for name in ("token", "reason", "text", "said_by")}
            reporting.report(number, client=Client.of(request), **facts)
            return with_token(redirect("open_moderation:report_sent", number), form.cleaned_data["token"])
        post = reporting.public_post(number)
    except NotPublic as gone:
        return not_there(request, form.data.get("text", ""), was_here=gone.was_here)
    except TooMany as error:
        form.add_error(None, say_when(error))
        context = {"form": form, "number": number, "name": ""}
        return refuse_until(render(request, "reporting/report.html", context, status=429), error)
    context = {"form": form, "number": number, "name": wording.name_of(post)}
    return render(request, "reporting/report.html", context, status=status)


@never_cache
@require_safe
def report_sent(request: HttpRequest, number: int) -> HttpResponse:
    """Show the code, for an hour and in this browser alone, and help where somebody may be in danger."""
    token = request.COOKIES.get(COOKIE, "")
    sent = sent_before(Report, token)
    if sent is None or sent.post_id != number:
        return render(request, "reporting/closed.html", status=403)
    in_danger = sent.reason == Report.Reason.DANGER or danger_in(sent.text) >= Danger.CONCERN
    contacts = help_contacts() if in_danger else []
    context = {"code": code_of(token), "number": number, "contacts": contacts}
    return render(request, "reporting/sent.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def legal_notice(request: HttpRequest) -> HttpResponse:
    """Take in a notice of complaint with all that the law asks of it."""
    if request.method != "POST":
        named = request.GET.get("post", "")
        is_number = named.isascii() and named.isdigit() and len(named) < 19
        where = settings.SITE_URL + reverse("stories:post", args=[int(named)]) if is_number else ""
        return render(request, "reporting/legal_notice.html", {"form": LegalNoticeForm(initial={"where": where})})
    form = LegalNoticeForm(request.POST)
    if not form.is_valid():
        return render(request, "reporting/legal_notice.html", {"form": form}, status=422)
    token = form.cleaned_data["token"]
    try:
        legal.receive(form.cleaned_data["where"].pk, form.particulars(), token=token, client=Client.of(request))
    except NotPublic:
        form.add_error("where", "That has just been taken down, so there is nothing left to remove")
        return render(request, "reporting/legal_notice.html", {"form": form}, status=422)
    except TooMany as error:
        form.add_error(None, say_when(error))
        return refuse_until(render(request, "reporting/legal_notice.html", {"form": form}, status=429), error)
    return with_token(redirect("open_moderation:legal_notice_sent"), token)


@never_cache
@require_safe
def legal_notice_sent(request: HttpRequest) -> HttpResponse:
    """Show the code of a notice, for an hour and in this browser alone."""
    token = request.COOKIES.get(COOKIE, "")
    if sent_before(LegalNotice, token) is None:
        return render(request, "reporting/closed.html", status=403)
    return render(request, "reporting/legal_notice_sent.html", {"code": code_of(token)})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    """Say what came of a report or a legal notice, to who has its code."""
    form = CodeForm(request.POST) if request.method == "POST" else CodeForm()
    try:
        sent = reporting.find_by_code(form.cleaned_data["code"], client=Client.of(request)) if form.is_valid() else None
    except TooMany as error:
        form.add_error("code", f"That was tried too often. Try again after {clock(error.until)}")
        return refuse_until(render(request, "reporting/follow.html", {"form": form}, status=429), error)
    if sent is not None:
        return render(request, "reporting/news.html", {"news": news_of(sent)})
    if form.is_bound and not form.errors:
        form.add_error("code", "We can’t find this code. Check each letter and number")
    return render(request, "reporting/follow.html", {"form": form}, status=422 if form.is_bound else 200)


def with_token(response: HttpResponse, token: str) -> HttpResponse:
    """Have this browser keep the token for the page that shows the code."""
    response.set_cookie(
        COOKIE,
        token,
        max_age=WORDS_SHOWN_FOR,
        path=response["Location"],
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def not_there(request: HttpRequest, typed: str, *, was_here: bool) -> HttpResponse:
    """Say that it is gone already, and give back what was typed. Of what was never public nothing is said."""
    if not was_here and not typed.strip():
        raise Http404("There is no such post")
    context = {"typed": [typed] if typed.strip() else []}
    return render(request, "reporting/gone.html", context, status=410 if was_here else 404)
