"""The blind second reading: another person, without being told, and without any effect but the figures."""

from html import unescape

import pytest
from django.db import IntegrityError, transaction

from feedback.moderation import decisions, second_reading
from feedback.moderation.care import sitting_of
from feedback.moderation.models import Decision, SecondReading
from feedback.moderation.second_reading import DRAWN
from feedback.moderation.undoing import undo
from feedback.stories.erasure import withdraw_story
from feedback.stories.models import Danger, Post, Words
from tests.at_once import at_the_same_moment
from tests.factories import a_moderator, a_published_story, a_service_reply, a_waiting_story

Outcome = Decision.Outcome
ADDRESS = "/desk/again/"


@pytest.fixture
def always(monkeypatch):
    """Draw every decision."""
    monkeypatch.setattr(second_reading, "DRAWN", 1.0)


@pytest.fixture
def moira(client):
    moira = a_moderator()
    client.force_login(moira)
    return moira


def decided(*, by=None, criticality=1, **facts):
    """Decide on a story, and have the decision drawn."""
    post = a_waiting_story(**facts)
    decision = decisions.publish(
        post, by=by or a_moderator("Frida First"), seen_version=post.version, criticality=criticality
    )
    return SecondReading.objects.get_or_create(decision=decision, first=decision.by)[0]


def page(response):
    return unescape(response.content.decode())


@pytest.mark.django_db
def test_what_is_drawn_waits_for_anybody_but_who_decided(always):
    frida, moira = a_moderator("Frida First"), a_moderator()
    post = a_waiting_story()
    decision = decisions.publish(post, by=frida, seen_version=post.version, criticality=1)
    reading = SecondReading.objects.get(decision=decision)
    assert list(second_reading.to_read_by(moira)) == [reading]
    assert list(second_reading.to_read_by(frida)) == []


@pytest.mark.django_db
def test_two_in_a_hundred_are_drawn(monkeypatch):
    chances = iter([0.019, 0.02])
    monkeypatch.setattr(second_reading, "DRAWN", DRAWN)
    monkeypatch.setattr(second_reading.random, "random", lambda: next(chances))
    for name in ("Ada A", "Bea B"):
        post = a_waiting_story()
        decisions.publish(post, by=a_moderator(name), seen_version=post.version, criticality=1)
    assert SecondReading.objects.count() == 1


@pytest.mark.django_db
def test_a_handover_is_never_drawn(always):
    post = a_waiting_story()
    decisions.pass_on(post, by=a_moderator("Frida First"), seen_version=post.version, note="Yours?")
    assert not SecondReading.objects.exists()


@pytest.mark.django_db
def test_it_is_left_to_a_colleague_without_a_reason_and_not_offered_again(client, moira):
    reading = decided(text="The tea was cold.")
    response = client.post(ADDRESS, {"reading": reading.pk, "leave": "1"}, follow=True)
    assert "You left it to a colleague." in page(response)
    assert "The tea was cold." not in page(response)
    assert list(second_reading.to_read_by(a_moderator("Nadia Okafor"))) == [reading]
    reading.refresh_from_db()
    assert (reading.by, reading.outcome) == (None, "")


@pytest.mark.django_db
def test_words_that_their_writer_changed_since_are_not_those_that_were_decided_on(moira):
    reading = decided()
    assert second_reading.count_to_read(moira) == 1
    Words.objects.create(post=reading.decision.post, kind=Words.Kind.ORIGINAL, text="Quite another story.")
    assert second_reading.count_to_read(moira) == 0


@pytest.mark.django_db
def test_the_menu_says_how_many_wait_and_counts_no_further_than_a_few(client, moira, monkeypatch):
    decided()
    decided(by=moira)
    assert 'Read again <span class="desk-nav__count">(1<' in page(client.get("/desk/"))
    monkeypatch.setattr(second_reading, "MOST_COUNTED", 2)
    frida = a_moderator("Frida Third")
    decided(by=frida)
    decided(by=frida)
    assert second_reading.count_to_read(moira) == 2


@pytest.mark.django_db
def test_a_hard_one_counts_as_one_that_was_read(client, moira):
    reading = decided()
    Post.objects.filter(pk=reading.decision.post_id).update(danger=Danger.CONCERN)
    client.post(ADDRESS, {"reading": reading.pk, "outcome": "publish", "criticality": "1"})
    assert sitting_of(moira).hard == 1


@pytest.mark.django_db
def test_the_page_says_nothing_of_what_was_decided(client, moira):
    decided(criticality=3, title="Cold tea", text="The tea was cold. The ward is Highfield.")
    text = page(client.get(ADDRESS))
    assert "The tea was cold." in text
    assert "Frida" not in text
    assert "checked" not in text


@pytest.mark.django_db
def test_hard_words_are_not_in_sight_until_they_are_asked_for(client, moira):
    decided(text="I took an overdose last year and the crisis team came.")
    assert "Show me the words" in page(client.get(ADDRESS))


@pytest.mark.django_db
def test_what_the_second_reader_says_is_kept_and_changes_nothing(client, moira):
    reading = decided(criticality=1)
    post = reading.decision.post
    before = (post.publication, post.version, post.criticality)
    response = client.post(ADDRESS, {"reading": reading.pk, "outcome": "publish", "criticality": "3"})
    assert response.status_code == 302
    reading.refresh_from_db()
    assert (reading.by, reading.outcome, reading.criticality) == (moira, Outcome.PUBLISH, 3)
    post.refresh_from_db()
    assert (post.publication, post.version, post.criticality) == before
    assert Decision.objects.count() == 1


@pytest.mark.django_db
def test_a_level_is_kept_only_where_the_outcome_has_one(client, moira):
    reading = decided()
    client.post(ADDRESS, {"reading": reading.pk, "outcome": "decline", "criticality": "3"})
    reading.refresh_from_db()
    assert (reading.outcome, reading.criticality) == (Outcome.DECLINE, None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({}, "Choose what you would have done"),
        ({"outcome": "publish"}, "Choose how critical the story is"),
        ({"outcome": "publish", "criticality": "6"}, "Choose one of the answers on this page"),
        ({"outcome": "remove"}, "Choose one of the answers on this page"),
    ],
)
def test_what_is_missing_is_asked_for(client, moira, given, error):
    reading = decided()
    response = client.post(ADDRESS, {"reading": reading.pk} | given)
    assert response.status_code == 422
    assert error in page(response)
    assert "The reading" not in page(response)
    reading.refresh_from_db()
    assert reading.by is None


@pytest.mark.django_db
@pytest.mark.parametrize("number", ["", "x", "-1", "9" * 30, "١"])
def test_a_forged_number_is_not_found(client, moira, number):
    assert client.post(ADDRESS, {"reading": number, "outcome": "decline"}).status_code == 404


@pytest.mark.django_db
def test_ones_own_decision_can_not_be_read_again_by_its_number(client, moira):
    reading = decided(by=moira)
    client.post(ADDRESS, {"reading": reading.pk, "outcome": "decline"})
    reading.refresh_from_db()
    assert reading.by is None
    with pytest.raises(second_reading.ReadMeanwhile):
        second_reading.read_again(reading, by=moira, outcome=Outcome.DECLINE, criticality=None)


@pytest.mark.django_db
def test_the_database_holds_that_it_is_another_person():
    reading = decided()
    with pytest.raises(IntegrityError), transaction.atomic():
        SecondReading.objects.filter(pk=reading.pk).update(
            by=reading.first, read_at=reading.drawn_at, outcome=Outcome.DECLINE
        )


@pytest.mark.django_db
def test_a_decision_that_was_taken_back_or_withdrawn_waits_for_nobody():
    moira, frida = a_moderator(), a_moderator("Frida First")
    undone, withdrawn = decided(by=frida), decided(by=frida)
    undo(undone.decision, by=frida)
    withdraw_story(withdrawn.decision.post.story)
    assert list(second_reading.to_read_by(moira)) == []


@pytest.mark.django_db
def test_a_reply_has_no_level(client, moira):
    opening = a_published_story()
    reply = a_service_reply(opening, publish=False)
    decision = decisions.publish(reply, by=a_moderator("Frida First"), seen_version=reply.version, criticality=None)
    reading, _ = SecondReading.objects.get_or_create(decision=decision, first=decision.by)
    assert "How critical" not in page(client.get(ADDRESS))
    client.post(ADDRESS, {"reading": reading.pk, "outcome": "publish"})
    reading.refresh_from_db()
    assert (reading.outcome, reading.criticality) == (Outcome.PUBLISH, None)


@pytest.mark.django_db
def test_agreement_counts_same_outcomes_and_near_levels():
    moira, frida = a_moderator(), a_moderator("Frida First")
    for said, level in [(Outcome.PUBLISH, 2), (Outcome.PUBLISH, 3), (Outcome.DECLINE, None)]:
        second_reading.read_again(decided(by=frida, criticality=1), by=moira, outcome=said, criticality=level)
    decided(by=frida)
    assert second_reading.agreement(SecondReading.objects.all()) == second_reading.Agreement(
        readings=3, same_outcome=2, levels=2, levels_near=1
    )


@pytest.mark.django_db(transaction=True)
def test_two_who_read_the_same_at_once_are_counted_once():
    reading = decided()
    readers = [a_moderator("Ada A"), a_moderator("Bea B")]

    def read(by):
        try:
            second_reading.read_again(reading, by=by, outcome=Outcome.DECLINE, criticality=None)
        except second_reading.ReadMeanwhile:
            return "late"
        return "kept"

    assert sorted(at_the_same_moment(*[lambda by=by: read(by) for by in readers])) == ["kept", "late"]
