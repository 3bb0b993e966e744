"""What everybody can see of moderation: true figures, and none by which somebody can be told."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from feedback.moderation.models import Decision, Report, SecondReading
from feedback.moderation.public_figures import Ended, public_figures
from feedback.moderation.small_numbers import FEWEST, without_small
from feedback.stories.erasure import withdraw_story
from feedback.stories.models import NoticePeriod, Post
from feedback.stories.writing import keep_edit
from tests.factories import ServiceFactory, a_moderator, a_person, a_waiting_story

Outcome, Reason = Decision.Outcome, Decision.Reason


@pytest.fixture
def ward(db):
    return ServiceFactory()


@pytest.fixture
def moira(db):
    return a_moderator()


def decide(ward, by, outcome=Outcome.PUBLISH, *, at=None, edited=False, **facts):
    """Put a decision on record, with the words that it published."""
    post = a_waiting_story(ward)
    words = None
    if outcome == Outcome.PUBLISH:
        words = post.original
        if edited:
            words = keep_edit(post, title="Kind nurses", text="They were.", reason="Shorter.", by=by)
        post.publish(words, criticality=0)
        facts.setdefault("criticality", 0)
    return Decision.objects.create(
        post=post, by=by, outcome=outcome, published_words=words, at=at or timezone.now(), is_alone=True, **facts
    )


def text_of(client):
    return " ".join(unescape(client.get("/moderation/").content.decode()).split())


def test_what_is_published_is_counted_as_it_was_written_edited_and_withdrawn(ward, moira):
    decide(ward, moira)
    decide(ward, moira)
    decide(ward, moira, edited=True)
    withdraw_story(decide(ward, moira).post.story)
    figures = public_figures()
    assert (figures.received, figures.unchanged, figures.edited, figures.withdrawn) == (4, 2, 1, 1)
    assert figures.published == 4


def test_what_was_decided_more_than_90_days_ago_does_not_count(ward, moira):
    decide(ward, moira, at=timezone.now() - timedelta(days=91))
    assert public_figures().published == 0


def test_what_is_private_is_counted_for_a_year(ward, moira):
    for months in range(1, 14):
        decide(ward, moira, Outcome.DECLINE, reason=Reason.ADVERT, at=timezone.now() - timedelta(days=30 * months))
    assert public_figures().declined.count == 12
    assert public_figures().wait is not None
    Decision.objects.filter(at__gte=timezone.now() - timedelta(days=90)).delete()
    assert public_figures().wait is None


def test_how_alike_the_levels_are_is_said_from_ten_on(client, ward, moira):
    other = a_person("Olu Other", "moderator")
    for _ in range(10):
        facts = {"first": moira, "by": other, "read_at": timezone.now(), "outcome": Outcome.PUBLISH, "criticality": 1}
        SecondReading.objects.create(decision=decide(ward, moira), **facts)
    assert "alike, or one level apart, in 10 of 10" in text_of(client)


def test_a_bar_shows_how_stories_were_published_and_says_it_in_numbers(client, ward, moira):
    assert "share-bar" not in client.get("/moderation/").content.decode()
    for edited in (False, False, True):
        decide(ward, moira, edited=edited)
    page = client.get("/moderation/").content.decode()
    assert re.findall(r'x="(\d)" y="0" width="(\d)"', page) == [("0", "2"), ("2", "1")]
    assert 'viewBox="0 0 3 1"' in page
    assert "As they were written: 2" in page
    assert "With an edit: 1" in page


def test_both_public_pages_say_that_the_service_is_told_first(client, db):
    notice = f"{NoticePeriod.WORKING_DAYS} working days before everybody else"
    assert notice in text_of(client)
    assert notice in client.get(reverse("pages:how_we_read_stories")).content.decode()


def test_the_figures_of_answers_lead_to_those_of_moderation(client, db):
    assert 'href="/moderation/"' in client.get("/figures/").content.decode()


def test_what_was_taken_back_at_once_does_not_count(ward, moira):
    decision = decide(ward, moira)
    Decision.objects.create(post=decision.post, by=moira, outcome=Outcome.UNDO, at=decision.at + timedelta(seconds=9))
    assert public_figures().published == 0


def test_the_usual_wait_is_the_middle_one_of_first_decisions_in_working_days(ward, moira):
    monday = timezone.make_aware(timezone.datetime(2026, 11, 2, 10))
    for days in (0, 1, 3):
        decision = decide(ward, moira, Outcome.RETURN, at=monday + timedelta(days=days))
        Post.objects.filter(pk=decision.post_id).update(submitted_at=monday)
    # A later decision on the same story is not its wait.
    Decision.objects.create(post=decision.post, by=moira, outcome=Outcome.RETURN, at=monday + timedelta(days=20))
    assert public_figures().wait == 1


def test_a_reason_that_fewer_than_ten_got_is_not_said_and_can_not_be_worked_out(client, ward, moira):
    for reason, count in [(Reason.ADVERT, 14), (Reason.UNKIND, 12), (Reason.DUPLICATE, 3)]:
        for _ in range(count):
            decide(ward, moira, Outcome.DECLINE, reason=reason)
    declined = public_figures().declined
    assert declined.count == 29
    said = {name: count for name, count in declined.how if count is not None}
    # 3 alone would follow from 29 - 14 - 12: the next smallest is hidden with it.
    assert said == {Reason.ADVERT.label: 14}
    assert (declined.said, declined.others) == ([(Reason.ADVERT.label, 14)], 15)
    page = text_of(client)
    assert '<th scope="row">For other reasons</th><td>15</td>' in page
    assert Reason.UNKIND.label not in page


def test_fewer_than_ten_of_anything_private_are_a_few(client, ward, moira):
    decide(ward, moira, Outcome.DECLINE, reason=Reason.UNKIND)
    decide(ward, moira, Outcome.RETURN)
    figures = public_figures()
    assert (figures.declined.count, figures.declined.how, figures.asked) == (None, [], None)
    text = text_of(client)
    assert text.count("<td>Fewer than 10</td>") == 2
    assert "attacks a person" not in text


def test_reports_and_how_they_ended(ward, moira):
    post = decide(ward, moira).post
    for n in range(24):
        outcome = "kept" if n < 12 else "removed"
        Report.objects.create(
            post=post,
            reason="other",
            code_hash=str(n),
            once=f"{n:032x}",
            outcome=outcome,
            closed_at=timezone.now(),
        )
    reports = public_figures().reports
    assert reports.count == 24
    assert {count for _, count in reports.how} == {None, 12}


def test_agreement_is_said_from_ten_readings_on(client, ward, moira):
    other = a_person("Olu Other", "moderator")
    for n in range(10):
        if n == 9:
            assert public_figures().agreement is None
        decision = decide(ward, moira)
        SecondReading.objects.create(
            decision=decision,
            first=moira,
            by=other,
            read_at=timezone.now(),
            outcome=Outcome.PUBLISH if n < 8 else Outcome.DECLINE,
            criticality=0 if n < 8 else None,
        )
    text = text_of(client)
    assert "Of 10 that were read again in the last 12 months, the second would have done the same with 8." in text
    # How critical it is was said of 8 alone.
    assert "alike, or one level apart" not in text


def test_the_page_says_whether_two_people_decide(client, db, settings):
    assert "Two people read a story before it is published" in text_of(client)
    settings.TWO_PEOPLE = False
    assert "On this site one moderator may decide alone" in text_of(client)


def test_the_page_is_live_for_everybody_within_a_minute(client, db):
    response = client.get("/moderation/")
    assert response["Cache-Control"] == "public, max-age=60"


def test_the_page_asks_the_same_number_of_questions_however_much_was_decided(
    client, ward, moira, django_assert_num_queries
):
    for count in (1, 3):
        for _ in range(count):
            decide(ward, moira)
        with django_assert_num_queries(8):
            public_figures()


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 60), max_size=8))
def test_no_count_below_ten_is_shown_or_follows_from_the_sum(counts):
    shown = without_small(counts)
    hidden = [key for key, count in shown.items() if count is None]
    assert all(count is None or count >= FEWEST for count in shown.values())
    assert all(count is None or count == counts[key] for key, count in shown.items())
    if hidden and len(hidden) < len(counts):
        assert len(hidden) >= 2
        assert sum(counts[key] for key in hidden) >= FEWEST


@given(st.dictionaries(st.sampled_from(Reason.values), st.integers(0, 30)))
def test_what_is_named_together_is_never_a_few(counts):
    total = sum(counts.values())
    ended = Ended(total, list(without_small(counts).items()))
    assert ended.others == 0 or ended.others >= FEWEST or not ended.said
