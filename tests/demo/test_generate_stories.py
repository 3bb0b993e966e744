"""Filling a database with stories to measure with."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models import Count, Q

from feedback.demo.generating import loading
from feedback.directory.models import Organisation, Service
from feedback.moderation.models import Decision
from feedback.stories.models import Answer, Author, Change, KnownWord, Post, PublicStory, Story, Words
from feedback.stories.waits import working_days
from tests.factories import OrganisationFactory, ServiceFactory, a_waiting_story

pytestmark = pytest.mark.django_db(transaction=True)


def generate(stories=200, *options):
    output = StringIO()
    call_command("generate_stories", stories, "--until", "2026-11-20", *options, stdout=output)
    return output.getvalue()


def structure():
    """What slows filling down: all indexes, keys and triggers of the database."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
            UNION ALL SELECT conrelid::regclass::text || conname || pg_get_constraintdef(oid) FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace
            UNION ALL SELECT tgrelid::regclass::text || tgname || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
            ORDER BY 1"""
        )
        return cursor.fetchall()


def told():
    """All that people read, and the numbers behind it."""
    return [
        list(Words.objects.order_by("pk").values_list("post", "kind", "title", "text", "good", "made_at")),
        list(Post.objects.order_by("pk").values_list("story", "publication", "once", "published_at", "helped")),
        list(Answer.objects.order_by("pk").values_list("story", "service__name", "took")),
    ]


def test_it_makes_as_many_stories_as_asked_and_leaves_the_database_as_it_was():
    before = structure()
    said = generate(400)
    assert "Done in" in said
    assert structure() == before
    assert Story.objects.filter(source="generated").count() == 400
    assert Post.objects.openings().count() == 400
    assert 800 < Post.objects.replies().count() < 1_600
    assert PublicStory.objects.count() == Post.objects.openings().published().count() > 380
    about_two = Story.objects.annotate(services_told=Count("answers")).filter(services_told=2).count()
    assert 10 < about_two < 70
    assert Words.objects.filter(kind=Words.Kind.EDITED).count() > 20
    assert Author.objects.exclude(keycard_hash="!generated").count() == 0
    assert Change.objects.filter(state="made").exists()
    assert KnownWord.objects.filter(word="nurse").exists()
    assert Service.objects.count() == 20
    assert Story.objects.create().pk > 400


def test_rows_agree_with_each_other_as_the_products_own_verbs_leave_them():
    generate(400)
    openings = {post.story_id: post for post in Post.objects.openings()}
    answers = Answer.objects.select_related("first_reply")
    for answer in answers:
        first = answer.replies.published().order_by("published_at", "pk").first()
        assert answer.first_reply == first
        assert answer.answered_at == (first.published_at if first else None)
        if first:
            assert answer.took == working_days(openings[answer.story_id].published_at, first.published_at)
    assert any(answer.took for answer in answers)
    for post in Post.objects.select_related("public_words", "answer", "member"):
        if post.publication == "withdrawn":
            assert not post.versions.exists()
        else:
            assert post.original is not None
        if post.public_words:
            assert post.public_words.post_id == post.pk
        if post.answer:
            assert post.answer.story_id == post.story_id
            assert post.member.memberships.get().organisation_id == post.answer.organisation_id
    decided = Decision.objects.filter(outcome=Decision.Outcome.PUBLISH, post__is_opening=True)
    published = Post.objects.openings().filter(published_at__isnull=False)
    assert set(decided.values_list("post", flat=True)) == set(published.values_list("pk", flat=True))


def test_words_are_many_and_lengths_like_those_that_people_write():
    generate(400)
    openings = Words.objects.filter(post__is_opening=True, kind=Words.Kind.ORIGINAL)
    lengths = sorted(len(text.split()) for text in openings.values_list("text", flat=True))
    assert 55 < lengths[len(lengths) // 2] < 90
    assert 400 < lengths[-1] <= 1_800
    assert all(3 <= len(title.split()) <= 9 for title in openings.values_list("title", flat=True))
    assert len({word for text in openings.values_list("text", flat=True) for word in text.split()}) > 2_000


def test_the_same_seed_tells_the_same_stories_however_many_work_at_it(monkeypatch):
    monkeypatch.setattr(loading, "BLOCK", 60)
    generate(150, "--processes", "1")
    one = told()
    generate(150, "--again", "--processes", "2")
    assert told() == one
    generate(150, "--again", "--seed", "2", "--processes", "1")
    assert told() != one


def test_its_pages_are_shown(client):
    generate(200)
    newest = PublicStory.objects.order_by("-published_at").first()
    busiest = Service.objects.annotate(told=Count("answers")).order_by("-told").first()
    answered = PublicStory.objects.filter(~Q(change="")).first()
    organisation = Organisation.objects.first()
    for shown in (newest, answered):
        assert shown.title in client.get(shown.get_absolute_url()).content.decode().replace("&#39;", "'")
    for page in ("/", "/stories/", "/stories/?q=nurse", "/changes/", "/figures/"):
        assert client.get(page).status_code == 200
    for thing in (busiest, organisation):
        assert thing.name in client.get(thing.get_absolute_url()).content.decode().replace("&#39;", "'")


def test_nobody_fills_a_real_site_by_mistake():
    a_waiting_story(ServiceFactory())
    with pytest.raises(CommandError, match="There are stories in this database that were not generated"):
        generate()
    with pytest.raises(CommandError, match="There are stories in this database that were not generated"):
        generate(200, "--again")
    assert Story.objects.count() == 1


def test_a_site_that_is_being_set_up_is_left_alone_too():
    OrganisationFactory()
    with pytest.raises(CommandError, match="There are organisations in this database that were not generated"):
        generate()
    assert not Story.objects.exists()


def test_a_second_run_asks_whether_it_is_meant():
    generate(100)
    with pytest.raises(CommandError, match="Add --again"):
        generate(50)
    assert Story.objects.count() == 100
    generate(50, "--again")
    assert Story.objects.count() == 50


@pytest.mark.parametrize("stories", ["0", "-5"])
def test_some_stories_have_to_be_asked_for(stories):
    with pytest.raises(CommandError, match="Say how many stories"):
        call_command("generate_stories", "--", stories)


@pytest.mark.parametrize("broken", ["copy_all", "fill_record"])
def test_what_breaks_off_leaves_nothing_behind(monkeypatch, broken):
    def fail(*_):
        raise OSError("the disk is full")

    before = structure()
    monkeypatch.setattr(loading, broken, fail)
    with pytest.raises(OSError, match="the disk is full"):
        generate(100)
    assert structure() == before
    assert not Story.objects.exists()
    assert not Service.objects.exists()


def test_what_was_killed_is_put_right_by_the_next_run(monkeypatch):
    before = structure()

    def nothing(_):
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr(loading, "fill_record", lambda *_: nothing(_))
        patched.setattr(loading, "empty", nothing)
        with pytest.raises(SystemExit):
            generate(100)
    assert structure() != before
    assert "broke off" in generate(50)
    assert structure() == before
    assert Story.objects.count() == PublicStory.objects.count() + Post.objects.openings().exclude(
        publication="published"
    ).count() == 50  # fmt: skip


def test_the_newest_stories_are_told_by_the_day_that_is_asked_for():
    generate(100)
    assert Story.objects.latest("told_at").told_at.date() < date(2026, 11, 20)
