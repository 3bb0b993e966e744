"""Deciding on the item page: each outcome, each refusal, and nothing that is typed is lost."""

from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from feedback.moderation import decisions
from feedback.moderation.claims import take
from feedback.stories.erasure import withdraw_story
from feedback.stories.keycards import new_token
from feedback.stories.replying import chip_in
from feedback.stories.writing import NewWords
from tests.factories import a_moderator, a_person, a_published_story, a_waiting_story
from tests.moderation.desk import filled_in, publishing

pytestmark = pytest.mark.django_db


@pytest.fixture
def moira(client):
    moira = a_moderator()
    client.force_login(moira)
    return moira


@pytest.fixture
def post(moira):
    post = a_waiting_story(title="Kind nurses", text="Nurse Ann was kind.\n\nThank you.")
    take(post, by=moira)
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


def test_publishing_leads_to_the_queue(client, post):
    response = decide(client, post, publishing(post, criticality="3"))
    assert response["Location"] == reverse("moderation:queue")
    assert (state_of(post), post.criticality, post.public_words) == ("published", 3, post.original)


def test_words_that_a_browser_sends_back_untouched_are_not_edited(client, post):
    sent = publishing(post, text=post.original.text.replace("\n", "\r\n"))
    assert decide(client, post, sent).status_code == 302
    assert state_of(post) == "published"
    assert post.versions.count() == 1


def test_spaces_at_the_ends_of_the_original_are_no_edit(client, moira):
    post = a_waiting_story(title=" Kind ", text="\nThey were kind. \n")
    assert decide(client, post, publishing(post, title="Kind", text="They were kind.")).status_code == 302
    assert state_of(post) == "published"
    assert post.public_words == post.original


def test_publishing_an_edit(client, post):
    edit = {"text": "A nurse was kind.\r\n\r\nThank you.", "reason": "We take out names."}
    assert decide(client, post, publishing(post, **edit)).status_code == 302
    assert state_of(post) == "published"
    assert post.public_words.text == "A nurse was kind.\n\nThank you."
    assert post.original.text == "Nurse Ann was kind.\n\nThank you."


def test_asking_the_author(client, post):
    decide(client, post, filled_in(post, outcome="return", question="Which ward was it?"))
    assert (state_of(post), post.decisions.get().message) == ("returned", "Which ward was it?")


def test_declining(client, post):
    decide(client, post, filled_in(post, outcome="decline", decline_reason="advert", message="It sells a book."))
    decision = post.decisions.get()
    assert (state_of(post), decision.reason, decision.message) == ("declined", "advert", "It sells a book.")


def test_declining_asks_nothing_of_the_words(client, post):
    answers = filled_in(post, outcome="decline", decline_reason="advert", message="It sells.", text="", title="x" * 500)
    assert decide(client, post, answers).status_code == 302
    assert state_of(post) == "declined"


@pytest.mark.parametrize("to", ["", "nadia"])
def test_passing_on(client, post, to):
    nadia = a_moderator("Nadia")
    colleague = str(nadia.pk) if to else ""
    decide(client, post, filled_in(post, outcome="pass", colleague=colleague, note="I know them."))
    decision = post.decisions.get()
    assert (state_of(post), decision.note, decision.passed_to) == ("submitted", "I know them.", nadia if to else None)


def test_a_reply_is_published_without_title_and_criticality(client, moira):
    opening = a_published_story()
    reply = chip_in(opening.story, token=new_token(), email="", words=NewWords("Me too."))
    take(reply, by=moira)
    shown = page(client.get(at("item", reply)))
    assert 'name="criticality"' not in shown
    assert 'name="title"' not in shown
    answers = {"version": reply.version, "text": "Me too.", "outcome": "publish"}
    assert decide(client, reply, answers).status_code == 302
    assert state_of(reply) == "published"


LONG = "x" * 20_000
PUBLISH = {"outcome": "publish", "criticality": "0"}
RETURN = {"outcome": "return", "question": "Which ward?"}
DECLINE = {"outcome": "decline", "decline_reason": "advert", "message": "It sells."}
PASS = {"outcome": "pass", "colleague": "", "note": "A note."}


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        ({}, "Choose what happens"),
        ({"outcome": "hide"}, "Choose one of the answers on this page"),
        (PUBLISH | {"criticality": ""}, "Choose how critical the story is"),
        (PUBLISH | {"criticality": "6"}, "Choose one of the answers on this page"),
        (PUBLISH | {"criticality": "-1"}, "Choose one of the answers on this page"),
        (PUBLISH | {"text": "Other words"}, "You changed the words. Say why"),
        (PUBLISH | {"title": "Other"}, "You changed the words. Say why"),
        (PUBLISH | {"text": "Other words", "reason": "   "}, "You changed the words. Say why"),
        (PUBLISH | {"text": ""}, "Write the words to publish"),
        (PUBLISH | {"text": " \n "}, "Write the words to publish"),
        (PUBLISH | {"text": "x\x00y", "reason": "Why"}, "hidden character"),
        (PUBLISH | {"text": LONG, "reason": "Why"}, "Sorry, that text is longer than 10,000 characters. It is 20,000"),
        (PUBLISH | {"title": "x" * 101}, "Sorry, that title is longer than 100 characters. It is 101"),
        (PUBLISH | {"text": "Other", "reason": "x" * 501}, "Sorry, that reason is longer than 500 characters"),
        (RETURN | {"question": ""}, "Write what you want to ask"),
        (RETURN | {"question": " \u200b "}, "Write what you want to ask"),
        (RETURN | {"question": "x\x00y"}, "hidden character"),
        (RETURN | {"question": LONG}, "Sorry, that question is longer than 2,000 characters. It is 20,000"),
        (DECLINE | {"decline_reason": ""}, "Choose the reason"),
        (DECLINE | {"decline_reason": "because"}, "Choose one of the answers on this page"),
        (DECLINE | {"message": "", "decline_reason": ""}, "Write to the writer, and say why"),
        (DECLINE | {"message": ""}, "These are our usual words for this reason. Read them"),
        (RETURN | {"send_edit": "on"}, "You have not changed the words"),
        (RETURN | {"send_edit": "on", "text": "Other words"}, "You changed the words. Say why"),
        (DECLINE | {"message": LONG}, "Sorry, that message is longer than 2,000 characters"),
        (PASS | {"note": ""}, "Write a note for whoever takes this next"),
        (PASS | {"note": "x\x00y"}, "hidden character"),
        (PASS | {"colleague": "404404"}, "Choose one of the answers on this page"),
        (PASS | {"colleague": "x"}, "Choose one of the answers on this page"),
    ],
)
def test_bad_input_is_met_with_what_to_do(client, post, answers, error):
    response = decide(client, post, filled_in(post, **answers))
    assert response.status_code == 422
    shown = page(response)
    assert error in shown
    assert "<title>Error: " in shown
    assert (state_of(post), post.decisions.count(), post.versions.count()) == ("submitted", 0, 1)


def test_nobody_outside_the_desk_is_passed_to(client, post, moira):
    for other in (a_person("Somebody"), moira, a_moderator("Gone Away")):
        if other.name == "Gone Away":
            other.is_active = False
            other.save()
        assert decide(client, post, filled_in(post, **PASS | {"colleague": other.pk})).status_code == 422


def test_what_belongs_to_another_outcome_does_not_stand_in_the_way(client, post):
    others = {"question": LONG, "note": "\x00", "message": LONG, "decline_reason": "because", "colleague": "x"}
    assert decide(client, post, filled_in(post, **PUBLISH | others)).status_code == 302
    assert state_of(post) == "published"


TYPED = {
    "title": "My title 😀",
    "text": "My words مرحبا <b>",
    "reason": "My reason",
    "question": "My question",
    "message": "My message",
    "note": "My note",
}


def assert_nothing_is_lost(response):
    shown = page(response)
    for typed in TYPED.values():
        assert typed in shown


def test_all_that_was_typed_is_kept_by_an_error(client, post):
    response = decide(client, post, filled_in(post, **TYPED))
    assert response.status_code == 422
    assert_nothing_is_lost(response)
    assert "<b>" not in response.content.decode().split("</head>")[1]


@pytest.mark.parametrize("characters", ["😀👩‍⚕️", "مرحبا بكم", "<script>alert(1)</script>", "\u202eabc", "x" * 9_999])
def test_any_letters_can_be_published(client, post, characters):
    assert decide(client, post, publishing(post, text=characters, reason="Why")).status_code == 302
    assert state_of(post) == "published"
    assert post.public_words.text == characters


def test_an_imported_text_that_is_longer_than_people_can_send_can_be_published(client, moira):
    post = a_waiting_story(text="x" * 12_000)
    assert decide(client, post, publishing(post)).status_code == 302
    assert state_of(post) == "published"


# Somebody was first


def test_deciding_after_somebody_decided_gives_both_texts(client, post):
    nadia = a_moderator("Nadia Okafor")
    take(post, by=nadia, over=True)
    mine = publishing(post, **TYPED)
    edit = decisions.Edit("Their title", "Their words", "Their reason")
    decisions.publish(post, by=nadia, seen_version=post.version, criticality=1, edit=edit)
    response = decide(client, post, mine)
    assert response.status_code == 409
    assert "Somebody has decided this since you started" in page(response)
    for said in ("Nadia Okafor", "Their title", "Their words", "Their reason"):
        assert said in page(response)
    assert_nothing_is_lost(response)
    assert state_of(post) == "published"
    assert post.public_words.text == "Their words"
    assert post.decisions.count() == 1


def test_deciding_after_a_colleague_passed_it_on_gives_their_note(client, post):
    nadia = a_moderator("Nadia Okafor")
    take(post, by=nadia, over=True)
    mine = publishing(post, **TYPED)
    decisions.pass_on(post, by=nadia, seen_version=post.version, note="Ask the matron first.")
    response = decide(client, post, mine)
    assert response.status_code == 409
    assert "Ask the matron first." in page(response)
    assert_nothing_is_lost(response)


def test_bad_input_after_it_was_decided_is_given_back_too(client, post, moira):
    mine = filled_in(post, **TYPED)
    decisions.ask_author(post, by=moira, seen_version=post.version, message="Which?")
    response = decide(client, post, mine)
    assert response.status_code == 409
    assert_nothing_is_lost(response)


def test_deciding_on_what_a_colleague_has_taken_over_keeps_everything_and_offers_to_take_it_over(client, post):
    take(post, by=a_moderator("Nadia Okafor"), over=True)
    response = decide(client, post, publishing(post, **TYPED))
    assert response.status_code == 409
    assert "Nadia Okafor has this now" in page(response)
    assert at("take", post) in page(response)
    assert_nothing_is_lost(response)
    assert state_of(post) == "submitted"


def test_deciding_on_what_was_withdrawn_meanwhile_shows_its_words_to_nobody(client, post):
    mine = publishing(post, **TYPED | {"title": "Canary", "text": "A canary"})
    withdraw_story(post.story)
    response = decide(client, post, mine)
    assert response.status_code == 409
    shown = page(response)
    assert "withdrawn" in shown
    assert "anary" not in shown
    assert "My note" in shown


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 30, "٣", "\x00"])
def test_a_forged_version_is_a_version_that_was_not_read(client, post, version):
    assert decide(client, post, publishing(post, version=version)).status_code == 409
    assert state_of(post) == "submitted"


def test_deciding_late_without_javascript_works_while_nobody_else_has_it(client, post, later):
    later(minutes=30)
    assert decide(client, post, publishing(post)).status_code == 302
    assert state_of(post) == "published"


def test_an_error_after_the_ten_minutes_keeps_everything(client, post, later):
    later(minutes=30)
    response = decide(client, post, filled_in(post, **TYPED))
    assert response.status_code == 422
    assert_nothing_is_lost(response)


def test_a_story_about_no_service_yet_can_not_be_published(client, post):
    post.story.answers.all().delete()
    response = decide(client, post, publishing(post))
    assert response.status_code == 422
    assert "Choose the service that this story is about" in page(response)
    assert state_of(post) == "submitted"


def test_a_reply_to_a_story_that_is_hidden_can_not_be_published(client, moira):
    opening = a_published_story()
    reply = chip_in(opening.story, token=new_token(), email="", words=NewWords("Me too."))
    opening.hide()
    response = decide(client, reply, {"version": reply.version, "text": "Me too.", "outcome": "publish"})
    assert response.status_code == 422
    assert "The story is not shown now" in page(response)


# The difference


def test_the_difference_is_shown_while_typing(client, post):
    typed = {"title": "Kind nurses", "text": "A nurse was kind.\n\nThank you.", "version": post.version}
    response = client.post(at("difference", post), typed, headers={"HX-Request": "true"})
    shown = page(response)
    assert response.status_code == 200
    assert "<html" not in shown
    assert "<del>" in shown
    assert "Ann" in shown.split("<del>")[1]
    assert "<ins>" in shown
    assert "HX-Request" in response["Vary"]


def test_without_javascript_the_difference_is_shown_on_the_page_with_all_that_was_typed(client, post):
    response = client.post(at("difference", post), filled_in(post, **TYPED | {"outcome": "pass"}))
    assert response.status_code == 200
    shown = page(response)
    assert "<del>" in shown
    assert 'value="pass" checked' in shown
    assert_nothing_is_lost(response)
    assert (state_of(post), post.versions.count()) == ("submitted", 1)


def test_no_difference_is_said_in_words(client, post):
    response = client.post(at("difference", post), filled_in(post), headers={"HX-Request": "true"})
    assert "Nothing is changed." in page(response)


ANYTHING = ["", "x\x00y", "<script>alert(1)</script>", "😀", "مرحبا", LONG, "word " * 2_000]


@pytest.mark.parametrize("text", ANYTHING)
def test_the_difference_bears_anything(client, post, text):
    for headers in ({}, {"HX-Request": "true"}):
        response = client.post(at("difference", post), filled_in(post, text=text), headers=headers)
        assert response.status_code == 200
        assert "<script>alert" not in response.content.decode()


def test_the_difference_of_what_is_decided_meanwhile_keeps_the_page(client, post, moira):
    decisions.decline(post, by=moira, seen_version=post.version, reason="advert", message="It sells.")
    typed = filled_in(post, **TYPED)
    part = client.post(at("difference", post), typed, headers={"HX-Request": "true"})
    assert part.status_code == 409
    assert "<html" not in page(part)
    assert "Somebody has decided this since you started" in page(part)
    whole = client.post(at("difference", post), typed)
    assert whole.status_code == 409
    assert_nothing_is_lost(whole)


# Undoing


def test_undoing_leads_back_to_the_item_with_what_was_typed(client, post):
    typed = {"text": "A nurse was kind.", "reason": "We take out names.", "criticality": "4"}
    decide(client, post, publishing(post, **typed))
    response = client.post(reverse("moderation:undo", args=[post.decisions.get().pk]))
    assert response["Location"] == at("item", post)
    shown = page(client.get(at("item", post)))
    assert "A nurse was kind.</textarea>" in shown
    assert 'value="We take out names."' in shown
    assert 'value="publish" checked' in shown
    assert 'value="4" checked' in shown


def test_undoing_a_question_gives_the_question_back(client, post):
    decide(client, post, filled_in(post, **RETURN))
    client.post(reverse("moderation:undo", args=[post.decisions.get().pk]))
    assert "Which ward?</textarea>" in page(client.get(at("item", post)))


def test_undoing_late_is_refused_in_plain_words(client, post, later):
    decide(client, post, publishing(post))
    later(seconds=31)
    response = client.post(reverse("moderation:undo", args=[post.decisions.get().pk]))
    assert response.status_code == 409
    assert "can’t be undone now" in page(response)
    assert state_of(post) == "published"


def test_a_colleagues_decision_is_not_there_to_undo(client, moira):
    post = a_waiting_story()
    decision = decisions.publish(post, by=a_moderator("Nadia"), seen_version=post.version, criticality=0)
    assert client.post(reverse("moderation:undo", args=[decision.pk])).status_code == 404


# Signed out meanwhile


def test_who_was_signed_out_while_typing_gets_it_back_and_a_way_to_sign_in(client, post):
    client.logout()
    response = decide(client, post, publishing(post, **TYPED))
    assert response.status_code == 403
    assert "You have been signed out" in page(response)
    assert f"/accounts/login/?next=%2Fdesk%2F{post.pk}%2F" in page(response)
    assert_nothing_is_lost(response)
    assert "no-store" in response["Cache-Control"]
    assert state_of(post) == "submitted"


def test_who_was_signed_out_while_typing_is_told_on_the_page_and_stays_on_it(client, post):
    client.logout()
    response = client.post(at("difference", post), filled_in(post), headers={"HX-Request": "true"})
    assert response.status_code == 403
    assert "You have been signed out. What you typed is still on this page." in page(response)
    assert "HX-Redirect" not in response


def test_who_was_signed_out_and_typed_nothing_is_led_to_sign_in(client, post):
    client.logout()
    response = client.get(reverse("moderation:queue"), headers={"HX-Request": "true"})
    assert response["HX-Redirect"] == "/accounts/login/?next=%2Fdesk%2F"
    response = client.post(at("take", post))
    assert response["Location"] == f"/accounts/login/?next=%2Fdesk%2F{post.pk}%2F"
    assert client.post(reverse("moderation:take_next"))["Location"] == "/accounts/login/?next=%2Fdesk%2F"


def test_a_form_whose_protection_ran_out_is_refused_and_gives_the_words_back(moira, post):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(moira)
    response = strict.post(at("decide", post), publishing(post, **TYPED))
    assert response.status_code == 403
    assert_nothing_is_lost(response)
    assert state_of(post) == "submitted"
