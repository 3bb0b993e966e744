"""The pages for what can't be done: it is one's own, or somebody was first. What was typed is given back."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from feedback.moderation import wording
from feedback.moderation.access import TYPED
from feedback.moderation.claims import NothingToTake, NotYours
from feedback.moderation.decisions import DecidedMeanwhile
from feedback.moderation.items import Item, visible_posts
from feedback.moderation.seconding import AlreadyRead
from feedback.people.access import DeskRequest, typed_words
from feedback.stories.models import Post, Publication, WrongState

ITS_WORDS = {"The title", "The words"}


def find_post(request: DeskRequest, pk: int) -> Post:
    """Find what this person may open and decide on. Raises Http404 and NotYours."""
    post = get_object_or_404(visible_posts(), pk=pk)
    if post.member_id == request.user.pk:
        raise NotYours
    return post


def refusing(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Answer with a page of its own where a view can't do what was asked."""

    @wraps(view)
    def answered(request: DeskRequest, pk: int) -> HttpResponse:
        try:
            return view(request, pk)
        except NotYours:
            return not_yours(request, pk)
        except AlreadyRead:
            return already_read(request, pk)
        except (DecidedMeanwhile, NothingToTake, WrongState):
            return meanwhile(request, pk)

    return answered


def not_yours(request: DeskRequest, pk: int) -> HttpResponse:
    """Refuse to let somebody decide on what they wrote themselves."""
    post = get_object_or_404(visible_posts(), pk=pk)
    return render(request, "moderation/not_yours.html", {"name": wording.name_of(post)}, status=403)


def already_read(request: DeskRequest, pk: int) -> HttpResponse:
    """Leave it to a second person, and give back what was typed."""
    post = get_object_or_404(visible_posts(), pk=pk)
    context = {"post": post, "name": wording.name_of(post), "typed": typed_words(request, TYPED)}
    return render(request, "moderation/already_read.html", context, status=403)


def meanwhile(request: DeskRequest, pk: int) -> HttpResponse:
    """Say that somebody was first, what they did, and give back what was typed."""
    if request.htmx:
        # The words are still on the page, so only this is said there.
        return render(request, "moderation/meanwhile_note.html", {"pk": pk}, status=409)
    post = get_object_or_404(visible_posts(), pk=pk)
    shown = Item(post, request.user)
    typed = typed_words(request, TYPED)
    is_gone = post.publication == Publication.WITHDRAWN
    if is_gone:
        # What its writer has had erased is shown to nobody again.
        typed = [(name, words) for name, words in typed if name not in ITS_WORDS]
    context = {
        "post": post,
        "name": wording.name_of(post),
        "state": wording.state_of(post),
        "decision": next(iter(shown.decisions), None),
        "theirs": post.public_words or shown.latest,
        "typed": typed,
        "is_gone": is_gone,
    }
    return render(request, "moderation/meanwhile.html", context, status=409)
