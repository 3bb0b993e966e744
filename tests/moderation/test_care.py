"""Care for whoever reads: hard words are covered, enough is enough, and a senior hears who had a hard run."""

from datetime import timedelta

import pytest
from django.utils import timezone

from feedback.moderation.care import care_of, has_had_enough, is_hard, sitting_of
from feedback.moderation.claims import take, take_next
from feedback.moderation.models import Care, Reading, Skip
from feedback.moderation.my_day import day_of
from feedback.stories.models import Danger, Notice, Post
from tests.factories import a_moderator, a_senior, a_waiting_story, told_ago

pytestmark = pytest.mark.django_db


@pytest.fixture
def moira(client):
    moira = a_moderator()
    client.force_login(moira)
    return moira


def a_hard_story(danger=Danger.CONCERN):
    post = a_waiting_story(text="The canary words")
    Post.objects.filter(pk=post.pk).update(danger=danger)
    post.refresh_from_db()
    return post


def read(person, *posts):
    for post in posts:
        take(post, by=person)


def page(response):
    return response.content.decode()


def test_what_is_hard_is_danger_or_strong_abuse():
    insulting = a_waiting_story(text="You are all vermin.")
    insulting.original.flags.create(kind="insult", grade="strong", field="text", start=0, end=3, why="It insults.")
    mild = a_waiting_story(text="You are daft.")
    mild.original.flags.create(kind="insult", grade="mild", field="text", start=0, end=3, why="It insults.")
    hard = [is_hard(post) for post in (a_hard_story(), a_hard_story(Danger.MENTION), insulting, mild)]
    assert hard == [True, False, True, False]


def test_readings_with_a_break_between_them_are_two_sittings(moira, time_machine):
    read(moira, a_hard_story(), a_waiting_story())
    time_machine.move_to(timezone.now() + timedelta(minutes=59))
    assert (sitting_of(moira).read, sitting_of(moira).hard) == (2, 1)
    time_machine.move_to(timezone.now() + timedelta(minutes=2))
    assert sitting_of(moira).read == 0
    read(moira, a_hard_story())
    assert (sitting_of(moira).read, sitting_of(moira).hard) == (1, 1)


def test_reading_the_same_again_in_a_sitting_counts_once(moira):
    post = a_hard_story()
    read(moira, post, post)
    assert Reading.objects.count() == 1


def test_after_as_many_hard_ones_as_somebody_wants_the_next_ones_are_easy(client, moira):
    Care.objects.create(user=moira, most_hard=1)
    first, second, easy = a_hard_story(), a_hard_story(), a_waiting_story()
    assert take_next(by=moira) == told(first, second)
    assert has_had_enough(care_of(moira), sitting_of(moira))
    assert "You have read as many hard items as you wanted to" in page(client.get("/desk/"))
    # What is in hand is let go of, as by its page being closed.
    first.claim.delete()
    assert take_next(by=moira) == easy
    easy.claim.delete()
    easy.publish(easy.original, criticality=0)
    assert take_next(by=moira) is None
    assert "nothing easier waits" in page(client.post("/desk/next/", follow=True))
    # Nobody is kept from what they choose themselves.
    take(second, by=moira)


def told(first, _second):
    return first


def test_without_a_limit_nobody_is_spared_anything(moira):
    posts = [a_hard_story() for _ in range(3)]
    for post in posts:
        assert take_next(by=moira) == post
        post.claim.delete()
        Skip.objects.create(post=post, by=moira)
    assert not has_had_enough(care_of(moira), sitting_of(moira))


@pytest.mark.parametrize(("danger", "runs"), [(Danger.CONCERN, 5), (Danger.NOW, 3)])
def test_seniors_hear_once_who_had_a_hard_run_and_not_of_what(client, moira, danger, runs, time_machine):
    sena, other = a_senior(), a_senior("Olu Other")
    posts = [a_hard_story(danger) for _ in range(runs + 2)]
    read(moira, *posts[: runs - 1])
    assert not Notice.objects.filter(kind=Notice.Kind.HARD_RUN).exists()
    read(moira, *posts[runs - 1 :])
    told = Notice.objects.filter(kind=Notice.Kind.HARD_RUN)
    assert sorted((notice.user.name, notice.post) for notice in told) == [(other.name, None), (sena.name, None)]
    client.force_login(sena)
    shown = page(client.get("/desk/colleagues/"))
    assert "Moira Moderator" in shown
    assert f"Story {posts[0].story_id}" not in shown
    assert "canary" not in shown


def test_a_senior_is_not_told_of_themselves():
    sena = a_senior()
    read(sena, *[a_hard_story() for _ in range(5)])
    assert not Notice.objects.filter(kind=Notice.Kind.HARD_RUN).exists()


def test_a_pause_is_suggested_after_three_hard_ones_in_a_row_or_a_long_time(client, moira, time_machine):
    read(moira, a_hard_story(), a_hard_story(), a_waiting_story(), a_hard_story())
    assert "Time for a pause?" not in page(client.get("/desk/"))
    read(moira, a_hard_story(), a_hard_story())
    assert "You have read 3 hard items one after the other." in page(client.get("/desk/"))
    read(moira, a_waiting_story())
    assert "Time for a pause?" not in page(client.get("/desk/"))
    time_machine.move_to(timezone.now() + timedelta(minutes=46))
    read(moira, a_waiting_story())
    assert "You have been reading for 46 minutes." in page(client.get("/desk/"))


def test_hard_words_are_covered_until_somebody_asks_for_them(client, moira):
    post, easy = a_hard_story(), a_waiting_story()
    covered = page(client.get(f"/desk/{post.pk}/"))
    assert "data-covered inert" in covered
    assert 'href="?words=shown#the-words"' in covered
    assert "data-covered inert" not in page(client.get(f"/desk/{post.pk}/?words=shown"))
    assert "data-covered inert" not in page(client.get(f"/desk/{easy.pk}/"))


def test_words_that_were_shown_stay_shown_when_the_item_is_taken(client, moira):
    post = a_hard_story()
    assert client.post(f"/desk/{post.pk}/take/", {"words": "shown"})["Location"].endswith("?words=shown")
    assert client.post(f"/desk/{post.pk}/take/", {"words": ""})["Location"] == f"/desk/{post.pk}/"


def test_who_wants_no_cover_has_none(client, moira):
    post = a_hard_story()
    client.post("/desk/me/", {"most_hard": "3"})
    care = Care.objects.get(user=moira)
    assert (care.blurs, care.most_hard) == (False, 3)
    shown = page(client.get(f"/desk/{post.pk}/"))
    assert "data-covered inert" not in shown
    assert "Before you read" in shown


def test_what_cannot_be_chosen_is_refused_and_changes_nothing(client, moira):
    assert client.post("/desk/me/", {"blurs": "on", "most_hard": "lots"}).status_code == 422
    assert not Care.objects.exists()


def test_how_i_read_says_where_to_find_support(client, moira):
    assert "Samaritans" in page(client.get("/desk/me/"))


def test_leaving_an_item_takes_no_reason_and_it_is_not_offered_again(client, moira):
    first, second = told_ago(a_waiting_story(), days=2), a_waiting_story()
    take(first, by=moira)
    response = client.post(f"/desk/{first.pk}/skip/", follow=True)
    assert f"You left story {first.story_id} to a colleague." in page(response)
    assert not hasattr(Post.objects.get(pk=first.pk), "claim")
    assert take_next(by=moira) == second
    assert take_next(by=a_moderator("Nadia")) == first
    # It can still be opened, and taken on purpose.
    assert client.get(f"/desk/{first.pk}/").status_code == 200
    take(first, by=moira, over=True)
    assert not Skip.objects.exists()


def test_what_was_left_can_be_offered_again(client, moira):
    post = a_waiting_story()
    client.post(f"/desk/{post.pk}/skip/", {"show": "stories"})
    assert "Offer it to me again" in page(client.get("/desk/?show=left"))
    client.post(f"/desk/{post.pk}/skip/", {"back": "1"})
    assert take_next(by=moira) == post


def test_my_day_counts_from_midnight_in_london(moira, time_machine):
    time_machine.move_to("2026-07-01T22:30:00Z")  # half past eleven in London
    read(moira, a_waiting_story())
    time_machine.move_to("2026-07-01T23:10:00Z")
    assert day_of(moira).read == 0
    post = a_waiting_story()
    read(moira, post)
    time_machine.move_to("2026-07-01T23:15:00Z")
    post.decisions.create(by=moira, outcome="publish", criticality=0)
    day = day_of(moira)
    assert (day.read, day.decided, day.minutes) == (1, (("Published", 1),), 5)


def test_what_was_decided_without_opening_it_today_counts_as_read(moira):
    post = a_waiting_story()
    post.decisions.create(by=moira, outcome="publish", criticality=0)
    assert day_of(moira).read == 1
