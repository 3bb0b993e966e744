"""Finding stories."""

import re

import pytest
from django.urls import reverse

from feedback.reading_limit import TookTooLong
from feedback.stories.finding import RANKED, best
from tests.factories import ServiceFactory, a_moderator, a_published_story, a_service_reply, a_waiting_story
from tests.slow import sleep

pytestmark = pytest.mark.django_db


def titles(client, **asked) -> list[str]:
    response = client.get(reverse("stories:stories"), asked)
    assert response.status_code == 200
    page = response.content.decode()
    return [re.sub("<[^>]+>", "", part) for part in re.findall(r'class="story-card__title">(.*?)</a>', page)]


@pytest.fixture
def three_stories():
    a_published_story(title="Kind nurses", text="The nurses were lovely at night.")
    a_published_story(title="A long wait", text="Nobody told us how long the waiting would be.")
    a_published_story(title="Cold tea", text="It's cold by the time that it comes.")


def test_words_are_found_in_titles_and_texts_in_any_form(client, three_stories):
    assert titles(client, q="nurse") == ["Kind nurses"]
    assert titles(client, q="WAITED") == ["A long wait"]
    assert titles(client, q="kind lovely") == ["Kind nurses"]


def test_people_search_as_in_any_search_engine(client, three_stories):
    assert titles(client, q="nurses or tea") == ["Cold tea", "Kind nurses"]
    assert titles(client, q='"long wait"') == ["A long wait"]
    assert titles(client, q="cold -tea") == []


@pytest.mark.parametrize("typed", ["' OR 1=1", "\\", "&|!():*", '"', "-", "a" * 5000, "<script>", "😀", "سلام", "the"])
def test_odd_searches_find_nothing_and_say_so(client, three_stories, typed):
    response = client.get(reverse("stories:stories"), {"q": typed})
    assert response.status_code == 200
    assert "No stories found" in response.content.decode()
    assert "<script>" not in response.content.decode()


def test_nul_and_line_breaks_are_taken_out(client, three_stories):
    assert titles(client, q="nur\x00ses") == []
    assert titles(client, q="\x00kind\r\n") == ["Kind nurses"]
    assert len(titles(client, q="  \n ")) == 3


def test_words_that_are_not_public_find_nothing(client):
    a_waiting_story(title="Kind nurses")
    hidden = a_published_story(title="Kind nurses")
    hidden.hide()
    story = a_published_story(title="Tea")
    a_service_reply(story, text="Our nurses thank you.", publish=False)
    assert titles(client, q="nurses") == []


def test_words_of_a_published_reply_find_its_story(client):
    a_service_reply(a_published_story(title="Tea"), text="We bought a new trolley.")
    assert titles(client, q="trolley") == ["Tea"]


def test_an_edit_that_took_words_out_is_not_found_by_them(client):
    post = a_waiting_story(title="Kind nurses", text="Sister Benedicta was kind.")
    post.publish(
        post.versions.create(kind="edited", title="Kind nurses", text="The sister was kind.", made_by=a_moderator())
    )
    assert titles(client, q="Benedicta") == []
    assert titles(client, q="sister") == ["Kind nurses"]


def test_stories_about_one_service(client):
    ward, clinic = ServiceFactory(name="Rowan Ward"), ServiceFactory(name="Elm Clinic")
    a_published_story(ward, title="About the ward")
    a_published_story(clinic, title="About the clinic")
    a_published_story(ward, clinic, title="About both")
    assert titles(client, service=ward.pk) == ["About both", "About the ward"]
    assert titles(client, service=clinic.pk, q="clinic") == ["About the clinic"]


@pytest.mark.parametrize("service", ["0", "99999999", "9" * 30, "-1", "one", "²", "1'"])
def test_a_service_that_is_not_there_is_not_found(client, service):
    assert client.get(reverse("stories:stories"), {"service": service}).status_code == 404


def test_tags_lead_to_the_stories_that_share_them(client):
    a_published_story(title="Tea", good=["staff"], better=["food"], feelings=["cared for"])
    a_published_story(title="Toast", better=["staff"])
    assert titles(client, good="staff") == ["Tea"]
    assert titles(client, better="staff") == ["Toast"]
    assert titles(client, felt="cared for") == ["Tea"]
    assert titles(client, good="sta") == []


def test_nothing_found_invites_to_try_again(client):
    ward = ServiceFactory(name="Rowan Ward")
    page = client.get(reverse("stories:stories"), {"q": "walrus"}).content.decode()
    assert "Try fewer words" in page
    page = client.get(reverse("stories:stories"), {"service": ward.pk}).content.decode()
    assert "Nobody has told a story about Rowan Ward yet" in page
    assert f"{reverse('stories:tell')}?service={ward.pk}" in page


def test_htmx_gets_the_results_alone_and_they_are_announced(client, three_stories):
    address = reverse("stories:stories")
    part = client.get(address, {"q": "nurse"}, headers={"HX-Request": "true"})
    page = client.get(address, {"q": "nurse"})
    assert "<html" not in part.content.decode()
    assert 'data-announce="1 story"' in part.content.decode()
    assert part.content.decode().strip().splitlines()[0] in page.content.decode()
    assert "HX-Request" in part["Vary"]
    assert "HX-Request" in page["Vary"]


def test_going_back_in_the_browser_gets_the_whole_page(client):
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" in client.get(reverse("stories:stories"), headers=headers).content.decode()


def test_stories_that_take_too_long_to_count_are_listed_without_counts(client, three_stories, monkeypatch):
    def takes_too_long(search):
        raise TookTooLong

    monkeypatch.setattr("feedback.stories.views.search.count", takes_too_long)
    page = client.get(reverse("stories:stories"), {"q": "kind or tea"}).content.decode()
    assert 'data-announce="2 stories on this page"' in page
    assert "Filter these stories" not in page
    assert titles(client, q="kind or tea") == ["Cold tea", "Kind nurses"]


@pytest.mark.django_db(transaction=True)
def test_where_the_best_of_many_take_too_long_the_best_of_fewer_are_shown(client, three_stories, monkeypatch, settings):
    settings.SEARCH_TIME_LIMIT = 500

    def slow_for_many(search, asked, ranked=RANKED):
        if ranked == RANKED:
            sleep(2)
        return best(search, asked, ranked)

    monkeypatch.setattr("feedback.stories.finding.FEWER_RANKED", 1)
    monkeypatch.setattr("feedback.stories.views.search.FEWER_RANKED", 1)
    monkeypatch.setattr("feedback.stories.finding.best", slow_for_many)
    address = reverse("stories:stories")
    page = client.get(address, {"q": "kind or tea", "sort": "best"})
    assert page.status_code == 200
    assert 'data-announce="2 stories, best match first of the newest 1' in page.content.decode()
    assert "Cold <mark>tea</mark>" in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    # A page further on would be one of another order.
    assert client.get(address, {"q": "kind or tea", "sort": "best", "page": 2}).status_code == 503


@pytest.mark.django_db(transaction=True)
def test_where_there_is_no_time_to_mark_words_the_stories_are_shown_without(
    client, three_stories, monkeypatch, settings
):
    settings.SEARCH_TIME_LIMIT = 500
    address = reverse("stories:stories")
    marked = client.get(address, {"q": "tea"})
    monkeypatch.setattr("feedback.stories.views.search.mark_words", lambda typed, stories, cards: sleep(2))
    page = client.get(address, {"q": "tea", "sort": "newest"})
    assert "<mark>" in marked.content.decode()
    assert "no-store" not in marked["Cache-Control"]
    assert page.status_code == 200
    assert "<mark>" not in page.content.decode()
    assert "Cold tea" in page.content.decode()
    assert "no-store" in page["Cache-Control"]
