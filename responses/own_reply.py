"""A reply of one's own that is not simply published: where it stands, what we say of it, and what one can do."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from feedback.errors import whole_page
from feedback.people.access import DeskRequest, desk, typed_words
from feedback.people.permissions import Can
from feedback.stories.coming_back import Own, own
from feedback.stories.disagreeing import ask_to_look_again
from feedback.stories.forms.appeal import appeal_text
from feedback.stories.models import Publication, WrongState
from feedback.stories.returning import send_reply_again
from feedback.stories.writing import NewWords
from responses import inbox as inboxes
from responses.forms import TYPED, ReplyForm, filled_in

SENT_AGAIN = "We have your new words. A moderator reads them next."
ASKED = "We have what you wrote. Somebody looks again, and you get an email."


class LookAgainForm(forms.Form):
    """Why somebody does not agree with what we did to their reply. Only moderators read it."""

    text = appeal_text()


@require_http_methods(["GET", "HEAD", "POST"])
@desk(Can.ANSWER, typed=TYPED)
def own_reply(request: DeskRequest, pk: int) -> HttpResponse:
    """Show a reply to its writer; one that came back with a question is changed here, and sent again."""
    one = find_own(request, pk)
    if request.method == "POST":
        return send_again(request, one, ReplyForm(request.POST))
    if one.post.publication == Publication.PUBLISHED and one.edit is None:
        return redirect(inboxes.place_of(one.post))
    return show_own(request, one)


@require_POST
@desk(Can.ANSWER, typed=TYPED)
def look_again(request: DeskRequest, pk: int) -> HttpResponse:
    """Ask that somebody else looks again at what we decided."""
    one, form = find_own(request, pk), LookAgainForm(request.POST, auto_id="again-%s")
    if not form.is_valid():
        return show_own(request, one, again=form)
    try:
        ask_to_look_again(one.post, form.cleaned_data["text"])
    except WrongState:
        return not_now(request, one)
    messages.success(request, ASKED)
    return redirect("responses:own_reply", pk=pk)


def find_own(request: DeskRequest, pk: int) -> Own:
    """Find a reply by who is signed in. Raises Http404."""
    post = inboxes.whole_replies_by(request.user).filter(pk=pk).first()
    if post is None:
        raise Http404("There is no such reply of yours")
    return own(post)


def send_again(request: DeskRequest, one: Own, form: ReplyForm) -> HttpResponse:
    """Put the changed reply before a moderator, once however often it is sent."""
    if not form.is_valid():
        is_returned = one.post.publication == Publication.RETURNED
        return show_own(request, one, form=form) if is_returned else not_now(request, one)
    words = NewWords(text=form.cleaned_data["text"], pen_name=request.user.name)
    try:
        send_reply_again(one.post, words, change=form.new_change)
    except WrongState:
        return not_now(request, one)
    messages.success(request, SENT_AGAIN)
    return redirect("responses:inbox")


def not_now(request: DeskRequest, one: Own) -> HttpResponse:
    """Say that things have changed since the page was opened, and give back what was typed."""
    context = {"one": one, "typed": typed_words(request, TYPED)}
    return whole_page(request, render(request, "responses/own_reply_not_now.html", context, status=409))


def show_own(
    request: DeskRequest, one: Own, *, form: ReplyForm | None = None, again: LookAgainForm | None = None
) -> HttpResponse:
    """Show where the reply stands, with the form for what its writer can do now."""
    is_returned = one.post.publication == Publication.RETURNED
    context = {
        "one": one,
        "form": form or (ReplyForm(initial=filled_in(one)) if is_returned else None),
        "again": again or (LookAgainForm(auto_id="again-%s") if one.may_ask else None),
    }
    status = 422 if (form and form.errors) or (again and again.errors) else 200
    return render(request, "responses/own_reply.html", context, status=status)
