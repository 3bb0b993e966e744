"""The texts that the desk offers: put in by a press, and put better by seniors."""

from html import unescape

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from feedback.moderation import reasons
from feedback.moderation.claims import take
from feedback.moderation.models import Decision, Report, Wording
from feedback.stories.models import Danger, Post
from tests.factories import a_moderator, a_senior, a_waiting_story
from tests.moderation.desk import filled_in, flagged

pytestmark = pytest.mark.django_db
KEY = "decline.advert"
CAME_AS = reasons.TEXTS[KEY].came_as
SEEN = reasons.mark_of(CAME_AS)


@pytest.fixture
def sena(client):
    sena = a_senior()
    client.force_login(sena)
    return sena


@pytest.fixture
def post(client):
    moira = a_moderator()
    client.force_login(moira)
    post = a_waiting_story(text="Dr Payne was rude to me.")
    take(post, by=moira)
    return post


def page(response):
    return unescape(response.content.decode())


def suggest(client, post, headers=None, **answers):
    return client.post(reverse("moderation:suggest", args=[post.pk]), filled_in(post, **answers), headers=headers)


def test_every_reason_and_every_answer_has_its_text():
    assert set(reasons.texts_of(reasons.DECLINE)) == set(Decision.Reason.values)
    assert set(reasons.texts_of(reasons.REPORT)) == set(Report.Outcome.values)
    assert all(text.came_as for text in reasons.TEXTS.values())
    assert max(len(key) for key in reasons.TEXTS) <= 60


def test_a_senior_words_a_text_and_everybody_gets_it(client, sena):
    response = client.post(reverse("moderation:word", args=[KEY]), {"wording": "No adverts.", "seen": SEEN})
    assert response["Location"] == reverse("moderation:wordings") + "#decline"
    assert reasons.texts_of(reasons.DECLINE)["advert"] == reasons.all_texts()[KEY] == "No adverts."
    shown = page(client.get(reverse("moderation:wordings")))
    assert "No adverts." in shown
    assert "Changed by Sena Senior" in shown
    assert "What we say to people who report something" in shown
    assert "Sena Senior changed this on" in page(client.get(reverse("moderation:word", args=[KEY])))


def test_what_the_desk_came_with_is_put_back(client, sena):
    reasons.word(KEY, "No adverts.", by=sena, seen=SEEN)
    assert CAME_AS in page(client.get(reverse("moderation:word", args=[KEY])))
    client.post(reverse("moderation:word", args=[KEY]), {"do": "put_back"})
    assert reasons.texts_of(reasons.DECLINE)["advert"] == CAME_AS
    assert not Wording.objects.exists()


def test_to_word_it_as_it_came_is_to_put_it_back(sena):
    reasons.word(KEY, "No adverts.", by=sena, seen=SEEN)
    reasons.word(KEY, CAME_AS, by=sena, seen=reasons.mark_of("No adverts."))
    assert not Wording.objects.exists()


def test_two_seniors_do_not_write_over_each_other(client, sena):
    reasons.word(KEY, "Theirs.", by=a_senior("Other Senior"), seen=SEEN)
    response = client.post(reverse("moderation:word", args=[KEY]), {"wording": "Mine.", "seen": SEEN})
    assert response.status_code == 409
    assert "Mine.</textarea>" in page(response)
    assert "“Theirs.”" in page(response)
    mark = reasons.mark_of("Theirs.")
    assert mark in page(response)
    client.post(reverse("moderation:word", args=[KEY]), {"wording": "Mine.", "seen": mark})
    assert Wording.objects.get().text == "Mine."


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("", "Write the text"),
        (" \n ", "Write the text"),
        ("x" * 2_001, "longer than 2,000"),
        ("x\x00", "hidden character"),
    ],
)
def test_bad_input_changes_nothing(client, sena, typed, error):
    response = client.post(reverse("moderation:word", args=[KEY]), {"wording": typed, "seen": SEEN})
    assert response.status_code == 422
    assert error in page(response)
    assert not Wording.objects.exists()


def test_a_volunteer_words_nothing():
    moira = a_moderator()
    with pytest.raises(PermissionDenied):
        reasons.word(KEY, "Mine.", by=moira, seen=SEEN)
    with pytest.raises(PermissionDenied):
        reasons.put_back(KEY, by=moira)


# At the item


def test_what_the_checks_noticed_is_offered_first(client, post):
    flagged(post.original, "Payne", kind="name")
    shown = page(client.get(reverse("moderation:item", args=[post.pk])))
    assert "Name (noticed in these words)" in shown
    assert shown.index("Name (noticed") < shown.index(">Exact date<")


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_our_question_is_put_after_what_was_typed_once(client, post, headers):
    ours = reasons.QUESTIONS["name"]
    typed = {"asks": "name", "do": "question", "question": "Hello."}
    response = suggest(client, post, headers, **typed)
    assert f"Hello.\n\n{ours}</textarea>" in page(response)
    assert ("<html" in page(response)) is not headers
    again = suggest(client, post, headers, **typed | {"question": f"Hello.\n\n{ours}"})
    assert page(again).count(ours) == 1


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_the_message_follows_the_reason_until_somebody_writes_their_own(client, post, headers):
    ours = reasons.DECLINED
    first = suggest(client, post, headers, decline_reason="advert", do="message")
    assert f"{ours['advert']}</textarea>" in page(first)
    other = suggest(client, post, headers, decline_reason="unkind", do="message", message=ours["advert"])
    assert f"{ours['unkind']}</textarea>" in page(other)
    own = suggest(client, post, headers, decline_reason="unkind", do="message", message="My own.")
    assert "My own.</textarea>" in page(own)


def test_forged_choices_suggest_nothing(client, post):
    typed = {"asks": "\x00", "decline_reason": "because", "question": "Q", "message": "M"}
    for what in ("question", "message", "x"):
        assert suggest(client, post, do=what, **typed).status_code == 200


def test_without_javascript_the_usual_words_are_read_before_they_are_sent(client, post):
    answers = filled_in(post, outcome="decline", decline_reason="advert")
    response = client.post(reverse("moderation:decide", args=[post.pk]), answers)
    assert response.status_code == 422
    assert f"{reasons.DECLINED['advert']}</textarea>" in page(response)
    assert "Dr Payne was rude to me.</textarea>" in page(response)
    assert post.decisions.count() == 0


def test_reasons_for_an_edit_are_offered(client, post):
    shown = page(client.get(reverse("moderation:item", args=[post.pk])))
    assert '<option value="We take out the names of staff who are criticised.">' in shown


def test_what_to_do_in_danger_stands_beside_it_as_a_senior_words_it(client, post):
    address = reverse("moderation:item", args=[post.pk])
    assert "Steps for a person in danger" not in page(client.get(address))
    Post.objects.filter(pk=post.pk).update(danger=Danger.NOW)
    assert "Tell a senior moderator at once" in page(client.get(address))
    Wording.objects.create(key="danger.now", text="Ring the duty phone.", by=a_senior())
    assert "Ring the duty phone." in page(client.get(address))
    Post.objects.filter(pk=post.pk).update(danger=Danger.CONCERN)
    assert "Steps for a person in danger" not in page(client.get(address))
