"""Cues of neglect and rough handling in care, and of a medical emergency while somebody writes."""

# A pattern of cues reads worse when each line of it is broken.
# ruff: noqa: E501

from feedback.checks.danger_cue import KIN, STAFF, rule
from feedback.checks.flags import CONCERN, NOW

_FRAIL = r"(?:nan|nana|nanna|gran|granny|grandma|grandad|grandmother|grandfather|mum|mam|mother|dad|father|husband|wife|uncle|aunt|auntie|brother|sister|son|daughter|he|she|resident|residents|patient|patients|lady|gentleman|man|woman|partner|neighbour|friend|him|her|i|next bed)"
_NO_ONE = r"(?:nobody|no ?one|no staff|none of the (?:staff|carers|nurses)|not a single (?:nurse|carer))"

RULES = (
    rule(
        NOW,
        "food water drink fed fluids eaten drunk feed eat tablets insulin",
        r"(?:has|have|is|s|been) (?:\w+ )?(?:had|given|got|been given|without|left without|going without|having) (?:no|any|nothing|a|without|not any)? ?(?:food|water|fluids?|drinks?|anything to (?:eat|drink)|insulin|to (?:eat|drink))(?: or (?:water|drink|food|fluids?))?|not (?:been |had |being )?(?:given |fed |had |offered )?(?:\w+ )?(?:food|water|a drink|fed|fluids|anything to (?:eat|drink)|eaten or drunk)",
        rf"since|for (?:\w+ )?(?:two|three|four|five|\d+|several) days|still|now|today|{_NO_ONE}",
        rf"\b{_FRAIL}\b",
        bars=r"fasting|nil by mouth|scan|surgery (?:today|was)|operation|before|midnight|test|chemo|was|were|had to|machine|cafe|shop|waiting room|canteen|menu|vegan|gluten|allerg\w*|sick bug|procedure|theatre|endoscopy|visitors|eating again|mon(?:ths)",
    ),
    rule(
        NOW,
        "turned changed washed mess faeces urine wet soiled floor buzzer bell tied strapped tying sores crying screaming own helping lifted",
        rf"(?:{_NO_ONE}) (?:has|have|is|s|will|are) (?:\w+ )?(?:turned|changed|washed|cleaned|fed|checked|moved|lifted|helped|come to|answering|coming|help\w*|looking after) ?(?:on )?(?:my )?{_FRAIL}|(?:is|s|am|been|are|still|lying|sat|left) (?:\w+ )?(?:lying|sat|sitting|left|laid|stuck|lay) (?:\w+ ){{0,3}}?(?:in (?:his|her|my|their|a|wet|soiled|urine|faeces)|on the (?:\w+ )?floor)|(?:tied|tying|strapped|chained|locked) (?:\w+ )?(?:him|her|them|my \w+|mum|dad|nan) (?:to|in|down|into)|(?:can not|unable to) get (?:up )?(?:off|up) (?:off |from )?the floor",
        rf"now|since|still|for (?:\w+ )?(?:two|three|four|five|\d+|several) (?:days|hours)|{_NO_ONE}|come|turned off|just|tonight|today|own mess|open|hours|have tied",
        bars=r"was (?:later|then)|waiting room|chair in|corridor|exercises|physio|seat|dance|yoga|gym|sleeping bag|mat|tied up|they (?:soon|quickly)|within minutes|rang|in a (?:chair|queue|room|ward|cubicle|side|bay|bed|private|lovely)|in (?:my|her|his) (?:room|chair|bed|car)(?! in)|came|minutes",
    ),
    rule(
        NOW,
        "staff home nobody carers carer",
        rf"(?:care home|nursing home|home|ward|unit) (?:has|have|is|with) (?:no|left with no|without) (?:staff|carers|nurses|one)(?: \w+){{0,6}}?|{_NO_ONE} (?:on duty|in the (?:home|building)|is here|on the (?:ward|unit) (?:now|tonight))",
        r"now|tonight|right now|at the moment",
        r"crying|screaming|floor|mum|mother|dad|nan|gran|scared|shouting|help|fallen|bleeding|alone",
        bars=r"short|loud|noisy|phone|reception|car park|come(?:s)? in",
    ),
    rule(
        NOW,
        "slapping hitting slaps punching kicking shaking dragging pinching throat tied pillow choking hands",
        rf"(?:{STAFF}|{KIN}) (?:\w+ ){{0,3}}?(?:is|s|are|keeps|has got|has|have) (?:\w+ )?(?:slapping|hitting|punching|kicking|shaking|dragging|pinching|choking|beating|hurting|abusing|smothering|strangling|hands (?:round|around)|his hands (?:round|around)|her hands (?:round|around)) (?:the|my|a|an|her|him|our|mum|dad|nan|another)",
        r"bed|camera|now|chair|neck|throat|ward|room|resident|patient|mum|mam|dad|nan|gran|grandad|mother|father|husband|wife|old|next|opposite|crying",
        bars=r"back|bp|physio|massage|chest|knee|bump|cpr|feelings|(?:is|s) hurting (?:my|her|his) (?:back|leg|hip|knee|arm|feelings|chest)|shaking (?:my|his|her|the) (?:hand|head)",
    ),
    # A life in danger while somebody writes.
    rule(
        NOW,
        "chest breathe breathing pain pains",
        r"(?:i am|am|i m|i have|have|having|got|getting|i ve) (?:\w+ ){0,3}?(?:chest pains?|crushing pain|pains? in my chest|tight(?:ness)? (?:in my )?chest)|(?:i|^) ?can not (?:\w+ )?(?:breathe|breath|get my breath|catch my breath)|struggling to breathe",
        r"now|ambulance|bother|999|111|hold|tonight|not come|nobody|no ?one|help|arm|still waiting|minute|gone (?:grey|numb)|sweating|getting worse|on my own|alone|phone|blue",
        bars=r"asthma (?:clinic|review)|years|months|weeks|when i|if i|stairs|mask|night|cough\w*|because of|sometimes|cardiolog\w*|clinic|results|referr\w*|tests|ecg|gp|went|rang|called|arrived|was|walk|exercise|seen|told|covid",
    ),
    rule(
        NOW,
        "baby newborn toddler son daughter child bairn twin girl boy he she nan mum dad",
        r"(?:baby|newborn|toddler|little (?:one|girl|boy)|bairn|child|twin|infant|son|daughter|mum|dad|nan|gran|husband|wife|he|she|grandad|partner|friend)(?: who)?(?: s| is| has| will| can| are)? (?:just )?(?:(?:is not|not|isn t|will not|wont|can not|has stopped|stopped|barely|struggling) (?:\w+ )?(?:breath\w*|wake|waking|respond\w*|move|moving)|(?:has a (?:fever|rash|temperature) and is|gone|is) (?:floppy|blue|limp|grey)|turned (?:blue|grey)|going blue|fitting|having a (?:fit|seizure)|choking|unresponsive|unconscious)",
        r"right|answer|no ?one|nobody|floppy|blue|help|now|999|111|hold|not stopped|has not stopped|properly|ambulance|still|feed|cold|grey|rash|limp|picking up|quick|stiff",
        bars=r"showed|brought|team|at birth|when (?:he|she) was|was|were|monitor|clinic|sleep study|snor\w+|paramedics came|epilep\w+ nurse|resuscitat\w+|in front|moving (?:house|to|in|ward)|move (?:house|to)|on (?:his|her) own|review",
    ),
    rule(
        NOW,
        "lips tongue throat swelling swollen face epipen arm numb speech slurred drooping side",
        r"(?:lips|tongue|throat|face|eyes) (?:is|are|has|have|s) (?:\w+ )?(?:swell\w*|swollen|closing|tightening|swelled)|side of (?:my|his|her) face (?:\w+ ){0,2}?(?:numb|droop\w*|dropped|fallen|gone)|face has (?:\w+ )?(?:dropped|drooped|gone numb)|(?:can not|can t) (?:lift|move|feel) (?:my|his|her) (?:\w+ )?(?:arms?|legs?|side)|speech (?:is|has gone) (?:\w+ )?slurred",
        r"epipen|now|can not|lift|numb|no ?one|help|breath\w*|ambulance|999|111|getting worse|just|hold",
        bars=r"dentist|tooth|injection|physio|frozen shoulder|bell|since (?:the|my) (?:stroke|op\w*|fall|injury|surgery)|years|months|weeks|anaesthe\w+|operation|was|spinal|epidural|nerve block|plaster|cast|clinic|sling|arthritis",
    ),
    rule(
        NOW,
        "bleeding blood haemorrhaging waters contractions miscarrying",
        r"(?:i am|am|i m|im|she is|he is|she s|he s|pregnant|pregnant and|weeks and|weeks) (?:\w+ )?(?:bleeding|haemorrhaging|losing (?:a lot of |so much )?blood|miscarrying|coughing (?:up )?blood|vomiting blood)",
        r"heavily|pregnant|answer|pick up|picking up|will not stop|no ?one|nobody|faint|dizzy|everywhere|soaked|ambulance|clots|badly|help",
        bars=r"clinic|gp|told me what|gynae\w*|months|every month|years|was|went|rang and|seen|periods?|scan|gums",
    ),
    rule(
        NOW,
        "twice double wrong mistake insulin accident extra",
        r"(?:i|have|he|she|has|ve) (?:just )?(?:taken|took|given|injected|gave|had) (?:\w+ ){0,5}?(?:twice|double|wrong (?:tablets|dose|insulin|medicine|medication|pills)|too much (?:insulin|morphine|methadone|warfarin)|ten times)",
        r"shak\w+|dizzy|now|help|sweating|sleepy|faint|drowsy|answer|feel|no ?one|nobody|hold|scared|floppy|what do i do|should i",
        bars=r"was|were|ward|nurse|dispens\w+|pharmac\w+|chemist|twice a day|daily|blood (?:pressure|test)|gp|jab|vaccin\w+|booster|covid",
    ),
    rule(
        NOW,
        "pinning pinned holding dragging forcing pushing restraining screaming hitting",
        rf"{STAFF} (?:\w+ ){{0,2}}?(?:is|are|s)? ?(?:pinning|dragging|forcing|sitting on|kneeling on|hitting|restraining|screaming at|force feeding|twisting|stripping) (?:down )?(?:the|my|a|an|her|him|our|mum|dad|nan|another)",
        r"right now|now|as i|this minute|camera|i can (?:see|hear)|on the bed|floor|scream\w*|crying|will not stop",
        bars=r"was|were|last|policy|trained|training|safely",
    ),
    rule(
        NOW,
        "floor fallen",
        rf"{_FRAIL}(?: s| is| has| has been| have been)? (?:\w+ ){{0,2}}?(?:on the (?:\w+ )?floor|fallen|fell)",
        rf"{_NO_ONE}|can not (?:get|lift|move)|till|until (?:the )?morning|will come|refus\w+|hours|no ambulance|not coming|still",
        r"is|s|now|am|still|can not|has been",
        bars=r"was|were|had|went|used to|toys|carpet|mat|physio|class|exercise|slipper\w*|wet|ground floor|top floor|(?:first|second|third) floor|came",
    ),
    rule(
        NOW,
        "chest arm jaw heart sick blood faint",
        r"(?:my )?(?:chest|heart) (?:is |s )?(?:\w+ )?(?:hurts|hurting|crushing|tight|killing|racing|pounding|agony|exploding)|(?:being|been|am|throwing|bringing) (?:\w+ )?(?:sick|up|vomiting) (?:with )?blood|left arm (?:has |is )?(?:gone )?(?:dead|numb|heavy|tingling)",
        r"left arm|on my own|alone|now|faint|no ?one|nobody|ambulance|999|111|answer\w*|sweat\w*|jaw|can not|help|all night and|dizzy",
        bars=r"months|weeks|years|physio|was|went|gp|clinic|cardio\w*|referr\w*|sometimes|cough\w*|blood (?:test|pressure)|results|monitor",
    ),
    rule(
        NOW,
        "lying laying lain lay stuck",
        rf"{_FRAIL} (?:\w+ ){{0,2}}?(?:been )?(?:lying|laying|lain|stuck) (?:\w+ ){{0,2}}?(?:on )?(?:the|a|her|his|my) (?:\w+ )?(?:floor|pavement|road|garden)",
        r"still|no ambulance|no ?one|nobody|now|not (?:come|coming)|can not get",
        bars=r"was|were|came|arrived|had",
    ),
    rule(
        NOW,
        "drink water food eat",
        rf"(?:have|has|ve|are|is|s) (?:\w+ )?(?:given|giving|offered|brought|feeding) (?:my )?{_FRAIL} (?:nothing|no (?:food|water|drink))(?: \w+){{0,3}}",
        r"since|for (?:\w+ )?(?:two|three|four|five|\d+|several) days|tongue|still|now|today",
        bars=r"operation|midnight|nil by mouth|scan|theatre|test|was|were|surgery",
    ),
    rule(
        NOW,
        "nobody bell buzzer button",
        rf"{_NO_ONE} (?:\w+ )?(?:comes|answers|is coming|is answering|will come) (?:\w+ ){{0,3}}?(?:when|bell|buzzer|button|to)",
        r"can not (?:feel|breathe|move|get up)|burning up|bleeding|floor|on fire|faint|chest|shaking|dying|scream\w*|crying",
        bars=r"was|were|had|did|phone",
    ),
    # Neglect that is over by now, or goes on more quietly.
    rule(
        CONCERN,
        "urine faeces wet soiled food bell buzzer commode turned sore sores eaten bone stone bruises rough roughly",
        rf"(?:lay|left|lying|sat|sitting|laid) (?:\w+ ){{0,4}}?(?:in (?:his|her|their|my|a|the|wet|soiled) ?(?:own )?(?:\w+ )?(?:urine|faeces|wet|soiled|mess|sheets|pads?|waste|vomit|bed)|on the (?:commode|toilet|floor|bedpan) for)|left (?:\w+ )?without (?:food|water|a drink|fluids|pain relief)|(?:ignored|ignoring|ignore|turned off|switched off|unplugged) (?:his|her|my|the|their) (?:call )?(?:bell|buzzer|calls? for help|cries)|never (?:been )?turned|not (?:been )?turned|not eaten (?:for|in)|{_NO_ONE} (?:fed|turned|changed|washed) (?:him|her|my|mum|dad)",
        rf"\b{_FRAIL}\b",
        bars=r"minutes|waiting room|leak\w*|changed (?:it|them|her|him) (?:in|straight|quickly)",
        past="yes",
    ),
)
