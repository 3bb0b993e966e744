import pytest

from feedback.checks import check, danger, highest_danger
from feedback.checks.flags import CONCERN, MENTION, NOW
from tests.checks import danger_examples


def graded(text, title=""):
    return highest_danger(check(title, text))


@pytest.mark.parametrize("text", danger_examples.NOW)
def test_somebody_in_danger_now_is_never_missed(text):
    assert graded(text) == NOW
    assert graded("", title=text) == NOW


@pytest.mark.parametrize("text", danger_examples.CONCERN)
def test_a_recent_or_lasting_risk_is_a_concern(text):
    assert graded(text) == CONCERN


@pytest.mark.parametrize("text", danger_examples.MENTION)
def test_what_is_over_or_only_spoken_of_is_a_mention(text):
    assert graded(text) == MENTION


@pytest.mark.parametrize("text", danger_examples.NONE)
def test_idioms_and_ordinary_care_raise_no_alarm(text):
    assert graded(text) == ""


@pytest.mark.parametrize("text", danger_examples.NOW)
def test_danger_is_found_in_the_middle_of_an_ordinary_story(text):
    before = "The receptionist was polite and the waiting room was clean. We waited about an hour."
    after = "The car park was full. It rained all day."
    assert graded(f"{before}\n\n{text}\n\n{after}") == NOW


@pytest.mark.parametrize(
    "change",
    [
        str.upper,
        lambda text: text.replace("'", "\u2019"),
        lambda text: text.replace("'", "") if "'ll" not in text and "I'd" not in text else text,
        lambda text: text.replace(" ", "\n"),
        lambda text: text.replace(" ", "  \t"),
    ],
    ids=["capitals", "curly apostrophes", "no apostrophes", "a word a line", "wide gaps"],
)
def test_the_way_of_typing_hides_nothing(change):
    missed = [text for text in danger_examples.NOW if graded(change(text)) != NOW]
    assert missed == []


@pytest.mark.parametrize(
    "word", ["sucide", "suicde", "suiside", "suicied", "sucicide", "suacide", "su*c*de", "sewerside"]
)
def test_suicide_is_known_by_its_common_misspellings(word):
    assert graded(f"I am going to commit {word}") == NOW


def test_a_flag_quotes_the_words_as_they_were_typed():
    text = "Please help.\nI DON\u2019T want to be here any\nmore!!"
    (flag,) = danger.find(text)
    assert flag.quote == text[flag.start : flag.end] == "DON\u2019T want to be here any\nmore"


def test_a_good_ending_in_the_title_makes_a_past_crisis_a_mention():
    assert graded("I wanted to end my life.", title="My worst night") == CONCERN
    assert graded("I wanted to end my life.", title="They saved my life") == MENTION


def test_a_good_ending_never_softens_present_danger():
    assert graded("Thank you all, you were wonderful. I have taken the pills.") == NOW
    assert graded("I want to die.", title="They saved my life last year") == NOW


def test_a_story_that_tells_both_takes_the_graver_grade():
    text = "I used to self harm as a teenager. Now I want to kill myself."
    assert [flag.grade for flag in danger.find(text)] == [MENTION, NOW]


def test_each_grade_says_its_own_thing_to_moderator_and_author():
    flags = [danger.find(text)[0] for text in ("I want to die", "My husband hits me", "The talk on suicide was good")]
    assert [flag.grade for flag in flags] == [NOW, CONCERN, MENTION]
    assert len({flag.why for flag in flags}) == len({flag.hint for flag in flags}) == 3
    assert "999" in flags[0].hint
    assert "116 123" in flags[0].hint
