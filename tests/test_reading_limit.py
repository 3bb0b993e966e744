"""How long the database works for one reader, and the page that says when that was not enough."""

from __future__ import annotations

import time

import pytest
from django.db import connection, transaction
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.http import require_safe

from feedback.directory.models import Service
from feedback.public_page import public_page
from feedback.reading_limit import Busy, TookTooLong, reading_limit
from feedback.urls import handler400, handler404, handler500, urlpatterns  # noqa: F401
from tests.factories import ServiceFactory
from tests.slow import sleep


def limit_in_force() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SHOW statement_timeout")
        return str(cursor.fetchone()[0])


@pytest.mark.django_db(transaction=True)
def test_what_takes_too_long_is_stopped_and_leaves_nothing_behind():
    before = limit_in_force()
    start = time.monotonic()
    with pytest.raises(Busy), reading_limit(20):
        sleep(5)
    assert time.monotonic() - start < 1
    assert limit_in_force() == before
    assert Service.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_the_limit_is_for_all_statements_together():
    with reading_limit(150):
        sleep(0.1)
    with pytest.raises(Busy), reading_limit(150):
        [sleep(0.1) for _ in range(2)]


@pytest.mark.django_db(transaction=True)
def test_a_limit_inside_another_takes_no_more_than_it_is_given_and_gives_back_what_is_left():
    with reading_limit(1000):
        start = time.monotonic()
        with pytest.raises(Busy), reading_limit(50):
            sleep(0.7)
        assert time.monotonic() - start < 0.5
        with reading_limit(50):
            sleep(0.01)
        sleep(0.5)
    with pytest.raises(Busy), reading_limit(50), reading_limit(1000):
        sleep(0.5)


@pytest.mark.django_db(transaction=True)
def test_within_the_limit_all_reads_give_what_they_give_without(django_assert_num_queries):
    ServiceFactory(name="Highfield Ward")
    before = limit_in_force()
    with reading_limit(1000), django_assert_num_queries(5):
        assert limit_in_force() == "1s"
        assert Service.objects.get(name="Highfield Ward").name == "Highfield Ward"
        assert list(Service.objects.filter(name__contains="100%")) == []
        assert Service.objects.count() == 1
        assert Service.objects.filter(name="nothing").first() is None
    assert limit_in_force() == before


@pytest.mark.django_db(transaction=True)
def test_inside_a_transaction_the_limit_ends_with_the_block():
    before = limit_in_force()
    with transaction.atomic():
        with reading_limit(1000):
            assert Service.objects.count() == 0
        assert limit_in_force() == before
        sleep(0.01)


@public_page
def slow(request):
    with reading_limit(10):
        sleep(5)


@public_page
def slow_for_the_role(request):
    """Be stopped by a limit that was set on the database role."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = 50")
        sleep(5)


@require_safe
def broken(request):
    with reading_limit(1000), connection.cursor() as cursor:
        cursor.execute("SELECT no_such_column")


@public_page
def too_much(request):
    raise TookTooLong


urlpatterns = [
    path("much/", too_much),
    path("slow/", slow),
    path("role/", slow_for_the_role),
    path("broken/", broken),
    *urlpatterns,
]


@pytest.mark.django_db(transaction=True)
@override_settings(ROOT_URLCONF="tests.test_reading_limit")
@pytest.mark.parametrize("address", ["/slow/", "/role/"])
def test_the_page_says_that_others_want_the_database_too_and_when_to_try_again(client, address):
    response = client.get(address)
    assert (response.status_code, response["Retry-After"]) == (503, "10")
    assert "Many people are looking just now" in response.content.decode()
    assert 'href="/stories/"' in response.content.decode()
    assert not response.cookies
    part = client.get(address, headers={"HX-Request": "true"})
    assert (part.status_code, part["HX-Retarget"]) == (503, "body")


@pytest.mark.django_db(transaction=True)
@override_settings(ROOT_URLCONF="tests.test_reading_limit")
def test_what_is_too_much_by_itself_is_refused_for_good(client):
    response = client.get("/much/")
    assert response.status_code == 400
    assert "Retry-After" not in response
    assert "That search took too long" in response.content.decode()


@pytest.mark.django_db(transaction=True)
@override_settings(ROOT_URLCONF="tests.test_reading_limit")
def test_what_is_wrong_otherwise_is_still_a_fault_of_ours():
    assert Client(raise_request_exception=False).get("/broken/").status_code == 500
