"""Harm by somebody else, and threats by the writer, told without the plain words for it.

Violence at this moment, a child or a frail person left without care, a life in danger now, neglect and rough handling.
"""

# A pattern of phrases reads worse when each line of it is broken.
# ruff: noqa: E501

import re

from feedback.checks.danger_found import Found
from feedback.checks.danger_phrases import any_of
from feedback.checks.danger_time import When
from feedback.checks.flags import CONCERN, MENTION, NOW

_KIN = (
    r"(?:husband|hubby|wife|partner|ex|ex (?:husband|wife|partner|boyfriend)|boyfriend|girlfriend|dad|father|step ?dad|stepfather|mum|mam|mother|step ?mum|uncle|"
    r"brother|sister|son|daughter|grandson|granddaughter|neighbour|flatmate|landlord|carer|lodger|bloke|boy friend)"
)
_STAFF = (
    r"(?:(?:staff )?nurses?|staff|carers?|doctors?|hca|hcas|(?:health ?care|nursing|care|support) (?:assistants?|workers?)|assistants?|porters?|security|guards?|"
    r"keyworker|support workers?|night staff|day staff|a male nurse|member of staff|one of (?:the|them)|therapist|physio|attendants?)"
)
_FRAIL = (
    r"(?:patients?|residents?|(?:old|elderly|confused|frail|disabled|vulnerable|little) \w+|child(?:ren)?|kids?|baby|toddler|lady|man|woman|gentleman|"
    r"(?:my|our|his|her|their) (?:\w+ )?(?:mum|mam|mother|dad|father|nan|gran|grandma|grandad|wife|husband|son|daughter|brother|sister|child|children|baby|aunt|uncle|grandson|granddaughter))"
)
_HURT = r"(?:hit|hits|hitting|slap|slaps|slapped|slapping|punch|punched|punching|kick|kicked|kicking|beat|beats|beating|push|pushed|pushing|shove|shoved|shoving|drag|dragged|dragging|pinch|pinched|pinching|choke|choked|throttle|throttled|grab|grabbed|manhandle|manhandled|bully|bullied|bullying|hurt|hurts|hurting|shake|shook|shaken|shaking|restrain(?:ed|ing)? and hit|pin|pinned|force|forced)"
_WEAPON = r"(?:knife|gun|machete|axe|bat|baseball bat|hammer|petrol|acid|weapon|blade|shotgun|crowbar)"
_WHOM = r"(?:him|her(?= \.|$| and| then| when| with| i | if | so)|them|you|you all|that \w+|this \w+|every \w+|every one of (?:you|them)|all of (?:you|them)|the \w+|someone|somebody|one of (?:you|them))"

ATTACK_NOW = any_of(
    r"(?:kicking|kicked|smashing|banging|breaking|battering|booting|hammering|knocking) (?:the|my|our) (?:\w+ )?(?:door|window|windows|house|place)(?: (?:in|down|up))(?! to (?:get|tell|ask))|(?:kicking|breaking|smashing|battering) (?:the|my|our) (?:\w+ )?door|smashing (?:the|my|our) (?:place|house|flat|home) up",
    r"(?:will|would|does|do) not let (?:me|us|her|the kids|the children) (?:out|leave|go (?:out|home)|use the phone|have my phone|call|ring|see anyone)(?= \.|$| and| or | so | of the (?:house|room|flat|bedroom)| i )|(?:locked|trapped|held|keeping|kept) (?:me |us )?(?:in the (?:bedroom|house|room|flat|bathroom|cupboard|shed|cellar)|against my will|prisoner|hostage|captive)",
    r"(?:found out|knows|has found|found|got) (?:where|out where) (?:i|we) (?:live|am|are)(?= \.|$| and| now| i )|(?:coming|comes|come|on (?:his|her|their) way|round) (?:\w+ )?(?:for|after|at|to get|to find|to finish) (?:me|us|the kids|my (?:kids|children|son|daughter|mum))(?= \.|$| tonight| now| and| again| with| today| tomorrow)(?! and (?:take|took) me)",
    r"(?:bury|buried|put|burying) (?:me|us|her) (?:under|in (?:the|a) (?:ground|grave|garden|box|hospital|morgue|wheelchair))(?! (?:bed|ward|waiting))|(?:says|said) (?:i|we|she|he) (?:am|are|is) (?:next|dead|a dead (?:man|woman))|(?:or else|if i leave) (?:he|she) (?:will|says)|finish me off|do me in",
    rf"(?:{_KIN}|he|she|they|nurse|staff|carer|man|someone|somebody) (?:\w+ ){{0,4}}?(?:is|are|s) (?:\w+ ){{0,3}}?(?:being violent|hitting|beating|attacking|hurting|kicking|punching|strangling|choking|raping|abusing|being hit|being beaten|being attacked|being hurt)(?: \w+){{0,6}}? (?:as i (?:write|type|speak)|right now|now|at (?:this|the) moment|this (?:minute|second)|in front of me|happening now)",
    r"(?:being|getting) (?:hit|beaten|attacked|hurt|abused|strangled|raped|kicked)(?: \w+){0,3}? (?:as i (?:write|type|speak)|right now|at (?:this|the) moment|this (?:minute|second)|happening (?:right )?now)",
    r"(?:has|have|he|she|s) (?:just |only just )(?:\w+ )?(?:strangled|choked|hit|beaten|stabbed|raped|punched|attacked|kicked|throttled|battered|thrown|pushed|slapped) (?:me|us|my \w+|our \w+|her|him)(?! on the back)",
    rf"(?:{_KIN}|he|she) (?:s |is )?(?:drunk|high|off his head|raging|kicking off|gone mad|smashing) (?:\w+ ){{0,3}}?(?:and )?(?:hitting|hurting|threatening|attacking|beating|screaming at) (?:us|me|mum|my \w+|the kids|everyone)",
    r"(?:makes?|making|made) me (?:do (?:stuff|things)|touch|undress|watch|have sex)(?: \w+){0,8}? (?:go back|going back|there tonight|tonight|here now|again tonight)|(?:in|into) my room (?:at|every) night|(?:doing|does|do) things to me (?:\w+ ){0,4}?(?:here now|tonight|now|every night)",
    r"(?:left|leaves|leaving) (?:us|me and my \w+|the (?:kids|children|baby)) (?:\w+ ){0,3}?(?:on our own|alone|by ourselves|on their own)(?: \w+){0,4}? (?:days|nights|no food|since|all night|week|weekend)|(?:there is|we have|got) no (?:food|heating|electric)(?= \.|$| and| i am| left)(?=(?: \S+){0,8} (?:i am \d|baby|kids|mum|alone|days|own|hungry|old)\b)",
    r"(?:will|does|would) not (?:give|feed|let) (?:me|him|her) (?:\w+ )?(?:food|water|eat|drink|any food|my (?:tablets|insulin|medication|inhaler))|(?:left|lying|lay|been|stuck|fallen) (?:\w+ ){0,3}?on the floor (?:since|for (?:\w+ )?(?:hours|days)|all (?:night|day))(?: \w+){0,5}? (?:no one|nobody|no ambulance|still|will come|can not)|can not get up (?:and|off) (?:\w+ ){0,3}?(?:no one|nobody|alone|floor)",
    r"(?:baby|child|son|daughter|toddler|he|she|mum|mam|dad|husband|wife|nan|gran|grandad|partner|friend|face|lips) (?:has |is |have |s )?(?:just |gone |turned |turning |going )+(?:\w+ )?(?:floppy|blue|grey|limp|unconscious|unresponsive|cold and)(?! in the face laughing)",
    r"(?:dad|mum|mam|husband|wife|son|daughter|baby|nan|gran|grandad|partner|friend|he|she|brother|sister|man|woman|flatmate|neighbour) (?:has |have |s |is )?(?:just |now )?(?:collapsed|unconscious|fitting|having a (?:fit|seizure|stroke|heart attack))(?= and| with| next| on the| right| now| in front| again|(?= \.|$))(?=(?: \S+){0,12} (?:breath\w+|ambulance|empty|now|answer\w*|help|wake|respond\w*|999|pills|bottles)\b)",
    r"(?:am|is|s) (?:\w+ )?(?:bleeding|haemorrhag\w+|losing blood|vomiting blood|coughing up blood|having contractions)(?: \w+){0,2}? (?:and|but|with|now|right now)(?: \w+){0,10}? (?:answer\w*|help|now|no one|nobody|picking up|come|coming|ambulance|pregnant)",
    r"(?:think|thinks|sure) (?:i|he|she) (?:have|has|am|is|might have|might be) (?:just )?(?:had|having) a (?:stroke|heart attack)(?: \w+){0,3}? (?:now|face|arm|can not|my|right now|help|speech|(?= \.|$))|(?:face|mouth) (?:has |is )?(?:dropped|drooping) (?:on one side )?(?:and|one)|can not (?:move|feel) (?:my|his|her) (?:\w+ )?(?:arm|leg|side|face) (?:and|or) (?:\w+ ){0,4}?(?:now|help|speak|answer|ambulance|dropped|slurr\w+)",
)
"""Somebody is being hurt, or a life is in danger, at this minute."""

THREATS = any_of(
    rf"i (?:\w+ )?know (?:exactly )?where (?:{_STAFF}|she|he|they|you|you all|that \w+(?: \w+)?|the \w+|this \w+(?: \w+)?|your (?:kids|family)) (?:all )?(?:lives?|parks?|drinks?|sleeps?|works (?:and|so i)(?! (?:what|now)))(?! best| from)(?= \.|$| and| now| so| i )",
    rf"(?:coming|come|going|be|turn(?:ing)? up|walk(?:ing)? in|back) (?:\w+ ){{0,4}}?with (?:a|my|the|some) (?:\w+ )?{_WEAPON}|(?:i have|got|bought|i am bringing|i will bring|bringing) (?:a|my|some) (?:\w+ )?(?:gun|petrol|machete|acid|axe|shotgun|weapon|baseball bat|hammer|crowbar|knife and) ?(?:and|for|to|with)?(?: \w+){{0,6}}? (?:surgery|hospital|clinic|him|her|them|doctor|nurse|staff|there|office|pay|face)",
    r"(?:burn|burning|blow|bomb|torch|petrol bomb|set fire to|firebomb) (?:that|this|the|your|their|his|her) (?:\w+ ){0,2}?(?:down|up|to the ground|place|clinic|surgery|hospital|house|office|building|ward|car|home)(?! (?:calories|records))",
    r"(?:going to|gonna|will|ill|want to|am gonna|feel like|would) (?:\w+ )?(?:smash|kick|cave|punch|bash|knock|stamp|break|rip|cut|slit|batter|beat|shoot|stab|slap) (?:that |this |the |those )?(?:\w+ )?(?:\w+ s )?(?:her|his|their|your|them|nurse s|doctor s|receptionist s|head|face|legs?|throat|teeth|lights) ?(?:\w+ ?){0,2}(?:in|out|off|head|face|teeth|neck|legs|throat|to a pulp)?(?= \.|$| in| off| out| if| when| next| for| and)",
    r"(?:watch|watching) (?:your|their|her|his) (?:own )?backs?(?= \.|$| doctor| nurse| dr| because| i | you| from)|(?:get|gets|getting|got) what(?: is| s)? coming to (?:you|him|her|them|you all)|(?:you|they|he|she|you all|that \w+|staff) (?:will|are going to|is going to|had better|better) (?:all )?(?:pay for (?:this|what) (?:with|in blood)|be sorry|regret (?:this|it|what|messing|crossing)|wish (?:you|they|he|she) had never|watch out|watch (?:their|his|her|your) back)",
    r"(?:make|making) (?:them|him|her|you|you all|sure they|those \w+|that \w+) (?:all )?(?:pay(?= \.|$| with| in blood)|suffer|bleed|beg)|(?:they|you|he|she|staff) (?:will|ll|are going to) (?:all |both )?(?:be dead|die|end up dead|bleed)(?= by| \.|$| for| tonight| tomorrow| soon| and)(?! of | from | laughing| happy)",
    rf"i (?:will|am going to|am gonna|ill|am about to|want to|swear i will|might|could) (?:\w+ )?(?:end|finish|kill|murder|stab|shoot|destroy|hunt down|slaughter|execute|strangle|knife|hurt|harm|attack|batter) {_WHOM}(?! (?:\w+ )?(?:time|mood|pain|call|session|conversation|course|treatment|relationship|job|stigma|abuse|cycle|feelings|book|argument|habit|infection|bug|virus|germs|cancer|bacteria|meeting|visit|journey|race))",
    r"(?:someone|somebody|one of you|a (?:nurse|doctor|receptionist)|people|staff|they) (?:\w+ ){0,4}?(?:is|are|s) going to (?:get (?:stabbed|shot|killed|hurt)|die(?! (?:of|from|because|waiting|while|unless|without|if they do not|soon if)))(?= \.|$| for| if i| by my| tonight| soon| and it)",
    r"(?:waiting|wait|be waiting) (?:outside )?for (?:her|him|them|you)(?= \.|$| outside| when| after| with| in the car park)(?=(?: \S+){0,6} (?:outside|car park|home|knife|lives|dark|shift|work)\b)|lives and i will be (?:waiting|there|round)|i am outside(?= \.|$)(?<=back doctor i am outside)",
    r"(?:going to|gonna|about to|will) (?:snap|lose it|flip|lose control|crack) and (?:\w+ )?(?:hurt|kill|hit|harm|shake|do something|attack|stab|smack)|(?:shake|shaking|smother|smothering|drown|drowning|dropping|strangle|throwing|hurting|harming) (?:my|the|our) (?:\w+ )?(?:baby|newborn|child|kids?|children|toddler|son|daughter|bairn|twins|little one)(?=(?: \S+){0,16} (?:tonight|now|own|crying|stop|again|scared|alone|can not|today)\b)",
)
"""The writer threatens somebody, or fears to hurt a child."""

NEGLECT = any_of(
    rf"{_STAFF} (?:on (?:\w+ ){{1,3}}|who (?:\w+ )?|then |also |just |even |keeps? |has |have |had |was |were |is |are |s |at night |roughly )*{_HURT} (?:a |the |another |an |one of the |other |old |my |our |her |his |on )*(?:\w+ )?(?:{_FRAIL})(?! (?:to (?:walk|do more|get better|eat|exercise)|forward|in (?:his|her|a|my|the) (?:wheel)?chair|in to the|into the|through|up the|along|around|round|back (?:to|up)|upstairs|downstairs|hard in physio|concerns))",
    rf"(?:saw|seen|watched|witnessed|heard) (?:a |the |one |two |some )?(?:\w+ )?{_STAFF} (?:\w+ )?(?:{_HURT}|abusing|mistreating) (?:a |the |another |an )?(?:\w+ )?(?:{_FRAIL}|him|her|them)",
    r"(?:pulled|pull|pulling|yanked|dragged|twisted) (?:my|his|her|a|the) (?:(?:mum|mam|mother|dad|father|nan|gran|wife|husband|son|daughter|patient|resident|lady|grandad)(?: s)? )?(?:hair|arm|ear|wrist)(?= and| \.|$| so| when| until| behind)|drag (?:patients?|residents?|people|us) (?:\w+ ){0,3}?(?:to|into|and)|pinned (?:him|her|me|them) (?:down )?so hard|broke (?:his|her|my) (?:arm|wrist|rib|nose|jaw) (?:restraining|when they (?:restrained|pinned))|(?:drugged|drugging|sedated|sedating) (?:\w+ ){0,2}?to keep (?:them|him|her|patients|us) quiet",
    r"(?:not|never) (?:been |being |getting )?(?:fed|given (?:food|water|fluids|a drink|his tablets|her tablets))(?= \.|$| for| in | and | since| at | properly| by)|(?:do|does|did) not (?:even )?feed (?:my|the|his|her|their|our|him|them) ?(?:little |baby )?(?:brother|sister|kids?|children|mum|dad|nan|baby)?(?: properly)?|(?:left|leaves|leave|leaving|lying|lay|laid|sat|sitting|found) (?:\w+ ){0,5}?in (?:(?:his|her|their|my) )?(?:own )?(?:wet|soiled|soaking|filthy|dirty|urine|mess|faeces|waste|wee|poo|excrement|vomit|piss|shit)(?: \w+)?(?! (?:weather|car park))",
    r"(?:bed ?sores?|pressure (?:sores?|ulcers?)|sores) (?:\w+ ){0,8}?(?:neglect\w*|nobody|no one|not (?:been )?(?:turned|looked|changed)|infested|to the bone)|(?:has|have|got|and) (?:\w+ )?(?:bed ?sores|sores)(?= \.|$| and (?:nobody|no one|is)| nobody| because (?:they|no))|lost (?:\w+ )?stone (?:and|because|since) (?:\w+ ){0,8}?(?:fed|neglect\w*|nobody|no one|bedsores|looking after)|(?:weighs|down to) (?:\w+ )?(?:five|six|four|4|5|6) stone",
    r"(?:unexplained|new|fresh|strange|finger|lots of) (?:\w+ )?(?:bruis\w+|marks?|injur\w+)(?= on| all| \.|$| and)|(?:has|have|had|came back (?:\w+ ){0,3}?with|covered in|found) (?:\w+ ){0,2}?(?:bruis(?:es|ing)|marks|burns|black eye) (?:\w+ ){0,8}?(?:did it|by|from (?:him|her|them)|boyfriend|on (?:him|his arms?|her arms?|his back|her back|his neck|her neck)|contact)(?! (?:the (?:blood|cannula|fall|surgery|needle)))",
    r"(?:left|been|going|gone) (?:\w+ ){0,3}?without (?:any )?(?:care|carers|food|water|a wash|being (?:fed|changed|washed)|food and tablets)(?= for| since| \.|$| and| all)|(?:not|has not|have not) eaten (?:for|in|since) (?:\w+ ){0,4}?(?:days?|week|care|monday|carers?)|(?:kids|children|baby|toddler|child) (?:is |are )?(?:left |being left |always |often )+(?:home )?alone|carers? (?:do|does|did|has|have) not (?:come|turn up|show up|been) (?:\w+ ){0,4}?(?:so|and) (?:\w+ )?(?:i|he|she) (?:go|goes|went|has had|had) (?:\w+ )?without|self neglect\w*|neglecting (?:himself|herself)",
    r"(?:children|kids|child|grandchildren|niece|nephew|baby|brother|sister) (?:\w+ ){0,6}?(?:at risk|being (?:neglected|abused|groomed|exploited|hurt|hit|starved))(?! of (?:diabetes|falls|obesity|infection|asthma|developing|losing))|(?:grooming|groomed|trafficked|cuckoo(?:ed|ing)|exploited|radicalised) (?:by|online|my|for|in to)|county lines",
    r"(?:stalk(?:s|ed|ing)?|stalker|blackmail(?:s|ed|ing)?|harass(?:es|ed|ing)?) (?:me|us|her|my \w+)(?! (?:for|about|with) (?:a (?:review|survey)|feedback|money owed|appointments))|(?:is|s|am being|being) (?:stalked|stalking me|blackmailed)|keeps? (?:turning up|coming round|following|threatening|hitting|hurting)(?: \w+){0,3}? (?:me|us|my \w+|threatening|her)",
    rf"(?:(?<!baby )(?<!toddler )(?:{_KIN}|he|she)) (?:with \w+ |has |have |had |is |s |who |then |also |gets drunk and |always |often |sometimes |still |and )*(?:(?:started|keeps?|begun|taken to|been|now) )*(?:hit|hits|hitting|beat|beats|beating|slaps|slapping|punching|punches|kicks|hurts|hurting|threatens|threatened|threatening|attacks|attacking|shoves|shoving|rapes|controls|bites|biting) (?:\w+ )?(?:me|us|mum|mam|my (?!head|leg|arm|hand|back|foot|finger)\w+|his (?:wife|mum|kids|children|mother|girlfriend|partner|sister)|her (?:kids|children|husband|mum|son|daughter)|the (?:kids|children|dog))(?! (?:that|to (?:go|try|be)|forward|about (?:the|my)|head|hand|toe|leg|up every week))",
    r"(?:said|says|told me|threatened|warned) (?:\w+ ){0,3}?(?:he|she|they) (?:would|will|d|ll) (?:\w+ )?(?:hurt|kill|hit|find|get|come for|stab|harm|report me and hurt|take the kids and) (?:me|us|my \w+|the kids|her)(?= if| \.|$| when| and| again)|hurt me if i (?:told|tell|leave|left|say|said)|(?:who|not know who) to tell(?= \.|$)(?<=know who to tell)",
    r"(?:husband|wife|partner|dad|father|stepdad|brother|sister|friend|daughter|boyfriend|relationship|marriage|home|man|ex) (?:\w+ ){0,2}?(?:is|are|s|was being|being|gets|can be|has (?:been|become|got|turned)) (?:\w+ )?(?:violent|abusive|controlling|abused|beaten|exploited|aggressive to(?:wards)? (?:me|us|the kids|her))(?! (?:film|storm))|(?:violent|abusive|controlling|coercive) (?:relationship|marriage|husband|wife|partner|father|boyfriend|girlfriend|son|home|man|ex)|(?:man|someone|somebody|person) who (?:\w+ )?(?:hurts|hits|beats|abuses|controls|threatens) (?:me|us)",
    r"(?:frightened|scared|afraid|terrified|petrified) (?:of (?:him|her|my \w+|going home|what (?:he|she)|being alone with)|to (?:go|be|stay|sleep) (?:home|alone|at home|in my (?:own )?(?:home|house|flat|bed)|with (?:him|my)))(?! (?:because of|after|in case i (?:fall|fell)|operation|exam|results|driving|consultant|diagnosis))(?! alone)",
    r"(?:touch|touched|touches|touching|groped|gropes|fondled|kissed|flashed|exposed (?:himself|herself) to|forced (?:himself|herself) on) (?:me|my (?:\w+ )?(?:mum|daughter|son|wife|sister)|her|him|a patient|patients) ?(?:sexually|inappropriately|down there|in (?:a sexual|my private)|where he should|up|between)|touches me(?= and| \.|$| at night| in bed)|(?<=he )touched me(?= \.|$| at night| in bed)|(?<=dad )touched me|(?<=uncle )touched me|did things to me|(?:male|man|men) (?:patient|patients|resident)? ?(?:keeps? |kept )?(?:com\w+|going|walk\w+|gets?) (?:in|into|in to) (?:my|her|the women s|the womens|our|women s) (?:\w+ )?(?:rooms?|bed|bedroom|shower)",
    r"(?:takes?|taking|steals?|stealing|stole|helps? (?:himself|herself) to|spends?|controls?) (?:all )?my (?:pension|money|benefits|savings|bank card|tablets|medication|pip)(?: and| \.|$)|(?:financially|emotionally|mentally|physically|sexually|verbally) (?:abused|abusing|abusive|abuses|controlled)(?! (?:language|to staff))",
    r"(?:thoughts?|thinking|images?|urges?|fear|worry|worried|scared|afraid|voices telling me) (?:\w+ ){0,5}?(?:hurt|hurting|harm|harming|kill|killing|stabbing|attacking|shaking|smothering) (?:other people|others|people|someone|somebody|my (?:\w+ )?(?:baby|children|kids|child|son|daughter|husband|wife|mum|partner)|the (?:baby|kids|children)|strangers|anyone)|(?:lose it|snap|flip|lose control|lose my temper) (?:and|with) (?:\w+ )?(?:hurt|hit|harm|kill|attack|do something)",
    r"(?:threatened|threatening|threatens|attacked|went for|attacking) (?:his|her|my|our|another|the|a|me|us) ?(?:\w+ )?(?:\w+ )?with (?:a|the|his|her) (?:\w+ )?(?:knife|gun|hammer|bottle|scissors|weapon|machete|axe|blade)|(?:attacked|assaulted|hit|punched|threatened|strangled|kicked|bitten|grabbed|hurt|raped) by (?:a|another|the|one|two|some|my) (?:\w+ )?(?:other )?(?:patients?|residents?|staff|nurse|carer|guards?|inmate|service user|husband|wife|partner|son|ex|boyfriend|stepdad|dad)",
)
"""Abuse, neglect or rough handling that is recent or goes on."""


def attack_now(found: Found) -> str:
    """The grade of violence or danger to life told as of this minute."""
    if found.when in (When.PAST, When.LONG_AGO) and not found.urgent:
        return CONCERN if found.when is When.PAST and not found.told_as_past else MENTION
    if found.when is When.NOT_SO and not found.said.startswith(("will", "would", "does", "not")):
        return ""
    return NOW


def threats(found: Found) -> str:
    """The grade of a threat by the writer, or told of: what was only felt and passed is a mention."""
    if re.search(r"\b(?:laughing|joke|joking|cake|tea|cancer|tumour|infection)\b", found.sentence):
        return ""
    if found.when in (When.NOT_SO, When.LONG_AGO) or re.search(r"\b(?:would|could|never|not) $", found.before):
        return MENTION if found.when is When.LONG_AGO else ""
    if found.when is When.PAST and not found.urgent:
        return MENTION if found.told_as_past else CONCERN
    return NOW


def neglect(found: Found) -> str:
    """The grade of abuse and neglect: a concern until it is long over."""
    if found.when is When.NOT_SO and not found.said.startswith("not"):
        return ""
    if found.when is When.LONG_AGO or re.search(r"\b(?:training|course|leaflet|talk on|policy)\b", found.sentence):
        return MENTION
    return MENTION if found.told_as_past and found.when is When.PAST else CONCERN
