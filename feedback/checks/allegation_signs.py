"""What an allegation is made of: an act, and with it who did it, whom or what it hit, or how.

A sign is found where all its parts stand in one sentence, in any order, so that it is known however it is worded.
"""

# A pattern reads worse when each line of it is broken.
# ruff: noqa: E501, SIM905

import re
from collections.abc import Iterator
from functools import lru_cache

from feedback.checks.patterns import compiled

_STAFF = (
    r"(?:staff|nurses?|doctors?|doc|dr|gps?|carers?|hcas?|porters?|surgeons?|consultants?|midwi(?:fe|ves)|dentists?|therapists?|psychiatrists?|psychologists?|paramedics?|"
    r"receptionists?|managers?|(?:support|care|social|key) workers?|assistants?|security|guards?|drivers?|cleaners?|matron|(?:a|the|ward|night) sister|counsellors?|physios?|physiotherapists?|pharmacists?|employees?|"
    r"registrar|health visitor|crew|anaesthetist|radiographer|agency|bank nurse|one of (?:them|the team)|member of (?:the )?team)"
)
_KIN = r"(?:mum|mam|mother|dad|father|son|daughter|wife|husband|partner|nan|gran|grandma|grandad|granny|brother|sister|child|children|baby|aunt|uncle|friend)"
_SOMEBODY = rf"(?:me|us|him|her|them|mum|mam|dad|nan|gran|grandma|grandad|a (?:\w+ )?(?:patient|resident|client|child)|(?:my|our|his|her) {_KIN}(?:['\u2019]s (?!bed|chair|room|door|call)\w+)?|(?:the |another |other |an old |an elderly |vulnerable |some )?(?:patients?|residents?|clients?|lady|gentleman)|people|(?:his|her|their|my) (?:\w+ )?(?:arms?|wrists?|hands?|neck|throat|face|hair|head|back|legs?|ears?|mouth|shoulders?))"
_MONEY = r"(?:money|cash|purse|wallet|(?:bank|debit|credit|cash) ?cards?|pin number|pension|savings|pocket money|jewell?ery|necklace|bracelet|wedding ring|engagement ring|gold ring|rings|\u00a3\d[\d,]*|belongings|possessions|valuables)"
_RECORD = r"(?:notes?|records?|charts?|paperwork|forms?|obs|observations|care plan|logs?|certificates?|reports?|documents?|documentation|files?|prescriptions?|assessments?|statements?)"
_PRIVATE = r"(?:notes?|records?|details|diagnosis|results|history|file|information|letters?|condition|treatment|business|photos?|private life|address)"


def _parts(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(compiled(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE) for pattern in patterns)


SIGNS = (
    # Theft and money.
    _parts(_MONEY, r"(?:stole|stolen|stealing|steals|nicked|nicking|pinched|robbed|swiped|pocketed|emptied|helped (?:him|her|them)sel\w+|disappeared|vanished|went missing|gone missing|missing (?:from|after|when)|a cut of|(?:took|taken(?! place)|taking(?! place)|takes|used(?! to)|using|spent|spending|withdrew|lifted|removed)(?! (?:up|care|good care|off|out of my (?:sock|hand)|it (?:up|off|to the safe)))).{0,60}", rf"{_STAFF}|the ward|on the unit|care home|from (?:my|her|his|our|the|their) (?:\w+['\u2019]?s? ){{0,2}}(?:purse|bag|handbag|room|locker|account|drawer|wallet|bedside|house|home|flat|coat)"),
    _parts(r"(?:bill|charg|claim|invoic)(?:ed?|es|ing|s)?", r"(?:never|not|didn['\u2019]?t|wasn['\u2019]?t|weren['\u2019]?t|without)(?: \w+)? (?:did|do|done|given?|provided?|happen\w*|carried|receive\w*|deliver\w*|came?|made|had|took|existed|doing|got|saw|needed|asked)", r"nhs|insurance|for"),
    _parts(r"(?:jump|skip|top of|up|move\w* up|front of) (?:the |his |her |up )?(?:the )?(?:queue|list|waiting list)|seen (?:sooner|quicker|faster)|bumped up|in return", r"(?:paid|pay|paying) (?:him|her|them|cash|\u00a3|extra|privately to him)|cash|bribe|backhander|brown envelope|slip (?:him|her|them)", r".+"),
    _parts(r"(?:rifl\w+|rummag\w+|going|goes|went) (?:through|in) (?:\w+['\u2019]?s?['\u2019]? ){1,2}(?:lockers?|bags?|handbags?|drawers?|pockets?|belongings|purses?|wallet)|tamper\w* with|(?:has|had|with|got) no (?:medical )?(?:licence|license|qualifications|registration)|(?:is|was|are|were|has)(?:n['\u2019]t| not| never)(?: been| even)? (?:registered|licensed|a (?:real|qualified|proper) (?:doctor|nurse))"),
    _parts(_STAFF, r"(?:tak\w+|took|using|used|stealing|stole|pocketing|helping (?:him|her|them)sel\w+ to) (?:the |my |his |her |our )?(?:\w+['\u2019]?s?['\u2019]? )?(?:morphine|oramorph|fentanyl|codeine|diazepam|tablets|drugs|medication|medicines|painkillers)", r"for (?:him|her|them)sel\w+|home with|from the (?:trolley|cupboard|ward|patients)|to sell|off the ward"),
    _parts(r"(?:scam|racket|fleec\w+|conning|swindl\w+)(?! (?:call|text|email))", r"they|he|she|you|people|patients|running|it|this|us|me"),
    _parts(_STAFF, r"(?:had|has|have|was|were|is|are) (?:been |clearly |obviously |still )*drinking(?! (?:enough|water|tea|coffee|more|fluids|well|plenty|chocolate))"),
    # Violence.
    _parts(_STAFF, rf"(?:hit|hits|hitting|slap\w*|punch\w*|kick\w*|knelt on|kneeling on|twist\w*|shook|chok(?:ed|ing)|strangl\w+|spat|scratch\w*|bit|burnt|scalded|beat\w*|struck|threw|throw|throwing|drag\w*|yank\w*|wrench\w*|shov\w*|smack\w*|prodd\w+|flick\w*|pok(?:ed|ing)|jabb\w+|nipp\w+|bent|bending|snapped|assault\w*|manhandl\w*|whack\w*|clip(?:ped|ping) round|pull(?:ed|ing)? (?:him|her|me|my \w+|them) (?:by|out of bed|up by|along)|push(?:ed|ing) (?:him|her|me|my \w+|them|a \w+) (?:over|down|against|into|out|onto|back|so|off|away|hard)|grabb(?:ed|ing) (?:him|her|me|my \w+|them|a \w+) (?:by|hard|round|roughly|so)|bruis(?:ed|ing)|hurt) (?:\w+ ){{0,2}}?{_SOMEBODY}"),
    _parts(r"(?:grabb?(?:ed|ing|s)?|pull(?:ed|ing)?|dragg?(?:ed|ing)?|lift(?:ed|ing)?|held|had|took|taken|pinned|picked up|hauled) (?:\w+ ){1,3}?by (?:the|her|his|my|their) (?:throat|hair|neck|arms?|wrists?|collar|scruff|ears?|ankles?|legs?)|(?:hand|hands|pillow|knee|tape) (?:over|round|around|across|on) (?:my|his|her|their) (?:mouth|face|throat|neck)|knelt on (?:my|his|her|their)|(?:black eyes?|bruis(?:es|ing|ed)|finger ?marks|broken (?:arm|wrist|ribs?))(?: \w+){0,8} (?:where|after|because|from) (?:they|staff|a nurse|the nurses?|a carer|the carers?|someone|being) (?:had )?(?:grabb|held|hit|pull|punch|kick|slapp|drag|pushed|handled)\w*"),
    _parts(_STAFF, r"bull(?:y|ies|ied|ying)|(?:hid|hides|hide|hiding|buries|buried|burying) (?:incidents?|mistakes?|complaints?|errors?|the truth|it from)|cook(?:s|ed|ing)? the (?:books|figures)"),
    _parts(r"pinned (?:\w+ ){0,2}?(?:to|against|on) the (?:floor|wall|ground|bed)|slammed (?:\w+ ){1,2}?(?:to|against|on|into) the \w+"),
    _parts(_STAFF, r"found out where|knows? where i|turned up at my", r"my (?:ex\S*|abuser|stalker|violent \w+|abusive \w+)"),
    _parts(r"(?:shook|shaking|shaken|shakes) (?:my|our|the|his|her) (?:\w+ )?(?:baby|newborn|toddler|little (?:one|boy|girl))(?!['\u2019]| hand)"),
    # Sex.
    _parts(r"(?:hands?|fingers?) (?:down|up|inside|in|under|between|on) (?:my|her|his) (?:pyjamas?|top|skirt|trousers|knickers|pants|bra|gown|nightie|shirt|blouse|breasts?|thighs?|legs|dress|underwear|bum|bottom|knee|private\w*)|(?:tried|trying|leant|leaned|attempted|wanted) (?:in )?to kiss|kiss(?:ed|ing) (?:me|her|him|my \w+) (?:on|full|without|and)|(?:photo\w*|pictures?|pics|videos?) of (?:myself|me|her|him|himself|herself|my \w+|patients|residents) (?:\w+ )?(?:undressed|naked|nude|in (?:the|my|her|his) (?:shower|bath|underwear|toilet)|on the toilet|without)|masturbat\w*|playing with himself|rubb(?:ed|ing) (?:himself|up against|against)|watch(?:ed|ing) (?:me|her|patients) (?:undress|shower|get changed|in the shower)|(?:made|making) (?:a pass|passes|a move) (?:at|on)|came on to me|propositioned|wolf whistl\w*|sext\w*"),
    _parts(_STAFF, r"(?:asked|asking|begging|messag\w+|texted|texting) (?:me|her|him|my \w+) (?:out|for (?:a date|my number|sex|a kiss)|on (?:facebook|instagram|whatsapp) )|added me on facebook|flirt\w*|sleeping with|slept with|having sex|had sex|affair with|(?:sexual|intimate) relationship|comments? (?:about|on) my (?:body|breasts|figure|legs|chest|bum)|leer\w*|ogl(?:ed|ing)|groom\w+ (?:me|her|him)"),
    _parts(r"(?:started|began|having|had|into|sexual|romantic|intimate) (?:a )?(?:\w+ )?(?:relationship|affair)", r"(?:his|her|their|a|the) (?:patients?|clients?)"),
    _parts(rf"(?:{_STAFF}|he|she|they)", r"star(?:ed|ing) at|leer\w+|ogl\w+|stared|staring", r"undress\w*|clothes off|take off|my breasts|my chest|naked|in my underwear"),
    # Asleep, drunk or drugged on duty.
    _parts(_STAFF, r"(?:fast |sound )?asleep|sleeping|snoring|dozing|nodding off|kipping", r"(?:on|during) (?:\w+ )?(?:duty|shift|nights?)|lounge|office|in (?:a|the|their) chairs?|station|desk|alarms?|buzzers?|bells?|instead of"),
    _parts(rf"(?:{_STAFF}|he|she|they|breath|person (?:treating|operating)|driving)", r"(?:off (?:his|her|their) (?:face|head|trolley)|high as a kite|out of (?:his|her|their) (?:head|skull)|(?:totally|completely|absolutely|clearly|obviously|half) wasted|tipsy|sozzled|plastered|hammered|paralytic|slurring (?:his|her|their) words|swigg\w+|snort\w+|on something|under the influence|(?:bottle|can|cans|bottles|glass) of (?:vodka|whisky|wine|beer|lager|gin|rum)|(?:drink|drank|drinking|swilling) (?:vodka|whisky|wine|beer|lager|gin|rum|alcohol)|(?:smok|vap)\w+ (?:cannabis|weed|dope|spice|a joint|joints)|(?:taking|took|takes|using|doing) (?:cocaine|coke|heroin|the patients['\u2019]? (?:drugs|medication|morphine))|(?:breath|clothes|uniform) (?:\w+ )?(?:smel\w+|stank|reek\w+) of (?:\w+ )?(?:drink|alcohol|booze|beer|whisky|wine|cannabis|weed))"),
    # Records, truth and confidences.
    _parts(_RECORD, r"without (?:ever |even |actually )?(?:seeing|visiting|examining|checking|looking|doing|being|meeting|speaking|asking)|made(?:[ -]| it | them )up|false|untrue|a lie|lies|lied|invented|fiction|rewr(?:ote|itten)|(?:not|never|nothing) (?:true|happened|took place|done)|afterwards to|to (?:hide|cover|protect|make it look)|pretend\w*|falsif\w+|forg(?:ed|ing)|fak(?:ed|ing)|did(?:n['\u2019]t| not) happen|(?:and|but|when|which) (?:i|he|she|we|they|it|that) (?:had|did|was|were)(?:n['\u2019]t| not| never)|(?:a|the) day after he died|vanished|mysteriously|conveniently", r"(?:say|says|said|sign\w*|wrote|written|writing|fill\w*|stat(?:ed|es|ing)|record\w*|tick\w*|complet\w*|chang\w*|alter\w*|amend\w*|show\w*|in|were|was|are|had)"),
    _parts(r"sign(?:ed|ing|s) (?:for|off) (?:\w+ ){0,2}?(?:visits?|calls?|checks?|rounds?|shifts?|doses?|meds|medication|tablets|turns)", r"never (?:did|made|came|happened|gave|done|took place)|(?:did|had)(?:n['\u2019]t| not) (?:do|make|come|happen|give|given|done|made)"),
    _parts(r"(?:lied|lying|lies|liars?|covered (?:it|things|everything) up|hushed up|hid the truth|misled|perjured)", r"inquest|coroner|court|tribunal|police|investigat\w+|inquiry|under oath|family|(?:what|how) (?:had )?happened|how (?:he|she|my \w+|mum|dad) died|to protect|death"),
    _parts(_PRIVATE, r"(?:shown|showed|showing|given|gave|giving|told|telling|shared|sharing|leaked|sent|sending|passed|read out|reading out|discuss\w*|posted|gossip\w*|spread|blurted|shouted|announced|revealed|disclosed|laughed about|talk\w*)", r"(?:to|with|on|at|in front of|across|round|around|about|for|my) (?:\w+ )?(?:employers?|boss|ex|exes|ex[ -]\w+|neighbours?|landlord|facebook|whatsapp|twitter|social media|(?:whole |entire |packed |full )?waiting room|other patients|strangers?|the press|newspapers?|pub|my work|colleagues at work|village|wrong (?:person|address|patient)|everyone|whole ward)"),
    _parts(r"(?:snoop\w*|pry\w*|nos(?:ing|ed|ey)|looked (?:me|him|her|us) up|looking (?:me|him|her|us) up|went through|read|looked (?:at|through|up)|accessed|been in(?:to)?)", r"(?:my|his|her|our|her) (?:medical |own |mum['\u2019]s )?(?:notes?|records?|file|history)", r"(?:no (?:reason|right|business|need)|without|not (?:even )?(?:my|his|her) (?:nurse|doctor)|she is my|he is my|(?:my|our) neighbour|out of (?:nosiness|curiosity|interest)|because she knows|told (?:her|his|my) (?:sister|friends?|mum|ex|family))"),
    _parts(rf"(?:{_STAFF}|he|she|they)(?: \w+){{0,2}}? (?:told|telling|informed|let slip to|blabbed to) (?:my|his|her|our|the) (?:neighbours?|boss|employers?|ex\S*|landlord|workmates|colleagues|school|whole \w+|friends|church)(?: \w+)? (?:that |about )?(?:i|my|he|she|we|his|her) (?:had|have|was|am|is|has|been|were|\w+)"),
    _parts(r"(?<!life )(?:threatened|threatening|threatens|threats?)(?! by)", rf"(?:{_STAFF}|he|she|they|me|us)", r"children|kids|baby|section\w*|police|social services|medication|discharge|benefits|deport\w*|if (?:i|we|he|she)|unless|taken (?:off|away)|keep (?:quiet|my mouth)"),
    _parts(rf"(?:they|{_STAFF}|everyone|all of them) (?:\w+ ){{0,3}}?(?:laughed|laughing|giggl\w+|sniggered|filmed|took (?:photos|pictures|videos|selfies))", r"left (?:him|her|me|on|lying|naked)|on the floor|naked|helpless|crying|cried|in (?:pain|agony|tears)|begg\w+|soiled|wet (?:him|her|my)sel\w+|confused|dementia"),
    # Discrimination.
    _parts(rf"(?:call(?:ed|ing|s)? (?:{_SOMEBODY}) |referred to (?:{_SOMEBODY}) as ).{{0,25}}(?:immigrant|foreigner|gyps\w+|illegal|terrorist|black|paki|monkey|tranny|queer|poof|dyke|coloured|retard|nutter|psycho|junkie|druggie|scum|animal|cripple|freak|it)"),
    _parts(r"(?:because|as|since|just for being|due to (?:me|him|her|us) being|on account of)(?: (?:i|he|she|we|they|my \w+|our \w+)(?: am| is| was|['\u2019]m|['\u2019]s| are|['\u2019]re)?)? (?:a |an )?(?:black|asian|gay|lesbian|trans|muslim|jewish|polish|romanian|african|indian|chinese|brown|foreign|foreigners?|immigrants?|gyps\w+|travellers?|deaf|disabled|autistic|(?:my|his|her|our) (?:race|colour|accent|religion|skin|hijab|sexuality|nationality))", r"treated (?:\w+ )?(?:differently|worse|badly|like)|refus\w+|ignor\w+|laugh\w+|mock\w+|turned (?:\w+ )?away|told (?:me|us|him|her) to|(?:would|did)(?:n['\u2019]t| not)|wouldn['\u2019]t|made to wait|last|picked on|sneer\w*|denied"),
    _parts(r"(?:mock|mimick?|imitat|taunt|ridicul|humiliat|degrad|belittl|laugh)(?:ed|ing|e|es)(?: at)?(?: (?:me|him|her|us))?(?: for| about)? (?:my|his|her|our) (?:\w+ )?(?:accent|disability|stammer|religion|hijab|turban|skin|race|colour|sexuality|wheelchair|learning disabilit\w+|english|faith|hearing|deafness)"),
    # Death and harm by fault.
    _parts(rf"(?:{_KIN}|patient|he|she) (?:died|is dead|was left (?:paralysed|blind|brain damaged)|bled to death|lost (?:his|her) (?:life|leg|sight|baby)|choked to death|starved)|let (?:{_SOMEBODY}) die|(?:lost|losing) (?:our|my|the) baby", r"(?:because|due to|as a result of|through|thanks to|when|after|since) (?:\w+ ){0,3}?(?:they|the (?:doctors?|nurses?|staff|hospital|gp|midwi\w+)|staff|nobody|no one|their|someone|of (?:their|the) (?:neglect|mistakes?|errors?|delay|incompetence)) (?:\w+ ){0,3}?(?:ignor\w+|fail\w+|miss\w+|refus\w+|forgot|(?:did|could|would)(?:n['\u2019]t| not)|wouldn['\u2019]t|turned|switched|took|stopp\w+|checked|came|neglect\w*|mistakes?|errors?|delay|incompetence|gave|sent|bothered|read|noticed|overdos\w+)|let (?:my|our|him|her|them)"),
    _parts(r"(?<!not )(?<!n't )(?<!n\u2019t )(?:deliberately|on purpose|intentionally|as (?:a )?punishment|to punish|out of spite|in revenge|for revenge|to teach (?:me|him|her|them) a lesson|to shut (?:me|him|her|them) up|to keep (?:me|him|her|them|patients|residents) quiet)", rf"(?:{_STAFF}|they|he|she|was|were)", r"(?:ignor\w+|left|leav\w+|with(?:held|hold\w*)|refus\w+|took|taken|turn\w*|g[ai]ven?|starv\w+|hid|hidden|remov\w+|stopp\w+|unplug\w*|kept|drugg\w+|sedat\w+|delay\w*|switch\w*|lock\w*|hurt\w*|put)"),
    # Against somebody's will.
    _parts(r"(?:inject\w*|examin\w*|operat\w*|stripp\w*|catheter\w*|held|treat\w*|sedat\w*|carried on|kept going|continued|procedure|intimate examination|smear|undress\w*|restrain\w*|forc(?:ed|ing|ibly))", r"(?:by force|against (?:my|his|her|our|their) (?:will|wishes)|(?:i|he|she|we) (?:had )?(?:clearly |repeatedly |already )?said no|i (?:\w+ )?(?:begged|screamed|asked|told|shouted)(?: \w+)? (?:for )?(?:them|him|her)(?: \w+)? to stop|(?:did|had)(?:n['\u2019]t| not| never) (?:give\w* |agreed? |signed? )?(?:consent\w*|to it)|never (?:gave (?:\w+ )?(?:consent|permission)|signed|agreed)|without (?:asking|my (?:permission|agreement|consent)|permission|being asked))"),
    _parts(r"(?:tied|tying|strapped|strapping|taped|gagged|locked|locking|chained|lock)(?! (?:ward|unit|door))", rf"(?:{_SOMEBODY}|mum|dad|nan|gran)", r"(?:to (?:a|the|his|her|my) (?:bed|chair|wheelchair|toilet|radiator|commode)|with (?:a sheet|sheets|tape|a belt|a scarf|cable ties)|in (?:a|the|his|her|my|their) (?:rooms?|bathroom|toilet|cupboard|cell|bedroom|office)(?! door))"),
)  # fmt: skip
"""Each sign with its parts; all have to stand in one sentence."""

NEAR = 150
"""Characters within which the parts of a sign have to stand: further apart they are about different things."""

# Of each sign the beginnings of words of which one stands in its rarest part, as most sentences hold none of them.
_BEGINNINGS = """
    cash purse wallet pension saving jewel necklace bracelet wedding engagement belonging possess valuables charg claim
    invoic brib backhand rifl rummag tamper licen registr handbag drawer pocket locker morphine oramorph fentanyl
    codeine diazepam drug painkill racket fleec conning swindl drink drank slap punch kick knelt kneel twist chok strangl
    scratch scald struck threw throw drag yank wrench shov smack prodd flick poked poking jabb nipp snapp assault manhandl whack
    pull push grab bruis hurt throat wrist scruff ankle finger kiss photo pictur video masturbat rubb propositi whistl sext
    begg flirt slept affair relation intimate leer ogl groom stared staring asleep snor dozing nodding kipping kite skull wasted
    tipsy sozzl plaster hammer paralyt slurr swig snort influence vodka whisk beer lager alcohol booze cannabis weed dope
    spice joint cocaine heroin breath smok vap record chart paperwork certif report document file prescri statement lied
    lying liar hush misled perjur employ boss neighbour landlord facebook whatsapp twitter stranger newspaper colleague village workmate
    threat laugh giggl snigger selfie immigrant foreign gyps terror monkey tranny queer colour retard nutter psycho junk
    scum animal cripple freak lesbian muslim jewish polish romanian african disab autis accent relig hijab mock mimic
    imitat taunt ridicul humiliat degrad belittl starv paralys deliberat purpose intentional punish spite revenge forc
    against scream consent permiss inject operat stripp catheter sedat smear undress restrain strap gagg chain steal stole
""".split()
_WORDS = frozenset(
    """bully bullies bullied bullying hid hides hide hiding books figures pinned slammed abuser stalker face discussing discussed business gossiping gossip confidential \u00a3 money card cards rings gold bill billed paid pay slip bag bags tablets medicine hit hits hitting spat
    burn burnt bent bending beat beaten beating shook clip clipped neck collar arm arms hair ear ears leg legs
    mouth black broken hand hands pass pics watched watching message messages messaged text texted date sex
    sleeping wine gin rum coke notes note forms obs log logs lie lies cover covered ex exes press pub wrong
    church film filmed illegal paki poof dyke asian gay trans indian chinese brown deaf race skin sexuality
    nationality died dead die bled losing lesson shut quiet signed agreed stop examined examination tied tying
    tape taped lock locked locking scam con comments comment queue""".split()
)
_BY_FIRST = {
    first: tuple(hint for hint in _BEGINNINGS if hint[0] == first) for first in {hint[0] for hint in _BEGINNINGS}
}
_WORD = re.compile(r"[a-z]+|\u00a3")


@lru_cache(maxsize=20_000)
def _hints(word: str) -> bool:
    return word in _WORDS or word.startswith(_BY_FIRST.get(word[0], ()))


def _may_hold_one(sentence: str) -> bool:
    return any(map(_hints, _WORD.findall(sentence.lower())))


def signs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where in one sentence all parts of a sign stand: from the first part to the end of the last."""
    if not _may_hold_one(text[start:end]):
        return
    for parts in SIGNS:
        found = []
        # What is named last is mostly the rarest.
        for part in reversed(parts):
            match = part.search(text, start, end)
            if match is None:
                break
            found.append(match.span())
        else:
            first, last = min(first for first, _ in found), max(last for _, last in found)
            if last - first <= NEAR:
                yield first, last
