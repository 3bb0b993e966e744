"""Saying which services a story is about, without losing what is typed beside it."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from feedback.moderation import decisions
from feedback.moderation.claims import TakenByAnother, take
from feedback.moderation.routing import route
from tests.factories import ServiceFactory, a_moderator, a_person, a_published_story, a_service_reply, a_waiting_story
from tests.moderation.desk import filled_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def moira(client):
    moira = a_moderator()
    client.force_login(moira)
    return moira


@pytest.fixture
def post(moira):
    """A story of which its author was not sure where it belongs."""
    post = a_waiting_story(where="The ward by the lift")
    post.story.answers.all().delete()
    take(post, by=moira)
    return post


def send(client, post, answers, **headers):
    return client.post(reverse("moderation:route", args=[post.pk]), filled_in(post, **answers), headers=headers)


def services_of(post):
    return [answer.service for answer in post.story.answers.order_by("service__name")]


def page(response):
    return response.content.decode()


def test_the_item_says_that_the_service_is_not_known_and_where_the_author_was(client, post):
    shown = page(client.get(reverse("moderation:item", args=[post.pk])))
    assert "Which service is it about?" in shown
    assert "The ward by the lift" in shown


def test_a_search_lists_services_to_choose_from(client, post):
    ward = ServiceFactory(name="Highfield Ward", place="Trentside")
    shown = page(send(client, post, {"find": "highf", "do": "find"}))
    assert "Highfield Ward, Trentside" in shown
    assert f'name="services" type="checkbox" value="{ward.pk}"' in shown
    assert services_of(post) == []


def test_a_search_while_typing_gives_the_list_alone(client, post):
    ServiceFactory(name="Highfield Ward")
    shown = page(send(client, post, {"find": "highf"}, **{"HX-Request": "true"}))
    assert "Highfield Ward" in shown
    assert "<html" not in shown


def test_a_search_that_finds_nothing_says_what_to_try(client, post):
    assert "We found no service of that name." in page(send(client, post, {"find": "zzzz", "do": "find"}))


def test_a_search_keeps_what_was_ticked_and_what_was_typed(client, post):
    ward, clinic = ServiceFactory(name="Highfield Ward"), ServiceFactory(name="Eye Clinic")
    typed = {
        "find": "eye",
        "do": "find",
        "services": [ward.pk],
        "text": "My edit",
        "note": "My note",
        "outcome": "pass",
    }
    shown = page(send(client, post, typed))
    assert f'value="{ward.pk}" checked' in shown
    assert f'value="{clinic.pk}"' in shown
    for kept in ("My edit</textarea>", "My note</textarea>", 'value="pass" checked'):
        assert kept in shown


def test_the_services_that_are_ticked_are_those_that_the_story_is_about(client, post):
    ward, clinic = ServiceFactory(name="A Ward"), ServiceFactory(name="B Clinic")
    response = send(client, post, {"do": "keep", "services": [ward.pk, clinic.pk], "text": "My edit"})
    assert response.status_code == 200
    assert services_of(post) == [ward, clinic]
    assert "My edit</textarea>" in page(response)
    send(client, post, {"do": "keep", "services": [clinic.pk]})
    assert services_of(post) == [clinic]


@pytest.mark.parametrize("services", [[], ["404404"], ["x"], ["9" * 30], ["\x00"], ["-1"]])
def test_a_choice_of_nothing_or_of_what_is_not_there_is_refused(client, post, services):
    response = send(client, post, {"do": "keep", "services": services, "text": "My edit"})
    assert response.status_code == 422
    shown = page(response)
    assert shown.index("There is a problem") < shown.index("<h1")
    assert "<title>Error: " in shown
    # What the summary leads to is there
    assert 'href="#id_services"' in shown
    assert 'id="id_services"' in shown
    assert "My edit</textarea>" in shown
    assert services_of(post) == []


def test_a_service_that_has_closed_is_not_offered(client, post):
    closed = ServiceFactory(name="Old Ward", closed_on=timezone.localdate())
    assert "Old Ward" not in page(send(client, post, {"find": "old ward", "do": "find"}))
    assert send(client, post, {"do": "keep", "services": [closed.pk]}).status_code == 422


@pytest.mark.parametrize(
    "typed", ["", "   ", "x" * 20_000, "x\x00y", "😀", "مرحبا", "<script>alert(1)</script>", "'; --", "a:*&|!"]
)
def test_a_search_bears_anything(client, post, typed):
    for headers in ({}, {"HX-Request": "true"}):
        response = send(client, post, {"find": typed, "do": "find"}, **headers)
        assert response.status_code == 200
        assert "<script>alert" not in page(response)


def test_who_does_not_have_it_in_hand_does_not_route(client, post):
    take(post, by=a_moderator("Nadia Okafor"), over=True)
    response = send(client, post, {"do": "keep", "services": [ServiceFactory().pk], "text": "My edit"})
    assert response.status_code == 409
    assert "Nadia Okafor has this now" in page(response)
    assert "My edit</textarea>" in page(response)
    assert services_of(post) == []


def test_what_was_decided_meanwhile_is_not_routed(client, post, moira):
    typed = {"do": "keep", "services": [ServiceFactory().pk], "text": "My edit"}
    decisions.ask_author(post, by=moira, seen_version=post.version, message="Which ward?")
    response = send(client, post, typed)
    assert response.status_code == 409
    assert "My edit" in page(response)
    assert services_of(post) == []


def test_a_reply_is_not_routed(client, moira):
    reply = a_service_reply(a_published_story(), publish=False)
    response = client.post(reverse("moderation:route", args=[reply.pk]), {"do": "keep", "version": reply.version})
    assert response.status_code == 404


def test_routing_refuses_whoever_may_not_decide(post, moira):
    ward = ServiceFactory()
    with pytest.raises(PermissionDenied):
        route(post, by=a_person("Somebody"), seen_version=post.version, services=[ward])
    with pytest.raises(TakenByAnother):
        route(post, by=a_moderator("Nadia"), seen_version=post.version, services=[ward])
    with pytest.raises(decisions.DecidedMeanwhile):
        route(post, by=moira, seen_version=post.version + 1, services=[ward])
    with pytest.raises(decisions.DecidedMeanwhile):
        route(a_published_story(), by=moira, seen_version=2, services=[ward])
    assert services_of(post) == []
