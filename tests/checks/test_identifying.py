import pytest

from feedback.checks import identifying


@pytest.mark.parametrize(
    "text",
    [
        "I'm 43, the only man in the village with Huntington's, and was seen on 3 May.",
        "She has cystic fibrosis and is 9 years old.",
        "My husband is a vicar, aged 51, and we live in a small village.",
        "He was the only wheelchair user on the ward on 4 June 2021.",
        "We are foster carers, she is 7 years old and came here by air ambulance.",
    ],
)
def test_several_private_details_together_are_one_flag_that_names_them(text):
    (flag,) = identifying.find(text)
    assert flag.quote == text[flag.start : flag.end]
    assert " and " in flag.why


@pytest.mark.parametrize(
    "text",
    [
        "I have cystic fibrosis and the team are lovely.",
        "My son is 9 years old and loved the play room.",
        "We live in a small village and transport is hard.",
        "My wife is a teacher and was off work for months.",
        "I was seen on 3 May and went home at 14:30.",
    ],
)
def test_one_detail_alone_tells_nobody_who_it_is(text):
    assert identifying.find(text) == []
