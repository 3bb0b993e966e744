"""Having an item in hand, and the queue that it comes from."""

import pytest
from django.core.exceptions import PermissionDenied

from feedback.moderation import decisions, undoing
from feedback.moderation.claims import (
    NothingToTake,
    NotYours,
    TakenByAnother,
    close_page,
    holder,
    open_page,
    release,
    renew,
    take,
    take_next,
)
from feedback.moderation.queue import in_order_of_need, need_of, next_for
from feedback.stories.keycards import new_token
from feedback.stories.models import Danger, Post
from feedback.stories.replying import chip_in
from feedback.stories.writing import NewWords
from tests.factories import (
    a_moderator,
    a_person,
    a_published_story,
    a_responder,
    a_service_reply,
    a_waiting_story,
    told_ago,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def moira():
    return a_moderator()


@pytest.fixture
def nadia():
    return a_moderator("Nadia")


def in_danger(post, danger):
    Post.objects.filter(pk=post.pk).update(danger=danger)
    return post


def pass_on(post, by, to=None):
    post.refresh_from_db()
    return decisions.pass_on(post, by=by, seen_version=post.version, note="Not for me", to=to)


def test_danger_comes_first_and_then_age():
    young, old = a_waiting_story(), told_ago(a_waiting_story(), days=3)
    mentioned = in_danger(a_waiting_story(), Danger.MENTION)
    now = in_danger(a_waiting_story(), Danger.NOW)
    concern = in_danger(told_ago(a_waiting_story(), days=1), Danger.CONCERN)
    assert list(in_order_of_need()) == [now, concern, mentioned, old, young]


def test_what_does_not_wait_is_not_in_the_queue():
    a_published_story()
    returned, declined, withdrawn = a_waiting_story(), a_waiting_story(), a_waiting_story()
    returned.return_to_author()
    declined.decline()
    withdrawn.withdraw()
    assert list(in_order_of_need()) == []


def test_a_reply_leaves_the_queue_with_its_story():
    opening = a_published_story()
    reply = chip_in(opening.story, token=new_token(), email="", words=NewWords("Me too."))
    assert list(in_order_of_need()) == [reply]
    opening.remove()
    assert list(in_order_of_need()) == []


def test_need_counts_what_is_late_or_tells_of_danger():
    told_ago(a_waiting_story(), hours=25)
    in_danger(a_waiting_story(), Danger.CONCERN)
    in_danger(a_waiting_story(), Danger.MENTION)
    a_waiting_story()
    need = need_of(in_order_of_need())
    assert (need.waiting, need.today, need.replies, need.replies_today) == (4, 2, 0, 0)


def test_the_next_one_is_what_needs_it_most_and_nobody_has(moira, nadia):
    first, second = told_ago(a_waiting_story(), days=2), told_ago(a_waiting_story(), days=1)
    assert take_next(by=moira) == first
    assert take_next(by=nadia) == second
    assert take_next(by=a_moderator("Olu")) is None


def test_an_item_that_was_forgotten_is_taken_by_the_next(moira, nadia, later):
    post = a_waiting_story()
    take_next(by=moira)
    later(minutes=11)
    assert take_next(by=nadia) == post
    assert holder(post).by == nadia


def test_what_one_wrote_is_not_taken_next_and_not_taken_at_all():
    opening = a_published_story()
    both = a_responder(opening.story.answers.first().organisation)
    both.memberships.create(role="moderator")
    reply = a_service_reply(opening, by=both, publish=False)
    assert take_next(by=both) is None
    with pytest.raises(NotYours):
        take(reply, by=both)


def test_what_was_passed_on_goes_to_a_colleague_and_not_back(moira, nadia):
    post = a_waiting_story()
    pass_on(post, moira)
    assert take_next(by=moira) is None
    assert take_next(by=nadia) == post


def test_what_was_passed_to_somebody_goes_to_them_alone_for_a_day(moira, nadia, later):
    post, olu = a_waiting_story(), a_moderator("Olu")
    pass_on(post, moira, to=nadia)
    assert list(next_for(olu)) == []
    assert list(next_for(nadia)) == [post]
    later(hours=25)
    assert list(next_for(olu)) == [post]
    assert list(next_for(moira)) == [post]


def test_what_was_passed_on_twice_is_for_whom_it_was_passed_to_last(moira, nadia):
    post, olu = a_waiting_story(), a_moderator("Olu")
    pass_on(post, moira, to=nadia)
    pass_on(post, nadia, to=moira)
    assert [list(next_for(each)) for each in (moira, nadia, olu)] == [[post], [], []]
    pass_on(post, moira)
    assert [list(next_for(each)) for each in (moira, nadia, olu)] == [[], [], [post]]


def test_what_was_passed_on_by_mistake_comes_back(moira, nadia):
    post = a_waiting_story()
    undoing.undo(pass_on(post, moira, to=nadia), by=moira)
    release(post, by=moira)
    assert list(next_for(moira)) == [post]
    assert list(next_for(nadia)) == [post]


def test_an_item_in_hand_is_taken_over_only_when_that_is_asked(moira, nadia):
    post = a_waiting_story()
    take(post, by=moira)
    with pytest.raises(TakenByAnother) as refused:
        take(post, by=nadia)
    assert refused.value.claim.by == moira
    take(post, by=nadia, over=True)
    assert holder(post).by == nadia


def test_who_was_taken_over_can_not_renew_or_release(moira, nadia):
    post = a_waiting_story()
    take(post, by=moira)
    take(post, by=nadia, over=True)
    assert renew(post, by=moira) is False
    release(post, by=moira)
    assert holder(post).by == nadia


def test_an_item_is_kept_for_ten_minutes_and_ten_more_when_renewed(moira, later):
    post = a_waiting_story()
    take(post, by=moira)
    later(minutes=9)
    assert renew(post, by=moira) is True
    later(minutes=9)
    assert holder(post).by == moira
    later(minutes=2)
    assert holder(post) is None


def test_only_the_last_page_lets_go(moira):
    post = a_waiting_story()
    take(post, by=moira)
    pages = [open_page(post, by=moira) for _ in range(3)]
    for page in pages[::2]:
        close_page(post, by=moira, page=page)
        close_page(post, by=moira, page=page)
        assert holder(post).by == moira
    close_page(post, by=moira, page=pages[1])
    assert holder(post) is None


def test_a_page_that_nobody_knows_lets_go_of_nothing(moira):
    post = a_waiting_story()
    take(post, by=moira)
    for page in ("", "0123456789abcdef"):
        close_page(post, by=moira, page=page)
    assert holder(post).by == moira


def test_a_page_that_says_it_is_open_counts_again(moira):
    post = a_waiting_story()
    take(post, by=moira)
    other = open_page(post, by=moira)
    assert renew(post, by=moira, page="0123456789abcdef") is True
    close_page(post, by=moira, page=other)
    assert holder(post).by == moira
    close_page(post, by=moira, page="0123456789abcdef")
    assert holder(post) is None


def test_the_pages_of_who_was_taken_over_count_no_more(moira, nadia):
    post = a_waiting_story()
    take(post, by=moira)
    open_page(post, by=moira)
    take(post, by=nadia, over=True)
    theirs = open_page(post, by=nadia)
    close_page(post, by=moira, page=theirs)
    assert holder(post).by == nadia
    close_page(post, by=nadia, page=theirs)
    assert holder(post) is None


def test_what_does_not_wait_can_not_be_taken(moira):
    with pytest.raises(NothingToTake):
        take(a_published_story(), by=moira)


@pytest.mark.parametrize("role", [None, "administrator"])
def test_only_moderators_take(role):
    somebody = a_person("Somebody", role)
    with pytest.raises(PermissionDenied):
        take(a_waiting_story(), by=somebody)
    with pytest.raises(PermissionDenied):
        take_next(by=somebody)
