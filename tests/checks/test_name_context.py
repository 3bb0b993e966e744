"""Names that no list holds, words that are also names, and what a person is said to have done."""

import pytest

from feedback.checks import name


def quotes(text):
    return [flag.quote for flag in name.find(text)]


def grades(text):
    return [(flag.quote, flag.grade) for flag in name.find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Eileenn took time to talk.", ["Eileenn"]),
        ("Tarnya was very good with my son.", ["Tarnya"]),
        ("Oyelowo explained what each tablet was for.", ["Oyelowo"]),
        ("Brixan and Sarah were patient.", ["Brixan", "Sarah"]),
        ("I had two visits from Quillon.", ["Quillon"]),
        ("I was looked after by Quillon.", ["Quillon"]),
        ("a porter called quillon, he sang", ["quillon"]),
        ("Mark had a lot of patience with us.", ["Mark"]),
        ("Faith shouted at my dad.", ["Faith"]),
        ("Thank you April for your help.", ["April"]),
        ("I think her name was Comfort.", ["Comfort"]),
        ("Rich from the falls team rang.", ["Rich"]),
        ("June, one of the cleaners, sang.", ["June"]),
        ("thanks to sarah jones and mike", ["sarah jones", "mike"]),
        ("Nurse Tarnya came. Tarnya sat with me.", ["Tarnya", "Tarnya"]),
        ("Jo D was great. Ann P. too.", ["Jo D", "Ann P"]),
        ("Jean-Luc from dietetics rang.", ["Jean-Luc"]),
        ("Nguye\u0302\u0303n was my midwife, and Dr Nguy\u1ec5n came too.", ["Nguye\u0302\u0303n", "Nguy\u1ec5n"]),
        ("My consultant Mr. A. B. O'Brien-Smith came.", ["A. B. O'Brien-Smith"]),
        ("The Smiths next door drove us in.", ["Smiths"]),
        ("I WAS SEEN BY DR ADEYEMI IN CLINIC 4", ["ADEYEMI"]),
        ("Staff member JB was patient.", ["JB"]),
        ("The ward was kind. Kath x", ["Kath"]),
    ],
)
def test_names_that_are_unlisted_misspelt_or_also_words(text, names):
    assert quotes(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Faith kept me going.",
        "Hope helped me through it.",
        "We waited at James Cook.",
        "I had my liver done at Guy's.",
        "thanks Oldham Green surgery",
        "Rowan 2 has been pleasant.",
        "I could not manage without IRIS.",
        "My nurse seems to get moved.",
        "Said they worked with Dr xxxx here.",
        "Heather and ivy grew in pots.",
        "Miles from anywhere and no bus.",
        "Swimming helped me. Parking was awful. Toast was cold.",
        "dr told me to wait, dr referred me on",
        "The Staff Were Really Lovely And Helped Me",
        "Phlebotomy rang me back and Triage was quick.",
        "I was told that the nurse called back.",
    ],
)
def test_what_only_looks_like_a_name(text):
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Sarah never once looked up from her screen.", "criticism"),
        ("Sarah was never once rude.", "praise"),
        ("Robin could not do enough for us.", "praise"),
        ("Robin couldn't care less.", "criticism"),
        ("Couldn't fault a thing, Hazel took time with us.", "praise"),
        ("Great service until Brian came. He was aggressive.", "criticism"),
        ("I can't thank our key worker Harriet enough.", "praise"),
        ("Joan didn't make me feel silly.", "praise"),
        ("Jo said she would ring but she never did.", "criticism"),
        ("Terry was meant to ring on Friday. He did not.", "criticism"),
        ("If it wasn't for Kerrie I would have walked out.", "praise"),
        ("Not once did Dr Frost introduce himself.", "criticism"),
        ("The two of them, Priti and all, treated my nan like their own.", "praise"),
        ("Sarah treated my nan like a nuisance.", "criticism"),
        ("I told Sarah that the ward was filthy.", "neutral"),
        ("My late mother, Doris, was left on a trolley all night.", "neutral"),
        ("Nurse Fairlie took my blood on Tuesday.", "neutral"),
        ("Our little boy Alfie loved it.", "neutral"),
        ("Hello Anna, it is so kind what you did.", "praise"),
        ("Thank you Anna", "praise"),
        ("Lovely ward, lovely food. Many thanks, Anna", "neutral"),
    ],
)
def test_a_grade_follows_what_is_said_of_the_person(text, grade):
    assert [flag.grade for flag in name.find(text)] == [grade]


def test_one_list_shares_what_is_said_and_one_person_has_one_grade():
    assert grades("A big shout out to Femi, Lukasz and the rest.") == [("Femi", "praise"), ("Lukasz", "praise")]
    assert grades("I saw Hazel on Monday.\nHazel was brilliant.") == [("Hazel", "praise"), ("Hazel", "praise")]
    assert grades("I saw Dr Crane on Monday.\nDr Crane was rude.") == [("Crane", "criticism"), ("Crane", "criticism")]


def test_what_one_did_is_not_said_of_another():
    text = "Karen was rude. Debbie was the opposite, calm and kind. I told Sue about the receptionist."
    assert grades(text) == [("Karen", "criticism"), ("Debbie", "praise"), ("Sue", "neutral")]


@pytest.mark.parametrize(
    "text",
    [
        "Sarah was so " * 7_000,
        "Ann and " * 12_000,
        "nothing " * 12_000 + "Sarah",
        "Oyelowo, the " * 7_000,
        "a-" * 50_000,
    ],
)
def test_a_long_strange_text_ends(text):
    assert len(name.find(text[:100_000])) <= 600
