"""The finder, and the pages of services and organisations."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from feedback.stories.costs import Costs
from feedback.stories.models import Change
from feedback.stories.query import Query
from feedback.stories.replying import NewChange
from tests.factories import OrganisationFactory, ServiceFactory, a_published_story, a_responder, a_service_reply

pytestmark = pytest.mark.django_db

FINDER = reverse("stories:services")
YESTERDAY = timezone.localdate() - timedelta(days=1)


def read(client, address: str, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == 200
    return response.content.decode()


# Finding a service


def test_typing_part_of_a_name_finds_a_service(client):
    ward = ServiceFactory(name="Rowan Ward", place="Alderwick", postcode="ZZ3 4QT")
    ServiceFactory(name="Elm Clinic")
    page = read(client, FINDER, q="rwoan alder")
    assert f'<a href="{ward.get_absolute_url()}">Rowan Ward, Alderwick</a>' in page
    assert "ZZ3 4QT" in page
    assert "1 service." in page
    assert "Elm Clinic" not in page


def test_htmx_gets_the_matches_alone_and_they_are_announced(client):
    ServiceFactory(name="Rowan Ward")
    part = client.get(FINDER, {"q": "rowan"}, headers={"HX-Request": "true"})
    assert "<html" not in part.content.decode()
    assert 'data-announce="1 service"' in part.content.decode()
    assert "HX-Request" in part["Vary"]
    assert "HX-Request" in client.get(FINDER)["Vary"]


def test_services_are_listed_before_anybody_types_where_they_are_few(client):
    ServiceFactory(name="Rowan Ward")
    ServiceFactory(name="Closed Ward", closed_on=YESTERDAY)
    page = read(client, FINDER)
    assert "Rowan Ward" in page
    assert "Closed Ward" not in page
    for _ in range(50):
        ServiceFactory()
    assert "Rowan Ward" not in read(client, FINDER)


def test_a_closed_service_is_found_and_said_to_be_closed(client):
    ServiceFactory(name="Closed Ward", closed_on=YESTERDAY)
    assert "· Closed" in read(client, FINDER, q="closed ward")


def test_more_than_a_page_asks_to_type_more(client):
    for n in range(21):
        ServiceFactory(name=f"Ward {n}")
    page = read(client, FINDER, q="ward")
    assert "The first 20 services. Type more to find yours" in page
    assert page.count("service-links__more") == 20


@pytest.mark.parametrize("typed", ["walrus", "\x00", "&", "':*", "%", "a" * 5000, "😀", "<script>alert(1)</script>"])
def test_nothing_found_says_what_to_do(client, typed):
    ServiceFactory(name="Rowan Ward")
    page = read(client, FINDER, q=typed)
    assert "No service fits what you typed" in page or "1 service." in page
    assert "<script>alert" not in page


@pytest.mark.parametrize("rows", [1, 3])
def test_the_finder_costs_the_same_with_more_matches(client, rows, django_assert_num_queries):
    for n in range(rows):
        ServiceFactory(name=f"Ward {n}")
    with django_assert_num_queries(2):
        read(client, FINDER, q="ward")
    with django_assert_num_queries(1):
        read(client, FINDER)


# A service


@pytest.mark.parametrize("slug", ["", "rowan/", "rowan-ward-2/"])
def test_a_service_is_at_the_address_with_its_name(client, slug):
    ward = ServiceFactory(name="Rowan Ward")
    response = client.get(f"/services/{ward.pk}/{slug}")
    assert (response.status_code, response["Location"]) == (301, f"/services/{ward.pk}/rowan-ward/")


@pytest.mark.parametrize("pk", ["0", "999999", "9" * 30])
def test_an_unknown_service_is_not_found(client, pk):
    assert client.get(f"/services/{pk}/").status_code == 404


def test_a_service_shows_what_people_say_how_it_answers_and_what_it_changed(client):
    ward = ServiceFactory(name="Rowan Ward", place="Alderwick", description="A ward with 12 beds.")
    a_published_story(ward, title="Cold tea", good=["staff", "night"], better=["food"])
    a_published_story(ward, title="Kind nurses", good=["staff"])
    answered = a_published_story(ward, title="Dark hall")
    staff = a_responder(ward.organisation)
    a_service_reply(answered, by=staff, change=NewChange(Change.State.MADE, "A lamp", made_on=timezone.localdate()))
    a_published_story(title="Elsewhere", good=["parking"])
    page = read(client, ward.get_absolute_url())
    assert "3 stories. 1 of 3 answered, usually within a working day. 1 change made." in page
    assert "It has answered 1 of 3 stories" in page
    assert page.index("staff<") < page.index("night<")
    assert f"/stories/?service={ward.pk}&amp;good=staff" in page
    assert "A lamp" in page
    assert "Kind nurses" in page
    assert "A ward with 12 beds." in page
    assert not any(text in page for text in ("Elsewhere", "parking"))
    assert f"{reverse('stories:tell')}?service={ward.pk}" in page
    assert f"{reverse('stories:feed')}?service={ward.pk}" in page


def test_a_service_without_stories_invites_the_first(client):
    page = read(client, ServiceFactory(name="Rowan Ward").get_absolute_url())
    assert "No stories yet." in page
    assert "Nobody has told a story about this service yet: be the first." in page


def test_a_closed_service_says_so_and_asks_for_no_story(client):
    ward = ServiceFactory(closed_on=YESTERDAY)
    a_published_story(ward, title="Kind nurses")
    page = read(client, ward.get_absolute_url())
    assert "This service is closed." in page
    assert "Kind nurses" in page
    assert f'?service={ward.pk}">Tell' not in page
    of_closed_trust = ServiceFactory(organisation=OrganisationFactory(closed_on=YESTERDAY))
    assert "This service is closed." in read(client, of_closed_trust.get_absolute_url())


def test_what_is_not_public_counts_nowhere(client):
    ward = ServiceFactory()
    opening = a_published_story(ward, title="Cold tea", good=["staff"])
    made = NewChange(Change.State.MADE, "A lamp", made_on=timezone.localdate())
    a_service_reply(opening, change=made)
    opening.hide()
    page = read(client, ward.get_absolute_url())
    assert "No stories yet." in page
    assert not any(text in page for text in ("Cold tea", "staff<", "A lamp"))


@pytest.mark.parametrize("rows", [1, 3])
def test_a_service_costs_the_same_with_more_stories(client, rows, django_assert_num_queries):
    ward = ServiceFactory()
    staff = a_responder(ward.organisation)
    for _ in range(rows):
        made = NewChange(Change.State.MADE, "A lamp", made_on=timezone.localdate())
        a_service_reply(a_published_story(ward, good=["staff"], better=["food"]), by=staff, change=made)
    with django_assert_num_queries(6):
        read(client, ward.get_absolute_url())


# An organisation


def test_an_organisation_shows_its_services_and_their_stories(client):
    trust = OrganisationFactory(ods_code="TSH01", name="Trentside Health and Care")
    ward = ServiceFactory(organisation=trust, name="Rowan Ward", place="Alderwick")
    ServiceFactory(organisation=trust, name="Elm Clinic")
    a_published_story(ward, title="Cold tea")
    a_published_story(ward, title="Hidden").hide()
    a_published_story(title="Elsewhere")
    page = read(client, "/organisations/TSH01/")
    assert "Rowan Ward, Alderwick" in page
    assert "1 story<" in page
    assert "0 stories<" in page
    assert "Cold tea" in page
    assert not any(text in page for text in ("Hidden", "Elsewhere"))


def test_a_closed_organisation_says_so(client):
    trust = OrganisationFactory(closed_on=YESTERDAY)
    assert "This organisation is closed." in read(client, trust.get_absolute_url())


@pytest.mark.parametrize("code", ["X", "%00", "T'1", "1" * 300, "☃"])
def test_an_unknown_code_is_not_found(client, code):
    assert client.get(f"/organisations/{code}/").status_code == 404


def test_a_code_in_small_letters_leads_to_its_page(client):
    OrganisationFactory(ods_code="TSH01")
    response = client.get("/organisations/tsh01/")
    assert (response.status_code, response["Location"]) == (301, "/organisations/TSH01/")


@pytest.mark.parametrize("rows", [1, 3])
def test_an_organisation_costs_the_same_with_more_services(client, rows, django_assert_num_queries, monkeypatch):
    trust = OrganisationFactory()
    for _ in range(rows):
        a_published_story(ServiceFactory(organisation=trust))
    # One more asks the planner how many there are, and what it was told last decides how they are found.
    expected = dict.fromkeys(("all", "every", "fitting", "wanted", "rarest", "gathered"), rows)
    monkeypatch.setattr(Query, "_costs", lambda query: Costs(**expected, each=1, density=1, is_guess=False))
    with django_assert_num_queries(7):
        read(client, trust.get_absolute_url())
