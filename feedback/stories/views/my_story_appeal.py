"""What an author says of what we did to their words: that's fine, or look again."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from feedback.stories.coming_back import Own, own
from feedback.stories.disagreeing import accept_edit, ask_to_look_again
from feedback.stories.forms.my_story import AppealForm
from feedback.stories.limits import Client, TooMany
from feedback.stories.models import Author, WrongState
from feedback.stories.views.my_page import show_appeal, with_keycard
from feedback.stories.views.my_story_actions import not_now, own_named, show_help
from feedback.stories.views.parts import refuse_until, say_when, wants_part


@require_POST
@with_keycard
def accept(request: HttpRequest, author: Author) -> HttpResponse:
    """Note that an edit is fine, once however often that is pressed."""
    one, read = find_own(request, author), request.POST.get("words", "")
    try:
        accept_edit(one.post, int(read) if read.isascii() and read.isdigit() and len(read) < 19 else 0)
    except WrongState:
        return not_now(request, place=place_of(one))
    return show_again(request, one, done="fine")


@require_http_methods(["GET", "HEAD", "POST"])
@with_keycard
def appeal(request: HttpRequest, author: Author) -> HttpResponse:
    """Ask that somebody else looks again at what we decided."""
    one = find_own(request, author)
    if request.method != "POST":
        return show_appeal(request, one, AppealForm()) if one.may_ask else redirect(place_on_page(one))
    form = AppealForm(request.POST)
    match form.shown_first:
        case "form":
            return show_appeal(request, one, form, status=422 if form.errors else 200)
        case "help":
            here = f"{reverse('stories:my_story_appeal')}?post={one.post.pk}"
            return show_help(request, form, action=here, target=f"#{place_of(one)}")
    try:
        ask_to_look_again(one.post, form.words.text, client=Client.of(request))
    except TooMany as error:
        form.add_error(None, say_when(error))
        return refuse_until(show_appeal(request, one, form, status=429), error)
    except WrongState:
        return not_now(request, form, place=place_of(one))
    return show_again(request, one, done="asked")


def find_own(request: HttpRequest, author: Author) -> Own:
    """Find the post of the author's own that the address names. Raises Http404."""
    one = own_named(request, author)
    if one is None:
        raise Http404
    return one


def place_of(one: Own) -> str:
    """Give the id of the part of the page that says whether its writer agrees."""
    return f"look-again-{one.post.pk}"


def place_on_page(one: Own, query: str = "") -> str:
    return f"{reverse('stories:my_story_page')}{query}#{place_of(one)}"


def show_again(request: HttpRequest, one: Own, *, done: str) -> HttpResponse:
    """Lead back to the page, or show the part of it that has changed."""
    if not wants_part(request):
        return redirect(place_on_page(one, f"?done={done}"))
    one.post.refresh_from_db()
    return render(request, "my_story/look_again.html", {"one": own(one.post), "said_now": True})
