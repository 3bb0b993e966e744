"""The lists of the admin site answer to their filters, and to nothing else that somebody puts into an address."""

from datetime import date

import pytest
from django.contrib import admin
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from feedback.admin_lists import Listed
from feedback.directory.models import Service
from feedback.moderation import decisions
from feedback.moderation.models import Decision
from feedback.pages.models import HelpContact
from feedback.people.models import Membership, User
from feedback.stories.models import Notice, Story
from tests.factories import (
    OrganisationFactory,
    ServiceFactory,
    a_moderator,
    a_person,
    a_published_story,
    a_responder,
    a_waiting_story,
    keep_help_contacts,
    told_ago,
)

pytestmark = pytest.mark.django_db
MODELS = sorted(admin.site._registry, key=lambda model: model._meta.label)
each_list = pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)


@pytest.fixture(autouse=True)
def ada(client):
    ada = a_person("Ada Admin", Membership.Role.ADMINISTRATOR)
    client.force_login(ada)
    return ada


@pytest.fixture
def something_of_each():
    """Two rows at least in every list, so that each filter has something to choose between."""
    for number in range(2):
        trust = OrganisationFactory(closed_on=date(2024, 4, 1) if number else None)
        ServiceFactory(organisation=trust, closed_on=trust.closed_on)
        a_responder(trust, name=f"Person {number}")
        told_ago(a_published_story(), days=800 * number)
        waiting = a_waiting_story()
        Notice.objects.create(kind=Notice.Kind.RECEIVED, author=waiting.author, post=waiting)
        moderator = a_moderator(f"Moira {number}")
        decisions.ask_author(waiting, by=moderator, seen_version=waiting.version, message="Canary message")
    read = a_waiting_story()
    decisions.publish(read, by=moderator, seen_version=read.version, criticality=1)
    keep_help_contacts()


def list_of(model) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


def filtered_by(model) -> set[str]:
    """Name the fields that a list can be narrowed by."""
    listed = admin.site._registry[model]
    named = [each[0] if isinstance(each, tuple) else each for each in [*listed.list_filter, listed.date_hierarchy]]
    return {name.split("__")[0] for name in named if isinstance(name, str)}


@each_list
def test_everything_in_the_admin_site_is_listed_in_the_same_way(model):
    assert isinstance(admin.site._registry[model], Listed)


# What filters ask


@each_list
def test_every_filter_narrows_its_list(client, something_of_each, model):
    listed = client.get(list_of(model)).context["cl"]
    assert len(listed.filter_specs) == len(admin.site._registry[model].list_filter)
    for spec in listed.filter_specs:
        found = []
        for choice in spec.choices(listed):
            response = client.get(list_of(model) + choice["query_string"])
            assert response.status_code == 200, choice
            found.append(response.context["cl"].result_count)
        assert max(found) == found[0] == listed.result_count, spec.title
        assert min(found) < listed.result_count, spec.title


def test_decisions_are_found_by_the_day_too(client, something_of_each):
    at = timezone.localtime(Decision.objects.first().at)
    for asked in ({}, {"at__month": at.month}, {"at__month": at.month, "at__day": at.day}):
        asked |= {"at__year": at.year, "outcome__exact": "return"}
        assert client.get(list_of(Decision), asked).context["cl"].result_count == 2
    assert client.get(list_of(Decision), {"at__year": at.year - 1}).context["cl"].result_count == 0


def test_a_list_is_searched_put_in_order_and_counted_at_its_filters(client, something_of_each):
    asked = {"q": "person", "o": "-1", "_facets": "True", "is_active__exact": "1", "p": "1"}
    shown = client.get(list_of(User), asked).context["cl"]
    assert [user.name for user in shown.result_list] == ["Person 1", "Person 0"]


# What nothing asks


@each_list
def test_nothing_else_of_a_row_can_be_asked_for(client, model):
    for field in model._meta.get_fields():
        if field.name in filtered_by(model):
            continue
        of_others = [f"{field.name}__pk", f"{field.name}__id__exact"] if field.is_relation else []
        for name in (field.name, f"{field.name}__startswith", f"{field.name}__isnull", *of_others):
            assert client.get(list_of(model), {name: "1"}).status_code == 400, name


@pytest.mark.parametrize(
    ("model", "asked"),
    [
        (Decision, "message__startswith=C"),
        (Decision, "outcome__exact=return&message__startswith=X"),
        (Decision, "post__words__text__contains=kind"),
        (Decision, "by__password__startswith=m"),
        (Decision, "at__month=5"),
        (User, "password__startswith=argon2"),
        (User, "memberships__organisation__memberships__user__password__startswith=a"),
        (User, "memberships__role__startswith=m"),
        (User, "authenticator__data__contains=a"),
        (Notice, "author=5"),
        (Notice, "author__email__startswith=a"),
        (Notice, "kind__regex=r"),
        (Story, "posts__words__text__startswith=They"),
        (Service, "pk=1"),
        (Service, "nonsense=1"),
    ],
)
def test_nobody_guesses_what_a_list_does_not_show(client, model, asked):
    assert client.get(f"{list_of(model)}?{asked}").status_code == 400
    assert client.post(f"{list_of(model)}?{asked}", {"action": "delete_selected"}).status_code == 400


# Addresses and forms that nobody was given


@pytest.mark.parametrize(
    ("address", "answer"),
    [
        ("/admin/directory/service/?name__contains=%00", 400),
        ("/admin/directory/service/?kind__exact=%00", 400),
        ("/admin/directory/service/?%00=1", 400),
        ("/admin/directory/service/?q=%00", 400),
        ("/admin/stories/story/?state=%00", 400),
        ("/admin/autocomplete/?app_label=directory&model_name=service&field_name=organisation&term=%00", 400),
        ("/admin/autocomplete/?app_label=directory&model_name=service&field_name=organisation&term=t", 200),
        ("/admin/people/user/?memberships__organisation__id__exact=abc", 302),
        ("/admin/people/user/?memberships__organisation__id__exact=" + "9" * 30, 200),
        ("/admin/people/user/?is_active__exact=5", 302),
        ("/admin/moderation/decision/?criticality=" + "9" * 30, 200),
        ("/admin/moderation/decision/?at__year=9999", 302),
        ("/admin/moderation/decision/?at__year=9999&at__month=12&at__day=31", 302),
        ("/admin/moderation/decision/?at__year=1", 200),
        ("/admin/moderation/decision/?at__year=2026&at__month=13", 302),
        ("/admin/moderation/decision/?at__year=abc", 302),
        ("/admin/moderation/decision/?at__gte=abc", 302),
        ("/admin/stories/story/?told_at__gte=0001-01-01T00:00:00Z", 200),
        ("/admin/stories/story/?told_at__gte=nonsense", 302),
        ("/admin/stories/story/?q=" + "9" * 30, 200),
        ("/admin/stories/story/?p=" + "9" * 30, 200),
        ("/admin/stories/story/?o=" + "9" * 30, 200),
        ("/admin/people/user/?_to_field=password", 400),
        ("/admin/people/user/" + "9" * 30 + "/change/", 302),
        ("/admin/people/user/%00/change/", 302),
        ("/admin/people/user/%00/history/", 302),
        ("/admin/directory/service/add/?organisation=abc", 200),
        ("/admin/r/1/abc/", 404),
        ("/admin/r/%00/1/", 404),
        ("/admin/r/" + "9" * 30 + "/" + "9" * 30 + "/", 404),
    ],
)
def test_a_mistyped_address_is_no_fault_of_the_site(client, something_of_each, address, answer):
    assert client.get(address).status_code == answer


@pytest.mark.django_db(transaction=True)
def test_a_moment_after_the_end_of_time_is_a_mistyped_address(client):
    assert client.get("/admin/stories/story/?told_at__gte=9999-12-31T23:59:59-23:59").status_code == 400


@pytest.mark.parametrize("chosen", ["abc", "", "1.5", "1\x00", "\x00", "²"])
@pytest.mark.parametrize(
    ("model", "action"), [(User, "send_link"), (Service, "delete_selected"), (HelpContact, "delete_selected")]
)
def test_rows_that_can_not_be_are_not_acted_on(client, model, action, chosen):
    keep_help_contacts()
    kept = model.objects.count()
    for more in ({}, {"index": "0"}, {"post": "yes"}):
        form = {"action": action, "_selected_action": ["1", chosen]} | more
        assert client.post(list_of(model), form).status_code == 400
    assert (model.objects.count(), mail.outbox) == (kept, [])


def test_rows_that_are_not_there_are_not_acted_on(client, ada):
    for chosen in ("0", "-1", "9" * 30):
        form = {"action": "send_link", "_selected_action": [chosen]}
        assert client.post(list_of(User), form).status_code == 302
    assert mail.outbox == []


def test_rows_that_are_there_are_acted_on(client, ada):
    assert client.post(list_of(User), {"action": "send_link", "_selected_action": [ada.pk]}).status_code == 302
    assert [message.to for message in mail.outbox] == [["ada.admin@example.org"]]


def test_whoever_is_no_administrator_learns_nothing_of_it(client):
    client.force_login(a_moderator())
    assert client.get("/admin/people/user/?name=%00").status_code in {302, 403}
