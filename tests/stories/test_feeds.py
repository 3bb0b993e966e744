"""Atom feeds of stories."""

import html
import re
from datetime import datetime, timedelta
from xml.etree import ElementTree

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from feedback.stories.feeds import NEWEST
from feedback.stories.models import Change, Post, Story, Words
from feedback.stories.replying import NewChange
from tests.factories import (
    OrganisationFactory,
    ServiceFactory,
    a_moderator,
    a_published_story,
    a_responder,
    a_service_reply,
    a_waiting_story,
    told_ago,
)

pytestmark = pytest.mark.django_db

FEED = reverse("stories:feed")
CHANGES = reverse("stories:changes_feed")
LATE = "Change planned, and late: A chair <b>by</b> each bed"
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client, address: str = FEED) -> ElementTree.Element:
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)  # noqa: S314 -- our own


def entries(client, address: str = FEED) -> list[ElementTree.Element]:
    return feed(client, address).findall(f"{ATOM}entry")


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


def test_a_reply_makes_an_entry_newer_and_not_another(client):
    opening = told_ago(a_published_story(), days=2)
    before = entries(client)[0]
    a_service_reply(opening)
    after = entries(client)[0]
    assert text(after, "id") == text(before, "id")
    assert text(after, "updated") > text(before, "updated")


@pytest.mark.parametrize(
    ("query", "titles", "heading"),
    [
        ("service={ward}", ["About the ward"], "Stories about Rowan Ward"),
        ("organisation=trust", ["About the ward"], "Stories about The Trust"),
        ("good=kindness", ["About the ward"], "Stories where this was good: kindness"),
        ("q=unicorn", ["Elsewhere"], "Stories that mention “unicorn”"),
        ("good=kindness&q=unicorn", [], "Stories where this was good: kindness that mention “unicorn”"),
        ("who=patient&answer=no", ["Elsewhere", "About the ward"], "Stories (told by the patient, Not answered yet)"),
        ("sort=best&q=words", ["Elsewhere", "About the ward"], "Stories that mention “words”"),
    ],
)
def test_any_list_or_search_has_a_feed_of_its_own(client, query, titles, heading):
    ward = ServiceFactory(name="Rowan Ward", organisation=OrganisationFactory(ods_code="TRUST", name="The Trust"))
    told_ago(a_published_story(ward, title="About the ward", text="Words.", good=["kindness"]), days=2)
    a_published_story(title="Elsewhere", text="Words of a unicorn.")
    address = f"{FEED}?{query.format(ward=ward.pk)}"
    assert [text(entry, "title") for entry in entries(client, address)] == titles
    assert text(feed(client, address), "title") == f"{heading} – Hearback"


def test_the_feed_of_a_page_says_where_it_is_and_what_it_follows(client):
    links = {
        link.get("rel"): link.get("href")
        for link in feed(client, f"{FEED}?q=kind staff&good=tea&sort=best").findall(f"{ATOM}link")
    }
    assert links == {
        "self": "http://testserver/feeds/stories/?q=kind+staff&good=tea",
        "alternate": "http://testserver/stories/?q=kind+staff&good=tea",
    }


@pytest.mark.parametrize(
    ("asked", "followed"),
    [
        ("", ""),
        ("?good=kindness&q=kind+words", "?q=kind+words&good=kindness"),
        ("?answer=no&sort=best&q=x", "?q=x&answer=no"),
    ],
)
def test_each_list_leads_to_its_own_feed(client, asked, followed):
    shown = html.unescape(client.get(f"/stories/{asked}").content.decode())
    assert re.findall(r'href="(/feeds/[^"]*)"', shown) == [FEED + followed, FEED + followed]


@pytest.mark.parametrize("page", ["service", "organisation"])
def test_services_and_organisations_lead_to_theirs(client, page):
    ward = ServiceFactory(organisation=OrganisationFactory(ods_code="TRUST"))
    a_published_story(ward)
    about, address = {
        "service": (ward, f"{FEED}?service={ward.pk}"),
        "organisation": (ward.organisation, f"{FEED}?organisation=TRUST"),
    }[page]
    shown = client.get(about.get_absolute_url()).content.decode()
    assert re.search(rf'<link rel="alternate" type="application/atom\+xml" href="{re.escape(address)}"', shown)
    assert re.search(rf'<a href="{re.escape(address)}"', shown)


def test_the_address_that_the_feed_of_a_service_once_had_leads_to_it(client):
    response = client.get("/feeds/services/12/")
    assert (response.status_code, response["Location"]) == (301, f"{FEED}?service=12")


@pytest.mark.parametrize("query", ["service=0", "service=999999", f"service={'9' * 30}", "organisation=NONE"])
def test_what_is_not_there_has_none(client, query):
    assert client.get(f"{FEED}?{query}").status_code == 404


@pytest.mark.parametrize("query", ["answer=perhaps", "from=yesterday", "place=12"])
def test_what_can_not_be_meant_is_refused(client, query):
    assert client.get(f"{FEED}?{query}").status_code == 400


def test_an_entry_names_its_writer_as_the_story_does(client):
    a_published_story(pen_name="Green Heron")
    unnamed = a_published_story(pen_name="")
    Story.objects.filter(pk=unnamed.story_id).update(relationship="carer")
    names = [entry.find(f"{ATOM}author/{ATOM}name").text for entry in entries(client)]
    assert names == ["A carer", "Green Heron"]


def test_it_is_atom(client):
    """What RFC 4287 asks of a feed and of each entry, once each."""
    for title in "ab":
        a_published_story(title=title, pen_name="")
    whole = feed(client)
    for name in ("id", "title", "updated"):
        assert len(whole.findall(f"{ATOM}{name}")) == 1
    stamps = []
    for entry in whole.findall(f"{ATOM}entry"):
        for name in ("id", "title", "updated", "published", "summary", "author"):
            assert len(entry.findall(f"{ATOM}{name}")) == 1, name
        assert [link.get("rel") for link in entry.findall(f"{ATOM}link")] == ["alternate"]
        assert entry.find(f"{ATOM}summary").get("type") == "html"
        assert datetime.fromisoformat(text(entry, "published")).tzinfo
        stamps.append(text(entry, "updated"))
    assert text(whole, "updated") == max(stamps)
    assert len({text(entry, "id") for entry in whole.findall(f"{ATOM}entry")}) == 2


def test_an_empty_feed_is_the_same_each_time(client):
    with time_machine.travel("2026-05-01"):
        before = client.get(FEED).content
    with time_machine.travel("2026-06-01"):
        assert client.get(FEED).content == before


def test_no_more_than_the_newest_are_in_it(client):
    ward = ServiceFactory()
    for _ in range(NEWEST + 1):
        a_published_story(ward)
    assert len(entries(client)) == NEWEST


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
        entries(client, f"{FEED}?service={ward.pk}")


# Changes


@pytest.fixture
def two_changes():
    """Two services, each with a change: one planned and late, one made."""
    ward = ServiceFactory(name="Rowan Ward", organisation=OrganisationFactory(ods_code="TRUST", name="The Trust"))
    today = timezone.localdate()
    late = NewChange(
        state=Change.State.PLANNED, summary="A chair <b>by</b> each bed\x0b", due_on=today - timedelta(days=3)
    )
    a_service_reply(a_published_story(ward, title="No chair"), change=late)
    made = NewChange(state=Change.State.MADE, summary="Hot tea", owner="Priya", made_on=today)
    other = a_published_story(title="Cold tea")
    a_service_reply(other, by=a_responder(other.story.answers.get().organisation, name="Rae Reed"), change=made)
    return ward


@pytest.mark.parametrize(
    ("query", "titles", "heading"),
    [
        ("", ["Change made: Hot tea", LATE], ""),
        ("?show=made", ["Change made: Hot tea"], " (made)"),
        ("?show=late", [LATE], " (late)"),
        (
            "?show=nonsense&organisation=TRUST",
            [LATE],
            " about The Trust",
        ),
        ("?show=made&organisation=TRUST", [], " about The Trust (made)"),
    ],
)
def test_changes_have_a_feed_with_the_filters_of_their_page(client, two_changes, query, titles, heading):
    assert [text(entry, "title") for entry in entries(client, CHANGES + query)] == titles
    assert text(feed(client, CHANGES + query), "title") == f"Changes because of stories{heading} – Hearback"


def test_an_entry_says_what_changed_where_and_because_of_which_story(client, two_changes):
    made, planned = entries(client, CHANGES)
    assert text(made, "summary").startswith("<p>Hot tea</p><p>Where: ")
    assert "<p>Who: Priya</p>" in text(made, "summary")
    assert text(made, "summary").endswith("<p>Because of: Cold tea</p>")
    assert "/cold-tea/#post-" in made.find(f"{ATOM}link").get("href")
    assert text(made, "id").startswith("http://testserver/stories/")
    assert text(planned, "summary").startswith("<p>A chair &lt;b&gt;by&lt;/b&gt; each bed</p>")
    assert planned.find(f"{ATOM}author/{ATOM}name").text == "Rowan Ward, Trentside"


def test_a_change_leaves_the_feed_with_its_story(client, two_changes):
    Post.objects.get(public_words__title="No chair").hide()
    assert [text(entry, "title") for entry in entries(client, CHANGES)] == ["Change made: Hot tea"]


@pytest.mark.parametrize("query", ["", "?show=late", "?show=made&organisation=TRUST"])
def test_the_page_of_changes_leads_to_the_feed_of_what_it_shows(client, two_changes, query):
    shown = html.unescape(client.get(f"/changes/{query}").content.decode())
    assert re.findall(r'href="(/feeds/[^"]*)"', shown) == [CHANGES + query, CHANGES + query]


def test_changes_of_what_is_not_there_have_none(client):
    assert client.get(f"{CHANGES}?service=999999").status_code == 404


def test_the_feed_of_changes_costs_the_same_with_more(client, two_changes, django_assert_num_queries):
    for query in ("?show=made", ""):
        with django_assert_num_queries(1):
            entries(client, CHANGES + query)


def test_a_tag_leads_to_its_feed(client):
    a_published_story(good=["kind words"])
    shown = html.unescape(client.get("/tags/good/kind%20words/").content.decode())
    assert re.findall(r'href="(/feeds/[^"]*)"', shown) == [f"{FEED}?good=kind+words"] * 2
