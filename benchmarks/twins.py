"""The bare twins: one plain Django view for each kind of page, the same rows, and plain Jinja2 of what the page shows.

What stands around the content is cut from the product's own list, so that a twin sends as many bytes as the page.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import resolve
from django.utils.text import slugify
from django.utils.timezone import localdate
from jinja2 import Environment, FileSystemLoader, Template

from feedback import wording

Row = dict[str, Any]

BEGINS, ENDS = '<div class="nhsuk-main-wrapper', "</main>"
CARDS = "SELECT story_id, title, beginning, relationship, published_at, answers, change FROM stories_publicstory"
NEWEST = "ORDER BY published_at DESC, story_id DESC LIMIT"
PLACES = """
    SELECT service.id, service.name, coalesce(nullif(service.place, ''), organisation.town) AS place
    FROM directory_service service JOIN directory_organisation organisation ON organisation.id = organisation_id
    WHERE service.id = ANY(%s)
"""
STORY = """
    SELECT story.id, relationship, happened_on, post.published_at, title, text, pen_name, good, better, feelings
    FROM stories_story story
    JOIN stories_post post ON post.story_id = story.id AND post.is_opening AND post.publication = 'published'
    JOIN stories_words words ON words.id = post.public_words_id
    WHERE story.id = %s
"""
ANSWERS = """
    SELECT answer.id, service.id AS service, service.name, service.place, organisation.name AS organisation,
           answered_at, took, first_reply_id
    FROM stories_answer answer
    JOIN directory_service service ON service.id = service_id
    JOIN directory_organisation organisation ON organisation.id = answer.organisation_id
    WHERE story_id = %s ORDER BY answer.id
"""
REPLIES = """
    SELECT post.id, voice, post.published_at, job_title, helped, text, pen_name, member.name AS member,
           service.name AS service, organisation.name AS organisation, state, summary, owner, due_on, made_on
    FROM stories_post post
    JOIN stories_words words ON words.id = public_words_id
    LEFT JOIN people_user member ON member.id = member_id
    LEFT JOIN stories_answer answer ON answer.id = answer_id
    LEFT JOIN directory_service service ON service.id = answer.service_id
    LEFT JOIN directory_organisation organisation ON organisation.id = answer.organisation_id
    LEFT JOIN stories_change change ON change.reply_id = post.id
    WHERE post.story_id = %s AND NOT is_opening AND publication = 'published' ORDER BY post.published_at, post.id
"""
SERVICE = """
    SELECT service.*, organisation.name AS organisation, organisation.town, organisation.ods_code
    FROM directory_service service JOIN directory_organisation organisation ON organisation.id = organisation_id
    WHERE service.id = %s
"""
FIGURES = "SELECT measure, days, sum(n) AS n FROM stories_figure WHERE scope = %s GROUP BY measure, days ORDER BY days"
FACETS = f"""
    SELECT facet, count(*) AS n
    FROM (SELECT facets FROM stories_publicstory WHERE facets @> %s {NEWEST} 1000) AS newest, unnest(facets) AS facet
    WHERE facet LIKE 'good:%%' OR facet LIKE 'better:%%'
    GROUP BY facet ORDER BY n DESC, facet
"""
COUNTED = f"""
    SELECT split_part(facet, ':', 1) AS kind, substr(facet, strpos(facet, ':') + 1) AS value, count(*) AS n
    FROM (SELECT facets FROM stories_publicstory {NEWEST} 1000) AS newest, unnest(facets) AS facet
    GROUP BY facet ORDER BY n DESC, facet
"""
ORGANISATIONS = "SELECT ods_code, name FROM directory_organisation WHERE ods_code = ANY(%s)"
# What the list can be filtered by, and up to how many of each are offered.
GROUPS = {
    "service": ("Service", 8),
    "kind": ("Kind of service", 12),
    "organisation": ("Organisation", 8),
    "area": ("Place", 8),
    "good": ("What was good", 8),
    "better": ("What could be better", 8),
    "felt": ("How people felt", 8),
    "who": ("Who told it", 8),
    "happened": ("When it happened", 8),
    "answer": ("Answered or not", 3),
    "change": ("What changed", 3),
    "verdict": ("Did the answer help?", 3),
}
CHANGES = """
    SELECT state, summary, owner, due_on, made_on, post.id AS reply, post.story_id, title
    FROM stories_change change
    JOIN stories_post post ON post.id = reply_id AND post.publication = 'published'
    JOIN stories_answer answer ON answer.id = answer_id
    JOIN stories_publicstory story ON story.story_id = post.story_id
    WHERE service_id = %s ORDER BY recorded_at DESC LIMIT 3
"""


def rows(query: str, *values: Any) -> list[Row]:
    """Read rows as they come."""
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        names = [described.name for described in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@cache
def template(name: str) -> Template:
    """Load one of the twins' own templates into a plain environment."""
    loader = FileSystemLoader(Path(__file__).parent / "templates")
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    for spelling in (wording.ago, wording.date, wording.month, wording.paragraphs, wording.first_words):
        environment.filters[spelling.__name__] = spelling
    environment.filters["slugify"] = slugify
    return environment.get_template(name)


FRAME: list[str] = []


def page(request: HttpRequest, name: str, **context: object) -> HttpResponse:
    """Put the content into the frame that every page of the product has."""
    if not FRAME:
        whole = resolve("/stories/").func(request).content.decode()
        before, begins, rest = whole.partition(BEGINS)
        FRAME[:] = [before + begins + '">', rest[rest.index(ENDS) :]]
    return HttpResponse(FRAME[0] + template(name).render(context) + FRAME[1])


def cards(found: list[Row]) -> dict[str, object]:
    """Give the rows of cards, and the names of all their services."""
    for story in found:
        story["answers"] = json.loads(story["answers"])
    numbers = list({answer["service"] for story in found for answer in story["answers"]})
    return {"cards": found, "places": {place["id"]: place for place in rows(PLACES, numbers)}}


def stories(request: HttpRequest) -> HttpResponse:
    """Show the newest stories, and what they can be filtered by."""
    counted = rows(COUNTED)
    groups = [
        (name, title, [facet for facet in counted if facet["kind"] == name][:most])
        for name, (title, most) in GROUPS.items()
    ]
    offered = {name: [facet["value"] for facet in facets] for name, _, facets in groups}
    names = {
        "service": {str(place["id"]): place["name"] for place in rows(PLACES, [int(pk) for pk in offered["service"]])},
        "organisation": {found["ods_code"]: found["name"] for found in rows(ORGANISATIONS, offered["organisation"])},
    }
    return page(request, "list.html", groups=groups, names=names, **cards(rows(f"{CARDS} {NEWEST} 20")))


def story(request: HttpRequest, number: int) -> HttpResponse:
    """Show one story and what was said under it."""
    answers = rows(ANSWERS, number)
    about = [f"service:{answer['service']}" for answer in answers]
    alike = rows(f"{CARDS} WHERE facets && %s AND story_id <> %s {NEWEST} 3", about, number)
    return page(
        request,
        "story.html",
        story=rows(STORY, number)[0],
        answers=answers,
        replies=rows(REPLIES, number),
        today=localdate(),
        **cards(alike),
    )


def service(request: HttpRequest, number: int) -> HttpResponse:
    """Show one service, what is said of it, and its newest stories."""
    about = f"service:{number}"
    facets = rows(FACETS, [about])
    tags = {kind: [f for f in facets if f["facet"].startswith(f"{kind}:")][:3] for kind in ("good", "better")}
    return page(
        request,
        "service.html",
        service=rows(SERVICE, number)[0],
        figures=rows(FIGURES, about),
        tags=tags,
        changes=rows(CHANGES, number),
        today=localdate(),
        **cards(rows(f"{CARDS} WHERE facets @> %s {NEWEST} 5", [about])),
    )
