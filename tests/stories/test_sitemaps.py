"""What search engines are told there is."""

import re

import pytest

from feedback.stories.models import PublicStory
from feedback.stories.views import sitemaps
from tests.factories import OrganisationFactory, ServiceFactory, a_published_story, a_waiting_story

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = "https://stories.example.org"


def places(client, path: str) -> list[str]:
    response = client.get(path)
    assert (response.status_code, response["Content-Type"]) == (200, "application/xml")
    return re.findall("<loc>https://stories.example.org(.*?)</loc>", response.content.decode())


def test_robots_are_told_where_it_is(client):
    assert "Sitemap: https://stories.example.org/sitemap.xml\n" in client.get("/robots.txt").content.decode()


def test_the_index_lists_the_parts_that_hold_something(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "PART", 2)
    assert places(client, "/sitemap.xml") == ["/sitemaps/pages-1.xml"]
    ward = ServiceFactory()
    numbers = [a_published_story(ward).story_id for _ in range(4)]
    parts = places(client, "/sitemap.xml")
    for number in numbers:
        part = f"/sitemaps/stories-{(number - 1) // 2 + 1}.xml"
        assert part in parts
        assert any(place.startswith(f"/stories/{number}/") for place in places(client, part))
    listed = [place for part in parts if "stories" in part for place in places(client, part)]
    assert len(listed) == 4
    assert f"/sitemaps/services-{(ward.pk - 1) // 2 + 1}.xml" in parts


def test_a_part_lists_what_is_published_with_its_last_change(client):
    shown = a_published_story(title="Kind nurses")
    hidden, unread = a_published_story(title="Hidden"), a_waiting_story(title="Unread")
    hidden.hide()
    page = client.get(f"/sitemaps/stories-{(shown.story_id - 1) // sitemaps.PART + 1}.xml").content.decode()
    changed = PublicStory.objects.get().changed_at
    assert f"/stories/{shown.story_id}/kind-nurses/</loc><lastmod>{changed:%Y-%m-%dT%H:%M:%SZ}</lastmod>" in page
    for post in (hidden, unread):
        assert f"/stories/{post.story_id}/" not in page


def test_services_organisations_and_pages_have_parts_of_their_own(client):
    ward = ServiceFactory(organisation=OrganisationFactory(ods_code="TRUST"))
    parts = places(client, "/sitemap.xml")
    listed = [place for part in parts for place in places(client, part)]
    assert {ward.get_absolute_url(), "/organisations/TRUST/", "/", "/about/", "/stories/"} <= set(listed)
    for place in listed:
        assert client.get(place).status_code == 200, place


@pytest.mark.parametrize("path", ["stories-0", "stories-1", "pages-2", "posts-1", "stories-999999999999999999999999"])
def test_what_is_no_part_is_not_found(client, path):
    assert client.get(f"/sitemaps/{path}.xml").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_each_costs_one_query_for_each_kind(client, rows, django_assert_num_queries):
    for _ in range(rows):
        number = a_published_story().story_id
    with django_assert_num_queries(3):
        client.get("/sitemap.xml")
    with django_assert_num_queries(1):
        client.get(f"/sitemaps/stories-{(number - 1) // sitemaps.PART + 1}.xml")
