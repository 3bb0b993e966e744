"""The public record: one row for each published story, kept by the database at the commit of whatever it shows."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from django.db import connection, transaction
from django.utils import timezone

from feedback.stories.erasure import withdraw_story
from feedback.stories.figures import counted
from feedback.stories.keycards import new_token
from feedback.stories.models import Answer, Change, Edition, Figure, Post, PublicStory, Revision, Story
from feedback.stories.replying import NewChange, chip_in
from feedback.stories.writing import NewWords, keep_edit
from tests.at_once import at_the_same_moment
from tests.factories import (
    OrganisationFactory,
    ServiceFactory,
    a_moderator,
    a_published_story,
    a_responder,
    a_service_reply,
    a_waiting_story,
    told_ago,
)

pytestmark = pytest.mark.django_db


def rows_that_differ() -> int:
    """Count the rows of the record that are not what they must be, and those that are missing."""
    columns = (
        "story_id, published_at, title, beginning, relationship, happened_on, answers, change, change_due_on, facets,"
        " words, counts"
    )
    kept = f"SELECT {columns}, search FROM stories_publicstory"  # noqa: S608
    meant = f"SELECT {columns}, stories_search_of(words) FROM stories_public_now"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM (({kept} EXCEPT {meant}) UNION ALL ({meant} EXCEPT {kept})) AS differ")  # noqa: S608
        return cursor.fetchone()[0]


def facets(post: Post) -> list[str]:
    return PublicStory.objects.get(story=post.story).facets


def test_a_story_is_in_the_record_exactly_while_it_is_published():
    post = a_waiting_story()
    assert not PublicStory.objects.exists()
    post.publish(post.original)
    assert PublicStory.objects.filter(story=post.story).exists()
    post.hide()
    assert not PublicStory.objects.exists()
    post.restore()
    assert PublicStory.objects.exists()
    post.remove()
    assert not PublicStory.objects.exists()


def test_a_story_can_be_found_by_all_that_its_page_says_of_it():
    trust = OrganisationFactory(ods_code="RX1")
    ward = ServiceFactory(organisation=trust, kind="maternity", postcode="NG7 2UH")
    post = a_published_story(ward, good=["Kind staff"], better=["parking"], feelings=["Safe"])
    Story.objects.filter(pk=post.story_id).update(happened_on="2026-05-01")
    assert facets(post) == [
        "answer:no",
        "area:NG",
        "better:parking",
        "district:NG7",
        "felt:safe",
        "good:kind staff",
        "happened:2026",
        "happened:2026-05",
        "kind:maternity",
        "organisation:RX1",
        f"service:{ward.pk}",
        "who:patient",
    ]


def test_what_a_service_answers_and_promises_and_what_the_author_thinks_of_it_is_in_the_record():
    post = a_published_story()
    due = timezone.localdate()
    reply = a_service_reply(post, change=NewChange(Change.State.PLANNED, "A lamp", due_on=due))
    story = PublicStory.objects.get()
    assert {"answer:yes", "change:planned"} <= set(story.facets)
    assert story.change_due_on == due
    assert [(answer["by"], answer["job"], answer["took"]) for answer in story.answers] == [("Priya", "Ward manager", 0)]
    Post.objects.filter(pk=reply.pk).update(helped="partly")
    assert "verdict:partly" in facets(post)
    Change.objects.update(state="made", made_on=due)
    story.refresh_from_db()
    assert (story.change, story.change_due_on) == ("made", None)
    reply.hide()
    story.refresh_from_db()
    assert (story.change, story.answers[0]["at"]) == ("", None)
    assert "answer:no" in story.facets


def test_the_names_that_it_shows_follow_those_of_people_and_places():
    post = a_published_story()
    reply = a_service_reply(post)
    edition = Edition.current()
    reply.member.name = "Priyanka Nair"
    reply.member.save()
    assert PublicStory.objects.get().answers[0]["by"] == "Priyanka"
    assert Edition.current() > edition
    service = post.story.services.get()
    service.kind, service.postcode = "dental", "ZZ9 1AA"
    service.save()
    assert {"kind:dental", "area:ZZ", "district:ZZ9"} <= set(facets(post))
    edition = Edition.current()
    service.name = "Another name"
    service.save()
    assert Edition.current() > edition


def test_what_nobody_can_see_makes_no_new_edition():
    post = a_published_story()
    Edition.current()
    a_waiting_story()
    edition = Edition.current()
    post.criticality = 3
    post.save()
    chip_in(post.story, token=new_token(), email="", words=NewWords(text="Me too."))
    assert Edition.current() == edition


def test_a_revision_says_the_latest_that_befell_a_story_and_stays_when_the_story_goes():
    post = a_published_story()

    def latest() -> tuple[str, int]:
        return Revision.objects.values_list("kind", "edition").get(story_number=post.story_id)

    assert latest() == ("published", Edition.current())
    a_service_reply(post)
    assert latest() == ("edited", Edition.current())
    edited = keep_edit(post, title="Kind", text="They were.", reason="Shorter", by=a_moderator())
    Post.objects.filter(pk=post.pk).update(public_words=edited)
    assert PublicStory.objects.get().title == "Kind"
    post.refresh_from_db()
    post.hide()
    assert latest()[0] == "hidden"
    withdraw_story(post.story)
    assert latest() == ("withdrawn", Edition.current())


def test_a_very_long_conversation_is_kept_too():
    post = a_published_story(text="word " * 1_999)
    for n in range(4):
        reply = chip_in(
            post.story, token=new_token(), email="", words=NewWords(text=" ".join(f"{n}x{i}" for i in range(5_000)))
        )
        reply.publish(reply.original)
    assert rows_that_differ() == 0


def brute_force(answers, stories) -> tuple[int, int, int]:
    return stories.count(), answers.count(), answers.filter(answered_at__isnull=False).count()


@pytest.mark.parametrize("seed", range(6))
def test_the_record_and_the_figures_are_right_whatever_happens(seed):
    """Do what people do, in any order, and compare with what is counted from the beginning."""
    dice = random.Random(seed)
    services = [ServiceFactory(kind=kind) for kind in ("dental", "maternity", "other")]
    staff = {service.pk: a_responder(service.organisation, f"Staff {service.pk}") for service in services}
    for _ in range(40):
        published = list(Post.objects.openings().published())
        act = dice.randrange(9)
        if act < 3 or not published:
            about = dice.sample(services, dice.choice((1, 1, 2)))
            told_ago(a_published_story(*about, good=["kind staff"]), days=dice.randrange(0, 700))
        else:
            post = dice.choice(published)
            if act < 5:
                answer = post.story.answers.first()
                state = dice.choice([Change.State.PLANNED, Change.State.MADE, None])
                change = state and NewChange(
                    state,
                    "A lamp",
                    due_on=timezone.localdate() - timezone.timedelta(days=dice.randrange(-9, 9)),
                    made_on=timezone.localdate() if state == Change.State.MADE else None,
                )
                a_service_reply(post, by=staff[answer.service_id], change=change)
            elif act == 5:
                reply = chip_in(post.story, token=new_token(), email="", words=NewWords(text="Me too."))
                reply.publish(reply.original)
            elif act == 6:
                dice.choice(list(post.story.posts.published())).hide()
            elif act == 7 and (hidden := Post.objects.filter(publication="hidden").first()):
                hidden.restore()
            elif act == 8:
                withdraw_story(post.story)
    assert rows_that_differ() == 0
    for _ in range(2):
        for about in (None, *services, *(service.organisation for service in services)):
            public = Story.objects.filter(posts__is_opening=True, posts__publication="published")
            answers = Answer.objects.of_public_stories()
            changes = Change.objects.filter(reply__publication="published", reply__story__in=public)
            if about in services:
                public = public.filter(services=about)
                answers, changes = answers.filter(service=about), changes.filter(reply__answer__service=about)
            elif about:
                public = public.filter(answers__organisation=about).distinct()
                answers = answers.filter(organisation=about)
                changes = changes.filter(reply__answer__organisation=about)
            found = counted(about)
            assert (found.stories, found.answering.asked, found.answering.answered) == brute_force(answers, public)
            states = Counter(changes.values_list("state", flat=True))
            assert (found.changes.made, found.changes.planned) == (states["made"], states["planned"])
            assert found.changes.late == sum(change.is_late for change in changes)
        replies = Counter(Post.objects.public().replies().values_list("voice", flat=True))
        assert (counted().replies.services, counted().replies.people) == (replies["service"], replies["public"])
        # The same again when the parts are added up, and when all is counted anew.
        Figure.objects.add_up()
        assert Figure.objects.count() == Figure.objects.values("scope", "measure", "day", "days").distinct().count()
    with connection.cursor() as cursor:
        before = {tuple(row) for row in Figure.objects.values_list("scope", "measure", "day", "days", "n")}
        cursor.execute("SELECT keep_public_record_whole()")
    assert {tuple(row) for row in Figure.objects.values_list("scope", "measure", "day", "days", "n")} == before
    assert rows_that_differ() == 0


@pytest.mark.django_db(transaction=True)
def test_nothing_changes_before_the_commit_and_all_at_it():
    post = a_waiting_story()
    edition = Edition.current()
    with transaction.atomic():
        post.publish(post.original)
        assert Edition.current() == edition
        assert not PublicStory.objects.exists()
    assert Edition.current() > edition
    assert PublicStory.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_what_people_do_at_the_same_time_loses_nothing():
    story = a_published_story(*(ServiceFactory() for _ in range(6))).story
    replies = []
    for answer in story.answers.all():
        replies += [chip_in(story, token=new_token(), email="", words=NewWords(text=f"Me too {answer.pk}."))]

    def publish(number: int) -> None:
        replies[number].publish(replies[number].original)

    at_the_same_moment(*[lambda number=number: publish(number) for number in range(6)])
    assert rows_that_differ() == 0
    assert counted().replies.people == 6
    assert len(PublicStory.objects.get().words) == 7
