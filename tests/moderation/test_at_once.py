"""Two people at the same moment, on real connections."""

import pytest

from feedback.moderation.claims import TakenByAnother, holder, take, take_next
from feedback.moderation.decisions import DecidedMeanwhile, decline, pass_on, publish
from feedback.moderation.models import Claim, Decision
from feedback.stories.erasure import withdraw_story
from feedback.stories.keycards import new_token
from feedback.stories.models import Post, Publication, Words
from feedback.stories.replying import chip_in
from feedback.stories.writing import NewWords
from tests.at_once import at_the_same_moment
from tests.factories import a_moderator, a_published_story, a_waiting_story

pytestmark = pytest.mark.django_db(transaction=True)


def people(count):
    return [a_moderator(f"Moderator {number}") for number in range(count)]


def again(post):
    """The post as another process reads it."""
    return Post.objects.get(pk=post.pk)


def test_moderators_who_take_the_next_one_at_once_get_different_items():
    posts = [a_waiting_story() for _ in range(6)]
    taken = at_the_same_moment(*[lambda by=by: take_next(by=by) for by in people(6)])
    assert sorted(post.pk for post in taken) == [post.pk for post in posts]
    assert Claim.objects.count() == 6


def test_of_moderators_who_take_the_last_one_at_once_one_gets_it():
    post = a_waiting_story()
    taken = at_the_same_moment(*[lambda by=by: take_next(by=by) for by in people(4)])
    assert sorted(taken, key=str) == sorted([post, None, None, None], key=str)


def test_of_two_who_take_one_item_at_once_one_gets_it():
    post = a_waiting_story()
    results = at_the_same_moment(*[lambda by=by: take(again(post), by=by) for by in people(2)])
    assert sorted(type(result) for result in results if isinstance(result, Exception)) == [TakenByAnother]
    assert Claim.objects.count() == 1


def test_of_two_who_decide_at_once_one_wins_and_the_other_hears_of_it():
    post = a_waiting_story()
    moira, nadia = people(2)
    seen = post.version
    results = at_the_same_moment(
        lambda: publish(again(post), by=moira, seen_version=seen, criticality=0),
        lambda: decline(again(post), by=nadia, seen_version=seen, reason="advert", message="It sells."),
    )
    assert sorted(type(result).__name__ for result in results) == ["DecidedMeanwhile", "Decision"]
    assert Decision.objects.count() == 1


def test_of_two_who_pass_on_at_once_one_wins():
    post = a_waiting_story()
    results = at_the_same_moment(
        *[lambda by=by: pass_on(again(post), by=by, seen_version=post.version, note="Hm") for by in people(2)]
    )
    assert sorted(type(result).__name__ for result in results) == ["DecidedMeanwhile", "Decision"]


def test_taking_over_while_the_other_decides_leaves_one_outcome():
    post = a_waiting_story()
    moira, nadia = people(2)
    take(post, by=moira)
    decided, taken = at_the_same_moment(
        lambda: publish(again(post), by=moira, seen_version=post.version, criticality=0),
        lambda: take(again(post), by=nadia, over=True),
    )
    if isinstance(decided, Decision):
        assert again(post).publication == Publication.PUBLISHED
        assert holder(post) is None
    else:
        assert isinstance(decided, TakenByAnother)
        assert (again(post).publication, holder(post).by) == (Publication.SUBMITTED, nadia)
        assert isinstance(taken, Claim)


def test_a_story_that_is_withdrawn_while_it_is_published_is_withdrawn():
    post = a_waiting_story()
    (moira,) = people(1)
    published, withdrawn = at_the_same_moment(
        lambda: publish(again(post), by=moira, seen_version=post.version, criticality=0),
        lambda: withdraw_story(again(post).story),
    )
    assert withdrawn is None
    assert isinstance(published, Decision | DecidedMeanwhile)
    assert again(post).publication == Publication.WITHDRAWN
    assert not Words.objects.filter(post=post).exists()


def test_a_reply_is_not_published_under_a_story_that_is_withdrawn_meanwhile():
    opening = a_published_story()
    reply = chip_in(opening.story, token=new_token(), email="", words=NewWords("Me too."))
    (moira,) = people(1)
    published, withdrawn = at_the_same_moment(
        lambda: publish(again(reply), by=moira, seen_version=reply.version, criticality=None),
        lambda: withdraw_story(again(opening).story),
    )
    assert withdrawn is None
    assert type(published).__name__ in {"Decision", "StoryNotShown"}
    assert not Post.objects.public().exists()
