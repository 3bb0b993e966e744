"""What was told last about one service or under one tag, as fast of a hundred thousand stories as of ten.

An index knows the stories of each in each month, and the figures in which months there are any: so the latest are read
month by month, until there are enough.
"""

from __future__ import annotations

from collections import defaultdict

from feedback.stories.finding import COUNTED
from feedback.stories.models import PublicStory
from feedback.stories.query import COLUMNS, rows, stories

# What is told most often lately is counted in so many of the latest stories.
LATELY = 100
LATEST = """
    SELECT {columns}
    FROM (SELECT DISTINCT day FROM stories_figure WHERE scope = %s AND measure = 'story' ORDER BY day DESC) AS months
    CROSS JOIN LATERAL (
        SELECT * FROM stories_publicstory
        WHERE stories_by_month(facets, published_at) @> ARRAY[%s || to_char(day, '@YYYYMM')] {order}
    ) AS told LIMIT {limit}
"""
NEWEST_FIRST = "ORDER BY published_at DESC, story_id DESC"
TOLD_MOST = f"""
    SELECT facet, count(*) FROM ({LATEST.format(columns="facets", order=NEWEST_FIRST, limit=LATELY)}) AS latest,
           unnest(facets) AS facet
    WHERE split_part(facet, ':', 1) = ANY (%s) GROUP BY facet ORDER BY count(*) DESC, facet
"""  # noqa: S608 - nothing in it was typed
HOW_MANY = f"SELECT count(*) FROM ({LATEST.format(columns='1', order='', limit=COUNTED + 1)}) AS told"  # noqa: S608


def latest(facet: str, limit: int) -> list[PublicStory]:
    """Give the latest stories with one facet: of a service, or a tag."""
    return stories(LATEST.format(columns=COLUMNS, order=NEWEST_FIRST, limit=limit), [months_of(facet), facet])


def told_most(facet: str, kinds: list[str]) -> defaultdict[str, list[tuple[str, int]]]:
    """Give the commonest facets of these kinds, with how many of the latest stories with one facet have them too."""
    values: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for other, n in rows(TOLD_MOST, [months_of(facet), facet, kinds]):
        kind, _, value = other.partition(":")
        values[kind].append((value, n))
    return values


def how_many_told(facet: str) -> int:
    """Count the stories with one facet: exact up to COUNTED, and beyond it one more."""
    return int(rows(HOW_MANY, [months_of(facet), facet])[0][0])


def months_of(facet: str) -> str:
    """Name the figures that know in which months there may be such stories: a service has its own."""
    return facet if facet.startswith("service:") else "all"
