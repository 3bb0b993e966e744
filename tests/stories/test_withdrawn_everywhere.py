"""A withdrawn story is gone from everything that anybody may fetch, with the commit that withdrew it.

Two real web processes with their caches warm, and real connections.
"""

from __future__ import annotations

import gzip
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import quote, urlsplit, urlunsplit

import pytest
from django.conf import settings
from django.db import connection

from feedback.api.jobs import go_on_with_bulk
from feedback.api.models import BulkPart
from feedback.serving import PROJECT, stop_with_parent
from feedback.stories.erasure import withdraw_story
from feedback.stories.models import Change, Post
from feedback.stories.replying import NewChange
from tests.factories import ServiceFactory, a_published_story, a_service_reply

pytestmark = pytest.mark.django_db(transaction=True)

CANARY = "Quokka"
GZIP = b"\x1f\x8b"
# So often is each address asked for, that both processes have it.
OFTEN = 8


def addresses(post: Post) -> list[str]:
    """List every kind of address at which the story is read. A new kind of page, feed or file is one more line."""
    answer = post.story.answers.get()
    service, code = answer.service, answer.organisation.ods_code
    return [
        "/",
        "/stories/",
        "/stories/?q=wallaby",
        "/stories/?good=kind+staff",
        f"/stories/?service={service.pk}",
        post.story.private_url,
        post.story.url_titled(post.public_words.title),
        service.get_absolute_url(),
        f"/organisations/{code}/",
        f"/organisations/{code}/{post.published_at:%Y}/",
        f"/organisations/{code}/{post.published_at:%Y-%m}/",
        "/tags/good/kind%20staff/",
        "/changes/",
        "/sitemap.xml",
        "/sitemaps/stories-1.xml",
        # Feeds
        "/feeds/stories/",
        "/feeds/stories/?q=wallaby",
        f"/feeds/stories/?service={service.pk}",
        "/feeds/changes/",
        # On the sites of others
        f"/embed/services/{service.pk}/",
        f"/embed/organisations/{code}/",
        # For programs
        "/api/v1/stories",
        "/api/v1/stories?q=wallaby",
        f"/api/v1/stories/{post.story_id}",
        f"/api/v1/stories/{post.story_id}/replies",
        "/api/v1/changes",
        "/api/v1/tags",
    ]


# What is written at night. Each may be fetched so often in an hour that these are asked for less.
FILES = [f"/api/v1/bulk/{file}.gz" for file in BulkPart.File.values]


class Site:
    """Two web processes on the database of this test."""

    def __init__(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = int(free.getsockname()[1])
        url = urlsplit(settings.DATABASE_URL)
        own = urlunsplit(url._replace(path=f"/{quote(connection.settings_dict['NAME'])}"))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py"],
            cwd=PROJECT,
            env=os.environ
            | {
                "DJANGO_SETTINGS_MODULE": "tests.settings",
                "DATABASE_URL": own,
                "PORT": str(self.port),
                "HOST": "127.0.0.1",
                "WEB_CONCURRENCY": "2",
                "TEST_PAGE_CACHE": "32",
            },
            preexec_fn=stop_with_parent,  # noqa: PLW1509 - gunicorn replaces it at once
        )

    def ready(self) -> bool:
        try:
            return self.get("/about/").status == 200
        except OSError:
            return False

    def get(self, address: str, **headers: str) -> HTTPResponse:
        """Fetch one answer on a connection of its own; its words are in `text`."""
        line = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            line.request("GET", address, headers={"Host": "localhost"} | headers)
            response = line.getresponse()
            body = response.read()
            is_packed = body.startswith(GZIP)
            response.text = (gzip.decompress(body) if is_packed else body).decode()
            return response
        finally:
            line.close()


@pytest.fixture
def site() -> Iterator[Site]:
    running = Site()
    try:
        deadline = time.monotonic() + 30
        while not running.ready():
            assert running.process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.1)
        yield running
    finally:
        running.process.terminate()
        running.process.wait(20)


@pytest.fixture
def story() -> Post:
    post = a_published_story(
        ServiceFactory(), title=f"{CANARY} and tea", text=f"{CANARY} was kind to the wallaby.", good=["Kind staff"]
    )
    a_service_reply(post, text=f"{CANARY} says thank you.", change=NewChange(Change.State.PLANNED, f"A {CANARY} lamp"))
    return post


def shows(response: HTTPResponse, post: Post) -> bool:
    """Say whether an answer has the story's words, or leads to it."""
    leads_there = response.status == 200 and f"/stories/{post.story_id}/" in response.text
    return leads_there or CANARY.lower() in response.text.lower()


def test_a_withdrawn_story_is_in_no_kept_answer(site, story):
    go_on_with_bulk()
    where = [*addresses(story), *FILES]
    tags: dict[str, str] = {}
    shown = set()
    for address in where:
        for _ in range(1 if address in FILES else OFTEN):
            response = site.get(address, **{"Accept-Encoding": "gzip"})
            assert response.status in (200, 301), (address, response.text[:300])
            if shows(response, story):
                shown.add(address)
                tags[address] = response.getheader("ETag", "")
    # Most of them did show it; without that, nothing is tried here.
    assert len(shown) > len(where) * 2 / 3, set(where) - shown
    assert set(FILES) <= shown

    withdraw_story(story.story)

    for address in where:
        again = 1 if address in FILES else 3
        for headers in ({"Accept-Encoding": "gzip"}, {}, {"If-None-Match": tags.get(address, "")}) * again:
            response = site.get(address, **headers)
            assert not shows(response, story), address
            if address in tags:
                assert response.status != 304, address


def test_no_answer_that_is_asked_for_after_the_commit_shows_it_to_many_readers_at_once(site, story):
    where = [address for address in addresses(story) if not address.startswith("/api/")]
    done = threading.Event()
    seen: list[tuple[float, str]] = []
    asked = [0]

    def keep_reading(first: int) -> None:
        number = first
        while not done.is_set():
            address = where[number % len(where)]
            number += 1
            at = time.monotonic()
            if shows(site.get(address), story):
                seen.append((at, address))
            asked[0] += 1

    with ThreadPoolExecutor(6) as readers:
        reading = [readers.submit(keep_reading, number * 4) for number in range(6)]
        try:
            time.sleep(4)
            withdraw_story(story.story)
            withdrawn = time.monotonic()
            time.sleep(3)
        finally:
            done.set()
        for reader in reading:
            reader.result()
    assert any(at < withdrawn for at, _ in seen)
    assert [address for at, address in seen if at > withdrawn] == []
    assert asked[0] > 100
