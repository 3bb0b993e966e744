import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.checks import allegation, complaint, insult

INSULT = [
    "fuck off",
    "f***ing disgrace",
    "sh1t",
    "w@nker",
    "a bunch of idiots",
    "stupid cow",
    "b*tch",
    "f u c k",
    "you c*nts",
    "bloody awful",
    "utter bastards",
    "fuuuck",
    "this crap",
    "lazy pigs",
    "a$$hole",
    "effing useless",
    "sh*t service",
    "shitty",
    "F**K",
    "fcking joke",
]
NO_INSULT = [
    "Scunthorpe",
    "finger prick test",
    "bloody stools",
    "I felt like an idiot",
    "Dick was kind",
    "shiitake",
    "classic",
    "assess",
    "spastic diplegia",
    "Pakistan",
    "a cock-up",
    "niggles",
    "fire retardant",
    "five stars *****",
    "cocktail",
    "Moby Dick",
    "passed",
    "cockpit",
    "basement",
    "the butcher",
    "titbit",
    "hello",
    "analysis",
    "the ward was so hot.",
    "fool me",
]
COMPLAINT = [
    "I want to make a formal complaint",
    "How do I complain?",
    "Please treat this as a complaint",
    "I will be taking this further",
    "im suing the hospital",
    "I am going to complain to PALS",
    "I'd like to lodge a complaint about the doctor",
    "We have made a formal complaint and heard nothing",
    "I intend to raise a complaint with the trust",
    "I shall be contacting my solicitor",
    "I will be reporting her to the NMC",
    "This is a formal complaint",
    "I'm putting in a complaint",
    "I need to know how to make a complaint",
    "I wish to complain about my care",
    "who do i complain to",
    "I am writing to complain",
    "I'm going to the ombudsman",
    "I demand an investigation",
    "we're considering legal action",
    "I want my complaint answered",
]
NO_COMPLAINT = [
    "I have no complaints",
    "can't complain",
    "I complained at the desk",
    "no complaints at all",
    "a chest complaint",
    "presenting complaint was pain",
    "I'm not complaining",
    "This isn't a complaint",
    "nothing to complain about",
    "I would never complain",
    "The complaint of back pain",
    "She never complains",
    "PALS helped me find the ward",
    "I don't want to make a complaint",
    "They asked if I wanted to make a complaint and I said no",
    "My skin complaint cleared up",
    "People complain too much",
    "The complaints leaflet was on the wall",
    "I spoke to PALS who were lovely",
    "My solicitor friend drove me",
]
ALLEGATION = [
    "The night nurse slapped me",
    "A carer stole my mum's ring",
    "The doctor was drunk",
    "He smelt of alcohol",
    "They falsified my notes",
    "She racially abused me",
    "the staff were racist",
    "my purse was stolen on the ward",
    "Nurses were asleep on duty",
    "he touched me inappropriately",
    "They gave me the wrong medication",
    "It's a cover up",
    "they lied about what happened",
    "The receptionist told my ex-husband my medical details",
    "This is negligence",
    "A nurse slapped a patient",
    "They killed my dad",
    "they refused me because I'm black",
    "She forged my signature",
    "he was high on drugs at work",
    "sexually assaulted by a porter",
    "They operated on the wrong knee",
    "One of the carers has been stealing from residents",
    "I was assaulted by a member of staff",
    "She looked at my records without permission",
    "breach of confidentiality",
    "He threatened me",
]
NO_ALLEGATION = [
    "I was hit by a car",
    "The nurse pushed me to try harder",
    "the wait was long",
    "he was not drunk",
    "no discrimination here",
    "They killed time with us",
    "The nurse grabbed me a blanket",
    "we had racism awareness training",
    "My bike was fine",
    "A drunk man in the waiting room",
    "I was asleep when the nurse came",
    "I fell asleep on the ward",
    "She pulled my curtain",
    "The physio pushed me to walk",
    "They let my husband stay with me",
    "My heart attack",
    "He threw himself into his work",
    "Sleeping tablets at night",
    "my house key",
    "She beat cancer",
    "the staff left me in peace",
    "They left my mum alone to sleep",
]


def quotes(check, text):
    return [flag.quote for flag in check.find(text)]


@pytest.mark.parametrize("text", INSULT)
def test_insults_and_swearing_are_found_also_masked(text):
    assert quotes(insult, text)
    assert {flag.kind for flag in insult.find(text)} == {"insult"}


@pytest.mark.parametrize("text", NO_INSULT)
def test_harmless_words_are_no_insult(text):
    assert quotes(insult, text) == []


@pytest.mark.parametrize("text", COMPLAINT)
def test_a_wish_to_complain_is_found(text):
    assert quotes(complaint, text)
    assert {flag.kind for flag in complaint.find(text)} == {"complaint"}


@pytest.mark.parametrize("text", NO_COMPLAINT)
def test_what_is_only_called_a_complaint_is_none(text):
    assert quotes(complaint, text) == []


@pytest.mark.parametrize("text", ALLEGATION)
def test_an_allegation_is_found(text):
    assert quotes(allegation, text)
    assert {flag.kind for flag in allegation.find(text)} == {"allegation"}


@pytest.mark.parametrize("text", NO_ALLEGATION)
def test_care_that_only_sounds_alike_is_no_allegation(text):
    assert quotes(allegation, text) == []


@given(st.lists(st.sampled_from(INSULT + COMPLAINT + ALLEGATION), min_size=1, max_size=4))
def test_every_flag_quotes_its_place_and_none_overlap(parts):
    text = ". ".join(parts)
    for check in (insult, complaint, allegation):
        flags = check.find(text)
        assert all(flag.quote == text[flag.start : flag.end] != "" for flag in flags)
        assert all(flag.end <= other.start for flag, other in itertools.pairwise(flags))
