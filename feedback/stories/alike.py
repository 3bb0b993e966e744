"""Stories like one that somebody has read: of the same kind of service, about the same things.

What many stories share is found soon among the newest; what few share, the search index gathers. So the database looks
at a few thousand rows at most, however large the record is.
"""

from __future__ import annotations

import re

from feedback.stories.models import PublicStory
from feedback.stories.openings import Opening
from feedback.stories.query import COLUMNS, stories

ALIKE = 3
# So many of the newest stories are looked through for candidates, of which so many are compared.
LOOKED_THROUGH, COMPARED = 1_500, 30
# Of what the index gathers, so much is compared.
GATHERED = 300
TAGS = ("good:", "better:", "felt:")


def stories_like(story: Opening) -> list[PublicStory]:
    """Give stories about the same kind of service that share a service or a tag with this one, or else the kind."""
    kinds = [facet for facet in story.facets if facet.startswith("kind:")]
    shared = [facet for facet in story.facets if facet.startswith(("service:", *TAGS))]
    for conditions in ([kinds, shared], [kinds]):
        if all(conditions) and (found := most_alike(story, conditions, shared)):
            return found
    return []


def most_alike(story: Opening, conditions: list[list[str]], shared: list[str]) -> list[PublicStory]:
    """Find what has one facet of each of these lists, among the newest and, if few there have, among all."""
    where = f"WHERE {' AND '.join(['facets && %s::text[]'] * len(conditions))} AND story_id <> %s"
    values: list[object] = [*conditions, story.number]
    newest = f"SELECT * FROM stories_publicstory ORDER BY published_at DESC, story_id DESC LIMIT {LOOKED_THROUGH}"
    looked_through = f"SELECT story_id, facets FROM ({newest}) AS newest {where} LIMIT {COMPARED}"
    gathered = f"SELECT story_id, facets FROM stories_publicstory {where} LIMIT {GATHERED}"
    found = in_order(looked_through, values, story, shared)
    return found if len(found) == ALIKE else in_order(gathered, values, story, shared)


def in_order(candidates: str, values: list[object], story: Opening, shared: list[str]) -> list[PublicStory]:
    """Give the candidates that share the most, and of those the ones whose words are the nearest to the title."""
    return stories(
        f"""
        WITH candidate AS MATERIALIZED ({candidates}), near AS (
            SELECT story_id,
                   (SELECT count(*) FROM unnest(facets) AS facet WHERE facet = ANY (%s::text[])) AS shares
            FROM candidate ORDER BY shares DESC, story_id DESC LIMIT {COMPARED}
        )
        SELECT {COLUMNS} FROM near JOIN stories_publicstory USING (story_id)
        ORDER BY shares DESC, ts_rank(search, to_tsquery('english', %s)) DESC, published_at DESC, story_id DESC
        LIMIT {ALIKE}
        """,
        [*values, shared, any_word_of(story.title)],
    )


def any_word_of(title: str) -> str:
    """Ask for any of the words of a title."""
    return " | ".join(re.findall(r"[^\W_]+", title))
