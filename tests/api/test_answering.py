"""What all answers to programs have in common: who may read them, how often, and that asking again costs little."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.conf import settings
from django.test import override_settings

from feedback.api import limits
from feedback.api.examples import EXAMPLES
from feedback.api.openapi import description
from feedback.stories.models import Tally
from tests.factories import a_published_story

pytestmark = pytest.mark.django_db
ANY = ["/api/v1/stories", "/api/v1/stories/1", "/api/v1/bulk", "/api/v1/nothing", "/api/openapi.json"]


@pytest.fixture(autouse=True)
def few(monkeypatch):
    """Limits that a test can reach."""
    limits.COUNTS.clear()
    monkeypatch.setattr(limits, "STEP", 2)
    monkeypatch.setitem(limits.READ.__dict__, "by_browser", 6)
    yield
    limits.COUNTS.clear()


@pytest.mark.parametrize("address", ANY)
def test_a_script_on_any_page_may_read_it_and_nobody_is_known(client, address):
    response = client.get(address, headers={"origin": "https://elsewhere.example"})
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    assert "RateLimit-Remaining" in response["Access-Control-Expose-Headers"]
    assert not response.cookies
    before = client.options(address)
    assert before.status_code == 200
    assert before["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in before["Access-Control-Allow-Headers"]


def test_the_pages_of_the_site_may_not_be_read_so(client):
    for address in ("/", "/stories/", "/api/", "/accounts/login/"):
        assert "Access-Control-Allow-Origin" not in client.get(address)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_can_only_be_read(client, method):
    response = getattr(client, method)("/api/v1/stories")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert response["Content-Type"] == "application/problem+json"


def test_head_says_what_get_would(client):
    a_published_story()
    response = client.head("/api/v1/stories")
    assert (response.status_code, response.content) == (200, b"")
    assert response["RateLimit-Limit"] == "6"


def test_asking_again_gets_nothing_until_something_changes(client):
    told = a_published_story()
    tag = client.get("/api/v1/stories")["ETag"]
    again = client.get("/api/v1/stories", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert again["Access-Control-Allow-Origin"] == "*"
    assert again["RateLimit-Remaining"] == "4"
    told.hide()
    assert client.get("/api/v1/stories", headers={"if-none-match": tag}).status_code == 200


def test_whoever_asks_too_often_is_told_when_to_come_back(client):
    left = [client.get("/api/v1/stories")["RateLimit-Remaining"] for _ in range(6)]
    assert left == ["5", "4", "3", "2", "1", "0"]
    response = client.get("/api/v1/stories")
    assert response.status_code == 429
    assert 0 < int(response["Retry-After"]) <= 300
    assert response["RateLimit-Reset"] == response["Retry-After"]
    assert "take the bulk files" in response.json()["detail"]
    assert client.get("/api/v1/stories", headers={"user-agent": "another"}).status_code == 200


def test_one_address_has_a_limit_whatever_its_programs_are_called(client, monkeypatch):
    monkeypatch.setitem(limits.READ.__dict__, "by_address", 4)
    answers = [client.get("/api/v1/stories", headers={"user-agent": f"program {n}"}).status_code for n in range(5)]
    assert answers == [200, 200, 200, 200, 429]


@override_settings(TRUSTED_PROXIES=1)
def test_a_made_up_header_makes_nobody_another(client):
    for n in range(7):
        response = client.get("/api/v1/stories", headers={"x-forwarded-for": f"10.0.0.{n}, 192.0.2.7"})
    assert response.status_code == 429
    assert client.get("/api/v1/stories", headers={"x-forwarded-for": "192.0.2.8"}).status_code == 200


def test_devices_of_one_home_count_together():
    assert (
        limits.network("2001:db8:1:2::1") == limits.network("2001:db8:1:2:ffff::9") != limits.network("2001:db8:1:3::1")
    )
    assert limits.network("192.0.2.7") == "192.0.2.7"
    assert limits.network("") == ""


def test_processes_add_up_what_they_counted(client):
    for _ in range(4):
        client.get("/api/v1/stories")
    limits.COUNTS.clear()  # As another process, which has counted nothing yet
    left = [client.get("/api/v1/stories") for _ in range(4)]
    assert [answer.get("RateLimit-Remaining") for answer in left] == ["5", "0", "0", "0"]
    assert [answer.status_code for answer in left] == [200, 200, 429, 429]


def test_few_requests_are_written_down_and_no_address_is(client, monkeypatch):
    monkeypatch.setattr(limits, "STEP", 3)
    client.get("/api/v1/stories")
    client.get("/api/v1/stories")
    assert Tally.objects.count() == 0
    client.get("/api/v1/stories")
    assert sorted(Tally.objects.values_list("action", "count")) == [("api", 3), ("api", 3)]
    assert not any("127.0.0.1" in who for who in Tally.objects.values_list("who", flat=True))


def test_strangers_do_not_fill_the_memory(client, monkeypatch):
    monkeypatch.setattr(limits, "MOST_CLIENTS", 10)
    for n in range(50):
        client.get("/api/v1/stories", headers={"user-agent": f"{n}"})
    assert len(limits.COUNTS) <= 10


def test_the_page_shows_each_address_with_what_it_answers(client):
    empty = client.get("/api/").content.decode()
    assert "Nothing is published yet." in empty
    told = a_published_story(title="Kind nurses")
    shown = client.get("/api/").content.decode()
    assert "Kind nurses" in shown
    assert f'curl "{settings.SITE_URL}/api/v1/stories/{told.story_id}"' in shown
    assert "No licence has been given yet." in shown
    assert 'href="/api/openapi.json"' in shown


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.slug)
def test_the_page_names_each_parameter_that_an_address_takes(client, example):
    operation = description()["paths"]["/api/v1/" + example.address.partition("?")[0]]["get"]
    taken = [each["name"] for each in operation.get("parameters", []) if each["in"] == "query"]
    part = client.get("/api/").content.decode().partition(f'<h2 id="{example.slug}">')[2].partition("<h2")[0]
    assert re.findall(r"<dt><code>(.*?)</code></dt>", part) == taken


def test_the_page_shows_times_as_answers_have_them(client):
    told = a_published_story(title="Kind nurses")
    answer = client.get(f"/api/v1/stories/{told.story_id}").json()
    shown = unescape(client.get("/api/").content.decode())
    for name in ("published_at", "changed_at"):
        assert re.fullmatch(r"[-0-9T:]+\.[0-9]{3}Z", answer[name])
        assert shown.count(f'"{name}": "{answer[name]}"') >= 1
    assert not re.search(r"\.[0-9]{6}Z", shown)


@override_settings(OPEN_DATA_LICENCE="A licence", OPEN_DATA_LICENCE_URL="https://licence.example/")
def test_the_licence_is_said_where_it_is_set(client):
    licence = {"name": "A licence", "url": "https://licence.example/"}
    assert client.get("/api/v1/bulk").json()["licence"] == licence
    for page in ("/api/", "/open-data/"):
        assert (
            '<a href="https://licence.example/" rel="license noreferrer">A licence</a>'
            in client.get(page).content.decode()
        )
