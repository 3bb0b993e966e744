"""The page of one story, and what is there when the story is not."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from feedback.stories.erasure import withdraw_story
from feedback.stories.keycards import new_token
from feedback.stories.models import Change, Post
from feedback.stories.replying import NewChange, chip_in, reply_with_keycard
from feedback.stories.writing import NewWords
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


def address(opening: Post) -> str:
    return opening.story.url_titled(opening.public_words.title)


def read(client, opening: Post) -> str:
    response = client.get(address(opening))
    assert response.status_code == 200
    return response.content.decode()


def a_public_reply(opening: Post, text: str = "Me too.", pen_name: str = "Blue Kite") -> Post:
    words = NewWords(text=text, pen_name=pen_name)
    post = chip_in(opening.story, token=new_token(), email="", words=words)
    post.publish(post.original)
    return post


# Its address


def test_the_title_is_in_the_address(client):
    opening = a_published_story(title="Kind nurses, cold tea")
    assert address(opening) == f"/stories/{opening.story_id}/kind-nurses-cold-tea/"
    assert "<title>Kind nurses, cold tea – Hearback</title>" in read(client, opening)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("After six months of ringing each morning I was still waiting for them",
         "after-six-months-of-ringing-each-morning-i-was-still-waiting"),
        ("After seven months of ringing each morning I was still waiting",
         "after-seven-months-of-ringing-each-morning-i-was-still"),
        ("a" * 59 + " b", "a" * 59),
        ("a" * 60 + " b", "a" * 60),
        ("a" * 58 + " b", "a" * 58 + "-b"),
        ("a" * 61, "a" * 60),
    ],
)  # fmt: skip
def test_a_long_title_is_cut_between_words_in_the_address(client, title, slug):
    opening = a_published_story(title=title)
    assert address(opening) == f"/stories/{opening.story_id}/{slug}/"
    assert client.get(address(opening)).status_code == 200
    cut_anywhere = f"/stories/{opening.story_id}/{slugify(title)[:60]}/"
    if cut_anywhere != address(opening):
        moved = client.get(cut_anywhere, {"from": "1"})
        assert (moved.status_code, moved["Location"]) == (301, f"{address(opening)}?from=1")


@pytest.mark.parametrize("slug", ["", "kind/", "Kind-Nurses/", "kind-nurses-cold-tea-2/"])
def test_another_address_of_it_leads_there_for_good(client, slug):
    opening = a_published_story(title="Kind nurses")
    response = client.get(f"/stories/{opening.story_id}/{slug}")
    assert (response.status_code, response["Location"]) == (301, address(opening))


@pytest.mark.parametrize("title", ["", "!!!", "病棟", "سلام"])
def test_a_title_that_gives_no_address_gives_the_number(client, title):
    opening = a_published_story(title=title, text="They were all so kind to my mum, and to me.")
    assert address(opening) == f"/stories/{opening.story_id}/"
    assert (title or "They were all so kind to my mum…") in read(client, opening)


# Where it is not shown


@pytest.mark.parametrize("number", ["0", "999999", "9" * 30])
def test_an_unknown_story_is_not_found(client, number):
    assert client.get(f"/stories/{number}/").status_code == 404


@pytest.mark.parametrize("move", ["none", "return_to_author", "decline", "withdraw"])
def test_what_was_never_public_is_not_found(client, move):
    opening = a_waiting_story(title="Kind nurses")
    if move != "none":
        getattr(opening, move)()
    response = client.get(opening.story.private_url)
    assert response.status_code == 404
    assert "There is no page here" in response.content.decode()


def test_a_withdrawn_story_leaves_a_tombstone(client):
    opening = a_published_story(title="Kind nurses", text="They sang to me.", good=["singing"])
    a_service_reply(opening, text="Thank you for telling us.")
    was = address(opening)
    withdraw_story(opening.story)
    for where in (was, opening.story.private_url):
        response = client.get(where)
        page = response.content.decode()
        assert response.status_code == 410
        assert "This story is no longer here" in page
        assert '<meta name="robots" content="noindex">' in page
        for word in ("Kind nurses", "sang", "singing", "Green Heron", "Thank you", opening.story.services.get().name):
            assert word not in page


def test_a_removed_story_leaves_one_too(client):
    opening = a_published_story()
    opening.remove()
    assert client.get(opening.story.private_url).status_code == 410


def test_a_hidden_story_is_not_shown_and_may_come_back(client):
    opening = a_published_story(title="Kind nurses")
    opening.hide()
    response = client.get(opening.story.private_url)
    assert response.status_code == 404
    assert "This story is not shown at the moment" in response.content.decode()
    assert "Kind nurses" not in response.content.decode()
    opening.restore()
    assert "Kind nurses" in read(client, opening)


# Its words


def test_the_words_look_as_they_were_written(client):
    opening = a_published_story(
        text="One.\r\nTwo.\r\n\r\nThree <b>& four</b> 😀\n\n\n\nسلام www.example.com " + "x" * 200
    )
    page = read(client, opening)
    assert '<p dir="auto">One.<br>Two.</p>' in page
    assert '<p dir="auto">Three &lt;b&gt;&amp; four&lt;/b&gt; 😀</p>' in page
    assert '<p dir="auto">سلام www.example.com ' in page
    assert 'href="http' not in page.split('class="story-words"')[1].split("</div>")[0]


def test_it_says_who_told_it_where_and_when_it_happened(client):
    trust = OrganisationFactory(name="Trentside Health and Care")
    ward = ServiceFactory(organisation=trust, name="Rowan Ward", place="Alderwick")
    opening = a_published_story(ward, pen_name="Green Heron")
    opening.story.happened_on = "2026-05-01"
    opening.story.save()
    page = read(client, opening)
    assert "Told by Green Heron, the patient. It happened in May 2026." in page
    assert f'<a href="{ward.get_absolute_url()}">Rowan Ward, Alderwick</a>, run by Trentside Health and Care' in page


def test_tags_link_to_stories_like_it(client):
    page = read(client, a_published_story(good=["night staff"], better=["tea & toast"]))
    assert "/tags/good/night%20staff/" in page
    assert "/tags/better/tea%20&amp;%20toast/" in page
    assert "How I felt" not in page


# Its conversation


def test_all_voices_are_in_one_timeline_in_the_order_of_time(client):
    opening = a_published_story(pen_name="Green Heron")
    first = a_service_reply(opening, text="Thank you from the ward.")
    second = a_public_reply(opening, text="I was there too.")
    third = reply_with_keycard(
        opening.story, author=opening.author, words=NewWords("Hello you two."), once=uuid.uuid4()
    )
    third.publish(third.original)
    page = read(client, opening)
    places = [page.index(text) for text in ("Thank you from the ward.", "I was there too.", "Hello you two.")]
    assert places == sorted(places)
    for post, label in (
        (first, "Reply from the service"),
        (second, "Somebody who has been there"),
        (third, "The author"),
    ):
        assert f'id="post-{post.pk}"' in page
        assert f'href="/posts/{post.pk}/"' in page
        assert label in page
    assert "1 reply from staff and 2 between people" in page
    assert "Priya Nair, ward manager" in page


def test_replies_that_are_not_public_are_not_there(client):
    opening = a_published_story()
    a_service_reply(opening, text="Not read yet.", publish=False)
    a_public_reply(opening, text="Hidden for now.").hide()
    page = read(client, opening)
    assert "Not read yet." not in page
    assert "Hidden for now." not in page
    assert "No answers yet" in page


def test_a_reply_that_was_taken_back_leaves_its_place(client):
    opening = a_published_story()
    reply = a_public_reply(opening, text="I was there too.", pen_name="Blue Kite")
    reply.withdraw()
    page = read(client, opening)
    assert "A reply was here. It was taken back by its writer." in page
    assert f'id="post-{reply.pk}"' in page
    assert "Blue Kite" not in page


def test_it_says_how_long_each_service_took_and_for_how_long_the_others_wait(client, time_machine):
    time_machine.move_to("2026-06-01 12:00+00:00")  # a Monday
    ward, clinic = ServiceFactory(name="Rowan Ward"), ServiceFactory(name="Elm Clinic")
    opening = a_published_story(ward, clinic)
    time_machine.move_to("2026-06-03 12:00+00:00")
    a_service_reply(opening)
    time_machine.move_to("2026-06-08 12:00+00:00")
    page = read(client, opening)
    assert "answered in 2 working days" in page
    assert "Elm Clinic: waiting for an answer (day 5)" in page
    assert "Rowan Ward: waiting" not in page


def test_the_authors_verdict_stands_under_the_reply(client):
    opening = a_published_story()
    reply = a_service_reply(opening)
    Post.objects.filter(pk=reply.pk).update(helped="partly")
    assert "The author says that this reply helped partly." in read(client, opening)


def test_a_change_is_shown_with_who_and_when_and_whether_it_is_late(client):
    today = timezone.localdate()
    planned = a_published_story(title="Planned")
    change = NewChange(Change.State.PLANNED, "A second kettle", owner="The matron", due_on=today + timedelta(days=9))
    a_service_reply(planned, change=change)
    assert "Change planned" in read(client, planned)
    assert "A second kettle" in read(client, planned)
    assert "The matron" in read(client, planned)
    Change.objects.update(due_on=today - timedelta(days=1))
    assert "Change planned, and late" in read(client, planned)
    Change.objects.update(state="made", made_on=today)
    assert "Change made" in read(client, planned)


# What one can do there


def test_anybody_can_chip_in_through_a_link(client):
    opening = a_published_story()
    chip_in_at = reverse("stories:chip_in", args=[opening.story_id])
    page = read(client, opening)
    assert f'href="{chip_in_at}" hx-get="{chip_in_at}"' in page
    assert "csrfmiddlewaretoken" not in page


def test_staff_are_offered_to_reply_for_their_own_services_alone(client):
    ward, other = ServiceFactory(), ServiceFactory()
    opening = a_published_story(ward, other)
    mine, theirs = opening.story.answers.get(service=ward), opening.story.answers.get(service=other)
    assert "Reply as" not in read(client, opening)
    client.force_login(a_responder(ward.organisation))
    page = read(client, opening)
    assert f"Reply as {ward.organisation.name}" in page
    assert reverse("responses:reply", args=[mine.pk]) in page
    assert reverse("responses:reply", args=[theirs.pk]) not in page


def test_the_page_of_somebody_signed_in_stays_out_of_shared_caches(client):
    opening = a_published_story()
    assert "public" in client.get(address(opening))["Cache-Control"]
    client.force_login(a_responder(OrganisationFactory()))
    assert "private" in client.get(address(opening))["Cache-Control"]


def test_other_stories_about_the_service_are_offered(client):
    ward = ServiceFactory()
    opening = a_published_story(ward, title="This one")
    assert "Stories like this" not in read(client, opening)
    a_published_story(ward, title="Another one")
    a_published_story(title="Elsewhere")
    page = read(client, opening)
    assert "Another one" in page
    assert "Elsewhere" not in page


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_costs_the_same_however_much_was_said(client, rows, django_assert_num_queries):
    services = [ServiceFactory() for _ in range(rows)]
    opening = told_ago(a_published_story(*services), days=9)
    change = NewChange(Change.State.MADE, "A kettle", made_on=timezone.localdate())
    staff = a_responder(services[0].organisation)
    for _ in range(rows):
        a_service_reply(opening, by=staff, change=change)
        a_public_reply(opening)
    for _ in range(3):
        a_service_reply(a_published_story(*services), by=staff)
    with django_assert_num_queries(6):
        read(client, opening)
