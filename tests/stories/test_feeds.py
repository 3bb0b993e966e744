"""Atom feeds of stories."""

from xml.etree import ElementTree

import pytest
from django.urls import reverse

from feedback.stories.models import Words
from tests.factories import ServiceFactory, a_moderator, a_published_story, a_service_reply, a_waiting_story, told_ago

pytestmark = pytest.mark.django_db

FEED = reverse("stories:feed")
ATOM = "{http://www.w3.org/2005/Atom}"


def entries(client, address: str = FEED) -> list[ElementTree.Element]:
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content).findall(f"{ATOM}entry")  # noqa: S314 -- our own


def text(entry: ElementTree.Element, name: str) -> str:
    return entry.find(f"{ATOM}{name}").text


def test_the_feed_has_the_newest_stories_with_title_beginning_and_link(client):
    told_ago(a_published_story(title="Cold tea"), days=2)
    opening = a_published_story(title="Kind nurses", text="They were kind. " * 40)
    newest, oldest = entries(client)
    assert text(newest, "title") == "Kind nurses"
    assert text(oldest, "title") == "Cold tea"
    assert text(newest, "summary").endswith("They…")
    assert newest.find(f"{ATOM}link").get("href").endswith(f"/stories/{opening.story_id}/kind-nurses/")


def test_only_what_is_published_is_in_it(client):
    a_waiting_story(title="Waiting")
    a_published_story(title="Hidden").hide()
    a_published_story(title="Removed").remove()
    a_service_reply(a_published_story(title="Kind nurses"), text="Thank you.")
    assert [text(entry, "title") for entry in entries(client)] == ["Kind nurses"]


def test_an_entry_keeps_its_id_when_the_title_is_edited_and_says_that_it_is_newer(client):
    opening = told_ago(a_published_story(title="Kind nurses"), days=2)
    before = entries(client)[0]
    edited = Words.objects.create(post=opening, kind="edited", title="Very kind", text="Kind.", made_by=a_moderator())
    opening.submit()
    opening.publish(edited)
    after = entries(client)[0]
    assert text(after, "id") == text(before, "id") == f"http://testserver/stories/{opening.story_id}/"
    assert text(after, "title") == "Very kind"
    assert text(after, "published") == text(before, "published")
    assert text(after, "updated") > text(before, "updated")


def test_each_service_has_a_feed_of_its_own(client):
    ward = ServiceFactory(name="Rowan Ward")
    a_published_story(ward, title="About the ward")
    a_published_story(title="Elsewhere")
    address = reverse("stories:service_feed", args=[ward.pk])
    assert [text(entry, "title") for entry in entries(client, address)] == ["About the ward"]
    assert "Stories about Rowan Ward, Trentside – Hearback" in client.get(address).content.decode()


@pytest.mark.parametrize("pk", ["0", "999999", "9" * 30])
def test_an_unknown_service_has_none(client, pk):
    assert client.get(f"/feeds/services/{pk}/").status_code == 404


def test_words_are_shown_as_they_are_and_never_as_markup(client):
    a_published_story(title="Tea & <b>toast</b>", text="<script>alert(1)</script> 😀 سلام \x0b\x1f\ufffe &amp;")
    entry = entries(client)[0]
    assert text(entry, "title") == "Tea & <b>toast</b>"
    # The summary is HTML, so what a reader shows is what the author wrote.
    assert text(entry, "summary") == "&lt;script&gt;alert(1)&lt;/script&gt; 😀 سلام &amp;amp;"


def test_an_empty_feed_is_a_feed(client):
    assert entries(client) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_a_feed_costs_the_same_with_more_stories(client, rows, django_assert_num_queries):
    ward = ServiceFactory()
    for _ in range(rows):
        a_published_story(ward)
    with django_assert_num_queries(2):
        entries(client)
    with django_assert_num_queries(4):
        entries(client, reverse("stories:service_feed", args=[ward.pk]))
