"""Reporting what is published: for anybody, without an account, and followed with a code."""

import html
import re
from datetime import timedelta

import pytest
from django.test import Client

from feedback.moderation import reporting
from feedback.moderation.codes import code_of, hash_of
from feedback.moderation.models import Report
from feedback.moderation.views.reporting import COOKIE
from feedback.stories.emails import send
from feedback.stories.erasure import withdraw_story
from feedback.stories.forms import protected
from feedback.stories.keycards import new_token
from feedback.stories.limits import Limit
from feedback.stories.models import Notice, Publication
from tests.at_once import at_the_same_moment
from tests.factories import a_published_story, a_report, a_service_reply, a_waiting_story

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch, settings, tmp_path):
    """A form may be sent as soon as it is opened."""
    monkeypatch.setattr(protected, "FEWEST_SECONDS", -1)
    settings.ERASURE_LEDGER = tmp_path / "erased.jsonl"


@pytest.fixture
def post():
    return a_published_story(title="Kind nurses")


def filled(**fields):
    token = new_token()
    return {"token": token, "opened": protected.mark(token), "reason": "untrue", "text": "It was a Monday."} | fields


def path_of(post):
    return f"/report/{post.pk}/"


def text_of(response):
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode())))


def test_each_public_post_has_a_plain_link_to_report_it(client, post):
    reply = a_service_reply(post)
    page = client.get(post.story.url_titled("Kind nurses"))
    for each in (post, reply):
        assert f'href="/report/{each.pk}/" rel="nofollow"' in page.content.decode()
    assert not page.cookies


def test_anybody_reports_and_gets_a_code_once(client, post):
    form = filled(said_by="Trentside Health")
    response = client.post(path_of(post), form)
    assert (response.status_code, response.url) == (302, f"/report/{post.pk}/sent/")
    report = Report.objects.get()
    assert (report.post, report.reason, report.text) == (post, "untrue", "It was a Monday.")
    assert report.said_by == "Trentside Health"
    page = client.get(response.url)
    assert code_of(form["token"]) in text_of(page)
    assert "usually within 2 working days" in text_of(page)
    assert "no-store" in page["Cache-Control"]
    assert client.cookies[COOKIE]["path"] == response.url
    # Nobody else sees it, and neither does who opens another report's page
    assert Client().get(response.url).status_code == 403
    assert client.get(f"/report/{a_published_story().pk}/sent/").status_code == 403


def test_only_a_keyed_hash_of_the_code_is_kept(post, settings):
    token = new_token()
    report, code = a_report(post, token=token), code_of(token)
    assert re.fullmatch(r"[A-Z3-9]{5}-[A-Z3-9]{5}", code)
    assert not set(code) & set("0125BILOSUZ")
    assert code.replace("-", "") not in str(vars(report))
    assert report.code_hash == hash_of(code.lower().replace("-", " "))
    settings.SECRET_KEY = "another"
    assert report.code_hash != hash_of(code)


@pytest.mark.parametrize("said_by", ["", "Trentside Health and Care"])
def test_a_report_hides_nothing_whoever_sends_it(client, post, said_by):
    client.post(path_of(post), filled(said_by=said_by))
    post.refresh_from_db()
    assert post.publication == Publication.PUBLISHED


def test_a_report_of_danger_shows_help_and_tells_the_urgent_address_once(client, post):
    for _ in range(2):
        page = client.post(path_of(post), filled(reason="danger", text=""), follow=True)
        assert "116 123" in text_of(page)
    assert post.notices.filter(kind=Notice.Kind.URGENT).count() == 1


def test_words_of_danger_show_help_and_send_word_whatever_the_reason(client, post, mailoutbox):
    page = client.post(path_of(post), filled(text="I am going to kill myself tonight."), follow=True)
    assert "116 123" in text_of(page)
    notice = post.notices.get(kind=Notice.Kind.URGENT)
    send(notice)
    # It has not "just come in": somebody wrote about what everybody can read.
    assert f"Somebody has written to us about story {post.story_id}" in mailoutbox[0].body
    assert "just come in" not in mailoutbox[0].body
    notice.delete()
    assert "116 123" not in text_of(client.post(path_of(post), filled(), follow=True))
    assert not post.notices.filter(kind=Notice.Kind.URGENT).exists()


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"reason": ""}, "Choose what is wrong with it"),
        ({"reason": "forged"}, "Choose one of the answers"),
        ({"text": "w" * 20_000}, "longer than 2,000 characters. It is 20,000"),
        ({"text": "nul\x00"}, "hidden character"),
        ({"said_by": "p" * 151}, "longer than 150 characters"),
        ({"website": "https://spam.example"}, "Something filled in a box"),
        ({"opened": "forged"}, "This page was open for a long time"),
    ],
)
def test_what_can_not_be_kept_is_given_back_with_what_to_do(client, post, fields, error):
    form = filled() | fields
    response = client.post(path_of(post), form)
    assert response.status_code == 422
    assert error in text_of(response)
    assert form["text"].replace("\x00", "") in text_of(response)
    assert not Report.objects.exists()


@pytest.mark.parametrize("text", ["😀" * 50, "مرحبا بكم", "<script>alert(1)</script>", "w" * 2_000, ""])
def test_any_letters_are_kept_as_they_are(client, post, text):
    client.post(path_of(post), filled(text=text))
    assert Report.objects.get().text == text


def test_a_browser_or_proxy_that_fetches_ahead_changes_nothing(client, post):
    for path in (path_of(post), "/report/follow/", f"/legal-notice/?post={post.pk}"):
        for _ in range(2):
            response = client.get(path, headers={"Sec-Purpose": "prefetch"})
            assert response.status_code == 200
            assert "no-store" in response["Cache-Control"]
    assert not Report.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_double_click_makes_one_report(post):
    form = filled()
    responses = at_the_same_moment(*[lambda: Client().post(path_of(post), form)] * 3)
    assert [response.status_code for response in responses] == [302, 302, 302]
    assert Report.objects.count() == 1


def test_too_many_reports_are_put_off_and_nothing_is_lost(client, post, monkeypatch):
    monkeypatch.setattr(reporting, "REPORT", Limit("report", 1, 100, timedelta(hours=1)))
    client.get(path_of(post))
    first = filled()
    assert [client.post(path_of(post), first).status_code for _ in range(2)] == [302, 302]
    response = client.post(path_of(post), filled(text="My second words"))
    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0
    assert "My second words</textarea>" in response.content.decode()
    assert Report.objects.count() == 1


def test_what_is_not_public_can_not_be_reported(client, post):
    waiting, reply = a_waiting_story(), a_service_reply(post)
    unread = a_service_reply(post, by=reply.member, publish=False)
    for number in (waiting.pk, unread.pk if unread.publication != "published" else waiting.pk, 999_999_999):
        assert client.get(f"/report/{number}/").status_code == 404
        response = client.post(f"/report/{number}/", filled(text="My long words"))
        assert response.status_code == 404
        assert "My long words" in text_of(response)
    post.hide()
    assert client.get(path_of(post)).status_code == 404
    withdraw_story(post.story)
    for each in (post, reply):
        assert client.get(path_of(each)).status_code == 410
        assert "My long words" in text_of(client.post(path_of(each), filled(text="My long words")))
    assert not Report.objects.exists()


def follow(client, code):
    return client.post("/report/follow/", {"code": code})


def test_the_code_tells_where_the_report_is_however_it_is_typed(client, post):
    token = new_token()
    a_report(post, token=token)
    code = code_of(token)
    for typed in (code, code.lower(), code.replace("-", ""), f" {code[:3]} {code[3:5]}.{code[6:]} "):
        page = follow(client, typed)
        assert page.status_code == 200
        assert "We have your report, and have not decided yet" in text_of(page)
        assert f"about story {post.story_id}" in text_of(page)
        assert "no-store" in page["Cache-Control"]


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("", "Enter your code"),
        ("KX4TM-9PQRA", "We can’t find this code"),
        ("short", "You entered 5"),
        ("x" * 20_000, "A code has 10 letters and numbers"),
        ("😀" * 10, "You entered 0"),
        ("nul\x00", "hidden character"),
    ],
)
def test_a_wrong_code_opens_nothing(client, code, error):
    response = follow(client, code)
    assert response.status_code == 422
    assert error in text_of(response)


def test_codes_can_not_be_guessed(client, post, monkeypatch):
    monkeypatch.setattr(reporting, "FOLLOW", Limit("follow", 2, 100, timedelta(minutes=15)))
    token = new_token()
    a_report(post, token=token)
    client.get("/report/follow/")
    assert [follow(client, "KX4TM-9PQRA").status_code for _ in range(2)] == [422, 422]
    refused = follow(client, code_of(token))
    assert refused.status_code == 429
    assert "tried too often" in text_of(refused)
    assert Client().post("/report/follow/", {"code": code_of(token)}).status_code == 200
