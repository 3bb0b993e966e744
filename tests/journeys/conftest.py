"""The site as it runs, and people in front of browsers. Only waiting is made short; every rule stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, expect, sync_playwright
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from feedback.people.models import User
from tests.factories import keep_help_contacts
from tests.journeys.visitor import Visitor

WAIT = 15_000  # milliseconds, on a busy machine
expect.set_options(timeout=WAIT)


@pytest.fixture(scope="package")
def chromium(browser_type_launch_args: dict[str, Any]) -> Iterator[Browser]:
    """Keep one browser for all journeys, and no longer: tests that come after them start event loops of their own."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright keeps an event loop in the thread of the tests, in which Django refuses to touch the database.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(**browser_type_launch_args)
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> None:
    """Let a form be sent as soon as it is filled in: Playwright fills it faster than people do.

    People sign in by password alone here; what asks them for more is tested where it lives.
    """
    monkeypatch.setattr("feedback.stories.forms.protected.FEWEST_SECONDS", -1)
    settings.SECOND_FACTOR_REQUIRED = False
    settings.ERASURE_LEDGER = tmp_path / "erased.jsonl"


@pytest.fixture
def site(live_server: Any, settings: Any) -> Iterator[str]:
    """Give the address of the running site, which is also the one that it puts into emails."""
    settings.SITE_URL = live_server.url
    keep_help_contacts()
    yield live_server.url
    with connection.cursor() as cursor:
        # Django empties its own tables after a test, and these are not.
        cursor.execute("DELETE FROM procrastinate_jobs")


@pytest.fixture
def visitor(chromium: Browser, site: str) -> Iterator[Callable[..., Visitor]]:
    """Open a browser window of its own for somebody: on a phone unless a width is given."""
    opened = []

    def open_window(*, width: int = 375, javascript: bool = True, signed_in_as: User | None = None) -> Visitor:
        context = chromium.new_context(
            viewport={"width": width, "height": 700},
            java_script_enabled=javascript,
            reduced_motion="reduce",
            locale="en-GB",
        )
        opened.append(context)
        context.set_default_timeout(WAIT)
        if signed_in_as is not None:
            sign_in(context, signed_in_as, site)
        return Visitor(context, site=site, javascript=javascript)

    yield open_window
    for context in opened:
        context.close()


def sign_in(context: Any, user: User, site: str) -> None:
    """Give a browser the session of somebody who has signed in."""
    client = Client()
    client.force_login(user)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site}])


@pytest.fixture
def post_office() -> Callable[[], list[EmailMessage]]:
    """Send the emails that are queued, those too that wait for a decision to settle; gives what was sent."""

    def deliver() -> list[EmailMessage]:
        mail.outbox.clear()
        for job in ProcrastinateJob.objects.filter(status="todo").order_by("pk"):
            app.tasks[job.task_name](**job.args)
            with connection.cursor() as cursor:
                cursor.execute("DELETE FROM procrastinate_jobs WHERE id = %s", [job.pk])
        return list(mail.outbox)

    return deliver
