"""The second step: everybody sets it up before anything else, and no door leads past it."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.utils import timezone

from tests.factories import OrganisationFactory, a_moderator, a_person, a_responder
from tests.people.second_step import code_now, recovery_codes_of, set_up

pytestmark = pytest.mark.django_db
SET_UP = "/accounts/2fa/totp/activate/"
ASKED = "/accounts/2fa/authenticate/"


@pytest.fixture(autouse=True)
def as_outside_the_demo(settings):
    settings.SECOND_FACTOR_REQUIRED = True


def sign_in(client, next_page=""):
    typed = {"login": "moira.moderator@example.org", "password": "password", "next": next_page}
    return client.post("/accounts/login/", typed)


def text_of(response) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


@pytest.mark.parametrize("path", ["/desk/", "/desk/1/", "/inbox/", "/admin/", "/admin/people/user/", "/desks/"])
def test_whoever_has_none_is_led_to_set_it_up_from_every_desk(client, path):
    client.force_login(a_person("Ada", "administrator"))
    response = client.get(path)
    assert (response.status_code, response["Location"]) == (302, SET_UP)


def test_what_is_sent_without_it_does_nothing(client):
    client.force_login(a_moderator())
    assert client.post("/desk/next/")["Location"] == SET_UP


def test_a_part_of_a_page_leads_there_too(client):
    client.force_login(a_moderator())
    response = client.get("/desk/", headers={"HX-Request": "true"})
    assert response["HX-Redirect"] == SET_UP


@pytest.mark.parametrize(
    "path", ["/", "/stories/", "/tell/", "/help-now/", "/privacy/", "/accounts/logout/", "/accounts/2fa/", SET_UP]
)
def test_what_anybody_may_open_and_the_way_out_stay_open(client, path):
    sign_in(client) if a_moderator() else None
    assert client.get(path).status_code == 200


def test_nobody_else_is_asked_for_it(client):
    assert client.get("/about/").status_code == 200
    assert client.get("/desk/")["Location"] == "/accounts/login/?next=%2Fdesk%2F"


def test_setting_it_up_follows_the_password_without_asking_for_it_twice(client):
    a_moderator()
    assert sign_in(client)["Location"] == "/desks/"
    assert client.get("/desks/")["Location"] == SET_UP
    page = client.get(SET_UP)
    assert 'src="data:image/svg+xml;base64,' in text_of(page)
    secret = page.context_data["form"].secret
    assert secret in text_of(page)

    wrong = client.post(SET_UP, {"code": "000000"})
    assert wrong.status_code == 422
    assert "That code does not work" in text_of(wrong)
    assert secret in text_of(wrong)  # The same picture, so that the app does not have to be set up again

    right = client.post(SET_UP, {"code": code_now(secret)}, follow=True)
    assert right.redirect_chain[-1][0] == "/accounts/2fa/recovery-codes/"
    assert len(re.findall(r"<li>\d{8}</li>", text_of(right))) == 10
    assert client.get("/desk/").status_code == 200


def test_it_is_set_up_only_by_who_has_typed_the_password_lately(client, time_machine):
    a_moderator()
    sign_in(client)
    time_machine.move_to(timezone.now() + timedelta(minutes=6))
    assert client.get(SET_UP)["Location"].startswith("/accounts/reauthenticate/?next=")
    assert client.post("/accounts/reauthenticate/", {"password": "wrong"}).status_code == 422
    response = client.post(f"/accounts/reauthenticate/?next={SET_UP}", {"password": "password"})
    assert response["Location"] == SET_UP
    assert client.get(SET_UP).status_code == 200


def test_a_password_alone_opens_nothing(client):
    set_up(a_moderator())
    assert sign_in(client)["Location"] == ASKED
    for path in ("/desk/", "/desks/", "/accounts/password/change/", SET_UP):
        assert client.get(path)["Location"].startswith("/accounts/"), path
    assert "_auth_user_id" not in client.session


def test_the_code_opens_the_page_that_was_asked_for_and_each_code_only_once(client):
    secret = set_up(a_moderator())
    sign_in(client, "/desk/")
    code = code_now(secret)
    assert client.post(ASKED, {"code": code})["Location"] == "/desk/"
    assert client.get("/desk/").status_code == 200
    client.post("/accounts/logout/")
    sign_in(client)
    assert client.post(ASKED, {"code": code}).status_code == 422


def test_a_recovery_code_opens_once(client):
    moira = a_moderator()
    set_up(moira)
    code = recovery_codes_of(moira)[0]
    for expected in (302, 422):
        sign_in(client)
        assert client.post(ASKED, {"code": code}).status_code == expected
        client.post("/accounts/logout/")


def test_codes_are_not_guessed(client):
    secret = set_up(a_moderator())
    sign_in(client)
    for _ in range(5):
        client.post(ASKED, {"code": "000000"})
    response = client.post(ASKED, {"code": code_now(secret)})
    assert response.status_code == 422
    assert "Wait 15 minutes" in text_of(response)


def test_a_new_password_does_not_go_round_it(client):
    moira = a_moderator()
    set_up(moira)
    client.post("/accounts/password/reset/", {"email": moira.email})
    link = re.search(r"http://testserver(\S+)", mail.outbox[0].body)[1]
    form = client.get(link, follow=True).redirect_chain[-1][0]
    client.post(form, {"password1": "lamp river copper", "password2": "lamp river copper"})
    assert client.get("/desk/").status_code == 302
    typed = {"login": moira.email, "password": "lamp river copper"}
    assert client.post("/accounts/login/", typed)["Location"] == ASKED


def test_the_admin_site_has_no_sign_in_of_its_own(client):
    set_up(a_person("Ada", "administrator"))
    page = client.get("/admin/login/?next=/admin/")
    assert page["Location"].startswith("/accounts/login/?")
    typed = {"username": "ada@example.org", "password": "password"}
    assert client.post("/admin/login/", typed)["Location"].startswith("/accounts/login/?")
    assert "_auth_user_id" not in client.session


def test_taking_the_app_away_leads_to_setting_up_another(client):
    moira = a_moderator()
    secret = set_up(moira)
    recovery_codes_of(moira)
    sign_in(client)
    client.post(ASKED, {"code": code_now(secret)})
    client.post("/accounts/2fa/totp/deactivate/")
    assert not Authenticator.objects.exists()
    assert client.get("/desk/")["Location"] == SET_UP
    assert mail.outbox[-1].subject == "Your second step at Hearback was taken away"


def test_recovery_codes_alone_are_not_enough(client):
    moira = a_moderator()
    recovery_codes_of(moira)
    client.force_login(moira)
    assert client.get("/desk/")["Location"] == SET_UP


def test_somebody_who_has_changed_their_password_can_still_set_it_up(client):
    """allauth notes an address that is not verified on that page, and would then refuse."""
    a_moderator()
    sign_in(client)
    client.get("/accounts/password/change/")
    assert client.get(SET_UP).status_code == 200


def test_recovery_codes_are_saved_as_a_file_and_made_anew(client):
    secret = set_up(a_responder(OrganisationFactory(), name="Moira Moderator"))
    sign_in(client)
    client.post(ASKED, {"code": code_now(secret)})
    client.post("/accounts/2fa/recovery-codes/generate/")
    first = client.get("/accounts/2fa/recovery-codes/download/")
    assert re.fullmatch(r"(\d{8}\n?){10}", first.content.decode())
    assert first["Content-Disposition"] == 'attachment; filename="recovery-codes.txt"'
    client.post("/accounts/2fa/recovery-codes/generate/")
    assert client.get("/accounts/2fa/recovery-codes/download/").content != first.content
