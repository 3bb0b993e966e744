"""What writers are told to expect: counted from the last 30 days, and the default where there is too little."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from feedback.moderation import expecting
from feedback.moderation.decisions import ask_author, decline, pass_on, publish
from feedback.moderation.models import Decision
from feedback.stories import expectations
from feedback.stories.coming_back import standing_of
from feedback.stories.emails import send
from feedback.stories.expectations import Expected, Stage, expected, keep, promise_from
from feedback.stories.models import Answer, Appeal, Expectation, Notice, Post
from feedback.stories.waits import wait_of, working_days
from tests.factories import a_moderator, a_waiting_story, an_appeal

pytestmark = pytest.mark.django_db
READ = expectations.read
# A Friday, so that the days before it are working days.
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def counting(monkeypatch, nothing_counted):
    """Read the table, as the site does."""
    monkeypatch.setattr(expectations, "read", READ)


@pytest.fixture(autouse=True)
def friday(time_machine):
    time_machine.move_to(NOW)


def counted():
    expecting.count_expectations()
    expectations.forget()
    return {each.stage: (each.working_days, each.of) for each in Expectation.objects.all()}


def read_after(days, count=1, verb=None):
    """Stories that somebody read so many days after they came."""
    moira = a_moderator(f"Reader {Decision.objects.count()}")
    for _ in range(count):
        post = a_waiting_story()
        Post.objects.filter(pk=post.pk).update(submitted_at=NOW - timedelta(days=days))
        (verb or publish)(post, by=moira, seen_version=1, **({} if verb else {"criticality": 0}))


@pytest.mark.parametrize(
    ("waits", "tenths", "days"),
    [([], 9, None), ([(3, 1)], 9, 3), ([(1, 9), (8, 1)], 9, 1), ([(1, 8), (8, 2)], 9, 8), ([(1, 5), (2, 5)], 5, 1)],
)
def test_the_wait_that_so_many_tenths_do_not_exceed(waits, tenths, days):
    assert wait_of(waits, tenths=tenths) == days


def test_before_there_is_enough_the_default_is_said():
    read_after(3, count=9)
    assert counted() == {}
    assert [expected(stage) for stage in Stage] == [Expected(days, is_measured=False) for days in (2, 2, 5, 2, 2)]


def test_nine_in_ten_are_read_within_what_is_said():
    read_after(1, count=8)
    read_after(3, count=1)
    read_after(10, count=1)
    assert counted() == {"first": (3, 10)}
    assert expected("first") == Expected(3, is_measured=True)
    assert "within 3 working days" in standing_of(Post(publication="submitted", is_opening=True)).next
    assert working_days(NOW, promise_from(NOW)) == 3


def test_what_is_read_on_the_same_day_is_promised_for_the_next():
    read_after(0, count=10)
    assert counted() == {"first": (1, 10)}


def test_only_the_first_reading_counts_and_passing_on_is_none():
    def asked(post, **facts):
        ask_author(post, message="Which ward?", **facts)

    def passed(post, **facts):
        pass_on(post, note="Look.", **facts)

    read_after(1, count=10, verb=asked)
    read_after(9, count=10, verb=passed)
    assert counted() == {"first": (1, 10)}


def test_what_is_older_than_30_days_does_not_count(time_machine):
    read_after(1, count=10)
    time_machine.move_to(NOW + timedelta(days=31))
    assert counted() == {}


def test_the_second_person_is_counted_from_the_first(time_machine):
    first, second = a_moderator("Fay First"), a_moderator("Sid Second")
    posts = [a_waiting_story() for _ in range(10)]
    facts = {"reason": Decision.Reason.UNKIND, "message": "It is unkind."}
    for post in posts:
        decline(post, by=first, seen_version=post.version, **facts)
    time_machine.move_to(NOW + timedelta(days=4))
    for post in posts:
        decline(post, by=second, seen_version=post.version, **facts)
    assert counted() == {"first": (1, 10), "second": (2, 10)}


def test_answers_and_appeals_are_counted():
    editor, other = a_moderator("Edna Editor"), a_moderator("Nadia New")
    for _ in range(10):
        appeal = an_appeal(by=editor)
        Appeal.objects.filter(pk=appeal.pk).update(
            at=NOW - timedelta(days=2), closed_at=NOW, closed_by=other, outcome="stands"
        )
    assert counted() == {"appeal": (2, 10)}
    assert expected("answer") == Expected(5, is_measured=False)
    keep(Stage.ANSWER, [(7, 12)])
    expectations.forget()
    assert expected("answer") == Expected(7, is_measured=True)
    Answer.objects.update(answered_at=None)
    assert "answer" not in counted()


def test_the_email_that_something_arrived_says_what_is_counted(mailoutbox):
    keep(Stage.FIRST, [(4, 20)])
    post = a_waiting_story(email="me@example.org")
    send(Notice.objects.create(kind="received", author=post.author, post=post))
    assert "usually within 4 working days" in mailoutbox[0].body


def test_each_process_reads_once_a_minute(django_assert_num_queries, monkeypatch):
    keep(Stage.FIRST, [(4, 20)])
    expectations.forget()
    with django_assert_num_queries(1):
        assert [expected("first").working_days for _ in range(3)] == [4, 4, 4]
    keep(Stage.FIRST, [(6, 20)])
    assert expected("first").working_days == 4
    later = expectations.Memory.read_at + expectations.REMEMBERED_FOR + 1
    monkeypatch.setattr(expectations, "monotonic", lambda: later)
    assert expected("first").working_days == 6


def test_counting_costs_the_same_however_many(django_assert_num_queries):
    read_after(1, count=3)
    with django_assert_num_queries(COUNTING):
        expecting.count_each_night(timestamp=int(timezone.now().timestamp()))
    read_after(2, count=3)
    with django_assert_num_queries(COUNTING):
        expecting.count_each_night(timestamp=int(timezone.now().timestamp()))


COUNTING = 20
