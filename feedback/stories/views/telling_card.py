"""The keycard while telling: save and finish later, go on with it, and what comes after sending."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from feedback.stories import telling
from feedback.stories.forms.keycard import WRONG, ResumeForm
from feedback.stories.keycard_card import keycard_card
from feedback.stories.keycards import find_author
from feedback.stories.limits import KEYCARD, Client, TooMany, count, count_card_try
from feedback.stories.models import Draft
from feedback.stories.telling_cookie import draft_in, hand_token, token_in
from feedback.stories.telling_route import first_open
from feedback.stories.views.parts import refuse_until
from feedback.stories.views.telling_refusals import not_here
from feedback.wording import clock


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def save(request: HttpRequest) -> HttpResponse:
    """Give a draft its keycard, and show it."""
    token, draft = token_in(request), draft_in(request)
    if draft is None:
        return redirect("stories:tell_sent") if telling.sent_from(token) else not_here(request)
    if request.method == "POST":
        try:
            telling.save_for_later(draft, token=token)
        except Draft.DoesNotExist:  # sent from another tab meanwhile
            return redirect("stories:tell_sent")
        return redirect("stories:tell_save")
    if draft.author is None:
        return render(request, "telling/save.html", {"back": first_open(draft)})
    card = keycard_card(draft.author, token=token, made_at=draft.author.created_at)
    return render(request, "telling/saved.html", {"card": card, "draft": draft, "onward": first_open(draft)})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def resume(request: HttpRequest) -> HttpResponse:
    """Open a saved draft in this browser with its keycard."""
    back = reverse("stories:tell")
    if request.method != "POST":
        form = ResumeForm(initial={"number": request.GET.get("number", "")})
        return render(request, "telling/resume.html", {"form": form, "back": back})
    form = ResumeForm(request.POST)
    context = {"form": form, "back": back}
    if form.is_valid():
        try:
            if response := open_with_card(request, **form.cleaned_data):
                return response
            form.add_error(None, WRONG)
        except TooMany as error:
            form.add_error(None, f"That was tried too often. Your story is safe. Try again after {clock(error.until)}")
            return refuse_until(render(request, "telling/resume.html", context, status=429), error)
    return render(request, "telling/resume.html", context, status=422)


def open_with_card(request: HttpRequest, *, number: str, words: str) -> HttpResponse | None:
    """Lead on with what a keycard opens, a draft or a story that was sent; None for neither. Raises TooMany."""
    count(Client.of(request), KEYCARD)
    count_card_try(number)
    author = find_author(number, words)
    if author is None:
        return None
    token = telling.resume_draft_of(author)
    if token is None:
        return redirect(f"{reverse('stories:my_story')}?number={author.number}")
    response = redirect("stories:tell_check")
    hand_token(response, token)
    return response


@never_cache
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """Confirm that the story has arrived, with its keycard and what happens next."""
    token = token_in(request)
    post = telling.sent_from(token)
    if post is None or post.author is None:
        return redirect("stories:tell_check") if draft_in(request) else not_here(request)
    context = {
        "post": post,
        "card": keycard_card(post.author, token=token, made_at=post.submitted_at),
        "email": post.author.email,
    }
    return render(request, "telling/sent.html", context)
