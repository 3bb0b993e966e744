"""The addresses for programs, and the page that explains them."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, include, path

from feedback.api import views
from feedback.api.answering import each_for_programs, problem
from feedback.api.api import api
from feedback.api.bulk_files import bulk_file
from feedback.api.openapi import openapi

app_name = "api"


def nowhere(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Say where to look, in the form that programs know."""
    return problem(404, "There is no such address. All are in /api/openapi.json, and without a slash at the end.")


V1 = [
    *(each for each in cast("list[URLPattern]", api.urls[0]) if each.name != "api-root"),
    path("bulk/<str:name>", bulk_file, name="bulk_file"),
    path("", nowhere),
    path("<path:rest>", nowhere),
]

urlpatterns = [
    path("", views.page, name="page"),
    *each_for_programs([path("openapi.json", openapi, name="openapi")]),
    path("v1/", include(each_for_programs(V1))),
]
