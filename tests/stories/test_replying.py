"""Who may answer, what waits to be read and what appears at once."""

import uuid

import pytest
from django.core.exceptions import PermissionDenied

from feedback.checks.flags import Flag as Noticed
from feedback.stories import writing
from feedback.stories.changes import newest_changes
from feedback.stories.erasure import withdraw_story
from feedback.stories.keycards import find_author, keycard_words, new_token
from feedback.stories.models import Author, Change, Notice, Post, Publication, Voice, WrongState
from feedback.stories.replying import NewChange, chip_in, replies_to_earn, reply_as_service, reply_with_keycard
from feedback.stories.writing import NewWords
from tests.at_once import at_the_same_moment
from tests.factories import a_published_story, a_responder, a_service_reply, a_waiting_story

PUBLISHED, SUBMITTED = Publication.PUBLISHED, Publication.SUBMITTED
THANKS = NewWords("Thank you.")


@pytest.fixture
def story():
    return a_published_story().story


def carry_on(story, author, text="And then I got better."):
    return reply_with_keycard(story, author=author, words=NewWords(text), once=uuid.uuid4())


def author_of(story):
    return story.posts.openings().get().author


@pytest.mark.django_db
def test_the_first_two_replies_of_an_author_wait_and_the_third_appears_at_once(story):
    author = author_of(story)
    first, second = carry_on(story, author), carry_on(story, author)
    assert [first.publication, second.publication] == [SUBMITTED, SUBMITTED]
    for reply in (first, second):
        reply.publish(reply.original)
    assert carry_on(story, author).publication == PUBLISHED


@pytest.mark.django_db
def test_published_replies_count_towards_the_next_and_waiting_ones_do_not(story):
    author = author_of(story)
    assert replies_to_earn(author=author) == 2
    reply = carry_on(story, author)
    assert replies_to_earn(author=author) == 2
    reply.publish(reply.original)
    assert replies_to_earn(author=author) == 1


@pytest.mark.django_db
def test_the_story_itself_earns_nothing(story):
    assert replies_to_earn(author=author_of(story)) == 2


@pytest.mark.django_db
def test_a_reply_in_which_a_check_notices_something_waits_however_many_were_published(story, monkeypatch):
    author = author_of(story)
    for _ in range(2):
        reply = carry_on(story, author)
        reply.publish(reply.original)
    noticed = Noticed("phone", "", "text", 5, 16, "07700 900123", "A phone number.", "This looks like a phone number.")
    monkeypatch.setattr(writing.checks, "check", lambda title, text: [noticed] if "07700" in text else [])
    assert carry_on(story, author, "Call 07700 900123.").publication == SUBMITTED
    assert carry_on(story, author, "Call me.").publication == PUBLISHED


@pytest.mark.django_db
def test_the_first_two_replies_of_a_responder_wait_and_the_third_appears_at_once(story):
    answer = story.answers.get()
    priya = a_responder(answer.organisation)
    opening = story.posts.openings().get()
    waiting = [a_service_reply(opening, by=priya, text=text, publish=False) for text in ("One.", "Two.")]
    assert [reply.publication for reply in waiting] == [SUBMITTED, SUBMITTED]
    for reply in waiting:
        reply.publish(reply.original)
    assert a_service_reply(opening, by=priya, publish=False).publication == PUBLISHED


@pytest.mark.django_db
def test_the_author_speaks_as_the_author_and_others_as_the_public(story):
    token = new_token()
    chipped = chip_in(story, token=token, email="", words=THANKS)
    assert chipped.voice == Voice.PUBLIC
    assert carry_on(story, author_of(story)).voice == Voice.AUTHOR
    assert carry_on(story, chipped.author).voice == Voice.PUBLIC


@pytest.mark.django_db
def test_a_keycard_of_another_story_is_refused(story):
    stranger = a_published_story().author
    with pytest.raises(PermissionDenied):
        carry_on(story, stranger)
    assert story.posts.count() == 1


@pytest.mark.django_db
def test_chipping_in_gives_a_keycard_that_follows_from_the_token(story):
    token = new_token()
    post = chip_in(story, token=token, email="", words=THANKS)
    assert find_author(post.author.number, " ".join(keycard_words(token))) == post.author
    assert post.author.consented_at is not None
    assert post.publication == SUBMITTED


@pytest.mark.django_db
def test_chipping_in_with_an_address_sends_word_and_without_one_does_not(story):
    chip_in(story, token=new_token(), email="", words=THANKS)
    assert not Notice.objects.filter(author__isnull=False).exists()
    post = chip_in(story, token=new_token(), email="me@example.org", words=THANKS)
    assert Notice.objects.get(author=post.author).kind == Notice.Kind.RECEIVED


@pytest.mark.django_db
def test_the_same_token_makes_one_post_and_one_keycard(story):
    token, authors = new_token(), Author.objects.count()
    first = chip_in(story, token=token, email="me@example.org", words=THANKS)
    assert chip_in(story, token=token, email="me@example.org", words=THANKS) == first
    assert Author.objects.count() == authors + 1
    assert Notice.objects.filter(post=first).count() == 1


@pytest.mark.django_db
def test_nobody_is_published_in_a_story_that_is_not_public():
    opening = a_waiting_story()
    for refused in (
        lambda: chip_in(opening.story, token=new_token(), email="", words=THANKS),
        lambda: carry_on(opening.story, opening.author),
        lambda: a_service_reply(opening, publish=False),
    ):
        with pytest.raises(WrongState):
            refused()
    assert opening.story.posts.count() == 1
    assert Author.objects.count() == 1


@pytest.mark.django_db
def test_nothing_is_added_to_a_story_that_was_withdrawn(story):
    author = author_of(story)
    withdraw_story(story)
    with pytest.raises(WrongState):
        carry_on(story, author)
    with pytest.raises(WrongState):
        chip_in(story, token=new_token(), email="", words=THANKS)


@pytest.mark.django_db
def test_staff_of_another_organisation_are_refused(story):
    stranger = a_responder(a_published_story().story.answers.get().organisation, name="Other Person")
    membership = stranger.memberships.get()
    with pytest.raises(PermissionDenied):
        reply_as_service(story.answers.get(), by=stranger, membership=membership, words=THANKS, once=uuid.uuid4())


@pytest.mark.django_db
def test_a_change_is_recorded_with_the_reply(story):
    change = NewChange(Change.State.PLANNED, "A bell in each room", owner="Priya Nair")
    reply = a_service_reply(story.posts.openings().get(), change=change)
    assert reply.change.summary == "A bell in each room"
    assert [found.change for found in newest_changes()] == [reply.change]


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_twice_at_the_same_moment_makes_one_post(story):
    token, authors = new_token(), Author.objects.count()
    made = at_the_same_moment(*[lambda: chip_in(story, token=token, email="me@example.org", words=THANKS)] * 4)
    assert len({post.pk for post in made}) == 1
    assert Post.objects.filter(voice=Voice.PUBLIC).count() == 1
    assert Author.objects.count() == authors + 1
    assert Notice.objects.filter(kind=Notice.Kind.RECEIVED).count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_reply_sent_twice_at_the_same_moment_makes_one_post(story):
    once, author = uuid.uuid4(), author_of(story)
    made = at_the_same_moment(*[lambda: reply_with_keycard(story, author=author, words=THANKS, once=once)] * 4)
    assert len({post.pk for post in made}) == 1
    assert story.posts.count() == 2


@pytest.mark.django_db
def test_a_reply_need_not_tell_an_experience_to_appear_at_once():
    opening = a_published_story()
    author = opening.author
    for text in ("We came back on Monday.", "They were kind again.", "Does anybody know whether the café is open?"):
        reply = reply_with_keycard(opening.story, author=author, words=NewWords(text), once=uuid.uuid4())
        if reply.publication == Publication.SUBMITTED:
            reply.publish(reply.original)
    assert list(reply.original.flags.all()) == []
    assert reply.original == reply.public_words
    assert "not_experience" in {flag.kind for flag in NewWords(text).flags}


@pytest.mark.django_db
def test_a_writer_may_sign_with_their_own_name_and_with_no_other():
    opening = a_published_story()
    priya = a_responder(opening.story.answers.get().organisation, "Priya Nair")
    for text in ("One.", "Two."):
        a_service_reply(opening, by=priya, text=text)
    own = a_service_reply(opening, by=priya, text="We are glad that it helped. Thank you, Priya Nair", publish=False)
    other = a_service_reply(opening, by=priya, text="I have told Sister Brenda Jones about it.", publish=False)
    assert own.publication == Publication.PUBLISHED
    assert other.publication == Publication.SUBMITTED
