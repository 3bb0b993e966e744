"""The description of the API that programs read: OpenAPI, with what this project does in its own way."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, JsonResponse

from feedback.api.answering import TITLES
from feedback.api.api import api
from feedback.api.limits import READ

START = "/api/v1/"
ABOUT = (
    "What is published on this site, for programs. Nothing else is here: no draft, nothing that is withdrawn, and "
    "nothing about the people who wrote it. A story can be withdrawn at any time: whoever keeps a copy asks the change "
    "feed (/revisions) at least once a day, and deletes what is gone."
)
HEADERS = {
    "RateLimit-Limit": f"How many requests a client may make in {READ.window.seconds // 60} minutes",
    "RateLimit-Remaining": "How many of them are left; with several server processes, to within a few",
    "RateLimit-Reset": "In how many seconds all of them are there again",
}


@cache
def description() -> dict[str, Any]:
    """Give the description, with refusals as problem documents and the headers that each answer has."""
    described: dict[str, Any] = api.get_openapi_schema(path_prefix=START)
    described["info"] = {"title": f"{settings.SITE_NAME}: open data", "version": "1", "description": ABOUT}
    described["servers"] = [{"url": settings.SITE_URL}]
    if settings.OPEN_DATA_LICENCE:
        described["info"]["license"] = {"name": settings.OPEN_DATA_LICENCE, "url": settings.OPEN_DATA_LICENCE_URL}
    headers = {name: {"description": about, "schema": {"type": "integer"}} for name, about in HEADERS.items()}
    for path, operations in described["paths"].items():
        for operation in operations.values():
            operation["operationId"] = path.removeprefix(START).replace("/", "_").replace("{", "").replace("}", "")
            for status, answer in operation["responses"].items():
                answer["headers"] = headers
                if int(status) in TITLES:
                    answer["description"] = TITLES[int(status)]
                    answer["content"] = {"application/problem+json": answer["content"]["application/json"]}
    return described


def openapi(request: HttpRequest) -> JsonResponse:
    """Give the description."""
    return JsonResponse(description())
