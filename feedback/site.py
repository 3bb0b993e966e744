"""What every page says about the site itself."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from feedback.people.permissions import Can, can


def site_facts() -> dict[str, object]:
    """Say who runs this site and what it is called, as it is set."""
    return {
        "name": settings.SITE_NAME,
        "organisation": settings.ORGANISATION_NAME,
        "publisher": settings.PUBLISHER,
        "readers": settings.READERS,
        "contact_email": settings.CONTACT_EMAIL,
        "source_url": settings.SOURCE_URL,
        "licence": settings.OPEN_DATA_LICENCE,
        "licence_url": settings.OPEN_DATA_LICENCE_URL,
        "leave_url": settings.LEAVE_URL,
        "url": settings.SITE_URL,
        "demo": settings.DEMO,
    }


def site_context(request: HttpRequest) -> dict[str, object]:
    """Give templates the site's name and who publishes it, and the desks of whoever is signed in."""
    return {"site": site_facts(), "desk_links": desk_links(request)}


def desk_links(request: HttpRequest) -> list[dict[str, str]]:
    """List the desks of this person; nothing, and no look at the session, for a browser without a session cookie."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not hasattr(request, "user"):
        return []
    links = []
    if can(request.user, Can.MODERATE):
        links.append({"text": "Stories to read", "href": reverse("moderation:queue")})
    if can(request.user, Can.READ_INBOX):
        links.append({"text": "Your inbox", "href": reverse("responses:inbox")})
    if can(request.user, Can.ADMINISTER):
        links.append({"text": "Administration", "href": reverse("admin:index")})
    return links
