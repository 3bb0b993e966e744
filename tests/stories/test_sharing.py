"""Passing a story on, and what programs are told of it."""

import json
import re

import pytest

from feedback.stories.models import Post
from tests.factories import ServiceFactory, a_published_story, a_service_reply
from tests.stories.test_reading_story import a_public_reply, address, read

pytestmark = pytest.mark.django_db
NASTY = "Nice </script><script>alert(1)</script> <!-- & \u2028 😀"


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = "https://stories.example.org"


def described(page: str) -> dict:
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return json.loads(data)


def test_a_link_without_the_title_can_be_copied_and_sent(client):
    opening = a_published_story(title="Kind nurses", text="They sang.")
    page = read(client, opening)
    link = f"https://stories.example.org/stories/{opening.story_id}/"
    assert f'id="story-link" aria-describedby="share-what">{link}</p>' in page
    assert 'data-copy="#story-link"' in page
    assert "data-print data-needs-js hidden" in page
    (mail,) = re.findall(r'href="(mailto:[^"]*)"', page)
    where = f"https%3A//stories.example.org/stories/{opening.story_id}/"
    assert mail == f"mailto:?subject=A%20story%20on%20Hearback&amp;body={where}"


def test_programs_are_told_what_the_page_says(client):
    opening = a_published_story(title="Kind nurses", text="They were kind. " * 30)
    page = read(client, opening)
    begins = re.findall(r'<meta name="description" content="([^"]*)">', page)
    assert begins == re.findall(r'<meta property="og:description" content="([^"]*)">', page)
    assert '<meta property="og:type" content="article">' in page
    assert '<meta property="og:title" content="Kind nurses">' in page
    where = f"https://stories.example.org{address(opening)}"
    assert f'<meta property="og:url" content="{where}">' in page
    assert f'<link rel="canonical" href="{where}">' in page


def test_the_story_is_described_with_its_replies(client, time_machine):
    time_machine.move_to("2026-06-01 12:00+00:00")
    opening = a_published_story(ServiceFactory(name="Rowan Ward"), title="Kind nurses", text="They sang.")
    reply = a_service_reply(opening, text="Thank you.")
    other = a_public_reply(opening, text="Me too.", pen_name="Blue Kite")
    data = described(read(client, opening))
    assert data["@type"] == "DiscussionForumPosting"
    assert (data["headline"], data["text"], data["datePublished"]) == ("Kind nurses", "They sang.", "2026-06-01")
    assert data["author"] == {"@type": "Person", "name": "Green Heron"}
    assert data["commentCount"] == 2
    assert [(comment["text"], comment["url"]) for comment in data["comment"]] == [
        ("Thank you.", f"https://stories.example.org/posts/{reply.pk}/"),
        ("Me too.", f"https://stories.example.org/posts/{other.pk}/"),
    ]
    assert data["comment"][0]["author"]["name"] == "Priya Nair"
    assert data["comment"][1]["author"] == {"@type": "Person", "name": "Blue Kite"}


def test_it_holds_nothing_that_the_page_does_not(client):
    opening = a_published_story(text="They sang.", pen_name="")
    a_service_reply(opening, text="Not read yet.", publish=False)
    taken_back = a_public_reply(opening, text="Secret words.", pen_name="Blue Kite")
    taken_back.withdraw()
    data = described(read(client, opening))
    assert data["author"]["name"] == "The patient"
    assert (data["comment"], data["commentCount"]) == ([], 0)


def test_what_people_write_cannot_leave_it(client):
    opening = a_published_story(title="A </script> b", text=NASTY)
    a_public_reply(opening, text=NASTY, pen_name="</script>")
    page = read(client, opening)
    assert "<script>alert" not in page
    data = described(page)
    assert data["text"] == data["comment"][0]["text"] == NASTY
    assert not set("<>&\u2028") & set(page.partition('ld+json">')[2].partition("</script>")[0])


def test_a_hidden_story_is_kept_out_of_search_engines(client):
    opening = a_published_story(title="Kind nurses")
    opening.hide()
    page = client.get(opening.story.private_url).content.decode()
    assert '<meta name="robots" content="noindex">' in page
    for word in ("og:", "ld+json", "canonical", "Share this story"):
        assert word not in page


@pytest.mark.parametrize(
    ("page", "canonical"),
    [
        ("/", "/"),
        ("/stories/?sort=best&q=tea&before=1-1", "/stories/?q=tea"),
        ("/stories/", "/stories/"),
        ("/services/?q=ward", "/services/"),
        ("/changes/?before=1-1", "/changes/"),
        ("/figures/", "/figures/"),
        ("/tags/", "/tags/"),
    ],
)
def test_each_page_says_which_address_is_its_own(client, page, canonical):
    shown = client.get(page).content.decode()
    assert f'<link rel="canonical" href="https://stories.example.org{canonical}">' in shown


def test_a_service_and_its_organisation_do_too(client):
    ward = ServiceFactory()
    for path in (ward.get_absolute_url(), ward.organisation.get_absolute_url()):
        assert f'<link rel="canonical" href="https://stories.example.org{path}">' in client.get(path).content.decode()


# Stories like this


def offered(client, opening: Post) -> list[str]:
    part = read(client, opening).partition("Stories like this")[2]
    return re.findall(r'story-card__title"><a href="[^"]*">([^<]*)</a>', part)


def test_what_shares_the_most_comes_first(client):
    clinic, other_clinic = ServiceFactory(kind="maternity"), ServiceFactory(kind="maternity")
    opening = a_published_story(clinic, title="This one", good=["night staff", "tea"], feelings=["calm"])
    a_published_story(other_clinic, title="Two tags", good=["night staff"], feelings=["calm"])
    a_published_story(other_clinic, title="Three tags", good=["Night Staff", "tea"], feelings=["calm"])
    a_published_story(other_clinic, title="Nothing in common")
    a_published_story(ServiceFactory(kind="dental"), title="Another kind", good=["night staff", "tea"])
    a_published_story(clinic, title="The same service")
    assert offered(client, opening) == ["Three tags", "Two tags", "The same service"]


def test_the_words_of_the_title_decide_among_equals(client):
    clinic = ServiceFactory(kind="maternity")
    opening = a_published_story(clinic, title="Nobody called back")
    a_published_story(clinic, title="They called me & came | back: 'at once' !")
    for _ in range(3):
        a_published_story(clinic, title="Cold tea")
    assert offered(client, opening)[0].startswith("They called me")


def test_with_nothing_shared_the_newest_of_the_kind_are_offered(client):
    opening = a_published_story(ServiceFactory(kind="maternity"), title="!!!", good=["tea"])
    a_published_story(ServiceFactory(kind="maternity"), title="The same kind")
    a_published_story(ServiceFactory(kind="dental"), title="Another kind")
    assert offered(client, opening) == ["The same kind"]


def test_what_is_not_public_is_not_offered(client):
    clinic = ServiceFactory(kind="maternity")
    opening = a_published_story(clinic, good=["tea"])
    a_published_story(clinic, title="Withdrawn", good=["tea"]).withdraw()
    a_published_story(clinic, title="Hidden", good=["tea"]).hide()
    assert offered(client, opening) == []
