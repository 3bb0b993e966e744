"""Pages of a long list."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from feedback.stories.models import Post, Story, Words
from tests.factories import a_published_story, told_ago

pytestmark = pytest.mark.django_db

STORIES = reverse("stories:stories")


@pytest.fixture
def forty_five_stories() -> list[str]:
    """Titles from the newest to the oldest; five of them were published in the same moment."""
    now = timezone.now()
    for n in range(45):
        story = Story.objects.create()
        post = Post.objects.create(story=story, is_opening=True, voice="author", publication="submitted")
        words = Words.objects.create(post=post, title=f"Story {n:02}", text="Tea")
        moment = now - timezone.timedelta(hours=min(n, 40), microseconds=1)
        Post.objects.filter(pk=post.pk).update(publication="published", published_at=moment, public_words=words)
    return [f"Story {n:02}" for n in [*range(40), 44, 43, 42, 41, 40]]


def read(client, address: str) -> tuple[list[str], str, str]:
    page = client.get(STORIES + address).content.decode()
    titles = re.findall(r">(Story \d\d)</a>", page)
    newer = re.search(r'href="([^"]*)" rel="prev"', page)
    older = re.search(r'href="([^"]*)" rel="next"', page)
    return titles, newer[1].replace("&amp;", "&") if newer else "", older[1].replace("&amp;", "&") if older else ""


def test_each_story_is_on_one_page_going_there_and_back(client, forty_five_stories):
    first, newer, older = read(client, "")
    assert (first, newer) == (forty_five_stories[:20], "")
    second, _, older = read(client, older)
    assert second == forty_five_stories[20:40]
    third, newer, older = read(client, older)
    assert (third, older) == (forty_five_stories[40:], "")
    second_again, newer, older = read(client, newer)
    assert second_again == second
    assert read(client, older)[0] == third
    assert read(client, newer) == read(client, "")


def test_a_new_story_moves_nothing_on_an_older_page(client, forty_five_stories):
    older = read(client, "")[2]
    a_published_story(title="Story 99")
    assert read(client, older)[0] == forty_five_stories[20:40]


def test_pages_keep_what_was_looked_for(client, forty_five_stories):
    older = read(client, "?q=tea&service=")[2]
    assert older.startswith("?q=tea&before=")
    titles, newer, _ = read(client, older)
    assert titles == forty_five_stories[20:40]
    assert newer.startswith("?q=tea&after=")


@pytest.mark.parametrize("name", ["before", "after"])
@pytest.mark.parametrize(
    "cursor", ["x", "1", "1-", "-1-1", "1-1-1", "9" * 17 + "-1", "1-" + "9" * 19, "²-1", "1-1\x00", "' or 1"]
)
def test_a_forged_place_is_refused(client, name, cursor):
    response = client.get(STORIES, {name: cursor})
    assert response.status_code == 400
    assert "We could not understand that" in response.content.decode()


@pytest.mark.parametrize("cursor", ["0-0", "1-1", "9999999999999999-999999999999999999"])
def test_a_place_beyond_the_list_shows_where_to_go(client, cursor):
    told_ago(a_published_story(title="Story 01"), days=2)
    assert client.get(STORIES, {"before": cursor}).status_code == 200
    assert client.get(STORIES, {"after": cursor}).status_code == 200
    assert "Start with the newest stories" in client.get(STORIES, {"before": "0-0"}).content.decode()
    assert read(client, "?after=1-1")[0] == ["Story 01"]
