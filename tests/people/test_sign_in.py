"""Signing in with a password, out again, and what happens when the password is forgotten or wrong."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from feedback.people.models import Membership, User
from tests.factories import OrganisationFactory, a_moderator, a_person, a_responder

pytestmark = pytest.mark.django_db
LOGIN = "/accounts/login/"
RESET = "/accounts/password/reset/"


def sign_in(client, email="moira.moderator@example.org", password="password", **more):  # noqa: S107
    return client.post(LOGIN, {"login": email, "password": password, **more})


def is_signed_in(client) -> bool:
    return "_auth_user_id" in client.session


def text_of(response) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


@pytest.mark.parametrize(
    "email", ["moira.moderator@example.org", "Moira.Moderator@EXAMPLE.org", " moira.moderator@example.org "]
)
def test_a_moderator_signs_in_however_the_address_is_typed_and_comes_to_the_desk(client, email):
    a_moderator()
    response = sign_in(client, email)
    assert (response.status_code, response["Location"]) == (302, "/desks/")
    assert client.get("/desks/")["Location"] == reverse("moderation:queue")


def test_each_person_comes_to_their_own_desk(client):
    for user, place in (
        (a_responder(OrganisationFactory()), reverse("responses:inbox")),
        (a_person("Ada", Membership.Role.ADMINISTRATOR), reverse("admin:index")),
    ):
        client.force_login(user)
        assert client.get("/desks/")["Location"] == place


def test_somebody_without_a_role_is_told_whom_to_ask(client):
    client.force_login(a_person("Nora Newcomer"))
    response = client.get("/desks/")
    assert response.status_code == 403
    assert "you have no role yet" in text_of(response)


@pytest.mark.parametrize(
    ("email", "password", "said"),
    [
        ("", "", "Enter your email address"),
        ("moira.moderator@example.org", "", "Enter your password"),
        ("not an address", "password", "Enter an email address in the correct format"),
        ("moira.moderator@example.org", "wrong", "do not belong together"),
        ("nobody@example.org", "password", "do not belong together"),
        ("moira.moderator@example.org", "pass\x00word", "There is a hidden character here"),
        ("m" * 20_000 + "@example.org", "password", "Enter an email address in the correct format"),
        ("moira.moderator@example.org", "x" * 20_000, "do not belong together"),
        ("<script>@example.org", "😀", "Enter an email address in the correct format"),
    ],
)
def test_what_is_wrong_is_said_and_the_address_kept(client, email, password, said):
    a_moderator()
    response = sign_in(client, email, password)
    assert response.status_code == 422
    assert said in text_of(response)
    assert "<title>Error: Sign in" in text_of(response)
    assert not is_signed_in(client)
    assert email.startswith(("m" * 99, "<")) or f'value="{email}"' in text_of(response) or not email


def test_wrong_passwords_for_one_account_are_stopped_and_the_right_one_waits_too(client, time_machine):
    a_moderator()
    for _ in range(5):
        assert "do not belong together" in text_of(sign_in(client, password="wrong"))
    assert "Wait 15 minutes" in text_of(sign_in(client))
    assert not is_signed_in(client)
    client.post("/accounts/logout/")
    time_machine.move_to(timezone.now() + timedelta(minutes=16))
    assert sign_in(client).status_code == 302


def test_wrong_passwords_for_one_account_keep_nobody_else_out(client):
    a_moderator()
    a_moderator("Mo")
    for _ in range(6):
        sign_in(client, password="wrong")
    assert sign_in(client, "mo@example.org").status_code == 302


def test_a_robot_that_tries_everybody_gets_a_page_that_says_when_to_try_again(client, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login": "3/m/ip"}
    for _ in range(3):
        sign_in(client, password="wrong")
    response = sign_in(client, password="wrong")
    assert response.status_code == 429
    assert response["Retry-After"] == "60"
    assert "Wait 1 minute, then try again" in text_of(response)


def test_a_proxy_of_ours_says_who_is_behind_it(client, settings):
    settings.ACCOUNT_RATE_LIMITS, settings.ALLAUTH_TRUSTED_PROXY_COUNT = {"login": "1/m/ip"}, 1
    codes = [
        client.post(LOGIN, {"login": "a@example.org"}, headers={"X-Forwarded-For": address}).status_code
        for address in ("9.9.9.9, 1.1.1.1", "9.9.9.9, 2.2.2.2", "8.8.8.8, 2.2.2.2")
    ]
    assert codes == [422, 422, 429]


def test_somebody_who_is_switched_off_does_not_get_in(client):
    a_person("Moira Moderator", Membership.Role.MODERATOR, is_active=False)
    response = sign_in(client)
    assert not is_signed_in(client)
    assert client.get(response["Location"]).status_code == 200
    assert "Your account is switched off" in text_of(client.get(response["Location"]))


def test_signing_out_asks_first_and_then_says_so(client):
    client.force_login(a_moderator())
    assert "Do you want to sign out?" in text_of(client.get("/accounts/logout/"))
    assert is_signed_in(client)
    response = client.post("/accounts/logout/", follow=True)
    assert not is_signed_in(client)
    assert "You are signed out." in text_of(response)


def test_nobody_signs_up(client):
    page = client.get("/accounts/signup/")
    assert "Accounts are made for you" in text_of(page)
    client.post(
        "/accounts/signup/",
        {"email": "eve@example.org", "password1": "a good long one", "password2": "a good long one"},
    )
    assert not User.objects.exists()


# Forgotten and changed passwords


def link_in(message) -> str:
    return re.search(r"http://testserver(\S+)", message.body)[1]


def test_a_forgotten_password_is_chosen_anew_through_a_link_that_works_once(client):
    a_moderator()
    assert client.post(RESET, {"email": "Moira.Moderator@example.org"})["Location"] == "/accounts/password/reset/done/"
    (message,) = mail.outbox
    assert message.subject == "Choose a new password for Hearback"
    assert message.to == ["moira.moderator@example.org"]
    assert message.body.startswith("Hello Moira,\n\n")
    assert "&" not in message.body
    assert not message.alternatives

    form = client.get(link_in(message), follow=True)
    address = form.redirect_chain[-1][0]
    assert "set-password" in address  # The link's key is not kept in the address
    done = client.post(address, {"password1": "lamp river copper", "password2": "lamp river copper"}, follow=True)
    assert "Your password is changed" in text_of(done)
    assert not is_signed_in(client)
    assert mail.outbox[1].subject == "Your password for Hearback was changed"

    client.session.flush()
    assert "That link does not work any more" in text_of(client.get(link_in(message), follow=True))
    assert sign_in(client).status_code == 422
    assert sign_in(client, password="lamp river copper").status_code == 302


def test_an_address_without_an_account_gets_the_same_page_and_a_mail_that_says_so(client):
    a_moderator()
    response = client.post(RESET, {"email": "nobody@example.org"})
    assert response["Location"] == "/accounts/password/reset/done/"
    (message,) = mail.outbox
    assert message.to == ["nobody@example.org"]
    assert "there is no account with the address nobody@example.org" in message.body
    assert "/accounts/signup/" not in message.body


def test_somebody_who_is_switched_off_gets_no_link(client):
    a_person("Moira Moderator", Membership.Role.MODERATOR, is_active=False)
    client.post(RESET, {"email": "moira.moderator@example.org"})
    assert "/key/" not in mail.outbox[0].body


def test_the_link_leads_to_the_address_of_the_site_whatever_the_request_calls_it(client, settings):
    settings.SITE_URL = "https://stories.example.org"
    a_moderator()
    client.post(RESET, {"email": "moira.moderator@example.org"}, headers={"host": "localhost"})
    assert "https://stories.example.org/accounts/password/reset/key/" in mail.outbox[0].body
    assert "localhost" not in mail.outbox[0].body


@pytest.mark.parametrize(
    ("old", "new", "again", "said"),
    [
        ("", "", "", "Enter the password that you have now"),
        ("wrong", "lamp river copper", "lamp river copper", "That is not the password that you have now"),
        ("password", "lamp river copper", "lamp river", "The two new passwords are not the same"),
        ("password", "short", "short", "too short"),
        ("password", "moira moderator", "moira moderator", "too similar"),
        ("password", "qwertyuiop", "qwertyuiop", "too common"),
    ],
)
def test_a_password_that_will_not_do_is_refused(client, old, new, again, said):
    client.force_login(a_moderator())
    response = client.post("/accounts/password/change/", {"oldpassword": old, "password1": new, "password2": again})
    assert response.status_code == 422
    assert said in text_of(response)
    assert User.objects.get().check_password("password")


def test_a_changed_password_signs_out_every_other_browser_and_tells_its_owner(client, django_user_model):
    moira = a_moderator()
    client.force_login(moira)
    elsewhere = type(client)()
    elsewhere.force_login(moira)
    typed = {"oldpassword": "password", "password1": "lamp river copper", "password2": "lamp river copper"}
    response = client.post("/accounts/password/change/", typed)
    assert response["Location"] == "/desks/"
    assert client.get(reverse("moderation:queue")).status_code == 200
    assert elsewhere.get(reverse("moderation:queue")).status_code == 302
    assert [message.subject for message in mail.outbox] == ["Your password for Hearback was changed"]


def test_a_mail_server_that_is_away_does_not_stop_a_new_password(client, settings):
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = (
        "django.core.mail.backends.smtp.EmailBackend",
        "127.0.0.1",
        9,
    )
    client.force_login(a_moderator())
    typed = {"oldpassword": "password", "password1": "lamp river copper", "password2": "lamp river copper"}
    assert client.post("/accounts/password/change/", typed).status_code == 302
    assert User.objects.get().check_password("lamp river copper")


@pytest.mark.parametrize("path", ["login", "logout", "password/change", "password/reset", "2fa"])
def test_pages_of_an_account_are_kept_by_nobody(client, path):
    client.force_login(a_moderator())
    assert "no-store" in client.get(f"/accounts/{path}/")["Cache-Control"]


def test_every_page_of_an_account_is_ours_and_none_is_the_unstyled_one(client):
    """What allauth would show by itself has none of our header."""
    pages = ["login", "signup", "inactive", "password/reset", "password/reset/done", "password/reset/key/1-abc"]
    pages += ["password/reset/key/done"]
    for path in pages:
        assert 'class="site-header' in text_of(client.get(f"/accounts/{path}/")), path
    client.force_login(a_moderator())
    for path in ["logout", "reauthenticate", "password/change", "2fa"]:
        assert 'class="site-header' in text_of(client.get(f"/accounts/{path}/")), path
