"""Stories like one that somebody has read: of the same kind of service, about the same things.

Tags that many stories share are found among the newest stories; where few fit, the search index gathers them all.
Either way the database looks at a few thousand rows at most, however large the record is.
"""

from __future__ import annotations

import json
import re

from feedback.stories.finding import COLUMNS, rows, stories
from feedback.stories.models import PublicStory

ALIKE = 3
# Up to so many that fit are gathered; otherwise so many of the newest stories are looked through.
GATHERED, LOOKED_THROUGH = 1_500, 5_000
# The words of the titles are compared among so many of those that share the most.
COMPARED = 30
TAGS = ("good:", "better:", "felt:")


def stories_like(story: PublicStory) -> list[PublicStory]:
    """Give stories about the same kind of service that share a service or a tag with this one, or else the kind."""
    kinds = [facet for facet in story.facets if facet.startswith("kind:")]
    shared = [facet for facet in story.facets if facet.startswith(("service:", *TAGS))]
    for conditions in ([kinds, shared], [kinds]):
        if all(conditions) and (found := best_of(story, conditions, shared)):
            return found
    return []


def best_of(story: PublicStory, conditions: list[list[str]], shared: list[str]) -> list[PublicStory]:
    """Find what has one facet of each of these lists; what shares the most comes first."""
    where = f"WHERE {' AND '.join(['facets && %s::text[]'] * len(conditions))} AND story_id <> %s"
    values: list[object] = [*conditions, story.pk]
    ((plan,),) = rows(f"EXPLAIN (FORMAT JSON) SELECT FROM stories_publicstory {where}", values)
    is_rare = (json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]["Plan Rows"] <= GATHERED
    newest = f"(SELECT * FROM stories_publicstory ORDER BY published_at DESC, story_id DESC LIMIT {LOOKED_THROUGH})"
    looked_at = "stories_publicstory" if is_rare else newest
    return stories(
        f"""
        WITH fitting AS MATERIALIZED (
            SELECT story_id, published_at,
                   (SELECT count(*) FROM unnest(facets) AS facet WHERE facet = ANY (%s::text[])) AS shares
            FROM {looked_at} AS looked_at {where}
            ORDER BY shares DESC, published_at DESC, story_id DESC LIMIT {COMPARED}
        )
        SELECT {COLUMNS} FROM fitting JOIN stories_publicstory USING (story_id, published_at)
        ORDER BY shares DESC, ts_rank(search, to_tsquery('english', %s)) DESC, published_at DESC, story_id DESC
        LIMIT {ALIKE}
        """,
        [shared, *values, any_word_of(story.title)],
    )


def any_word_of(title: str) -> str:
    """Ask for any of the words of a title."""
    return " | ".join(re.findall(r"[^\W_]+", title))
