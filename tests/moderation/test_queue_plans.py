"""At a hundred thousand past stories the queue reads what waits and no more: this fails where an index is not used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction

from feedback.moderation.care import hard
from feedback.moderation.lately import decided_lately
from feedback.moderation.my_day import day_of
from feedback.moderation.parts import counted, counted_kinds, parts_for, prepared
from feedback.moderation.queue import listed, need_of, next_for, readable_by
from feedback.moderation.second_reading import count_to_read
from feedback.people.models import User
from tests.factories import a_moderator
from tests.stories.test_plans import indexes, plans

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("full")]

PAST, WAITING = 100_000, 200
STORIES = """
INSERT INTO stories_story (id, relationship, told_at, source, source_reference)
SELECT n, 'patient', now(), '', '' FROM generate_series(1, %(all)s) AS n
"""
POSTS = """
INSERT INTO stories_post (id, story_id, is_opening, voice, publication, version, danger, submitted_at, promised_at,
                          job_title, helped, once)
SELECT n, n, true, 'author', CASE WHEN n <= %(past)s THEN 'declined' ELSE 'submitted' END, 1, n %% 4,
       now() - n * interval '1 minute', now() - n * interval '1 minute', '', '', gen_random_uuid()
FROM generate_series(1, %(all)s) AS n
"""
WORDS = """
INSERT INTO stories_words (
    id, post_id, kind, title, text, pen_name, good, better, feelings, "where", reason, made_at
)
SELECT n, n, 'original', 'Title', 'Some words', '', '{}', '{}', '{}', '', '', now()
FROM generate_series(1, %(all)s) AS n
"""
FLAGS = """
INSERT INTO stories_flag (words_id, kind, grade, field, start, "end", why)
SELECT n, 'phone', '', 'text', 0, 4, 'It is a number.' FROM generate_series(1, %(all)s) AS n
"""
DECISIONS = """
INSERT INTO moderation_decision (post_id, by_id, outcome, reason, message, note, at, is_for_senior, proposed, is_alone)
SELECT n, %(by)s, 'decline', 'advert', '', '', now() - n * interval '1 minute', false, '', false
FROM generate_series(1, %(past)s) AS n
"""
# Two in a hundred are drawn to be read again; few of them still wait for that.
DRAWN = """
INSERT INTO moderation_secondreading (decision_id, first_id, by_id, outcome, drawn_at, read_at)
SELECT id, by_id, CASE WHEN id %% 1000 > 0 THEN %(second)s END, CASE WHEN id %% 1000 > 0 THEN 'decline' ELSE '' END,
       now(), CASE WHEN id %% 1000 > 0 THEN now() END
FROM moderation_decision WHERE id %% 50 = 0
"""
TABLES = (
    *("stories_story", "stories_post", "stories_words", "stories_flag", "moderation_decision"),
    "moderation_secondreading",
)
# What grows with every story that was ever told.
LARGE = {*TABLES}


@pytest.fixture(scope="module")
def moira(django_db_setup: None, django_db_blocker: Any) -> Iterator[User]:
    """Fill the tables, once for all of these tests, and leave nothing of it."""
    with django_db_blocker.unblock(), transaction.atomic():
        moira = a_moderator("Moira of the plans")
        with connection.cursor() as cursor:
            people = {"by": moira.pk, "second": a_moderator("Sam of the plans").pk}
            for sql in (STORIES, POSTS, WORDS, FLAGS, DECISIONS, DRAWN):
                cursor.execute(sql, {"all": PAST + WAITING, "past": PAST} | people)
            cursor.execute("; ".join(f"ANALYZE {table}" for table in TABLES))
            # Checked once: left for later, it would be checked again at the end of each test.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
        yield moira
        transaction.set_rollback(True)


@pytest.fixture
def full(moira: User) -> None:
    """Name what is filled."""


def read_of(name: str, user: User) -> Any:
    waiting = readable_by(user)
    return {
        "need": lambda: need_of(waiting),
        "parts": lambda: counted(waiting, parts_for(user)),
        "kinds": lambda: counted_kinds(waiting),
        "rows": lambda: list(listed(prepared(waiting))[:50]),
        "next": lambda: next_for(user).first(),
        "next easy one": lambda: next_for(user).exclude(hard()).first(),
    }[name]


@pytest.mark.parametrize("name", ["need", "parts", "kinds", "rows", "next", "next easy one"])
def test_the_queue_goes_by_the_index_of_what_waits(moira, name):
    used = indexes(read_of(name, moira))
    assert "post_queue" in used
    assert used & LARGE == set()


@pytest.mark.parametrize("name", ["need", "parts", "kinds", "rows", "next", "next easy one"])
def test_no_step_reads_what_was_decided_long_ago(moira, name):
    """Each step is planned for a small part of what there is."""
    assert max(step["Plan Rows"] for step in plans(read_of(name, moira))) < PAST / 20


def test_what_waits_to_be_read_again_is_counted_by_its_index():
    reader = a_moderator("Rita of the plans")
    used = indexes(lambda: count_to_read(reader))
    assert "second_reading_waits" in used
    assert used & LARGE == set()


@pytest.mark.parametrize("told", [decided_lately, day_of])
def test_what_one_person_decided_is_found_by_time(moira, told):
    used = indexes(lambda: told(moira))
    assert "decision_by_whom_and_when" in used
    assert used & LARGE == set()
