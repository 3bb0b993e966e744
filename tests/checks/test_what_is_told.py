import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.checks import not_experience, second_hand

SECOND_HAND = [
    "A friend told me the nurses there are rude",
    "I read in the paper that the ward is closing",
    "My neighbour says the staff are cruel",
    "I heard that patients wait 12 hours",
    "According to a friend the food is awful",
    "I wasn't there but apparently someone fell",
    "I've never been there but people say it's bad",
    "Someone I know had a terrible time",
    "I saw on Facebook that they lost records",
    "I'm writing on behalf of my friend",
    "rumour has it they are closing",
    "My colleague said the doctor shouted at her",
    "A pal of mine waited two days in A&E",
    "My mate was in there and nobody fed him",
    "A woman at work lost her baby there",
    "I heard the ward is filthy",
    "Heard from a friend that the dentist is great",
    "It was on the news that patients died",
    "My cousin says the food is awful",
    "I gather the unit is a shambles",
    "It's well known round here that they never answer",
    "This happened to a friend of mine",
    "My daughter in law's mother was left in a corridor",
    "From what I've heard they are useless",
    "Apparently the nurses there are rude",
]
NO_SECOND_HAND = [
    "My mum was admitted and I sat with her. A friend told me it would be fine.",
    "I heard the nurse laugh",
    "My son told me he liked it",
    "I was told by the nurse to wait",
    "My husband was treated there and I was with him",
    "The doctor said my knee is fine",
    "I read the leaflet in the waiting room",
    "I'd heard good things about the clinic and when I went they were great. I was seen on time.",
    "I care for my dad and saw how they treated him",
    "We were told that there was a delay",
    "My friend came with me to my appointment",
    "I read a magazine",
    "A friend told me to ring 111 and I did",
    "I took my neighbour to A&E and we waited ten hours",
    "I heard the machine beep all night",
    "My neighbour looked after the cat",
    "I am a carer for my neighbour. My neighbour was left in a wet bed on the ward.",
    "My aunt died there, I held her hand",
    "They say I will walk again",
    "I had heard good things and it was even better",
    "The man in the next bed kept us laughing",
    "Apparently my referral was lost",
    "I understand they were busy",
    "I've heard nothing since",
]
NOT_EXPERIENCE = [
    "The NHS should be privatised.",
    "The government needs to fund mental health.",
    "Visit our website www.x.com for best prices",
    "Does anyone know how to register?",
    "What are the opening times?",
    "Buy cheap viagra online now",
    "test",
    "asdfgh",
    "We offer professional cleaning services. Call us today on 0115 000",
    "How do I get an appointment?",
    "I think the government has ruined the NHS",
    "Patients who miss appointments should be fined",
    "N/A",
    "Can anyone tell me if the clinic does blood tests on Saturday?",
    "Junior doctors should stop striking",
    "Earn money from home fast",
    "Nurses deserve more pay.",
    "The trouble with this country is nobody wants to pay tax.",
    "In my opinion people should pay if they miss an appointment.",
    "Hospitals should all have free parking.",
    "what is your fax number",
    "Can you send me a repeat prescription please",
    "I need to cancel my appointment on Monday.",
    "We sell mobility aids at half price.",
    "Sign up for my fitness bootcamp",
    "just checking if this works",
    "Our carpet cleaning company serves Trentside.",
]
NO_NOT_EXPERIENCE = [
    "Very good service",
    "Staff were friendly",
    "I was treated well",
    "Why was I left for 6 hours? I was in pain and nobody came.",
    "I think the nurse was great",
    "They should have rung me",
    "My mum was discharged too soon",
    "Can't thank you enough",
    "Could have been quicker but the nurse was kind",
    "The Nurses listened",
    "What a team. They saved my life",
    "Polite and on time driver",
    "How can I ever thank them? They cared for my dad for weeks.",
    "10/10",
    "Waited three hours, was it too much to ask for a drink?",
    "What a fantastic team. Where would we be without the NHS?",
    "Staff need more time with patients, mine was rushed.",
    "More chairs in the waiting room, I had to stand.",
    "Nothing, considering lockdown",
    "Is it normal to wait six hours with a broken hip? Mum did.",
]


def quotes(check, text):
    return [flag.quote for flag in check.find(text)]


@pytest.mark.parametrize("text", SECOND_HAND)
def test_what_was_heard_or_read_is_not_first_hand(text):
    assert quotes(second_hand, text)
    assert {flag.kind for flag in second_hand.find(text)} == {"second_hand"}


@pytest.mark.parametrize("text", NO_SECOND_HAND)
def test_what_somebody_lived_through_is_first_hand(text):
    assert quotes(second_hand, text) == []


@pytest.mark.parametrize("text", NOT_EXPERIENCE)
def test_an_opinion_an_advert_or_a_question_tells_no_experience(text):
    assert quotes(not_experience, text)
    assert {flag.kind for flag in not_experience.find(text)} == {"not_experience"}


@pytest.mark.parametrize("text", NO_NOT_EXPERIENCE)
def test_a_short_story_still_tells_an_experience(text):
    assert quotes(not_experience, text) == []


@given(st.lists(st.sampled_from(SECOND_HAND + NOT_EXPERIENCE), min_size=1, max_size=4))
def test_every_flag_quotes_its_place_and_none_overlap(parts):
    text = ". ".join(parts)
    for check in (second_hand, not_experience):
        flags = check.find(text)
        assert all(flag.quote == text[flag.start : flag.end] != "" for flag in flags)
        assert all(flag.end <= other.start for flag, other in itertools.pairwise(flags))
