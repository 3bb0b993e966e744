"""The benchmarks hold together: bare views and twins answer, searches are written, a table is laid out."""

import random
import re
from types import SimpleNamespace

import pytest
from django.db import connection

from benchmarks import driving, search_log, table
from benchmarks.database import BARE_TABLE
from tests.factories import a_published_story, a_service_reply

pytestmark = [pytest.mark.django_db, pytest.mark.urls("benchmarks.urls")]
TAG = re.compile(r"<(svg|style|script).*?</\1>|<[^>]+>", re.DOTALL)


@pytest.fixture
def opening():
    found = a_published_story(good=["kind staff"])
    a_service_reply(found)
    return found


def words(page: bytes) -> set[str]:
    """Give the words that a page shows in its main part."""
    main = page.decode().partition("<main")[2].partition("</main>")[0]
    return set(re.findall(r"[a-z]{3,}", TAG.sub(" ", main).lower()))


def test_the_bare_views_answer(client, opening):
    assert len(client.get(f"/bare/query/{opening.story_id}/1234/").content) == 1234
    with connection.cursor() as cursor:
        cursor.execute(BARE_TABLE)
        assert client.post("/bare/insert/", {"text": "Words"}).status_code == 302
        cursor.execute("SELECT text FROM bench_insert")
        assert cursor.fetchall() == [("Words",)]


@pytest.mark.parametrize("kind", ["stories", "story", "service"])
def test_a_twin_shows_what_its_page_shows(client, opening, kind):
    path = {
        "stories": "/stories/",
        "story": f"/stories/{opening.story_id}/",
        "service": f"/services/{opening.story.answers.get().service_id}/",
    }[kind]
    page, twin = (words(client.get(each, follow=True).content) for each in (path, f"/twin{path}"))
    for shown in ("kind", "nurses", "trentside"):
        assert shown in page & twin


def test_the_table_says_what_is_reached():
    rows = [
        table.at_least("fast", 0.71, 0.7, "9/s"),
        table.at_most("slow", 11, 10, " ms"),
        table.skipped("other", "missing"),
    ]
    text = "\n".join(table.lines(rows))
    assert re.search(r"fast +0.71 \(9/s\) +>= 0.7 +reached", text)
    assert re.search(r"slow +11.00 ms +<= 10 ms +NOT REACHED", text)
    assert re.search(r"other +missing +not measured", text)


def test_a_slip_changes_a_word_and_a_phrase_is_quoted():
    dice = random.Random(1)
    assert all(4 <= len(search_log.slip("nurse", dice)) <= 6 for _ in range(50))
    assert search_log.phrase("And then: the ward manager said so.", dice).startswith('"ward manager')


def test_a_drive_that_is_refused_is_no_measurement(monkeypatch):
    said = 'FIGURES {"requests": 9, "seconds": 1.0, "p50": 1, "p95": 1, "p99": 1, "errors": 0, "refused": 9}'
    monkeypatch.setattr(
        driving.subprocess, "run", lambda *_, **__: SimpleNamespace(stdout=said, stderr="", returncode=0)
    )
    with pytest.raises(driving.Broken, match="9 were refused"):
        driving.drive(1, [driving.get("/")], seconds=1)
