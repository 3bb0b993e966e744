"""A memory of a story, in words that are not quite those of it."""

import re

import pytest
from django.urls import reverse

from feedback.reading_limit import TookTooLong
from feedback.stories import letters
from feedback.stories.models import KnownWord
from tests.factories import OrganisationFactory, ServiceFactory, a_published_story, a_waiting_story

pytestmark = pytest.mark.django_db
STORIES = reverse("stories:stories")


def read(client, **asked) -> str:
    response = client.get(STORIES, asked)
    assert response.status_code == 200
    return response.content.decode()


def titles(page: str) -> list[str]:
    found = re.findall(r'class="story-card__title">(.*?)</a>', page)
    return [re.sub("<[^>]+>", "", part) for part in found]


@pytest.fixture
def promised():
    return a_published_story(
        title="All that evening", text="The crisis team promised to phone. Nobody called me back, not the next day."
    )


@pytest.fixture
def others():
    a_published_story(title="My back", text="The team looked at my back.")
    a_published_story(title="Tea", text="It was cold.")


# As phones write


def test_curly_quotes_ask_for_a_phrase(client, others):
    assert "1 story comes near." in read(client, q="“looked team”")
    assert "1 story." in read(client, q="“team looked”")


@pytest.mark.parametrize(("unknown", "warned"), [(["C.UTF-8", "C"], True), (["de_DE"], False)])
def test_a_database_that_knows_no_letters_is_warned_of(monkeypatch, unknown, warned):
    monkeypatch.setattr(letters, "KNOW_NO_LETTERS", unknown)
    assert [each.id for each in letters.letters_are_known(databases=["default"])] == ["stories.W001"] * warned
    assert letters.letters_are_known() == []


@pytest.mark.parametrize("typed", ["team - back", "team – back", "team -- back", "team- back", "- team back -"])
def test_a_dash_between_words_leaves_nothing_out(client, others, typed):
    page = read(client, q=typed)
    assert "1 story." in page
    assert titles(page) == ["My back"]


def test_a_dash_before_a_word_leaves_it_out(client, others, promised):
    assert "1 story." in read(client, q="team -crisis")
    assert "1 story." in read(client, q='team -"crisis team"')


@pytest.mark.parametrize("address", [STORIES, reverse("stories:feed"), reverse("api:stories")])
def test_many_dashes_are_answered(client, others, address):
    assert client.get(address, {"q": "-" * 150}).status_code == 200
    assert client.get(address, {"q": "- " * 90 + "back"}).status_code == 200


# Nearest


@pytest.mark.parametrize(
    "typed",
    [
        "crisis team never called back",
        "crisis team never rang back",
        "that story about the crisis team that never called back",
        "the crisis team didnt ring back",
        "crisis team telephone",
        "crisis team all evening waited",
    ],
)
def test_a_memory_in_other_words_finds_its_story_at_once(client, others, promised, typed):
    page = read(client, q=typed)
    count = len(titles(page))
    said = "1 story comes near" if count == 1 else f"{count} stories come near"
    assert f'data-announce="{said}">{said}.' in page
    assert f"<title>Stories that come near “{typed}” – Hearback</title>" in page
    assert "No stories found" not in page
    assert titles(page)[0] == "All that evening"
    assert "Tea" not in titles(page)
    assert "<mark>crisis</mark>" in page


def test_what_is_told_of_a_service_need_not_name_it(client, others, promised):
    team = ServiceFactory(name="Crisis Resolution Team", also_known_as="crisis team")
    a_published_story(team, title="Nobody rang", text="They said that they would ring back. Nobody did, ever.")
    a_published_story(team, title="Kind", text="They were lovely.")
    assert titles(read(client, q="crisis team said ring back nobody"))[:2] == ["Nobody rang", "All that evening"]


def test_what_has_all_the_words_comes_first_and_what_is_near_after_it(client, others, promised):
    page = read(client, q="team called")
    assert "1 story, 1 near." in page
    assert titles(page) == ["All that evening", "My back"]
    assert "More stories that come near" in page


def test_rare_words_count_for_more_than_common_ones(client):
    for n in range(3):
        a_published_story(title=f"Fine {n}", text="The nurse came and the nurse was nice.")
    a_published_story(title="Lost", text="My hearing aid was lost on the ward.")
    a_published_story(title="Also fine", text="Nurse, nurse, nurse. The aid came.")
    KnownWord.objects.learn()
    assert titles(read(client, q="nurse hearing aid found"))[:2] == ["Lost", "Also fine"]


def test_words_put_right_find_their_stories_at_once(client, promised, others):
    for _ in range(2):
        a_published_story(title="The desk", text="The receptionist received me at the crisis team.")
    KnownWord.objects.learn()
    page = read(client, q="recepsionist")
    assert titles(page) == ["The desk"] * 2
    assert "2 stories come near." in page
    assert "Stories that mention “receptionist”" in page
    assert 'Did you mean <a href="/stories/?q=receptionist">' in page
    page = read(client, q="recepsionist crisis taem")
    assert titles(page) == ["The desk", "The desk", "All that evening"]
    assert page.index("Stories that mention “receptionist crisis team”") < page.index("More stories that come near")
    assert "They have most of these words" in page


@pytest.fixture
def crisis_team():
    team = ServiceFactory(name="Crisis Resolution Team", also_known_as="crisis team")
    for _ in range(12):
        a_published_story(title="The team", text="The team took care of them.")
    a_published_story(team, title="Kind", text="The crisis team were kind.")
    a_published_story(title="Alone", text="It was a crisis.")
    a_published_story(title="Two crises", text="Two crises, and the team came.")
    KnownWord.objects.learn()
    return team


@pytest.mark.parametrize(("typed", "found"), [("crsis taem", []), ("crises team", ["Two crises"])])
def test_words_put_right_show_all_that_the_right_words_show(client, crisis_team, typed, found):
    right, page = read(client, q="crisis team"), read(client, q=typed)
    assert titles(right)[0] == "Kind"
    assert titles(page)[: len(found) + 1] == [*found, "Kind"]
    assert "Alone" in titles(right)
    assert "Alone" in titles(page)
    assert "Stories that mention “crisis team”" in page
    assert "More stories that come near" in page
    service = f'<a href="{STORIES}?service={crisis_team.pk}">Crisis Resolution Team, Trentside</a>'
    assert service in right
    assert service in page


def test_a_word_that_finds_a_story_and_is_surely_a_slip_shows_those_of_the_right_word(client):
    for _ in range(10):
        a_published_story(title="Right", text="I received a letter.")
    a_published_story(title="Wrong", text="I recieved a letter.")
    KnownWord.objects.learn()
    page = read(client, q="recieved")
    assert "1 story, 10 near." in page
    assert titles(page) == ["Wrong", *["Right"] * 10]
    assert "<title>Stories that mention “recieved” – Hearback</title>" in page


def test_what_comes_near_is_counted_where_the_rest_is_not(client, promised, monkeypatch):
    def too_long(*_args, **_more):
        raise TookTooLong

    monkeypatch.setattr("feedback.stories.views.search.count", too_long)
    assert 'data-announce="1 story comes near"' in read(client, q="crisis team never rang back")
    assert 'data-announce="1 story on this page"' in read(client, q="crisis team promised")


def test_what_is_found_is_shown_where_the_time_runs_out_for_the_rest(client, crisis_team, monkeypatch):
    def too_long(*_args, **_more):
        raise TookTooLong

    monkeypatch.setattr("feedback.stories.nearly.fewest", too_long)
    page = read(client, q="crsis taem")
    assert titles(page) == ["Kind"]
    assert "Services that match" in page
    monkeypatch.setattr("feedback.stories.nearly.places_named", too_long)
    page = read(client, q="crsis taem")
    assert titles(page) == ["Kind"]
    assert "Services that match" not in page


def test_what_is_not_wanted_is_not_near(client, others, promised):
    assert titles(read(client, q="team back never -crisis"))[:1] == ["My back"]
    assert "All that evening" not in titles(read(client, q="team back never -crisis"))


def test_what_the_filters_leave_out_is_not_near(client, promised):
    ward = ServiceFactory(name="Rowan Ward")
    a_published_story(ward, title="On the ward", text="The team came back.")
    assert titles(read(client, q="crisis team back never", service=ward.pk)) == ["On the ward"]


def test_what_is_not_public_is_not_near(client, promised):
    a_waiting_story(title="Waiting", text="The crisis team never rang back.")
    promised.hide()
    assert titles(read(client, q="crisis team never rang back")) == []


def test_one_word_that_nobody_used_has_nothing_near(client, others, promised):
    page = read(client, q="walrus")
    assert "come near" not in page
    assert "Try fewer words" in page


def test_what_takes_too_long_to_find_is_left_out(client, others, promised, monkeypatch):
    def too_long(*_args, **_more):
        raise TookTooLong

    monkeypatch.setattr("feedback.stories.nearly.near_words", too_long)
    page = read(client, q="crisis team never rang back")
    assert "No stories found" in page
    assert "<title>Stories that mention “crisis team never rang back” – Hearback</title>" in page
    assert "come near" not in page


@pytest.mark.parametrize("typed", ["zz3", "zz3 1", "ZZ31L", "zz3 1lf"])
def test_a_postcode_shows_the_stories_of_its_district(client, typed):
    a_published_story(ServiceFactory(name="Crisis Team", postcode="ZZ3 1LF"), title="There")
    a_published_story(ServiceFactory(name="Far Away", postcode="ZZ4 1LF"), title="Elsewhere")
    page = read(client, q=typed)
    assert "Stories about services in ZZ3" in page
    assert titles(page) == ["There"]


@pytest.mark.parametrize("typed", ["a&e", "A & E", "a and e"])
def test_the_short_name_of_an_emergency_department_is_understood(client, typed):
    ServiceFactory(name="Emergency Department", also_known_as="A&E")
    assert "Emergency Department, Trentside</a>" in read(client, q=typed)


@pytest.mark.parametrize("rows", [1, 3])
def test_nearness_costs_the_same_with_more_rows(client, rows, django_assert_num_queries):
    for _ in range(rows):
        a_published_story(title="Called", text="The crisis team came.")
    with django_assert_num_queries(28):
        client.get(STORIES, {"q": "crisis team walrus"})


# Spelling that is offered only where it helps


@pytest.fixture
def spelt():
    for _ in range(12):
        a_published_story(title="Fine", text="The team took care of them. It rings: they will.")
    a_published_story(title="Lunch", text="The cafe was shut.")
    a_published_story(title="Lunch too", text="A nice cafe. They didn't charge us.")
    KnownWord.objects.learn()


def test_a_word_that_finds_something_is_not_put_right_by_a_like_one(client, spelt):
    assert "Did you mean" not in read(client, q="cafe")


def test_a_word_of_the_directory_is_not_put_right(client, spelt):
    ServiceFactory(name="Kings Mill Hospital")
    page = read(client, q="kings mill")
    assert "Did you mean" not in page
    assert "Kings Mill Hospital, Trentside</a>" in page


@pytest.mark.parametrize(("typed", "meant"), [("taem", "team"), ("cofe", "cafe"), ("didnt", "didn't")])
def test_the_likeliest_slip_is_put_right(client, spelt, typed, meant):
    assert f'Did you mean <a href="/stories/?q={meant.replace(chr(39), "%27")}">' in read(client, q=typed)


def test_a_short_word_that_is_only_near_another_names_no_service(client, spelt):
    ServiceFactory(name="Home Care")
    assert "Home Care" not in read(client, q="cafe")
    assert "Home Care" in read(client, q="care")


def test_a_word_that_stories_use_names_no_service_by_a_slip(client, spelt):
    ServiceFactory(name="Springs Clinic")
    ServiceFactory(name="Prings Clinic")
    assert "Prings Clinic" in read(client, q="pringz")
    assert "that match" not in read(client, q="rings")


def test_an_organisation_comes_before_its_services_where_only_it_has_the_name(client):
    trust = OrganisationFactory(name="Trentside Health and Care", ods_code="TSH01")
    OrganisationFactory(name="Attsh01 Trust", ods_code="OTHER")
    ServiceFactory(organisation=trust, name="Rowan Ward")
    for typed in ("trentside health", "tsh01"):
        page = read(client, q=typed)
        assert page.index("Trentside Health and Care</a>") < (page + "Rowan Ward").index("Rowan Ward")
        assert "Attsh01" not in page
    page = read(client, q="rowan")
    assert "Organisations that match" not in page


def test_where_nothing_is_near_there_is_a_way_on(client, others):
    page = read(client, q="walrus").partition('id="found"')[2]
    assert all(f'href="{reverse(name)}"' in page for name in ("stories:services", "stories:tags", "stories:stories"))
