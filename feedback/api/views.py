"""The page that explains the API by example."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from feedback.api.bulk_files import FILES
from feedback.api.examples import answered
from feedback.api.limits import BULK, READ
from feedback.public_page import public_page


@public_page
def page(request: HttpRequest) -> HttpResponse:
    """Explain each address with a request that can be copied, and what is answered to it now."""
    context = {
        "examples": answered(),
        "files": FILES,
        "read": READ.by_browser,
        "bulk": BULK.by_browser,
    }
    return render(request, "api/page.html", context)
