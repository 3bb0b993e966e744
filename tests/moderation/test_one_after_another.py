"""From one item to the next: decided and taken on at once, with the last decision still to be taken back."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from feedback.moderation.claims import holder, take
from feedback.moderation.decisions import pass_on, publish
from feedback.moderation.models import Care, Claim
from feedback.stories.models import Danger, Post, Publication
from tests.factories import a_moderator, a_waiting_story, told_ago
from tests.moderation.desk import publishing, severe_in_its_period

pytestmark = pytest.mark.django_db

UNDO = 'data-key="u"'


@pytest.fixture
def moira(client):
    moira = a_moderator()
    client.force_login(moira)
    return moira


@pytest.fixture
def older(moira):
    """Give what is read first, in hand."""
    post = told_ago(a_waiting_story(), days=2)
    take(post, by=moira)
    return post


@pytest.fixture
def younger():
    return a_waiting_story()


def page(response):
    return response.content.decode()


def decide_and_go_on(client, post, **answers):
    return client.post(f"/desk/{post.pk}/decide/", publishing(post, then="next", **answers), follow=True)


def is_at(response):
    return response.redirect_chain[-1][0]


def test_who_decides_and_goes_on_has_the_next_one_in_hand(client, moira, older, younger):
    response = decide_and_go_on(client, older)
    older.refresh_from_db()
    assert older.publication == Publication.PUBLISHED
    assert is_at(response) == f"/desk/{younger.pk}/"
    assert holder(younger).by == moira
    assert f'You published <a href="/desk/{older.pk}/">story {older.story_id}</a>' in page(response)


def test_who_only_decides_comes_back_to_the_queue(client, older, younger):
    response = client.post(f"/desk/{older.pk}/decide/", publishing(older), follow=True)
    assert is_at(response) == "/desk/"
    assert holder(younger) is None


def test_after_the_last_one_the_queue_says_that_nothing_is_left(client, older):
    response = decide_and_go_on(client, older)
    assert is_at(response) == "/desk/"
    assert "There is nothing for you to take now." in page(response)


def test_what_is_refused_leads_nowhere(client, older, younger):
    refused = decide_and_go_on(client, older, criticality="")
    assert (refused.status_code, refused.redirect_chain) == (422, [])
    assert holder(younger) is None


def test_taking_it_back_from_the_next_item_lets_go_of_that_one(client, moira, older, younger):
    decide_and_go_on(client, older)
    undo = f"/desk/decisions/{older.decisions.get().pk}/undo/"
    assert client.post(undo, {"instead_of": str(younger.pk)})["Location"] == f"/desk/{older.pk}/"
    assert (holder(older).by, holder(younger)) == (moira, None)


@pytest.mark.parametrize("other", ["", "x", "0", "9" * 30])
def test_taking_it_back_goes_well_whatever_else_is_sent(client, moira, older, other):
    decide_and_go_on(client, older)
    client.post(f"/desk/decisions/{older.decisions.get().pk}/undo/", {"instead_of": other})
    assert holder(older).by == moira


def test_taking_it_back_never_lets_go_of_what_a_colleague_has(client, moira, older, younger):
    take(younger, by=a_moderator("Nadia Okafor"))
    decide_and_go_on(client, older)
    client.post(f"/desk/decisions/{older.decisions.get().pk}/undo/", {"instead_of": str(younger.pk)})
    assert holder(younger).by.name == "Nadia Okafor"


def test_what_is_too_late_to_take_back_lets_go_of_nothing(client, moira, older, younger, later):
    decide_and_go_on(client, older)
    later(seconds=31)
    undo = f"/desk/decisions/{older.decisions.get().pk}/undo/"
    assert client.post(undo, {"instead_of": str(younger.pk)}).status_code == 409
    assert holder(younger).by == moira


def test_what_can_be_taken_back_is_said_beside_the_next_item_and_no_longer(client, moira, older, younger, later):
    decide_and_go_on(client, older)
    assert UNDO in page(client.get(f"/desk/{younger.pk}/"))
    # On its own page it has a button of its own.
    assert UNDO not in page(client.get(f"/desk/{older.pk}/"))
    client.force_login(a_moderator("Nadia Okafor"))
    assert UNDO not in page(client.get(f"/desk/{younger.pk}/"))
    client.force_login(moira)
    later(seconds=31)
    assert UNDO not in page(client.get(f"/desk/{younger.pk}/"))


def test_what_is_severe_is_not_said_to_be_published_before_it_is(client, moira):
    post = severe_in_its_period(a_waiting_story(), a_moderator("Nadia Okafor"), moira)
    shown = page(client.get("/desk/"))
    assert f'You agreed to publish <a href="/desk/{post.pk}/">' in shown
    assert "You published" not in shown


def test_whoever_goes_on_without_a_look_at_the_queue_is_cared_for_too(client, moira):
    Care.objects.create(user=moira, most_hard=1)
    hard, easy = a_waiting_story(), a_waiting_story()
    Post.objects.filter(pk=hard.pk).update(danger=Danger.CONCERN)
    take(hard, by=moira)
    assert "as many hard items as you wanted to" in page(decide_and_go_on(client, Post.objects.get(pk=hard.pk)))
    assert holder(easy).by == moira
    Care.objects.all().delete()
    assert "as many hard items" not in page(client.get(f"/desk/{easy.pk}/"))


def test_a_pause_is_suggested_beside_an_item_too(client, moira):
    posts = [a_waiting_story() for _ in range(3)]
    for post in posts:
        Post.objects.filter(pk=post.pk).update(danger=Danger.CONCERN)
        post.refresh_from_db()
        assert "Time for a pause?" not in page(client.get(f"/desk/{post.pk}/"))
        take(post, by=moira)
    assert "Time for a pause?" in page(client.get(f"/desk/{posts[-1].pk}/"))


def test_the_second_of_two_who_differ_goes_on_after_settling_it(client, moira, older, younger):
    Claim.objects.all().delete()
    publish(older, by=a_moderator("Nadia Okafor"), seen_version=older.version, criticality=4)
    older.refresh_from_db()
    differ = decide_and_go_on(client, older)
    assert '<input type="hidden" name="then" value="next">' in page(differ)
    response = decide_and_go_on(client, older, settle="keep")
    assert is_at(response) == f"/desk/{younger.pk}/"


def test_an_item_takes_the_same_queries_however_much_was_noticed_and_decided(client, moira):
    def queries_of(times):
        post = a_waiting_story(text="Ann " * times)
        for n in range(times):
            post.original.flags.create(kind="name", field="text", start=4 * n, end=4 * n + 3, why="It tells who.")
            pass_on(post, by=moira, seen_version=post.version, note="Yours?")
            post.refresh_from_db()
            post.remarks.create(by=moira, text="Hm.")
        take(post, by=moira)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/desk/{post.pk}/").status_code == 200
        return len(queries)

    assert queries_of(1) == queries_of(4)
