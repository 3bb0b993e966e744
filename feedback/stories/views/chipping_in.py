"""Chipping in: words of one's own under somebody else's story, on a page or in place, without an account."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from feedback.pages.help_contacts import help_contacts
from feedback.stories.forms.chipping_in import ChipInForm
from feedback.stories.keycard_card import WORDS_SHOWN_FOR, keycard_card
from feedback.stories.keycards import once_from
from feedback.stories.limits import Client, TooMany
from feedback.stories.models import Post, Publication, Story, WrongState
from feedback.stories.replying import chip_in as add_to_story
from feedback.stories.telling_notice import mark_of
from feedback.stories.views.parts import refuse_until, say_when, show

# The token from which the keycard's words follow; only the page that shows them gets it back.
COOKIE = "hearback_chip_in"
GONE = {Publication.WITHDRAWN, Publication.REMOVED}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def chip_in(request: HttpRequest, number: int) -> HttpResponse:
    """Ask for words to add to a story, and add them."""
    form = ChipInForm(request.POST) if request.method == "POST" else ChipInForm()
    first = form.shown_first
    if not first:
        return send(request, number, form)
    opening = opening_of(number)
    if opening.publication != Publication.PUBLISHED:
        return not_there(request, opening, form)
    if first == "help":
        return show_help(request, opening, form)
    return ask(request, opening, form, status=422 if form.errors else 200)


def opening_of(number: int) -> Post:
    """Find the story that is added to, whatever its state. Raises Http404."""
    return get_object_or_404(Post.objects.openings().select_related("story", "public_words"), story=number)


def send(request: HttpRequest, number: int, form: ChipInForm) -> HttpResponse:
    """Add the words, once however often they are sent, and hand over a keycard."""
    token, email = form.cleaned_data["token"], form.cleaned_data["email"]
    try:
        post = add_to_story(Story(pk=number), token=token, email=email, words=form.words, client=Client.of(request))
    except TooMany as error:
        form.add_error(None, say_when(error))
        return refuse_until(ask(request, opening_of(number), form, status=429), error)
    except WrongState as gone:
        return not_there(request, gone.post, form)
    except Post.DoesNotExist as never_was:
        raise Http404 from never_was
    sent_url = reverse("stories:chip_in_sent", args=[number])
    in_place = request.htmx  # type: ignore[attr-defined]
    response = confirm(request, opening_of(number), post, token) if in_place else redirect(sent_url)
    if in_place:
        # So that a reload shows the keycard again.
        response["HX-Replace-Url"] = sent_url
    response.set_cookie(
        COOKIE,
        token,
        max_age=WORDS_SHOWN_FOR,
        path=sent_url,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


@never_cache
@require_safe
def sent(request: HttpRequest, number: int) -> HttpResponse:
    """Show that the words have come, and the keycard, for an hour and in this browser alone."""
    token = request.COOKIES.get(COOKIE, "")
    posts = Post.objects.replies().select_related("author").filter(story=number, once=once_from(token))
    opening = opening_of(number)
    post = posts.first() if token else None
    if post is None:
        return render(request, "chipping_in/closed.html", {"opening": opening}, status=403)
    return confirm(request, opening, post, token)


def confirm(request: HttpRequest, opening: Post, post: Post, token: str) -> HttpResponse:
    """Say what happens next, with the keycard."""
    if post.author is None:
        raise Http404
    card = keycard_card(post.author, token=token, made_at=post.submitted_at)
    context = {"opening": opening, "card": card}
    return show(request, "chipping_in/sent.html", "chipping_in/sent_part.html", context)


def ask(request: HttpRequest, opening: Post, form: ChipInForm, *, status: int = 200) -> HttpResponse:
    """Show the form, with what was noticed in what it holds."""
    noticed = form.details() if form.is_bound else []
    context = {"opening": opening, "form": form, "noticed": noticed, "mark": mark_of(noticed)}
    return show(request, "chipping_in/form.html", "chipping_in/form_part.html", context, status=status)


def show_help(request: HttpRequest, opening: Post, form: ChipInForm) -> HttpResponse:
    """Show where to get help now, before the words are sent; they can be sent from there."""
    context = {
        "opening": opening,
        "form": form,
        "contacts": help_contacts(),
        "action": reverse("stories:chip_in", args=[opening.story_id]),
        "target": "#chip-in",
    }
    return show(request, "chipping_in/help.html", "chipping_in/help_part.html", context)


def not_there(request: HttpRequest, opening: Post, form: ChipInForm) -> HttpResponse:
    """Say that the story is no longer there, and give back what was typed. Of what was never public nothing is said."""
    typed = form.typed() if form.is_bound else []
    was_here = opening.publication in GONE and opening.published_at is not None
    if not was_here and not typed:
        raise Http404
    status = 410 if was_here else 404
    return show(request, "chipping_in/gone.html", "chipping_in/gone_part.html", {"typed": typed}, status=status)
