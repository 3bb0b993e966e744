"""Pages about the site itself: words, and the figures and settings that they tell truthfully."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from feedback.pages.help_contacts import help_contacts
from feedback.people.permissions import REPLIES_THAT_EARN
from feedback.public_page import public_page


@public_page
def page(request: HttpRequest, name: str) -> HttpResponse:
    """Show one page about the site."""
    facts: dict[str, object] = {"replies_that_earn": REPLIES_THAT_EARN}
    if name == "help_now":
        facts["contacts"] = help_contacts()
    return render(request, f"pages/{name}.html", facts)


@public_page
def robots(request: HttpRequest) -> HttpResponse:
    """Tell crawlers which addresses are for people only."""
    private = ("/tell/", "/my-story/", "/chip-in/", "/report/", "/legal-notice/")
    desks = ("/desk/", "/inbox/", "/accounts/", "/admin/", "/demo/")
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in private + desks),
        f"Sitemap: {settings.SITE_URL}/sitemap.xml",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")
