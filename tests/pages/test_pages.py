"""Pages about the site: that they say what is so, and that staff can change where to turn for help."""

import re

import pytest
from django.core.exceptions import ValidationError

from feedback.pages.models import HelpContact
from feedback.people.permissions import REPLIES_THAT_EARN
from feedback.stories.models import Draft
from tests.factories import a_person

pytestmark = pytest.mark.django_db


def text_of(client, page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", client.get(page).content.decode()))


@pytest.mark.parametrize(
    ("page", "heading"),
    [
        ("help-now", "Help now"),
        ("about", "About Hearback"),
        ("how-we-read-stories", "How we read stories"),
        ("privacy", "Privacy"),
        ("accessibility", "Accessibility"),
        ("open-data", "Open data"),
    ],
)
def test_each_page_has_one_heading_that_names_it(client, page, heading):
    shown = client.get(f"/{page}/").content.decode()
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", shown) == [heading]
    assert f"<title>{heading} – Hearback</title>" in shown


def test_they_say_who_runs_the_site_and_who_reads(client, settings):
    settings.PUBLISHER, settings.READERS = "Example Trust", "volunteers from Example Town"
    settings.CONTACT_EMAIL = "hello@example.org"
    about = text_of(client, "/about/")
    assert "This site is run by Example Trust" in about
    assert "Stories are read by volunteers from Example Town" in about
    for page in ("/about/", "/privacy/", "/accessibility/", "/how-we-read-stories/"):
        assert "hello@example.org" in text_of(client, page), page


def test_what_they_promise_is_what_the_code_does(client):
    assert REPLIES_THAT_EARN == 2
    assert "The first 2 replies of each person" in text_of(client, "/how-we-read-stories/")
    assert (Draft.LASTS.days, Draft.LASTS_WHEN_SAVED.days) == (1, 14)
    assert "deleted after a day, or after 14 days if you saved it" in text_of(client, "/privacy/")


def test_open_data_leads_to_both_feeds_and_to_the_page_that_makes_a_frame(client):
    shown = client.get("/open-data/").content.decode().partition("<h1>")[2]
    for address in ("/feeds/stories/", "/feeds/changes/", "/embed/", "/api/"):
        assert f'<a href="{address}">' in shown, address
        assert client.get(address).status_code == 200


def test_help_is_a_call_away_even_where_staff_have_taken_every_contact_off(client):
    HelpContact.objects.all().delete()
    assert 'href="tel:999"' in client.get("/help-now/").content.decode()


def test_staff_change_where_to_turn_and_in_which_order(client):
    HelpContact.objects.all().delete()
    client.force_login(a_person("Ada", "administrator"))
    for name, position in (("Second line", 2), ("First line", 1)):
        typed = {"name": name, "how": "Call 01632 960 001", "link": "tel:01632960001", "note": "", "position": position}
        assert client.post("/admin/pages/helpcontact/add/", typed).status_code == 302
    client.logout()
    client.cookies.clear()
    shown = client.get("/help-now/").content.decode()
    assert shown.index("First line") < shown.index("Second line")
    assert '<a href="tel:01632960001">Call 01632 960 001</a>' in shown


def test_a_new_contact_stands_last_unless_staff_say_otherwise(client):
    client.force_login(a_person("Ada", "administrator"))
    HelpContact.objects.all().delete()
    for position, name in ((0, "999"), (7, "Samaritans")):
        HelpContact.objects.create(name=name, how="Call", position=position)
    shown = client.get("/admin/pages/helpcontact/add/").content.decode()
    assert 'name="position" value="8"' in shown
    assert HelpContact.objects.create(name="Night line", how="Call").position == 8
    assert [contact.name for contact in HelpContact.objects.all()] == ["999", "Samaritans", "Night line"]
    typed = {"name": "Crisis team", "how": "Call", "position": "3", "initial-position": "9"}
    assert client.post("/admin/pages/helpcontact/add/", typed).status_code == 302
    assert [contact.name for contact in HelpContact.objects.all()] == ["999", "Crisis team", "Samaritans", "Night line"]


def test_the_first_contact_stands_first_and_the_last_place_can_be_taken_twice():
    HelpContact.objects.all().delete()
    assert [HelpContact.objects.create(name="999", how="Call").position for _ in range(2)] == [0, 1]
    HelpContact.objects.create(name="Last", how="Call", position=32767)
    assert HelpContact.objects.create(name="Night line", how="Call").position == 32767


@pytest.mark.parametrize("position", ["", "-1", "32768", "first"])
def test_a_place_that_can_not_be_is_refused(client, position):
    client.force_login(a_person("Ada", "administrator"))
    typed = {"name": "Night line", "how": "Call", "position": position}
    assert "Please correct the error" in client.post("/admin/pages/helpcontact/add/", typed).content.decode()
    assert not HelpContact.objects.filter(name="Night line").exists()


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "http://example.org", "0800 1111", "tel:0800 1111", "https://a\nb"]
)
def test_a_contact_leads_to_a_call_a_text_or_a_safe_page_only(link):
    with pytest.raises(ValidationError):
        HelpContact(name="Help", how="Call", link=link).full_clean()


@pytest.mark.parametrize("link", ["", "tel:116123", "sms:85258?body=SHOUT", "https://www.samaritans.org/"])
def test_a_contact_with_such_a_link_or_none_is_kept(link):
    HelpContact(name="Help", how="Call", link=link).full_clean()


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_pages_are_for_reading(client, method):
    assert getattr(client, method)("/about/").status_code == 405
