"""The bulk files: all that is published, and never what is not."""

from __future__ import annotations

import csv
import gzip
import io
import json

import pytest
from django.core.management import call_command

from feedback.api import bulk_files, jobs, limits
from feedback.api.bulk import PART, first_of, firsts_to_write, names_in_force
from feedback.api.models import BulkPart
from feedback.stories.erasure import withdraw_post, withdraw_story
from feedback.stories.models import Edition
from feedback.stories.replying import NewChange
from tests.factories import ServiceFactory, a_published_story, a_service_reply, a_waiting_story

pytestmark = pytest.mark.django_db
FILES = ["stories.jsonl", "stories.csv", "replies.csv", "changes.csv"]


@pytest.fixture(autouse=True)
def _nothing_counted():
    limits.COUNTS.clear()
    yield
    limits.COUNTS.clear()


@pytest.fixture
def opening():
    told = a_published_story(ServiceFactory(name="Highfield Ward"), title="Kind nurses", text="=Canary(1)\nand more")
    a_service_reply(told, text="We heard the canary.", change=NewChange(state="planned", summary="A canary, kept"))
    return told


def download(client, file) -> str:
    response = client.get(f"/api/v1/bulk/{file}.gz")
    assert response.status_code == 200
    return gzip.decompress(b"".join(response.streaming_content)).decode()


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("is_written", [True, False])
def test_the_files_hold_everything_published(client, opening, is_written):
    a_waiting_story(title="Unread", text="Unread words")
    if is_written:
        call_command("write_bulk")
        assert BulkPart.objects.count() == 4
    (story,) = [json.loads(line) for line in download(client, "stories.jsonl").splitlines()]
    assert story == client.get(f"/api/v1/stories/{opening.story_id}").json()
    (in_row,) = rows(download(client, "stories.csv"))
    assert (in_row["number"], in_row["service_name"], in_row["answered"]) == (
        str(opening.story_id), "Highfield Ward", "yes",
    )  # fmt: skip
    (reply,) = rows(download(client, "replies.csv"))
    assert (reply["story"], reply["text"], reply["name"]) == (
        str(opening.story_id), "We heard the canary.", "Priya Nair",
    )  # fmt: skip
    (change,) = rows(download(client, "changes.csv"))
    assert (change["state"], change["summary"]) == ("planned", "A canary, kept")
    service = rows(download(client, "services.csv"))[0]
    assert service["name"] == "Highfield Ward"


def test_a_spreadsheet_runs_nothing_that_somebody_wrote(client, opening):
    (in_row,) = rows(download(client, "stories.csv"))
    assert in_row["text"] == "'=Canary(1)\nand more"


@pytest.mark.parametrize(
    "take_down", [lambda told: withdraw_story(told.story), lambda told: told.hide(), lambda told: told.remove()]
)
def test_what_is_taken_down_is_in_no_file_and_not_kept(client, opening, take_down):
    other = a_published_story(title="Stays here")
    call_command("write_bulk")
    take_down(opening)
    assert not BulkPart.objects.exists()
    for file in FILES:
        assert "anary" not in download(client, file)
    assert str(other.story_id) in download(client, "stories.csv")


def test_a_reply_that_is_withdrawn_is_in_no_file(client, opening):
    call_command("write_bulk")
    withdraw_post(opening.story.posts.get(is_opening=False))
    assert not BulkPart.objects.exists()
    for file in FILES:
        assert "heard the canary" not in download(client, file)


def test_a_part_that_came_too_late_is_never_given(client, opening):
    """As when a part was read before something was withdrawn, and stored after it."""
    call_command("write_bulk")
    late = list(BulkPart.objects.all())
    withdraw_story(opening.story)
    BulkPart.objects.bulk_create(late)
    for file in FILES:
        assert "anary" not in download(client, file)
    call_command("write_bulk")
    for part in BulkPart.objects.all():
        assert "anary" not in gzip.decompress(part.data).decode()


def test_what_is_new_or_answered_is_in_the_next_download(client, opening):
    call_command("write_bulk")
    a_service_reply(opening, text="And again.", by=opening.story.posts.get(is_opening=False).member)
    new = a_published_story(title="New")
    assert "And again." in download(client, "replies.csv")
    assert str(new.story_id) in download(client, "stories.csv")


def test_the_night_writes_what_has_changed_and_nothing_else(opening):
    jobs.write_bulk(0)
    assert firsts_to_write(names_in_force()) == []
    first = first_of(opening.story_id)
    written = BulkPart.objects.get(file="stories.jsonl", first=first).written_at
    jobs.write_bulk(0)
    assert BulkPart.objects.get(file="stories.jsonl", first=first).written_at == written
    service = opening.story.answers.get().service
    service.name = "Another name"
    service.save()
    assert firsts_to_write(names_in_force()) == list(range(0, opening.story_id + 1, PART))


def test_a_long_night_goes_on_behind_other_jobs(opening, monkeypatch):
    deferred = []
    monkeypatch.setattr(jobs, "AT_ONCE", -1)
    monkeypatch.setattr(jobs.go_on_with_bulk, "defer", lambda: deferred.append(1))
    jobs.write_bulk(0)
    assert deferred == [1]
    assert not BulkPart.objects.exists()


def test_the_list_of_files_says_what_to_follow(client, opening):
    call_command("write_bulk")
    told = client.get("/api/v1/bulk").json()
    assert told["edition"] == Edition.current()
    assert told["licence"] is None
    assert [each["name"] for each in told["files"]] == [f"{file}.gz" for file in [*FILES, "services.csv"]]
    assert told["files"][0]["rows"] == 1
    assert told["files"][0]["url"].endswith("/api/v1/bulk/stories.jsonl.gz")


def test_a_file_that_has_not_changed_is_not_sent_again(client, opening):
    response = client.get("/api/v1/bulk/stories.csv.gz")
    b"".join(response.streaming_content)
    assert response["Cache-Control"] == "no-cache"
    again = client.get("/api/v1/bulk/stories.csv.gz", headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304
    opening.hide()
    changed = client.get("/api/v1/bulk/stories.csv.gz", headers={"if-none-match": response["ETag"]})
    assert gzip.decompress(b"".join(changed.streaming_content)).decode().count("\n") == 1


def test_downloads_have_a_limit_of_their_own(client, opening, monkeypatch):
    monkeypatch.setitem(limits.BULK.__dict__, "by_browser", 1)
    download(client, "stories.csv")
    response = client.get("/api/v1/bulk/stories.csv.gz")
    assert (response.status_code, response["RateLimit-Limit"]) == (429, "1")


def test_a_few_downloads_at_once_and_no_more(client, opening):
    under_way = [client.get("/api/v1/bulk/stories.csv.gz") for _ in range(bulk_files.AT_ONCE)]
    assert client.get("/api/v1/bulk/stories.csv.gz").status_code == 503
    assert client.get("/api/v1/stories").status_code == 200
    for response in under_way:
        b"".join(response.streaming_content)
    download(client, "stories.csv")
    assert client.head("/api/v1/bulk/stories.csv.gz").status_code == 200
    download(client, "stories.csv")
