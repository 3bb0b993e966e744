"""An address that only takes what a form sends, opened by itself: it says so on a page of ours, not on an empty one."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from feedback.errors import whole_page


class PageForWrongMethod:
    """Gives what Django refuses for its method a page; the status, and what the address would take, stay."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != 405 or response.content:
            return response
        page = whole_page(request, render(request, "errors/405.html", status=405))
        page["Allow"] = response["Allow"]
        return page
