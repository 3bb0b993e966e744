"""Limits: counted for all servers together, never by the network address alone."""

from datetime import timedelta

import pytest
import time_machine
from django.test import RequestFactory

from feedback.stories.jobs import sweep
from feedback.stories.limits import (
    CARD_TRIES,
    Client,
    Counting,
    Limit,
    TooMany,
    client_address,
    count,
    count_card_try,
)
from feedback.stories.models import Tally
from tests.at_once import at_the_same_moment

FEW = Limit("few", by_browser=2, by_address=5, window=timedelta(hours=1))


def a_request(*, browser: str = "a" * 32, address: str = "192.0.2.1", agent: str = "Firefox", **headers: str):
    request = RequestFactory().post("/tell/", REMOTE_ADDR=address, headers={"User-Agent": agent, **headers})
    request.META["CSRF_COOKIE"] = browser
    return request


def a_client(**given: str) -> Client:
    return Client.of(a_request(**given))


@pytest.mark.django_db
def test_a_browser_is_stopped_after_its_limit_and_told_until_when():
    with time_machine.travel("2026-11-02T10:00:00Z", tick=False):
        count(a_client(), FEW)
        count(a_client(), FEW)
        with pytest.raises(TooMany) as stopped:
            count(a_client(), FEW)
        assert stopped.value.until.isoformat() == "2026-11-02T11:00:00+00:00"
        assert stopped.value.seconds_left == 3600


@pytest.mark.django_db
def test_the_window_begins_with_the_first_try_and_ends_however_often_one_tries():
    with time_machine.travel("2026-11-02T10:00:00Z", tick=False) as clock:
        for _ in range(2):
            count(a_client(), FEW)
        clock.move_to("2026-11-02T10:59:00Z")
        for _ in range(3):
            with pytest.raises(TooMany):
                count(a_client(), FEW)
        clock.move_to("2026-11-02T11:00:01Z")
        count(a_client(), FEW)


@pytest.mark.django_db
def test_other_browsers_behind_the_same_address_are_not_stopped():
    for browser in ("a" * 32, "b" * 32):
        count(a_client(browser=browser), FEW)
        count(a_client(browser=browser), FEW)


@pytest.mark.django_db
def test_a_robot_that_throws_its_cookies_away_is_stopped_by_address_and_agent():
    for number in range(5):
        count(a_client(browser=f"{number}" * 32), FEW)
    with pytest.raises(TooMany):
        count(a_client(browser="z" * 32), FEW)
    count(a_client(browser="y" * 32, agent="Safari"), FEW)
    count(a_client(browser="x" * 32, address="192.0.2.2"), FEW)


@pytest.mark.django_db
def test_actions_are_counted_apart():
    other = Limit("other", by_browser=1, by_address=5, window=timedelta(hours=1))
    count(a_client(), other)
    count(a_client(), FEW)


@pytest.mark.django_db
def test_neither_address_nor_browser_is_stored_and_the_code_changes_each_day():
    with time_machine.travel("2026-11-02T23:00:00Z", tick=False) as clock:
        count(a_client(), FEW)
        today = set(Tally.objects.values_list("who", flat=True))
        assert not any("192.0.2.1" in who or "aaaa" in who for who in today)
        clock.move_to("2026-11-03T00:30:00Z")
        count(a_client(), FEW)
        assert len(set(Tally.objects.values_list("who", flat=True)) - today) == 2
        clock.move_to("2026-11-03T02:00:00Z")
        sweep(0)
        assert not Tally.objects.exists()


@pytest.mark.django_db
def test_tries_at_one_keycard_are_counted_whoever_makes_them_and_however_it_is_typed():
    for typed in ["12345678", "1234 5678", "1234-5678", "x12345678"] * (CARD_TRIES // 4):
        count_card_try(typed)
    with pytest.raises(TooMany):
        count_card_try("1 2 3 4 5 6 7 8")
    count_card_try("87654321")


@pytest.mark.django_db(transaction=True)
def test_tries_at_the_same_moment_are_all_counted():
    def one_try() -> str:
        Counting("few", {"somebody": 3}, timedelta(hours=1)).count()
        return "let in"

    done = at_the_same_moment(*[one_try] * 6)
    assert done.count("let in") == 3
    assert sum(isinstance(each, TooMany) for each in done) == 3


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "", "192.0.2.1"),
        (0, "203.0.113.9", "192.0.2.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "6.6.6.6, 203.0.113.9", "203.0.113.9"),
        (2, "6.6.6.6, 203.0.113.9, 10.0.0.1", "203.0.113.9"),
        (2, "203.0.113.9", "192.0.2.1"),
        (1, "", "192.0.2.1"),
        (1, " , ", "192.0.2.1"),
    ],
)
def test_only_as_many_proxies_as_the_setting_says_are_believed(settings, proxies, forwarded, address):
    settings.TRUSTED_PROXIES = proxies
    assert client_address(a_request(**{"X-Forwarded-For": forwarded})) == address
