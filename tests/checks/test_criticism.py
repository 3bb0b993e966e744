"""How critical of the care a text is: an illness is none, and a complaint needs no harsh word."""

import pytest

from feedback.checks.criticism import criticism, sentences


def worst(text):
    said = max(sentences(text), key=lambda sentence: sentence.criticism)
    return text[said.start : said.end]


def how_critical(text):
    return criticism(sentences(text))


@pytest.mark.parametrize(
    ("kind", "harsh"),
    [
        ("I was depressed and suicidal, and the crisis team saved my life.", "The crisis team never called back."),
        ("I had cancer, and the pain was terrible. They were lovely.", "I was left in pain. They were busy."),
        ("Nothing was too much trouble.", "Nothing was explained, nobody came."),
        ("No complaints, I can't fault them.", "I want to complain. It was their fault."),
        ("The waiting room was calm.", "We waited for three hours."),
        ("The patient next to me was patient and kind.", "They gave me another patient's tablets."),
        ("My test was positive, and they rang at once.", "They lost my notes and told me to ring again."),
    ],
)
def test_it_tells_what_care_did_from_what_the_illness_did(kind, harsh):
    assert how_critical(harsh) > how_critical(kind) + 1


def test_the_worst_sentence():
    text = "The ward was clean. The nurse was rude, and ignored my mother! Lunch came at noon."
    assert worst(text) == "The nurse was rude, and ignored my mother!"


def test_sentences_end_at_stops_lines_and_bullets_and_not_inside_numbers():
    text = "It was 3.5 miles. I walked\n\u2022 slowly \u2022 alone?  \n ... \nThe end"
    assert [text[said.start : said.end] for said in sentences(text)] == [
        "It was 3.5 miles.",
        "I walked",
        "slowly",
        "alone?",
        "The end",
    ]


@pytest.mark.parametrize("text", ["", "   \n", "...", "\u2022 !!"])
def test_what_says_nothing(text):
    assert sentences(text) == []
    assert how_critical(text) == 0


def test_curly_apostrophes_are_the_same():
    assert how_critical("They didn\u2019t listen") == how_critical("They didn't listen")


def test_a_long_text_without_an_end_is_read_in_time():
    assert len(sentences("a" * 10_000)) == 1
    assert len(sentences("not " * 2_500)) == 1
    assert len(sentences("no. " * 2_500)) == 2_500
