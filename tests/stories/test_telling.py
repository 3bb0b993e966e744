"""Telling a story from the start page to the confirmation, forward and back."""

import datetime

import pytest
from django.contrib.sessions.models import Session

from feedback.stories.models import Author, Draft, Post, Publication, Story, Voice
from feedback.stories.telling_cookie import COOKIE
from tests.factories import OrganisationFactory, ServiceFactory, a_moderator, keep_help_contacts
from tests.stories.tellers import STORY, Teller, value_of, words_on

pytestmark = pytest.mark.django_db

QUESTIONS = ["service", "who", "story", "title", "tags", "feelings", "when", "name", "email"]
SAYS_DANGER = "I am going to kill myself tonight."


@pytest.fixture
def service():
    return ServiceFactory(name="Highfield Ward")


@pytest.fixture
def teller():
    return Teller()


@pytest.mark.parametrize("htmx", [False, True])
def test_a_story_is_told_from_the_start_page_to_the_confirmation(service, htmx):
    teller = Teller(htmx=htmx)
    assert teller.get("/tell/").status_code == 200
    assert teller.post("/tell/").url == "/tell/service/"
    assert "Highfield Ward" in teller.get("/tell/service/", {"q": "highf"}).content.decode()
    assert teller.answer("service", add=service.pk).url == "/tell/service/#chosen"
    assert teller.answer("service").url == "/tell/who/"
    assert teller.answer("who", relationship="carer").url == "/tell/story/"
    assert teller.answer("story", text=STORY).url == "/tell/title/"
    assert teller.answer("title", title="Kind to my mum").url == "/tell/tags/"
    assert teller.answer("tags", good=["kindness"], better_own="parking").url == "/tell/feelings/"
    assert teller.answer("feelings", feelings_own="thankful, tired").url == "/tell/when/"
    assert teller.answer("when", happened_month="may", happened_year="2026").url == "/tell/name/"
    assert teller.answer("name", pen_name="Blue Kite").url == "/tell/email/"
    assert teller.answer("email", email="mo@example.org").url == "/tell/check/"
    assert STORY in words_on(teller.get("/tell/check/"))
    assert teller.send().url == "/tell/sent/"
    assert teller.get("/tell/sent/").status_code == 200

    post = Post.objects.get()
    words = post.original
    assert (post.publication, post.voice, post.is_opening) == (Publication.SUBMITTED, Voice.AUTHOR, True)
    assert (words.title, words.text, words.pen_name) == ("Kind to my mum", STORY, "Blue Kite")
    assert (words.good, words.better, words.feelings) == (["kindness"], ["parking"], ["thankful", "tired"])
    assert (post.story.relationship, post.story.happened_on) == ("carer", datetime.date(2026, 5, 1))
    assert list(post.story.services.all()) == [service]
    assert (post.author.email, post.author.consented_at is not None) == ("mo@example.org", True)
    assert not Draft.objects.exists()


def test_only_the_service_the_story_and_consent_are_compulsory(teller, service):
    teller.begin()
    teller.answer("service", add=service.pk)
    for question in QUESTIONS:
        response = teller.answer(question, text=STORY if question == "story" else "")
        assert response.status_code == 302
    assert teller.send().url == "/tell/sent/"
    words = Post.objects.get().original
    assert words.title == "They were kind to my mum, and they…"
    assert words.pen_name
    assert (words.good, words.better, words.feelings, words.post.author.email) == ([], [], [], "")


def test_each_answer_is_shown_again_on_going_back(teller, service):
    teller.ready(service, who={"relationship": "friend"}, title={"title": "My title"}, name={"pen_name": "Old Boot"})
    teller.answer("tags", good_own="tea, toast")
    teller.answer("when", happened_month="3", happened_year="2025")
    teller.answer("email", email="mo@example.org")
    pages = {question: teller.get(f"/tell/{question}/").content.decode() for question in QUESTIONS}
    assert "Highfield Ward" in pages["service"]
    assert 'value="friend" checked' in pages["who"]
    assert STORY in pages["story"]
    assert 'value="My title"' in pages["title"]
    assert 'value="tea, toast"' in pages["tags"]
    assert 'value="2025"' in pages["when"]
    assert 'value="Old Boot"' in pages["name"]
    assert 'value="mo@example.org"' in pages["email"]


def test_every_question_says_where_it_is_and_leads_back(teller):
    teller.begin()
    before = "/tell/"
    for place, question in enumerate(QUESTIONS, start=1):
        page = teller.get(f"/tell/{question}/").content.decode()
        assert f"Question {place} of 9" in page
        assert f'class="nhsuk-back-link" href="{before}"' in page
        before = f"/tell/{question}/"


def test_a_changed_answer_leads_back_to_all_of_them(teller, service):
    teller.ready(service)
    assert "/tell/title/?change=1" in teller.get("/tell/check/").content.decode()
    assert teller.post("/tell/title/?change=1", {"title": "Better"}).url == "/tell/check/"
    assert "Better" in words_on(teller.get("/tell/check/"))
    assert teller.post("/tell/service/?change=1", {"remove": service.pk}).url == "/tell/service/?change=1#chosen"


def test_several_services_are_chosen_and_one_is_removed_again(teller, service):
    other, third = ServiceFactory(name="Eye clinic"), ServiceFactory(name="Ambulance")
    teller.begin()
    for each in (service, other, third, other):
        teller.answer("service", add=each.pk)
    teller.answer("service", remove=other.pk)
    assert teller.draft.answers["services"] == [service.pk, third.pk]
    teller.answer("story", text=STORY)
    teller.send()
    assert set(Post.objects.get().story.services.all()) == {service, third}


def test_not_being_sure_which_service_is_an_answer(teller):
    teller.begin()
    assert teller.answer("service", unsure="yes", where="The blood place by the station").url == "/tell/who/"
    teller.answer("story", text=STORY)
    assert "You are not sure: The blood place by the station" in words_on(teller.get("/tell/check/"))
    teller.send()
    post = Post.objects.get()
    assert post.original.where == "The blood place by the station"
    assert not post.story.services.exists()


def test_saying_where_it_was_counts_without_the_tick(teller):
    teller.begin()
    assert teller.answer("service", where="By the station").url == "/tell/who/"
    assert teller.draft.answers["unsure"] is True


def test_what_was_typed_beside_the_finder_stays_when_a_button_of_it_is_pressed(teller, service):
    teller.begin()
    found = teller.answer("service", q="highfield", search="yes", unsure="yes", where="By the station")
    assert found.url == "/tell/service/?q=highfield#found"
    page = teller.get(found.url).content.decode()
    assert 'value="By the station"' in page
    assert 'value="highfield"' in page
    assert f'name="add" value="{service.pk}"' in page
    teller.answer("service", add=service.pk, where="By the station")
    assert teller.draft.answers["where"] == "By the station"


def test_enter_in_the_box_for_ones_own_words_goes_on(teller):
    teller.begin()
    assert teller.answer("service", search="yes", q="", unsure="yes", where="By the station").url == "/tell/who/"


def test_searching_for_nothing_says_what_to_type(teller):
    teller.begin()
    response = teller.answer("service", search="yes", q=" ")
    assert response.status_code == 422
    assert "Type part of the name, the place or the postcode" in words_on(response)


def test_the_finder_answers_htmx_with_what_it_found_alone(teller, service):
    teller.begin()
    response = teller.get("/tell/service/", {"q": "highfield"}, headers={"HX-Request": "true"})
    assert "Highfield Ward" in response.content.decode()
    assert "<html" not in response.content.decode()
    assert "HX-Request" in response["Vary"]
    restored = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" in teller.get("/tell/service/", {"q": "x"}, headers=restored).content.decode()


def test_the_finder_leaves_out_closed_services_and_says_so_when_there_is_nothing(teller):
    ServiceFactory(name="Old Ward", closed_on=datetime.date(2020, 1, 1))
    ServiceFactory(name="Older Ward", organisation=OrganisationFactory(closed_on=datetime.date(2020, 1, 1)))
    teller.begin()
    page = words_on(teller.get("/tell/service/", {"q": "old"}))
    assert "Old Ward" not in page
    assert "Nothing found for “old”" in page


def test_a_link_that_names_a_service_has_it_chosen(teller, service):
    assert "About Highfield Ward" in words_on(teller.get("/tell/", {"service": service.pk}))
    assert teller.post("/tell/", {"service": service.pk}).url == "/tell/who/"
    assert teller.draft.answers["services"] == [service.pk]


def test_a_link_that_names_a_closed_service_begins_without_it(teller):
    closed = ServiceFactory(closed_on=datetime.date(2020, 1, 1))
    assert teller.get("/tell/", {"service": closed.pk}).status_code == 200
    assert teller.post("/tell/", {"service": closed.pk}).url == "/tell/service/"


def test_a_story_that_is_not_finished_is_gone_on_with_and_not_lost_by_starting_again(teller, service):
    teller.ready(service, who={"relationship": "patient"})
    assert "There is a story that is not finished" in words_on(teller.get("/tell/"))
    assert STORY not in words_on(teller.get("/tell/"))
    assert teller.post("/tell/").url == "/tell/title/"
    assert teller.draft.answers["text"] == STORY


def test_a_new_story_deletes_the_unfinished_one_on_request(teller, service):
    teller.ready(service)
    teller.post("/tell/", {"fresh": "yes"})
    assert [draft.answers for draft in Draft.objects.all()] == [{}]


def test_another_pen_name_is_offered_on_request_and_stays(teller):
    teller.begin()
    first = value_of(teller.get("/tell/name/"), "pen_name")
    assert value_of(teller.get("/tell/name/"), "pen_name") == first
    assert teller.answer("name", pen_name=first, another="yes").url == "/tell/name/"
    assert value_of(teller.get("/tell/name/"), "pen_name") != first


def test_tags_that_others_use_are_suggested_and_written_as_they_are(teller):
    teller.begin()
    teller.answer("tags", good=["kind staff"], good_own="Kind Staff, #toast , tea.,, Tea")
    assert teller.draft.answers["good"] == ["kind staff", "toast", "tea"]


def test_private_details_are_pointed_out_once_and_may_stay(teller):
    text = "Ring me on 07700 900123."
    teller.begin()
    asked = teller.answer("story", text=text)
    assert asked.status_code == 200
    assert "07700 900123" in words_on(asked).replace(text, "")
    assert 'href="#noticed"' in asked.content.decode()
    assert teller.draft.answers["text"] == text
    kept = teller.answer("story", text=text, noticed=value_of(asked, "noticed"))
    assert kept.url == "/tell/title/"
    other = teller.answer("story", text="Ring me on 07700 900456.", noticed=value_of(asked, "noticed"))
    assert other.status_code == 200


def test_private_details_are_pointed_out_while_somebody_types(teller):
    typed = {"text": "Write to mo@example.org"}
    told = teller.post("/tell/notice/", typed, headers={"HX-Request": "true"})
    assert "mo@example.org" in told.content.decode()
    assert "<html" not in told.content.decode()
    assert teller.post("/tell/notice/", typed | {"noticed": value_of(told, "noticed")}).status_code == 204
    gone = teller.post("/tell/notice/", {"text": "Hello", "noticed": value_of(told, "noticed")})
    assert (gone.status_code, gone.content.strip()) == (200, b"")
    assert teller.post("/tell/notice/", {"text": "Hello"}).status_code == 204
    assert teller.get("/tell/notice/").status_code == 405


def test_words_of_danger_lead_by_way_of_help_once(teller, service):
    keep_help_contacts()
    teller.begin()
    response = teller.answer("story", text=SAYS_DANGER)
    assert response.url == "/tell/help/?after=story"
    page = words_on(teller.get(response.url))
    for way in ("999", "111", "116 123", "85258", "0800 1111"):
        assert way in page
    assert "nobody watches this page" in page
    assert 'href="/tell/title/"' in teller.get(response.url).content.decode()
    assert teller.answer("story", text=SAYS_DANGER).url == "/tell/title/"
    assert teller.answer("story", text=SAYS_DANGER + " I mean it.").url == "/tell/help/?after=story"
    assert teller.post("/tell/title/?change=1", {"title": "Another title"}).url == "/tell/check/"


@pytest.mark.parametrize(
    ("question", "field"), [("title", "title"), ("feelings", "feelings_own"), ("service", "where")]
)
def test_words_of_danger_lead_to_help_wherever_they_are_typed(teller, question, field):
    teller.begin()
    assert teller.answer(question, **{field: "I want to kill myself"}).url == f"/tell/help/?after={question}"


def test_after_help_a_changed_answer_leads_back_to_all_of_them(teller):
    teller.begin()
    response = teller.post("/tell/story/?change=1", {"text": SAYS_DANGER})
    assert response.url == "/tell/help/?after=story&change=1"
    assert 'href="/tell/check/"' in teller.get(response.url).content.decode()


def test_help_comes_before_private_details_are_pointed_out(teller):
    teller.begin()
    text = f"{SAYS_DANGER} Ring me on 07700 900123."
    response = teller.answer("story", text=text)
    assert response.url == "/tell/help/?again=story"
    assert 'href="/tell/story/"' in teller.get(response.url).content.decode()
    asked = teller.answer("story", text=text)
    assert "07700 900123" in words_on(asked)
    assert teller.answer("story", text=text, noticed=value_of(asked, "noticed")).url == "/tell/title/"


def test_whoever_saves_words_of_danger_and_goes_meets_help_first(teller):
    teller.begin()
    response = teller.answer("story", text=SAYS_DANGER, save="yes")
    assert response.url == "/tell/help/?after=saved"
    assert 'href="/tell/save/"' in teller.get(response.url).content.decode()
    assert teller.draft.author is not None
    assert teller.answer("story", text=SAYS_DANGER, save="yes").url == "/tell/save/"


def test_ordinary_words_lead_past_help(teller):
    teller.begin()
    assert teller.answer("story", text="I nearly died laughing with the nurses.").url == "/tell/title/"


def test_a_story_of_danger_goes_to_the_top_of_the_queue(teller, service):
    Teller().ready(service)
    teller.ready(service, text=SAYS_DANGER)
    teller.send()
    assert Post.objects.waiting().order_by("-danger").first().danger == 3


@pytest.mark.parametrize("path", ["/tell/", *[f"/tell/{question}/" for question in QUESTIONS], "/tell/check/"])
def test_no_page_of_telling_is_kept_by_a_cache_and_each_has_a_way_to_leave(teller, path):
    teller.begin()
    response = teller.get(path)
    assert "no-store" in response["Cache-Control"]
    assert "Leave this page quickly" in response.content.decode()


def test_the_browser_holds_a_cookie_for_telling_alone_and_no_session(teller, service):
    teller.ready(service)
    cookie = teller.cookies[COOKIE]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"], cookie["max-age"]) == ("/tell/", True, "Lax", "")
    assert teller.get("/tell/").status_code == 200
    assert teller.cookies["csrftoken"]["max-age"] == ""
    teller.send()
    assert teller.cookies[COOKIE]["max-age"] == 3600
    assert not Session.objects.exists()


def test_an_author_who_is_signed_in_is_not_joined_to_the_story(teller, service, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    moderator = a_moderator()
    teller.force_login(moderator)
    teller.ready(service)
    teller.send()
    post = Post.objects.get()
    assert post.member is None
    assert type(moderator) not in [field.related_model for field in Author._meta.get_fields()]
    assert type(moderator) not in [field.related_model for field in Story._meta.get_fields()]


def test_the_number_of_queries_for_the_finder_does_not_grow(teller, django_assert_num_queries):
    teller.begin()
    ServiceFactory(name="Ward 1")
    with django_assert_num_queries(3) as captured:
        teller.get("/tell/service/", {"q": "ward"})
    for number in (2, 3):
        ServiceFactory(name=f"Ward {number}")
    with django_assert_num_queries(len(captured)):
        teller.get("/tell/service/", {"q": "ward"})
