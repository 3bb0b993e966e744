"""The words of generated stories: common ones, those of the demo's own stories, and a long tail made of both."""

from __future__ import annotations

import random
import re
import tomllib
from collections import Counter

from feedback.demo.people import CONTENT


def listed(text: str) -> list[str]:
    """Read a list with semicolons between what it lists."""
    return [" ".join(part.split()) for part in text.split(";") if part.strip()]


# In each list, what people name most comes first.
PEOPLE = listed(
    """nurse; doctor; consultant; staff; receptionist; midwife; sister; team; GP; therapist; physio; healthcare
    assistant; paramedic; surgeon; anaesthetist; student nurse; ward manager; support worker; care
    coordinator; social worker; porter; CPN; psychiatrist; psychologist; counsellor; key worker; radiographer;
    pharmacist; dietitian; district nurse; dentist; hygienist; driver; health visitor; specialist nurse;
    registrar; junior doctor; night nurse; cleaner; volunteer; chaplain; secretary; interpreter; phlebotomist;
    podiatrist; audiologist; optometrist; speech therapist; occupational therapist; crisis worker; peer
    worker; nursery nurse; play specialist; matron; dispatcher; call handler; ambulance crew; community nurse;
    diabetes nurse; stroke nurse; cancer nurse; breast care nurse; sonographer; locum; agency nurse"""
)
PLACES = listed(
    """ward; waiting room; hospital; clinic; corridor; A&E; reception; bay; side room; day room; car park; surgery;
    theatre; recovery; maternity unit; labour ward; outpatients; X-ray; scanner; health centre; assessment
    unit; ambulance; discharge lounge; children's ward; crisis house; day hospital; intensive care; HDU;
    pharmacy; canteen; lift; entrance; toilet; bathroom; kitchen; garden; quiet room; family room; triage;
    minor injuries; walk-in centre; hospice; care home; rehab unit; memory clinic; pain clinic; eye clinic;
    fracture clinic; blood clinic; birth centre; postnatal ward"""
)
THINGS = listed(
    """appointment; care; treatment; operation; letter; phone call; medication; results; scan; referral; pain relief;
    food; blood test; injection; waiting list; discharge; care plan; assessment; diagnosis; prescription;
    notes; bed; tea; noise; parking; visiting; tablets; antibiotics; X-ray; dressing; wound; drip; cannula;
    catheter; wheelchair; hoist; crutches; stitches; cast; hearing aid; glasses; menu; water; blanket;
    curtain; call bell; buzzer; light; heating; fan; television; wifi; form; leaflet; information; handover;
    follow-up; review; home visit; transport; ambulance; equipment; mattress; commode; frame; oxygen; inhaler;
    insulin; chemotherapy; radiotherapy; physiotherapy; counselling; therapy; group; exercises; biopsy; MRI;
    CT scan; ultrasound; endoscopy; colonoscopy; ECG; blood pressure; temperature; swab; vaccine; filling;
    extraction; braces; denture; epidural; caesarean; induction; scan picture; birth plan; feeding; cot;
    section; crisis plan; safety plan; leave; dose; side effects; sleep; privacy; dignity; choice; trust;
    kindness; respect"""
)
QUALITIES = listed(
    """kind; helpful; good; caring; friendly; clear; patient; calm; slow; rude; busy; excellent; late; clean; cold;
    noisy; professional; gentle; quick; wrong; confusing; lovely; frightening; painful; tired; brilliant;
    dirty; reassuring; thorough; dismissive; understaffed; warm; honest; polite; careful; careless;
    thoughtful; amazing; upsetting; short; crowded; comfortable; uncomfortable; supportive; unhelpful; rushed;
    attentive; compassionate; abrupt; cheerful; respectful; disorganised; efficient; lonely; safe; unsafe;
    welcoming; smelly; bright; dark; quiet; loud; welcome; awful; fantastic; appalling; wonderful; superb;
    terrible; shocking; outstanding; poor; unacceptable; acceptable; ordinary; human"""
)
DID = listed(
    """listened to me; explained everything; helped me; looked after me; asked how I was; made me tea; rang me back;
    ignored me; told me nothing; forgot about me; held my hand; took time; sat with me; gave me tablets; lost
    my notes; came straight away; never called back; sent me home; kept me waiting; apologised; smiled;
    shouted; introduced herself; checked on me; put me at ease; walked past; answered my questions; talked
    over me; talked to my family; cancelled; found a bed; cleaned the wound; changed the dressing; took blood;
    explained the risks; wrote it down; brought a blanket; made a mistake; noticed at once; made us laugh;
    treated me with dignity; treated me like a number; treated my mum well; involved us in decisions; let me
    stay; moved me at night; lost my glasses; found my hearing aid; rang the family; did not believe me;
    believed me; saved my life; kept their promise; went the extra mile; gave us time; cut me off"""
)
WHEN = listed(
    """in the morning; at night; on the Friday; the next day; for four hours; after two weeks; all day; at the
    weekend; every time; for months; straight away; in the end; before the operation; after the operation; for
    six hours; on Monday; at three in the morning; over Christmas; last summer; within minutes; for eleven
    hours; a week later; on the bank holiday; by the evening; for a whole year; during the night; at visiting
    time; twice; in January; since March; until midnight"""
)
RELATIVES = listed(
    """mum; dad; husband; wife; son; daughter; mother; father; nan; grandad; partner; brother; sister; baby; aunt;
    uncle; neighbour; friend; granddaughter; grandson; mother-in-law; carer; best friend; little boy; little
    girl; twins; family"""
)
ILLNESSES = listed(
    """broken hip; chest pain; stroke; cancer; asthma; diabetes; depression; anxiety; dementia; infection; sepsis;
    cataract; fall; fracture; arthritis; migraine; epilepsy; psychosis; bipolar disorder; eating disorder;
    miscarriage; pre-eclampsia; pneumonia; COPD; heart attack; heart failure; kidney stones; gallstones;
    appendicitis; hernia; Parkinson's; MS; COVID; toothache; abscess; back pain; sciatica; hearing loss;
    glaucoma; ulcer; panic attacks; self-neglect; PTSD; OCD; ADHD; autism; jaundice; croup; bronchiolitis;
    eczema; psoriasis; allergy; anaemia; blood clot; angina; UTI; sprain; concussion"""
)
# What people tell of one kind of service rather than of others: thing, person, place.
OF_KIND = {
    "hospital": (
        "ward round; discharge; call bell; night shift; bed",
        "ward sister; healthcare assistant",
        "ward; bay",
    ),
    "emergency": (
        "triage; trolley; X-ray; plaster; long wait",
        "paramedic; triage nurse; call handler",
        "A&E; corridor",
    ),
    "maternity": (
        "labour; birth plan; feeding; caesarean; scan; induction",
        "midwife; sonographer",
        "labour ward; postnatal ward",
    ),
    "children": (
        "play; school; growth; needle; cuddly toy; camp bed",
        "play specialist; paediatrician",
        "children's ward; playroom",
    ),
    "mental_health": (
        "crisis team; medication; therapy; care plan; section; crisis line; CAMHS",
        "care coordinator; CPN; psychiatrist; crisis worker",
        "crisis house; ward; day hospital",
    ),
    "community": (
        "home visit; dressing; pressure sore; mattress; continence",
        "district nurse; carer",
        "living room; health centre",
    ),
    "therapy": (
        "exercises; balance; speech; walking; splint; programme",
        "physio; occupational therapist",
        "gym; pool",
    ),
    "dental": (
        "filling; extraction; check-up; braces; root canal; crown",
        "dentist; hygienist",
        "dental surgery; chair",
    ),
    "transport": (
        "journey; pick-up; stretcher; lift home; booking; seat",
        "driver; ambulance crew",
        "ambulance; pick-up point",
    ),
    "outpatient": (
        "appointment; results; scan; clinic letter; follow-up",
        "consultant; radiographer",
        "clinic; scanner",
    ),
    "other": (
        "advice; form; leaflet; group; course; test",
        "adviser; volunteer",
        "centre; office",
    ),
}
SYLLABLES = listed(
    """al; an; ar; bel; ben; bor; bra; bri; cal; car; cor; dal; den; dor; el; em; fal; fen; fer; gar; gil; hal; har;
    hol; il; kel; kin; lam; lan; lor; mar; mel; mor; nar; nel; nor; or; pal; pen; per; ral; rin; ros; sal;
    sel; sor; tal; tam; ter; tor; ul; val; ver; vin; wal; wen; wil; yar; zel; zor"""
)
DRUG_ENDINGS = listed(
    "azole; idine; amab; prolol; statin; mycin; pril; oxetine; azine; formin; zepam; triptan; cillin; sartan"
)
ILLNESS_ENDINGS = listed("itis; osis; algia; oma; emia; opathy; ectasia; oplasia")
PLACE_ENDINGS = listed("wick; ham; ton; ford; by; thorpe; dale; stead; mere; combe; worth; bridge; field; hurst; ley")
NAME_ENDINGS = listed("en; ie; er; son; o; a")
INVENTED_OF_A_KIND = 4_000


def demo_words() -> list[str]:
    """Give the words of the demo's own stories, the commonest first."""
    count: Counter[str] = Counter()
    for path in sorted((CONTENT / "stories").glob("*.toml")):
        for told in tomllib.loads(path.read_text())["story"]:
            for text in (told["title"], told["text"], *(post["text"] for post in told.get("post", []))):
                count.update(re.findall(r"[a-z]{4,}", text.lower()))
    return [word for word, _ in count.most_common()]


def misspelling(word: str, dice: random.Random) -> str:
    """Write a word with one slip: a letter lost, doubled, swapped or taken from its neighbour."""
    at = dice.randrange(1, len(word) - 1)
    before, letter, after = word[:at], word[at], word[at + 1 :]
    slips = (
        before + after,
        before + letter * 2 + after,
        before + after[0] + letter + after[1:],
        before + dice.choice("aeiou" if letter in "aeiou" else "bcdfglmnprst") + after,
    )
    return dice.choice(slips)


def misspellings(words: list[str], dice: random.Random, wanted: int) -> list[str]:
    """Give slips in these words, each once, none of them a word that is right."""
    right, found = set(words), dict[str, None]()
    known = [word for word in words if len(word) > 4 and word.isascii() and word.isalpha()]
    while len(found) < wanted:
        slip = misspelling(dice.choice(known), dice)
        if slip not in right:
            found[slip] = None
    return list(found)


def made_up(dice: random.Random) -> dict[str, list[str]]:
    """Invent names of medicines, illnesses and places, as rare in stories as such names are."""
    kinds = {
        "medicine": DRUG_ENDINGS,
        "illness": ILLNESS_ENDINGS,
        "place": PLACE_ENDINGS,
        "name": listed("en; ie; er; son; o; a"),
    }
    invented: dict[str, list[str]] = {}
    for kind, endings in kinds.items():
        names: dict[str, None] = {}
        while len(names) < INVENTED_OF_A_KIND:
            name = "".join(dice.choices(SYLLABLES, k=2)) + dice.choice(endings)
            names[name.capitalize() if kind in ("place", "name") else name] = None
        invented[kind] = list(names)
    return invented


def derived(words: list[str]) -> list[str]:
    """Make rarer words of common ones, as people do when they write in a hurry."""
    long = [word for word in words if len(word) > 3 and word.isalpha() and word.isascii()]
    return [f"{word}{ending}" for ending in ("ish", "less", "wise", "like") for word in long]
