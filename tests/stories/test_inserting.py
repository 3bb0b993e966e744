"""New rows by a plain INSERT: the same as the ORM would store."""

import pytest
from django.db import DataError, IntegrityError, transaction
from django.utils import timezone

from feedback.stories.inserting import Taken, insert
from feedback.stories.keycards import new_author, new_token
from feedback.stories.models import Author, Post, Voice, Words
from feedback.stories.replying import chip_in
from feedback.stories.writing import NewWords
from tests.factories import a_published_story, a_waiting_story

pytestmark = pytest.mark.django_db


def some_words(**values):
    return Words(post=a_waiting_story(), kind=Words.Kind.ORIGINAL, text="What I wrote", **values)


def test_what_is_stored_is_what_is_read_again():
    words = some_words(good=["kindness", 'it\'s "clean"'], pen_name="Grüne Möwe 🦆", where="100% { } %s")
    insert(words)
    again = Words.objects.get(pk=words.pk)
    for field in Words._meta.concrete_fields:
        assert getattr(again, field.attname) == getattr(words, field.attname)


def test_a_stored_row_can_be_saved_again():
    author = Author(number="12345678", keycard_hash="x", consented_at=timezone.now())
    insert(author)
    author.email = "me@example.org"
    author.save()
    assert Author.objects.get(number="12345678").email == "me@example.org"


def test_what_is_too_long_is_refused_and_not_cut():
    with pytest.raises(DataError), transaction.atomic():
        insert(some_words(pen_name="x" * (Words.PEN_NAME_LENGTH + 1)))


def test_a_constraint_is_kept():
    with pytest.raises(IntegrityError), transaction.atomic():
        insert(Words(post=some_words().post, kind=Words.Kind.EDITED, text="Edited by nobody"))


def test_what_is_taken_is_left_as_it_is():
    insert(Author(number="12345678", keycard_hash="first"))
    second = Author(number="12345678", keycard_hash="second")
    with pytest.raises(Taken):
        insert(second, unless_taken="number")
    assert second.pk is None
    assert Author.objects.get(number="12345678").keycard_hash == "first"


def test_rows_that_refer_to_each_other_are_stored_in_one_journey(django_assert_num_queries):
    opening = a_waiting_story()
    author = Author(number="12345678", keycard_hash="x")
    post = Post(story=opening.story, voice=Voice.PUBLIC, author=author)
    words = Words(post=post, text="Me too.")
    with django_assert_num_queries(1):
        insert(author, post, words)
    assert (post.author_id, words.post_id) == (author.pk, post.pk)
    again = Words.objects.select_related("post__author").get(pk=words.pk)
    assert (again.text, again.post, again.post.author) == ("Me too.", post, author)
    assert again.post.story == opening.story


def test_two_rows_of_one_table_are_refused_together():
    with pytest.raises(ValueError, match="which one is referred to"):
        insert(*(Author(number=number, keycard_hash="x") for number in ("12345678", "12345679")))
    assert not Author.objects.filter(keycard_hash="x").exists()


def test_of_rows_that_refer_to_each_other_none_is_stored_where_one_is_refused():
    authors = Author.objects.count()
    author = Author(number="12345678", keycard_hash="x")
    post = Post(story=a_waiting_story().story, voice=Voice.SERVICE, author=author)
    with pytest.raises(IntegrityError), transaction.atomic():
        insert(author, post)
    assert Author.objects.count() == authors + 1
    assert not Post.objects.replies().exists()


def test_a_keycard_gets_another_number_where_its_first_is_taken(monkeypatch):
    numbers = iter([5, 5, 6])
    monkeypatch.setattr("feedback.stories.keycards.secrets.randbelow", lambda _: next(numbers))
    assert new_author("one").number == "10000005"
    assert new_author("two").number == "10000006"


def test_so_does_the_keycard_of_somebody_who_chips_in(monkeypatch):
    numbers = iter([5, 5, 6])
    story = a_published_story().story
    monkeypatch.setattr("feedback.stories.keycards.secrets.randbelow", lambda _: next(numbers))
    first, second = (chip_in(story, token=new_token(), email="", words=NewWords("Me too.")) for _ in range(2))
    assert (first.author.number, second.author.number) == ("10000005", "10000006")
    assert [post.written.text for post in story.posts.replies()] == ["Me too.", "Me too."]
