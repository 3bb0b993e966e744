"""How a text is laid on the scales: each stretch of it weighs what its words and pairs of words weigh together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.checks import danger_learnt, plain_words, what_is_told
from feedback.checks.weighing import is_short, stretches

SENTENCE = st.lists(st.sampled_from(["my", "mum", "was", "told", "to", "wait", "tonight"]), min_size=1, max_size=70)
WORDS = st.lists(SENTENCE, min_size=1, max_size=6).map(lambda said: " . ".join(map(" ".join, said)).split(" "))


@pytest.mark.parametrize("scales", [danger_learnt.SCALES, what_is_told.SCALES], ids=["danger", "told"])
@given(words=WORDS)
def test_a_stretch_weighs_what_its_marks_weigh_together(scales, words):
    line = " ".join(words)
    places = stretches(words)
    for (first, last), (start, end, sums) in zip(places, scales.weigh(line, places), strict=True):
        assert line[start:end] == " ".join(words[first:last])
        weights = [scales.weight(mark) for mark in {"*", *scales.marks(words[first:last])}]
        assert sums == [sum(column) for column in zip(*weights, strict=True)]


@given(WORDS.filter(lambda words: not is_short(words)))
def test_every_word_is_weighed(words):
    weighed = {place for first, last in stretches(words) for place in range(first, last)}
    assert weighed >= {place for place, word in enumerate(words) if word != "."}


def test_sentences_are_weighed_short_ones_together_and_a_short_text_whole():
    words = plain_words.read("We waited. It rained. Nobody came, and so we went home.").line.split(" ")
    said = [" ".join(words[first:last]) for first, last in stretches(words)]
    assert said == [
        "we waited . it rained . nobody came and so we went home",
        "we waited",
        "we waited . it rained",
        "it rained",
        "it rained . nobody came and so we went home",
        "nobody came and so we went home",
    ]


def test_a_long_sentence_is_weighed_in_parts_that_overlap():
    assert stretches(["word"] * 60) == [(0, 28), (14, 42), (28, 56), (42, 60)]


@pytest.mark.parametrize("words", [["word", "."] * 5_000, ["word"] * 10_000], ids=["sentences", "one breath"])
def test_of_a_paste_without_end_the_beginning_is_weighed(words):
    assert len(stretches(words)) == 400
