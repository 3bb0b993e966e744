"""The filters beside the stories: each count is what the link then gives, counted by hand over random stories."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from feedback.stories.filters import filters_of
from feedback.stories.finding import count, find
from feedback.stories.models import Change, Post, PublicStory, Story
from feedback.stories.replying import NewChange
from feedback.stories.searching import Search, read_search
from tests.factories import (
    OrganisationFactory,
    ServiceFactory,
    a_published_story,
    a_responder,
    a_service_reply,
    a_waiting_story,
)

pytestmark = pytest.mark.django_db
STORIES = reverse("stories:stories")
HOW_MANY = 24
TAGS = {"good": ["staff", "food", "Parking"], "better": ["food", "waiting"], "feelings": ["calm", "worried"]}
Facts = dict[str, Any]


@pytest.fixture
def told(time_machine) -> list[Facts]:
    """Tell random stories, and others that nobody may see; gives what was told, the newest first."""
    time_machine.move_to("2026-06-15 12:00+00:00")
    dice = random.Random(7)
    trusts = [OrganisationFactory(), OrganisationFactory()]
    staff = {trust.pk: a_responder(trust, f"Person {trust.pk}") for trust in trusts}
    services = [
        ServiceFactory(organisation=trusts[n % 2], kind=kind, postcode=postcode)
        for n, (kind, postcode) in enumerate(
            [("maternity", "ZZ3 1AA"), ("dental", "ZZ3 4QT"), ("dental", "ZZ5 1AA"), ("hospital", "YY1 2BB")]
        )
    ]
    facts = [tell(dice, dice.sample(services, dice.choice([1, 1, 2])), staff) for _ in range(HOW_MANY)]
    for post in (a_published_story(services[0], good=["staff"]), a_published_story(services[0], better=["food"])):
        post.hide() if post.pk % 2 else post.remove()
    a_waiting_story(services[0], good=["staff"])
    return sorted(facts, key=lambda each: (each["published"], each["number"]), reverse=True)


def tell(dice: random.Random, services: list, staff: dict) -> Facts:
    tags = {name: dice.sample(values, dice.randint(0, 2)) for name, values in TAGS.items()}
    text = " ".join(dice.sample(["tea", "nurse", "ward", "window"], 2))
    post = a_published_story(*services, title="Told", text=text, **tags)
    happened, who = date(2024 + dice.randint(0, 2), dice.randint(1, 3), 1), dice.choice(["patient", "carer"])
    Story.objects.filter(pk=post.story_id).update(happened_on=happened, relationship=who)
    moment = timezone.now() - timedelta(days=dice.randint(0, 500))
    Post.objects.filter(pk=post.pk).update(submitted_at=moment, published_at=moment)
    post.refresh_from_db()
    state, due = dice.choice([(None, 0), ("", 0), ("made", 0), ("planned", 9), ("planned", -9)])
    if state is not None:
        reply = a_service_reply(
            post, by=staff[post.story.answers.first().organisation_id], change=a_change(state, due) if state else None
        )
        helped = dice.choice(["", "yes", "no"])
        Post.objects.filter(pk=reply.pk).update(helped=helped)
    return {
        "number": post.story_id,
        "published": moment,
        "text": text,
        "service": {str(service.pk) for service in services},
        "organisation": {service.organisation.ods_code for service in services},
        "kind": {service.kind for service in services},
        "place": {place for service in services for place in (service.postcode[:2], service.postcode[:3])},
        "good": {tag.lower() for tag in tags["good"]},
        "better": set(tags["better"]),
        "felt": set(tags["feelings"]),
        "who": {who},
        "happened": {f"{happened:%Y}", f"{happened:%Y-%m}"},
        "answer": {"no" if state is None else "yes"},
        "change": ({state} if state else set()) | ({"late"} if due < 0 else set()),
        "verdict": {helped} - {""} if state is not None else set(),
    }


def a_change(state: str, due: int) -> NewChange:
    today = timezone.localdate()
    if state == "made":
        return NewChange(Change.State.MADE, "A lamp", made_on=today)
    return NewChange(Change.State.PLANNED, "A lamp", due_on=today + timedelta(days=due))


def fits(facts: Facts, name: str, value: str) -> bool:
    if name == "q":
        return value in facts["text"]
    if name == "published":
        return f"{timezone.localtime(facts['published']):%Y-%m}".startswith(value)
    return (value.lower() if name in ("good", "better", "felt") else value) in facts[name]


def by_hand(told: list[Facts], search: Search) -> list[int]:
    return [
        facts["number"]
        for facts in told
        if all(fits(facts, name, value) for name, value in search.asked if name != "sort")
    ]


def found(search: Search) -> list[int]:
    """Walk all pages."""
    numbers, address = [], ""
    while True:
        asked = QueryDict(f"{search.query[1:]}&{address}")
        page = find(read_search(asked), asked, size=7)
        numbers += [story.pk for story in page.items]
        if not page.older:
            return numbers
        address = re.search("before=[^&]*", page.older)[0]


def searched(address: str) -> Search:
    return read_search(QueryDict(address.partition("?")[2]))


def each_value(told: list[Facts]) -> list[tuple[str, str]]:
    names = set(told[0]) - {"number", "published", "text"}
    return sorted({(name, value) for facts in told for name in names for value in facts[name]})


def test_each_filter_alone_finds_what_has_it(told):
    for name, value in [*each_value(told), ("published", "2025"), ("published", "2026-05"), ("q", "tea")]:
        search = Search().having(name, value)
        expected = by_hand(told, search)
        assert found(search) == expected, (name, value)
        assert count(search).total == len(expected)


def test_filters_combine(told):
    dice = random.Random(3)
    values = [*each_value(told), ("published", "2026"), ("q", "nurse"), ("q", "tea")]
    for _ in range(60):
        search = Search()
        for name, value in dice.sample(values, dice.randint(2, 3)):
            search = search.having(name, value)
        assert found(search) == by_hand(told, search), search.asked


def test_each_count_is_what_its_link_gives_and_none_is_empty(told):
    dice = random.Random(5)
    values = each_value(told)
    for chosen in [("q", "tea"), *(dice.choice(values) for _ in range(12)), ("place", "YY"), ("happened", "2025")]:
        search = searched(Search().having(*chosen).address())
        for group in filters_of(search, count(search)):
            for each in group.filters:
                then = by_hand(told, searched(each.url))
                assert each.is_chosen or each.count == len(then) > 0, (search.asked, group.label, each)


def test_the_commonest_value_comes_first_and_what_narrows_nothing_is_left_out(told):
    groups = {group.label: group for group in filters_of(Search(), count(Search()))}
    counts = [each.count for each in groups["What was good"].filters]
    assert counts == sorted(counts, reverse=True)
    everybody = a_published_story(title="Alone")
    search = read_search(QueryDict(f"service={everybody.story.services.get().pk}"))
    only = filters_of(search, count(search))
    assert [group.label for group in only] == ["Service"]
    assert [(each.is_chosen, each.url) for each in only[0].filters] == [(True, STORIES)]


def test_beyond_the_cap_counts_are_of_the_newest_and_say_so(client, told, monkeypatch):
    monkeypatch.setattr("feedback.stories.finding.COUNTED", 10)
    monkeypatch.setattr("feedback.stories.offers.COUNTED", 10)
    newest = told[:10]
    for group in filters_of(Search(), count(Search())):
        for each in group.filters:
            if each.count is not None:
                assert each.count == len(by_hand(newest, searched(each.url)))
    page = client.get(STORIES).content.decode()
    assert 'data-announce="More than 10 stories, newest first"' in page
    assert page.count("Counts are of the newest 10 of these stories") == 1
    assert "published=2026" in page
    assert "24" not in re.findall(r'class="count">([\d,]+)', page)


def test_what_is_chosen_can_be_taken_away(client, told):
    page = client.get(STORIES, {"who": "carer", "good": "staff", "q": "tea"}).content.decode()
    chips = re.findall(r'class="chip" href="([^"]*)".*?Remove: </span>([^<]*)', page)
    assert [(href.replace("&amp;", "&"), text) for href, text in chips] == [
        (f"{STORIES}?q=tea&who=carer", "Good: staff"),
        (f"{STORIES}?q=tea&good=staff", "Told by a carer"),
    ]
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="(\w+)" form="search-form">', page)
    assert hidden == [("good", "staff"), ("who", "carer")]
    assert page.count("(chosen: remove)") == 2


def test_a_period_is_said_as_people_say_days(client, told):
    page = client.get(STORIES, {"from": "2026-01-05", "to": "2026-11-20"}).content.decode()
    said = re.findall(r'class="chip" href="[^"]*".*?Remove: </span>([^<]*)', page)
    assert said == ["Published from 5 January 2026", "Published until 20 November 2026"]


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("asked", "queries"), [("", 6), ("q=nurses&who=patient", 13), ("q=nurses&sort=best", 14)], ids=["all", "q", "best"]
)
def test_a_search_costs_the_same_with_more_rows(client, rows, asked, queries, django_assert_num_queries):
    story: Callable[..., Post] = a_published_story
    for _ in range(rows):
        story(title="Kind nurses")
    with django_assert_num_queries(queries):
        client.get(f"{STORIES}?{asked}")
    assert PublicStory.objects.count() == rows
