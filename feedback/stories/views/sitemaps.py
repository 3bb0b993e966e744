"""What there is to read, for search engines: an index, and parts by ranges of numbers.

A part costs the same wherever it lies: it is read by the primary key, never counted off from the beginning.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import escape

from feedback.directory.models import Organisation, Service
from feedback.public_page import public_page
from feedback.stories.models import PublicStory
from feedback.stories.models.story import address_titled
from feedback.stories.query import rows

# A sitemap may list 50,000 addresses; this many are read in a fraction of a second.
PART = 10_000
PAGES = ["stories:home", "stories:stories", "stories:services", "stories:changes", "stories:figures"]
PAGES += ["stories:tell", "pages:about", "pages:how_we_read_stories", "pages:accessibility", "pages:privacy"]
PAGES += ["pages:open_data", "pages:help_now"]
NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
KINDS: dict[str, type[Model]] = {"stories": PublicStory, "services": Service, "organisations": Organisation}


@dataclass(frozen=True)
class Entry:
    """One address, and when what stands there last changed."""

    path: str
    changed_at: datetime | None = None


@public_page
def index(request: HttpRequest) -> HttpResponse:
    """List the parts that have something in them."""
    parts = [("pages", 1), *((kind, part) for kind, model in KINDS.items() for part in parts_of(model))]
    return xml("sitemapindex", "sitemap", [Entry(reverse("stories:sitemap_part", args=part)) for part in parts])


@public_page
def part(request: HttpRequest, kind: str, part: int) -> HttpResponse:
    """List the addresses of one part."""
    if kind == "pages" and part == 1:
        return xml("urlset", "url", [Entry(reverse(name)) for name in PAGES])
    entries = list(entries_of(kind, part)) if kind in KINDS else []
    if not entries:
        raise Http404("There is no such part")
    return xml("urlset", "url", entries)


def parts_of(model: type[Model]) -> list[int]:
    """Number the parts that are not empty: one look at the primary key for each."""
    table, key = model._meta.db_table, model._meta.pk.column
    found = rows(
        f"SELECT part FROM generate_series(1, (SELECT (max({key}) - 1) / {PART} + 1 FROM {table})) AS part "  # noqa: S608 - names of our own
        f"WHERE EXISTS (SELECT FROM {table} WHERE {key} > (part - 1) * {PART} AND {key} <= part * {PART})",
        [],
    )
    return [number for (number,) in found]


def entries_of(kind: str, part: int) -> Iterable[Entry]:
    """Give the addresses whose numbers fall into one part."""
    asked = {"pk__gt": min((part - 1) * PART, 2**62), "pk__lte": min(part * PART, 2**62)}
    if kind == "stories":
        found = PublicStory.objects.filter(**asked).order_by("pk").values_list("pk", "title", "changed_at")
        return (Entry(address_titled(number, title), changed_at) for number, title, changed_at in found)
    if kind == "services":
        services = Service.objects.filter(**asked).order_by("pk").defer("search", "search_text")
        return (Entry(service.get_absolute_url()) for service in services)
    organisations = Organisation.objects.filter(**asked).order_by("pk")
    return (Entry(organisation.get_absolute_url()) for organisation in organisations)


def xml(root: str, each: str, entries: Iterable[Entry]) -> HttpResponse:
    """Write a list as https://www.sitemaps.org/protocol.html has it."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<{root} {NAMESPACE}>"]
    for entry in entries:
        changed = f"<lastmod>{entry.changed_at:%Y-%m-%dT%H:%M:%SZ}</lastmod>" if entry.changed_at else ""
        lines.append(f"<{each}><loc>{escape(settings.SITE_URL + entry.path)}</loc>{changed}</{each}>")
    return HttpResponse("\n".join([*lines, f"</{root}>", ""]), content_type="application/xml")
