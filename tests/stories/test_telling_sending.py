"""Sending: once however often it is asked, kept off robots, and never too often."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from feedback.stories import telling
from feedback.stories.forms.protected import mark
from feedback.stories.keycards import new_token
from feedback.stories.models import Author, Draft, Notice, Post, Story
from tests.at_once import at_the_same_moment
from tests.factories import ServiceFactory
from tests.stories.tellers import STORY, Teller, opened_form, words_on


@pytest.fixture
def teller(db):
    teller = Teller()
    teller.ready(ServiceFactory(), email={"email": "mo@example.org"})
    return teller


@pytest.mark.django_db
def test_a_repeated_send_leads_to_the_same_story(teller):
    assert [teller.send().url for _ in range(3)] == ["/tell/sent/"] * 3
    assert (Story.objects.count(), Author.objects.count(), Notice.objects.count()) == (1, 1, 1)


@pytest.mark.django_db(transaction=True)
def test_a_double_click_makes_one_story(teller):
    twin = Teller()
    twin.cookies = teller.cookies
    responses = at_the_same_moment(teller.send, twin.send)
    assert [response.url for response in responses] == ["/tell/sent/", "/tell/sent/"]
    assert (Story.objects.count(), Author.objects.count(), Notice.objects.count()) == (1, 1, 1)


@pytest.mark.django_db(transaction=True)
def test_an_answer_that_races_with_sending_is_part_of_the_story_or_given_back(teller):
    twin = Teller()
    twin.cookies = teller.cookies
    sent, answered = at_the_same_moment(teller.send, lambda: twin.answer("story", text="Other words."))
    assert sent.url == "/tell/sent/"
    text = Post.objects.get().original.text
    if answered.status_code == 302:
        assert text == "Other words."
    else:
        assert (answered.status_code, text) == (409, STORY)
        assert "Other words." in words_on(answered)


@pytest.mark.django_db(transaction=True)
def test_answers_from_two_tabs_at_once_are_both_kept(teller):
    twin = Teller()
    twin.cookies = teller.cookies
    at_the_same_moment(lambda: teller.answer("title", title="One"), lambda: twin.answer("who", relationship="carer"))
    assert (teller.draft.answers["title"], teller.draft.answers["relationship"]) == ("One", "carer")


@pytest.mark.django_db(transaction=True)
def test_saving_twice_at_once_makes_one_keycard(teller):
    twin = Teller()
    twin.cookies = teller.cookies
    at_the_same_moment(lambda: teller.post("/tell/save/"), lambda: twin.post("/tell/save/"))
    assert Author.objects.count() == 1


@pytest.mark.django_db
def test_an_expired_draft_is_not_sent(teller):
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert teller.send().status_code == 410
    with time_machine.travel(timezone.now() + timedelta(hours=25)), pytest.raises(telling.NothingToSend):
        telling.send(teller.token, consent=True)
    assert not Post.objects.exists()


@pytest.mark.django_db
def test_nothing_is_sent_without_consent_or_a_story(teller):
    with pytest.raises(telling.NothingToSend):
        telling.send(teller.token, consent=False)
    token, _ = telling.start()
    with pytest.raises(telling.NothingToSend):
        telling.send(token, consent=True)


@pytest.mark.django_db
def test_a_form_sent_within_three_seconds_is_held_back_and_can_be_sent_again(teller):
    quick = opened_form(seconds_ago=1)
    response = teller.post("/tell/check/", quick | {"consent": "on"})
    assert response.status_code == 422
    assert "Please wait 3 seconds, then send it again" in words_on(response)
    assert not Post.objects.exists()
    with time_machine.travel(timezone.now() + timedelta(seconds=5)):
        assert teller.post("/tell/check/", quick | {"consent": "on"}).url == "/tell/sent/"


@pytest.mark.django_db
def test_a_filled_trap_holds_a_form_back_and_comes_back_empty(teller):
    response = teller.send(website="https://buy.example")
    assert response.status_code == 422
    assert "buy.example" not in response.content.decode()
    assert not Post.objects.exists()
    assert teller.send().url == "/tell/sent/"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "forged",
    [
        {"opened": ""},
        {"opened": "x:1"},
        {"opened": "\x00"},
        {"token": "another"},
        {"token": new_token(), "opened": "x"},
    ],
)
def test_a_form_with_forged_marks_is_held_back_and_gets_fresh_ones(teller, forged):
    response = teller.send(**forged)
    assert response.status_code == 422
    assert not Post.objects.exists()
    assert "checked" in response.content.decode()


@pytest.mark.django_db
def test_a_form_that_was_open_for_days_is_sent_once_more(teller):
    old = opened_form(seconds_ago=3 * 24 * 60 * 60)
    assert "open for a long time" in words_on(teller.send(**old))


@pytest.mark.django_db
def test_marks_of_one_form_do_not_fit_another(teller):
    assert teller.send(token="one", opened=mark("other")).status_code == 422


@pytest.mark.django_db
def test_the_sixth_story_of_a_browser_within_an_hour_is_asked_to_wait_and_kept(teller):
    service = ServiceFactory()
    teller.get("/tell/")
    with time_machine.travel("2026-11-02T10:00:00Z", tick=False):
        teller = Teller()
        for _ in range(5):
            teller.ready(service)
            assert teller.send().status_code == 302
        teller.ready(service)
        response = teller.send()
        assert response.status_code == 429
        assert response["Retry-After"] == "3600"
        assert "after 11:00am" in words_on(response)
        assert Post.objects.count() == 5
        assert Draft.objects.latest("pk").answers["text"] == STORY
    with time_machine.travel("2026-11-02T11:00:01Z", tick=False):
        assert teller.send().status_code == 302


@pytest.mark.django_db
def test_another_browser_of_the_same_ward_still_sends(teller):
    service = ServiceFactory()
    for _ in range(6):
        teller.ready(service)
        teller.send()
    neighbour = Teller()
    neighbour.ready(service)
    assert neighbour.send().status_code == 302


@pytest.mark.django_db
def test_a_double_click_does_not_count_as_two(teller):
    for _ in range(10):
        teller.send()
    teller.ready(ServiceFactory())
    assert teller.send().status_code == 302


@pytest.mark.django_db
def test_too_many_drafts_are_refused_and_what_was_typed_is_given_back():
    teller = Teller()
    for _ in range(30):
        teller.begin()
        teller.post("/tell/", {"fresh": "yes"})
    del teller.cookies["hearback_telling"]
    response = teller.answer("story", text=STORY)
    assert response.status_code == 429
    assert STORY in words_on(response)
    assert int(response["Retry-After"]) > 0
