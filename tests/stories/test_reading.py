"""The home page, the list of stories, the changes and the figures, and what holds on every page that anybody reads."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from feedback.stories.keycards import new_token
from feedback.stories.models import Change
from feedback.stories.replying import NewChange, chip_in
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

HOME, STORIES, CHANGES, FIGURES = (reverse(f"stories:{name}") for name in ("home", "stories", "changes", "figures"))


def read(client, address: str, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == 200
    return response.content.decode()


def a_change(state: str = "made", summary: str = "A second kettle", **facts) -> Change:
    opening = a_published_story(title=f"Story of {summary}")
    service = opening.story.services.get()
    staff = a_responder(service.organisation, f"Priya of {service.name}")
    made_on = timezone.localdate() if state == "made" else None
    change = NewChange(Change.State(state), summary, made_on=made_on, **facts)
    return a_service_reply(opening, by=staff, change=change).change


def every_page() -> list[str]:
    opening = a_published_story(title="Kind nurses")
    service = opening.story.services.get()
    a_change()
    gone, hidden = a_published_story(), a_published_story()
    gone.remove()
    hidden.hide()
    return [
        HOME,
        STORIES,
        f"{STORIES}?q=nurses&service={service.pk}",
        f"{STORIES}?before=1",
        opening.story.url_titled("Kind nurses"),
        opening.story.private_url,
        gone.story.private_url,
        hidden.story.private_url,
        "/stories/999999/",
        reverse("stories:services"),
        f"{reverse('stories:services')}?q=ward",
        service.get_absolute_url(),
        service.organisation.get_absolute_url(),
        CHANGES,
        f"{CHANGES}?show=late",
        f"{CHANGES}?before=1",
        FIGURES,
        reverse("stories:feed"),
        reverse("stories:service_feed", args=[service.pk]),
        "/no-such-page/",
    ]


# On every page


def test_reading_sets_no_cookie_and_asks_for_none(client):
    for address in every_page():
        response = client.get(address)
        assert not response.cookies, address
        assert "Cookie" not in response.headers.get("Vary", ""), address
        assert b"csrfmiddlewaretoken" not in response.content, address


def test_reading_is_all_that_these_pages_answer_to(client):
    for address in every_page()[:-1]:
        if address == "/stories/999999/":
            continue
        assert client.post(address).status_code == 405, address
        assert client.head(address).status_code == client.get(address).status_code, address


def test_no_page_leads_to_another_host(client):
    for address in every_page():
        page = client.get(address).content.decode()
        for attribute in ('src="http', '<link rel="stylesheet" href="http', 'action="http'):
            assert attribute not in page, address


# The home page


def test_the_home_page_says_what_this_is_before_there_is_anything(client):
    page = read(client, HOME)
    assert "Hear back from the people who run it." in page
    assert "Tell the first one" in page
    assert "answered in the last 12 months" not in page
    assert page.count("nhsuk-button--secondary") + 1 == page.count('class="nhsuk-button')


def test_the_home_page_shows_three_true_figures_and_what_is_new(client, time_machine):
    time_machine.move_to("2026-06-01 12:00+00:00")
    a_published_story(title="Kind nurses")
    answered = a_published_story(title="Cold tea")
    a_published_story(title="Years ago")
    told_ago(answered.story.posts.get(), days=0)
    time_machine.move_to("2026-06-03 12:00+00:00")
    a_service_reply(answered, change=NewChange(Change.State.PLANNED, "A second kettle"))
    page = read(client, HOME)
    assert "1 of 3</span> stories answered in the last 12 months" in page
    assert "2 working days</span> is how long an answer usually takes" in page
    assert "0 changes</span> made because of stories, and 1 more planned" in page
    assert "Kind nurses" in page
    assert "A second kettle" in page


@pytest.mark.parametrize("rows", [1, 3])
def test_the_home_page_costs_the_same_with_more_on_it(client, rows, django_assert_num_queries):
    for _ in range(rows):
        a_change()
    with django_assert_num_queries(5):
        read(client, HOME)


# The list


def test_stories_are_listed_newest_first_with_where_who_and_how_they_stand(client, time_machine):
    time_machine.move_to("2026-06-01 12:00+00:00")
    trust = OrganisationFactory()
    ward = ServiceFactory(organisation=trust, name="Rowan Ward", place="Alderwick")
    answered = a_published_story(ward, title="Cold tea", text="word " * 50)
    changed = a_published_story(ward, title="Dark hall")
    time_machine.move_to("2026-06-03 12:00+00:00")
    a_service_reply(answered, by=a_responder(trust))
    a_service_reply(changed, by=a_responder(trust, "Sam Hale"), change=NewChange(Change.State.PLANNED, "A lamp"))
    a_published_story(ward, ServiceFactory(name="Elm Clinic", place="Marlham"), title="Two places")
    time_machine.move_to("2026-06-05 12:00+00:00")
    page = read(client, STORIES)
    assert page.index("Two places") < page.index("Dark hall") < page.index("Cold tea")
    assert "Rowan Ward, Alderwick and Elm Clinic, Marlham" in page
    assert "told by the patient, 4 days ago" in page
    assert "word " * 39 + "word…" in page
    assert "Answered by Priya, ward manager, in 2 working days</span>" in page
    assert "Answered by Sam, ward manager, in 2 working days · Change planned" in page
    assert "Waiting for an answer (day 2)" in page


def test_a_story_about_two_services_says_that_one_has_yet_to_answer(client):
    opening = a_published_story(ServiceFactory(), ServiceFactory())
    a_service_reply(opening)
    assert "Answered by Priya, ward manager, within a working day · 1 service yet to answer" in read(client, STORIES)


def test_what_is_not_public_is_not_listed(client):
    a_waiting_story(title="Waiting")
    a_published_story(title="Hidden").hide()
    a_published_story(title="Removed").remove()
    page = read(client, STORIES)
    assert "No stories have been told yet" in page
    assert not any(title in page for title in ("Waiting<", "Hidden", "Removed"))


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_with_more_rows(client, rows, django_assert_num_queries):
    for _ in range(rows):
        a_change()
    # One of them asks for the edition, and one counts what all stories of it have in common, once.
    with django_assert_num_queries(6):
        read(client, STORIES)
    with django_assert_num_queries(5):
        read(client, STORIES)


def test_what_all_stories_have_in_common_is_counted_anew_with_each_edition(client):
    first, _ = a_published_story(), a_published_story()
    assert "2 stories, newest first" in read(client, STORIES)
    first.hide()
    assert "1 story." in read(client, STORIES)


# Changes


def test_changes_are_listed_newest_first_with_the_story_that_they_came_from(client):
    first, second = a_change(summary="A second kettle"), a_change("planned", "A lamp", owner="The matron")
    page = read(client, CHANGES)
    assert page.index("A lamp") < page.index("A second kettle")
    assert f'#post-{first.reply_id}">Story of A second kettle</a>' in page
    assert second.reply.answer.service.name_and_place in page
    assert "The matron" in page


def test_changes_can_be_filtered(client):
    a_change("made", "A kettle")
    a_change("planned", "A lamp")
    a_change("planned", "A door", due_on=timezone.localdate() - timedelta(days=1))
    a_change("dropped", "A fountain")

    def shown(kind: str) -> list[str]:
        return [
            text
            for text in ("A kettle<", "A lamp<", "A door<", "A fountain<")
            if text in read(client, CHANGES, show=kind)
        ]

    assert shown("") == ["A kettle<", "A lamp<", "A door<", "A fountain<"]
    assert shown("made") == ["A kettle<"]
    assert shown("planned") == ["A lamp<", "A door<"]
    assert shown("late") == ["A door<"]
    assert shown("nonsense") == shown("")


@pytest.mark.parametrize("asked", ["before=q", "after=q", "before=1&show=made"])
def test_a_place_that_is_none_in_the_changes_is_said_with_a_way_on(client, asked):
    ward = a_change(summary="A kettle").service
    refused = client.get(f"{CHANGES}?{asked}&service={ward.pk}")
    page = refused.content.decode()
    assert refused.status_code == 400
    assert "This is not a place in the list." in page
    kept = "show=made&amp;" if "show" in asked else ""
    assert f'<a href="{CHANGES}?{kept}service={ward.pk}">Start with the newest changes</a>' in page
    assert "too much at once" not in page
    assert "A kettle" in read(client, CHANGES, show="made", service=ward.pk)


def test_changes_of_what_is_not_public_are_not_listed(client):
    hidden = a_change(summary="A kettle")
    hidden.reply.hide()
    story_hidden = a_change(summary="A lamp")
    story_hidden.reply.story.posts.get(is_opening=True).hide()
    page = read(client, CHANGES)
    assert "No service has recorded a change yet" in page
    assert "kettle" not in page
    assert "lamp" not in page


def test_htmx_gets_the_changes_alone(client):
    part = client.get(CHANGES, {"show": "made"}, headers={"HX-Request": "true"})
    assert "<html" not in part.content.decode()
    assert "There are no such changes yet" in part.content.decode()
    assert "HX-Request" in part["Vary"]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_changes_cost_the_same_with_more_rows(client, rows, django_assert_num_queries):
    for _ in range(rows):
        a_change()
    with django_assert_num_queries(2):
        read(client, CHANGES)


# Figures


def test_the_figures_count_what_is_public(client, time_machine):
    time_machine.move_to("2026-06-01 12:00+00:00")
    answered = a_published_story()
    a_published_story(ServiceFactory(), ServiceFactory())
    a_published_story().hide()
    old = told_ago(a_published_story(), days=500)
    time_machine.move_to("2026-06-02 12:00+00:00")
    a_service_reply(answered, change=NewChange(Change.State.MADE, "A kettle", made_on=timezone.localdate()))
    helped = chip_in(old.story, token=new_token(), email="", words=NewWords(text="Me too."))
    helped.publish(helped.original)
    page = read(client, FIGURES)
    assert "In the last 12 months 1 of 3 stories were answered, usually within 1 working day." in page
    assert 'viewBox="0 0 3 1"' in page
    assert re.findall(r'<rect class="share-bar__part--(\d)" x="(\d)" y="0" width="(\d)"', page) == [
        ("1", "0", "1"),
        ("2", "1", "2"),
    ]
    assert "Not answered yet: 2" in page

    def row(text: str) -> list[str]:
        cells = page.split(f'<th scope="row">{text}</th>')[1].split("</tr>")[0].split("<td>")[1:]
        return [cell.removesuffix("</td>") for cell in cells]

    assert row("Stories published") == ["2", "3"]
    assert row("Answers given, of those asked for") == ["1 of 3 (33%)", "1 of 4 (25%)"]
    assert row("Usual wait for an answer") == ["1 working day", "1 working day"]
    assert row("Replies from services") == ["1", "1"]
    assert row("Replies from people to each other and to services") == ["1", "1"]
    assert row("Changes made") == ["1", "1"]


def test_the_figures_make_sense_before_there_is_anything(client):
    page = read(client, FIGURES)
    assert "Nothing has been published in the last 12 months." in page
    assert "share-bar" not in page
    assert "None asked" in page


@pytest.mark.parametrize("rows", [1, 3])
def test_the_figures_cost_the_same_with_more_stories(client, rows, django_assert_num_queries):
    for _ in range(rows):
        a_change()
    with django_assert_num_queries(2):
        read(client, FIGURES)
