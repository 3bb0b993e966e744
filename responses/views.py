"""The inbox, and the page and partial in which staff answer."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from feedback.people.access import desk
from feedback.people.permissions import Can
from feedback.stories.models import Answer, Post, WrongState
from feedback.stories.replying import replies_to_earn, reply_as_service
from feedback.stories.writing import NewWords
from responses import inbox as inboxes
from responses.forms import ReplyForm
from responses.presenters import inbox_rows, preview_of, reply_placed

PAGE = 50


@require_safe
@desk(Can.READ_INBOX)
def inbox(request: HttpRequest) -> HttpResponse:
    """Show what waits for an answer, or what has been answered."""
    shows_answered = request.GET.get("show") == "answered"
    answers = inboxes.answered(request.user) if shows_answered else inboxes.waiting(request.user)
    page = Paginator(answers, PAGE).get_page(request.GET.get("page"))
    found = list(page.object_list)
    return render(
        request,
        "responses/inbox.html",
        {
            "rows": inbox_rows(found, inboxes.openings_of(found)),
            "page": page,
            "shows_answered": shows_answered,
            "being_read": inboxes.replies_being_read(request.user),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
@desk(Can.ANSWER)
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer one story for one service, on a page of its own or in place on the story's page."""
    answers = inboxes.answerable_by(request.user).select_related("story", "service", "organisation")
    answer = get_object_or_404(answers, pk=pk)
    form = ReplyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if "preview" in request.POST:
            return show_form(request, answer, form, preview=preview_of(answer, request.user, form))
        return send_reply(request, answer, form)
    return show_form(request, answer, form)


def send_reply(request: HttpRequest, answer: Answer, form: ReplyForm) -> HttpResponse:
    """Post the reply, or give it back where the story has gone meanwhile."""
    membership = request.user.memberships.get(organisation=answer.organisation)
    try:
        post = reply_as_service(
            answer,
            by=request.user,
            membership=membership,
            words=NewWords(text=form.cleaned_data["text"], pen_name=request.user.name),
            once=form.once,
            change=form.new_change,
        )
    except WrongState:
        gone = {"typed": [form.cleaned_data["text"]]}
        return render(request, "responses/story_gone.html", gone, status=409)
    if request.htmx:
        return render(request, "responses/_reply_sent.html", {"post": reply_placed(post)})
    return redirect(place_of(post))


def place_of(post: Post) -> str:
    """Where the writer sees the reply: in the conversation, or in the inbox while a moderator reads it."""
    opening = Post.objects.openings().select_related("public_words", "story").get(story=post.story_id)
    title = opening.public_words.title if opening.public_words else ""
    anchor = f"#post-{post.pk}" if post.publication == "published" else "#waiting-for-a-moderator"
    return post.story.url_titled(title) + anchor
