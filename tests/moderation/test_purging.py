"""Erasing for good: a senior's act, in every state and voice, that leaves nothing anywhere and is done again."""

from html import unescape

import pytest
from django.utils import timezone

from feedback.moderation import taking_down
from feedback.moderation.decisions import DecidedMeanwhile
from feedback.moderation.models import Decision, LegalNotice, Remark, Report, Typed
from feedback.stories.erasure import erase_again
from feedback.stories.models import Appeal, Notice, Post, Publication, Revision, Words
from feedback.stories.replying import NewChange
from feedback.stories.writing import keep_original
from tests.factories import a_moderator, a_published_story, a_senior, a_service_reply, a_waiting_story
from tests.stories.test_erasure import (
    CANARY,
    a_story_with_the_canary_everywhere,
    analyse_all,
    canary_words,
    lines_of,
    run_queued,
    where_it_is,
)

pytestmark = pytest.mark.django_db
MESSAGE = "A court has asked us to."


@pytest.fixture(autouse=True)
def ledger(tmp_path, settings):
    settings.ERASURE_LEDGER = tmp_path / "erased.jsonl"
    return settings.ERASURE_LEDGER


@pytest.fixture
def sena(client):
    sena = a_senior("Sena Second")
    client.force_login(sena)
    return sena


def purge(post, by):
    post.refresh_from_db()
    return taking_down.purge(post, by=by, seen_version=post.version, message=MESSAGE)


def said_everywhere(post, by):
    """Let everybody who can write about a post quote it."""
    Remark.objects.create(post=post, by=by, text=f"{CANARY} remark")
    Typed.objects.create(post=post, by=by, version=post.version, answers={"text": f"{CANARY} typed"})
    Report.objects.create(
        post=post, reason="other", text=f"{CANARY} report", answer=f"{CANARY} answer", code_hash="a", once="1" * 32
    )
    LegalNotice.objects.create(
        post=post,
        name="Lee Gal",
        email="lee@example.org",
        statement=f"{CANARY} statement",
        meaning=f"{CANARY} meaning",
        untrue=f"{CANARY} untrue",
        poster_answer=f"{CANARY} poster",
        answer=f"{CANARY} missing",
        code_hash="b",
        once="2" * 32,
    )
    Appeal.objects.create(post=post, about="edit", text=f"{CANARY} appeal", answer=f"{CANARY} heard")


def test_nothing_of_it_is_left_in_any_table_history_job_or_statistic(ledger, sena):
    opening = a_story_with_the_canary_everywhere()
    said_everywhere(opening, sena)
    a_published_story(title="Somebody else", text="These words stay.")
    for reply in opening.story.posts.replies():
        purge(reply, sena)
    analyse_all()
    purge(opening, sena)
    opening.author.draft.delete()
    opening.author.erase_contact_details()
    assert run_queued("feedback.stories.jobs.forget_statistics")
    assert where_it_is(CANARY) == []
    assert CANARY not in ledger.read_text()
    assert Decision.objects.filter(post=opening, outcome="purge", message=MESSAGE).exists()


@pytest.mark.parametrize(
    ("state", "becomes"),
    [
        ("submitted", "declined"),
        ("held", "declined"),
        ("returned", "declined"),
        ("declined", "declined"),
        ("published", "removed"),
        ("hidden", "removed"),
        ("removed", "removed"),
    ],
)
def test_it_can_be_done_wherever_a_post_stands(state, becomes):
    post = a_waiting_story()
    steps = {
        "held": [Post.hold],
        "returned": [Post.return_to_author],
        "declined": [Post.decline],
        "published": [],
        "hidden": [Post.hide],
        "removed": [Post.remove],
    }
    if state in {"published", "hidden", "removed"}:
        post.publish(post.original, criticality=0)
    for step in steps.get(state, []):
        step(post)
    purge(post, a_senior())
    post.refresh_from_db()
    assert post.publication == becomes
    assert not Words.objects.filter(post=post).exists()


def test_readers_find_a_tombstone_and_reusers_are_told(client, sena):
    post = a_published_story(title="Kind nurses")
    purge(post, sena)
    response = client.get(f"/stories/{post.story_id}/kind-nurses/", follow=True)
    assert response.status_code == 410
    assert Revision.objects.filter(story_number=post.story_id).latest("pk").kind == "removed"


def test_the_change_that_a_service_recorded_goes_with_its_reply(sena):
    opening = a_published_story()
    analyse_all()
    change = NewChange(
        state="made", summary=f"{CANARY} change", owner=f"{CANARY} owner", due_on=None, made_on=timezone.localdate()
    )
    reply = a_service_reply(opening, text=f"{CANARY} reply", change=change)
    purge(reply, sena)
    run_queued("feedback.stories.jobs.forget_statistics")
    assert where_it_is(CANARY) == []
    opening.refresh_from_db()
    assert opening.publication == Publication.PUBLISHED


def test_its_writer_is_told_and_reads_why(sena):
    post = a_published_story(email="ann@example.org")
    purge(post, sena)
    assert [message.text for message in post.messages.all()] == [MESSAGE]
    assert post.notices.get(sent_at=None).kind == Notice.Kind.TAKEN_DOWN


def test_what_a_restored_backup_brings_back_is_erased_again_as_removed(ledger, sena):
    post = a_published_story()
    purge(post, sena)
    assert lines_of(ledger)[0]["purged"]
    words = keep_original(post, canary_words("back"))
    Post.objects.filter(pk=post.pk).update(publication=Publication.PUBLISHED, public_words=words)
    assert erase_again() == (1, 0)
    post.refresh_from_db()
    assert post.publication == Publication.REMOVED
    assert where_it_is(CANARY) == []
    assert erase_again() == (0, 0)


def test_a_volunteer_can_not_and_nobody_can_on_what_they_wrote(client):
    post = a_published_story()
    client.force_login(a_moderator())
    assert client.post(f"/desk/{post.pk}/purge/", {"version": post.version, "message": MESSAGE}).status_code == 403
    sena = a_senior()
    reply = a_service_reply(post)
    Post.objects.filter(pk=reply.pk).update(member=sena)
    client.force_login(sena)
    assert client.post(f"/desk/{reply.pk}/purge/", {"version": 1, "message": MESSAGE}).status_code == 403
    assert Words.objects.filter(post=reply).exists()


def test_it_is_asked_once_with_a_reason_and_what_was_typed_is_kept(client, sena):
    post = a_published_story()
    assert client.get(f"/desk/{post.pk}/purge/").status_code == 200
    response = client.post(f"/desk/{post.pk}/purge/", {"version": post.version, "message": " "})
    assert response.status_code == 422
    assert "Say why, to the writer" in unescape(response.content.decode())
    response = client.post(f"/desk/{post.pk}/purge/", {"version": post.version, "message": MESSAGE}, follow=True)
    assert response.status_code == 200
    assert f"Story {post.story_id}: removed and erased." in response.content.decode()
    post.refresh_from_db()
    assert post.publication == Publication.REMOVED


def test_somebody_who_read_an_earlier_version_or_comes_second_is_told(client, sena):
    post = a_published_story()
    response = client.post(f"/desk/{post.pk}/purge/", {"version": post.version - 1, "message": MESSAGE})
    assert response.status_code == 409
    purge(post, sena)
    with pytest.raises(DecidedMeanwhile):
        purge(post, sena)
    assert client.get(f"/desk/{post.pk}/purge/").status_code == 409
