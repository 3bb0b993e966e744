"""Danger told in words that no phrase foresees, asserted as rates where nobody could promise each one."""

import time

import pytest

from feedback.checks import danger, highest_danger
from feedback.checks.flags import CONCERN, MENTION, NOW
from tests.checks import danger_told_now, danger_told_otherwise


def share(sentences: list[str], *grades: str) -> float:
    return sum(highest_danger(danger.find(text)) in grades for text in sentences) / len(sentences)


def test_nearly_every_danger_now_is_graded_now():
    assert share(danger_told_now.NOW, NOW) >= 0.95


def test_most_lasting_risks_are_seen():
    assert share(danger_told_otherwise.CONCERN, CONCERN, NOW) >= 0.8
    assert share(danger_told_otherwise.CONCERN, NOW) <= 0.1


def test_what_is_over_is_not_read_first():
    assert share(danger_told_otherwise.MENTION, NOW) == 0
    assert share(danger_told_otherwise.MENTION, MENTION) >= 0.7


def test_ordinary_care_is_left_alone():
    assert share(danger_told_otherwise.NONE, "") >= 0.95
    assert share(danger_told_otherwise.NONE, NOW) <= 0.02


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("I have had every tablet in the cupboard and I feel sick", NOW),
        ("He has walked out of the ward with his belt and says he won't be back", NOW),
        ("I'm 11 and scared to go home because dad hits us with a belt", NOW),
        ("Nobody has turned my dad for two days and his back is open", NOW),
        ("I'm bringing a blade to my next appointment", NOW),
        ("I'm having chest pains now and I don't want to bother anyone", NOW),
        ("Sometimes I want to die", CONCERN),
        ("Dad was left in wet sheets all night last week", CONCERN),
        ("I had no food for 12 hours for the scan", ""),
        ("I took all my medication with me to the hospital", ""),
        ("Tonight the ward is short of staff and loud", ""),
    ],
)
def test_cues_make_a_grade_together_that_none_makes_alone(text, grade):
    assert highest_danger(danger.find(text)) == grade


def test_cues_of_two_neighbouring_sentences_count_together():
    assert highest_danger(danger.find("I took them. All of them.")) == NOW
    assert highest_danger(danger.find("I've done it. It's done. Don't call anyone.")) == NOW


@pytest.mark.parametrize(
    "said", ["I have taken the ", "my son has just ", "swallowed a a a a ", "on the the the ", "he says he "]
)
def test_a_hostile_text_is_read_within_a_second(said):
    text = (said * (20_000 // len(said) + 1))[:20_000]
    started = time.process_time()
    danger.find(text)
    assert time.process_time() - started < 1
