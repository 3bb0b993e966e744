"""The admin site: who may open it, looking after people, and that no word of a story shows in it."""

import re

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.core import mail
from django.urls import reverse

from feedback.people.models import Membership, User
from feedback.people.permissions import Can, can
from feedback.stories.models import Notice
from tests.factories import (
    OrganisationFactory,
    ServiceFactory,
    a_moderator,
    a_person,
    a_published_story,
    a_responder,
    a_service_reply,
    a_waiting_story,
)
from tests.people.second_step import recovery_codes_of, set_up

pytestmark = pytest.mark.django_db
PEOPLE = "/admin/people/user/"


@pytest.fixture
def ada(client):
    ada = a_person("Ada Admin", Membership.Role.ADMINISTRATOR)
    client.force_login(ada)
    return ada


def typed(name="Mo Moderator", email="mo@example.org", role="moderator", organisation="", job_title="", **more):
    return {
        "name": name,
        "email": email,
        "memberships-TOTAL_FORMS": "1",
        "memberships-INITIAL_FORMS": "0",
        "memberships-0-role": role,
        "memberships-0-organisation": organisation,
        "memberships-0-job_title": job_title,
    } | more


# Who may open it


@pytest.mark.parametrize("role", Membership.Role.values)
def test_the_admin_site_asks_the_same_as_the_permissions(role):
    organisation = OrganisationFactory() if role in Membership.IN_ORGANISATION else None
    user = a_person("Somebody", role, organisation)
    is_administrator = role == Membership.Role.ADMINISTRATOR
    answers = {user.is_staff, user.has_perm("people.change_user"), user.has_module_perms("people")}
    assert answers == {is_administrator} == {can(user, Can.ADMINISTER)}


def test_an_administrator_who_is_switched_off_or_loses_the_role_is_out_at_once(client, ada):
    assert client.get("/admin/").status_code == 200
    Membership.objects.all().delete()
    assert client.get("/admin/").status_code == 302
    assert client.get("/admin/people/user/", follow=True).status_code == 403
    Membership.objects.create(user=ada, role=Membership.Role.ADMINISTRATOR)
    assert client.get("/admin/").status_code == 200
    User.objects.update(is_active=False)
    assert client.get("/admin/").status_code == 302


def test_the_first_administrator_is_made_at_the_command_line(client):
    client.force_login(User.objects.create_superuser("First@example.org", "First"))
    assert client.get("/admin/").status_code == 200
    assert User.objects.get().email == "first@example.org"


def test_its_own_passwords_and_ways_out_are_not_used(client, ada):
    assert client.get("/admin/password_change/")["Location"] == "/accounts/password/change/"
    assert "Do you want to sign out?" in client.get("/admin/logout/").content.decode()


# Looking after people


def test_a_new_person_gets_a_role_and_a_link_to_choose_a_password(client, ada, django_capture_on_commit_callbacks):
    trust = OrganisationFactory()
    form = typed(
        name="Priya Nair", email="Priya@example.org", role="responder", organisation=trust.pk, job_title="Ward manager"
    )
    with django_capture_on_commit_callbacks() as callbacks:
        assert client.post(PEOPLE + "add/", form).status_code == 302
    priya = User.objects.get(email="priya@example.org")
    assert not priya.has_usable_password()
    assert str(priya.memberships.get()) == f"Responder at {trust.name}"
    assert can(priya, Can.ANSWER, trust)
    assert len(callbacks) == 1


def test_the_link_lets_somebody_choose_the_first_password(client, ada):
    mo = User.objects.create_user("mo@example.org", "Mo Moderator")
    client.post(PEOPLE, {"action": "send_link", "_selected_action": [mo.pk]})
    (message,) = mail.outbox
    assert message.subject == "Your account at Hearback"
    assert message.body.startswith("Hello Mo,\n\n")
    client.logout()
    link = re.search(r"http://testserver(\S+)", message.body)[1]
    form = client.get(link, follow=True).redirect_chain[-1][0]
    assert client.post(form, {"password1": "lamp river copper", "password2": "lamp river copper"}).status_code == 302
    mo.refresh_from_db()
    assert mo.check_password("lamp river copper")


def test_an_email_that_can_not_be_sent_is_told_of(client, ada, settings):
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = (
        "django.core.mail.backends.smtp.EmailBackend",
        "127.0.0.1",
        9,
    )
    mo = User.objects.create_user("mo@example.org", "Mo Moderator")
    response = client.post(PEOPLE, {"action": "send_link", "_selected_action": [mo.pk]}, follow=True)
    assert "could not be sent" in response.content.decode()


def test_a_role_is_given_without_javascript(client, ada):
    """Which shows what is needed for it: a row to fill in, that may stay empty."""
    mo = User.objects.create_user("mo@example.org", "Mo Moderator")
    for page in (PEOPLE + "add/", f"{PEOPLE}{mo.pk}/change/"):
        shown = client.get(page).content.decode()
        assert '<select name="memberships-0-role"' in shown
        assert 'name="memberships-TOTAL_FORMS" value="1"' in shown
    assert client.post(PEOPLE + "add/", typed(role="", email="nell@example.org", name="Nell")).status_code == 302
    assert User.objects.get(name="Nell").memberships.count() == 0
    form = typed(is_active="on") | {"authenticator_set-TOTAL_FORMS": "0", "authenticator_set-INITIAL_FORMS": "0"}
    assert client.post(f"{PEOPLE}{mo.pk}/change/", form).status_code == 302
    assert [membership.role for membership in mo.memberships.all()] == ["moderator"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": "ada.admin@example.org"},
        {"email": "ADA.ADMIN@example.org"},
        {"email": "not an address"},
        {"name": ""},
        {"role": "responder"},
        {"role": "nonsense"},
        {"name": "N\x00ul"},
    ],
)
def test_a_person_who_can_not_be_is_refused(client, ada, wrong):
    response = client.post(PEOPLE + "add/", typed(**wrong))
    assert response.status_code == 200
    assert "Please correct the error" in response.content.decode()
    assert list(User.objects.all()) == [ada]


def test_a_moderator_belongs_to_no_organisation(client, ada):
    response = client.post(PEOPLE + "add/", typed(organisation=OrganisationFactory().pk))
    assert "Responders and leads belong to an organisation; the other roles do not." in response.content.decode()


def test_administrators_can_not_change_their_own_role_or_switch_themselves_off(client, ada):
    page = client.get(f"{PEOPLE}{ada.pk}/change/").content.decode()
    assert 'name="is_active"' not in page
    assert "memberships-0-role" not in page
    form = typed(name="Ada Admin", email="ada.admin@example.org", role="moderator")
    client.post(f"{PEOPLE}{ada.pk}/change/", form | {"memberships-0-DELETE": "on"})
    assert [membership.role for membership in ada.memberships.all()] == ["administrator"]
    assert User.objects.get().is_active


def test_nobody_is_deleted_and_nobody_gets_a_password_from_somebody_else(client, ada):
    moira = a_moderator()
    assert client.post(f"{PEOPLE}{moira.pk}/delete/", {"post": "yes"}).status_code == 403
    assert client.get(f"{PEOPLE}{moira.pk}/password/").status_code in {302, 404}
    assert 'name="password' not in client.get(f"{PEOPLE}{moira.pk}/change/").content.decode()


def test_a_lost_second_step_is_taken_away_and_its_secret_never_shown(client, ada):
    moira = a_moderator()
    secret, codes = set_up(moira), recovery_codes_of(moira)
    page = client.get(f"{PEOPLE}{moira.pk}/change/").content.decode()
    assert "TOTP" in page
    assert secret not in page
    assert not any(code in page for code in codes)
    steps = Authenticator.objects.order_by("pk")
    form = {
        "name": moira.name,
        "email": moira.email,
        "is_active": "on",
        "memberships-TOTAL_FORMS": "0",
        "memberships-INITIAL_FORMS": "0",
        "authenticator_set-TOTAL_FORMS": "2",
        "authenticator_set-INITIAL_FORMS": "2",
    }
    for position, step in enumerate(steps):
        form |= {f"authenticator_set-{position}-id": step.pk, f"authenticator_set-{position}-user": moira.pk}
        form[f"authenticator_set-{position}-DELETE"] = "on"
    assert client.post(f"{PEOPLE}{moira.pk}/change/", form).status_code == 302
    assert not Authenticator.objects.exists()


def test_an_old_address_opens_nothing_once_it_is_changed(client):
    moira = a_moderator()
    EmailAddress.objects.create(user=moira, email=moira.email)
    moira.email = "moira.new@example.org"
    moira.save()
    assert (
        client.post("/accounts/login/", {"login": "moira.moderator@example.org", "password": "password"}).status_code
        == 422
    )
    assert (
        client.post("/accounts/login/", {"login": "moira.new@example.org", "password": "password"}).status_code == 302
    )
    client.post("/accounts/logout/")
    client.post("/accounts/password/reset/", {"email": "moira.moderator@example.org"})
    assert "no account" in mail.outbox[-1].body


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_of_people_asks_the_database_as_often_for_three_as_for_one(
    client, ada, many, django_assert_num_queries
):
    for number in range(many):
        set_up(a_responder(OrganisationFactory(), name=f"Person {number}"))
    with django_assert_num_queries(10):
        assert client.get(PEOPLE).status_code == 200


# No words


def test_only_what_is_named_here_is_in_the_admin_site():
    assert {model._meta.label for model in admin.site._registry} == {
        "directory.Organisation",
        "directory.Service",
        "moderation.Decision",
        "pages.HelpContact",
        "people.User",
        "stories.Notice",
        "stories.Story",
    }


def test_no_job_is_stopped_or_sent_twice_by_hand(client, ada):
    assert client.get("/admin/procrastinate/procrastinatejob/").status_code == 404
    form = {"action": "cancel", "_selected_action": ["1"]}
    assert client.post("/admin/procrastinate/procrastinatejob/", form).status_code == 404
    assert "rocrastinate" not in client.get("/admin/").content.decode()


@pytest.fixture
def canaries(ada):
    """A story of which no word, name or address may show."""
    facts = {"title": "Canarytitle", "text": "Canarytext", "pen_name": "Canarypen", "email": "canary@example.org"}
    opening = a_published_story(ServiceFactory(name="Highfield Ward"), **facts)
    a_service_reply(opening, text="Canaryreply")
    waiting = a_waiting_story(**facts)
    Notice.objects.create(kind=Notice.Kind.RECEIVED, author=waiting.author, post=waiting)
    return opening


def test_stories_are_listed_by_number_and_state(client, canaries):
    page = client.get("/admin/stories/story/").content.decode()
    assert f"{canaries.story.number}</a>" in page
    assert "Highfield Ward" in page
    assert "waiting to be read" in page
    found = client.get(f"/admin/stories/story/?q={canaries.story.number}").content.decode()
    assert "1 story" in found
    assert client.get("/admin/stories/story/?state=published").content.decode().count('class="field-number"') == 1


def test_no_page_shows_a_word_of_a_story_or_its_authors_address(client, canaries):
    pages = []
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        pages.append(reverse(f"{name}_changelist"))
        pages += [reverse(f"{name}_change", args=[row.pk]) for row in model.objects.all()[:5]]
        pages += [reverse(f"{name}_history", args=[row.pk]) for row in model.objects.all()[:2]]
    for page in pages:
        response = client.get(page)
        assert response.status_code == 200, page
        assert "anary" not in response.content.decode(), page


def test_what_is_printed_of_any_row_holds_no_words(canaries):
    """It is what ends in logs and in the history of the admin site."""
    for model in apps.get_models():
        for row in model.objects.all():
            assert "anary" not in str(row), model
    assert not LogEntry.objects.exists()


def test_stories_can_not_be_changed_there(client, canaries):
    story = canaries.story.pk
    assert client.get("/admin/stories/story/add/").status_code == 403
    assert client.post(f"/admin/stories/story/{story}/change/", {}).status_code == 403
    assert client.post(f"/admin/stories/story/{story}/delete/", {"post": "yes"}).status_code == 403
    deletion = {"action": "delete_selected", "_selected_action": [story], "post": "yes"}
    client.post("/admin/stories/story/", deletion)
    assert canaries.story.posts.count() == 2


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_of_stories_asks_as_often_for_three_as_for_one(client, ada, many, django_assert_num_queries):
    for _ in range(many):
        a_published_story()
    with django_assert_num_queries(9):
        assert client.get("/admin/stories/story/").status_code == 200
