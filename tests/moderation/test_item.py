"""The item page: read first, taken in hand, kept, taken over and let go."""

import re

import pytest
from django.urls import reverse

from feedback.moderation import decisions
from feedback.moderation.claims import holder, take
from feedback.moderation.taking_down import take_down
from feedback.stories.erasure import withdraw_story
from feedback.stories.keycards import new_token
from feedback.stories.models import Change, Danger, Post
from feedback.stories.replying import NewChange, chip_in
from feedback.stories.writing import NewWords
from tests.factories import (
    ServiceFactory,
    a_moderator,
    a_published_story,
    a_responder,
    a_senior,
    a_service_reply,
    a_waiting_story,
)
from tests.moderation.desk import filled_in, flagged

pytestmark = pytest.mark.django_db


@pytest.fixture
def moira(client):
    moira = a_moderator()
    client.force_login(moira)
    return moira


def at(name, post):
    return reverse(f"moderation:{name}", args=[post.pk])


def page(response):
    return response.content.decode()


def test_an_item_is_read_before_it_is_taken(client, moira):
    post = a_waiting_story(
        ServiceFactory(name="Highfield Ward"),
        title="Nine days",
        text="They were kind.",
        pen_name="Brown Otter",
        good=["kind nurses"],
        better=["waiting"],
        feelings=["calm"],
        where="The ward by the lift",
    )
    response = client.get(at("item", post))
    assert response.status_code == 200
    shown = page(response)
    said = ("Nine days", "They were kind.", "Brown Otter", "kind nurses", "waiting", "calm", "The ward by the lift")
    for fact in (*said, "Highfield Ward", "the patient", "Take it"):
        assert fact in shown
    assert 'name="outcome"' not in shown
    assert holder(post) is None


def test_no_email_address_of_an_author_is_on_the_desk(client, moira):
    post = a_waiting_story(email="author@example.org")
    take(post, by=moira)
    assert "author@example.org" not in page(client.get(at("item", post)))


def test_what_the_checks_noticed_is_marked_in_place_with_its_reason(client, moira):
    post = a_waiting_story(text="Ring me on 07700 900123 soon.")
    post.original.flags.all().delete()
    flagged(post.original, "07700 900123", why="Anybody could ring this number.")
    shown = page(client.get(at("item", post)))
    assert '<mark class="flag flag--private"><span id="mark-1"></span>07700 900123<a' in shown
    assert "Anybody could ring this number." in shown
    assert 'href="#mark-1"' in shown


def test_words_are_shown_and_never_acted_on(client, moira):
    post = a_waiting_story(title="<script>alert(1)</script>", text='"><img src=x onerror=alert(2)> 😀\u202eabc')
    flagged(post.original, "<img src=x", why="<b>Why</b>")
    take(post, by=moira)
    shown = page(client.get(at("item", post)))
    assert "<script>alert" not in shown
    assert "<img src=x" not in shown
    assert "<b>Why</b>" not in shown
    assert "&lt;img src=x" in shown


@pytest.mark.parametrize(("danger", "is_noted"), [(Danger.NOW, True), (Danger.CONCERN, True), (Danger.NONE, False)])
def test_a_note_stands_before_what_may_be_hard_to_read(client, moira, danger, is_noted):
    post = a_waiting_story(text="The words themselves")
    Post.objects.filter(pk=post.pk).update(danger=danger)
    shown = page(client.get(at("item", post)))
    assert ("Before you read" in shown) is is_noted
    if is_noted:
        assert shown.index("Before you read") < shown.index("The words themselves")


def test_a_moderator_is_sent_to_a_senior_when_somebody_is_in_danger_and_a_senior_reads_her_own_steps(client, moira):
    post = a_waiting_story()
    Post.objects.filter(pk=post.pk).update(danger=Danger.NOW)
    shown = page(client.get(at("item", post)))
    assert "Tell a senior moderator at once" in shown
    assert "ring 999 and tell them what it says" not in shown
    client.force_login(a_senior())
    shown = page(client.get(at("item", post)))
    assert "senior" not in shown[shown.index("Steps for a person in danger") : shown.index("</details>")]
    for step in ("ring 999 and tell them what it says", "Write down what you did and when", "your site’s procedures"):
        assert step in shown


def test_a_reply_is_shown_with_what_it_replies_to(client, moira):
    opening = a_published_story(title="Nine days", text="They were kind.")
    reply = chip_in(opening.story, token=new_token(), email="", words=NewWords("Me too."))
    shown = page(client.get(at("item", reply)))
    for said in ("Me too.", "Nine days", "They were kind.", "Reply by the public", f"/stories/{opening.story_id}/"):
        assert said in shown


def test_a_reply_of_a_service_is_shown_with_its_writer_and_its_change(client, moira):
    opening = a_published_story()
    priya = a_responder(opening.story.answers.get().organisation)
    change = NewChange(Change.State.PLANNED, "A board at each bed.", owner="The matron")
    reply = a_service_reply(opening, by=priya, change=change, publish=False)
    shown = page(client.get(at("item", reply)))
    for said in ("Priya Nair", "Ward manager", "A board at each bed.", "The matron"):
        assert said in shown


def test_earlier_decisions_and_notes_are_shown(client, moira):
    post = a_waiting_story()
    nadia = a_moderator("Nadia Okafor")
    decisions.pass_on(post, by=nadia, seen_version=post.version, note="I know this family.", to=moira)
    shown = page(client.get(at("item", post)))
    for said in ("Passed to a colleague", "Nadia Okafor", "to Moira Moderator", "I know this family."):
        assert said in shown


def test_taking_an_item_gives_the_form(client, moira):
    post = a_waiting_story()
    assert client.post(at("take", post))["Location"] == at("item", post)
    shown = page(client.get(at("item", post)))
    for part in ('name="outcome"', at("renew", post), at("release", post), f'name="version" value="{post.version}"'):
        assert part in shown


def test_another_moderator_sees_who_has_it_and_can_take_it_over(client, moira):
    post = a_waiting_story()
    take(post, by=a_moderator("Nadia Okafor"))
    shown = page(client.get(at("item", post)))
    assert "Nadia Okafor" in shown
    assert 'name="outcome"' not in shown
    refused = client.post(at("take", post))
    assert refused.status_code == 409
    assert "Nadia Okafor" in page(refused)
    assert client.post(at("take", post), {"over": "1"}).status_code == 302
    assert holder(post).by == moira


def test_what_was_typed_comes_along_when_an_item_is_taken_over(client, moira):
    post = a_waiting_story()
    take(post, by=a_moderator("Nadia"))
    response = client.post(
        at("take", post), {"over": "1", "text": "My edit", "note": "My note", "version": post.version}
    )
    assert response.status_code == 200
    assert "My edit</textarea>" in page(response)
    assert "My note</textarea>" in page(response)
    assert holder(post).by == moira


def test_what_does_not_wait_can_not_be_taken(client, moira):
    post = a_published_story()
    response = client.post(at("take", post))
    assert response.status_code == 409
    assert "this is published." in page(response)


def test_the_page_keeps_its_item_and_hears_when_it_is_lost(client, moira):
    post = a_waiting_story()
    take(post, by=moira)
    assert client.post(at("renew", post)).status_code == 204
    take(post, by=a_moderator("Nadia Okafor"), over=True)
    lost = client.post(at("renew", post))
    assert (lost.status_code, "Nadia Okafor has taken this over." in page(lost)) == (409, True)


def mark_on(response):
    """The mark of a page, as its script sends it."""
    return re.search(r'name="page" value="(\w+)"', page(response))[1]


def test_closing_the_page_lets_go_of_the_item(client, moira):
    post = a_waiting_story()
    take(post, by=moira)
    mark = mark_on(client.get(at("item", post)))
    assert client.post(at("release", post), {"page": mark}).status_code == 204
    assert holder(post) is None


def test_loading_the_page_again_keeps_the_item(client, moira):
    post = a_waiting_story()
    take(post, by=moira)
    before, now = (mark_on(client.get(at("item", post))) for _ in range(2))
    # The page before is heard to close after the new one is made.
    client.post(at("release", post), {"page": before})
    assert holder(post).by == moira
    client.post(at("release", post), {"page": now})
    assert holder(post) is None


def test_closing_one_of_two_pages_keeps_the_item_under_the_other(client, moira):
    post = a_waiting_story()
    take(post, by=moira)
    first, second = (mark_on(client.get(at("item", post))) for _ in range(2))
    client.post(at("release", post), {"page": second})
    assert client.post(at("renew", post), {"page": first}).status_code == 204
    client.post(at("release", post), {"page": first})
    assert holder(post) is None


def test_a_page_that_a_form_leads_to_takes_the_place_of_the_one_before(client, moira):
    post = a_waiting_story()
    take(post, by=moira)
    before = mark_on(client.get(at("item", post)))
    now = mark_on(client.post(at("decide", post), filled_in(post, page=before)))
    assert now != before
    client.post(at("release", post), {"page": now})
    assert holder(post) is None


@pytest.mark.parametrize("mark", ["", "forged", "x\x00y", "0" * 16, "0" * 20_000])
def test_a_page_that_we_did_not_make_lets_go_of_nothing(client, moira, mark):
    post = a_waiting_story()
    take(post, by=moira)
    client.get(at("item", post))
    assert client.post(at("release", post), {"page": mark}).status_code == 204
    assert client.post(at("renew", post), {"page": mark}).status_code == 204
    assert holder(post).by == moira


def test_putting_an_item_back_leads_to_the_queue(client, moira):
    post = a_waiting_story()
    take(post, by=moira)
    assert client.post(at("release", post), {"back": "1"})["Location"] == reverse("moderation:queue")
    assert holder(post) is None


def test_letting_go_needs_the_forms_protection(moira):
    from django.test import Client

    post = a_waiting_story()
    take(post, by=moira)
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(moira)
    strict.raise_request_exception = False
    assert strict.post(at("release", post)).status_code in {403, 500}
    assert holder(post).by == moira


@pytest.mark.parametrize("name", ["item", "take", "renew", "release", "difference", "decide"])
def test_what_one_wrote_oneself_is_refused(client, name):
    opening = a_published_story()
    both = a_responder(opening.story.answers.get().organisation)
    both.memberships.create(role="moderator")
    client.force_login(both)
    reply = a_service_reply(opening, by=both, publish=False)
    response = client.get(at(name, reply)) if name == "item" else client.post(at(name, reply), {"version": 1})
    assert response.status_code == 403
    assert "You wrote this yourself" in page(response)
    reply.refresh_from_db()
    assert (reply.publication, holder(reply)) == ("submitted", None)


def test_a_withdrawn_story_is_a_page_without_words(client, moira):
    post = a_waiting_story(title="Canary", text="A canary")
    withdraw_story(post.story)
    shown = page(client.get(at("item", post)))
    assert "withdrawn" in shown
    assert "anary" not in shown
    assert 'name="outcome"' not in shown


def test_what_a_colleague_made_of_the_words_is_shown_with_its_reason(client, moira):
    post = a_waiting_story(title="Nine days", text="Nurse Ann was kind.")
    edit = decisions.Edit("Nine days", "A nurse was kind.", "We take out names.")
    nadia = a_moderator("Nadia Okafor")
    decisions.publish(post, by=nadia, seen_version=post.version, criticality=0, edit=edit)
    shown = page(client.get(at("item", post)))
    for said in ("What Nadia Okafor made of it", "<del>", "We take out names."):
        assert said in shown


@pytest.mark.parametrize("move", ["return_to_author", "decline"])
def test_what_was_decided_can_be_read_again(client, moira, move):
    post = a_waiting_story(text="They were kind.")
    getattr(post, move)()
    shown = page(client.get(at("item", post)))
    assert "They were kind." in shown
    assert "Take the next one" in shown


def test_a_draft_is_not_found(client, moira):
    post = a_waiting_story()
    Post.objects.filter(pk=post.pk).update(publication="draft")
    assert client.get(at("item", post)).status_code == 404


# Taking down


@pytest.fixture
def sena(client):
    sena = a_senior()
    client.force_login(sena)
    return sena


def taking_down(post, **answers):
    return {"version": post.version, "outcome": "hide", "message": "We look into it."} | answers


def test_a_moderator_is_led_to_the_public_page_and_offered_no_taking_down(client, moira):
    post = a_published_story()
    shown = page(client.get(at("item", post)))
    assert post.story.private_url in shown
    assert at("take_down", post) not in shown
    assert client.post(at("take_down", post), taking_down(post)).status_code == 403


def test_a_senior_hides_shows_again_and_removes(client, sena):
    post = a_published_story()
    for outcome, after, said in (
        ("hide", "hidden", "hidden for now"),
        ("restore", "published", "shown again"),
        ("remove", "removed", "removed"),
    ):
        assert f'value="{outcome}"' in page(client.get(at("item", post)))
        response = client.post(at("take_down", post), taking_down(post, outcome=outcome))
        assert response["Location"] == at("item", post)
        assert f"Story {post.story_id}: {said}." in page(client.get(at("item", post)))
        post.refresh_from_db()
        assert post.publication == after
    assert at("take_down", post) not in page(client.get(at("item", post)))


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        ({"outcome": ""}, "Choose what happens"),
        ({"outcome": "publish"}, "Choose one of the answers on this page"),
        ({"outcome": "restore"}, "Choose one of the answers on this page"),
        ({"message": ""}, "Say why, to the writer"),
        ({"message": "   "}, "Say why, to the writer"),
        ({"message": "x\x00y"}, "hidden character"),
        ({"message": "x" * 20_000}, "Sorry, that message is longer than 2,000 characters. It is 20,000"),
    ],
)
def test_taking_down_with_bad_input_changes_nothing_and_loses_nothing(client, sena, answers, error):
    post = a_published_story()
    response = client.post(at("take_down", post), taking_down(post, **answers))
    assert response.status_code == 422
    assert error in page(response)
    assert "<title>Error: " in page(response)
    post.refresh_from_db()
    assert (post.publication, post.decisions.count()) == ("published", 0)
    assert f"Story {post.story_id}: " not in page(client.get(at("item", post)))


def test_taking_down_what_somebody_took_down_meanwhile_is_refused(client, sena):
    post = a_published_story()
    stale = taking_down(post)
    take_down(post, by=a_senior("Other Senior"), seen_version=post.version, outcome="hide", message="Their words")
    response = client.post(at("take_down", post), stale)
    assert response.status_code == 409
    for said in ("Other Senior", "Their words", "We look into it."):
        assert said in page(response)
