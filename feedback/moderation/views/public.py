"""What everybody can see of moderation."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from feedback.moderation.public_figures import public_figures
from feedback.moderation.small_numbers import FEWEST
from feedback.public_page import public_page

# Decisions make no edition of the public record, so this page is kept by the clock. It names no story.
KEPT_FOR = 60  # seconds


@public_page
def figures(request: HttpRequest) -> HttpResponse:
    """Show what was published, edited and declined, how long it took, and how appeals ended."""
    response = render(request, "moderation/figures.html", {"figures": public_figures(), "fewest": FEWEST})
    patch_cache_control(response, public=True, max_age=KEPT_FOR)
    return response
