"""The author's return: in with the keycard or an emailed link, and out again."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from feedback.stories.forms.keycard import WRONG, KeycardForm
from feedback.stories.keycard_cookie import author_in, close, keep_open
from feedback.stories.keycards import find_author, find_author_by_link
from feedback.stories.limits import KEYCARD, Client, TooMany, count, count_card_try
from feedback.stories.models import Author
from feedback.stories.views.my_page import kept_words
from feedback.stories.views.parts import refuse_until
from feedback.wording import clock


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Ask for the keycard, and open the page that belongs to it."""
    if request.method != "POST":
        return ask_for_keycard(request)
    form = KeycardForm(request.POST)
    try:
        author = author_named(request, form) if form.is_valid() else None
    except TooMany as error:
        form.add_error(None, f"That was tried too often. Your words are safe. Try again after {clock(error.until)}")
        return refuse_until(render(request, "my_story/enter.html", {"form": form}, status=429), error)
    if author is None:
        return render(request, "my_story/enter.html", {"form": form}, status=422)
    response = kept_words(request, author, form) or redirect("stories:my_story_page")
    keep_open(response, author)
    return response


def ask_for_keycard(request: HttpRequest) -> HttpResponse:
    """Show the form, unless the page is open in this browser; or what is said after withdrawing."""
    if request.GET.get("done") == "withdrawn":
        return render(request, "my_story/withdrawn.html")
    number = request.GET.get("number", "")[:20]
    author = author_in(request)
    if author and number in ("", author.number):
        return redirect("stories:my_story_page")
    return render(request, "my_story/enter.html", {"form": KeycardForm(initial={"number": number})})


def author_named(request: HttpRequest, form: KeycardForm) -> Author | None:
    """Find whose keycard was typed, or say that it opens nothing. Raises TooMany."""
    count(Client.of(request), KEYCARD)
    count_card_try(form.cleaned_data["number"])
    author = find_author(form.cleaned_data["number"], form.cleaned_data["words"])
    if author is None:
        form.add_error(None, WRONG)
    return author


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def open_link(request: HttpRequest, token: str) -> HttpResponse:
    """Open the page with the link of an email. Only the button does, so that a mail scanner uses nothing up."""
    author = find_author_by_link(token)
    if author is None:
        return render(request, "my_story/no_link.html", status=404)
    if request.method != "POST":
        return render(request, "my_story/open_link.html")
    response = redirect("stories:my_story_page")
    keep_open(response, author)
    return response


@never_cache
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Close the page in this browser."""
    response = redirect(reverse("stories:home"))
    close(response)
    return response
