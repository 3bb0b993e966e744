"""What is near a service, what an organisation did in a period, what is said under a tag, and who changed what."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from feedback.directory.reading import services_near
from feedback.stories.models import Change, Post
from feedback.stories.replying import NewChange
from tests.factories import (
    OrganisationFactory,
    ServiceFactory,
    a_published_story,
    a_responder,
    a_service_reply,
    a_waiting_story,
    told_ago,
)

pytestmark = pytest.mark.django_db


def read(client, address: str, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == 200
    return response.content.decode()


# Near a service


def test_services_near_are_those_of_the_district_and_then_of_the_area(client):
    ward = ServiceFactory(name="Rowan Ward", postcode="NG7 2UH")
    far = ServiceFactory(name="Anchor Clinic", postcode="NG12 1AA")
    near = ServiceFactory(name="Willow Ward", postcode="ng7 1BB")
    beside = ServiceFactory(name="Yew Ward", postcode="NG7 2UH")
    for postcode in ("N7 2UH", "NGX", "ZZ7 2UH", ""):
        ServiceFactory(name=f"Elsewhere {postcode}", postcode=postcode)
    ServiceFactory(name="Closed", postcode="NG7 2UH", closed_on=timezone.localdate())
    assert services_near(ward, limit=6) == [beside, near, far]
    page = read(client, ward.get_absolute_url())
    assert page.index("Yew Ward") < page.index("Willow Ward") < page.index("Anchor Clinic")
    assert "Elsewhere" not in page
    assert "Services near it" not in read(client, ServiceFactory(postcode="").get_absolute_url())


# An organisation in one period


def test_a_year_of_an_organisation_holds_what_was_told_and_changed_in_it(client, time_machine):
    trust = OrganisationFactory(ods_code="RX1", name="Trentside")
    ward = ServiceFactory(organisation=trust)
    staff = a_responder(trust)
    time_machine.move_to("2025-12-31 23:30+00:00")
    last_year = a_published_story(ward, title="Last of the year")
    time_machine.move_to("2026-05-02 12:00+00:00")
    a_published_story(ward, title="In May", good=["tea"])
    a_service_reply(last_year, by=staff, change=NewChange(Change.State.PLANNED, "A lamp"))
    a_published_story(title="Elsewhere")
    a_waiting_story(ward, title="Waiting")
    page = read(client, "/organisations/RX1/2026/")
    assert "1 story. Not answered yet." in page
    assert all(text in page for text in ("In May", "A lamp", "tea", "/organisations/RX1/2026-05/"))
    assert not any(text in page for text in ('">Last of the year</a></h3>', "Elsewhere", "Waiting<"))
    assert "/organisations/RX1/2026-06/" not in page
    page = read(client, "/organisations/RX1/2025-12/")
    assert "1 story. Answered within" in page
    assert "Last of the year" in page
    assert "No change was recorded in this time." in page
    assert "No story was published in this time." in read(client, "/organisations/RX1/2024/")
    assert "/organisations/RX1/2025/" in read(client, "/organisations/RX1/")


def test_whoever_goes_on_reading_a_period_is_not_shown_its_changes_again(client):
    trust = OrganisationFactory(ods_code="RX1")
    ward = ServiceFactory(organisation=trust)
    for _ in range(22):
        post = a_published_story(ward, good=["tea"])
    a_service_reply(post, by=a_responder(trust), change=NewChange(Change.State.PLANNED, "A lamp"))
    page = read(client, f"/organisations/RX1/{timezone.localdate().year}/")
    assert '<a href="#changes">1 change</a>, then <a href="#stories">22 stories</a>' in page
    assert "A lamp" in page
    older = re.search(r'<a href="(\?before=[^"]*)" rel="next">', page)[1]
    page = read(client, f"/organisations/RX1/{timezone.localdate().year}/{older}")
    assert page.count('class="story-card"') == 2
    assert "A lamp" not in page
    assert "What people said most" not in page


@pytest.mark.parametrize("named", ["26", "2026-13", "2026-5", "1999", "x", "%00", "2026-05-01"])
def test_what_is_no_period_is_not_found(client, named):
    OrganisationFactory(ods_code="RX1")
    assert client.get(f"/organisations/RX1/{named}/").status_code == 404


def test_an_unknown_organisation_has_no_years(client):
    assert client.get("/organisations/NOBODY/2026/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_a_period_costs_the_same_with_more_in_it(client, rows, django_assert_num_queries):
    trust = OrganisationFactory(ods_code="RX1")
    staff = a_responder(trust)
    for _ in range(rows):
        post = a_published_story(ServiceFactory(organisation=trust), good=["tea"])
        a_service_reply(post, by=staff, change=NewChange(Change.State.PLANNED, "A lamp"))
    with django_assert_num_queries(8):
        read(client, f"/organisations/RX1/{timezone.localdate().year}/")


# Tags


def test_a_tag_says_how_often_where_and_with_what_else_it_is_said(client):
    ward = ServiceFactory(name="Rowan Ward")
    answered = a_published_story(ward, title="Cold tea", good=["Kind staff"], better=["tea"])
    a_published_story(ward, title="Night shift", good=["kind staff"], feelings=["safe"])
    a_published_story(title="Elsewhere", better=["kind staff"])
    a_published_story(title="Hidden", good=["kind staff"]).hide()
    a_service_reply(answered)
    page = read(client, "/tags/good/Kind%20staff/")
    assert "2 stories say so. 1 is answered." in page
    assert all(
        text in page for text in ("Cold tea", "Night shift", "Rowan Ward", "/tags/better/tea/", "/tags/felt/safe/")
    )
    assert f"/stories/?service={ward.pk}&amp;good=kind+staff" in page
    assert not any(text in page for text in ("Elsewhere", "Hidden"))


def test_all_tags_are_listed_with_how_many_say_them(client):
    assert "No story has such words yet." in read(client, "/tags/")
    a_published_story(good=["kind staff", "a/b & <c>"], feelings=["safe"])
    page = read(client, "/tags/")
    assert "What was good" in page
    assert "a/b &amp; &lt;c&gt;" in page
    address = reverse("stories:tag", args=["good", "a/b & <c>"])
    assert escape(address) in page
    assert "1 story says so" in read(client, address)


@pytest.mark.parametrize("address", ["/tags/good/nobody/", "/tags/bad/tea/", "/tags/good/%00/", "/tags/good/%20/"])
def test_a_tag_that_no_story_has_is_not_found(client, address):
    a_waiting_story(good=["nobody"], better=["tea"])
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_a_tag_costs_the_same_with_more_stories(client, rows, django_assert_num_queries):
    for n in range(rows):
        a_published_story(good=["tea"], better=[f"b{n}"])
    with django_assert_num_queries(5):
        read(client, "/tags/good/tea/")
    with django_assert_num_queries(2):
        read(client, "/tags/")


# Changes of one place


def test_changes_can_be_those_of_one_service_or_organisation(client):
    ward, other = ServiceFactory(), ServiceFactory()
    for service, what in ((ward, "A lamp"), (other, "A kettle")):
        due = timezone.localdate() - timedelta(days=1)
        change = NewChange(Change.State.PLANNED, what, due_on=due)
        a_service_reply(a_published_story(service), by=a_responder(service.organisation, f"P {what}"), change=change)
    told_ago(Post.objects.openings().first(), days=3)
    for asked in ({"service": ward.pk}, {"organisation": ward.organisation.ods_code}):
        page = read(client, "/changes/", **asked)
        assert "A lamp" in page
        assert "A kettle" not in page
        ((name, value),) = asked.items()
        assert f"/changes/?show=late&amp;{name}={value}" in page
        assert "A lamp" in read(client, "/changes/", show="late", **asked)


@pytest.mark.parametrize("asked", [{"service": "x"}, {"service": "99999999999999999999"}, {"organisation": "\x00"}])
def test_changes_of_an_unknown_place_are_not_found(client, asked):
    assert client.get("/changes/", asked).status_code in (200, 404)
    assert client.get("/changes/", {"organisation": "NOBODY"}).status_code == 404
