"""The queue page: what needs somebody now, and not a word of the writing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from feedback.moderation.claims import holder, take
from feedback.stories.models import Danger, Post
from tests.factories import (
    OrganisationFactory,
    ServiceFactory,
    a_moderator,
    a_person,
    a_published_story,
    a_responder,
    a_service_reply,
    a_waiting_story,
    told_ago,
)
from tests.moderation.desk import publishing

pytestmark = pytest.mark.django_db
QUEUE, NEXT = "/desk/", "/desk/next/"


@pytest.fixture
def moira(client):
    moira = a_moderator()
    client.force_login(moira)
    return moira


def page(response):
    return response.content.decode()


def test_the_queue_says_first_what_needs_reading_today(client, moira):
    told_ago(a_waiting_story(), hours=26)
    Post.objects.filter(pk=a_waiting_story().pk).update(danger=Danger.NOW)
    a_waiting_story()
    assert "2 stories need reading today; the oldest has waited 26 hours." in page(client.get(QUEUE))


def test_the_queue_says_when_nothing_is_late(client, moira):
    told_ago(a_waiting_story(), hours=3)
    assert "1 story waits to be read, and none is late; the oldest has waited 3 hours." in page(client.get(QUEUE))


@pytest.mark.parametrize(
    ("stories", "replies", "said"),
    [(1, 0, "1 story waits"), (0, 1, "1 reply waits"), (0, 2, "2 replies wait"), (1, 1, "2 stories and replies wait")],
)
def test_the_queue_names_what_waits(client, moira, stories, replies, said):
    for _ in range(stories):
        a_waiting_story()
    for number in range(replies):
        opening = a_published_story()
        priya = a_responder(opening.story.answers.get().organisation, f"Priya {number}")
        a_service_reply(opening, by=priya, publish=False)
    assert said in page(client.get(QUEUE))


def test_an_empty_queue_is_a_page_too(client, moira):
    shown = page(client.get(QUEUE))
    assert "Nothing waits to be read." in shown
    assert "Take the next one" not in shown


def test_the_queue_shows_facts_and_no_words(client, moira):
    ward = ServiceFactory(name="Highfield Ward", place="Trentside")
    post = a_waiting_story(ward, title="Canary title", text="A canary of five words", pen_name="Canary pen")
    take(post, by=a_moderator("Nadia Okafor"))
    shown = page(client.get(QUEUE))
    assert "anary" not in shown
    for fact in (f"Story {post.story_id}", "Highfield Ward", "5 words", "Nadia Okafor", "Usual"):
        assert fact in shown


def test_the_queue_names_what_the_checks_noticed_once_each(client, moira):
    words = a_waiting_story(text="Ring 1 or 2.").original
    words.flags.all().delete()
    for start in (5, 10):
        words.flags.create(kind="phone", field="text", start=start, end=start + 1, why="Anybody could ring.")
    words.flags.create(kind="nhs_number", field="text", start=0, end=4, why="It tells who.")
    assert '<td role="cell" data-label="Noticed">NHS number, phone number</td>' in page(client.get(QUEUE))


def test_the_queue_is_in_order_of_need(client, moira):
    young, old = a_waiting_story(), told_ago(a_waiting_story(), days=3)
    Post.objects.filter(pk=young.pk).update(danger=Danger.CONCERN)
    shown = page(client.get(QUEUE))
    assert shown.index(f"Story {young.story_id}<") < shown.index(f"Story {old.story_id}<")


@pytest.mark.parametrize("rows", [1, 3])
def test_the_queue_takes_the_same_queries_however_much_waits(client, moira, rows):
    for number in range(rows):
        post = a_waiting_story(ServiceFactory(), ServiceFactory(organisation=OrganisationFactory()))
        take(post, by=a_moderator(f"Moderator {number}"))
    with CaptureQueriesContext(connection) as queries:
        client.get(QUEUE)
    # Session, person, roles; need, kinds noticed, parts, rows, services of their stories; own readings and decisions
    # today, own choices; own decisions lately; reports, appeals, mentions and second readings, counted in the menu.
    assert len(queries) == 16


def test_the_queue_comes_in_pages_of_fifty(client, moira):
    first = told_ago(a_waiting_story(), days=9)
    for _ in range(50):
        last = a_waiting_story()
    assert f"Story {first.story_id}<" in page(client.get(QUEUE))
    assert f"Story {last.story_id}<" not in page(client.get(QUEUE))
    assert f"Story {last.story_id}<" in page(client.get(QUEUE, {"page": 2}))


@pytest.mark.parametrize("number", ["0", "-1", "99", "x", "9" * 30, "\x00"])
def test_a_page_that_is_not_there_is_the_nearest_one(client, moira, number):
    a_waiting_story()
    assert client.get(QUEUE, {"page": number}).status_code == 200


def test_the_part_that_changes_by_itself_is_the_part_that_the_page_holds(client, moira):
    a_waiting_story()
    part = client.get(QUEUE, headers={"HX-Request": "true"})
    assert "<h1" not in page(part)
    assert "Take the next one" in page(part)
    assert "HX-Request" in part["Vary"]


def test_nothing_of_the_desk_is_kept_by_a_browser(client, moira):
    assert "no-store" in client.get(QUEUE)["Cache-Control"]


def test_taking_the_next_one_leads_to_it(client, moira):
    post = a_waiting_story()
    response = client.post(NEXT)
    assert response["Location"] == reverse("moderation:item", args=[post.pk])
    assert holder(post).by == moira


def test_where_there_is_nothing_to_take_the_queue_says_so(client, moira):
    response = client.post(NEXT, follow=True)
    assert "There is nothing for you to take now." in page(response)


def test_what_one_just_decided_can_be_undone_from_the_queue(client, moira, later):
    post = a_waiting_story()
    client.post(NEXT)
    response = client.post(reverse("moderation:decide", args=[post.pk]), publishing(post), follow=True)
    undo = reverse("moderation:undo", args=[post.decisions.get().pk])
    assert f'You published <a href="/desk/{post.pk}/">story {post.story_id}</a>' in page(response)
    assert undo in page(response)
    later(seconds=31)
    assert undo not in page(client.get(QUEUE))
    assert f"story {post.story_id}</a>" in page(client.get(QUEUE))


@pytest.mark.parametrize("path", [QUEUE, "/desk/1/"])
def test_who_is_not_signed_in_is_asked_to_sign_in_and_led_back(client, path):
    response = client.get(path)
    assert response.status_code == 302
    assert response["Location"].startswith("/accounts/login/?next=%2Fdesk")


ON_AN_ITEM = ["take", "renew", "release", "difference", "services", "decide", "take-down"]
ON_AN_ITEM += ["skip", "typed", "remarks", "usual-edit"]
POSTS = ["next/", *(f"{{pk}}/{verb}/" for verb in ON_AN_ITEM), "decisions/{pk}/undo/"]


@pytest.mark.parametrize("path", ["", "{pk}/", *POSTS])
@pytest.mark.parametrize("who", ["responder", "administrator", "nobody in particular"])
def test_nobody_but_moderators_comes_to_the_desk(client, path, who):
    post = a_waiting_story()
    if who == "responder":
        person = a_responder(post.story.answers.get().organisation)
    else:
        person = a_person("Somebody", "administrator" if who == "administrator" else None)
    client.force_login(person)
    send = client.post if path in POSTS else client.get
    client.raise_request_exception = False
    response = send(QUEUE + path.format(pk=post.pk))
    assert response.status_code == 403
    post.refresh_from_db()
    assert (post.publication, holder(post)) == ("submitted", None)


@pytest.mark.parametrize("path", POSTS)
def test_what_changes_something_is_only_posted(client, moira, path):
    assert client.get(QUEUE + path.format(pk=1)).status_code == 405


@pytest.mark.parametrize("path", ["", "{pk}/"])
def test_what_shows_something_is_only_got(client, moira, path):
    assert client.post(QUEUE + path.format(pk=1)).status_code == 405


@pytest.mark.parametrize("path", [path for path in POSTS if "pk" in path])
@pytest.mark.parametrize("pk", [404404, 10**30])
def test_what_is_not_there_is_not_found(client, moira, path, pk):
    assert client.post(QUEUE + path.format(pk=pk)).status_code in ({404} if "take-down" not in path else {403, 404})
