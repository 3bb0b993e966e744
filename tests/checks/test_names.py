import pytest

from feedback.checks import name

NAMED = [
    ("I saw Dr Patel on Monday", ["Patel"]),
    ("dr smith was rude", ["smith"]),
    ("DR SMITH WAS RUDE", ["SMITH"]),
    ("Mrs B at reception", ["B"]),
    ("Dr. J. Patel explained", ["J. Patel"]),
    ("nurse jackie was lovely", ["jackie"]),
    ("Thanks, Margaret", ["Margaret"]),
    ("my husband John was treated", ["John"]),
    ("the receptionist Karen snapped at me", ["Karen"]),
    ("Oluwaseun helped me into the chair", ["Oluwaseun"]),
    ("Thank you to Agnieszka and Piotr", ["Agnieszka", "Piotr"]),
    ("Siobhán O'Neill was my midwife", ["Siobhán O'Neill"]),
    ("I was seen by Ms Okonkwo-Smith", ["Okonkwo-Smith"]),
    ("Will was great with my son", ["Will"]),
    ("Thanks to Mark and Grace on reception", ["Mark", "Grace"]),
    ("My nurse Hope explained everything", ["Hope"]),
    ("The matron, Mrs Adeyemi, listened", ["Adeyemi"]),
    ("Sister Frances ran the ward", ["Frances"]),
    ("Spoke to Sue who sorted it", ["Sue"]),
    ("my daughter Lily has asthma", ["Lily"]),
    ("my son (Ethan) was seen", ["Ethan"]),
    ("Bill on the front desk was superb", ["Bill"]),
    ("Consultant Mr Ravi Chandran operated", ["Ravi Chandran"]),
    ("Jean-Paul in physio is a star", ["Jean-Paul"]),
    ("Staff nurse Bev deserves a medal", ["Bev"]),
    ("Kind regards, D. Thompson", ["D. Thompson"]),
    ("- Priya", ["Priya"]),
    ("Best wishes from Tom and Ellie x", ["Tom", "Ellie"]),
    ("I want to thank Ngozi", ["Ngozi"]),
    ("Healthcare assistant Wioletta made tea", ["Wioletta"]),
    ("HCA named Blessing was so gentle", ["Blessing"]),
    ("a doctor by the name of Hussain", ["Hussain"]),
    ("Dr Khan's attitude stinks", ["Khan"]),
    ("Dr Long was rude to me", ["Long"]),
    ("dr small listened to me", ["small"]),
    ("Matron Green helped", ["Green"]),
    ("nurse hall was lovely", ["hall"]),
    ("sister young shouted at my mum", ["young"]),
    ("Professor Whitcombe saw me", ["Whitcombe"]),
    ("My name is Deborah Clarke and I had an operation", ["Deborah Clarke"]),
    ("Shout out to emma and sarah on nights", ["emma", "sarah"]),
    ("gemma the physio", ["gemma"]),
    ("Nurse Practitioner Liam Doherty", ["Liam Doherty"]),
    ("I'd like to thank Dr Sivakumar and sister Bernadette", ["Sivakumar", "Bernadette"]),
    ("The social worker, Tunde, rang every day", ["Tunde"]),
    ("Pat from transport", ["Pat"]),
    ("Rose was my nurse on Ward 4", ["Rose"]),
    ("April, my health visitor, is great", ["April"]),
    ("ask for Frank, he knows", ["Frank"]),
    ("Saw Gupta the surgeon", ["Gupta"]),
    ("seen by a Mr Wainwright", ["Wainwright"]),
    ("Dr O'Connor", ["O'Connor"]),
    ("Dr McAllister refused", ["McAllister"]),
    ("my partner Kwame", ["Kwame"]),
    ("Miss Evans was curt", ["Evans"]),
    ("Thanks Dr Lee", ["Lee"]),
    ("the lady on reception (Jan) was helpful", ["Jan"]),
    ("Paramedics Steve and Dave were brilliant", ["Steve", "Dave"]),
    ("our CPN Lorraine", ["Lorraine"]),
    ("I spoke with Chidinma today", ["Chidinma"]),
    ("Zofia cleaned my room every morning", ["Zofia"]),
    ("Thank you so much Hayley xx", ["Hayley"]),
    ("Yours sincerely\nArthur Pendlebury", ["Arthur Pendlebury"]),
    ("That cow BRENDA can get lost", ["BRENDA"]),
    ("a porter called yusuf, he made us laugh", ["yusuf"]),
    ("I liked doctor Amara. I didn't like nurse Faith though.", ["Amara", "Faith"]),
]
NOBODY = [
    "It was Father's Day and Dad was in bed",
    "NURSE LONG WAIT BUT WORTH IT",
    "Nurse Best ever",
    "the dr long waited for was away",
    "They sent my sister home",
    "I was on Rose Ward for a week",
    "Highfield Ward was clean",
    "Will I be seen in May?",
    "I hope to come back",
    "The bill was high",
    "To be frank the food was bad",
    "He may grant me leave",
    "The art group is rich in ideas",
    "I was seen in April",
    "June was a hard month",
    "My Parkinson's nurse is great",
    "He has Crohn's disease",
    "Alzheimer's is cruel",
    "A Macmillan nurse rang",
    "St John Ambulance took me",
    "Thank God for the NHS",
    "Mum and Dad were with me",
    "Nurse Specialist clinic",
    "Consultant Psychiatrist",
    "The Queen's Medical Centre",
    "Charlotte House day centre",
    "Prozac and Sertraline did not help",
    "I take Calpol",
    "We parked at Asda",
    "Marie Curie nurses came",
    "Guy Fawkes night in A&E",
    "Thanks, Team",
    "Kind regards",
    "Thank you NHS",
    "Thanks to Everyone on the ward",
    "The Doctor was late",
    "Doctor said no",
    "I was in Nottingham City Hospital",
    "King's Mill Hospital",
    "St Mary's Hospital is huge",
    "It was Christmas Eve",
    "Faith in the system is gone",
    "Grace and patience are what they have",
    "Mark my words",
    "Sue them all, I thought",
    "They should be sued",
    "My rich uncle",
    "The dawn chorus on the ward",
    "I was in a robin reliant",
    "Jack of all trades",
    "carol singing at Christmas",
    "on Sunday in August",
    "She is a real gem and a star",
    "The daisy award",
    "my pen died",
    "We had a ray of hope",
    "Drew blood twice",
    "penny for your thoughts",
    "Nurse who came",
    "Dr who saw me was kind",
    "miss my mum every day",
    "Ms nurse clinic",
    "I went to Jasmine Suite",
    "On Heather ward",
    "Elizabeth Garrett Anderson Hospital",
    "Florence Nightingale would weep",
    "The Art Therapist",
    "Monday to Friday",
    "Miss out on sleep",
    "Sister act",
    "I love Costa coffee",
    "Dr's receptionist",
    "GP Practice",
    "Dr. Was late",
    "the Oxford vaccine",
    "Nurses on Willow were kind",
    "Thanks. Great service",
    "Love this place",
    "From start to finish",
]
GRADED = [
    ("Dr Smith was rude and dismissive", "criticism"),
    ("Karen was fantastic", "praise"),
    ("I saw Dr Patel on Monday", "neutral"),
    ("Sarah did not listen to me", "criticism"),
    ("Wendy couldn't have been kinder", "praise"),
    ("I saw Dr Khan. He was so rude to me.", "criticism"),
    ("I can't fault Emma", "praise"),
    ("The receptionist Karen snapped at me", "criticism"),
    ("My husband John had a stroke", "neutral"),
    ("nothing was too much trouble for Sam", "praise"),
    ("Thanks to Julie I can walk", "praise"),
    ("John made me feel like a nuisance", "criticism"),
    ("I rang Lucy about the form", "neutral"),
    ("Dr Ahmed never explained anything", "criticism"),
    ("Dr Ahmed took the time to explain everything", "praise"),
    ("Nurse Bob laughed at me", "criticism"),
    ("Paula treated me like dirt", "criticism"),
    ("Steve stayed with me all night", "praise"),
    ("Nurse Ann was meant to finish at seven. She stayed until I had a bed, because I was frightened", "praise"),
    ("I was in agony and Dr Okafor ignored me", "criticism"),
    ("Nurse Ann told me off for crying", "criticism"),
]


def quotes(text):
    return [flag.quote for flag in name.find(text)]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_a_name_is_found_by_the_words_around_it(text, names):
    found = quotes(text)
    assert len(found) == len(names)
    assert all(wanted in quote for wanted, quote in zip(names, found, strict=True))


@pytest.mark.parametrize("text", NOBODY)
def test_places_months_drugs_diseases_and_words_are_nobody(text):
    assert quotes(text) == []


@pytest.mark.parametrize(("text", "grade"), GRADED)
def test_a_name_is_graded_by_what_is_said_about_the_person(text, grade):
    assert [flag.grade for flag in name.find(text)] == [grade]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The healthcare assistant on the ward, Bernie, sat with me.", ["Bernie"]),
        ("The porter, Quillon, talked to my mum.", ["Quillon"]),
        ("Quillon, the healthcare assistant, sat with me.", ["Quillon"]),
        ("thanks again, bernie", ["bernie"]),
        ("Posy brought me a blanket.", ["Posy"]),
        ("Sadly, the doctor left.", []),
        ("In Ripley, the nurse was kind.", []),
        ("The nurse on the ward, Tuesday night, was kind.", []),
        ("The ward, Maple, was clean.", []),
        ("It went off like a Catherine Wheel.", []),
        ("We waited at Audley.", []),
    ],
)
def test_a_name_beside_a_job_or_under_a_story_and_what_only_looks_like_one(text, names):
    assert quotes(text) == names


def test_praise_for_one_and_blame_for_another_in_one_sentence():
    flags = name.find("Karen was wonderful but Dr Hughes was rude and dismissive.")
    assert [(flag.quote, flag.grade) for flag in flags] == [("Karen", "praise"), ("Hughes", "criticism")]


def test_moderator_and_author_are_told_which_it_is():
    praise, criticism = name.find("Karen was wonderful but Dr Hughes was rude and dismissive.")
    assert "may stay" in praise.why
    assert "goes" in criticism.why
    assert praise.hint != criticism.hint
