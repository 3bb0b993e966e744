"""Practising: thirty items that were written for it, each compared with what was decided."""

from html import unescape

import pytest

from feedback.moderation.models import Decision, TrainingAnswer
from feedback.moderation.training.items import item_numbered, items
from tests.factories import a_moderator, a_senior

pytestmark = pytest.mark.django_db
Outcome = Decision.Outcome


@pytest.fixture
def moira(client):
    moira = a_moderator()
    client.force_login(moira)
    return moira


def page(response):
    return unescape(response.content.decode())


def an_item(outcome):
    return next(item for item in items() if item.outcome == outcome)


def answers(item, **given):
    return {
        "text": item.text,
        "outcome": item.outcome,
        "criticality": "" if item.criticality is None else item.criticality,
        "reason": item.reason,
    } | given


def test_there_are_thirty_items_and_each_is_whole():
    assert len(items()) == 30
    for item in items():
        assert item.why
        assert (item.criticality is not None) == (item.outcome == Outcome.PUBLISH)
        assert bool(item.reason) == (item.outcome == Outcome.DECLINE)
        assert item.outcome in {Outcome.PUBLISH, Outcome.RETURN, Outcome.DECLINE, Outcome.PASS}
        assert all(before in item.text for before, _ in item.edits)


def test_the_reasons_for_declining_are_those_of_the_desk():
    assert {item.reason for item in items() if item.reason} <= set(Decision.Reason.values)


def test_what_was_decided_shows_only_after_ones_own_decision(client, moira):
    item = an_item(Outcome.PUBLISH)
    address = f"/desk/practice/{item.number}/"
    assert item.why not in page(client.get(address))
    response = client.post(address, answers(item), follow=True)
    assert item.why in page(response)
    assert f"Item {item.number}: the same" in page(response)


def test_another_decision_is_said_to_be_another(client, moira):
    item = an_item(Outcome.DECLINE)
    response = client.post(f"/desk/practice/{item.number}/", answers(item, outcome="pass"), follow=True)
    assert f"Item {item.number}: decided otherwise" in page(response)
    assert "Pass it on" in page(response)


def test_ones_own_edit_stands_beside_the_edit_that_was_made(client, moira):
    item = next(item for item in items() if item.edits)
    text = item.text.replace(item.edits[0][0], "Somebody")
    response = client.post(f"/desk/practice/{item.number}/", answers(item, text=text), follow=True)
    assert "What was changed in the words" in page(response)
    assert "What you changed" in page(response)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"outcome": ""}, "Choose what you would do"),
        ({"outcome": "publish", "criticality": ""}, "Choose how critical the story is"),
        ({"outcome": "publish", "criticality": "9"}, "Choose one of the answers on this page"),
        ({"outcome": "decline", "reason": ""}, "Choose the reason"),
        ({"outcome": "undo"}, "Choose one of the answers on this page"),
    ],
)
def test_what_is_missing_is_asked_for_and_what_was_typed_is_kept(client, moira, given, error):
    item = an_item(Outcome.PUBLISH)
    response = client.post(f"/desk/practice/{item.number}/", answers(item, text="My own words") | given)
    assert response.status_code == 422
    assert error in page(response)
    assert "My own words" in page(response)
    assert not TrainingAnswer.objects.exists()


def test_the_first_answer_counts_and_a_second_changes_nothing(client, moira):
    item = an_item(Outcome.DECLINE)
    address = f"/desk/practice/{item.number}/"
    client.post(address, answers(item, outcome="pass"))
    client.post(address, answers(item))
    assert TrainingAnswer.objects.get().outcome == Outcome.PASS


def test_the_page_says_how_it_went_and_leads_on(client, moira):
    first, second = item_numbered(1), item_numbered(2)
    client.post("/desk/practice/1/", answers(first))
    client.post("/desk/practice/2/", answers(second, criticality="5"))
    text = " ".join(page(client.get("/desk/practice/")).split())
    assert "You have decided on 2 of 30. On 2 you would do what was done." in text
    assert "Of 2 that both of you would publish, 1 has the same level or the next to it." in text
    assert "/desk/practice/3/" in text


def test_to_begin_anew_forgets_ones_own_answers_alone(client, moira):
    item = item_numbered(1)
    other = a_moderator("Olu Other")
    TrainingAnswer.objects.create(by=other, item=1, outcome="pass")
    client.post("/desk/practice/1/", answers(item))
    client.post("/desk/practice/again/")
    assert TrainingAnswer.objects.get().by == other


def test_a_senior_sees_who_practises_and_a_volunteer_sees_only_themselves(client, moira, django_assert_num_queries):
    client.post("/desk/practice/1/", answers(item_numbered(1)))
    assert "Who practises" not in page(client.get("/desk/practice/"))
    client.force_login(a_senior())
    for number, name in enumerate(["Ada A", "Bea B", "Cy C"]):
        TrainingAnswer.objects.create(by=a_moderator(name), item=number + 1, outcome="pass")
    text = page(client.get("/desk/practice/"))
    assert "Moira Moderator: 1 of 30; 1 as decided" in text
    with django_assert_num_queries(5):
        client.get("/desk/practice/")


def test_practice_touches_no_real_decision(client, moira):
    client.post("/desk/practice/1/", answers(item_numbered(1)))
    assert not Decision.objects.exists()
