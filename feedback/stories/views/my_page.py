"""The private page itself: where somebody's words stand, what we changed, what others said."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from feedback.stories import coming_back
from feedback.stories.coming_back import Own
from feedback.stories.forms.keycard import KeycardForm
from feedback.stories.forms.my_story import AnswerForm, AppealForm, ChangedWordsForm
from feedback.stories.keycard_cookie import COOKIE, author_in, keep_open
from feedback.stories.models import Author, Notice, Post, Publication
from feedback.stories.replying import replies_to_earn
from feedback.stories.stages import stages_ahead
from feedback.stories.telling import resume_draft_of
from feedback.stories.telling_cookie import hand_token
from feedback.stories.telling_notice import mark_of
from feedback.stories.views.parts import show

DONE = {
    "published": "Your answer is published.",
    "waits": "We have your answer. A moderator reads it before others can see it.",
    "sent-again": "We have your new words. A moderator reads them next.",
    "proposal-used": "We have your words as we proposed them. A moderator reads them next.",
    "fine": "Thank you. You said that’s fine.",
    "asked": "We have what you wrote. Somebody looks again, and the answer comes here.",
    "contact": "Your email address is deleted. We can’t write to you any more, and links in our emails no longer work.",
    "reply-withdrawn": "That reply is deleted.",
    "helped": "Thank you for saying whether it helped.",
}

# How it is noted that what was typed is an appeal about a post.
FOR_APPEAL = "appeal-"


def with_keycard(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give the view the author whose page is open here; without one, ask for the keycard and keep what was typed."""

    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        author = author_in(request)
        if author is None:
            return ask_again(request)
        response = view(request, author, *args, **kwargs)
        if COOKIE not in response.cookies:
            keep_open(response, author)
        return response

    return guarded


def ask_again(request: HttpRequest) -> HttpResponse:
    """Say that the page is closed, and carry what was typed through the keycard form."""
    title, text = request.POST.get("title", ""), request.POST.get("text", "")
    kept_for = "words" if "title" in request.POST else "answer"
    if request.resolver_match and request.resolver_match.url_name == "my_story_appeal":
        kept_for = f"{FOR_APPEAL}{request.GET.get('post', '')}"[:30]
    kept = {"kept_title": title, "kept_text": text, "kept_for": kept_for}
    context = {"form": KeycardForm(initial=kept), "closed": True, "typed": [part for part in (title, text) if part]}
    return show(request, "my_story/enter.html", "my_story/enter_part.html", context, status=403)


def kept_words(request: HttpRequest, author: Author, form: KeycardForm) -> HttpResponse | None:
    """Give back what was typed before the page was closed, where it belongs; None where nothing was."""
    title, text = form.cleaned_data["kept_title"], form.cleaned_data["kept_text"]
    if not title and not text:
        return None
    own = coming_back.own_posts(author)
    kept_for = form.cleaned_data["kept_for"]
    for one in own:
        if one.may_ask and kept_for == f"{FOR_APPEAL}{one.post.pk}":
            return show_appeal(request, one, AppealForm(initial={"text": text}))
    returned = [one for one in own if one.post.publication == Publication.RETURNED]
    if kept_for == "words" and returned and returned[0].original:
        words_form = ChangedWordsForm(
            post=returned[0].post, before=returned[0].original, initial={"title": title, "text": text}
        )
        return show_words(request, returned[0], words_form)
    answer = AnswerForm(pen_name="", initial={"text": text})
    return show_page(request, author, form=answer)


@require_http_methods(["GET", "HEAD", "POST"])
@with_keycard
def page(request: HttpRequest, author: Author) -> HttpResponse:
    """Show the page; a POST goes on with the story that is not sent yet."""
    if request.method == "POST":
        token = resume_draft_of(author)
        response = redirect("stories:tell_check" if token else "stories:my_story_page")
        if token:
            hand_token(response, token)
        return response
    return show_page(request, author, done=DONE.get(request.GET.get("done", ""), ""))


def show_page(
    request: HttpRequest, author: Author, *, form: AnswerForm | None = None, done: str = "", status: int = 200
) -> HttpResponse:
    """Show everything; htmx gets the conversation alone, in which it all changes in place."""
    own = coming_back.own_posts(author)
    context: dict[str, Any] = {
        "author": author,
        "own": own,
        "first": own[0] if own else None,
        "stages": stages_ahead(own[0].post) if own else [],
        "draft": coming_back.draft_of(author),
        "done": done,
        "is_complained_of": author.notices.filter(kind=Notice.Kind.LEGAL).exists(),
    }
    if own:
        context |= conversation(author, own, form)
    return show(request, "my_story/page.html", "my_story/conversation.html", context, status=status)


def conversation(author: Author, own: list[Own], form: AnswerForm | None) -> dict[str, Any]:
    """Gather what is said under the story, and the form to say more."""
    first = own[0].post
    opening = first if first.is_opening else opening_of(first)
    form = form or AnswerForm(pen_name="")
    noticed = form.details() if form.is_bound else []
    return {
        "opening": opening,
        "is_public": opening.publication == Publication.PUBLISHED,
        "timeline": coming_back.said_under(first.story, to=author)
        if opening.publication == Publication.PUBLISHED
        else [],
        "unread": [one for one in own[1:] if one.post.publication != Publication.PUBLISHED],
        "asks_whether_it_helped": first.is_opening,
        "answers": list(first.story.answers.select_related("service")),
        "to_earn": replies_to_earn(author=author),
        "form": form,
        "noticed": noticed,
        "mark": mark_of(noticed),
    }


def opening_of(post: Post) -> Post:
    return Post.objects.openings().select_related("story", "public_words").get(story=post.story_id)


def show_words(request: HttpRequest, own: Own, form: ChangedWordsForm, *, status: int = 200) -> HttpResponse:
    """Show the form in which returned words are changed."""
    noticed = form.details() if form.is_bound else []
    context = {"own": own, "form": form, "noticed": noticed, "mark": mark_of(noticed)}
    return render(request, "my_story/words.html", context, status=status)


def show_appeal(request: HttpRequest, own: Own, form: AppealForm, *, status: int = 200) -> HttpResponse:
    """Show the form in which somebody asks us to look again; in its place on the page for htmx."""
    context = {"one": own, "form": form}
    return show(request, "my_story/appeal.html", "my_story/appeal_part.html", context, status=status)
