"""Reading from a standby: who does, when, and that nobody notices what becomes of it."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connections, transaction
from django.http import HttpResponse
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import path

from feedback import replica
from feedback.directory.models import Service
from feedback.public_page import public_page
from feedback.reading_limit import TookTooLong, reading_limit
from feedback.stories.erasure import withdraw_story
from feedback.urls import handler400, handler404, handler500, urlpatterns  # noqa: F401
from tests.factories import ServiceFactory, a_published_story
from tests.replica.conftest import standby_is_used, wait_until
from tests.replica.servers import Cluster

# The tags before the list: what all stories have in common is counted once for both.
PUBLIC = ["/", "/tags/", "/stories/", "/stories/?q=kind", "/services/", "/changes/", "/figures/", "/feeds/stories/"]
PUBLIC += ["/help-now/", "/sitemap.xml", "/api/v1/stories", "/api/v1/figures"]
# What the primary is asked all the same: its edition, and how often a program has asked.
TOLD_BY_PRIMARY = ("stories_edition", "stories_tally")
PRIVATE = ["/tell/", "/tell/service/", "/my-story/", "/accounts/login/", "/desk/", "/inbox/"]


@pytest.fixture(scope="module")
def story(servers):
    return a_published_story(ServiceFactory(name="Highfield Ward"), title="Kind nurses")


@contextmanager
def asked() -> Iterator[dict[str, list[str]]]:
    """Tell what each of the two databases was asked."""
    found: dict[str, list[str]] = {}
    with (
        CaptureQueriesContext(connections["default"]) as primary,
        CaptureQueriesContext(connections["replica"]) as copy,
    ):
        yield found
    found |= {"primary": [query["sql"] for query in primary], "copy": [query["sql"] for query in copy]}


@contextmanager
def paused(standby: Cluster) -> Iterator[None]:
    """Have the standby fall behind."""
    standby.sql("SELECT pg_wal_replay_pause()")
    try:
        yield
    finally:
        standby.sql("SELECT pg_wal_replay_resume()")


def get(address: str, **cookies: str):
    client = Client()
    client.cookies.load(cookies)
    return client.get(address)


def test_a_reader_whom_we_know_nothing_of_reads_from_the_standby(story, site):
    assert site.standby.sql("SELECT pg_is_in_recovery()")
    for address in [*PUBLIC, f"/stories/{story.story_id}/kind-nurses/"]:
        with asked() as databases:
            assert get(address).status_code == 200, address
        assert databases["primary"] != [], address
        for query in databases["primary"]:
            assert any(table in query for table in TOLD_BY_PRIMARY), address
        assert len(databases["copy"]) > 1, address


def test_a_browser_with_a_cookie_of_ours_reads_from_the_primary(story, site):
    for cookie in ("sessionid", "csrftoken", "messages", "hearback_telling", "hearback_chip_in"):
        with asked() as databases:
            assert get("/stories/", **{cookie: "x"}).status_code == 200
        assert databases["copy"] == [], cookie
        assert databases["primary"] != [], cookie


def test_the_cookie_of_somebody_else_says_nothing(story, site):
    with asked() as databases:
        get("/stories/", _analytics="x")
    assert databases["copy"] != []


def test_whatever_is_not_reading_stays_with_the_primary(story, site):
    with asked() as databases:
        for address in [*PRIVATE, f"/chip-in/{story.story_id}/"]:
            get(address)
        for address in [*PUBLIC, "/tell/", f"/chip-in/{story.story_id}/"]:
            Client().post(address, {"text": "I was there too."})
    assert databases["copy"] == []


@pytest.mark.parametrize("kept", [0, 16])
def test_a_standby_that_lags_is_left_out_so_that_nothing_withdrawn_shows(story, site, settings, kept):
    settings.PAGE_CACHE = kept
    with paused(site.standby):
        new = a_published_story(ServiceFactory(), title="Told just now")
        page = f"/stories/{new.story_id}/told-just-now/"
        with asked() as databases:
            assert "Told just now" in get("/stories/").content.decode()
            assert get(page).status_code == 200
        assert all("stories_edition" in query for query in databases["copy"])
    wait_until(standby_is_used)
    assert "Told just now" in get("/stories/").content.decode()

    with paused(site.standby):
        withdraw_story(new.story)
        assert get(page).status_code == 410
        for address in PUBLIC:
            assert "Told just now" not in get(address).content.decode(), address
    wait_until(standby_is_used)
    with asked() as databases:
        assert get(page).status_code == 410
    assert len(databases["copy"]) > 1


def test_a_standby_that_dies_is_left_out_without_an_error_and_comes_back(story, site):
    get("/stories/")
    site.standby.stop("immediate")
    try:
        for address in PUBLIC * 3:
            assert get(address).status_code == 200, address
        assert replica._left_out.locked()
    finally:
        site.standby.start()
    wait_until(standby_is_used)
    with asked() as databases:
        assert get("/stories/").status_code == 200
    assert len(databases["copy"]) > 1


def test_a_standby_that_hangs_holds_nobody_up_for_long(story, site, monkeypatch):
    monkeypatch.setattr(replica, "PATIENCE", 0.3)
    get("/stories/")
    site.standby.signal(signal.SIGSTOP)
    try:
        start = time.monotonic()
        assert get("/stories/").status_code == 200
        assert 0.3 < time.monotonic() - start < 3
        assert replica._left_out.locked()
        assert get("/stories/").status_code == 200
    finally:
        site.standby.signal(signal.SIGCONT)
    wait_until(standby_is_used)


@public_page
def slow(request):
    """Read for so long that what the primary does meanwhile ends it on a standby."""
    where = replica.database_for_reading()
    with transaction.atomic(using=where), connections[where].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM directory_service")
        if where == replica.COPY:
            with transaction.atomic(), connections["default"].cursor() as primary:
                primary.execute("LOCK TABLE directory_service")
            cursor.execute("SELECT pg_sleep(10)")
    return HttpResponse(where)


@public_page
def too_slow(request):
    with reading_limit(100), connections[replica.database_for_reading()].cursor() as cursor:
        cursor.execute("SELECT pg_sleep(5)")


urlpatterns = [path("slow/", slow), path("too-slow/", too_slow), *urlpatterns]


@override_settings(ROOT_URLCONF="tests.replica.test_replica")
def test_what_the_standby_ends_for_its_own_sake_comes_from_the_primary(story, site, monkeypatch):
    monkeypatch.setattr(replica, "PATIENCE", 20)
    start = time.monotonic()
    assert get("/slow/").content == b"default"
    assert time.monotonic() - start < 9
    wait_until(standby_is_used)
    with asked() as databases:
        get("/stories/")
    assert len(databases["copy"]) > 1


@override_settings(ROOT_URLCONF="tests.replica.test_replica")
def test_what_takes_too_long_on_the_standby_is_not_tried_again(story, site):
    with asked() as databases:
        assert get("/too-slow/").status_code == 503
    assert not any("pg_sleep" in query for query in databases["primary"])
    assert not replica._left_out.locked()


def test_reading_inside_a_limit_stays_with_the_standby(story, site):
    with asked() as databases, replica.reading_copy(), reading_limit(1000):
        assert Service.objects.get(pk=story.story.answers.get().service_id).name == "Highfield Ward"
    assert databases["primary"] == []
    with pytest.raises(TookTooLong), replica.reading_copy(), reading_limit(0):
        Service.objects.count()


def test_what_is_written_goes_to_the_primary_wherever_it_was_read(story, site):
    with replica.reading_copy():
        service = Service.objects.get(name="Highfield Ward")
        service.place = "Trentside"
        service.save(update_fields=["place"])
        assert service._state.db == "default"
