"""Words: marked where a story has them, spelt as stories spell them, and what is offered where they find nothing."""

import re
from html import unescape

import pytest
from django.urls import reverse

from feedback.stories.erasure import withdraw_story
from feedback.stories.keycards import new_token
from feedback.stories.models import KnownWord
from feedback.stories.replying import chip_in
from feedback.stories.writing import NewWords
from tests.factories import OrganisationFactory, ServiceFactory, a_published_story, a_service_reply
from tests.stories.test_erasure import run_queued, where_it_is

pytestmark = pytest.mark.django_db
STORIES = reverse("stories:stories")
COMMON = "appointment receive ambulance psychologist anaesthetic nurses waited"


def read(client, **asked) -> str:
    response = client.get(STORIES, asked)
    assert response.status_code == 200
    return response.content.decode()


def marked(page: str) -> list[str]:
    return re.findall("<mark>(.*?)</mark>", page)


def excerpt(page: str) -> str:
    return re.search(r'class="story-card__excerpt" dir="auto">(.*?)</p>', page)[1]


def offers(page: str) -> dict[str, str]:
    """What is offered, with the address: only in the results."""
    part = page.partition('id="found"')[2].partition('class="pagination"')[0]
    found = re.findall(r'<li><a href="([^"]*)">(.*?)</a> <span class="count">', part)
    return {unescape(text): unescape(href) for href, text in found}


# Marks


def test_words_are_marked_in_the_title_and_where_the_text_has_them(client):
    text = "We waited. " * 60 + "Then a nurse came with tea. " + "It rained. " * 60 + "We went home."
    a_published_story(title="Kind nurses", text=text)
    page = read(client, q="nurse")
    assert marked(page) == ["nurses", "nurse"]
    shown = excerpt(page)
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "Then a <mark>nurse</mark> came with tea" in shown
    assert len(shown.split()) <= 42


def test_words_of_a_reply_are_shown_from_there(client):
    opening = a_published_story(title="Tea", text="It was cold.")
    a_service_reply(opening, text="We bought a new trolley.")
    shown = excerpt(read(client, q="trolley"))
    assert shown == '<span class="quiet">From a reply:</span> We bought a new <mark>trolley</mark>.'


def test_what_somebody_wrote_is_escaped_and_can_make_no_marks(client):
    text = 'A nurse said \ue000<script>alert(1)</script> <b>& left</b>\ue001 "quickly". StartSel=<i>, nurse\'s.'
    a_published_story(title="<img src=x> nurse \ue000", text=text)
    page = read(client, q="nurse")
    assert set(marked(page)) <= {"nurse", "nurse&#x27;s"}
    assert page.count("<mark>") == page.count("</mark>") >= 2
    assert not any(tag in page for tag in ("<script>alert", "<img src=x", "<b>&", "<i>,", "\ue000", "\ue001"))


def test_without_words_the_beginning_is_shown(client):
    a_published_story(title="Tea", text="It was cold.", good=["staff"])
    assert excerpt(read(client, good="staff")) == "It was cold."
    assert marked(read(client)) == []


# Services, organisations and places


@pytest.fixture
def trust():
    return OrganisationFactory(name="Trentside Health and Care", ods_code="TSH01")


@pytest.fixture
def crisis_team(trust):
    return ServiceFactory(
        organisation=trust, name="Crisis Resolution Team", also_known_as="crisis team", postcode="ZZ3 1LF"
    )


def test_a_service_that_is_typed_is_named_with_its_stories(client, crisis_team):
    for _ in range(2):
        a_published_story(crisis_team, title="They never rang", text="I waited by the phone.")
    page = read(client, q="crisis team")
    assert "Services that match" in page
    assert offers(page)["Crisis Resolution Team, Trentside"] == f"{STORIES}?service={crisis_team.pk}"
    assert '<span class="count">2<span class="nhsuk-u-visually-hidden"> stories</span></span>' in page
    assert "They never rang" in read(client, service=crisis_team.pk)


def test_a_service_without_stories_leads_to_its_own_page(client, crisis_team):
    assert offers(read(client, q="crisis team")) == {
        "Crisis Resolution Team, Trentside": crisis_team.get_absolute_url()
    }


@pytest.mark.parametrize("typed", ["trentside health", "TSH01", "tsh01"])
def test_an_organisation_that_is_typed_is_named(client, crisis_team, typed):
    a_published_story(crisis_team)
    assert offers(read(client, q=typed))["Trentside Health and Care"] == f"{STORIES}?organisation=TSH01"


@pytest.mark.parametrize(
    ("typed", "place"), [("ZZ3", "ZZ3"), ("zz3 1lf", "ZZ3"), ("ZZ31LF", "ZZ3"), ("ZZ3 9ZZ", "ZZ3"), ("ZZ4 1AA", "ZZ")]
)
def test_a_postcode_leads_to_the_stories_of_its_district_or_its_area(client, crisis_team, typed, place):
    a_published_story(crisis_team)
    assert offers(read(client, q=typed))[f"Services in {place}"] == f"{STORIES}?place={place}"


@pytest.mark.parametrize("typed", ["QQ9", "QQ9 1AA", "the", "-crisis", "&", "a"])
def test_what_names_no_place_with_stories_names_none(client, crisis_team, typed):
    a_published_story(crisis_team)
    assert "that match" not in read(client, q=typed)


# No result


def test_each_offer_gives_what_it_says(client, crisis_team, trust):
    near = ServiceFactory(organisation=trust, name="Talking Therapies", postcode="ZZ3 1AB")
    a_published_story(near, title="Kind nurses", text="A nurse called.", good=["staff"])
    a_published_story(near, title="Tea", text="Nobody came back.")
    page = read(client, q="nurse back", good="staff")
    assert 'data-announce="1 story comes near"' in page
    assert "Kind <mark>nurses</mark>" in page
    offered = offers(page)
    assert set(offered) == {
        "Without the words “nurse back”",
    }
    for address in offered.values():
        assert "No stories found" not in client.get(address).content.decode(), address


def test_a_service_without_stories_offers_those_near_it(client, crisis_team, trust):
    near = ServiceFactory(organisation=trust, name="Talking Therapies", postcode="ZZ3 1AB")
    far = ServiceFactory(organisation=trust, name="District Nursing", postcode="ZZ5 1AB")
    a_published_story(far, title="Tea")
    assert list(offers(read(client, service=crisis_team.pk))) == ["District Nursing, Trentside"]
    a_published_story(near, title="Tea")
    assert list(offers(read(client, service=crisis_team.pk))) == ["Talking Therapies, Trentside"]


# Spelling


@pytest.fixture
def known():
    for _ in range(2):
        a_published_story(title="Words", text=f"{COMMON} didn't 4pm é", good=["staff"])
    a_published_story(title="Once", text="Benedicta quokka")
    return KnownWord.objects.learn()


def test_only_words_of_several_stories_are_known_and_only_letters(known):
    assert set(KnownWord.objects.values_list("word", "stories")) == {
        (word, 2) for word in (*COMMON.split(), "words", "didn")
    }
    assert known == 9


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("apointment", "appointment"),
        ("Appoinment", "appointment"),
        ("recieve", "receive"),
        ("ambluance", "ambulance"),
        ("phsycologist", "psychologist"),
        ("pyscologist", "psychologist"),
        ("anesthetic", "anaesthetic"),
        ("anasthetic", "anaesthetic"),
        ("aneasthetic", "anaesthetic"),
        ('"apointment" nurses -recieve', '"appointment" nurses -recieve'),
        ("apointment ambluance", "appointment ambulance"),
    ],
)
def test_a_slip_is_put_right_as_an_offer(client, known, typed, meant):
    page = read(client, q=typed)
    link = re.search(r'Did you mean <a href="([^"]*)">(.*?)</a>', page)
    assert unescape(link[2]) == meant
    assert marked(client.get(unescape(link[1])).content.decode())


def test_a_slip_in_the_ending_of_a_word_is_found_as_it_is(client, known):
    assert set(marked(read(client, q="ambulence"))) == {"ambulance"}


@pytest.mark.parametrize("typed", ["nurses", "walrus", "benedicto", "quoka", "-apointment", "ward", "x" * 200])
def test_what_is_right_or_unknown_is_left_alone(client, known, typed):
    assert "Did you mean" not in read(client, q=typed)


def test_a_spelling_that_finds_nothing_with_the_filters_is_offered_without_them(client, known):
    page = read(client, q="apointment", who="staff")
    assert f'Did you mean <a href="{STORIES}?q=appointment">' in page
    assert f'Did you mean <a href="{STORIES}?q=appointment&amp;good=staff">' in read(
        client, q="apointment", good="staff"
    )


def test_words_leave_with_the_stories_that_used_them(client):
    canary = "zanzibarquokka"
    one, _ = (a_published_story(title="Told", text=f"The {canary} came.") for _ in range(2))
    KnownWord.objects.learn()
    assert KnownWord.objects.filter(word=canary).exists()
    withdraw_story(one.story)
    run_queued("feedback.stories.jobs.forget_statistics")
    assert not KnownWord.objects.filter(word=canary).exists()
    assert "stories_knownword" not in where_it_is(canary)


def test_words_of_what_is_not_public_are_not_known():
    for _ in range(2):
        opening = a_published_story(text="Nothing.")
        chip_in(opening.story, token=new_token(), email="", words=NewWords("zanzibar"))
        a_published_story(text="wolverhampton").hide()
    KnownWord.objects.learn()
    assert not KnownWord.objects.filter(word__in=["zanzibar", "wolverhampton"]).exists()


# Hostile


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("kind=castle", "kind is one of"),
        ("happened=yesterday", "happened is a year or a month"),
        ("from=2026-02-31", "from is a day"),
        ("place=%27", "place is the beginning of a postcode"),
        ("sort=worst", "sort is one of"),
        ("&".join(f"good={n}" for n in range(50)), "A search takes 12 filters at most"),
        ("before=forged&q=tea", "This is not a place in the list"),
        ("q=tea&sort=best&page=99", "There is no such page"),
    ],
)
def test_a_search_that_cannot_be_meant_says_what_is_wrong_and_keeps_its_words(client, asked, said):
    response = client.get(f"{STORIES}?{asked}&q=%3Cnurse")
    page = response.content.decode()
    assert response.status_code == 400
    assert said in page
    assert 'value="&lt;nurse"' in page


@pytest.mark.parametrize(
    "asked",
    [
        "q=" + "a" * 10_000,
        "q=" + "or " * 60,
        "q=" + "%22" * 99,
        "q=%22-%22+-+or+-",
        "q=%28%29%21%26%7C%3A%2A%3C-%3E",
        "q=%00%00&service=&who=",
        "q=%F0%9F%98%80+%D8%B3",
        "q=%ff%fe",
        "q=-a+-b+-c",
        "q=x&q=y",
        "good=" + "a" * 10_000,
        "nonsense=1&q=tea",
        "q=%EE%80%80",
        "q=" + "%C3%A9" * 300,
    ],
)
def test_odd_searches_are_answered(client, crisis_team, asked):
    a_published_story(crisis_team)
    assert client.get(f"{STORIES}?{asked}").status_code == 200


def test_a_thousand_filters_are_refused(client):
    assert client.get(f"{STORIES}?{'&'.join(f'x{n}=1' for n in range(1500))}").status_code == 400
