"""The directory in the admin site."""

import pytest
from django.urls import reverse

from feedback.people.models import Membership
from tests.factories import OrganisationFactory, ServiceFactory, a_person, a_responder

pytestmark = pytest.mark.django_db


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
