"""What is one person's own at the desk: how they read, what waits for them, and how colleagues are."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from feedback.moderation import wording
from feedback.moderation.access import leads_only, moderators_only
from feedback.moderation.care import care_of, hard_sittings
from feedback.moderation.forms.care import CareForm
from feedback.moderation.my_day import day_of
from feedback.moderation.navigation import navigation
from feedback.moderation.parts import handed_to
from feedback.moderation.queue import readable_by
from feedback.moderation.remarks import MOST_LISTED, mentions_of
from feedback.pages.help_contacts import help_contacts
from feedback.people.access import DeskRequest

# Seniors see the hard runs of so long.
SHOWN_FOR = timedelta(days=14)


@require_http_methods(["GET", "HEAD", "POST"])
@moderators_only
def me(request: DeskRequest) -> HttpResponse:
    """Show and keep how this person wants to read, their figures, and where to turn for support."""
    form = CareForm(request.POST if request.method == "POST" else None, care=care_of(request.user))
    if form.is_bound and form.is_valid():
        form.keep()
        messages.success(request, "Saved.")
        return redirect("moderation:me")
    context = {
        "form": form,
        "day": day_of(request.user),
        "contacts": help_contacts(),
        "places": navigation(request.user, "moderation:me"),
    }
    return render(request, "moderation/me.html", context, status=422 if form.errors else 200)


@require_safe
@moderators_only
def for_you(request: DeskRequest) -> HttpResponse:
    """List what colleagues handed to this person or asked them about; not a word of the writing."""
    mentions = mentions_of(request.user).select_related("by", "post")[:MOST_LISTED]
    handed = handed_to(request.user, readable_by(request.user))[:MOST_LISTED]
    context = {
        "mentions": [{"remark": each, "name": wording.name_of(each.post)} for each in mentions],
        "handed": [
            {"post": post, "name": wording.name_of(post), "waited": wording.waited(post.submitted_at)}
            for post in handed
        ],
        "places": navigation(request.user, "moderation:for_you"),
    }
    return render(request, "moderation/for_you.html", context)


@require_safe
@leads_only
def colleagues(request: DeskRequest) -> HttpResponse:
    """Show seniors who has had a hard run lately: who, when and how much, and nothing of what it was."""
    context = {
        "runs": hard_sittings(timezone.now() - SHOWN_FOR),
        "places": navigation(request.user, "moderation:colleagues"),
    }
    return render(request, "moderation/colleagues.html", context)
