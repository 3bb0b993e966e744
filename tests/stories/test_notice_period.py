"""A severely critical story: the service hears first, the clock runs, and it is published once."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from feedback.moderation import decisions, undoing
from feedback.moderation.decisions import DecidedMeanwhile
from feedback.stories.erasure import withdraw_story
from feedback.stories.jobs import send_notice
from feedback.stories.models import Notice, NoticePeriod, Post, Publication
from feedback.stories.notice_period import days_left, ends_at, publish_if_due, publish_what_is_due
from tests.at_once import at_the_same_moment
from tests.factories import (
    OrganisationFactory,
    ServiceFactory,
    a_moderator,
    a_published_story,
    a_responder,
    a_waiting_story,
)
from tests.moderation.desk import severe_in_its_period

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")
TUESDAY = datetime(2026, 11, 24, 15, 0, tzinfo=LONDON)


@pytest.fixture
def clock():
    with time_machine.travel(TUESDAY, tick=False) as travelling:
        yield travelling


@pytest.fixture
def trust():
    return OrganisationFactory()


@pytest.fixture
def people():
    return a_moderator(), a_moderator("Noor Next")


@pytest.fixture
def post(clock, trust, people):
    ward = ServiceFactory(organisation=trust, name="Highfield Ward")
    waiting = a_waiting_story(ward, title="Nobody came", text="Dad died alone.", email="author@example.org")
    return severe_in_its_period(waiting, *people)


def again(post):
    return Post.objects.get(pk=post.pk)


@pytest.mark.parametrize(
    ("began", "ends"),
    [
        (datetime(2026, 11, 24, 15), datetime(2026, 12, 2, 9)),  # Tuesday; the whole days are Wednesday to Tuesday
        (datetime(2026, 11, 27, 15), datetime(2026, 12, 7, 9)),  # Friday
        (datetime(2026, 11, 28, 3), datetime(2026, 12, 7, 9)),  # Saturday
        (datetime(2026, 12, 22, 10), datetime(2027, 1, 4, 9)),  # over Christmas and New Year
        (datetime(2026, 10, 22, 10), datetime(2026, 10, 30, 9)),  # over the end of summer time
    ],
)
def test_it_ends_on_the_morning_after_five_whole_working_days(began, ends):
    assert ends_at(began.replace(tzinfo=LONDON)) == ends.replace(tzinfo=LONDON)


@pytest.mark.parametrize(
    ("now", "left"),
    [
        (datetime(2026, 11, 24, 15), 5),  # Tuesday, when it begins: five whole days are to come
        (datetime(2026, 11, 25, 23), 5),  # Wednesday, the first of them
        (datetime(2026, 11, 27, 10), 3),
        (datetime(2026, 11, 28, 10), 2),  # Saturday: Monday and Tuesday
        (datetime(2026, 12, 1, 10), 1),
        (datetime(2026, 12, 2, 8), 0),  # the day of publication
    ],
)
def test_the_clock_shows_the_days_that_are_left_and_never_more_than_five(post, clock, now, left):
    clock.move_to(now.replace(tzinfo=LONDON))
    assert days_left(NoticePeriod.objects.get()) == left


def test_it_begins_when_two_people_have_decided(post):
    period = NoticePeriod.objects.get()
    assert (post.publication, period.post, period.criticality) == (Publication.HELD, post, 5)
    assert (period.words, days_left(period)) == (post.original, 5)
    assert not Post.objects.waiting().exists()
    assert not Post.objects.public().exists()


def test_the_staff_of_the_service_are_told_and_the_author_is_not_written_to_yet(clock, trust, people):
    priya = a_responder(trust)
    a_responder(OrganisationFactory(), "Else Where")
    severe_in_its_period(a_waiting_story(ServiceFactory(organisation=trust), email="author@example.org"), *people)
    assert [(notice.kind, notice.user) for notice in Notice.objects.all()] == [("notice_period", priya)]


def test_the_email_says_nothing_of_the_story(post, trust):
    notice = Notice.objects.create(kind=Notice.Kind.NOTICE_PERIOD, user=a_responder(trust), post=post)
    send_notice(notice.pk)
    assert reverse("responses:notice", args=[post.pk]) in mail.outbox[0].body
    assert "Nobody came" not in mail.outbox[0].body + mail.outbox[0].subject
    assert "Dad" not in mail.outbox[0].body


def test_at_its_end_it_is_published_once_and_everybody_hears(post, clock, trust):
    priya = a_responder(trust)
    publish_what_is_due(0)
    assert again(post).publication == Publication.HELD
    clock.move_to(datetime(2026, 12, 2, 9, 0, 1, tzinfo=LONDON))
    count = post.decisions.count()
    for _ in range(2):
        publish_what_is_due(0)
    published = again(post)
    assert (published.publication, published.criticality) == (Publication.PUBLISHED, 5)
    assert published.public_words == post.original
    assert published.published_at == timezone.now()
    assert sorted(Notice.objects.values_list("kind", "user")) == [("new_story", priya.pk), ("published", None)]
    assert (NoticePeriod.objects.count(), post.decisions.count()) == (0, count)


def test_a_story_about_a_service_without_staff_waits_too(post, clock):
    assert not Notice.objects.exists()
    clock.move_to(datetime(2026, 12, 2, 9, 0, 1, tzinfo=LONDON))
    assert publish_if_due(post.pk) is True


def test_undoing_ends_it_and_nobody_is_told(clock, trust, people):
    a_responder(trust)
    post = a_waiting_story(ServiceFactory(organisation=trust))
    severe_in_its_period(post, *people)
    undoing.undo(post.decisions.last(), by=people[1])
    post = again(post)
    assert (post.publication, post.is_waiting) == (Publication.HELD, True)
    assert (NoticePeriod.objects.count(), Notice.objects.count()) == (0, 0)


def test_a_moderator_stops_it_and_it_is_read_again(post, clock, people):
    post = again(post)
    decisions.stop_notice(post, by=people[0], seen_version=post.version, note="It names the nurse.")
    assert (post.publication, NoticePeriod.objects.count()) == (Publication.SUBMITTED, 0)
    clock.move_to(datetime(2026, 12, 2, 9, 0, 1, tzinfo=LONDON))
    assert publish_if_due(post.pk) is False
    with pytest.raises(DecidedMeanwhile):
        decisions.stop_notice(post, by=people[0], seen_version=post.version, note="Again")


@pytest.mark.parametrize("decide", ["publish", "decline", "ask_author", "pass_on"])
def test_nobody_decides_on_it_while_the_clock_runs(post, decide):
    facts = {
        "publish": {"criticality": 0},
        "decline": {"reason": "advert", "message": "x"},
        "ask_author": {"message": "x"},
        "pass_on": {"note": "x"},
    }
    with pytest.raises(DecidedMeanwhile):
        getattr(decisions, decide)(post, by=a_moderator("Third"), seen_version=post.version, **facts[decide])


def test_withdrawing_ends_it(post, clock):
    withdraw_story(post.story)
    assert not NoticePeriod.objects.exists()
    clock.move_to(datetime(2026, 12, 2, 9, 0, 1, tzinfo=LONDON))
    assert publish_if_due(post.pk) is False
    assert again(post).publication == Publication.WITHDRAWN


@pytest.mark.django_db(transaction=True)
def test_the_end_of_the_clock_and_a_withdrawal_at_once_end_withdrawn(people):
    post = severe_in_its_period(a_waiting_story(email="author@example.org"), *people)
    NoticePeriod.objects.update(began_at=TUESDAY.replace(year=2020), ends_at=TUESDAY.replace(year=2021))
    published, again_published, withdrawn = at_the_same_moment(
        lambda: publish_if_due(post.pk), lambda: publish_if_due(post.pk), lambda: withdraw_story(again(post).story)
    )
    assert withdrawn is None
    assert sorted([published, again_published]) in ([False, False], [False, True])
    assert again(post).publication == Publication.WITHDRAWN
    assert not NoticePeriod.objects.exists()


# What the service sees


def shown_to(client, user, page, **extra):
    client.force_login(user)
    return client.get(page, **extra)


def test_the_service_reads_the_words_and_the_day(client, settings, clock, trust, post):
    settings.SECOND_FACTOR_REQUIRED = False
    clock.shift(31)
    priya = a_responder(trust)
    inbox = shown_to(client, priya, "/inbox/").content.decode()
    assert "1 grave story will be published" in inbox
    assert "2 December 2026" in inbox
    page = shown_to(client, priya, f"/inbox/notice/{post.pk}/")
    shown = page.content.decode()
    assert page.status_code == 200
    for said in ("Nobody came", "Dad died alone.", "2 December 2026", "5 working days left", "9:00am", "Highfield"):
        assert said in shown
    for kept in ("author@example.org", post.author.number, "Moira", "Noor"):
        assert kept not in shown
    assert "no-store" in page["Cache-Control"]


def test_nobody_of_the_service_sees_it_while_it_can_be_undone(client, settings, clock, trust, post):
    settings.SECOND_FACTOR_REQUIRED = False
    assert shown_to(client, a_responder(trust), f"/inbox/notice/{post.pk}/").status_code == 404


def test_another_organisation_sees_nothing_of_it(client, settings, clock, post):
    settings.SECOND_FACTOR_REQUIRED = False
    clock.shift(31)
    other = a_responder(OrganisationFactory(), "Else Where")
    assert shown_to(client, other, f"/inbox/notice/{post.pk}/").status_code == 404
    assert "will be published" not in shown_to(client, other, "/inbox/").content.decode()


def test_the_page_leads_to_the_story_once_it_is_published(client, settings, clock, trust, post):
    settings.SECOND_FACTOR_REQUIRED = False
    clock.move_to(datetime(2026, 12, 2, 9, 0, 1, tzinfo=LONDON))
    publish_what_is_due(0)
    page = shown_to(client, a_responder(trust), f"/inbox/notice/{post.pk}/")
    assert page["Location"] == post.story.private_url


def test_what_was_withdrawn_is_gone_from_the_page(client, settings, clock, trust, post):
    settings.SECOND_FACTOR_REQUIRED = False
    clock.shift(31)
    withdraw_story(post.story)
    page = shown_to(client, a_responder(trust), f"/inbox/notice/{post.pk}/")
    assert page.status_code == 404
    assert "Nobody came" not in page.content.decode()


def test_a_published_story_of_another_has_no_notice(client, settings, trust):
    settings.SECOND_FACTOR_REQUIRED = False
    theirs = a_published_story()
    assert shown_to(client, a_responder(trust), f"/inbox/notice/{theirs.pk}/").status_code == 404
