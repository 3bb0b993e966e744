"""The pages of a second person: nothing of the first's view before one's own, then both side by side."""

from html import unescape

import pytest
from django.urls import reverse

from feedback.moderation import decisions
from feedback.moderation.claims import take
from feedback.moderation.decisions import Edit
from feedback.stories.models import NoticePeriod
from tests.at_once import at_the_same_moment
from tests.factories import a_moderator, a_waiting_story
from tests.moderation.desk import filled_in, publishing, severe_in_its_period

pytestmark = pytest.mark.django_db


@pytest.fixture
def moira():
    return a_moderator()


@pytest.fixture
def noor(client):
    noor = a_moderator("Noor Next")
    client.force_login(noor)
    return noor


@pytest.fixture
def post(moira, noor):
    post = a_waiting_story(text="Nurse Ann hurt me.")
    facts = {"reason": "unkind", "message": "Canary words."}
    decisions.decline(post, by=moira, seen_version=post.version, **facts)
    take(post, by=noor)
    return post


def at(name, post):
    return reverse(f"moderation:{name}", args=[post.pk])


def page(response):
    return unescape(response.content.decode())


def decide(client, post, answers):
    return client.post(at("decide", post), answers)


def state_of(post):
    post.refresh_from_db()
    return post.publication


def test_the_second_person_reads_with_fresh_eyes(client, post):
    shown = page(client.get(at("item", post)))
    assert "You are the second person" in shown
    assert "Moira Moderator" in shown
    for kept_back in ("Canary", "would decline"):
        assert kept_back not in shown


def test_agreeing_is_done_at_once(client, post):
    answers = filled_in(post, outcome="decline", decline_reason="identifies", message="It says who.")
    assert decide(client, post, answers)["Location"] == reverse("moderation:queue")
    assert (state_of(post), post.decisions.last().message) == ("declined", "It says who.")


def test_to_differ_shows_both_views_and_decides_nothing(client, post):
    mine = publishing(post, criticality="2", text="A nurse hurt me.", reason="We take out names.")
    response = decide(client, post, mine)
    shown = page(response)
    assert response.status_code == 200
    assert "You and Moira Moderator see this differently" in shown
    for said in ("You would publish it, criticality 2", "Moira Moderator would decline it", "Canary words."):
        assert said in shown
    assert 'name="text" value="A nurse hurt me."' in shown
    assert (state_of(post), post.decisions.count()) == ("held", 1)


@pytest.mark.parametrize(("how", "state"), [("keep", "published"), ("agree", "declined"), ("senior", "held")])
def test_who_differs_keeps_agrees_or_leaves_it_to_a_senior(client, post, moira, how, state):
    assert decide(client, post, publishing(post, criticality="2", settle=how)).status_code == 302
    decision = post.decisions.last()
    assert (state_of(post), decision.by.name) == (state, "Noor Next")
    if how == "senior":
        assert decision.is_for_senior
        assert decision.note == (
            "We see this differently. Moira Moderator would decline it; I would publish it, criticality 2."
        )
    else:
        assert decision.first_by == moira


def test_a_forged_way_to_settle_settles_nothing(client, post):
    assert decide(client, post, publishing(post, settle="x")).status_code == 200
    assert state_of(post) == "held"


def test_to_pass_it_on_is_no_other_view_and_not_to_the_first(client, post, moira):
    given = filled_in(post, outcome="pass", colleague=moira.pk, note="Hm")
    assert decide(client, post, given).status_code == 422
    assert decide(client, post, given | {"colleague": "senior"}).status_code == 302
    assert post.decisions.last().is_for_senior


@pytest.mark.parametrize("name", ["decide", "take", "difference", "suggest", "route"])
def test_the_first_person_is_told_that_a_second_decides(client, post, moira, name):
    client.force_login(moira)
    response = client.post(at(name, post), publishing(post, text="My words"))
    assert response.status_code == 403
    assert "You have read this one" in page(response)
    assert state_of(post) == "held"


def test_the_first_person_sees_the_item_and_what_they_would_do(client, post, moira):
    client.force_login(moira)
    shown = page(client.get(at("item", post)))
    assert "A second person decides" in shown
    assert "Moira Moderator would decline it" in shown
    assert at("take", post) not in shown


def test_what_was_decided_says_who_read_it_first(client, post):
    decide(client, post, filled_in(post, outcome="decline", decline_reason="unkind", message="No."))
    shown = page(client.get(at("item", post)))
    assert "Moira Moderator read it first" in shown
    assert "Canary words." in shown


def test_a_proposal_is_not_shown_to_who_wrote_meanwhile(client, moira, noor):
    post = a_waiting_story()
    mine = publishing(post)
    decisions.decline(post, by=moira, seen_version=post.version, reason="unkind", message="Canary words.")
    response = decide(client, post, mine)
    assert response.status_code == 409
    assert "Canary" not in page(response)


@pytest.mark.django_db(transaction=True)
def test_of_two_second_persons_at_once_one_decides(moira):
    post = a_waiting_story()
    decisions.publish(post, by=moira, seen_version=post.version, criticality=4)
    seen = post.version
    results = at_the_same_moment(
        *[
            lambda by=by: decisions.publish(type(post).objects.get(pk=post.pk), by=by, seen_version=seen, criticality=4)
            for by in (a_moderator("Second One"), a_moderator("Second Two"))
        ]
    )
    assert sorted(type(result).__name__ for result in results) == ["DecidedMeanwhile", "Decision"]
    assert state_of(post) == "published"


# The clock


def test_the_clock_is_shown_and_stopped(client, moira, noor):
    post = severe_in_its_period(a_waiting_story(), moira, noor)
    shown = page(client.get(at("item", post)))
    assert "This will be published on" in shown
    assert "working days left" in shown
    assert client.post(at("stop_notice", post), {"version": post.version}).status_code == 422
    note = {"version": post.version, "note": "It names a nurse."}
    assert client.post(at("stop_notice", post), note)["Location"] == at("item", post)
    assert (state_of(post), NoticePeriod.objects.count()) == ("submitted", 0)
    assert client.post(at("stop_notice", post), note).status_code == 409


# Asking with a proposal


def test_an_edit_is_sent_along_as_a_proposal(client, noor):
    post = a_waiting_story(text="Nurse Ann was kind.")
    edit = {"text": "A nurse was kind.", "reason": "We take out names.", "send_edit": "on"}
    decide(client, post, filled_in(post, outcome="return", question="Is this right?", **edit))
    assert state_of(post) == "returned"
    assert [(words.kind, words.text) for words in post.versions.all()][1:] == [("proposed", "A nurse was kind.")]


def test_a_proposal_has_its_reason(moira):
    post = a_waiting_story(text="Nurse Ann was kind.")
    for edit in (None, Edit("Kind nurses", "A nurse was kind.", "")):
        with pytest.raises(ValueError, match="reason"):
            decisions.ask_author(post, by=moira, seen_version=post.version, message="?", edit=edit, proposes=True)
