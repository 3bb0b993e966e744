"""The directory in the admin site."""

import re
from importlib import import_module

import pytest
from django.core.management import CommandError
from django.db import IntegrityError, connection
from django.urls import reverse

from feedback.directory.models import Organisation, Service
from feedback.people.models import Membership
from tests.factories import OrganisationFactory, ServiceFactory, a_person, a_published_story, a_responder

pytestmark = pytest.mark.django_db
ADD_ORGANISATION = "/admin/directory/organisation/add/"


@pytest.fixture(autouse=True)
def without_second_factor(settings):
    settings.SECOND_FACTOR_REQUIRED = False


@pytest.fixture
def administrator(client):
    client.force_login(a_person("Ada Ministrator", Membership.Role.ADMINISTRATOR))


def test_an_administrator_finds_services_and_organisations(client, administrator):
    trust = OrganisationFactory(name="Trentside Health and Care", ods_code="TSH01")
    ServiceFactory(organisation=trust, name="Rowan Ward")
    ServiceFactory(name="Elm Clinic")
    page = client.get(reverse("admin:directory_service_changelist"), {"q": "trentside health"}).content.decode()
    assert "Rowan Ward" in page
    assert "Elm Clinic" not in page
    assert "TSH01" in client.get(reverse("admin:directory_organisation_changelist"), {"q": "tsh"}).content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_with_more_services(client, administrator, rows, django_assert_num_queries):
    for _ in range(rows):
        ServiceFactory()
    with django_assert_num_queries(6):
        client.get(reverse("admin:directory_service_changelist"))


def test_a_code_is_never_given_to_another(client, administrator):
    trust = OrganisationFactory(ods_code="TSH01")
    assert 'name="ods_code"' in client.get(reverse("admin:directory_organisation_add")).content.decode()
    address = reverse("admin:directory_organisation_change", args=[trust.pk])
    assert 'name="ods_code"' not in client.get(address).content.decode()


def test_staff_who_are_no_administrators_are_kept_out(client):
    client.force_login(a_responder(OrganisationFactory()))
    assert client.get(reverse("admin:directory_service_changelist")).status_code in (302, 403)


# The code of an organisation


def typed(code, name="Trentside Health and Care"):
    empty = ("address", "town", "postcode", "telephone", "opened_on", "closed_on")
    return {"ods_code": code, "name": name} | dict.fromkeys(empty, "")


@pytest.mark.parametrize(
    ("code", "kept"), [("RX1", "RX1"), ("g6v2s", "G6V2S"), (" tsh01 ", "TSH01"), ("9" * 12, "9" * 12)]
)
def test_a_new_organisation_gets_its_code_in_capitals(client, administrator, code, kept):
    assert client.post(ADD_ORGANISATION, typed(code)).status_code == 302
    trust = Organisation.objects.get()
    assert trust.ods_code == kept
    client.logout()
    assert client.get(trust.get_absolute_url()).status_code == 200
    assert client.get("/api/v1/organisations").json()["items"][0]["code"] == kept


@pytest.mark.parametrize("code", ["A/B", "..", "É1X", "ſ1x", "A B", "#x1", "RX", "R-X", "１２３", "%20a"])
def test_a_code_of_anything_but_letters_and_digits_is_refused(client, administrator, code):
    shown = client.post(ADD_ORGANISATION, typed(code)).content.decode()
    assert "is not an ODS code. It has 3 to 12 letters A to Z and digits and nothing else, such as RX1" in shown
    assert f'value="{code}"' in shown
    assert not Organisation.objects.exists()


@pytest.mark.parametrize("code", ["", "R\x00X", "A" * 13])
def test_a_code_that_is_missing_or_too_long_is_refused(client, administrator, code):
    assert "Please correct the error" in client.post(ADD_ORGANISATION, typed(code)).content.decode()
    assert not Organisation.objects.exists()


@pytest.mark.parametrize("code", ["TSH01", "tsh01"])
def test_a_code_is_one_whatever_the_capitals(client, administrator, code):
    OrganisationFactory(ods_code="TSH01")
    shown = client.post(ADD_ORGANISATION, typed(code)).content.decode()
    assert "Organisation with this ODS code already exists." in shown
    assert Organisation.objects.count() == 1


@pytest.mark.parametrize("code", ["tsh01", "A/B", "..", "É1", "A B", "", "RX1\n"])
def test_the_database_keeps_no_other_code_whoever_writes_it(code):
    with pytest.raises(IntegrityError, match="organisation_code_in_capitals_and_digits"):
        OrganisationFactory(ods_code=code)


# Codes that were typed before


@pytest.fixture
def as_before():
    """The table as it was while any code could be typed."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE directory_organisation DROP CONSTRAINT organisation_code_in_capitals_and_digits")


def put_in_capitals():
    migration = import_module("feedback.directory.migrations.0004_codes_of_letters_and_digits")
    with connection.schema_editor(atomic=False) as editor:
        migration.put_in_capitals(None, editor)


def test_a_code_in_small_letters_is_put_in_capitals_and_its_stories_are_found(client, as_before):
    trust = OrganisationFactory(ods_code="tsh01")
    other = OrganisationFactory(ods_code="RX1")
    a_published_story(ServiceFactory(organisation=trust), title="Cold tea")
    put_in_capitals()
    assert set(Organisation.objects.values_list("pk", "ods_code")) == {(trust.pk, "TSH01"), (other.pk, "RX1")}
    assert "Cold tea" in client.get("/organisations/TSH01/").content.decode()
    assert "1 story<" in client.get("/organisations/TSH01/").content.decode()
    assert "Cold tea" in client.get("/stories/?organisation=TSH01").content.decode()


def test_good_codes_stay_as_they_are(as_before):
    OrganisationFactory(ods_code="T1")
    put_in_capitals()
    assert Organisation.objects.get().ods_code == "T1"


@pytest.mark.parametrize("codes", [["A/B"], ["tsh01", "TSH01"], ["tsh01", "Tsh01"], [".."], ["É1"]])
def test_where_somebody_has_to_say_what_is_meant_nothing_changes(as_before, codes):
    first, *_ = [OrganisationFactory(ods_code=code) for code in codes]
    with pytest.raises(CommandError, match=f"number {first.pk}: “{re.escape(codes[0])}”, {first.name}") as error:
        put_in_capitals()
    assert f"SET ods_code = 'RX1' WHERE id = {first.pk};" in str(error.value)
    assert sorted(Organisation.objects.values_list("ods_code", flat=True)) == sorted(codes)


# Without JavaScript


def test_a_service_is_added_without_javascript(client, administrator):
    open_one, closed = (OrganisationFactory(name="Trentside", ods_code=code) for code in ("TSH01", "TSH02"))
    shown = client.get(reverse("admin:directory_service_add")).content.decode()
    for trust in (open_one, closed):
        assert f'<option value="{trust.pk}">Trentside, {trust.ods_code}</option>' in shown
    empty = ("place", "address", "postcode", "telephone", "description", "also_known_as", "closed_on")
    form = {"organisation": closed.pk, "name": "Rowan Ward", "kind": "hospital"} | dict.fromkeys(empty, "")
    assert client.post(reverse("admin:directory_service_add"), form).status_code == 302
    assert Service.objects.get(name="Rowan Ward").organisation == closed


@pytest.mark.parametrize("organisation", ["", "abc", "0", "9" * 30, "1\x00"])
def test_a_service_of_no_organisation_is_refused(client, administrator, organisation):
    form = {"organisation": organisation, "name": "Rowan Ward", "kind": "hospital"}
    shown = client.post(reverse("admin:directory_service_add"), form)
    assert shown.status_code == 200
    assert "Please correct the error" in shown.content.decode()
    assert not Service.objects.exists()
