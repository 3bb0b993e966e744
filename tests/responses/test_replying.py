"""Answering in public: on a page of its own and in place, as a named person, each service for itself."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from feedback.stories.changes import newest_changes
from feedback.stories.keycards import new_token
from feedback.stories.models import Notice, Post, Publication
from tests.factories import (
    OrganisationFactory,
    ServiceFactory,
    a_moderator,
    a_published_story,
    a_responder,
    a_service_reply,
    a_waiting_story,
)

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def opening(trust):
    return a_published_story(ServiceFactory(organisation=trust), title="Kind nurses", email="author@example.org")


def on(day: date) -> dict[str, str]:
    return {"day_day": str(day.day), "day_month": str(day.month), "day_year": str(day.year)}


def address(opening):
    return f"/inbox/{opening.story.answers.get().pk}/reply/"


def typed(**fields):
    return {"text": "Thank you for telling us.", "token": new_token(), **fields}


def has_earned(person):
    for _ in range(2):
        a_service_reply(a_published_story(ServiceFactory(organisation=person.roles[0].organisation)), by=person)


def test_a_first_reply_waits_for_a_moderator(client, priya, opening):
    response = client.post(address(opening), typed(), follow=True)

    reply = Post.objects.replies().get()
    assert reply.publication == Publication.SUBMITTED
    assert "A moderator reads it first" in response.content.decode()
    assert reply.original.pen_name == "Priya Nair"
    assert reply.job_title == "Ward manager"


def test_a_reply_appears_at_once_when_two_were_published(client, priya, opening):
    has_earned(priya)

    response = client.post(address(opening), typed())

    reply = Post.objects.replies().get(story=opening.story)
    answer = opening.story.answers.get()
    assert reply.publication == Publication.PUBLISHED
    assert response.url == f"/stories/{opening.story_id}/kind-nurses/#post-{reply.pk}"
    assert answer.first_reply == reply
    assert answer.answered_at == reply.published_at
    assert Notice.objects.filter(kind=Notice.Kind.ANSWERED, author=opening.author).count() == 1


def test_a_reply_in_which_a_check_noticed_something_waits_all_the_same(client, priya, opening):
    has_earned(priya)

    client.post(address(opening), typed(text="Call me on 020 7946 0018."))

    assert Post.objects.replies().get(story=opening.story).publication == Publication.SUBMITTED


def test_what_a_check_notices_in_the_change_counts_too(client, priya, opening):
    has_earned(priya)
    day = timezone.localdate() + timedelta(days=30)

    client.post(
        address(opening),
        typed(
            change="planned",
            summary="Write to ward@example.org",
            owner="The ward",
            day_day=day.day,
            day_month=day.month,
            day_year=day.year,
        ),
    )

    assert Post.objects.replies().get(story=opening.story).publication == Publication.SUBMITTED


def test_a_reply_can_record_a_change(client, priya, opening):
    has_earned(priya)

    client.post(
        address(opening),
        typed(
            change="made",
            summary="New lids on the bins.",
            owner="Priya Nair",
            day_day="2",
            day_month="3",
            day_year="2026",
        ),
    )

    ((change, *_),) = newest_changes()
    assert (change.state, change.summary, change.owner) == ("made", "New lids on the bins.", "Priya Nair")
    assert change.made_on == date(2026, 3, 2)
    assert change.due_on is None


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"text": ""}, "Write your reply"),
        ({"text": " \n\u200b "}, "Write your reply"),
        ({"text": "a\x00b"}, "hidden character"),
        ({"text": "x" * 20_000}, "Use 5,000 characters or fewer. There are 20,000 now"),
        ({"change": "planned"}, "Say what changes"),
        ({"change": "planned", "summary": "More staff"}, "Enter the day by which"),
        ({"change": "planned", "summary": "More staff"}, "Say who sees to it"),
        ({"change": "planned", "summary": "More staff", **on(date(9999, 1, 1))}, "within 5 years"),
        ({"change": "made", "summary": "More staff"}, "Enter the day on which you made this change"),
        ({"summary": "More staff"}, "Say whether the change is planned or made"),
        (on(date(2027, 3, 31)), "Say whether the change is planned or made"),
        (
            {"change": "planned", "summary": "More staff", **on(date(2020, 1, 1))},
            "today or later",
        ),
        (
            {"change": "made", "summary": "More staff", **on(date(2999, 1, 1))},
            "today or earlier",
        ),
        (
            {"change": "made", "summary": "More staff", "day_day": "31", "day_month": "2", "day_year": "2026"},
            "real date",
        ),
        ({"change": "sideways"}, "Choose one of the answers"),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.usefixtures("priya")
def test_what_can_not_be_sent_is_explained_and_kept(client, opening, fields, complaint, headers):
    sent = typed(**fields)
    response = client.post(address(opening), sent, headers=headers)

    page = response.content.decode()
    assert response.status_code == 422
    assert complaint in page
    assert sent["text"].strip().replace("\x00", "")[:5000] in page.replace("\x00", "")
    assert not Post.objects.replies().exists()


@pytest.mark.parametrize("text", ["Thank you 💙 شكرا", "<script>alert(1)</script>"])
def test_odd_texts_are_shown_as_they_were_typed(client, priya, opening, text):
    has_earned(priya)

    page = client.post(address(opening), typed(text=text), headers=HTMX).content.decode()

    assert "<script>alert" not in page
    assert text.replace("<", "&lt;").replace(">", "&gt;") in page


def test_a_preview_shows_the_reply_and_sends_nothing(client, priya, opening):
    page = client.post(address(opening), typed(preview="yes")).content.decode()

    assert "This is how it will look" in page
    assert "Priya Nair, Ward manager" in page
    assert not Post.objects.replies().exists()


def test_htmx_gets_the_form_and_the_reply_in_place(client, priya, opening):
    has_earned(priya)

    form = client.get(address(opening), headers=HTMX).content.decode()
    placed = client.post(address(opening), typed(), headers=HTMX).content.decode()

    assert "<html" not in form
    assert 'name="text"' in form
    assert "<html" not in placed
    assert "Thank you for telling us." in placed
    assert "Your reply is published" in placed


def test_a_reply_in_place_stands_as_the_page_shows_it(client, priya, opening):
    has_earned(priya)

    placed = client.post(address(opening), typed(), headers=HTMX).content.decode()

    reply = Post.objects.replies().get(story=opening.story)
    assert "answered within a working day" in placed
    assert f'href="/report/{reply.pk}/"' in placed
    assert '<h2 id="conversation" hx-swap-oob="true">What people answered</h2>' in placed
    assert '<p class="quiet" id="who-said" hx-swap-oob="true">1 reply from staff.</p>' in placed


def test_forms_for_two_services_can_stand_on_one_page(client, trust, priya):
    story = a_published_story(ServiceFactory(organisation=trust), ServiceFactory(organisation=trust)).story

    forms = [client.get(f"/inbox/{answer.pk}/reply/", headers=HTMX).content.decode() for answer in story.answers.all()]

    ids = [set(re.findall(r' id="([^"]+)"', form)) for form in forms]
    assert len(ids[0]) == len(ids[1]) > 5
    assert ids[0].isdisjoint(ids[1])


def test_a_form_sent_twice_makes_one_reply(client, priya, opening):
    sent = typed()

    first, second = (client.post(address(opening), sent) for _ in range(2))

    assert Post.objects.replies().count() == 1
    assert first.url == second.url


def test_back_and_sent_again_makes_one_reply(client, priya, opening):
    first, second = (client.post(address(opening), typed()) for _ in range(2))
    client.post(address(opening), typed(text="And one thing more."))

    assert first.url == second.url
    assert sorted(reply.original.text for reply in Post.objects.replies()) == [
        "And one thing more.",
        "Thank you for telling us.",
    ]


def test_each_service_of_a_story_is_answered_for_itself(client, trust, priya):
    ward, other = ServiceFactory(organisation=trust), ServiceFactory()
    story = a_published_story(ward, other).story
    mine, theirs = story.answers.get(service=ward), story.answers.get(service=other)

    assert client.post(f"/inbox/{mine.pk}/reply/", typed()).status_code == 302
    assert client.post(f"/inbox/{theirs.pk}/reply/", typed()).status_code == 404
    assert Post.objects.replies().get().answer == mine


def test_a_story_that_nobody_may_read_can_not_be_answered(client, trust, priya):
    waiting = a_waiting_story(ServiceFactory(organisation=trust))

    assert client.get(address(waiting)).status_code == 404


@pytest.mark.usefixtures("priya")
@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize("goes", ["before it is sent", "at that moment"])
def test_a_story_that_goes_meanwhile_gives_the_words_back(client, opening, monkeypatch, goes, headers):
    if goes == "at that moment":
        answers = opening.story.answers.all()
        monkeypatch.setattr("responses.inbox.answerable_by", lambda user: answers)
    opening.hide()

    response = client.post(address(opening), typed(text="All my careful words."), headers=headers)

    assert response.status_code == 409
    assert "All my careful words." in response.content.decode()
    assert response.get("HX-Retarget") == ("body" if headers else None)


def test_of_a_story_that_went_nothing_is_told_to_others(client, opening):
    client.force_login(a_responder(OrganisationFactory(), name="Other Person"))
    opening.hide()
    assert client.post(address(opening), typed()).status_code == 404


def test_who_was_signed_out_meanwhile_gets_the_words_back(client, priya, opening):
    client.logout()

    response = client.post(address(opening), typed(text="All my careful words."))

    assert response.status_code == 403
    assert "All my careful words." in response.content.decode()
    assert not Post.objects.replies().exists()


def test_who_may_not_answer_is_refused(client, opening):
    assert client.get(address(opening)).status_code == 302
    client.force_login(a_moderator())
    assert client.get(address(opening)).status_code == 403
    client.force_login(a_responder(OrganisationFactory(), name="Other Person"))
    assert client.get(address(opening)).status_code == 404
    assert client.put(address(opening)).status_code == 405
