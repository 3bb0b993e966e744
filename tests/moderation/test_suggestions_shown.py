"""A suggestion is shown to whoever has said theirs, and to nobody before; seniors see how well it goes."""

from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from feedback.moderation import decisions
from feedback.moderation.claims import take
from feedback.moderation.models import LearntModel
from tests.factories import a_moderator, a_senior
from tests.moderation.desk import publishing
from tests.moderation.test_suggestions import HARSH, KIND, decided, waiting

pytestmark = pytest.mark.django_db

BECAUSE = "“The nurse was rude and ignored my mother for hours.”"


@pytest.fixture
def moira(client):
    moira = a_moderator()
    client.force_login(moira)
    return moira


@pytest.fixture
def harsh(moira):
    post = waiting(HARSH)
    take(post, by=moira)
    return post


def page(response):
    return " ".join(unescape(response.content.decode()).replace('<span dir="auto">', "").replace("</span>", "").split())


def compare(client, post, **answers):
    return client.post(reverse("moderation:compare", args=[post.pk]), answers, headers={"HX-Request": "true"})


def test_nothing_is_said_before_a_level_is_chosen(client, harsh):
    before = page(client.get(reverse("moderation:item", args=[harsh.pk])))
    assert "would have said" not in before
    assert "would have said" not in page(client.get(reverse("moderation:queue")))
    refused = compare(client, harsh)
    assert refused.status_code == 422
    assert "would have said" not in page(refused)


@pytest.mark.parametrize("typed", ["6", "-1", "1.5", "x", "²"])
def test_what_is_no_level_is_told_nothing(client, harsh, typed):
    refused = compare(client, harsh, criticality=typed)
    assert (refused.status_code, "would have said" in page(refused)) == (422, False)


def test_whoever_chose_another_level_sees_the_sentence(client, harsh):
    level = harsh.written.suggestion.level
    said = page(compare(client, harsh, criticality="0"))
    assert f"We would have said {level} (" in said
    assert BECAUSE in said
    assert "You said 0." in said


def test_whoever_chose_the_same_hears_that(client, harsh):
    level = harsh.written.suggestion.level
    assert f"We would have said {level} too, because of: {BECAUSE}" in page(compare(client, harsh, criticality=level))


def test_what_was_said_first_stays_when_another_level_is_tried(client, harsh, moira):
    compare(client, harsh, criticality="1")
    compare(client, harsh, criticality="4")
    assert [(one.by, one.level) for one in harsh.written.suggestion.first_levels.all()] == [(moira, 1)]


def test_what_is_refused_notes_nothing(client, harsh):
    compare(client, harsh, criticality="6")
    assert not harsh.written.suggestion.first_levels.exists()


def test_without_a_suggestion_nothing_is_said(client, harsh):
    harsh.written.suggestion.delete()
    response = compare(client, harsh, criticality="1")
    assert (response.status_code, page(response).endswith("</p>")) == (200, False)


def test_what_is_decided_already_is_not_compared(client, harsh, moira):
    decisions.publish(harsh, by=moira, seen_version=harsh.version, criticality=1)
    assert compare(client, harsh, criticality="1").status_code == 409


def test_the_words_of_another_desk_are_not_compared(client, harsh):
    client.logout()
    assert "would have said" not in page(compare(client, harsh, criticality="1"))


def test_after_deciding_it_stands_on_the_queue_and_in_the_history(client, harsh):
    level = harsh.written.suggestion.level
    client.post(reverse("moderation:decide", args=[harsh.pk]), publishing(harsh, criticality="1"))
    assert f"you said 1. We would have said {level}:" in page(client.get(reverse("moderation:queue")))
    history = page(client.get(reverse("moderation:item", args=[harsh.pk])))
    assert f"We would have said {level}, because of: {BECAUSE} Moira Moderator said 1." in history


def test_a_second_person_sees_neither_before_they_decide(client, harsh):
    client.post(reverse("moderation:decide", args=[harsh.pk]), publishing(harsh, criticality="4"))
    client.force_login(a_moderator("Sam Second"))
    assert "would have said" not in page(client.get(reverse("moderation:item", args=[harsh.pk])))


def test_seniors_see_that_nothing_is_learnt_yet(client):
    decided(KIND, 0, a_moderator())
    client.force_login(a_senior())
    shown = page(client.get(reverse("moderation:suggestions")))
    assert "nothing is learnt yet" in shown
    assert "From 200 stories published here on" in shown
    assert "There is 1 so far." in shown


def test_seniors_see_what_was_learnt_and_how_often_people_agree(client):
    moira = a_moderator()
    for chosen in (0, 1, 3):
        decided(KIND, chosen, moira)
    facts = {"learnt_at": timezone.now(), "intercept": 0.0}
    LearntModel.objects.create(decisions=210, auc=0.9512, weights=[], thresholds=[], **facts)
    newest = LearntModel.objects.create(decisions=312, auc=0.967, weights=[0.5], thresholds=[1.0], **facts)
    client.force_login(a_senior())
    shown = page(client.get(reverse("moderation:suggestions")))
    assert "suggested from 312 decisions made here" in shown
    assert "places the critical one higher 97 times in 100" in shown
    assert f"This is version {newest.pk}," in shown
    assert "3 stories were compared. Before they saw it, people set the level that was suggested for 1 of them" in shown
    assert "or one beside it for 2. After they saw it, they changed theirs for 0." in shown
    assert "210 decisions</td><td>0.951</td>" in shown


def test_the_page_of_suggestions_takes_the_same_queries_however_much_there_is(client):
    client.force_login(a_senior())
    address, taken = reverse("moderation:suggestions"), set()
    for name in ("Ann", "Ben", "Cas"):
        decided(KIND, 0, a_moderator(name))
        LearntModel.objects.create(decisions=210, auc=0.95, weights=[], thresholds=[], intercept=0)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        taken.add(sum("suggest" in query["sql"] or "learnt" in query["sql"] for query in queries))
    # What was learnt last, the versions, and how often people agree.
    assert taken == {3}


def test_comparing_takes_a_fixed_number_of_queries(client, harsh, django_assert_num_queries):
    address = reverse("moderation:compare", args=[harsh.pk])
    with django_assert_num_queries(8):
        client.post(address, {"criticality": "1"})
