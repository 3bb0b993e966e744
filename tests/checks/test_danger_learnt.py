"""Danger told in ways that nobody foresaw: tried on sentences that the weights were not learnt from."""

import pytest

from feedback.checks import danger, highest_danger
from feedback.checks.flags import CONCERN, MENTION, NOW
from tests.checks.learning import labelled


def share(of: str, *grades: str) -> float:
    sentences = [text for grade, text in labelled("danger_apart.tsv") if grade == of]
    return sum(highest_danger(danger.find(text)) in grades for text in sentences) / len(sentences)


def test_most_of_what_nobody_foresaw_is_read_first():
    assert share(NOW, NOW) >= 0.85
    assert share(NOW, NOW, CONCERN, MENTION) >= 0.93


def test_most_of_what_lasts_is_noticed():
    assert share(CONCERN, NOW, CONCERN, MENTION) >= 0.85


def test_sentences_of_other_grades_are_seldom_read_first():
    assert share(CONCERN, NOW) <= 0.22
    assert share(MENTION, NOW) <= 0.05
    assert share("none", NOW) <= 0.06


@pytest.mark.parametrize(
    "text",
    [
        "I want to make a formal complaint.",
        "My date of birth is 03.05.1962",
        "I'm going to ring again tomorrow morning.",
        "I have my tablets in a box with the days on, so useful.",
        "They got me off the floor and into the ambulance.",
        "Goodbye and thanks to all on Ward 3",
    ],
)
def test_what_people_mean_to_do_is_seldom_danger(text):
    assert highest_danger(danger.find(text)) == ""


def test_what_is_weighed_is_quoted_where_it_stands():
    before = "The receptionist was polite and we waited about an hour."
    said = "I've stood up here on the ledge with the wind in my face and I am letting go."
    flags = [flag for flag in danger.find(f"{before} {said}") if flag.grade == NOW]
    assert flags
    assert all(said.startswith(flag.quote[:4]) or flag.quote in said for flag in flags)


def test_the_same_words_in_a_story_of_recovery_are_not_read_first():
    story = (
        "Two years ago I was drowning. I was ready to give everything away and go, and I had my letters written. "
        "The team turned it round and I'm at college now."
    )
    assert highest_danger(danger.find(story)) in ("mention", "concern", "")


def test_words_of_the_title_are_weighed_too():
    said = "on the ledge with the wind in my face, letting go now, bye"
    (flag,) = [flag for flag in danger.find(said, "title") if flag.grade == NOW][:1]
    assert flag.field == "title"
    assert flag.quote == said[flag.start : flag.end]
