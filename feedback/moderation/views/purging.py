"""Erasing for good what nobody may keep."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from feedback.forms import LongTextField
from feedback.moderation import taking_down, wording
from feedback.moderation.access import moderators_only
from feedback.moderation.decisions import DecidedMeanwhile
from feedback.moderation.forms.lengths import MESSAGE_LENGTH, too_long
from feedback.moderation.views.deciding import seen_version
from feedback.moderation.views.refusals import find_post, refusing
from feedback.people.access import DeskRequest
from feedback.people.permissions import Can, require


class PurgeForm(forms.Form):
    """The words that stay in place of what is erased."""

    message = LongTextField(
        label="Your words to the writer",
        hint="Say why, without repeating what is erased. They read it on their private page.",
        rows=4,
        max_length=MESSAGE_LENGTH,
        error_messages=too_long("that message") | {"required": "Say why, to the writer"},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@moderators_only
@refusing
def purge(request: DeskRequest, pk: int) -> HttpResponse:
    """Ask once, then erase; for senior moderators."""
    require(request.user, Can.TAKE_DOWN)
    post = find_post(request, pk)
    if post.original is None:
        raise DecidedMeanwhile(post)
    form = PurgeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        message = form.cleaned_data["message"]
        decision = taking_down.purge(post, by=request.user, seen_version=seen_version(request), message=message)
        messages.success(request, wording.happened(decision))
        return redirect("moderation:item", pk=post.pk)
    context = {"post": post, "name": wording.name_of(post), "form": form}
    return render(request, "moderation/purge.html", context, status=422 if form.is_bound else 200)
