"""Notices the allegation of a crime or of serious misconduct: it may be true, and it may be defamatory."""

# A pattern reads worse when each line of it is broken.
# ruff: noqa: E501

import re
from collections.abc import Iterator

from feedback.checks.allegation_signs import signs
from feedback.checks.flags import Flag, apart, flags_at
from feedback.checks.patterns import compiled
from feedback.checks.what_is_told import beside

_STAFF = (
    r"(?:(?:staff|(?:staff |student |head |charge |male |female |agency |night |bank )?nurses?|doctors?|dr\.? \w+|nurse \w+|gps?|carers?|hcas?|porters?|surgeons?|consultants?|midwi(?:fe|ves)|dentists?|therapists?|psychiatrists?|psychologists?|paramedics?|receptionists?|managers?|"
    r"(?:support|care|social|key|healthcare) ?workers?|(?:health ?care|nursing|care) assistants?|security(?: guards?)?|guards?|drivers?|cleaners?|matron|sister|member of (?:the )?staff|members of staff|counsellors?|physio\w*|pharmacists?|employees?|worker|team leader|one of (?:them|the \w+)|they|he|she)"
    r"(?: (?:on|at|in) (?:the |my |this )?(?:\w+ )?(?:ward|night|nights|reception|desk|unit|duty|shift|department|care home|home))?)"
)
_VICTIM = r"(?:me|us|him|her|them|(?:my|our|his|her|the|a|an|another|other|one|several|some) (?:\w+ ){0,2}?(?:mum|mam|mother|dad|father|son|daughter|wife|husband|partner|nan|gran|grandma|grandad|brother|sister|child|children|baby|patients?|residents?|lady|man|woman|gentleman|people|girl|boy|friend|colleague))"
_LOOSE = r"(?:\w+ ){0,3}?"
_FOUND = compiled(
    r"(?<![\w-])(?:"
    # Theft and fraud.
    rf"{_STAFF} {_LOOSE}(?:stole|stolen|stealing|steals|nicked|pinched|thieved|robbed|robbing|pocketed|helped (?:himself|herself|themselves) to|embezzled|swindled|conned) (?:\w+ ){{0,2}}?(?:from|my|his|her|their|our|the|money|cash|me|us|him|drugs|medication|morphine|jewell?ery|things|patients|property|food|tablets)"
    rf"|(?:my|his|her|our|their|mum['\u2019]?s|dad['\u2019]?s|{_VICTIM}['\u2019]s) (?:\w+ ){{0,3}}?(?:was|were|has been|have been|got|had been|being) (?:stolen|nicked|robbed|thieved|pinched)|(?:money|cash|jewell?ery|ring|purse|wallet|phone|watch|drugs|medication|belongings|possessions|tablets|property) (?:\w+ )?(?:was |were |being |has been |have been |got |had been )?(?:stolen|nicked|thieved)|stole (?:my|his|her|our|money|from)|theft (?:of|by|from|on)|thieving (?:staff|nurses?|carers?)|thieves (?:work|on the)|(?:fraud|fraudulent(?:ly)?|embezzle\w*|brib(?:e|ed|es|ery|ing)|corrupt(?:ion)?|money laundering|backhander|cash in hand|fiddling|blackmail\w*)(?! (?:team|prevention|awareness|alert|file|department))"
    rf"|{_STAFF} {_LOOSE}(?:took|taken|taking|takes|removed|helped (?:himself|herself) to|used|using) (?:\w+ ){{0,2}}?(?:money|cash|purse|wallet|savings|jewell?ery|bank card|debit card|credit card|pension)(?: (?:out of|out|from|to)\b| without)|(?:money|cash|morphine|drugs|medication|controlled drugs|oramorph|jewell?ery|wedding ring|engagement ring|ring|purse|wallet|necklace|valuables) (?:\w+ )?(?:(?:had|has|have|having|kept|keeps|keep) )?(?:gone|went|go|goes|going) missing|(?:wanted|asked for|asking for|demanded|expects?|wants?) (?:\w+ )?(?:cash|money|a bribe|\u00a3\d+|payment|a bung) (?:to (?:move|get|see|put|jump|treat|speed|bump|do)|under the table|in return|for himself|for herself)|(?:claim(?:ed|ing|s)?|charg(?:ed?|ing|es)|bill(?:ed|ing|s)?|invoic(?:ed?|ing)) (?:\w+ ){{0,5}}?(?:for|of) (?:\w+ ){{0,5}}?(?:never|not|didn['\u2019]t|wasn['\u2019]t|weren['\u2019]t) (?:\w+ )?(?:given|provided|happen\w*|done|carried|receiv\w*|deliver\w*|came|made|had|took)"
    # Assault and cruelty by staff.
    r"|(?:touched|touching|groped|fondled|squeezed|rubbed|stroked|grabbed) my (?:breasts?|boobs?|bum|bottom|private\w*|genitals|crotch|backside|arse)|(?:sexual|lewd|suggestive|obscene|crude|indecent|sexually \w+) (?:comments?|remarks?|advances|messages|texts|gestures|jokes|questions about my (?:body|sex))|(?:nude|naked|explicit|intimate|topless) (?:photo\w*|pictures?|pics|images?|selfies?|videos?)"
    r"|restrain(?:ed|ing|t)(?: (?:me|us|him|her|them|my \w+))? (?:so (?:hard|rough|tight)|too hard|roughly|violently|face down|illegally|unlawfully)|(?:broke|fractured) (?:his|her|my|their) (?:\w+ )?(?:arm|wrist|ribs?|nose|jaw|finger|shoulder)(?= (?:when|while|by|during) (?:they|restrain|hold|handl|pull|drag|twist)|,? (?:restrain|twist|pull|drag))|(?:handled|treated|manhandled|grabbed|moved|lifted) (?:so |very |too |really |quite |extremely )?rough(?:ly)?|(?:being|was|were|been|extremely|very|so) rough with (?:me|him|her|my|the patients|patients|residents)|rough handl(?:ed|ing)|thrown (?:back )?(?:on|onto|into|against|across|out of) (?:to )?(?:the|her|his|my|a) (?:bed|wall|chair|wheelchair|floor)|(?:held|pinned|holding|pinning|forced) (?:me|him|her|my \w+|us) down|(?:was|were|been|being) (?:held|pinned|strapped|tied) (?:down|to the (?:bed|chair))|tied (?:me|him|her|my \w+|patients|residents) (?:to|down|up)|(?:locked|shut) (?:me|him|her|us|them|my \w+|patients|residents) in(?:to|side)? (?:a|the|my|his|her|their|seclusion)|(?:was|were|been|got|being) locked (?:in|inside|up in) (?:a |the |my |his |her |their )?(?:\w+ )?(?:room|bathroom|toilet|cupboard|cell|bedroom|office|store ?room)|force[ -]?fed"
    r"|(?:punch|kick|slapp|beat|hit|assault|attack|bit)\w* (?:and|or) (?:\w+ ){1,4}by (?:(?:two|three|several|some|a|the|one of the|members? of|four) )*(?:members? of staff|staff|nurses?|carers?|hcas?|support workers?|security|guards?|porters?)"
    rf"|{_STAFF} (?:(?:then|also|actually|physically|just|even|had|has|have|was|were|kept|keeps|started|who|deliberately|roughly|violently|forcefully|forcibly|repeatedly|verbally|sexually|literally|once|tried to|and|that) ){{0,3}}(?:hit|hitting|slapp(?:ed|ing)|punch(?:ed|ing)|kick(?:ed|ing)|beat(?:en|ing)?(?: up)?|assault(?:ed|ing)|attack(?:ed|ing)|strangl(?:ed|ing)|chok(?:ed|ing)|shov(?:ed|ing)|manhandl(?:ed|ing)|dragg(?:ed|ing)|spat (?:at|on|in)|abus(?:ed|ing)|bull(?:ied|ying)|threaten(?:ed|ing)|molest(?:ed|ing)|grop(?:ed|ing)|rap(?:ed|ing)|harass(?:ed|ing)|drugg(?:ed|ing)|tortur(?:ed|ing)|starv(?:ed|ing)|push(?:ed|ing)|grabb(?:ed|ing)|pinn(?:ed|ing)|throttl(?:ed|ing)|headbutt(?:ed|ing)|bit|pinch(?:ed|ing)|threw|pulled) {_VICTIM}(?! (?:forward|to (?:do|try|get|walk|keep|achieve|be|take)|through|up the|along|around in|in (?:a|the|my|his|her) (?:wheel)?chair|out of my|for (?:six|life|me)|with questions|hard (?:but|in)|a (?:cup|glass|blanket|chair|pillow)|back (?:to|up)))"
    rf"|(?:i|he|she|we|mum|dad|my \w+|patients|residents) (?:was|were|am|are|has been|have been|had been|got|being|is) (?:\w+ )?(?:assaulted|slapped|punched|kicked|hit|beaten|molested|groped|raped|(?:sexually|racially|physically|verbally) (?:abused|assaulted|harassed|attacked)|abused|manhandled|strangled|restrained (?:illegally|unlawfully|violently|so)|dragged|starved|drugged) (?:by(?! (?:a |the |an |my )?(?:\w+ )?(?:car|bus|lorry|van|bike|cyclist|ball|door|dog|train|horse|partner|husband|wife|ex|dad|father|boyfriend|neighbour|son|gang|stranger))|in (?:the|this|that|your) (?:ward|hospital|unit|care home|home|care)|on (?:the|this|that|your) ward|whilst|while in|at (?:the|this) (?:hospital|home))"
    rf"|(?:physical|sexual|verbal|racial|emotional|elder|patient) (?:abuse|assault|harassment) (?:by|from|of patients|on the ward|of residents|goes on|took place|is happening|happens)|sexual(?:ly)? (?:assault(?:ed)?|harass(?:ed|ment)|abus(?:ed|ive)|inappropriate|touched)(?! (?:referral|centre|service|clinic|victims|survivors|when i was|as a child|in my (?:past|childhood)))|(?:touched|groped|fondled|kissed|flashed|rubbed) (?:me|my (?:breasts?|bum|thigh|leg|chest)|her|him|a patient)(?: \w+)? ?(?:inappropriately|sexually|up|between|in a (?:sexual|creepy|way)|where|without)|inappropriate(?:ly)? (?:touch\w*|relationship with|sexual)|(?:sleeping|slept|affair|relationship|sex) with (?:a |his |her |one of (?:his|her|the|my) )?patients?|indecent|exposed (?:himself|herself)|raped|took (?:photos?|pictures|a photo|videos?) of (?:me|patients|her|him) (?:naked|without|undressed|in the)|(?:filmed|filming|film|recorded|recording|photographed|photographing) (?:the |other )?(?:me|patients|residents|her|him|us|my \w+)(?: \w+)? (?:(?:on|with) (?:their|his|her|a) (?:\w+ )?(?:phones?|mobiles?)|without|secretly|naked|undress\w*|in the)"
    # On duty.
    rf"|(?:{_STAFF}|was|were|is|are|doctor|nurse|turned up|came in|clearly|obviously|being|been) (?:\w+ ){{0,2}}?(?:drunk|intoxicated|hung ?over|high(?= on (?:drugs|weed|something|shift|duty)| at work)|stoned|under the influence|on drugs|taking drugs|off (?:his|her|their) (?:face|head)|drinking (?:alcohol )?(?:on|at|in|whilst|while))(?! (?:patients?|people|men|man|youths|in the waiting|relatives|visitors|person|lady|and disorderly))(?= \w+|[.,!?]|$)|drunk on (?:duty|shift|the job|the ward)|(?:smel(?:t|led|ling|ls)|stank|stinking|reek(?:ed|ing)) (?:strongly )?of (?:alcohol|drink|booze|beer|whisky|vodka|wine|cannabis|weed|drugs)|(?:asleep|sleeping|snoring|fell asleep|fast asleep|dozing) (?:on (?:(?:the |their |his |her )?(?:night |day )?(?:duty|shift|watch)|the job|nights|obs|observations)|at (?:the|their|her|his) (?:desk|nurses?['\u2019]? station|station|post)|during (?:the|their) shift|when (?:they|she|he) should)|(?:dealing|selling|supplying|sells|sold|deals) (?:the |his |her |their )?(?:patients?['\u2019]? |residents['\u2019]? |patient['\u2019]s |prescription )?(?:drugs|medication|medicines|tablets|morphine|methadone|cannabis|cocaine|heroin|spice)|(?:watching porn|porn on)|(?:staff|nurses?|carers?|doctors?|workers?|hcas?|porters?) (?:\w+ ){0, 2}?(?:smok\w+|snort\w+|inject\w+|using|taking|took|sharing|dealt|deal) (?:cannabis|weed|cocaine|heroin|spice|ketamine|drugs)(?! (?:chart|round|trolley|team))"
    # Records, truth and confidences.
    r"|(?:falsif\w+|forg(?:ed|ing)|doctored|fak(?:ed|ing)|tamper\w*|alter(?:ed|ing)|fabricat\w+|back ?dat(?:ed|ing)|made up|lied (?:in|on|about)|wrote lies|lies (?:in|on)|deleted|destroyed|shredd\w+|chang(?:ed|ing)|amended|backdated|fiddled|hid|removed) (?:\w+ ){0,3}?(?:notes?|records?|signature|paperwork|charts?|documents?|documentation|results|logs?|reports?|obs|observations|care plan|statements?|evidence|forms?|figures|medical file)(?! (?:address|to (?:show|include|add|reflect|correct|say my)|my (?:medication|appointment)|so (?:they|it) (?:was|were) (?:right|correct)))(?<!changed my report)|(?:notes?|records?|charts?|documents?|paperwork|forms?|logs?|statements?|cctv|footage|evidence|obs|results) (?:\w+ ){0,3}?(?:was|were|been|being|got|are) (?:\w+ )?(?:falsified|deleted|altered|destroyed|shredded|tampered with|doctored|faked|forged|backdated|rewritten|fabricated|wiped|made up|changed (?:after|to (?:hide|cover|make|suit)))|cover(?:ed|ing|s)?[ -]up|covering (?:their|each other['\u2019]?s?|his|her) (?:own )?(?:backs?|tracks|mistakes?|backsides?|arses?)|lied (?:to (?:me|us|the (?:police|coroner|inquest|family))|under oath|through|about (?:what|the|my|his|her))|perjury|swept (?:it )?under the carpet|whistle ?blow\w*"
    r"|breach(?:ed|es|ing)? (?:of |my |our |patient |his |her |the )?(?:confidentiality|gdpr|data|privacy|human rights|duty of care|trust and)|(?:broke|breaking|broken|breached) (?:\w+ )?confiden\w+|(?:told|shared|disclosed|gave|leaked|discussed|posted|passed|revealed|showed|read out|gossip\w*)(?: \w+){0,5}? (?:my|his|her|our|patients['\u2019]?|confidential|private|personal) (?:\w+ )?(?:details|information|records?|notes|diagnosis|medical|history|condition|test results|results|business|medical information)(?: \w+){0,2}? (?:to|with|on|in front of) (?:my (?:\w+ )?(?:ex|boss|employer|neighbour|family|mother|parents|husband|wife|friend|work|landlord)|(?:the )?(?:whole )?(?:waiting room|other (?:patients|staff)|strangers|facebook|people|a stranger|everyone|her friends|his friends))|(?:looked|looking|snoop\w+|accessed|accessing|pry\w*) (?:\w+ ){0,3}?(?:at |up |in(?:to)? |through )?my (?:medical )?(?:records|notes|file)(?: \w+)? (?:without|illegally|when (?:she|he) (?:had no|shouldn))|without (?:(?:my|his|her|our|any|informed|written|proper|parental|valid|their|getting|asking for) )*(?:knowledge or )?consent|(?:dnr|dnar|dnacpr|do not resuscitate)(?: \w+){0,6} (?:without|behind (?:our|my|her|his))|told my (?:ex\S*|boss|employer|neighbours?|family|mother|mum|parents|husband|wife|friends?|landlord) (?:about |all about |what was in )?my (?:medical |private |confidential )?(?:details|records|notes|diagnosis|condition|results|history)|data breach"
    # Harm, discrimination, law.
    r"|(?:gross |clinical |criminal |medical )?negligen(?:ce|t|tly)(?! (?:solicitor|claim|team))|malpractice|gross misconduct|professional misconduct|manslaughter|murder(?:ed|er|ers|ing)?(?! (?:a |the )?(?:curry|pint|mystery|scene|film|parking|cup|it)\b)|(?:killed|killing|caused the death of|responsible for the death of|let|left) (?:my|our|his|her) (?:\w+ )?(?:mum|mam|mother|dad|father|son|daughter|wife|husband|partner|nan|gran|grandma|grandad|brother|sister|child|baby|friend)(?! (?:go|see|stay|come|know|sit|alone|have|be|waiting|in (?:the|a) (?:waiting|corridor)|with|to (?!die|starve)|on|at home|feeling|a )\w*)(?: die| to die| dead)?|left (?:\w+ ){0,2}(?:to die(?! of)|for dead)|caused (?:his|her|my \w+['\u2019]?s?) death|(?:his|her|my \w+['\u2019]?s?) death (?:was|is|could have been) (?:caused|avoidable|preventable|avoided|prevented|their fault|down to)|died (?:because|as a result|due to|through) (?:of |to )?(?:their|your|the (?:staff|doctor|hospital|nurse)|poor care|neglect|lack of|mistakes?|the negligence)|blood on (?:your|their) hands"
    r"|(?:gave|given|giving|injected|prescribed|administered)(?: \w+){0,3}? (?:the )?(?:wrong|someone else['\u2019]s|another patient['\u2019]s|ten times|10 times|double|an overdose of|a fatal) (?:\w+ )?(?:drugs?|medicines?|medication|dose|tablets?|injection|blood|insulin|baby|morphine|prescription)|(?:operated|operation|surgery|amputated|removed|pulled) (?:\w+ )?(?:on )?(?:the )?wrong (?:leg|arm|eye|knee|hip|side|tooth|patient|foot|kidney|person|breast)|left (?:a |an )?(?:swab|instrument|needle|scissors|sponge) (?:inside|in me|in her|in him)|(?:unlawful(?:ly)?|illegal(?:ly)?|against (?:the law|my will|his will|her will)|false(?:ly)? (?:imprison\w+|detain\w+)|kidnapp\w+|torture(?:d)?(?! waiting)|inhumane?(?: treatment)?|human rights)(?! (?:parked|parking))"
    r"|(?:rac(?:ist|ism|ially)|homophobi\w+|transphobi\w+|sexis(?:t|m)|misogyn\w+|xenophobi\w+|islamophobi\w+|anti[ -]?semiti\w+|ableis[mt]|bigot\w*|prejudiced?|discriminat(?:e|ed|es|ing|ory|ion))(?! (?:awareness|workshop|training|against by (?:my|employers)|policy|act\b))|(?:because|cos|as) (?:i['\u2019]?m|i am|she['\u2019]?s|he['\u2019]?s|we['\u2019]?re|we are) (?:a )?(?:black|asian|gay|trans|lesbian|muslim|polish|foreign|jewish|traveller|brown|african|indian|romanian|gypsy|an immigrant)|(?:because|due to|cos) of (?:my|his|her|our) (?:race|colour|skin|religion|accent|sexuality|hijab|nationality)|called (?:me|him|her|us|them|my \w+) (?:a |an )?(?:\w+ )?(?:paki|nigg\w+|wog|chink|gyppo|pikey|tranny|coon|faggot|fag|poof|dyke|terrorist|retard|spastic)s?|(?:threaten(?:ed|ing)|threatens) to (?:stop|withdraw|discharge|section|call (?:the police|security|social)|throw|remove|report|evict|refuse|take (?:away|my|her|his)|make (?:me|my|sure)|hit|hurt me|put (?:me|him|her)|send (?:me|him|her)|cancel|have me|lock)|used (?:a |the )?(?:racial|racist|homophobic) (?:slurs?|language|names?|remarks?|comments?)|(?:should be|needs to be|be|been|was|were|got) (?:arrested|prosecuted|in (?:prison|jail)|struck off|charged with|locked up|behind bars)(?! (?:as a|for (?:missing|not attending)))|crime number|reported (?:it|this|him|her|them) to the police|police (?:are investigating|report|investigation|involved)|(?:criminal|crimes?) (?:against|act|offence|behaviour|activity|investigation|by staff)|it(?:['\u2019]s| is| was) (?:a )?(?:criminal|crime)\b(?! (?:that|how|what|the way|to (?:pay|charge|park))\b)|safeguarding (?:alert|concern|referral) (?:against|about) (?:the |a )?(?:staff|nurse|ward|doctor|carer)|impersonat\w+|bogus doctor|not (?:even )?(?:a )?(?:qualified|real) (?:doctor|nurse)|(?:unqualified|fake) (?:staff|nurse|doctor|surgeon)"
    r")(?!\w)",
    re.IGNORECASE,
)
_NEEDED = compiled(
    r"\b(?:st[eo]le|steal|stol|nick|pinch|thie|theft|robb|pocket|helped h|embez|swindl|conn(?:ed|ing)|fraud|brib|corrupt|launder|backhand|cash in|fiddl|mail|hit|slap|punch|kick|beat|assault|attack|strang|chok|"
    r"shov|handl|thrown|force|locked|shut|tied|strapped|pinned|held|rough|missing|bottom|boob|lewd|suggestive|obscene|crude|intimate|dnr|dnar|dnacpr|resuscit|called|cannabis|weed|cocaine|heroin|spice|ketamine|footage|cctv|broke|fractur|money|cash|claim|charg|bill|invoic|bribe|drag|spat|abus|bull|threat|molest|grop|rap|harass|drug|tortur|starv|push|grab|pinn|thrott|headb|bit|threw|pulled|restrain|sex|touch|fondl|kiss|flash|rubb|inapprop|affair|indecent|"
    r"exposed|naked|photo|picture|film|record|drunk|intox|hung|high on|high at|stoned|influence|drink|alcohol|booze|beer|whisk|vodka|asleep|sleep|snor|dozing|deal|sell|sold|suppl|porn|falsif|forg|doctored|"
    r"fak|tamper|alter|fabric|made up|lied|lies|delet|destroy|shred|changed|changing|amended|backdat|removed|hid|cover|perj|carpet|whistle|breach|confid|gossip|details|notes|diagnos|snoop|consent|"
    r"neglig|malprac|miscond|manslau|murder|kill|death|dead|die|blood|wrong|double|else'|else\u2019|another patient|fatal|times|overdose|illegal|unlaw|against|imprison|kidnap|inhuman|human r|raci|phobi|sexis|misog|"
    r"semit|ableis|ableist|bigot|prejud|discrim|black|asian|gay|trans|lesbian|muslim|polish|foreign|jewish|travell|brown|african|indian|romanian|gypsy|immigr|my race|colour|my skin|relig|accent|hijab|nationality|arrest|prosec|"
    r"prison|jail|struck off|charged|locked up|bars|police|crim|safeguard|imperson|bogus|qualified|real (?:doctor|nurse)|instrument|needle|scissors|sponge|information|history|results|condition|business)",
)
"""One of these stands in every allegation; a sentence that holds none need not be read closely."""
_SENTENCE = re.compile(r"[^.!?\n]+")
_DENIED = compiled(
    r"\b(?:wait|waiting|queue|queues|parking|pain|traffic|journey|heat|stairs|noise|itching|feet|knees?|back|fees|charges|prices)(?: \w+)? (?:is|was|are|were) (?:\w+ )?$|\b(?:no|not|never|n['\u2019]?t|without any|free of|free from|zero|any|against|anti|nothing|isnt|wasnt)[ -](?:\w+[ ]){0,4}$|\b(?:anti|non)-$|\b(?:talk|training|course|leaflet|poster|policy|group|session|film|book|article|survivors?|victims?|history|history of|past|childhood|issues with|problems with|experience of) (?:\w+ ){0,4}$|\b(?:as a child|when i was (?:a|little|young|\d+)|my ex|my stepfather|my father|my uncle|boyfriend|husband|patient|drunk|another patient) (?:\w+ ){0,4}$",
    re.IGNORECASE,
)

_OF_ONESELF = compiled(
    r"\bi(?:['\u2019]?[dm]| had| was| have| am|['\u2019]ve)? (?:\w+ ){0,2}?(?:drunk|intoxicated|hung ?over|stoned|high|drinking|under the influence|on drugs|taking drugs)\b|\bpunch[ -]drunk|\bi lied|crime scene|st[eo]len? my (?:heart|thunder)|\bstole the show",
    re.IGNORECASE,
)
# Paid for, and never done.
_UNDONE = compiled(r"claim|charg|bill|invoic", re.IGNORECASE)
_NOT_ALLEGED = compiled(
    r"\bi (?:was not|wasn['\u2019]?t|did not|didn['\u2019]?t) (?:deliberately|\w+ on purpose)|\block\w* (?:them|him|her|my)sel|\bi (?:lied|used to (?:drink|steal|hit|smoke|take)|had (?:not )?been drinking|was (?:drunk|drinking))|\bparking\b|\b(?:fell|tripped|collapsed|fainted)\b|\bmoney worries\b|\b(?:i|he|she|baby|patients?|my \w+) (?:was|were|am|is|had been|lay|fell)(?: \w+)? (?:asleep|sleeping)|(?:n['\u2019]t|\bnot|\bnever|\bwithout)(?: \w+){0,3} threat|\bnever (?:hit|hurt|touched|judged|laughed|took)|\bcrime scene\b"
    r"|\b(?:years ago|as a child|when i was (?:a|little|young|\d+)|my ex (?:hit|used|beat|was)|ex partner|in town|at home by|at work by|by a (?:dog|car|stranger|gang))",
    re.IGNORECASE,
)
_ELSEWHERE = compiled(r"rob|st[eo]le|rape|abus|assault|molest|grop|harass|stabb|attack|hit|violen", re.IGNORECASE)
_LONG_AGO = compiled(
    r"\b(?:years ago|as a (?:child|kid|teenager|boy|girl)|when i was (?:a|little|young|\d+)|childhood|in my (?:past|teens|twenties|youth)|my ex\b|counsell\w+|therap\w+|survivor|helped me|robbed in town|in town|at home|outside a|patched (?:me|him|her) up)",
    re.IGNORECASE,
)


def _in_sentences(text: str) -> Iterator[tuple[int, int]]:
    low = text.lower()
    for sentence in _SENTENCE.finditer(text):
        # Lower-casing may move an offset by a letter where somebody writes Turkish: then all is read.
        if len(low) != len(text) or _NEEDED.search(low, *sentence.span()):
            for match in _FOUND.finditer(text, *sentence.span()):
                if not _is_denied(text, match):
                    yield match.span()
        told = list(signs(text, *sentence.span()))
        if told and not _NOT_ALLEGED.search(text, *sentence.span()):
            yield from told


def _is_denied(text: str, match: re.Match[str]) -> bool:
    """Whether it is said not to have happened, of the writer, or of somebody else long ago."""
    before = re.split(r"[.!?\n]", text[max(0, match.start() - 60) : match.start()])[-1]
    after = re.split(r"[.!?\n]", text[match.end() : match.end() + 90])[0]
    around = before + match[0] + after
    if _OF_ONESELF.search(around) or (_ELSEWHERE.search(match[0]) and _LONG_AGO.search(around)):
        return True
    said_not = re.search(r"\b(?:not|never|no)\b|n['\u2019]t\b", match[0])
    return bool(_DENIED.search(before)) or (
        said_not is not None and said_not.start() > 0 and not _UNDONE.match(match[0])
    )


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags words by which somebody is accused of a crime or of serious misconduct."""
    return flags_at(
        beside(list(apart(_in_sentences(text))), "allegation", text),
        text,
        field,
        kind="allegation",
        why="This may accuse somebody of a crime or of serious misconduct. Nobody must be recognisable; ask a senior if in doubt.",
        hint="You may be accusing somebody of something serious. The service or the police can look into it; here we leave "
        "out who it was.",
    )
