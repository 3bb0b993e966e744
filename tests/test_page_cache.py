"""Pages that are kept: that they are right at once, are small, and stay within their room."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.conf import settings as real_settings
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from feedback.page_cache import Kept, PageCache, Version
from feedback.pages.models import HelpContact
from feedback.public_page import PAGES, key_of
from feedback.stories.keycards import new_token
from feedback.stories.models import Edition, Post
from feedback.stories.replying import chip_in
from feedback.stories.writing import NewWords, keep_edit
from tests.factories import (
    ServiceFactory,
    a_moderator,
    a_published_story,
    a_service_reply,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kept(settings):
    """Switch the cache on, empty."""
    settings.PAGE_CACHE = 32
    PAGES.clear()
    yield
    PAGES.clear()


def story_page(post: Post) -> str:
    return post.story.url_titled(post.public_words.title)


def shown(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def as_of(hours: int = 2):
    """Look back at the record from later."""
    return time_machine.travel(timezone.now() + timedelta(hours=hours), tick=False)


# What is kept


@pytest.mark.parametrize(
    "address", ["/", "/stories/", "/services/", "/changes/", "/figures/", "/about/", "/feeds/stories/"]
)
def test_the_second_reader_costs_one_query(client, address, django_assert_num_queries):
    a_published_story()
    first = client.get(address)
    with django_assert_num_queries(1):
        second = client.get(address)
    assert (second.content, second.headers) == (first.content, first.headers)


def test_a_redirect_is_kept_too(client, django_assert_num_queries):
    post = a_published_story()
    address = post.story.private_url
    first = client.get(address)
    with django_assert_num_queries(1):
        second = client.get(address)
    assert first.status_code == second.status_code == 301
    assert second["Location"] == first["Location"]


def test_a_head_has_what_the_page_has(client):
    post = a_published_story()
    head = client.head(story_page(post))
    whole = client.get(story_page(post))
    assert head.content == b""
    assert b"Kind nurses" in whole.content
    assert head["ETag"] == whole["ETag"]


def test_a_part_is_not_mistaken_for_the_page(client):
    a_published_story()
    page = shown(client, "/stories/")
    part = client.get("/stories/", headers={"HX-Request": "true"}).content.decode()
    boosted = client.get("/stories/", headers={"HX-Request": "true", "HX-Boosted": "true"}).content.decode()
    assert "<html" in page
    assert "<html" not in part
    assert "<html" in boosted
    assert shown(client, "/stories/") == page


def test_the_order_of_parameters_matters_only_among_those_of_one_name():
    def key(query: str):
        return key_of(RequestFactory().get(f"/stories/?{query}"))

    assert key("q=tea&who=carer") == key("who=carer&q=tea")
    assert key("good=a&good=b") != key("good=b&good=a")
    assert key("%71=a&q=b") != key("q=b&%71=a")
    assert key("q=a%26who=carer") != key("q=a&who=carer")


def test_hosts_and_schemes_are_told_apart(client):
    assert client.get("/feeds/stories/").status_code == 200
    client.get("/feeds/stories/", headers={"Host": "localhost"})
    client.get("/feeds/stories/", secure=True)
    assert len(PAGES) == 3


def test_what_is_not_there_is_not_kept(client):
    for address in ("/stories/999999/", "/stories/?before=nonsense", "/nothing/"):
        assert client.get(address).status_code in (400, 404)
    assert len(PAGES) == 0


def test_no_page_with_a_form_token_is_kept_or_packed(client):
    post = a_published_story()
    for address in ("/tell/", "/tell/service/", f"/chip-in/{post.story_id}/", "/my-story/", "/accounts/login/"):
        response = client.get(address, headers={"Accept-Encoding": "gzip"})
        assert "Content-Encoding" not in response.headers, address
        assert "public" not in response.get("Cache-Control", ""), address
    assert len(PAGES) == 0


@pytest.mark.parametrize(
    "cookie", [real_settings.SESSION_COOKIE_NAME, real_settings.CSRF_COOKIE_NAME, "messages", "hearback_keycard"]
)
def test_whoever_has_a_cookie_of_ours_gets_a_page_of_their_own(client, cookie):
    post = a_published_story()
    known = Client()
    known.cookies[cookie] = "anything"
    response = known.get(story_page(post), headers={"Accept-Encoding": "gzip"})
    assert response["Cache-Control"] == "private"
    assert "Content-Encoding" not in response.headers
    assert len(PAGES) == 0


def test_a_moderators_page_is_shown_to_nobody_else(client):
    a_published_story()
    client.force_login(a_moderator())
    assert "Stories to read" in shown(client, "/")
    assert "Stories to read" not in shown(Client(), "/")
    assert "Stories to read" in shown(client, "/")


# How it goes over the wire


@pytest.mark.parametrize(
    ("accepted", "is_packed"),
    [("gzip, deflate, br", True), ("GZIP;q=0, br", False), ("gzip;q=0", False), ("gzip;q=0.5", True), ("", False)],
)
def test_a_page_is_packed_for_whoever_takes_it_so(client, accepted, is_packed):
    post = a_published_story()
    plain = client.get(story_page(post))
    packed = client.get(story_page(post), headers={"Accept-Encoding": accepted})
    assert packed.headers.get("Content-Encoding") == ("gzip" if is_packed else None)
    assert (gzip.decompress(packed.content) if is_packed else packed.content) == plain.content
    assert packed["ETag"] == plain["ETag"]
    assert packed["Vary"] == plain["Vary"] == "Accept-Encoding"


def test_everybody_may_keep_a_page_and_must_ask_before_showing_it_again(client, settings):
    post = a_published_story()
    assert client.get(story_page(post))["Cache-Control"] == "public, max-age=0, must-revalidate"
    PAGES.clear()
    settings.SHARED_CACHE_SECONDS = 10
    response = client.get(story_page(post))
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate, s-maxage=10"
    assert "Cookie" in response["Vary"]


def test_a_page_that_did_not_change_is_not_sent_again(client):
    post = a_published_story()
    with as_of():
        first = client.get(story_page(post))
        by_tag = client.get(story_page(post), headers={"If-None-Match": first["ETag"]})
        by_date = client.get(story_page(post), headers={"If-Modified-Since": first["Last-Modified"]})
        assert by_tag.status_code == by_date.status_code == 304
        assert by_tag.content == b""
        assert by_tag["Cache-Control"] == first["Cache-Control"]
        assert by_tag["Content-Security-Policy"] == first["Content-Security-Policy"]
        edited = keep_edit(post, title="Kind nurses", text="Very kind.", reason="Shorter", by=a_moderator())
        Post.objects.filter(pk=post.pk).update(public_words=edited)
        for headers in (
            {"If-None-Match": first["ETag"]},
            {"If-Modified-Since": first["Last-Modified"], "If-None-Match": first["ETag"]},
        ):
            again = client.get(story_page(post), headers=headers)
            assert again.status_code == 200
            assert b"Very kind." in again.content


def test_no_date_is_given_that_the_next_change_could_share(client):
    post = a_published_story()
    assert "Last-Modified" not in client.get(story_page(post)).headers


def test_a_page_that_others_may_frame_may_be_framed_when_it_comes_from_the_cache(client):
    ward = ServiceFactory()
    a_published_story(ward)
    address = f"/embed/services/{ward.pk}/"
    first = client.get(address)
    second = client.get(address)
    not_modified = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert not_modified.status_code == 304
    for response in (first, second, not_modified):
        assert "X-Frame-Options" not in response.headers
        assert response["Content-Security-Policy"] == first["Content-Security-Policy"]


# That it is right at once


def test_an_edited_story_shows_at_once(client):
    post = a_published_story(text="They were kind.")
    assert "They were kind." in shown(client, story_page(post))
    edited = keep_edit(post, title="Kind nurses", text="They were very kind.", reason="Longer", by=a_moderator())
    Post.objects.filter(pk=post.pk).update(public_words=edited)
    assert "They were very kind." in shown(client, story_page(post))


def test_a_reply_shows_at_once_and_is_gone_at_once(client):
    post = a_published_story()
    assert "Me too." not in shown(client, story_page(post))
    reply = chip_in(post.story, token=new_token(), email="", words=NewWords(text="Me too."))
    reply.publish(reply.original)
    assert "Me too." in shown(client, story_page(post))
    reply.remove()
    assert "Me too." not in shown(client, story_page(post))


def test_new_names_show_at_once(client):
    ward = ServiceFactory(name="Rowan Ward")
    post = a_published_story(ward)
    reply = a_service_reply(post)
    pages = ["/", "/stories/", "/services/?q=ward", story_page(post)]
    for page in pages:
        assert "Rowan Ward" in shown(client, page)
    reply.member.name = "Oluwaseun Nair"
    reply.member.save()
    assert "Oluwaseun" in shown(client, story_page(post))
    assert "Oluwaseun" in shown(client, "/stories/")
    ward.name = "Elder Ward"
    ward.save()
    for page in pages:
        assert "Elder Ward" in shown(client, page)
        assert "Rowan Ward" not in shown(client, page)


@pytest.mark.parametrize(
    "change",
    [{"postcode": "ZZ9 1AA"}, {"kind": "dental"}, {"telephone": "01632 960001"}, {"also_known_as": "The Annexe"}],
)
def test_whatever_changes_of_a_service_without_stories_makes_an_edition(change):
    ward = ServiceFactory()
    before = Edition.current()
    for name, value in change.items():
        setattr(ward, name, value)
    ward.save()
    assert Edition.current() > before
    settled = Edition.current()
    ward.save()
    assert Edition.current() == settled


def test_where_to_turn_for_help_is_right_at_once(client):
    a_published_story()
    shown(client, "/help-now/")
    contact = HelpContact.objects.create(name="Night line", how="Call 01632 960002")
    assert "01632 960002" in shown(client, "/help-now/")
    contact.delete()
    assert "01632 960002" not in shown(client, "/help-now/")


@pytest.mark.parametrize(
    ("before_midnight", "days"),
    [
        # Winter: midnight is at 0:00 UTC. Friday 27 November follows Thursday.
        (datetime(2026, 11, 26, 23, 59, 50, tzinfo=UTC), ("day 2", "day 3")),
        # Summer time: midnight is at 23:00 UTC.
        (datetime(2026, 7, 15, 22, 59, 50, tzinfo=UTC), ("day 1", "day 2")),
        # The day on which the clocks went forward.
        (datetime(2026, 3, 29, 22, 59, 50, tzinfo=UTC), ("day 1", "day 2")),
        # New Year's Eve, then a bank holiday.
        (datetime(2026, 12, 31, 23, 59, 50, tzinfo=UTC), ("day 2", "day 2")),
    ],
)
def test_a_new_day_in_london_is_a_new_page(client, before_midnight, days):
    post = a_published_story()
    waited = {11: 24, 7: 14, 3: 26, 12: 29}[before_midnight.month]
    Post.objects.filter(pk=post.pk).update(
        published_at=before_midnight.replace(day=waited, hour=12), submitted_at=before_midnight.replace(day=waited)
    )
    with time_machine.travel(before_midnight, tick=False):
        assert f"({days[0]})" in shown(client, "/stories/")
    with time_machine.travel(before_midnight + timedelta(seconds=20), tick=False):
        assert f"({days[1]})" in shown(client, "/stories/")


# Its room


def version(number: int = 1) -> Version:
    moment = datetime(2026, 11, 24, 12, tzinfo=UTC)
    return Version(number, moment, moment.date())


def a_page(size: int = 10_000) -> Kept:
    return Kept(200, {}, {}, b"x" * size, is_packed=False)


def test_a_million_addresses_take_no_more_room_than_is_given(settings):
    settings.PAGE_CACHE = 1
    pages = PageCache()
    pages.get(version(), 0)
    for number in range(20_000):
        pages.put(version(), f"/stories/?q={number}", a_page())
    assert pages.bytes <= 1024 * 1024
    assert 50 < len(pages) < 100
    assert pages.get(version(), "/stories/?q=19999")
    assert pages.get(version(), "/stories/?q=0") is None


def test_what_is_asked_for_stays(settings):
    settings.PAGE_CACHE = 1
    pages = PageCache()
    pages.get(version(), 0)
    for number in range(500):
        pages.put(version(), number, a_page())
        assert pages.get(version(), 0)


def test_a_page_too_large_is_not_kept(settings):
    settings.PAGE_CACHE = 8
    pages = PageCache()
    pages.get(version(), 0)
    pages.put(version(), "large", a_page(1024 * 1024))
    assert len(pages) == pages.bytes == 0


def test_a_new_version_forgets_all_and_a_page_made_of_the_one_before_is_not_kept():
    pages = PageCache()
    pages.get(version(1), "page")
    pages.put(version(1), "page", a_page())
    assert pages.get(version(2), "page") is None
    assert len(pages) == pages.bytes == 0
    pages.put(version(1), "page", a_page())
    assert len(pages) == 0


def test_nothing_is_kept_where_it_is_switched_off(client, settings):
    settings.PAGE_CACHE = 0
    response = client.get("/", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in response.headers
    assert client.get("/", headers={"If-None-Match": response["ETag"]}).status_code == 304
    assert len(PAGES) == 0


def test_marks_of_a_view_are_kept():
    response = HttpResponse("x" * 2_000)
    response.xframe_options_exempt = True
    assert Kept.of(response).response(packed=True).xframe_options_exempt
