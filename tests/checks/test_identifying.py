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


@pytest.mark.parametrize(
    "text",
    [
        "I am one of only three people in England with the condition.",
        "I am the vicar of Lowdham and was treated for cancer.",
        "I'm the only wheelchair user at this surgery.",
        "I was the only Sikh on the ward.",
        "You may have read about my accident.",
    ],
)
def test_what_is_true_of_one_person_alone_is_enough(text):
    (flag,) = identifying.find(text)
    assert flag.why.startswith("This may say who somebody is")


@pytest.mark.parametrize(
    "text",
    [
        "I was the only one waiting.",
        "I was the only person in the waiting room.",
        "I have Crohn's disease and went on 4 May.",
        "He is the only doctor who listened.",
        "It is the only hospital near us.",
    ],
)
def test_being_the_only_one_to_wait_says_nothing(text):
    assert identifying.find(text) == []
