"""Views that do the least that a page could do. They stand behind the same middleware as every page."""

from __future__ import annotations

from django.db import connection
from django.http import HttpRequest, HttpResponse


def one_query(request: HttpRequest, number: int, size: int) -> HttpResponse:
    """Find one row by its index, and answer with so many bytes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT title FROM stories_publicstory WHERE story_id = %s", [number])
        cursor.fetchone()
    return HttpResponse(b"x" * size)


def one_insert(request: HttpRequest) -> HttpResponse:
    """Store the words of a form in one row, and commit."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO bench_insert (text) VALUES (%s)", [request.POST["text"]])
    return HttpResponse(status=302, headers={"Location": "/"})
