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
    "B A S T A R D S",
    "kn0bheads",
    "FFS",
    "nasty piece of work",
    "slimy toad of a manager",
    "get stuffed, the lot of you",
    "the man is an animal",
    "as thick as two short planks",
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
    "Mr Cock was the consultant",
    "I had a bloody cough",
    "I am a silly old woman",
    "sod's law, it rained",
    "there was scum on the bath",
    "my old bag was lost",
    "S******* loves the group",
    "the rat trap in the yard",
    "he was nobody's fool",
]
COMPLAINT = [
    "Can PALS contact me about this please",
    "Consider this my complaint",
    "Id like to complain officialy",
    "I want the chief executive to investigate this formally",
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
    "I wanna complain",
    "i want to complane about the ward",
    "My solicitor will be in touch",
    "I expect a written response from the trust",
    "Can you tell me where to send a complaint?",
    "Complaint number 31 has still not been answered",
    "I want to raise a grievance",
    "We are going down the legal route",
    "COMPLAINT: no answer to my letter",
    "I want an apology in writing",
    "My MP will be hearing about this",
    "I would like an independent review of her care",
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
    "I made a complaint last year and it was resolved",
    "I could complain about the lift, but why bother",
    "She was complaining of dizziness",
    "I'd be the last to complain",
    "The complaints box was full of thank you cards",
    "I would like a review of my tablets",
    "It would be wrong to complain",
]
ALLEGATION = [
    "He signed for visits he never did",
    "She shook my baby to make him stop",
    "my GP has been having a relationship with a patient",
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
    "He took money out of my nan's handbag while she slept",
    "Her bracelet vanished from her locker and the carer had the key",
    "The dentist billed us for fillings he never did",
    "I was told I'd jump the queue if I paid him",
    "Security knelt on his neck",
    "He grabbed my dad by the throat",
    "The porter put his hand up my skirt",
    "I saw two staff drinking vodka in the office",
    "The night nurse was fast asleep in the lounge",
    "They filled in the charts without seeing him",
    "A doctor lied at the inquest",
    "She told my neighbours I had hepatitis",
    "My records were shown to my boss",
    "He called my wife a dirty immigrant",
    "She died because they ignored the alarm",
    "They withheld his insulin to punish him",
    "I was examined though I had said no",
    "They tied her to a chair",
    "They gave her notes a new date, signed without seeing her",
    "He threatened to section me if I complained",
    "The manager bullies the staff and hides incidents",
    "He was pinned to the floor by four porters",
    "My ex found out where I live because the receptionist told him",
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
    "They stole my heart",
    "I had been drinking and they were kind",
    "I was punch drunk with tiredness",
    "I was raped years ago and the counsellor helped me",
    "The wait was murder",
    "It's a crime that they are paid so little",
    "The doctor changed my notes to show my new address",
    "My mum was robbed in town and the nurse sat with her",
    "The HCA held my brother's hand",
    "My psychologist and I built a good relationship",
    "I lied about my weight and we laughed",
    "I was fast asleep when the alarm went off",
    "They took care of her purse and rings",
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
