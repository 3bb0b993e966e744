"""What is suggested of how critical a story is: to whoever has said theirs, and to seniors how well it goes."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from feedback.moderation.access import leads_only, moderators_only
from feedback.moderation.models import LearntModel
from feedback.moderation.navigation import navigation
from feedback.moderation.suggesting.agreement import agreement, note_first_level
from feedback.moderation.suggesting.decided import decided_so_far
from feedback.moderation.suggesting.suggestions import ENOUGH, newest_model, quote, suggestion_for
from feedback.moderation.views.deciding import find_waiting
from feedback.moderation.views.refusals import refusing
from feedback.people.access import DeskRequest
from feedback.stories.criticality import LEVELS

VERSIONS_SHOWN = 30


@require_POST
@moderators_only
@refusing
def compare(request: DeskRequest, pk: int) -> HttpResponse:
    """Say what was suggested, to somebody who has just said how critical they find it."""
    post = find_waiting(request, pk)
    levels = {str(level.number): level for level in LEVELS}
    chosen = levels.get(request.POST.get("criticality", ""))
    suggestion = suggestion_for(post) if chosen and post.is_opening else None
    if chosen and suggestion:
        note_first_level(suggestion, chosen.number, by=request.user)
    context = {
        "chosen": chosen,
        "suggested": LEVELS[suggestion.level] if suggestion else None,
        "because": quote(suggestion) if suggestion else "",
    }
    return render(request, "moderation/compared.html", context, status=200 if chosen else 422)


@require_safe
@leads_only
def suggestions(request: DeskRequest) -> HttpResponse:
    """Show seniors what the suggestions come from, how well they tell stories apart, and how often people agree."""
    model = newest_model()
    whole, by_level = agreement()
    context = {
        "model": model,
        "in_hundred": round(100 * model.auc) if model and model.auc is not None else None,
        "enough": ENOUGH,
        "so_far": 0 if model else decided_so_far(),
        "whole": whole,
        "by_level": by_level,
        "versions": LearntModel.objects.defer("weights", "thresholds").order_by("-pk")[:VERSIONS_SHOWN],
        "places": navigation(request.user, "moderation:suggestions"),
    }
    return render(request, "moderation/suggestions.html", context)
