"""Whether the last page of a long list costs what the first does."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median
from urllib.parse import urlencode

from benchmarks.database import column
from benchmarks.driving import drive, get
from benchmarks.server import Server
from benchmarks.table import Row, at_most, skipped

PAGES = 20  # from the second to the last, as far from each other as can be
PAGE = 20  # stories on each
# The place of a story in a list, as an address has it.
PLACE = "(extract(epoch FROM published_at) * 1000000)::bigint || '-' || story_id"
FREQUENT = """
    SELECT word FROM ts_stat('SELECT search FROM stories_publicstory ORDER BY story_id DESC LIMIT 500')
    WHERE length(word) > 3 ORDER BY ndoc DESC, word LIMIT 1
"""
TOLD_MOST = """
    SELECT split_part(facet, ':', 2)
    FROM (SELECT unnest(facets) AS facet FROM stories_publicstory ORDER BY story_id DESC LIMIT 20000) AS facets
    WHERE facet LIKE 'service:%' GROUP BY facet ORDER BY count(*) DESC, facet LIMIT 1
"""


def lists(url: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """Name long lists: what they are, how an address asks for them, and how SQL does."""
    word, service = str(column(url, FREQUENT)[0]), str(column(url, TOLD_MOST)[0])
    yield "all stories", {}, "true"
    yield "one service", {"service": service}, f"facets @> ARRAY['service:{service}']"
    yield f"the frequent word “{word}”", {"q": word}, f"search @@ websearch_to_tsquery('english', '{word}')"


def places(url: str, condition: str) -> list[str]:
    """Find where pages begin, from the second to the last, in steps of equal length."""
    fitting = f"FROM stories_publicstory WHERE {condition}"
    most = int(str(column(url, f"SELECT count(*) {fitting}")[0]))
    step = max(PAGE, (most - 1) // PAGES // PAGE * PAGE)
    numbered = f"SELECT {PLACE} AS place, row_number() OVER (ORDER BY published_at DESC, story_id DESC) AS n {fitting}"
    return [str(place) for place in column(url, f"SELECT place FROM ({numbered}) AS numbered WHERE n % {step} = 0")]


def any_page(server: Server, url: str, *, rounds: int, seconds: float) -> Iterator[Row]:
    """Measure the slowest of twenty requests, for the first page and for pages all the way down."""
    for name, parameters, condition in lists(url):
        what = f"any page of results, {name}: p95 against the first page"
        deep = [f"/stories/?{urlencode({**parameters, 'before': place})}" for place in places(url, condition)]
        if not deep:
            yield skipped(what, "there is only one page")
            continue
        first = [f"/stories/{parameters and f'?{urlencode(parameters)}'}" if parameters else "/stories/"]
        pairs = []
        for _ in range(rounds):
            pairs.append([p95(server, paths, seconds) for paths in (first, deep)])
        shown = [f"{median(pair[side] for pair in pairs):.0f}" for side in (0, 1)]
        ratio = median(deeper / at_first for at_first, deeper in pairs)
        yield at_most(what, ratio, 2, how=f"{shown[0]} ms, further down {shown[1]} ms")


def p95(server: Server, paths: list[str], seconds: float) -> float:
    return drive(server.port, [get(path) for path in paths], seconds=seconds, connections=1).p95
