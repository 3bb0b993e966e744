"""What only the demo has: people to sign in as, and mail to read."""

import importlib

import pytest
from django.core.mail import send_mail
from django.urls import clear_url_caches
from django.utils import timezone

import feedback.urls
from feedback.demo.loading import load_demo
from feedback.demo.people import PASSWORD, people_to_sign_in
from feedback.moderation.lately import decided_lately
from feedback.moderation.models import LegalNotice
from feedback.moderation.public_figures import public_figures
from feedback.moderation.reports import open_reports
from feedback.moderation.small_numbers import FEWEST
from feedback.people.models import User
from feedback.stories.models import Change, Post
from tests.factories import OrganisationFactory, a_moderator

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def demo(settings, tmp_path):
    """The demo's own addresses and mail folder; afterwards they are gone again."""
    settings.DEMO = True
    settings.ACCOUNT_RATE_LIMITS = False
    settings.EMAIL_BACKEND = "feedback.demo.mailbox.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    importlib.reload(feedback.urls)
    clear_url_caches()
    yield
    settings.DEMO = False
    importlib.reload(feedback.urls)
    clear_url_caches()


def shown(client, page):
    return client.get(page).content.decode()


def test_the_sign_in_page_has_a_button_for_each_person(client):
    OrganisationFactory(ods_code="TSH01", name="Trentside Health and Care")
    page = shown(client, "/accounts/login/")
    assert len(people_to_sign_in()) == 8
    for person in people_to_sign_in():
        assert f"Sign in as {person['name']}" in page
        assert f'name="login" value="{person["email"]}"' in page
    assert "Answers stories about Trentside Health and Care" in page


def test_one_click_signs_in_as_that_person(client):
    margaret = people_to_sign_in()[0]
    User.objects.create_user(margaret["email"], margaret["name"], PASSWORD)
    response = client.post("/accounts/login/", {"login": margaret["email"], "password": PASSWORD, "next": "/desk/"})
    assert response["Location"] == "/desk/"


def test_a_wrong_password_is_told_of_there_too(client):
    a_moderator()
    response = client.post("/accounts/login/", {"login": "moira.moderator@example.org", "password": "wrong"})
    assert response.status_code == 422
    assert "do not belong together" in response.content.decode()
    assert "Sign in as Margaret Ellery" in response.content.decode()


def test_mail_is_listed_newest_first_and_its_links_can_be_clicked(client):
    assert "There is no mail yet" in shown(client, "/demo/mail/")
    send_mail("First – news", "Read it: http://testserver/stories/1/", None, ["author@example.org"])
    send_mail("<b>Second</b>", "A <b>story</b> & more", None, ["priya@example.org"])
    page = shown(client, "/demo/mail/")
    assert "First – news" in page
    assert "&lt;b&gt;Second" in page
    assert "to author@example.org" in page

    links = [part.split('"')[0] for part in page.split('href="/demo/mail/')[1:] if part[0] != '"']
    messages = [shown(client, f"/demo/mail/{link}") for link in links]
    first = next(message for message in messages if "First – news</h1>" in message)
    assert '<a href="http://testserver/stories/1/"' in first
    assert "-----" not in first
    second = next(message for message in messages if message != first)
    assert "A &lt;b&gt;story&lt;/b&gt; &amp; more" in second


@pytest.mark.parametrize("name", ["nothing", "..%2F..%2Fsecret_key", "%00", "*"])
def test_only_the_demos_mail_can_be_opened(client, name):
    assert client.get(f"/demo/mail/{name}/").status_code == 404


def test_mail_is_read_and_nothing_else(client):
    assert client.post("/demo/mail/").status_code == 405


def test_the_foot_of_each_page_leads_to_the_mail(client):
    assert 'href="/demo/mail/"' in shown(client, "/about/")


def test_the_desk_has_work_and_figures_and_nothing_comes_before_its_time(client, settings, tmp_path):
    settings.ERASURE_LEDGER = tmp_path / "erased.jsonl"
    settings.CONTACT_EMAIL = "hello@demo.hearback.example"
    assert load_demo()
    figures = public_figures()
    assert figures.agreement is not None
    for ended in (figures.declined, figures.appeals, figures.reports):
        assert ended.count >= FEWEST
        assert len([count for _, count in ended.how if count is not None]) >= 1
    assert open_reports().count() == 3
    assert LegalNotice.objects.get().state == "received"
    margaret = User.objects.get(name="Margaret Ellery")
    times = [last.decision.at for last in decided_lately(margaret)]
    assert len(times) > 1
    assert times == sorted(times, reverse=True)
    opened = {post.story_id: post.published_at for post in Post.objects.openings().published()}
    replies = Post.objects.replies().published().filter(story__in=opened)
    assert [reply.pk for reply in replies if reply.published_at < opened[reply.story_id]] == []
    made = Change.objects.filter(state=Change.State.MADE)
    assert [change.pk for change in made if timezone.localdate(change.recorded_at) < change.made_on] == []
    page = shown(client, "/moderation/")
    assert "It advertises something" in page
    assert "it stays as it is" in page
