"""Notes to colleagues: who may read them, who is called, and that they go with the words."""

import pytest

from feedback.moderation.claims import take
from feedback.moderation.models import Remark
from feedback.moderation.remarks import NothingToSay, mentioned_in, moderators, remark
from feedback.stories.emails import send
from feedback.stories.erasure import withdraw_story
from feedback.stories.models import Notice
from tests.factories import a_moderator, a_person, a_waiting_story
from tests.moderation.desk import filled_in, publishing

pytestmark = pytest.mark.django_db


@pytest.fixture
def moira(client):
    moira = a_moderator()
    client.force_login(moira)
    return moira


@pytest.fixture
def nadia():
    return a_moderator("Nadia Okafor")


def page(response):
    return response.content.decode()


def test_a_note_is_left_and_read_by_colleagues(client, moira, nadia):
    post = a_waiting_story()
    response = client.post(f"/desk/{post.pk}/remarks/", {"remark": "Do we know this ward?"}, follow=True)
    assert "Do we know this ward?" in page(response)
    client.force_login(nadia)
    assert "Do we know this ward?" in page(client.get(f"/desk/{post.pk}/"))


def test_a_note_without_a_word_is_asked_for(client, moira):
    post = a_waiting_story()
    response = client.post(f"/desk/{post.pk}/remarks/", {"remark": " "})
    assert response.status_code == 422
    assert 'href="#id_remark"' in page(response)
    assert "Write your note" in page(response)
    assert "<title>Error: " in page(response)
    assert not Remark.objects.exists()


def test_a_note_that_is_too_long_is_said_so_first_and_stays(client, moira):
    post = a_waiting_story()
    take(post, by=moira)
    note = "x" * 3_000
    for typed in ({}, filled_in(post, text="Half an edit")):
        response = client.post(f"/desk/{post.pk}/remarks/", typed | {"remark": note})
        assert response.status_code == 422
        shown = page(response)
        assert shown.count("There is a problem") == 1
        assert shown.index('id="remarks"') < shown.index("There is a problem") < shown.index(f"{note}</textarea>")
        assert "Sorry, that note is longer than 2,000 characters. It is 3,000" in shown
        assert "<title>Error: " in shown
        part = client.post(f"/desk/{post.pk}/remarks/", typed | {"remark": note}, headers={"HX-Request": "true"})
        assert part.status_code == 422
        assert page(part).count("There is a problem") == 1
        assert f"{note}</textarea>" in page(part)
    assert not Remark.objects.exists()


def test_who_is_named_or_chosen_is_told_once_and_without_a_word(client, moira, nadia, mailoutbox):
    olu, outsider = a_moderator("Olu Ade"), a_person("Ina Inbox")
    post = a_waiting_story()
    text = "@nadia okafor and @Olu Ades and @Ina Inbox, and me, @Moira Moderator: what of the canary?"
    client.post(f"/desk/{post.pk}/remarks/", {"remark": text, "mention": str(nadia.pk)})
    assert [notice.user for notice in Notice.objects.filter(kind=Notice.Kind.MENTIONED)] == [nadia]
    assert olu not in Remark.objects.get().mentions.all()
    assert outsider not in Remark.objects.get().mentions.all()
    send(Notice.objects.get(kind=Notice.Kind.MENTIONED))
    assert mailoutbox[0].to == [nadia.email]
    assert "canary" not in mailoutbox[0].body
    assert f"/desk/{post.pk}/" in mailoutbox[0].body


def test_who_is_mentioned_finds_it_on_their_list_until_they_answer(client, moira, nadia):
    post = a_waiting_story()
    remark(post, by=moira, text="@Nadia Okafor, the canary?")
    client.force_login(nadia)
    assert "You are mentioned (1)" in page(client.get("/desk/"))
    shown = page(client.get("/desk/for-you/"))
    assert f'asks you about <a href="/desk/{post.pk}/#remarks">story {post.story_id}</a>' in shown
    assert "canary" not in shown
    remark(post, by=nadia, text="It sings.")
    assert "Nobody waits for a word from you." in page(client.get("/desk/for-you/"))


def test_what_was_handed_over_is_on_the_list(client, moira, nadia):
    post = a_waiting_story()
    post.decisions.create(by=nadia, outcome="pass", note="For you", passed_to=moira)
    assert f'<a href="/desk/{post.pk}/">Story {post.story_id}</a>, waiting' in page(client.get("/desk/for-you/"))
    assert "Handed to you (1)" in page(client.get("/desk/"))


def test_what_is_typed_in_the_decision_stays_when_a_note_is_left(client, moira):
    post = a_waiting_story()
    take(post, by=moira)
    typed = filled_in(post, text="Half an edit", message="Not yet", remark="A note")
    shown = page(client.post(f"/desk/{post.pk}/remarks/", typed))
    assert "Half an edit</textarea>" in shown
    assert "Not yet</textarea>" in shown
    assert Remark.objects.get().text == "A note"
    assert "A note</textarea>" not in shown


def test_with_htmx_only_the_notes_come(client, moira):
    post = a_waiting_story()
    shown = page(client.post(f"/desk/{post.pk}/remarks/", {"remark": "A note"}, headers={"HX-Request": "true"}))
    assert "A note" in shown
    assert "Your note is left" in shown
    assert "<h1" not in shown


def test_a_note_that_was_typed_is_left_with_the_decision(client, moira):
    post = a_waiting_story()
    take(post, by=moira)
    client.post(f"/desk/{post.pk}/decide/", publishing(post, remark="For the next time"))
    assert Remark.objects.get().text == "For the next time"


def test_notes_go_with_the_words(moira):
    post = a_waiting_story()
    remark(post, by=moira, text="It says canary")
    withdraw_story(post.story)
    assert not Remark.objects.exists()
    post.refresh_from_db()
    with pytest.raises(NothingToSay):
        remark(post, by=moira, text="It said canary")


def test_what_is_erased_offers_no_note(client, moira):
    post = a_waiting_story()
    assert "Your note" in page(client.get(f"/desk/{post.pk}/"))
    withdraw_story(post.story)
    shown = page(client.get(f"/desk/{post.pk}/"))
    assert "Your note" not in shown
    assert "Notes to colleagues" not in shown
    for said in ("It said canary", ""):
        assert client.post(f"/desk/{post.pk}/remarks/", {"remark": said}).status_code == 409
    assert not Remark.objects.exists()


@pytest.mark.parametrize("notes", [1, 3])
def test_the_list_takes_the_same_queries_however_long(client, moira, nadia, notes, django_assert_num_queries):
    for _ in range(notes):
        remark(a_waiting_story(), by=nadia, text="@Moira Moderator?")
    # Session, person, roles; mentions, what was handed over; reports and mentions, counted in the menu.
    with django_assert_num_queries(9):
        client.get("/desk/for-you/")


@pytest.mark.parametrize(
    ("said", "called"),
    [
        ("@Nadia, do you know it?", ["Nadia Okafor"]),
        ("@nadia do you know it?", ["Nadia Okafor"]),
        ("@Nadia Smith would know", []),
        ("@Nadias would know", []),
        ("@Olu or @Olu Two?", ["Olu Two"]),
        ("Write to her@nadia", []),
    ],
)
def test_a_first_name_calls_whoever_alone_has_it(moira, nadia, said, called):
    a_moderator("Olu One")
    a_moderator("Olu Two")
    assert [person.name for person in mentioned_in(said, moderators())] == called
