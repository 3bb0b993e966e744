"""The words that keep company with a name, and so tell it from other words with a capital."""

# Long lists of words are easier to read and to add to as words.
# ruff: noqa: E501, SIM905

ABBREVIATED = frozenset({"dr", "drs", "mr", "mrs", "ms", "prof", "mx", "sr", "fr", "revd"})
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
BEFORE_PERSON = frozenset("by with thank thanks thankyou cheers to and saw met see seeing ask asked told contacted bless like especially particularly including love hi hello hey dear well-done from for without & spoke rang rung phoned emailed loved had mention named mentioning".split())  # fmt: skip
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
BEFORE_MONTH = frozenset(
    "last next this since until till from by early late mid to and during in of every before after around for".split()
)
ABSTRACT = MONTHLY | frozenset(
    """hope faith joy patience love art mercy peace glory harmony honour justice liberty prudence wisdom memory magic trinity
    happy charity chance will comfort victory unity miracle page grant dawn autumn winter star sky""".split()
)
"""Names that a weak verb after them does not tell from a feeling, a season or a thing."""
PARTICLES = frozenset("de da van von al el bin mc mac o del der den ul dos das di la le ap st".split())
NOT_BEFORE_SURNAME = frozenset(
    "gp ot staff member nurses crew student friend neighbour gentleman hca cpn visitor sir lady".split()
)
BEFORE_INITIALS = frozenset("nurse sister doctor miss matron member staff hca worker carer".split())
DONE_AT = frozenset("shouted laughed smiled swore screamed yelled looked looking angry shouting shout".split())
POSTED = frozenset(
    {("on", "reception"), ("from", "reception"), ("at", "reception"), ("in", "reception"), ("the", "nurse")}
    | {("the", "physio"), ("the", "porter"), ("the", "receptionist"), ("the", "doctor"), ("the", "midwife")}
)
DEALT_WITH = frozenset(
    [
        (deed, "by")
        for deed in "seen treated examined assessed visited cared greeted met delivered run helped told".split()
    ]
    + [(deed, "with") for deed in "spoke appointment session sessions appointments dealt worked chat speaking".split()]
    + [(deed, "to") for deed in "spoke talked speaking thanks grateful kudos credit talking".split()]
    + [(deed, "from") for deed in "visit visits call calls help support phonecall".split()]
    + [("after", "by"), ("trouble", "for"), ("scan", "with"), ("praise", "for")]
)
"""What is done with a person, and the little word before their name."""
HOSPITALS = frozenset({"guy", "king", "addenbrooke", "thomas", "bart"})
"""What "'s" turns into a hospital."""
SAINTS = frozenset("st saint saints queen king prince princess lord".split())
LITTLE = frozenset("in at on with by to for from was is were who had has said i the".split())
"""Words that end a row of capitals, also in a text in capitals."""
