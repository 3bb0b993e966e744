"""What programs can read: each address, what it refuses, and that it tells no more than a page does."""

from __future__ import annotations

import json

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.http import urlencode

from feedback.api.asking import Filters
from feedback.api.limits import COUNTS
from feedback.api.openapi import description
from feedback.stories.erasure import withdraw_story
from feedback.stories.models import Change, Edition
from feedback.stories.replying import NewChange
from feedback.stories.searching import PARAMETERS
from tests.factories import (
    OrganisationFactory,
    ServiceFactory,
    a_published_story,
    a_responder,
    a_service_reply,
    a_waiting_story,
)

pytestmark = pytest.mark.django_db

STORY_KEYS = {
    "number", "url", "title", "text", "pen_name", "relationship", "happened", "published_at", "changed_at", "good",
    "better", "feelings", "services", "change", "change_due_on",
}  # fmt: skip
ANSWER_KEYS = {
    "id", "name", "place", "organisation", "organisation_name", "answered_at", "answered_by", "answered_by_job",
    "took_working_days",
}  # fmt: skip
REPLY_KEYS = {
    "id", "voice", "name", "job", "service", "organisation", "published_at", "text", "helped", "change",
}  # fmt: skip
CHANGE_KEYS = {"state", "summary", "owner", "due_on", "made_on", "recorded_at"}
CHANGE_OF_STORY_KEYS = CHANGE_KEYS | {
    "story", "story_url", "story_title", "reply", "service", "service_name", "organisation",
}  # fmt: skip
SERVICE_KEYS = {
    "id", "url", "name", "kind", "place", "address", "postcode", "telephone", "description", "closed_on",
    "organisation", "organisation_name",
}  # fmt: skip
ORGANISATION_KEYS = {
    "code", "url", "name", "address", "town", "postcode", "telephone", "opened_on", "closed_on",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _nothing_counted():
    COUNTS.clear()


@pytest.fixture
def ward():
    return ServiceFactory(
        organisation=OrganisationFactory(ods_code="TSH01", name="Trentside Health"), name="Highfield Ward"
    )


@pytest.fixture
def opening(ward):
    told = a_published_story(ward, title="Kind nurses", good=["kindness"], email="author@example.org")
    planned = NewChange(state=Change.State.PLANNED, summary="A second nurse at night", owner="Priya", due_on=None)
    a_service_reply(told, text="Thank you.", change=planned)
    return told


def get(client, address, status=200, **headers):
    response = client.get(f"/api/v1/{address}", headers=headers)
    assert response.status_code == status, response.content
    return response.json()


def numbers(found) -> list[int]:
    return [story["number"] for story in found["items"]]


# What is told


def test_a_story_is_told_with_its_replies_and_nothing_private(client, opening):
    told = get(client, f"stories/{opening.story_id}")
    assert set(told) == STORY_KEYS | {"replies"}
    assert set(told["services"][0]) == ANSWER_KEYS
    assert set(told["replies"][0]) == REPLY_KEYS
    assert set(told["replies"][0]["change"]) == CHANGE_KEYS
    assert (told["title"], told["text"], told["pen_name"]) == ("Kind nurses", "They were kind.", "Green Heron")
    assert told["url"] == f"{settings.SITE_URL}/stories/{opening.story_id}/kind-nurses/"
    assert (told["relationship"], told["good"], told["change"]) == ("patient", ["kindness"], "planned")
    assert told["services"][0]["organisation_name"] == "Trentside Health"
    assert told["services"][0]["answered_by"] == "Priya"
    assert told["services"][0]["took_working_days"] == 0
    reply = told["replies"][0]
    assert (reply["voice"], reply["name"], reply["job"], reply["organisation"]) == (
        "service", "Priya Nair", "Ward manager", "TSH01",
    )  # fmt: skip
    assert "author@example.org" not in json.dumps(told)


def test_lists_hold_nothing_else_either(client, opening):
    assert {frozenset(each) for each in get(client, "stories")["items"]} == {frozenset(STORY_KEYS)}
    replies = get(client, f"stories/{opening.story_id}/replies")["items"]
    assert {frozenset(each) for each in replies} == {frozenset(REPLY_KEYS)}
    assert {frozenset(each) for each in get(client, "changes")["items"]} == {frozenset(CHANGE_OF_STORY_KEYS)}
    assert {frozenset(each) for each in get(client, "services")["items"]} == {frozenset(SERVICE_KEYS)}
    assert {frozenset(each) for each in get(client, "organisations")["items"]} == {frozenset(ORGANISATION_KEYS)}
    assert {frozenset(each) for each in get(client, "revisions")["items"]} == {
        frozenset({"story", "kind", "at", "edition"})
    }


def test_places_figures_and_tags_are_told(client, opening, ward):
    assert get(client, f"services/{ward.pk}")["name"] == "Highfield Ward"
    assert get(client, "organisations/tsh01")["name"] == "Trentside Health"
    assert get(client, "services?q=highfeld")["items"][0]["id"] == ward.pk
    for about in ("", f"?service={ward.pk}", "?organisation=TSH01"):
        counted = get(client, f"figures{about}")["ever"]
        assert (counted["stories"], counted["answers_given"], counted["changes_planned"]) == (1, 1, 1)
        # Counted of the whole record alone: of one place nothing is said, rather than none.
        assert (counted["replies_by_services"], counted["replies_by_people"]) == ((None, None) if about else (1, 0))
    assert get(client, "tags") == {
        "among": 1, "good": [{"tag": "kindness", "stories": 1}], "better": [], "felt": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("q=kind", True), ("q=bananas", False), ("good=kindness", True), ("good=food", False), ("answer=yes", True),
        ("answer=no", False), ("change=planned", True), ("change=made", False), ("organisation=TSH01", True),
        ("who=patient&answer=yes&q=nurses", True), ("who=carer", False), ("from=2020-01-01&to=2020-12-31", False),
    ],
)  # fmt: skip
def test_the_filters_are_those_of_the_site(client, opening, asked, found):
    assert numbers(get(client, f"stories?{asked}")) == ([opening.story_id] if found else [])


def test_every_filter_of_the_site_is_known_here():
    known = {field.alias or name for name, field in Filters.model_fields.items()}
    assert set(PARAMETERS) - known == {"sort"}


def test_changes_are_filtered_by_place_and_kind(client, opening, ward):
    elsewhere = ServiceFactory()
    for asked, found in (
        ("", 1), ("?show=planned", 1), ("?show=made", 0), ("?show=late", 0), (f"?service={ward.pk}", 1),
        (f"?service={elsewhere.pk}", 0), ("?organisation=TSH01", 1),
    ):  # fmt: skip
        assert len(get(client, f"changes{asked}")["items"]) == found, asked


def test_pages_follow_each_other_both_ways(client, ward):
    told = [a_published_story(ward).story_id for _ in range(5)][::-1]
    pages, address = [], "stories?limit=2&kind=other"
    while address:
        page = get(client, address)
        pages.append(page)
        address = page["next"] and page["next"].removeprefix(f"{settings.SITE_URL}/api/v1/")
    assert [number for page in pages for number in numbers(page)] == told
    back = pages[2]["previous"].removeprefix(f"{settings.SITE_URL}/api/v1/")
    assert numbers(get(client, back)) == numbers(pages[1])
    assert pages[0]["previous"] is None
    others = [ServiceFactory().pk for _ in range(2)]
    first = get(client, "services?limit=1")
    second = get(client, first["next"].removeprefix(f"{settings.SITE_URL}/api/v1/"))
    assert [each["id"] for each in first["items"] + second["items"]] == [ward.pk, others[0]]


@pytest.mark.parametrize(
    "address",
    ["stories", "stories?limit=100", "changes", "services", "organisations", "revisions", "tags", "figures", "bulk"],
)
def test_more_rows_cost_no_more_queries(client, opening, address):
    settled = count_queries(client, address)
    for _ in range(2):
        ward = ServiceFactory()
        a_service_reply(
            a_published_story(ward, good=["food"]),
            by=a_responder(ward.organisation, name=f"Person {ward.pk}"),
            change=NewChange(state="made", summary="Done", made_on=timezone.localdate()),
        )
    assert count_queries(client, address) == settled


def count_queries(client, address) -> int:
    with CaptureQueriesContext(connection) as captured:
        get(client, address)
    return len(captured)


# What is refused


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("stories?servce=1", "There is no parameter 'servce' here."), ("stories?q=a&q=b", "q can only be given once."),
        ("stories?from=2026-02-31", "from is a day"), ("stories/1?x=1", "no parameter 'x'"),
        ("revisions?since=99999999", "Take the bulk file again"), ("figures?service=1&organisation=A", "not for both"),
    ],
)  # fmt: skip
def test_what_can_not_be_understood_is_refused_in_words(client, opening, address, words):
    refused = get(client, address, 400)
    assert refused["status"] == 400
    assert words in refused["detail"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("stories?place=%27", "place is the beginning of a postcode, such as NG or NG7."),
        ("stories?happened=banana", "happened is a year or a month, such as 2026 or 2026-05."),
        ("stories?from=2026-13-01", "from is a day, such as 2026-05-31."),
        ("stories?to=2026-02-31", "to is a day, such as 2026-05-31."),
        ("stories?who=nobody", "who is one of: patient, carer, relative, friend, staff."),
        ("stories?answer=perhaps", "answer is one of: yes, no."),
        ("stories?sort=worst", "sort is one of: newest, best."),
        ("changes?show=dropped", "show is one of: planned, made, late."),
        ("stories?limit=101", "limit is 100 at most."),
        ("stories?limit=0&page=x", "limit is 1 or more. page is a whole number."),
        ("stories?service=1.5", "service is a whole number."),
        (f"stories?service={'9' * 5000}", "service is a whole number."),
        ("stories?q=" + "a" * 201, "q has 200 characters at most."),
        ("stories?good=" + "a" * 41, "good has 40 characters at most."),
        ("stories?good=a&good=b&good=c&good=d", "good can be given 3 times at most."),
        ("stories/0", "number is 1 or more."),
        ("stories/abc", "number is a whole number."),
        ("organisations/A-B", "code is an ODS code, which has letters and numbers only, such as RHA."),
        ("stories?q=a&sort=best&page=25&before=zzz",
         "before is not a place in the list: follow `next` or `previous` as an answer gives it."),
        ("services?after=x", "after is a whole number."),
        ("organisations?after=--",
         "after is not a place in the list: follow `next` or `previous` as an answer gives it."),
    ],
    ids=lambda asked: asked[:40],
)  # fmt: skip
def test_what_a_parameter_can_be_is_said_in_a_sentence(client, opening, address, said):
    assert get(client, address, 400)["detail"] == said


PARAMETERS_OF = [
    (address.removeprefix("/api/v1/"), parameter["name"], parameter["in"])
    for address, operations in description()["paths"].items()
    for parameter in operations["get"].get("parameters", [])
]


@pytest.mark.parametrize(("address", "name", "where"), PARAMETERS_OF)
def test_no_parameter_is_refused_in_the_words_of_a_machine(client, address, name, where):
    wrong = "~" * 201
    asked = address.replace(f"{{{name}}}", wrong) if where == "path" else f"{address}?{name}={wrong}"
    detail = get(client, asked.replace("{number}", "1").replace("{code}", "A"), 400)["detail"]
    assert detail.startswith(f"{name} ")
    assert detail.endswith(".")
    assert not [word for word in ("^", "[", "pattern", "String", "Input", "valid", "see /api") if word in detail]


@pytest.mark.parametrize("place", ["ZZ3", "zz3", "zz3 4", "ZZ 3", "zz3 4ab", "ZZ34AB", "zz", " ZZ3 "])
def test_a_place_is_what_it_is_on_the_site(client, place):
    there = a_published_story(ServiceFactory(postcode="ZZ3 1LF"), title="There")
    a_published_story(ServiceFactory(postcode="QQ3 1LF"), title="Elsewhere")
    assert numbers(get(client, f"stories?{urlencode({'place': place})}")) == [there.story_id]
    page = client.get("/stories/", {"place": place}).content.decode()
    assert "There</a>" in page
    assert "Elsewhere" not in page


@pytest.mark.parametrize("place", ["3", "ZZZ", "ZZ3 4ABC", "Alderwick", "ZZ3-4", "ZZ3 4 AB C"])
def test_what_is_no_place_is_refused_here_and_on_the_site(client, place):
    said = "place is the beginning of a postcode, such as NG or NG7."
    assert get(client, f"stories?{urlencode({'place': place})}", 400)["detail"] == said
    assert get(client, f"tags?{urlencode({'place': place})}", 400)["detail"] == said
    refused = client.get("/stories/", {"place": place})
    assert refused.status_code == 400
    assert said in refused.content.decode()


@pytest.mark.parametrize(
    "address", ["stories/999999", "services/999999", "organisations/NOPE", "nothing", "stories/", "bulk/secrets.gz", ""]
)
def test_what_is_not_there_is_said_to_be_not_there(client, address):
    refused = get(client, address, 404)
    assert set(refused) == {"title", "status", "detail"}
    assert refused["detail"].endswith(".")


def test_a_draft_is_as_if_it_were_not_there(client, opening):
    waiting = a_waiting_story()
    nothing = get(client, f"stories/{waiting.story_id + 1000}", 404)
    for address in (f"stories/{waiting.story_id}", f"stories/{waiting.story_id}/replies"):
        assert get(client, address, 404) == nothing
    assert numbers(get(client, "stories")) == [opening.story_id]
    assert [each["story"] for each in get(client, "revisions")["items"]] == [opening.story_id]


def test_what_is_withdrawn_is_gone_from_every_answer_and_named_by_the_feed(client, opening):
    edition = Edition.current()
    withdraw_story(opening.story)
    assert "withdrawn or removed" in get(client, f"stories/{opening.story_id}", 410)["detail"]
    get(client, f"stories/{opening.story_id}/replies", 410)
    assert get(client, "stories")["items"] == get(client, "changes")["items"] == []
    assert get(client, "tags")["among"] == get(client, "figures")["ever"]["stories"] == 0
    told = get(client, f"revisions?since={edition}")
    assert [(each["story"], each["kind"]) for each in told["items"]] == [(opening.story_id, "withdrawn")]
    assert get(client, f"revisions?since={told['edition']}")["items"] == []


def test_what_is_hidden_is_not_here_now(client, opening):
    opening.hide()
    get(client, f"stories/{opening.story_id}", 404)
    assert get(client, "revisions")["items"][0]["kind"] == "hidden"
    opening.restore()
    get(client, f"stories/{opening.story_id}")


def test_the_feed_is_read_in_pages_that_miss_nothing(client, ward):
    told = [a_published_story(ward).story_id for _ in range(5)]
    seen, address = [], "revisions?limit=2"
    while address:
        page = get(client, address)
        seen += [each["story"] for each in page["items"]]
        address = page["next"] and page["next"].removeprefix(f"{settings.SITE_URL}/api/v1/")
    assert seen == told
    assert page["edition"] == Edition.current()
