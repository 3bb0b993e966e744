"""Stories in a frame on the site of somebody else, and the page where one makes that frame."""

import html
import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    OrganisationFactory,
    ServiceFactory,
    a_moderator,
    a_published_story,
    a_responder,
    a_service_reply,
    a_waiting_story,
    told_ago,
)

pytestmark = pytest.mark.django_db
MAKER = reverse("stories:embed")
NOWHERE = ["/embed/services/0/", "/embed/services/999999/", f"/embed/services/{'9' * 30}/"]
NOWHERE += ["/embed/organisations/NONE/", "/embed/organisations/%27%00/"]


@pytest.fixture
def ward():
    return ServiceFactory(organisation=OrganisationFactory(ods_code="TRUST", name="The Trust"), name="Rowan Ward")


def frame_of(service) -> str:
    return reverse("stories:embed_service", args=[service.pk])


def frame_of_all(organisation) -> str:
    return reverse("stories:embed_organisation", args=[organisation.ods_code])


def words(client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return re.sub(r"\s+", " ", response.content.decode())


def titles(client, address: str) -> list[str]:
    return re.findall(r"<h2[^>]*><a [^>]*>(.*?)</a></h2>", words(client, address))


# In the frame


def test_a_service_shows_its_newest_stories_and_how_it_answers(client, ward):
    a_service_reply(told_ago(a_published_story(ward, title="Kind nurses", text="They were kind."), days=3))
    a_published_story(ward, title="Cold tea")
    a_published_story(title="Elsewhere")
    shown = words(client, frame_of(ward))
    assert titles(client, frame_of(ward)) == ["Cold tea", "Kind nurses"]
    assert "What people say about <a" in shown
    assert "2 stories. 1 of 2 answered" in shown
    assert "They were kind." in shown
    assert f'href="/tell/?service={ward.pk}">Tell your story about Rowan Ward</a>' in shown


def test_an_organisation_shows_those_of_all_its_services(client, ward):
    a_published_story(ward, title="Kind nurses")
    a_published_story(ServiceFactory(organisation=ward.organisation, name="Elm Ward"), title="Cold tea")
    a_published_story(title="Elsewhere")
    shown = words(client, frame_of_all(ward.organisation))
    assert titles(client, frame_of_all(ward.organisation)) == ["Cold tea", "Kind nurses"]
    assert "Elm Ward, Trentside" in shown
    assert "2 stories." in shown


def test_only_what_is_published_is_shown(client, ward):
    a_waiting_story(ward, title="Waiting")
    a_published_story(ward, title="Hidden").hide()
    a_published_story(ward, title="Removed").remove()
    for address in (frame_of(ward), frame_of_all(ward.organisation)):
        shown = words(client, address)
        assert titles(client, address) == []
        assert not re.search("Waiting|Hidden|Removed", shown)


def test_a_service_without_stories_invites_one(client, ward):
    assert "Nobody has told a story about this service yet. Yours can be the first." in words(client, frame_of(ward))
    assert "yet. Yours can be the first." in words(client, frame_of_all(ward.organisation))


def test_what_is_closed_says_so_and_asks_for_no_story(client, ward):
    ward.closed_on = timezone.localdate() - timedelta(days=1)
    ward.save()
    a_published_story(ward, title="Kind nurses")
    shown = words(client, frame_of(ward))
    assert "This service is closed." in shown
    assert "/tell/" not in shown
    assert titles(client, frame_of(ward)) == ["Kind nurses"]


@pytest.mark.parametrize("address", NOWHERE)
def test_what_is_not_there_is_said_in_the_frame(client, address):
    response = client.get(address)
    assert response.status_code == 404
    assert "There are no stories here" in response.content.decode()
    assert "frame-ancestors *" in response["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("asked", "number"), [("", 3), ("1", 1), ("10", 5), ("0", 3), ("11", 3), ("x", 3), ("9" * 5000, 3), ("²", 3)]
)
def test_it_shows_as_many_as_are_asked_for(client, ward, asked, number):
    for title in "abcde":
        a_published_story(ward, title=title)
    assert len(titles(client, f"{frame_of(ward)}?stories={asked}")) == number


def test_figures_can_be_left_out(client, ward):
    a_published_story(ward)
    assert "1 story." in words(client, frame_of(ward))
    assert "1 story." not in words(client, frame_of(ward) + "?figures=0")


@pytest.mark.parametrize(
    ("theme", "opening"), [("", ""), ("light", ' class="light"'), ("dark", ' class="dark"'), ("x", "")]
)
def test_colours_are_those_of_the_device_or_those_asked_for(client, ward, theme, opening):
    assert f'<html lang="en-GB"{opening}>' in words(client, f"{frame_of(ward)}?theme={theme}")
    assert f'<html lang="en-GB"{opening}>' in words(client, f"/embed/services/0/?theme={theme}", status=404)


def test_it_can_be_framed_by_anybody_and_do_nothing(client, ward):
    client.force_login(a_moderator())
    a_published_story(ward)
    for address in (frame_of(ward), frame_of_all(ward.organisation), NOWHERE[0]):
        response = client.get(address)
        parts = {part.strip() for part in response["Content-Security-Policy"].split(";")}
        assert parts == {
            "default-src 'none'", "style-src 'self'", "form-action 'none'", "base-uri 'none'", "frame-ancestors *",
        }  # fmt: skip
        assert "X-Frame-Options" not in response
        assert not response.cookies
        shown = response.content.decode()
        assert not re.search(r"<script|<form|<input|<style|\sstyle=|\son[a-z]+=|Stories to read", shown)
        assert '<base target="_top">' in shown
        assert client.post(address)["X-Frame-Options"] == "DENY"


def test_words_are_shown_as_they_are_and_never_as_markup(client):
    hostile = '"><script>alert(1)</script>'
    ward = ServiceFactory(name=f"Ward {hostile}", organisation=OrganisationFactory(name=f"Trust {hostile}"))
    a_published_story(ward, title=f"Tea {hostile}", text=f"Words {hostile}")
    for address in (
        frame_of(ward),
        frame_of_all(ward.organisation),
        f"{MAKER}?service={ward.pk}",
        f"{MAKER}?organisation={ward.organisation.ods_code}",
    ):
        shown = words(client, address)
        assert "<script>alert" not in shown
        assert '""><' not in shown


@pytest.mark.parametrize("rows", [1, 3])
def test_a_frame_costs_the_same_with_more_stories(client, ward, rows, django_assert_num_queries):
    priya = a_responder(ward.organisation)
    for _ in range(rows):
        a_service_reply(a_published_story(ward), by=priya)
    with django_assert_num_queries(5):
        words(client, frame_of(ward))
    with django_assert_num_queries(5):
        words(client, frame_of_all(ward.organisation))


# Where one makes it


def line_of(client, address: str) -> str:
    return html.unescape(re.search(r"<textarea[^>]*>(.*?)</textarea>", words(client, address))[1])


def test_it_gives_one_line_of_html_and_shows_what_that_shows(client, ward):
    assert line_of(client, f"{MAKER}?service={ward.pk}") == (
        f'<iframe src="http://testserver/embed/services/{ward.pk}/" '
        'title="What people say about Rowan Ward, Trentside" '
        'width="100%" height="600" style="border:0" loading="lazy"></iframe>'
    )
    assert f'<iframe class="embed-preview" src="/embed/services/{ward.pk}/"' in words(
        client, f"{MAKER}?service={ward.pk}"
    )


def test_what_one_chooses_is_in_the_line_and_in_the_preview(client, ward):
    asked = f"{MAKER}?organisation=trust&theme=dark&stories=5&figures=0&width=320&height=500"
    assert line_of(client, asked) == (
        '<iframe src="http://testserver/embed/organisations/TRUST/?theme=dark&amp;stories=5&amp;figures=0" '
        'title="What people say about The Trust" width="320" height="500" style="border:0" loading="lazy"></iframe>'
    )
    assert 'theme=dark&amp;stories=5&amp;figures=0" title="What people say about The Trust" width="320"' in words(
        client, asked
    )


def test_a_name_with_quotes_stays_inside_its_title(client):
    ward = ServiceFactory(name='A "ward" & <more>')
    line = line_of(client, f"{MAKER}?service={ward.pk}")
    assert 'title="What people say about A &quot;ward&quot; &amp; &lt;more&gt;, Trentside"' in line


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("width=239", "The width must be a whole number between 240 and 1,000"),
        ("width=1001", "The width must be a whole number between 240 and 1,000"),
        ("height=", "The height must be a whole number between 200 and 3,000"),
        ("height=tall", "The height must be a whole number between 200 and 3,000"),
        ("stories=11", "Choose one of the answers on this page"),
        ("theme=pink", "Choose one of the answers on this page"),
    ],
)
def test_what_can_not_be_is_said_at_its_field_and_kept(client, ward, wrong, said):
    shown = words(client, f"{MAKER}?service={ward.pk}&{wrong}", status=422)
    assert "There is a problem" in shown
    assert said in shown
    assert "<textarea" not in shown
    if "tall" in wrong:
        assert 'value="tall"' in shown


def test_its_own_page_may_hold_the_preview_and_nothing_else_may_frame_it(client, ward):
    response = client.get(f"{MAKER}?service={ward.pk}")
    assert "frame-src 'self'" in response["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
    assert "script-src 'self'" in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"
    assert not response.cookies
    assert "frame-src" not in client.get("/")["Content-Security-Policy"]


def test_without_a_service_it_says_how_to_find_one(client):
    shown = words(client, MAKER)
    assert "Show stories on your own site" in shown
    assert 'href="/services/"' in shown


@pytest.mark.parametrize("asked", ["service=0", "service=x", "service=99999999999999999999", "organisation=NONE"])
def test_what_is_not_there_has_no_line(client, asked):
    assert client.get(f"{MAKER}?{asked}").status_code == 404


def test_htmx_gets_the_part_that_changes(client, ward):
    response = client.get(f"{MAKER}?service={ward.pk}&theme=dark", headers={"HX-Request": "true"})
    assert "<html" not in response.content.decode()
    assert "theme=dark" in response.content.decode()
    assert "HX-Request" in response["Vary"]


def test_services_and_organisations_lead_there(client, ward):
    assert f'href="{MAKER}?service={ward.pk}"' in words(client, ward.get_absolute_url())
    assert f'href="{MAKER}?organisation=TRUST"' in words(client, ward.organisation.get_absolute_url())


@pytest.mark.parametrize("about", ["service", "organisation"])
def test_the_maker_asks_the_database_once(client, ward, about, django_assert_num_queries):
    named = {"service": ward.pk, "organisation": "TRUST"}[about]
    with django_assert_num_queries(1):
        words(client, f"{MAKER}?{about}={named}")
