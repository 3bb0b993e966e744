from itertools import combinations
from pathlib import Path

WORDS = (Path(__file__).parents[2] / "feedback/stories/keycard_words.txt").read_text().split()


def slips(one: str, other: str) -> int:
    """The number of letters to add, drop or change to make one word of another (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        above, row = row, [i]
        for j, against in enumerate(other, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != against)))
    return row[-1]


def test_there_are_at_least_seven_hundred_words_in_order():
    assert len(WORDS) >= 700
    assert sorted(set(WORDS)) == WORDS


def test_every_word_has_four_to_eight_plain_letters():
    assert [
        word for word in WORDS if not (4 <= len(word) <= 8 and word.isascii() and word.isalpha() and word.islower())
    ] == []


def test_any_two_words_differ_by_at_least_three_letters():
    close = [
        (one, other)
        for one, other in combinations(WORDS, 2)
        if abs(len(one) - len(other)) < 3 and slips(one, other) < 3
    ]
    assert close == []
