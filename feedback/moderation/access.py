"""The door of the volunteers' desk."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from feedback.people.access import desk
from feedback.people.permissions import Can

# What a moderator types, and how it is called when it is given back.
TYPED = {
    "title": "The title",
    "text": "The words",
    "reason": "Why you changed it",
    "question": "Your question to the writer",
    "message": "What you say to the writer",
    "note": "Your note to a colleague",
    "remark": "Your note to colleagues",
}


def way_back(request: HttpRequest) -> str:
    """Give the page to come back to: an address that takes only POST is none."""
    if request.method in {"GET", "HEAD"}:
        return request.get_full_path()
    match = request.resolver_match
    if match is not None and "pk" in match.kwargs and match.url_name != "undo":
        return reverse("moderation:item", args=[match.kwargs["pk"]])
    return reverse("moderation:queue")


moderators_only = desk(Can.MODERATE, typed=TYPED, way_back=way_back)
leads_only = desk(Can.LEAD_DESK, typed={"wording": "The text"})
