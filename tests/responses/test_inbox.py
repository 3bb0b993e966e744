"""The inbox: what waits for an organisation's answer, and nobody else's business."""

import pytest
from django.urls import reverse

from tests.factories import (
    ServiceFactory,
    a_moderator,
    a_published_story,
    a_responder,
    a_service_reply,
    a_waiting_story,
    told_ago,
)

pytestmark = pytest.mark.django_db
INBOX = "/inbox/"


def shown(client, address=INBOX):
    return client.get(address).content.decode()


def test_what_waits_longest_stands_first(client, trust, priya):
    ward = ServiceFactory(organisation=trust)
    a_published_story(ward, title="Young story")
    told_ago(a_published_story(ward, title="Old story"), days=9)

    page = shown(client)

    assert "2 stories wait for you" in page
    assert page.index("Old story") < page.index("Young story")


def test_an_answered_story_moves_to_the_answered_ones(client, trust, priya):
    opening = a_published_story(ServiceFactory(organisation=trust), title="A story")
    a_service_reply(opening, by=priya)

    assert "No story waits for you" in shown(client)
    assert "A story" in shown(client, INBOX + "?show=answered")


def test_a_story_about_two_services_waits_for_each(client, trust, priya):
    ward, clinic = ServiceFactory(organisation=trust), ServiceFactory(organisation=trust, name="The clinic")
    opening = a_published_story(ward, clinic)
    a_service_reply(opening, by=priya)

    page = shown(client)

    assert "1 story waits for you" in page
    assert "The clinic" in page


def test_stories_of_other_organisations_and_unpublished_ones_are_not_there(client, trust, priya):
    a_published_story(ServiceFactory(), title="Elsewhere")
    a_waiting_story(ServiceFactory(organisation=trust), title="Unread")

    page = shown(client) + shown(client, INBOX + "?show=answered")

    assert "Elsewhere" not in page
    assert "Unread" not in page


def test_a_reply_that_a_moderator_reads_is_listed(client, trust, priya):
    opening = a_published_story(ServiceFactory(organisation=trust))
    reply = a_service_reply(opening, by=priya, publish=False)

    page = shown(client)

    assert f'href="/inbox/replies/{reply.pk}/"' in page
    assert "waits for a moderator" in page


def test_what_came_back_with_a_question_stands_before_what_waits(client, trust, priya):
    ward = ServiceFactory(organisation=trust)
    returned, waiting = (a_service_reply(a_published_story(ward), by=priya, publish=False) for _ in range(2))
    returned.return_to_author()

    page = shown(client)

    assert "came back to you with a question" in page
    assert page.index(f"/inbox/replies/{returned.pk}/") < page.index(f"/inbox/replies/{waiting.pk}/")


@pytest.mark.parametrize("go", ["withdraw", "remove"])
def test_a_reply_to_a_story_that_is_gone_waits_for_nobody(client, trust, priya, go):
    opening = a_published_story(ServiceFactory(organisation=trust))
    a_service_reply(opening, by=priya, publish=False)
    getattr(opening, go)()

    assert "/inbox/replies/" not in shown(client)


def test_replies_of_others_and_published_ones_are_not_listed(client, trust, priya):
    ward = ServiceFactory(organisation=trust)
    a_service_reply(a_published_story(ward), by=a_responder(trust, name="Other Person"), publish=False)
    a_service_reply(a_published_story(ward), by=priya)

    assert "/inbox/replies/" not in shown(client)


@pytest.mark.parametrize("address", [INBOX, INBOX + "?show=answered"])
def test_more_stories_need_no_more_queries(client, trust, priya, address, django_assert_num_queries):
    ward = ServiceFactory(organisation=trust)
    for count in (1, 2):
        for _ in range(count):
            opening = a_published_story(ward)
            if "answered" in address:
                a_service_reply(opening, by=priya)
        with django_assert_num_queries(9):
            client.get(address)


def test_a_page_number_from_nowhere_shows_a_page(client, trust, priya):
    a_published_story(ServiceFactory(organisation=trust), title="A story")

    for number in ("999", "-1", "x", "%00"):
        assert "A story" in shown(client, f"{INBOX}?page={number}")


def test_only_staff_of_an_organisation_have_an_inbox(client):
    assert client.get(INBOX).url == f"{reverse('account_login')}?next=%2Finbox%2F"
    client.force_login(a_moderator())
    assert client.get(INBOX).status_code == 403
