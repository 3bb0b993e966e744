"""Withdrawn words are gone: from every table, from the planner's statistics, and again after a restore."""

import json
import uuid

import pytest
from django.contrib.admin.models import LogEntry
from django.core.management import call_command
from django.db import connection, transaction
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from feedback.moderation import decisions, taking_down
from feedback.moderation.decisions import Edit
from feedback.moderation.models import Claim, Decision
from feedback.stories.erasure import erase_contact_details, withdraw_all, withdraw_post, withdraw_story
from feedback.stories.keycards import find_author_by_link, link_token, new_token
from feedback.stories.models import (
    Author,
    Danger,
    Draft,
    Flag,
    Message,
    Notice,
    Post,
    Publication,
    Story,
    Words,
    WrongState,
)
from feedback.stories.notices import tell_user
from feedback.stories.replying import chip_in, reply_with_keycard
from feedback.stories.returning import send_again
from feedback.stories.telling import find_draft, keep_answers, save_for_later, start
from feedback.stories.writing import NewWords
from tests.at_once import at_the_same_moment
from tests.factories import (
    a_moderator,
    a_published_story,
    a_responder,
    a_senior,
    a_service_reply,
    a_waiting_story,
)

CANARY = "zanzibarquokka"
EMAIL = f"{CANARY}@example.org"
PUBLISHED, SUBMITTED, WITHDRAWN = Publication.PUBLISHED, Publication.SUBMITTED, Publication.WITHDRAWN


@pytest.fixture(autouse=True)
def ledger(tmp_path, settings):
    settings.ERASURE_LEDGER = tmp_path / "somewhere" / "erased.jsonl"
    return settings.ERASURE_LEDGER


def lines_of(ledger):
    return [json.loads(line) for line in ledger.read_text().splitlines()]


def canary_words(what):
    return NewWords(
        title=f"{CANARY} title {what}",
        text=f"{CANARY} text {what}",
        pen_name=f"{CANARY} pen",
        good=[f"{CANARY} good"],
        better=[f"{CANARY} better"],
        feelings=[f"{CANARY} feeling"],
        where=f"{CANARY} where",
    )


def a_story_with_the_canary_everywhere():
    """Tell, return, change, edit, publish, hide and restore a story, reply to it, and begin another."""
    moderator, senior = a_moderator(), a_senior()
    opening = a_waiting_story(email=EMAIL, **vars(canary_words("told")))
    Story.objects.filter(pk=opening.story_id).update(relationship="carer", happened_on="2026-05-01")
    decisions.pass_on(opening, by=moderator, seen_version=opening.version, note=f"{CANARY} note", to=senior)
    opening.refresh_from_db()
    decisions.ask_author(opening, by=senior, seen_version=opening.version, message=f"{CANARY} asked")
    send_again(opening, canary_words("changed"))
    decisions.publish(
        opening,
        by=senior,
        seen_version=opening.version,
        criticality=1,
        edit=Edit(f"{CANARY} edited", f"{CANARY} edited text", f"{CANARY} reason"),
    )
    outcome = Decision.Outcome
    for move in (outcome.HIDE, outcome.RESTORE):
        taking_down.take_down(
            opening, by=senior, seen_version=opening.version, outcome=move, message=f"{CANARY} {move}"
        )
    Flag.objects.create(
        words=opening.original, kind="name", field="text", start=0, end=5, why=f"{CANARY} looks like a name"
    )
    reply = reply_with_keycard(
        opening.story, author=opening.author, words=NewWords(f"{CANARY} reply"), once=uuid.uuid4()
    )
    decisions.decline(
        reply,
        by=moderator,
        seen_version=reply.version,
        reason=Decision.Reason.DUPLICATE,
        message=f"{CANARY} declined",
    )
    _, draft = start()
    keep_answers(draft, {"text": f"{CANARY} draft", "email": EMAIL})
    Draft.objects.filter(pk=draft.pk).update(author=opening.author)
    LogEntry.objects.create(
        user=moderator, action_flag=2, object_id=str(opening.pk), object_repr=str(opening), change_message="[]"
    )
    opening.refresh_from_db()
    return opening


def run_queued(name):
    """Run the jobs of this name that are queued, as the worker does."""
    queued = list(ProcrastinateJob.objects.filter(task_name=name, status="todo").values_list("args", flat=True))
    for args in queued:
        app.tasks[name](**args)
    return len(queued)


def tables():
    with connection.cursor() as cursor:
        return connection.introspection.table_names(cursor)


def where_it_is(text):
    """List the tables, and the statistics, in which a text is found."""
    found = []
    with connection.cursor() as cursor:
        for table in tables():
            cursor.execute(f'SELECT count(*) FROM "{table}" AS t WHERE row_to_json(t)::text ILIKE %s', [f"%{text}%"])  # noqa: S608
            if cursor.fetchone()[0]:
                found.append(table)
        cursor.execute(
            "SELECT DISTINCT tablename || '.' || attname FROM pg_stats AS s"
            " WHERE schemaname = 'public' AND row_to_json(s)::text ILIKE %s",
            [f"%{text}%"],
        )
        return found + sorted(row[0] for row in cursor.fetchall())


def analyse_all():
    with connection.cursor() as cursor:
        for table in tables():
            cursor.execute(f'ANALYZE "{table}"')


@pytest.mark.django_db
def test_nothing_of_a_withdrawn_story_is_left_in_any_table_or_statistic(ledger):
    opening = a_story_with_the_canary_everywhere()
    a_published_story(title="Somebody else", text="These words stay.")
    author, story = opening.author, opening.story
    analyse_all()
    assert where_it_is(CANARY) == [
        "moderation_decision",
        "stories_author",
        "stories_draft",
        "stories_flag",
        "stories_message",
        "stories_publicstory",
        "stories_words",
        "stories_publicstory.facets",
        "stories_publicstory.search",
    ]
    decided = Decision.objects.count()
    withdraw_all(author)
    assert run_queued("feedback.stories.jobs.forget_statistics")
    assert where_it_is(CANARY) == []
    analyse_all()
    assert where_it_is(CANARY) == []
    assert CANARY not in ledger.read_text()
    assert Decision.objects.count() == decided == 6
    story.refresh_from_db()
    assert (story.relationship, story.happened_on) == ("", None)
    assert {post.publication for post in story.posts.all()} == {WITHDRAWN}


@pytest.mark.django_db
def test_what_others_wrote_in_a_withdrawn_story_is_theirs_and_stays():
    opening = a_published_story()
    service = a_service_reply(opening)
    public = chip_in(opening.story, token=new_token(), email="", words=NewWords("Me too."))
    withdraw_all(opening.author)
    assert service.versions.count() == public.versions.count() == 1
    assert not Post.objects.public().exists()


@pytest.mark.django_db
def test_emails_about_a_withdrawn_story_that_wait_are_not_sent(mailoutbox):
    opening = a_published_story(email="me@example.org")
    staff = a_responder(opening.story.answers.get().organisation)
    tell_user(staff, Notice.Kind.NEW_STORY, post=opening)
    a_service_reply(opening, by=staff)
    chip_in(opening.story, token=new_token(), email="other@example.org", words=NewWords("Me too."))
    withdraw_all(opening.author)
    run_queued("feedback.stories.jobs.send_notice")
    assert [mail.to for mail in mailoutbox] == [["other@example.org"]]


@pytest.mark.django_db
def test_somebody_who_chipped_in_withdraws_their_own_words_alone():
    opening = a_published_story()
    chipped = chip_in(opening.story, token=new_token(), email="me@example.org", words=NewWords("Me too."))
    withdraw_all(chipped.author)
    chipped.refresh_from_db()
    opening.refresh_from_db()
    assert (chipped.publication, opening.publication) == (WITHDRAWN, PUBLISHED)
    assert not chipped.versions.exists()
    assert Author.objects.get(pk=chipped.author_id).email == ""


@pytest.mark.django_db
def test_one_reply_is_withdrawn_and_the_story_stays():
    opening = a_published_story()
    reply = reply_with_keycard(opening.story, author=opening.author, words=NewWords("Later."), once=uuid.uuid4())
    withdraw_post(reply)
    opening.refresh_from_db()
    assert (reply.publication, opening.publication) == (WITHDRAWN, PUBLISHED)
    assert not reply.versions.exists()


@pytest.mark.django_db
def test_a_saved_draft_of_somebody_who_has_sent_nothing_is_erased():
    token, draft = start()
    keep_answers(draft, {"text": CANARY})
    author = save_for_later(find_draft(token), token=token)
    withdraw_all(author)
    assert find_draft(token) is None
    assert where_it_is(CANARY) == []


@pytest.mark.django_db
def test_withdrawing_twice_erases_once_and_is_noted_once(ledger):
    opening = a_published_story()
    withdraw_story(opening.story)
    withdraw_story(opening.story)
    assert [line["post"] for line in lines_of(ledger) if "post" in line] == [opening.once.hex]
    with pytest.raises(WrongState):
        opening.withdraw()


@pytest.mark.django_db
def test_erased_contact_details_leave_the_story_and_break_links_sent_before(ledger):
    author = a_published_story(email=EMAIL).author
    link = link_token(author)
    erase_contact_details(author)
    assert Author.objects.get(pk=author.pk).email == ""
    assert find_author_by_link(link) is None
    assert Post.objects.public().count() == 1
    assert [line["author"] for line in lines_of(ledger)] == [author.number]


@pytest.mark.django_db
def test_what_a_restored_backup_brings_back_is_erased_again(capsys):
    opening = a_story_with_the_canary_everywhere()
    kept = a_published_story(title="Somebody else", text="These words stay.")
    backup = transaction.savepoint()
    withdraw_all(opening.author)
    transaction.savepoint_rollback(backup)
    assert where_it_is(CANARY) != []
    call_command("replay_erasures")
    assert capsys.readouterr().out == "Erased again: 2 posts and 1 address.\n"
    run_queued("feedback.stories.jobs.forget_statistics")
    assert where_it_is(CANARY) == []
    assert list(Post.objects.public()) == [kept]
    call_command("replay_erasures")
    assert capsys.readouterr().out == "Erased again: 0 posts and 0 addresses.\n"


@pytest.mark.django_db
def test_without_a_ledger_there_is_nothing_to_erase_again(capsys):
    call_command("replay_erasures")
    assert capsys.readouterr().out == "Erased again: 0 posts and 0 addresses.\n"


AGAIN = pytest.mark.parametrize("time", range(6))


@AGAIN
@pytest.mark.django_db(transaction=True)
def test_a_story_withdrawn_while_a_moderator_publishes_it_is_never_both(time):
    moderator = a_moderator()
    opening = a_waiting_story(text=f"{CANARY} words")
    seen = Post.objects.get(pk=opening.pk)
    erased, published = at_the_same_moment(
        lambda: withdraw_all(opening.author),
        lambda: decisions.publish(seen, by=moderator, seen_version=1, criticality=0),
    )
    assert erased is None
    assert isinstance(published, Decision | decisions.DecidedMeanwhile)
    opening.refresh_from_db()
    assert opening.publication == WITHDRAWN
    assert opening.public_words is None
    assert where_it_is(CANARY) == []


@AGAIN
@pytest.mark.django_db(transaction=True)
def test_a_story_withdrawn_while_its_author_adds_to_it_leaves_no_words(time):
    opening = a_published_story(text="Kind.")
    more = NewWords(f"{CANARY} more")
    erased, added = at_the_same_moment(
        lambda: withdraw_all(opening.author),
        lambda: reply_with_keycard(opening.story, author=opening.author, words=more, once=uuid.uuid4()),
    )
    assert erased is None
    assert isinstance(added, Post | WrongState)
    assert not Words.objects.exists()
    assert not Post.objects.exclude(publication=WITHDRAWN).exists()


@AGAIN
@pytest.mark.django_db(transaction=True)
def test_a_reply_published_while_its_story_is_withdrawn_is_not_public(time):
    moderator, opening = a_moderator(), a_published_story()
    chipped = chip_in(opening.story, token=new_token(), email="", words=NewWords("Me too."))
    erased, published = at_the_same_moment(
        lambda: withdraw_all(opening.author),
        lambda: decisions.publish(chipped, by=moderator, seen_version=1, criticality=None),
    )
    assert erased is None
    assert isinstance(published, Decision | decisions.StoryNotShown)
    assert not Post.objects.public().exists()


@pytest.mark.django_db
def test_a_claim_on_a_withdrawn_post_and_its_danger_hold_no_words():
    opening = a_waiting_story(text=f"{CANARY}")
    Claim.objects.create(post=opening, by=a_moderator(), until="2030-01-01T00:00Z")
    Post.objects.filter(pk=opening.pk).update(danger=Danger.NOW)
    withdraw_all(opening.author)
    assert where_it_is(CANARY) == []
    assert Message.objects.count() == 0
