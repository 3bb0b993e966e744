"""What changed between two texts, word by word."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from feedback.stories.differences import WORDS_AROUND, Kind, Piece, differences, passages

SAME, REMOVED, ADDED, LEFT_OUT = Kind.SAME, Kind.REMOVED, Kind.ADDED, Kind.LEFT_OUT


def test_a_name_taken_out_is_the_only_thing_removed():
    assert differences("The nurse Anna Smith was kind.", "The nurse was kind.") == [
        Piece(SAME, "The nurse "),
        Piece(REMOVED, "Anna Smith "),
        Piece(SAME, "was kind."),
    ]


def test_a_word_replaced_stands_before_the_word_that_replaces_it():
    assert differences("Dr Jones shouted, twice.", "A doctor shouted, twice.") == [
        Piece(REMOVED, "Dr Jones"),
        Piece(ADDED, "A doctor"),
        Piece(SAME, " shouted, twice."),
    ]


def test_words_with_only_spaces_in_common_are_one_change():
    assert differences("a cat sat", "the dog ran") == [Piece(REMOVED, "a cat sat"), Piece(ADDED, "the dog ran")]


def test_a_mark_that_changed_leaves_its_word_alone():
    assert differences("It\u2019s cold!", "It\u2019s cold.") == [
        Piece(SAME, "It\u2019s cold"),
        Piece(REMOVED, "!"),
        Piece(ADDED, "."),
    ]


def test_the_same_text_is_one_piece():
    assert differences("I waited.\n\nThen I slept.", "I waited.\n\nThen I slept.") == [
        Piece(SAME, "I waited.\n\nThen I slept.")
    ]


def test_nothing_to_compare_is_no_piece():
    assert differences("", "") == []
    assert differences("", "new") == [Piece(ADDED, "new")]
    assert differences("old", "") == [Piece(REMOVED, "old")]


def test_a_paragraph_taken_out_leaves_the_others_whole():
    before = "First they came.\n\nThe ward was 12B.\n\nThen I went home."
    assert differences(before, "First they came.\n\nThen I went home.") == [
        Piece(SAME, "First they came.\n\n"),
        Piece(REMOVED, "The ward was 12B.\n\n"),
        Piece(SAME, "Then I went home."),
    ]


@given(st.text(alphabet="ab .,\n\u00e9\U0001f600\u0627"), st.text(alphabet="ab .,\n\u00e9\U0001f600\u0627"))
def test_the_pieces_give_back_both_texts_to_the_letter(before, after):
    pieces = differences(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != ADDED) == before
    assert "".join(piece.text for piece in pieces if piece.kind != REMOVED) == after
    assert all(piece.text for piece in pieces)
    assert all(one.kind != other.kind for one, other in pairwise(pieces))


def test_ten_thousand_words_are_quick_to_compare():
    words = [f"word{number * number % 3001}" if number % 3 else "the" for number in range(10_000)]
    edited = [word if number % 97 else "changed" for number, word in enumerate(words)]
    began = time.process_time()
    pieces = differences(" ".join(words), " ".join(edited))
    assert time.process_time() - began < 1
    kept = sum(len(piece.text) for piece in pieces if piece.kind == SAME)
    assert kept > 0.9 * len(" ".join(words))


def test_of_a_long_text_what_changed_is_kept_with_the_words_around_it():
    many = [f"word{n}" for n in range(100)]
    before = " ".join([*many, "Smith", *many, "Jones", *many])
    pieces = passages(differences(before, before.replace("Smith ", "").replace("Jones ", "")))
    assert [piece.kind for piece in pieces] == [LEFT_OUT, SAME, REMOVED, SAME, LEFT_OUT, SAME, REMOVED, SAME, LEFT_OUT]
    assert [piece.text for piece in pieces if piece.kind == REMOVED] == ["Smith ", "Jones "]
    around = [len(piece.text.split()) for piece in pieces if piece.kind == SAME]
    assert around == [WORDS_AROUND] * 4


def test_a_short_text_is_kept_whole():
    pieces = differences("The nurse Anna Smith was kind.", "The nurse was kind.")
    assert passages(pieces) == pieces
    assert passages([]) == []
