"""One question of telling: asked, answered, kept. The same view serves browsers with and without JavaScript."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from feedback.directory.models import Service
from feedback.stories import telling
from feedback.stories.forms.telling import QUESTIONS, Question, WhichService
from feedback.stories.limits import START, Client, TooMany, count
from feedback.stories.models import Draft
from feedback.stories.telling_cookie import draft_in, hand_token, token_in
from feedback.stories.telling_notice import Noticed, mark_of, needs_help, noticed_in
from feedback.stories.telling_route import SAVED, SLUGS, back_url, is_change, next_url
from feedback.stories.views.parts import wants_part
from feedback.stories.views.telling_refusals import already_sent, not_here, too_many

MOST_FOUND = 10
NOT_HERE = (
    "The answers that you gave before are no longer here: we keep them for 24 hours, unless you save them. "
    "What you typed on this page is still here. Choose Continue to keep it and go on"
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, question: str) -> HttpResponse:
    """Ask one question, and keep its answer."""
    if question not in QUESTIONS:
        raise Http404
    kind, draft = QUESTIONS[question], draft_in(request)
    if request.method == "POST":
        try:
            return keep(request, kind, draft) if draft else keep_in_new_draft(request, kind)
        except Draft.DoesNotExist:  # sent from another tab, or expired, while this answer was on its way
            return keep_in_new_draft(request, kind)
    if draft is None:
        return redirect("stories:tell_sent") if telling.sent_from(token_in(request)) else not_here(request)
    return ask(request, kind(draft=draft))


def keep(request: HttpRequest, kind: type[Question], draft: Draft) -> HttpResponse:
    """Keep one answer and lead on; or say what is wrong with it, or what was noticed in it."""
    if "another" in request.POST:
        telling.offer_another_name(draft)
        return redirect(request.get_full_path())
    form = kind(request.POST, draft=draft, finish_later="save" in request.POST)
    is_valid = form.is_valid()
    if isinstance(form, WhichService) and not set(form.errors) - {"unsure"}:
        response = press_service_button(request, form)
        if response:
            return response
        is_valid = form.is_valid()
    if not is_valid:
        return ask(request, form, status=422)
    telling.keep_answers(draft, form.answers())
    change = {"change": 1} if is_change(request) else {}
    if "save" in request.POST:
        telling.save_for_later(draft, token=token_in(request))
        return help_first(draft, after=SAVED) or redirect("stories:tell_save")
    noticed = noticed_in(*form.texts())
    if request.POST.get("noticed", "") != mark_of(noticed) and noticed:
        return help_first(draft, again=kind.slug, **change) or ask(request, form, noticed=noticed)
    return help_first(draft, after=kind.slug, **change) or redirect(next_url(kind.slug, change=bool(change)))


def help_first(draft: Draft, **way: object) -> HttpResponse | None:
    """Lead to where to get help now, once, where the words tell of danger; `way` says how it goes on from there."""
    mark = needs_help(telling.words_so_far(draft))
    if not mark or draft.answers.get("help_shown") == mark:
        return None
    telling.keep_answers(draft, {"help_shown": mark})
    return redirect(f"{reverse('stories:tell_crisis')}?{urlencode(way)}")


def keep_in_new_draft(request: HttpRequest, kind: type[Question]) -> HttpResponse:
    """Rescue what was typed when the draft is gone: into a new one, or onto a page that gives it back."""
    if sent := telling.sent_from(token_in(request)):
        return already_sent(request, sent)
    try:
        count(Client.of(request), START)
    except TooMany as error:
        return too_many(request, error)
    token, draft = telling.start()
    form = kind(request.POST, draft=draft, finish_later=True)
    if form.is_valid():
        telling.keep_answers(draft, form.answers())
    form.add_error(None, NOT_HERE)
    response = ask(request, form, status=422)
    hand_token(response, token)
    return response


def press_service_button(request: HttpRequest, form: WhichService) -> HttpResponse | None:
    """Do what a button among the services asks for, and keep what was typed beside it. None: it was another button."""
    here = request.path + ("?change=1" if is_change(request) else "")
    typed, where = form.cleaned_data["q"].strip(), form.cleaned_data["where"]
    # Enter in the box for one's own words presses the first button of the page, which is Search.
    is_search = "search" in request.POST and (typed or not where)
    if not is_search and not {"add", "remove"} & set(request.POST):
        return None
    telling.keep_answers(form.draft, {"unsure": bool(form.cleaned_data.get("unsure")), "where": where})
    if "add" in request.POST:
        telling.add_service(form.draft, service_or_404(request.POST["add"]))
    elif "remove" in request.POST:
        telling.remove_service(form.draft, service_or_404(request.POST["remove"]))
    elif typed:
        asked = {"q": typed} | ({"change": 1} if is_change(request) else {})
        return redirect(f"{request.path}?{urlencode(asked)}#found")
    else:
        form.ask_for_a_name()
        return None
    return redirect(f"{here}#chosen")


def service_or_404(pk: str) -> Service:
    """Find a service by the number that a button or a link carries."""
    if not (pk.isascii() and pk.isdecimal() and len(pk) <= 12):
        raise Http404
    return get_object_or_404(Service.objects.select_related("organisation"), pk=pk)


def ask(
    request: HttpRequest, form: Question, *, noticed: list[Noticed] | None = None, status: int = 200
) -> HttpResponse:
    """Show a question; of the service finder only what was found, where that is all that is asked for."""
    change = is_change(request)
    context: dict[str, Any] = {
        "form": form,
        "number": SLUGS.index(form.slug) + 1,
        "count": len(SLUGS),
        "back": back_url(form.slug, change=change),
        "noticed": noticed or [],
        "mark": mark_of(noticed or []),
    }
    template = form.template
    if isinstance(form, WhichService):
        context |= found(request.GET.get("q", ""), form)
        form.initial["q"] = context["typed"]
        if request.method == "GET" and wants_part(request):
            template = "telling/found.html"
    response = render(request, template, context, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def found(typed: str, form: WhichService) -> dict[str, Any]:
    """Give the services that fit what was typed, without those chosen already."""
    typed, chosen = typed.replace("\x00", "").strip()[:100], form.chosen()
    services = (
        Service.objects.open().matching(typed).select_related("organisation") if typed else Service.objects.none()
    )
    services = services.exclude(pk__in=[service.pk for service in chosen])
    return {"typed": typed, "chosen": chosen, "found": list(services[:MOST_FOUND])}


@never_cache
@require_POST
def notice(request: HttpRequest) -> HttpResponse:
    """Say what the checks notice while somebody types; nothing new is not said again."""
    noticed = noticed_in(*(request.POST.get(name, "") for name in ("text", "title", "pen_name")))
    mark = mark_of(noticed)
    if mark == request.POST.get("noticed", ""):
        return HttpResponse(status=204)
    return render(request, "telling/noticed.html", {"noticed": noticed, "mark": mark, "reading_along": True})
