"""Marks in a text: together the stretches are the text, and each flag is marked wherever it lies."""

from hypothesis import given
from hypothesis import strategies as st

from feedback.moderation.marking import grouped, marked, number_flags
from feedback.stories.models import Flag


def flag(start, end, field="text", kind="phone"):
    return Flag(kind=kind, field=field, start=start, end=end, why="Why")


def stretches(text, *spans):
    return marked(text, number_flags([flag(*span) for span in spans], "", text))


def numbered(text, *spans):
    return [(stretch.text, [note.number for note in stretch.notes]) for stretch in stretches(text, *spans)]


def test_a_text_without_flags_is_one_stretch():
    assert numbered("They were kind.") == [("They were kind.", [])]


def test_an_empty_text_has_no_stretch():
    assert numbered("") == []


def test_a_flag_is_a_stretch_of_its_own():
    assert numbered("Ring 123 now", (5, 8)) == [("Ring ", []), ("123", [1]), (" now", [])]


def test_flags_that_overlap_share_the_middle():
    assert numbered("abcdef", (0, 4), (2, 6)) == [("ab", [1]), ("cd", [1, 2]), ("ef", [2])]


def test_a_flag_inside_another_begins_and_ends_in_it():
    inner = stretches("abcdef", (0, 6), (2, 4))[1]
    assert ([note.number for note in inner.begins], [note.number for note in inner.ends]) == ([2], [2])


def test_a_flag_beyond_the_text_marks_what_there_is():
    assert numbered("abc", (1, 99), (50, 60), (2, 2)) == [("a", []), ("bc", [1])]


def test_notes_are_numbered_as_they_are_met_title_first():
    notes = number_flags([flag(5, 6), flag(0, 2), flag(3, 4, field="title")], "title", "abcdefgh")
    assert [(note.number, note.flag.field, note.quote) for note in notes] == [
        (1, "title", "l"),
        (2, "text", "ab"),
        (3, "text", "f"),
    ]


def test_notes_that_say_the_same_stand_together():
    flags = [flag(0, 1), flag(1, 2, kind="email"), flag(2, 3)]
    groups = grouped(number_flags(flags, "", "abc"))
    assert [[note.quote for note in group] for group in groups] == [["a", "c"], ["b"]]


def test_a_kind_is_named_in_words():
    assert number_flags([flag(0, 1, kind="nhs_number")], "", "a")[0].name == "NHS number"


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=8))
def test_together_the_stretches_are_the_text_and_each_mark_begins_and_ends_once(text, spans):
    found = stretches(text, *spans)
    assert "".join(stretch.text for stretch in found) == text
    real = [span for span in spans if span[0] < min(span[1], len(text))]
    assert sum(len(stretch.begins) for stretch in found) == len(real)
    assert sum(len(stretch.ends) for stretch in found) == len(real)
