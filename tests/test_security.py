"""What every answer of the site carries, what it keeps to itself, and what it refuses."""

from __future__ import annotations

import io
import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings as real_settings
from django.db import IntegrityError, transaction
from django.template import engines
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from jinja2 import UndefinedError

from feedback import errors
from feedback.logs import Formatter
from feedback.stories.models import Words
from feedback.urls import handler400, handler403, handler404, handler500, urlpatterns  # noqa: F401
from tests.factories import ServiceFactory, a_moderator, a_person, a_published_story, a_responder, a_service_reply

pytestmark = pytest.mark.django_db
PROJECT = Path(__file__).parent.parent
READING = ["/", "/stories/", "/stories/?q=kind", "/services/", "/services/?q=ward", "/changes/", "/figures/"]
READING += ["/feeds/stories/", "/about/", "/how-we-read-stories/", "/privacy/", "/accessibility/", "/open-data/"]
READING += ["/tags/", "/changes/?show=late", "/moderation/"]
READING += ["/feeds/changes/", "/help-now/", "/robots.txt", "/sitemap.xml", "/sitemaps/pages-1.xml"]
READING += ["/nothing/", "/api/"]
ELSEWHERE = re.compile(r'<(?:script|link|img|iframe|source)[^>]*(?:src|href)="(?:https?:)?//(?!testserver/)')
PRIVATE = ["/tell/", "/tell/service/", "/tell/check/", "/tell/help/", "/tell/resume/", "/my-story/", "/my-story/now/"]
PRIVATE += ["/report/follow/", "/legal-notice/", "/legal-notice/sent/", "/my-story/now/legal/"]
PRIVATE += ["/accounts/login/", "/accounts/password/reset/", "/desk/", "/inbox/"]


@pytest.fixture
def story():
    """A story that is answered, with its pages."""
    opening = a_published_story(ServiceFactory(name="Highfield Ward"), title="Kind nurses")
    a_service_reply(opening)
    return opening


def pages_of(story) -> list[str]:
    answer = story.story.answers.get()
    return [
        f"/stories/{story.story_id}/kind-nurses/",
        answer.service.get_absolute_url(),
        f"/feeds/stories/?service={answer.service_id}",
        f"/organisations/{answer.organisation.ods_code}/",
    ]


def text_of(response) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


# Headers


def policy_of(response) -> dict[str, str]:
    parts = [part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";")]
    return {name: rest[0] for name, *rest in parts}


def test_every_page_carries_a_strict_policy_and_its_guards(client, story):
    strict = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
        "manifest-src": "'self'",
    }
    for page in [*READING, *PRIVATE, *pages_of(story), "/admin/", "/accounts/logout/"]:
        response = client.get(page)
        assert policy_of(response) == strict, page
        assert response["X-Frame-Options"] == "DENY", page
        assert response["X-Content-Type-Options"] == "nosniff", page
        assert response["Referrer-Policy"] == "same-origin", page
        assert response["Cross-Origin-Opener-Policy"] == "same-origin", page


def test_no_page_has_a_script_a_style_or_a_handler_of_its_own(client, story):
    client.force_login(a_person("Ada", "administrator"))
    everybody = Client()
    pages = [(everybody, page) for page in [*READING, *PRIVATE, *pages_of(story)]]
    pages += [
        (client, page) for page in ("/accounts/2fa/", "/admin/", "/admin/people/user/", "/admin/people/user/add/")
    ]
    for who, page in pages:
        shown = who.get(page, follow=True).content.decode()
        assert not re.search(r'<script(?![^>]*\ssrc=| type="application/ld\+json">)', shown), page
        assert not re.search(r"<[^>]+\s(style|on[a-z]+)=", shown), page
        assert "<style" not in shown, page
        assert "javascript:" not in shown, page


def test_nothing_comes_from_another_host(client, story):
    for page in [*READING, *PRIVATE, *pages_of(story)]:
        shown = client.get(page, follow=True).content.decode()
        assert ELSEWHERE.findall(shown) == [], page


def test_reading_sets_no_cookie_and_is_the_same_for_every_cookie(client, story):
    for page in READING + pages_of(story):
        for headers in ({}, {"HX-Request": "true"}):
            response = client.get(page, headers=headers)
            assert not response.cookies, page
            assert "Cookie" not in response.get("Vary", ""), page
            assert "csrfmiddlewaretoken" not in response.content.decode(), page


def test_private_pages_are_kept_by_nobody(client, story):
    moderator, responder = Client(), Client()
    moderator.force_login(a_moderator())
    responder.force_login(a_responder(story.story.answers.get().organisation, name="Rae"))
    pages = [(client, page) for page in [*PRIVATE, f"/chip-in/{story.story_id}/", f"/report/{story.pk}/"]]
    pages += [(moderator, "/desk/"), (moderator, f"/desk/{story.pk}/"), (responder, "/inbox/")]
    pages += [(responder, f"/inbox/{story.story.answers.get().pk}/reply/")]
    for who, page in pages:
        assert "no-store" in who.get(page)["Cache-Control"], page


def test_robots_are_told_which_addresses_are_for_people_only(client):
    told = client.get("/robots.txt").content.decode().splitlines()
    assert told[0] == "User-agent: *"
    for private in (
        "/tell/",
        "/my-story/",
        "/chip-in/",
        "/report/",
        "/legal-notice/",
        "/desk/",
        "/inbox/",
        "/accounts/",
        "/admin/",
    ):
        assert f"Disallow: {private}" in told


def test_cookies_are_out_of_reach_of_scripts_and_gone_with_the_browser(client):
    a_moderator()
    client.get("/accounts/login/")
    client.post("/accounts/login/", {"login": "moira.moderator@example.org", "password": "password"})
    client.get("/tell/")
    client.post("/tell/")
    assert {"sessionid", "csrftoken"} <= set(client.cookies)
    for name, cookie in client.cookies.items():
        assert cookie["httponly"], name
        assert cookie["samesite"] in {"Lax", "Strict"}, name
        assert cookie["max-age"] == "" or int(cookie["max-age"]) <= 24 * 60 * 60, name


def test_where_the_site_is_reached_by_https_cookies_and_browsers_stay_with_it():
    """Settings are read at the start, so a process of its own reads them."""
    script = (
        "from django.conf import settings as s;"
        "print(s.SECURE_SSL_REDIRECT, s.SECURE_HSTS_SECONDS, s.SECURE_HSTS_INCLUDE_SUBDOMAINS,"
        " s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.DEBUG, s.CSRF_TRUSTED_ORIGINS)"
    )
    done = run("-c", script, SITE_URL="https://stories.example.org", DJANGO_SETTINGS_MODULE="feedback.settings")
    assert done.stdout.split(maxsplit=6) == [
        "True", "31536000", "True", "True", "True", "False", "['https://stories.example.org']\n",
    ]  # fmt: skip


@override_settings(SECURE_HSTS_SECONDS=31536000, SECURE_HSTS_INCLUDE_SUBDOMAINS=True, SECURE_SSL_REDIRECT=True)
def test_a_plain_address_leads_to_the_safe_one():
    response = Client().get("/about/")
    assert (response.status_code, response["Location"]) == (301, "https://testserver/about/")
    safe = Client().get("/about/", secure=True)
    assert safe["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


# Forms whose protection is missing


@pytest.fixture
def guarded():
    """A browser whose forms need their token."""
    return Client(enforce_csrf_checks=True)


@pytest.mark.parametrize(
    "page", ["/tell/", "/tell/story/", "/my-story/", "/accounts/login/", "/desk/next/", "/inbox/1/reply/"]
)
def test_a_form_without_its_token_does_nothing_and_says_what_to_do(guarded, page):
    response = guarded.post(
        page, {"text": "All that I wrote.", "words": "donkey syrup desert arcade", "password": "secret"}
    )
    shown = text_of(response)
    assert response.status_code == 403
    assert "That was not sent" in shown
    assert "All that I wrote." in shown
    assert "donkey" not in shown
    assert "secret" not in shown
    assert "no-store" in response["Cache-Control"]
    assert "HX-Retarget" not in response


def test_words_that_come_back_are_text_and_nothing_else(guarded):
    typed = {"text": "<script>alert(1)</script>", "title": '\x00😀\u202e" onload=x'}
    shown = guarded.post("/tell/story/", typed).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert "<script>alert" not in shown
    assert '" onload' not in shown


def test_a_part_of_a_page_gives_the_words_back_as_a_whole_page(guarded, story):
    headers = {"HX-Request": "true", "Referer": f"http://testserver/stories/{story.story_id}/kind-nurses/"}
    response = guarded.post(f"/chip-in/{story.story_id}/", {"text": "I was there too."}, headers=headers)
    assert response.status_code == 403
    assert response["HX-Retarget"] == "body"
    assert response["HX-Reswap"].startswith("innerHTML")
    assert "I was there too." in text_of(response)
    assert f'href="/stories/{story.story_id}/kind-nurses/"' in text_of(response)


def test_the_way_back_is_never_to_another_site(guarded):
    response = guarded.post("/tell/story/", {"text": "x"}, headers={"Referer": "https://evil.example/tell/"})
    assert "evil.example" not in text_of(response)
    assert 'href="/tell/story/"' in text_of(response)


# Ways off the site


@pytest.mark.parametrize(
    "next_page", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"]
)
def test_signing_in_and_out_leads_nowhere_else(client, next_page):
    a_moderator()
    typed = {"login": "moira.moderator@example.org", "password": "password", "next": next_page}
    assert client.post(f"/accounts/login/?next={next_page}", typed)["Location"] == "/desks/"
    again = client.post(f"/accounts/reauthenticate/?next={next_page}", {"password": "password", "next": next_page})
    assert "evil" not in again.get("Location", "")
    assert client.post(f"/accounts/logout/?next={next_page}", {"next": next_page})["Location"] == "/"


@pytest.mark.parametrize("host", ["evil.example", "testserver.evil.example", "testserver:80@evil.example", "", "a b"])
def test_a_request_for_another_host_is_refused(client, host):
    response = client.get("/about/", headers={"host": host})
    assert response.status_code == 400
    assert "evil" not in text_of(response)
    assert "We could not understand that" in text_of(response)


def test_a_host_that_a_proxy_names_is_not_believed(client):
    response = client.get("/about/", headers={"X-Forwarded-Host": "evil.example"})
    assert response.status_code == 200
    assert "evil" not in text_of(response)


def test_https_is_not_believed_of_a_stranger():
    """Without TRUSTED_PROXIES anybody could write that header."""
    assert not RequestFactory(headers={"X-Forwarded-Proto": "https"}).get("/").is_secure()


# Pages for what went wrong


def test_an_address_that_is_not_there_says_where_to_look(client):
    response = client.get("/nothing/")
    assert response.status_code == 404
    assert "There is no page here" in text_of(response)


@pytest.mark.parametrize(
    "page",
    [
        "/stories/99999999999999999999/",
        "/services/99999999999999999999/",
        "/%00/",
        "/stories/?q=%00",
        "/stories/?page=x%00",
        "/desk/99999999999999999999/",
    ],
)
def test_odd_addresses_do_not_break_it(client, page):
    client.force_login(a_moderator())
    assert client.get(page).status_code in {200, 301, 302, 404}


def test_too_much_at_once_is_refused(client):
    response = client.post("/accounts/login/", {"login": "x" * 2_000_000})
    assert response.status_code == 400
    assert "too much at once" in text_of(response)


def test_a_page_for_others_says_whom_to_ask(client):
    client.force_login(a_moderator())
    response = client.get("/inbox/")
    assert response.status_code == 403
    assert "this page is for people with another role" in text_of(response)
    assert "Stories to read" in text_of(response)


def breaks(request):
    raise RuntimeError("Canary in the error")


def forgets(request):
    return errors.render(request, "errors/csrf.html", {"typed": [("Your words", "x")]})


urlpatterns = [path("breaks/", breaks), path("forgets/", forgets), *urlpatterns]


@override_settings(ROOT_URLCONF="tests.test_security")
def test_a_fault_of_ours_shows_a_page_without_what_went_wrong(client):
    client.raise_request_exception = False
    client.force_login(a_moderator())
    response = client.get("/breaks/")
    assert response.status_code == 500
    assert "Something went wrong here" in text_of(response)
    assert 'href="/help-now/"' in text_of(response)
    assert "Canary" not in text_of(response)


@override_settings(ROOT_URLCONF="tests.test_security")
def test_a_fault_in_the_page_for_faults_still_says_where_help_is(client, monkeypatch):
    monkeypatch.setattr(errors, "site_facts", breaks)
    client.raise_request_exception = False
    response = client.get("/breaks/")
    assert response.status_code == 500
    assert "116 123" in text_of(response)


@override_settings(ROOT_URLCONF="tests.test_security")
def test_a_template_that_lacks_what_it_prints_fails(client):
    with pytest.raises(UndefinedError):
        client.get("/forgets/")
    with pytest.raises(UndefinedError):
        engines["jinja2"].from_string("{{ stroy.title }}").render({"story": 1})


@pytest.fixture
def log():
    """What the console of the site would show."""
    shown = io.StringIO()
    handler = logging.StreamHandler(shown)
    handler.setFormatter(Formatter())
    logging.getLogger().addHandler(handler)
    yield shown.getvalue
    logging.getLogger().removeHandler(handler)


def test_what_people_typed_is_not_in_the_log(client, log):
    client.raise_request_exception = False
    guarded = Client(enforce_csrf_checks=True)
    guarded.post("/tell/story/", {"text": "Canary of the log"})
    client.post("/accounts/login/", {"login": "canary@example.org", "password": "Canary of the log"})
    client.post("/my-story/", {"number": "12345678", "words": "Canary of the log"})
    client.get("/my-story/open/canary-token/")
    client.get("/stories/?q=canary")
    assert "anary" not in log()


def test_a_row_that_the_database_refuses_is_not_in_the_log(story, log):
    written = {"text": "Canary\n\nof the log", "pen_name": "Canary"}
    try:
        with transaction.atomic():
            Words.objects.create(post=story, kind="edited", **written)
    except IntegrityError:
        logging.getLogger("django.request").error("Internal Server Error: /my-story/open/canary/", exc_info=True)
    assert "words_edited_by_somebody" in log()
    assert "DETAIL: left out" in log()
    assert "anary" not in log()


def test_the_site_logs_with_that_formatter_and_mails_errors_to_nobody():
    assert real_settings.LOGGING["handlers"]["console"]["formatter"] == "discreet"
    assert real_settings.LOGGING["formatters"]["discreet"]["()"] == "feedback.logs.Formatter"
    assert real_settings.ADMINS == []


# Starting for real


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python as a real site would, with all that it needs unless the test takes something away."""
    given = {
        "SECRET_KEY": "0123456789" * 5,
        "ALLOWED_HOSTS": "stories.example.org",
        "DATABASE_URL": os.environ["DATABASE_URL"],
        "SITE_URL": "https://stories.example.org",
        "EMAIL_URL": "submission://user:pass@mail.example.org:587",
        "DEFAULT_FROM_EMAIL": "Hearback <stories@example.org>",
        "URGENT_EMAIL": "on-call@example.org",
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(PROJECT),
    } | environment
    return subprocess.run(
        [sys.executable, *arguments], cwd=PROJECT, env=given, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize(
    "name",
    ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "SITE_URL", "EMAIL_URL", "DEFAULT_FROM_EMAIL", "URGENT_EMAIL"],
)
def test_the_site_does_not_start_without_what_it_needs_and_names_it(name):
    done = run("manage.py", "check", **{name: ""})
    assert done.returncode == 1
    assert f"{name} is missing" in done.stderr
    assert done.stderr.count("is missing") == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "short-secret"),
        ("ALLOWED_HOSTS", "*"),
        ("DATABASE_URL", "sqlite:///db.sqlite3"),
        ("SITE_URL", "stories.example.org"),
        ("EMAIL_URL", "smtp+tls://user:pass@mail.example.org:587"),
        ("DEFAULT_FROM_EMAIL", "nobody"),
    ],
)
def test_what_can_not_be_right_is_refused_without_repeating_it(name, value):
    done = run("manage.py", "check", **{name: value})
    assert done.returncode == 1
    assert f"{name} is not right" in done.stderr
    assert value not in done.stderr.replace("never *", "").replace("https://stories.example.org", "")


def test_mail_goes_out_encrypted_to_the_server_that_the_example_names():
    script = (
        "from django.conf import settings as s;"
        "print(s.EMAIL_BACKEND, s.EMAIL_HOST, s.EMAIL_PORT, s.EMAIL_USE_TLS, s.EMAIL_TIMEOUT, s.CONTACT_EMAIL)"
    )
    done = run("-c", script, DJANGO_SETTINGS_MODULE="feedback.settings")
    smtp = "django.core.mail.backends.smtp.EmailBackend"
    assert done.stdout.split() == [smtp, "mail.example.org", "587", "True", "10", "stories@example.org"]


def test_nothing_is_left_to_warn_of_before_it_goes_live():
    done = run("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr


def test_the_demo_is_off_unless_it_is_asked_for(client, settings):
    assert not settings.DEMO
    assert client.get("/demo/mail/").status_code == 404
    assert "People of the demo" not in text_of(client.get("/accounts/login/"))
