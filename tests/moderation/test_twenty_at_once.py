"""Twenty moderators take the next one at the same moment, on real connections: nobody collides, and nobody waits."""

import threading
import time

import pytest
from django.db import connection, connections, transaction

from feedback.moderation.claims import take_next
from feedback.moderation.models import Claim, Reading
from feedback.stories.models import Post
from tests.at_once import at_the_same_moment
from tests.factories import ServiceFactory, a_moderator, a_waiting_story

pytestmark = pytest.mark.django_db(transaction=True)

MODERATORS = 20
EACH = 3
# On a busy machine; by itself it takes a few hundredths of this.
LONGEST = 10.0  # seconds


def without_waiting(action):
    """Do it on a connection on which waiting for anybody's lock is an error."""
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '1ms'")
    began = time.monotonic()
    found = action()
    return found, time.monotonic() - began


def test_twenty_moderators_at_once_never_get_the_same_and_never_wait_for_each_other():
    ward = ServiceFactory()
    posts = {a_waiting_story(ward).pk for _ in range(MODERATORS * EACH)}
    people = [a_moderator(f"Moderator {number}") for number in range(MODERATORS)]

    def take_some(by):
        taken = []
        for _ in range(EACH):
            post = take_next(by=by)
            taken.append(post.pk)
            # Done with it, so that the next one is another.
            post.skips.create(by=by)
        return taken

    results = at_the_same_moment(*[lambda by=by: without_waiting(lambda: take_some(by)) for by in people])
    assert [result for result in results if not isinstance(result, tuple)] == []
    taken = [pk for found, _ in results for pk in found]
    assert len(taken) == len(set(taken)) == MODERATORS * EACH
    assert set(taken) == posts
    assert Claim.objects.count() == Reading.objects.count() == MODERATORS * EACH
    assert max(seconds for _, seconds in results) < LONGEST


def test_what_somebody_else_has_locked_is_passed_over():
    """A colleague who decides at this moment, or an author who withdraws, keeps nobody waiting."""
    ward = ServiceFactory()
    first, second = a_waiting_story(ward), a_waiting_story(ward)
    moira = a_moderator()
    is_locked, may_end = threading.Event(), threading.Event()

    def hold():
        with transaction.atomic():
            Post.objects.select_for_update().get(pk=first.pk)
            is_locked.set()
            may_end.wait(timeout=20)
        connections.close_all()

    holding = threading.Thread(target=hold)
    holding.start()
    try:
        assert is_locked.wait(timeout=10)
        (found, _) = at_the_same_moment(lambda: without_waiting(lambda: take_next(by=moira)))[0]
    finally:
        may_end.set()
        holding.join()
    assert found == second
