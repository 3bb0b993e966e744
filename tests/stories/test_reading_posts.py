"""Each post's permanent address, and a conversation too long for one page."""

import re

import pytest

from feedback.stories.erasure import withdraw_story
from feedback.stories.models import Post
from feedback.stories.stretches import FIRST, NEWEST, WHOLE
from tests.factories import a_published_story, a_service_reply, a_waiting_story
from tests.stories.test_reading_story import a_public_reply, address, read

pytestmark = pytest.mark.django_db


def leads_to(client, post: Post) -> str:
    response = client.get(f"/posts/{post.pk}/")
    assert response.status_code == 302
    return response["Location"]


def a_long_conversation(replies: int = WHOLE + 10) -> tuple[Post, list[Post]]:
    opening = a_published_story()
    return opening, [a_public_reply(opening, text=f"Reply number {n}.") for n in range(1, replies + 1)]


def numbers_in(page: str) -> list[int]:
    shown = page.partition('<ol class="timeline">')[2]
    return [int(number) for number in re.findall(r"Reply number (\d+)\.", shown)]


# Permanent addresses


def test_every_post_shows_its_permanent_address(client):
    opening = a_published_story()
    reply = a_service_reply(opening)
    page = read(client, opening)
    for post in (opening, reply):
        assert f'href="/posts/{post.pk}/"' in page
        assert f'id="post-{post.pk}"' in page


def test_it_leads_to_the_post_also_when_the_title_has_changed(client):
    opening = a_published_story(title="Kind nurses")
    reply = a_public_reply(opening)
    assert leads_to(client, opening) == f"{address(opening)}#post-{opening.pk}"
    assert leads_to(client, reply) == f"{address(opening)}#post-{reply.pk}"
    words = opening.versions.create(title="Cold tea", text="It was cold.", kind="original")
    Post.objects.filter(pk=opening.pk).update(public_words=words)
    assert leads_to(client, reply) == f"/stories/{opening.story_id}/cold-tea/#post-{reply.pk}"


@pytest.mark.parametrize("number", ["0", "999999", "9" * 30])
def test_the_address_of_no_post_is_not_found(client, number):
    assert client.get(f"/posts/{number}/").status_code == 404


def test_what_is_not_public_is_not_found(client):
    opening = a_published_story(title="Kind nurses")
    unread, hidden = a_service_reply(opening, publish=False), a_public_reply(opening)
    hidden.hide()
    for post in (a_waiting_story(), unread, hidden):
        response = client.get(f"/posts/{post.pk}/")
        assert response.status_code == 404
        assert "Kind nurses" not in response.content.decode()


def test_a_reply_under_a_hidden_story_is_not_found(client):
    opening = a_published_story(title="Kind nurses")
    reply = a_public_reply(opening)
    opening.hide()
    response = client.get(f"/posts/{reply.pk}/")
    assert response.status_code == 404
    assert "kind-nurses" not in response.content.decode()


@pytest.mark.parametrize("move", ["withdraw", "remove"])
def test_a_reply_that_was_taken_back_is_gone(client, move):
    opening = a_published_story()
    reply = a_public_reply(opening, text="Secret words.")
    getattr(reply, move)()
    response = client.get(f"/posts/{reply.pk}/")
    page = response.content.decode()
    assert response.status_code == 410
    assert "This reply is no longer here" in page
    assert f'href="{address(opening)}"' in page
    assert '<meta name="robots" content="noindex">' in page
    assert "Secret words" not in page


def test_all_posts_of_a_withdrawn_story_are_gone(client):
    opening = a_published_story(title="Kind nurses")
    reply = a_public_reply(opening)
    withdraw_story(opening.story)
    for post in (opening, reply):
        response = client.get(f"/posts/{post.pk}/")
        assert response.status_code == 410
        assert "kind-nurses" not in response.content.decode()


# A long conversation


def test_a_conversation_that_is_not_long_stands_whole_under_its_story(client):
    opening, _ = a_long_conversation(WHOLE)
    assert numbers_in(read(client, opening)) == list(range(1, WHOLE + 1))


def test_of_a_long_one_the_first_and_the_newest_replies_do(client):
    opening, replies = a_long_conversation()
    page = read(client, opening)
    assert numbers_in(page) == [*range(1, FIRST + 1), *range(WHOLE + 10 - NEWEST + 1, WHOLE + 11)]
    left_out = WHOLE + 10 - FIRST - NEWEST
    assert f'<a href="{address(opening)}?from={replies[FIRST].pk}">Read the {left_out} replies in between</a>' in page
    assert f"{WHOLE + 10} replies between people" in page


def test_the_rest_can_be_read_page_by_page_both_ways(client):
    opening, replies = a_long_conversation(FIRST + WHOLE + WHOLE + 5)
    first = client.get(f"{address(opening)}?from={replies[FIRST].pk}").content.decode()
    assert numbers_in(first) == list(range(FIRST + 1, FIRST + WHOLE + 1))
    assert "They were kind." not in first
    assert f'<a href="{address(opening)}" rel="prev">' in first
    later = f"{address(opening)}?from={replies[FIRST + WHOLE].pk}"
    assert f'<a href="{later}" rel="next">' in first
    second = client.get(later).content.decode()
    assert numbers_in(second) == list(range(FIRST + WHOLE + 1, FIRST + WHOLE + WHOLE + 1))
    assert f'<a href="{address(opening)}?from={replies[FIRST].pk}" rel="prev">' in second
    last = client.get(f"{address(opening)}?from={replies[FIRST + 2 * WHOLE].pk}").content.decode()
    assert numbers_in(last) == list(range(FIRST + 2 * WHOLE + 1, FIRST + 2 * WHOLE + 6))
    assert 'rel="next"' not in last


def test_a_permanent_address_leads_to_the_page_that_shows_the_reply(client):
    opening, replies = a_long_conversation()
    for number in (1, FIRST, FIRST + 1, WHOLE, WHOLE + 1, WHOLE + 10):
        where = leads_to(client, replies[number - 1])
        assert number in numbers_in(client.get(where).content.decode())
    assert leads_to(client, replies[FIRST]) == (f"{address(opening)}?from={replies[FIRST].pk}#post-{replies[FIRST].pk}")


def test_a_page_can_begin_where_a_reply_is_hidden_now(client):
    opening, replies = a_long_conversation()
    start = replies[FIRST]
    start.hide()
    page = client.get(f"{address(opening)}?from={start.pk}").content.decode()
    assert numbers_in(page)[0] == FIRST + 2


def test_what_is_no_place_in_the_conversation_is_refused(client):
    opening, elsewhere = a_published_story(), a_public_reply(a_published_story())
    unread = a_service_reply(opening, publish=False)
    for asked, status in (("x", 400), ("", 400), ("٣", 400), ("-1", 400), ("9" * 18, 404)):
        assert client.get(f"{address(opening)}?from={asked}").status_code == status, asked
    for post in (elsewhere, unread, opening):
        assert client.get(f"{address(opening)}?from={post.pk}").status_code == 404


def test_a_page_of_it_is_found_under_an_old_title_too(client):
    opening, replies = a_long_conversation(1)
    response = client.get(f"{opening.story.private_url}?from={replies[0].pk}")
    assert (response.status_code, response["Location"]) == (301, f"{address(opening)}?from={replies[0].pk}")


def test_a_very_long_conversation_costs_a_fixed_number_of_queries(client, django_assert_num_queries):
    opening, replies = a_long_conversation()
    with django_assert_num_queries(8):
        read(client, opening)
    with django_assert_num_queries(5):
        client.get(f"{address(opening)}?from={replies[FIRST].pk}")
    with django_assert_num_queries(3):
        leads_to(client, replies[FIRST])
