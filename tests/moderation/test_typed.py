"""What is typed and not decided is kept, comes back, and is erased with the words."""

import re

import pytest

from feedback.moderation.claims import holder, release, take
from feedback.moderation.models import Typed
from feedback.moderation.typed import keep
from feedback.stories.erasure import withdraw_story
from feedback.stories.models import Post
from tests.factories import a_moderator, a_waiting_story
from tests.moderation.desk import filled_in, publishing

pytestmark = pytest.mark.django_db


@pytest.fixture
def moira(client):
    moira = a_moderator()
    client.force_login(moira)
    return moira


@pytest.fixture
def post(moira):
    post = a_waiting_story()
    take(post, by=moira)
    return post


def page(response):
    return response.content.decode()


def send(client, post, **answers):
    return client.post(f"/desk/{post.pk}/typed/", filled_in(post, **answers))


def test_what_is_typed_is_kept_and_so_is_the_item(client, post, moira, later):
    later(minutes=8)
    assert send(client, post, text="Half a sent", outcome="decline", remark="Hm", find="not this").status_code == 204
    kept = Typed.objects.get()
    assert (kept.by, kept.version) == (moira, post.version)
    assert (kept.answers["text"], kept.answers["outcome"], kept.answers["remark"]) == ("Half a sent", "decline", "Hm")
    assert "find" not in kept.answers
    later(minutes=8)
    assert holder(post).by == moira


def found(response, pattern):
    return re.search(pattern, page(response))[1]


def close(client, post, shown, **answers):
    """Close a page as its script does, with what is typed and not kept yet."""
    mark = found(shown, r'name="page" value="(\w+)"')
    return client.post(f"/desk/{post.pk}/release/", filled_in(post, page=mark, **answers))


def renew(client, post, shown):
    """Ask for the item, as a page does that has just been shown."""
    made_with = found(shown, r'data-kept="([^"]*)"')
    return client.post(f"/desk/{post.pk}/renew/", {"kept": made_with}).status_code


def test_what_is_typed_last_is_kept_when_the_page_is_closed(client, post):
    shown = client.get(f"/desk/{post.pk}/")
    assert close(client, post, shown, text="Half a sent", remark="Hm").status_code == 204
    assert holder(post) is None
    assert Typed.objects.get().answers["text"] == "Half a sent"


def test_a_page_that_is_closed_with_nothing_typed_keeps_nothing(client, post):
    mark = found(client.get(f"/desk/{post.pk}/"), r'name="page" value="(\w+)"')
    client.post(f"/desk/{post.pk}/release/", {"page": mark})
    assert holder(post) is None
    assert not Typed.objects.exists()


def test_a_page_that_is_loaded_again_hears_of_what_the_one_before_sent_late(client, post, moira):
    before, now = client.get(f"/desk/{post.pk}/"), client.get(f"/desk/{post.pk}/")
    assert renew(client, post, now) == 204
    close(client, post, before, text="Half a sent")
    assert renew(client, post, now) == 205
    again = client.get(f"/desk/{post.pk}/")
    assert "Half a sent</textarea>" in page(again)
    assert renew(client, post, again) == 204
    assert holder(post).by == moira


def test_what_is_typed_is_kept_for_who_has_lost_the_item_when_they_close_its_page(client, post):
    shown = client.get(f"/desk/{post.pk}/")
    nadia = a_moderator("Nadia")
    take(post, by=nadia, over=True)
    close(client, post, shown, text="Half a sent")
    assert holder(post).by == nadia
    assert Typed.objects.get().answers["text"] == "Half a sent"


def test_it_comes_back_when_the_item_is_opened_again(client, post, moira):
    send(client, post, text="Half a sent", outcome="decline", message="Not ours", remark="Look at this")
    shown = page(client.get(f"/desk/{post.pk}/"))
    for said in ("Kept from", "Half a sent</textarea>", "Not ours</textarea>", "Look at this</textarea>"):
        assert said in shown
    # After the claim was let go, it waits until the item is taken again.
    release(post, by=moira)
    shown = page(client.get(f"/desk/{post.pk}/"))
    assert "comes back when you take it" in shown
    assert "Half a sent" not in shown


def test_it_is_shown_to_copy_where_the_item_has_moved_on(client, post):
    send(client, post, text="Half a sent")
    post.count_up()
    shown = page(client.get(f"/desk/{post.pk}/"))
    assert "Somebody has moved this on since" in shown
    assert "Half a sent</div>" in shown
    assert "Half a sent</textarea>" not in shown


def test_it_is_somebodys_own(client, post):
    send(client, post, text="Half a sent")
    nadia = a_moderator("Nadia")
    take(post, by=nadia, over=True)
    client.force_login(nadia)
    assert "Half a sent" not in page(client.get(f"/desk/{post.pk}/"))


def test_who_has_lost_the_item_is_told_and_loses_no_word(client, post):
    take(post, by=a_moderator("Nadia Okafor"), over=True)
    response = send(client, post, text="Half a sent")
    assert response.status_code == 409
    assert "Nadia Okafor has taken this over." in page(response)
    assert Typed.objects.get().answers["text"] == "Half a sent"


def test_it_is_forgotten_when_it_is_decided_or_asked_for(client, post):
    send(client, post, text="Half a sent")
    client.post(f"/desk/{post.pk}/typed/", filled_in(post, forget="1"))
    assert not Typed.objects.exists()
    send(client, post, text="Half a sent")
    client.post(f"/desk/{post.pk}/decide/", publishing(post))
    assert not Typed.objects.exists()


def test_nothing_is_kept_of_what_does_not_wait(client, post, moira):
    send(client, post, text="Canary")
    withdraw_story(post.story)
    assert not Typed.objects.exists()
    assert send_again(client, post) == 409
    client.post(f"/desk/{post.pk}/release/", {"version": "1", "text": "Canary"})
    assert not keep(Post.objects.get(pk=post.pk), by=moira, version=1, answers={"text": "Canary"})
    assert not Typed.objects.exists()


def send_again(client, post):
    answers = {"version": "1", "text": "Canary"}
    return client.post(f"/desk/{post.pk}/typed/", answers, headers={"HX-Request": "true"}).status_code


def test_it_is_thrown_away_after_a_week(client, post, moira, later):
    send(client, post, text="Half a sent")
    later(days=8)
    client.force_login(moira)
    other = a_waiting_story()
    send(client, other, text="Else")
    assert [kept.post for kept in Typed.objects.all()] == [other]
