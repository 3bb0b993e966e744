"""What people say of care, in five lists: hand-written, by what such words mean and not by who said them.

Texts are lower case with straight apostrophes. A word's beginning stands for all that begins so.
"""

# A pattern of phrases reads worse when each line of it is broken.
# ruff: noqa: E501

import re

_NOT = r"(?:not|never|n't|nor|hardly|barely|without|far from|less than|cannot)(?: (?:been|be|being|get|got|feel|felt|have|had|very|really|at all|even|particularly|exactly|so|that|any|a|the|much|always|all|seem|appear|seemed|to|ever|my|in)){0,3}"
_PEOPLE = r"(?:no ?-?(?:one|body)|nobody|none of (?:them|the \w+)|not one|not a single)"


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(phrases) + ")")


NEUTRAL = (
    # Of illness and its treatment, which are what care is for.
    "alone", "anxiety", "anxious", "anxiously", "attack", "attacks", "battle", "bleeding", "breakdown", "burned",
    "cancer", "crisis",
    "critical", "cut", "cutting", "damage", "damaged", "dark", "darkness", "dead", "death", "depressed", "depressing",
    "depression", "depressive", "despair", "die", "died", "difficult", "difficulties", "difficulty", "disability",
    "disease", "disorder", "distress", "distressed", "disturbance",
    "drained", "emergency", "exhausted", "fatigue", "fear", "fears", "fight", "fought", "grief", "harm", "harming",
    "hurt", "hurting", "hurts", "ill", "illness", "infection", "injured", "injury", "isolated", "isolation",
    "kill", "killing", "lonely", "loneliness", "loss", "lost", "low", "miserable", "miss", "missed", "nervous",
    "nervousness", "pain", "painful", "panic", "paranoid",
    "problem", "problems", "risk", "risks", "sad", "sadly", "sadness", "scared", "scary", "serious", "severe",
    "severely", "sick", "sickness", "sobbing", "sore", "stress", "stressed", "stressful",
    "struggle", "struggled", "struggles", "struggling", "suffer", "suffered", "suffering", "suicidal", "suicide",
    "tears", "trauma", "trouble", "unwell", "upset", "vulnerability",
    "vulnerable", "weak", "weakness", "worried", "worry", "worrying", "worries", "crying", "cried", "cry", "shock",
    "shy", "stuck", "tired", "negative", "broken", "challenge", "challenging", "hell", "desperate", "desperation",
    # Of services, not of praise.
    "benefit", "benefits", "care", "cares", "clean", "discharge", "discharged", "dose", "free", "help", "hope",
    "hoped", "hoping", "improve", "improvement", "improving", "interest", "interests", "like",
    "please", "positive", "ready", "secure", "security", "share", "shared", "sharing", "solution", "solutions",
    "special", "support", "treat", "trust", "united", "want", "wish", "wishes", "play", "promise", "promised",
    "treasure",
)  # fmt: skip
"""Words that VADER scores and that say nothing about the care."""

NOT_CRITICAL = _any(
    r"^\W*(?:no\b|nothing\b)(?: [^,;.]{0,40}(?:improve|better|different\w*|change|add|think of|say))?(?=\W*$| (?:it|i|they|we|all|everything|thank\w*|just|really|as|for me|considering|everyone|person|staff)\b)",
    r"no (?:reason|cause) to", r"never (?:\w+ )?had (?:any |a |cause |reason )*(?:trouble|problems?|issues?|complaints?|bad|to complain)",
    r"(?:not|n't)(?: \w+){0,3} (?:a thing|anything|any improvements?)(?: \w+){0,5} (?:better|improve\w*|done|differently|else|change\w*)[^,;]*",
    r"(?:not|n't|cannot|can't) (?:think of|fault) (?:anything|a thing|any\w*)[^,;]*", r"(?:not|n't) hesitate",
    r"no complaints?", r"nothing (?:is|was|were|to|could|can|but|at all|ever|really|i|else)\b[^,;]*",
    r"(?:can|could|can't|couldn't|cannot)(?:not| not)? (?:fault|praise|thank|recommend|be (?:better|happier)|have (?:been|asked|wished|had|done|got))[^,;]*",
    r"(?:not|never|n't) (?:have )?(?:too much|a problem|any problems?|once|rushed|judged?|judgmental|judgemental|be without|disappoint\w*|let (?:me|us|you) down|wait(?:ed|ing)? long|hesitate|forget|felt judged|worry|stop)",
    r"no (?:problems?|issues?|trouble|waiting|delays?|hesitation|pressure|judge?ment|worries|improvements?(?: needed)?|need (?:to|for))",
    r"(?:not?|n't)(?: \w+)? (?:think|improve|change|see)(?: of)?(?: \w+)? (?:anything|any|much)\b[^,;]*",
    r"(?:without|with no) (?:\w+ )?(?:delay|you|them|her|him|this|these|it|the (?:help|support|care|team|staff))",
    r"not (?:only|just|long|far|alone)\b", r"no longer", r"no matter", r"no doubt",
    r"(?:do|would)(?: not|n't) (?:change|know (?:what|where|how))[^,;]*",
    r"(?:keep up|crisis team|waiting (?:room|area)|needless to say|good at listening)", r"whether or not", r"why not",
    r"if not",
    r"at first|before (?:i|we|my|the|this|coming|joining|attending)[^,;]*", r"on time",
    r"i (?:was|am|had been|have been|felt|had)(?: \w+)? (?:struggling|suffering|depressed|suicidal|anxious|scared|nervous|worried|unwell|isolated|lonely|unable)[^,;]*",
)  # fmt: skip
"""What has a critical word in it and is content, or is about the illness."""

GRAVE = _any(
    r"(?:another|other|wrong) (?:patient|person|man|woman|lady)'s (?:tablets?|medic\w+|notes|drugs|results|records)",
    r"some(?:one|body) else's", r"mixed (?:me|him|her) up with", r"no ?(?:body|-? ?one) came",
    r"neglect", r"negligen", r"misdiagnos", r"abus(?:e|ed|ive|ing) (?:by|from|of|towards|staff)", r"abusive",
    r"assault", r"bull(?:y|ied)", r"racis", r"discriminat", r"humiliat", r"degrad", r"undignified", r"dehumani",
    r"inhuman", r"barbaric", r"cruel", r"callous", r"traumati[sz](?:ed|ing) by",
    r"(?:left|leaving|leave) (?:\w+ ){0,3}(?:in (?:pain|agony|tears|distress|limbo|bed|the (?:dark|corridor)|(?:\w+ )?(?:urine|faeces))|alone|on (?:the floor|a trolley|my own|our own|her own|his own|their own)|lying|soiled|stranded|without|waiting|for (?:hours|days|weeks|months)|to (?:die|suffer|cope|fend|struggle)|feeling|with no)",
    r"unsafe", r"dangerous(?:ly)?", r"(?:not|n't|never) (?:feel |felt |be |been )?(?:very |really )?safe", r"at risk",
    r"could have (?:died|killed|been (?:fatal|avoided|prevented))", r"(?:nearly|almost) (?:died|killed)",
    r"(?:would|be) (?:have )?(?:be )?dead", r"died (?:because|alone|waiting|as a result)",
    r"(?:caused|contributed to) (?:his|her|their|my|the) death",
    r"(?:wrong|incorrect) (?:drug|medic\w+|dose|dosage|tablets?|diagnosis|patient|name|person|leg|arm|side|blood|prescription|treatment|information|place|date|time|notes|client)",
    r"(?:drug|medication) error", r"overdosed me", r"malpractice", r"lied\b", r"lies\b", r"lying to",
    r"cover(?:ed|ing)? up", r"corrupt", r"mis-?led\b", r"misleading",
    r"treated (?:me |us |him |her |them |people |patients )?(?:like|as) (?:a (?:criminal|child|number|nuisance|burden|piece|second)|an (?:animal|idiot|inconvenience)|dirt|rubbish|cattle|animals|i (?:was|didn't)|if)",
    r"(?:refus|den(?:y|ie))(?:e|ed|es|al|d|ing|s)?\b", r"turned (?:me |us |her |him |them )?away",
    r"ignor(?:e|ed|es|ing)\b", r"fobbed", r"dismiss", r"abandon", r"forgotten about",
    r"feel (?:so |totally |completely )?forgotten",
    r"let(?:ting)? (?:me|us|him|her|them|people|patients|my \w+|the \w+)?(?: \w+)? ?down", r"been let down",
    r"failed (?:me|us|him|her|them|to|by|in|my|our|miserably)", r"failing(?:s| to| me| us| her| him| our)?",
    r"made (?:me|him|her|us|it|things|them|my \w+) (?:feel )?(?:\w+ )?(?:worse|small|stupid|worthless|like|uncomfortable|bad|ill)",
    r"no (?:care|compassion|empathy|dignity|respect|humanity|duty of care|pain relief|sympathy|concern)\b",
    r"pain relief (?:was )?(?:refused|not)", r"(?:shout|scream|sw[eo]r|yell)(?:ed|ing|e|ear)? (?:at|down)",
    r"ombudsman", r"solicitor", r"sue\b", r"compensation", r"inquest", r"cqc\b", r"safeguarding (?:concern|issue)",
    r"disgust", r"disgrac", r"appall", r"shambles", r"shambolic", r"horrendous", r"horrific", r"atrocious",
    r"abysmal", r"diabolical", r"dreadful", r"disaster", r"nightmare", r"shocking", r"shocked", r"unacceptable",
    r"not acceptable", r"inexcusable", r"farce", r"farcical", r"outrag", r"scandal", r"absolute joke",
    r"(?:is|was|are) a joke", r"worst", r"incompeten", r"useless", r"hopeless", r"fit for purpose",
    r"never (?:again|want)", r"zero", r"terribl[ey]", r"horrible", r"awful",
)  # fmt: skip
"""Harm, indignity, danger, refusal, and anger at it."""

PLAIN = _any(
    r"(?:was|were|is|are|always|too|stone) (?:always |often |usually )?(?:cold|freezing|boiling|dirty|inedible)\b",
    r"(?:call|ring|phone|rang|called|phoned)(?:ed|ing)? (?:me |us )?back (?:but|and no)", r"never (?:\w+ )?back\b",
    r"rude", r"unhelpful", r"unprofessional", r"unfriendly", r"unkind", r"uncaring", r"unsympathetic", r"unsupport",
    r"uninterested", r"disinterested", r"unpleasant", r"unreliable", r"unfair", r"unjust", r"unreasonable",
    r"unnecessar", r"uncomfortable", r"unsatisf", r"dissatisf", r"unhappy", r"unwelcom", r"unclear", r"unaware",
    r"unable to (?:get|speak|contact|access|help|see|reach|book|use|attend|go|have|leave|do)", r"inadequate",
    r"inappropriate", r"insufficient", r"inconsisten", r"insensitiv", r"inconsiderate", r"inefficien",
    r"disorgani[sz]ed", r"disjointed", r"disrespect", r"arrogan", r"aloof", r"patroni[sz]", r"condescend", r"abrupt",
    r"blunt\b", r"brusque", r"cold and", r"dismissive", r"judge?mental", r"attitude", r"aggressi", r"intimidat",
    r"intrusive", r"impersonal", r"miserable", r"moody", r"nasty", r"grumpy", r"sarcas", r"laugh(?:ed|ing) at",
    r"rolled (?:her|his|their)",
    r"disappoint", r"frustrat", r"angry", r"annoy", r"fed up", r"sick of", r"tired of", r"furious", r"disillusion",
    r"dishearten", r"despair", r"stressful", r"ridiculous", r"pathetic", r"rubbish",
    r"poor(?:ly)? (?:\w+ )?(?:care|service|communica\w+|treat\w+|staff\w*|attitude|experience|quality|manage\w+|organi\w+|food|show|response|run|trained)",
    r"(?:is|was|are|were|very|so|extremely|really) (?:poor|bad)\b",
    r"bad (?:experience|service|attitude|care|communication)", r"waste(?:d|s)?\b", r"pointless",
    r"tick(?:ing)?[ -]?box", r"complain", r"concern(?:s|ed)? (?:about|that|with|over|were|was)", r"blam(?:e|ed|ing)",
    r"at fault", r"mistake", r"error", r"mix(?:ed)?[- ]up", r"wrong", r"incorrect", r"inaccura", r"false",
    r"mess(?:ed|y)?\b", r"confus(?:ed|ing|ion)", r"problem (?:is|with|was)", r"issue (?:is|with|was)", r"worse",
    r"dirty", r"filthy", r"unclean", r"smell", r"freezing", r"noisy", r"broken", r"cramped", r"overcrowded",
    r"slippy",
    r"lack(?:s|ed|ing)?\b", r"short(?:age)? (?:of|staff)", r"short[- ]?staffed", r"under-?staffed", r"over-?worked",
    r"over-?stretched", r"not enough", r"never enough", r"(?:n't|not) (?:have |got |get |been |be )?(?:enough|any)\b",
    r"too (?:long|late|busy|short|few|little|many|far|expensive|often|small|quick|much|slow|cold|hot|noisy)",
    r"rushed", r"cancel", r"postpone", r"delay", r"overdue", r"late\b",
    r"lost (?:my|the|our|his|her) (?:notes|referral|records|letter|file|results|paperwork)",
    r"discharged (?:me|him|her|us)? ?(?:too|without|with no|before|early)", r"waiting (?:list|times?)",
    r"(?:long|hour|hours|month|months|year|years|week|weeks|day|days|minute|minutes|mins?|hr|hrs|the)'?s? wait\b",
    r"wait(?:ed|ing|s)? (?:\w+ ){0,4}(?:hours?|hrs?|days?|weeks?|months?|years?|minutes|mins|so long|too long|ages|forever)",
    r"still (?:\w+ )?(?:wait|not|no|have ?n|has ?n|in pain)", r"kept (?:waiting|on hold|changing|telling|saying)",
    r"on hold", r"hung up", r"cut (?:me )?off", r"chas(?:ed|ing)\b", r"passed (?:around|on|from|about|back)",
    r"pillar to post", r"back and forth", r"round (?:and round|in circles)",
    r"sent (?:me |us |him |her )?(?:home|away) (?:with(?:out| no)|in pain)",
    r"no further (?:\w+ )?(?:help|support|suggest|contact|attempt|action)",
    r"(?:slip|fall|fell)\w* through the (?:net|cracks|gap)", r"up in the air",
    r"no (?:communication|support|help|explanation|apology|response|reply|answer|follow|privacy|information|contact|warning|notice|idea|interest|attempt|effort|reason|doctor|nurse|staff|appointment|treatment|food|water|facilit|record|plan|choice|understanding|way|sign|call|phone|letter|news|update|progress|real|avail|assessment|therapy|structure|option|assistance|thought|consideration|action|consistency|continuity|activities)\w*",
    _PEOPLE,
    r"never (?:\w+ )?(?:called|call|rang|phoned|heard|came|got|get|received|turned up|arrived|told|listen\w*|asked|offered|seen|saw|given|answer\w*|replied|return\w*|had|there|happen\w*|contacted|explained|did|on time|know)",
    r"(?:n't|not|never) (?:\w+ )?(?:listen\w*|care|bother\w*|tell|told|ring|call\w*|phone\w*|respond\w*|repl\w+|answer\w*|contact\w*|explain\w*|inform\w*|offer\w*|heard|hear|come|came|turn\w* up|arrive\w*|understand|understood|believe\w*|interested|taken seriously|take (?:me|us|it|my)|happen\w*|work\w*|accept\w*|allow\w*|given|give|get|got|receive\w*|available|possible|introduce\w*|acknowledge\w*|apologi[sz]\w*|treated|done|respect\w*|involve\w*|read|look\w*|check\w*|supported|help(?:ed)?|attend\w*|agree\w*|aware|asked|consider\w*|updated|appropriate|suitable|provided?|able|ok|okay|right|fair|good|great|nice|helpful|kind|caring|happy|friendly|professional|pleasant|comfortable|satisf\w*|impressed|recommend|recommended|clear|easy|consistent|clean|used|know (?:me|my|what they)|seem to|want(?:ed)? to (?:know|help|listen)|long enough|see me|see us|even|stay)\b",
    r"(?:stop|stopped) (?:\w+ ){0,2}(?:cutting|changing|putting|thinking|treating|asking|sending|being|coming|visiting|my)",
    r"(?:had|having|have) to (?:chase|wait|repeat|ring|phone|call|ask|beg|fight|explain|go through|pay|keep|put up|travel|leave|complain)",
)  # fmt: skip
"""A plain criticism: what was wrong, late, missing, or unkind."""

_GOOD = r"(?:good|great|nice|nicer|lovely|helpful|better|quicker|faster|clearer|easier|kinder|appreciated|useful|beneficial|polite|caring|honest|compassionate|empathetic|respectful|supportive|understanding|friendly|professional|efficient|informative|patient|reassuring|attentive|welcoming|consistent|organi[sz]ed|thorough|personal|open|considerate|approachable)"
WISHED = _any(
    rf"(?:would|could|should|might|needs? to|need to|ought to|can|must|to|please)(?: of| 've|'ve| have| has)? (?:be|been|do|done)(?: (?:a|bit|little|lot|so|much|even|more|very|really|far|way|made))* {_GOOD}\b",
    rf"(?:more|less|bit|not|isn't|wasn't|weren't|aren't|never|hardly|far from|lack of)(?: (?:always|very|so|that|particularly|really|at all|being|been|as|a|too|even|exactly|overly|especially))* {_GOOD}\b",
    r"better (?:communication|care|service|support|training|food|access|staff\w*|understanding|information|signage|waiting|transport|system|attitude)",
    r"(?:less|more|without|no) (?:thank|love|fun|recommend|support|confiden)\w*", r"lack (?:of )?confidence",
)  # fmt: skip
"""Something good that there was not: it counts as a wish, and as no praise."""

WISH = _any(
    r"^(?:please )?(?:listen(?! and)|speed|explain|cut (?:out|down)|stop|do not|don't|train|improve|provide|employ|hire|answer|treat|check|offer|communicate|reduce|introduce|allow|ensure|educate|be more|be aware)\b",
    r"took (?:\w+ ){0,3}(?:minutes|mins|hours|hrs|days|weeks|months|years|ages|long|time|so long|forever)",
    r"(?:quite a|very|such a|a) long (?:time|wait|while)", r"in (?:agony|a lot of pain)",
    r"unfortunately", r"sadly", r"however", r"despite", r"although", r"but\b",
    r"(?:would|i'd|we'd|'d) (?:\w+ )?(?:like|prefer|appreciate|love|have (?:liked|been (?:nice|better|good|helpful|useful|appreciated)|helped|preferred|expected|thought)|be (?:nice|better|good|helpful|useful|great|beneficial))",
    r"could (?:be|have|do|improve|you|they|we|it)\b", r"should(?:n't)?\b", r"ought to", r"must\b", r"improve",
    r"need(?:s|ed|ing)? (?:to|more|better|a|an|some|another|for)\b",
    r"more (?:staff|information|support|help|time|regular|consisten\w*|communication|activities|training|choice|understanding|often|interaction|privacy|nurses|doctors|money|funding|resources|accurate|empathy|compassion|freedom|access|personal|fresh|of|things|parking|appointments|sessions|care)",
    r"better (?:communica\w*|care|service|support|train\w*|food|if|organi\w*|understand\w*|access|way|staff\w*)",
    r"quicker", r"shorter", r"faster", r"easier", r"sooner", r"earlier",
    r"longer (?:time|sessions?|appointments?|visits?|opening)", r"rather than", r"instead (?:of)?", r"apart from",
    r"except", r"only (?:one|thing|if|when|problem|issue|complaint|criticism|had|got|been|see|saw|a)\b", r"at least",
    r"supposed to", r"meant to", r"promised", r"assured", r"expected?",
    r"told (?:me|us|him|her|them|that|to|i|we|they|you|he|she|it|by|there|my)\b", r"(?:was|were|been|be|being) told",
    r"asked (?:for|to|them|numerous|several|many|repeatedly|if|why)", r"several times",
    r"numerous (?:times|occasions)", r"(?:again|over) and (?:again|over)", r"yet (?:again|another|to)",
    r"even (?:though|when|after|if)", r"why\b", r"\?", r"how (?:can|could|do|does|is|am|are|long|many)\b",
    r"what (?:is|am|are|was|do|can) (?:i|we|the point|going|happening|they)", r"seem(?:s|ed)?\b",
    r"appear(?:s|ed)?\b", r"excuse", r"struggl\w+ (?:to (?:get|contact|access|find|see|speak|park|hear))", r"not\b",
    r"n't\b", r"never\b", r"nothing\b", r"anything\b", r"without\b", r"hours\b", r"months\b", r"apparently",
    r"suggest(?:ion|ed)?", r"request", r"sometimes", r"at times", r"not always", r"bit (?:of a )?\w+",
)  # fmt: skip
"""A wish, a doubt, or a turn of the sentence that often leads to one."""

PRAISE = _any(
    r"thank", r"grateful", r"gratitude", r"appreciat(?:e|ed|ive)\b", r"excellent", r"amazing", r"brilliant",
    r"fantastic", r"wonderful", r"fabulous", r"superb", r"outstanding", r"exceptional", r"exemplary", r"first class",
    r"marvell?ous", r"incredible", r"awesome", r"lovely", r"friendly",
    r"(?:so|very|really|is|was|were|are|and|always|been|extremely) kind\b", r"kind(?:ness|ly)\b", r"caring",
    r"compassionate",
    r"(?:very|so|really|extremely|most|is|was|were|are|and|been|always) (?:helpful|supportive|professional|efficient|polite|informative|patient|good|pleased|happy|reassuring|thorough|well|safe|satisfied|calm|comfortable)",
    r"helped", r"helping (?:me|us|my|him|her)", r"recommend", r"great\b", r"best\b", r"enjoy", r"love\b", r"loved\b",
    r"welcom", r"supported (?:me|us|my|him|her|by)", r"saved my", r"life[- ]?saver", r"life[- ]?changing", r"pleased",
    r"impressed", r"confiden(?:t|ce)\b", r"reassur", r"polite", r"efficient", r"quickly", r"promptly",
    r"straight away", r"kept (?:me|us|him|her|my \w+) (?:\w+ )?(?:updated|informed|calm|company)", r"(?:put|felt|feel|made) (?:me |us |him |her )?(?:\w+ )?at ease",
    r"(?:looked|taken care) (?:\w+ )?(?:after|of)", r"listened to (?:me|us|my)", r"understanding\b",
    r"went (?:above|out of)", r"above and beyond", r"above (?:&|n) beyond", r"extra mile", r"a credit", r"well done",
    r"keep (?:up )?(?:the )?good",
    r"good (?:service|job|work|care|support|advice|experience|team|staff|communication)",
    r"explained (?:everything|things|it|what|all|the|how|clearly)", r"knowledgeable",
    r"positive (?:experience|impact|change|difference)", r"benefi(?:t|ted|cial)",
    r"made (?:such )?a (?:huge |big |real |massive )?difference", r"made (?:some )?(?:new |good )?friends", r"fun\b",
    r"perfect", r"delighted", r"satisf(?:ied|action)", r"nice\b", r"warm\b", r"gentle", r"respectful", r"invaluable",
    r"100%", r"10/10", r"five star", r"nothing but", r"laugh\b", r"progress", r"better (?:place|than ever|person)",
    r"feel(?:ing)? (?:so )?much better",
)  # fmt: skip
"""Thanks and praise."""
