"""The bare twins: one plain Django view for each kind of page, the same rows, and plain Jinja2 of what the page shows.

What stands around the content is cut from one page of the product's own, so that a twin sends as many bytes.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import resolve
from django.utils.text import slugify
from django.utils.timezone import localdate
from jinja2 import Environment, FileSystemLoader, Template
from markupsafe import Markup

from feedback import wording
from feedback.addresses import name_in_address
from feedback.stories.figures import Answering
from feedback.stories.models import Story
from feedback.stories.waits import days_waited, median_wait, took

Row = dict[str, Any]

CARDS = "SELECT story_id, title, beginning, relationship, published_at, answers, change FROM stories_publicstory"
NEWEST = "ORDER BY published_at DESC, story_id DESC LIMIT"
PLACES = """
    SELECT service.id, service.name, coalesce(nullif(service.place, ''), organisation.town) AS place
    FROM directory_service service JOIN directory_organisation organisation ON organisation.id = organisation_id
    WHERE service.id = ANY(%s)
"""
STORY = """
    SELECT post.id AS post, post.story_id AS number, relationship, happened_on, post.published_at, words.title, text,
           pen_name, good, better, feelings, facets, counts
    FROM stories_post post
    JOIN stories_words words ON words.id = post.public_words_id
    JOIN stories_publicstory public ON public.story_id = post.story_id
    WHERE post.story_id = %s AND post.is_opening AND post.publication = 'published'
"""
ABOUT = """
    SELECT answer.id, service.id AS service, service.name, coalesce(nullif(service.place, ''), runs.town) AS place,
           coalesce(service.closed_on, runs.closed_on) AS closed_on, ran.name AS organisation, took, first_reply_id
    FROM stories_answer answer
    JOIN directory_service service ON service.id = service_id
    JOIN directory_organisation runs ON runs.id = service.organisation_id
    JOIN directory_organisation ran ON ran.id = answer.organisation_id
    WHERE story_id = %s ORDER BY answer.id
"""
REPLIES = """
    SELECT post.id, voice, publication, post.published_at, job_title, helped, answer_id, text,
           coalesce(member.name, nullif(pen_name, ''), 'Somebody who has been there') AS name,
           state, summary, owner, due_on, made_on
    FROM stories_post post
    LEFT JOIN stories_words words ON words.id = public_words_id
    LEFT JOIN people_user member ON member.id = member_id
    LEFT JOIN stories_change change ON change.reply_id = post.id
    WHERE post.story_id = %s AND NOT is_opening AND post.published_at IS NOT NULL
      AND publication IN ('published', 'withdrawn', 'removed')
    ORDER BY post.published_at, post.id LIMIT 51
"""
ALIKE = f"""
    WITH candidate AS MATERIALIZED (
        SELECT story_id, facets FROM (SELECT * FROM stories_publicstory {NEWEST} 1500) AS newest
        WHERE facets && %s::text[] AND facets && %s::text[] AND story_id <> %s LIMIT 30
    ), near AS (
        SELECT story_id, (SELECT count(*) FROM unnest(facets) AS facet WHERE facet = ANY (%s::text[])) AS shares
        FROM candidate
    )
    {CARDS} JOIN near USING (story_id)
    ORDER BY shares DESC, ts_rank(search, to_tsquery('english', %s)) DESC, published_at DESC, story_id DESC LIMIT 3
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
    WHERE answer.service_id = %s ORDER BY recorded_at DESC LIMIT 3
"""
NEAR = """
    SELECT service.id, service.name, coalesce(nullif(service.place, ''), town) AS place, service.postcode,
           organisation.name AS organisation
    FROM directory_service service JOIN directory_organisation organisation ON organisation.id = organisation_id
    WHERE service.postcode ~* %s AND service.id <> %s AND service.closed_on IS NULL AND organisation.closed_on IS NULL
    ORDER BY CASE WHEN service.postcode = %s THEN 0 WHEN starts_with(service.postcode, %s) THEN 1 ELSE 2 END,
             service.name, service.id LIMIT 6
"""
DESCRIPTION = "Tell your story about your care. Hear back from the people who run it. See what changed."
TELLERS = dict(Story.Relationship.choices)


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
    for spelling in ("ago", "capitalize_first", "date", "first_words", "lower_first", "month", "paragraphs", "plural"):
        environment.filters[spelling] = getattr(wording, spelling)
    environment.filters |= {"slugify": slugify, "took": took, "days_waited": days_waited, "day": day}
    return environment.get_template(name)


def day(moment: datetime) -> str:
    return wording.local_date(moment).isoformat()


@dataclass(frozen=True)
class Frame:
    """What is the same on every page of a kind."""

    opens: str
    viewport: str
    links: str
    header: str
    footer: str


FRAMES: dict[str, Frame] = {}


def frame_of(whole: str) -> Frame:
    """Cut the content out of a page of the product's own."""
    opens, _, rest = whole.partition("<title>")
    viewport, _, rest = rest.partition("</title>")[2].partition('<meta name="description"')
    links, _, rest = rest.partition(">")[2].partition('<link rel="canonical"')
    _, head_ends, rest = rest.partition("</head>")
    header, begins, rest = rest.partition('<div class="nhsuk-main-wrapper')
    footer = rest[rest.index("</main>") :]
    return Frame(opens, viewport, links, f"{head_ends}{header}{begins}{rest.partition('>')[0]}>", footer)


def page(request: HttpRequest, name: str, *, title: str, canonical: str, **context: object) -> HttpResponse:
    """Put the content into the frame that this kind of page has."""
    if name not in FRAMES:
        resolver = resolve(canonical)
        request.path = canonical
        FRAMES[name] = frame_of(resolver.func(request, *resolver.args, **resolver.kwargs).content.decode())
    context |= {"title": title, "canonical": canonical, "frame": FRAMES[name], "site_url": settings.SITE_URL}
    context = {"description": DESCRIPTION, "tellers": TELLERS, "today": localdate(), **context}
    return HttpResponse(template(name).render(context))


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
    return page(
        request,
        "list.html",
        title="Stories",
        canonical="/stories/",
        groups=groups,
        names=names,
        **cards(rows(f"{CARDS} {NEWEST} 20")),
    )


def story(request: HttpRequest, number: int) -> HttpResponse:
    """Show one story and what was said under it."""
    (found,) = rows(STORY, number)
    replies = rows(REPLIES, number)
    kinds = [facet for facet in found["facets"] if facet.startswith("kind:")]
    shared = [facet for facet in found["facets"] if facet.startswith(("service:", "good:", "better:", "felt:"))]
    words = " | ".join(re.findall(r"[^\W_]+", found["title"]))
    canonical = f"/stories/{number}/{name_in_address(found['title'], 60)}/"
    return page(
        request,
        "story.html",
        title=found["title"],
        description=wording.first_words(found["text"], 25),
        canonical=canonical,
        described=described(found, replies, canonical),
        story=found,
        services={about["id"]: about for about in rows(ABOUT, number)},
        replies=replies,
        said=said(found),
        **cards(rows(ALIKE, kinds, shared, number, shared, words)),
    )


def said(found: Row) -> str:
    """Say how many replied."""
    counted = Counter[str]()
    for scope, measure, _, _, n in json.loads(found["counts"]):
        counted[measure] += n if scope == "all" else 0
    staff, people = counted["service_reply"], counted["peoples_reply"]
    from_staff = f"{wording.plural(staff, 'reply', 'replies')} from staff"
    if staff and people:
        return f"{from_staff} and {people} between people"
    return from_staff if staff else f"{wording.plural(people, 'reply', 'replies')} between people" if people else ""


def described(found: Row, replies: list[Row], canonical: str) -> str:
    """Describe the conversation to search engines."""
    facts = {
        "@context": "https://schema.org",
        "@type": "DiscussionForumPosting",
        "url": settings.SITE_URL + canonical,
        "headline": found["title"],
        "text": found["text"],
        "datePublished": day(found["published_at"]),
        "author": {"@type": "Person", "name": found["pen_name"]},
        "commentCount": len(replies),
        "comment": [
            {
                "@type": "Comment",
                "url": f"{settings.SITE_URL}/posts/{reply['id']}/",
                "text": reply["text"],
                "datePublished": day(reply["published_at"]),
                "author": {"@type": "Person", "name": reply["name"], "jobTitle": reply["job_title"]},
            }
            for reply in replies
            if reply["publication"] == "published"
        ],
    }
    return Markup(json.dumps(facts, ensure_ascii=False).replace("<", "\\u003c"))  # noqa: S704 - escaped


def service(request: HttpRequest, number: int) -> HttpResponse:
    """Show one service, what is said of it, and its newest stories."""
    about = f"service:{number}"
    (found,) = rows(SERVICE, number)
    facets = rows(FACETS, [about])
    figures = rows(FIGURES, about)
    counted = Counter[str]()
    for figure in figures:
        counted[figure["measure"]] += figure["n"]
    waits = [(each["days"], each["n"]) for each in figures if each["measure"] == "answer" and each["days"] is not None]
    answering = Answering(counted["answer"], sum(n for _, n in waits), median_wait(waits))
    changes = [
        change | {"service": found["name"], "place": found["place"] or found["town"]}
        for change in rows(CHANGES, number)
    ]
    district = found["postcode"].partition(" ")[0]
    in_area = f"^{district.rstrip('0123456789')}[0-9]"
    return page(
        request,
        "service.html",
        title=f"{found['name']}, {found['place'] or found['town']}",
        canonical=f"/services/{number}/{slugify(found['name'])}/",
        service=found,
        told=counted["story"],
        made=counted["made"],
        asked=answering.asked,
        answered=answering.answered,
        share=answering.share,
        usually=answering.usually,
        tags={kind: [f for f in facets if f["facet"].startswith(f"{kind}:")][:3] for kind in ("good", "better")},
        changes=changes,
        near=rows(NEAR, in_area, number, found["postcode"], f"{district} "),
        **cards(rows(f"{CARDS} WHERE facets @> %s {NEWEST} 5", [about])),
    )
