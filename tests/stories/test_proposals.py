"""The words that a moderator proposes to an author: used with one press, changed, or left."""

from html import unescape

import pytest

from feedback.moderation import decisions
from feedback.stories.erasure import withdraw_story
from feedback.stories.models import Acceptance, Post, Publication, Words, WrongState
from feedback.stories.returning import send_again, use_proposal
from feedback.stories.writing import NewWords
from tests.at_once import at_the_same_moment
from tests.factories import a_moderator, a_waiting_story
from tests.stories.test_my_story import opened

pytestmark = pytest.mark.django_db
PAGE = "/my-story/now/"
WORDS = "/my-story/now/words/"


@pytest.fixture
def post():
    post = a_waiting_story(title="My stay", text="Nurse Ann was kind.", good=["staff"])
    edit = decisions.Edit("My stay", "A nurse was kind.", "We take out names.")
    facts = {"message": "Is this right?", "edit": edit, "proposes": True}
    decisions.ask_author(post, by=a_moderator(), seen_version=post.version, **facts)
    return post


def proposal(post):
    return post.versions.get(kind=Words.Kind.PROPOSED)


def page(response):
    return unescape(response.content.decode())


def use(client, post, key=None):
    return client.post(f"{WORDS}?post={post.pk}", {"use": key or proposal(post).pk})


def test_the_author_sees_it_word_by_word_with_the_reason(post):
    shown = page(opened(post.author).get(PAGE))
    assert "What we propose" in shown
    assert "We take out names." in shown
    assert "Nurse Ann" in shown.split("<del>")[1]


def test_used_it_goes_back_to_the_queue_as_the_authors_own(post):
    promised = post.promised_at
    response = use(opened(post.author), post)
    assert response["Location"] == f"{PAGE}?done=proposal-used"
    post.refresh_from_db()
    assert (post.publication, post.original.text, post.original.good) == ("submitted", "A nurse was kind.", ["staff"])
    assert post.original.kind == Words.Kind.ORIGINAL
    assert post.versions.filter(kind="original").count() == 2
    assert post.promised_at >= promised
    assert Acceptance.objects.get().words == proposal(post)


def test_the_desk_hears_that_it_was_used_and_not_where_other_words_came(client, post):
    said = "The author was asked, and took the words that we proposed."
    use(opened(post.author), post)
    client.force_login(a_moderator("Olu Other"))
    assert said in page(client.get(f"/desk/{post.pk}/"))
    decisions.ask_author(
        Post.objects.get(pk=post.pk), by=a_moderator("Ada A"), seen_version=post.version + 1, message="And this?"
    )
    send_again(Post.objects.get(pk=post.pk), NewWords("Other words.", title="My stay"))
    assert said not in page(client.get(f"/desk/{post.pk}/"))


def test_pressed_twice_it_is_used_once(post):
    client = opened(post.author)
    assert [use(client, post).status_code for _ in range(2)] == [302, 302]
    assert post.versions.filter(kind="original").count() == 2


def test_it_can_be_changed_first(post):
    shown = page(opened(post.author).get(f"{WORDS}?post={post.pk}&proposal=1"))
    assert "A nurse was kind.</textarea>" in shown
    assert "Nurse Ann was kind.</textarea>" in page(opened(post.author).get(f"{WORDS}?post={post.pk}"))


@pytest.mark.parametrize("key", ["x", "0", "9" * 30, "٣"])
def test_a_forged_proposal_is_refused(post, key):
    assert use(opened(post.author), post, key).status_code == 409
    post.refresh_from_db()
    assert post.publication == Publication.RETURNED


def test_the_proposal_to_another_is_refused(post):
    other = a_waiting_story()
    response = opened(other.author).post(f"{WORDS}?post={post.pk}", {"use": proposal(post).pk})
    assert response.status_code == 404


def test_after_the_author_sent_other_words_it_is_refused(post):
    client = opened(post.author)
    send_again(post, NewWords(title="My stay", text="Somebody was kind."))
    assert use(client, post).status_code == 409
    assert Post.objects.get(pk=post.pk).original.text == "Somebody was kind."


def test_once_it_was_decided_on_it_is_refused(post):
    client, key = opened(post.author), proposal(post).pk
    use(client, post)
    post.refresh_from_db()
    decisions.publish(post, by=a_moderator("Noor"), seen_version=post.version, criticality=0)
    assert use(client, post, key).status_code == 409


def test_withdrawn_there_is_nothing_to_use(post):
    client, key = opened(post.author), proposal(post).pk
    withdraw_story(post.story)
    assert use(client, post, key).status_code in {302, 403}
    assert not Words.objects.exists()


def test_with_the_page_closed_the_keycard_is_asked_for(client, post):
    assert use(client, post).status_code == 403


@pytest.mark.django_db(transaction=True)
def test_two_presses_at_once_use_it_once(post):
    key = proposal(post).pk
    results = at_the_same_moment(*[lambda: use_proposal(Post.objects.get(pk=post.pk), key) for _ in range(2)])
    assert not [result for result in results if isinstance(result, WrongState)]
    assert post.versions.filter(kind="original").count() == 2
