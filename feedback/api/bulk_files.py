"""Downloading the bulk files: which there are, and each of them whole."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from threading import BoundedSemaphore

from django.conf import settings
from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_cache_control

from feedback.api.answering import problem
from feedback.api.bulk import SMALL, contents, written
from feedback.api.bulk_lines import row
from feedback.api.limits import BULK, allowance
from feedback.api.models import BulkPart
from feedback.api.record import Facts, service_told
from feedback.directory.models import Service
from feedback.stories.models import Edition

SERVICES = "services.csv"
FILES = {**dict(BulkPart.File.choices), SERVICES: "Each service in a row, with its organisation"}
# Each holds a thread of the web server for as long as the client takes.
AT_ONCE = 2
UNDER_WAY = BoundedSemaphore(AT_ONCE)


class Delivery:
    """A file that is being sent; its place is free again when that ends, however it ends."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        self.parts = parts

    def __iter__(self) -> Iterator[bytes]:
        return self.parts

    def close(self) -> None:
        UNDER_WAY.release()


def bulk_told() -> Facts:
    """Say which files there are, and to which edition the record has come."""
    edition = Edition.current()
    facts = {file: written(file) for file in BulkPart.File.values}
    none = {"rows": None, "bytes": None}
    times = [fact.pop("written_at") for fact in facts.values()]
    licence = {"name": settings.OPEN_DATA_LICENCE, "url": settings.OPEN_DATA_LICENCE_URL or None}
    return {
        "edition": edition,
        "written_at": max(filter(None, times), default=None),
        "licence": licence if settings.OPEN_DATA_LICENCE else None,
        "files": [
            {"name": f"{file}.gz", "url": file_address(file), "about": about, **facts.get(file, none)}
            for file, about in FILES.items()
        ],
    }


def file_address(file: str) -> str:
    return settings.SITE_URL + reverse("api:bulk_file", args=[f"{file}.gz"])


def bulk_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """Send one file, as the record is while it is sent."""
    file = name.removesuffix(".gz")
    if name == file or file not in FILES:
        return problem(404, f"There is no such file. There are: {', '.join(f'{each}.gz' for each in FILES)}.")
    etag = f'"{file}-{Edition.current()}"'
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        return unchanged
    left = allowance(request, BULK)
    if left.is_used_up:
        return problem(429, f"You may download {left.limit} files in an hour.", left.headers)
    if not UNDER_WAY.acquire(blocking=False):
        return problem(503, "Others are downloading just now. Try again in a minute.", {"Retry-After": "60"})
    parts = services_file() if file == SERVICES else contents(file)
    response = StreamingHttpResponse(Delivery(parts), content_type="application/gzip")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["ETag"] = etag
    for header, value in left.headers.items():
        response[header] = value
    # A copy on the way would keep what is withdrawn.
    patch_cache_control(response, no_cache=True)
    return response


def services_file() -> Iterator[bytes]:
    services = Service.objects.select_related("organisation").defer("search", "search_text").order_by("pk")
    told = [service_told(service) for service in services]
    lines = [row(told[0])] if told else []
    lines += [row(service.values()) for service in told]
    yield gzip.compress("".join(lines).encode(), SMALL, mtime=0)
