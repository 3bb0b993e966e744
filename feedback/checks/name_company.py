"""The words that keep company with a name, and so tell it from other words with a capital."""

# Long lists of words are easier to read and to add to as words.
# ruff: noqa: E501, SIM905

ABBREVIATED = frozenset({"dr", "drs", "mr", "mrs", "ms", "prof", "mx"})
TITLES = frozenset({"doctor", "doc", "miss", "professor", "sister", "matron", "nurse", "rev", "reverend", "father", "sir", "lady", "dame"})  # fmt: skip
JOBS = TITLES | frozenset(
    """midwife physio physiotherapist receptionist therapist psychologist psychiatrist paramedic porter dentist carer hca cpn counsellor practitioner
    specialist manager worker assistant coordinator co-ordinator pharmacist cleaner volunteer student consultant surgeon registrar radiographer
    phlebotomist podiatrist dietitian anaesthetist hygienist driver crew domestic housekeeper chef tutor trainer chaplain visitor operator technician
    keyworker gp ot lady gentleman man woman guy girl lad chap bloke colleague friend mate neighbour facilitator leader mentor advocate administrator
    secretary neurologist cardiologist oncologist paediatrician dermatologist optician sonographer staff member nurses doctors paramedics staff""".split()
)
RELATIVES = frozenset(
    """husband wife partner son daughter mum mother mam dad father brother sister grandson granddaughter grandma grandad nan gran aunt auntie uncle cousin
    nephew niece fiance fiancé boyfriend girlfriend baby hubby stepson stepdaughter friend neighbour grandmother grandfather child""".split()
)
CALLED = frozenset("called named name names known".split())
BEFORE_PERSON = frozenset("by with thank thanks thankyou cheers to and saw met see seeing ask asked told contacted bless like especially particularly including love hi hello hey dear well-done from for & spoke rang rung phoned emailed loved had mention named mentioning".split())  # fmt: skip
BEFORE_PLACE = frozenset("at in on into onto near inside outside of off visit visited visiting attend attended".split())
DOES = frozenset(
    """was is has had who said says helped helps helping listened listens explained made makes gave took went rang called told asked came phoned visited
    did does never always really and's treated showed shows offered supported supports answered examined seen spoke kept looked looks deserves worked works
    works' understood understands put puts got gets ignored refused shouted laughed snapped wouldn't didn't couldn't doesn't wasn't isn't hasn't seemed seems
    were are have also then just even goes cares cared knows knew sat stayed held""".split()
)
ARTICLES = frozenset(
    "the a an this that my your our his her their its no any some every each of more much such".split()
)
MONTHLY = frozenset("april may june august summer".split())
SAINTS = frozenset("st saint saints queen king prince princess lord".split())
