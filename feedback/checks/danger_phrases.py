"""The phrases of danger as people write them, in the plain words of `plain_words`.

Each family is one pattern. Person and time are read from the words around it, not from the phrase.
"""

# A pattern of phrases reads worse when each line of it is broken.
# ruff: noqa: E501

import re

from feedback.checks.patterns import compiled

_SELF = r"(?:myself|my self|himself|herself|themselves|themself|yourself|ourselves)"
_POSS = r"(?:my|his|her|their|your)"
_LAST = r"(?= \.|$| and| so| but| or| because| i | please| any (?:more|longer)(?! (?:walk|trip|journey|bus|train|holiday|ride|than|drive|sess|time))| now| today| tonight)"
TABLETS = (
    r"(?:pills?|tablets?|medications?|medicines?|paracetamols?|ibuprofen|painkillers?|pain killers?|antidepressants?|insulin|"
    r"sertraline|fluoxetine|paroxetine|duloxetine|atomoxetine|dapoxetine|citalopram|escitalopram|quetiapine|mirtazapine|olanzapine|clozapine|diazepam|lorazepam|clonazepam|temazepam|nitrazepam|oxazepam|alprazolam|midazolam|triazolam|oxycodone|hydrocodone|propranolol|atenolol|nadolol|ranitidine|nizatidine|cimetidine|amitriptyline|nortriptyline|"
    r"pregabalin|gabapentin|lithium|codeine|co codamol|cocodamol|tramadol|morphine|zopiclone|capsules)"
)
_MANY = (
    r"(?:all(?: of)?|loads of|lots of|a load of|a lot of|a bunch of|too many|too much|every single|(?:a |the )?(?:whole |full |entire )?"
    r"(?:bottle|packet|box|handful|pack|strip|bag|cocktail|month s supply|mix|mixture) of|(?:\w+ )?(?:packets|boxes|packs|bottles|handfuls|strips) of|"
    r"(?:a )?(?:massive|huge|large|big) (?:amount|number|dose|quantity) of|hundreds of|dozens of|a dozen|"
    r"(?:(?:about|around|nearly|over|at least|like|maybe|roughly|approx|almost|probably) )?(?:[1-9]\d|\d{3}|ten|twelve|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|eighty|ninety|a hundred|one hundred)"
    r"(?! (?:mg|ml|mcg|milligrams|g|minutes|mins|hours|days|weeks|months|years|times|people)\b)(?: \w+)?(?: of)?)"
)
_TAKE = r"(?:take|taking|took|taken|swallow|swallowed|swallowing|necked|downed|popped|eaten|drunk|drank|had)"
_NOT_PEACEFUL = r"(?! (?:at home|in peace|with dignity|in (?:a|the|my|his|her) |in hospital|of |from |peacefully|laughing|naturally|here at|than |for |there))"
_WANT = (
    r"(?:want|wants|wanted|wanting|wish|wishes|wished|wishing|hope|hoped|hoping|long|longed|longing|pray|prayed|praying|like|love|"
    r"rather|ready|willing|prefer|need|needed|plan|planned|planning|decided|trying|tried|intend|intending|happy|asked|asking|desire|prepared)"
)


def any_of(*patterns: str) -> re.Pattern[str]:
    return compiled(r"\b(?:" + "|".join(patterns).replace("any more", "(?:any|no) more") + r")\b")


INTENT = any_of(
    rf"(?:kill|kills|killing|killed) {_SELF}(?! (?:laughing|with laughter|trying|working|off))",
    rf"(?:end|ends|ending|ended|finish|finishing) (?:{_POSS}|this) (?:own )?(?:\w+ )?(?:life|lives|days|existence|suffering)",
    r"(?:end|ends|ending|ended) (?:it all|everything|my self|myself|me)(?! (?:in|up|at) )(?! with (?:paper|the|these|this|all|pen|forms)| by (?:going|moving|chang))",
    rf"(?:take|takes|taking|took|taken) {_POSS} (?:own )?(?:life|lives)(?! (?:back|in (?:a|my|his|her|our|hand|to|their|both|another)|seriously|forward|for granted|to|a step))",
    rf"(?:hang|hanging|hanged|hung|drown|drowning|drowned|shoot|shooting|gas|gassing|poison|poisoning|poisoned|suffocate|suffocating|"
    rf"strangle|strangling|stab|stabbing|top|topping|topped|off|offing|murder|electrocute) {_SELF}(?! (?:in the foot|up|out|off|on))",
    rf"(?:do|doing|finish|finishing|finished|did|done) {_SELF} (?:in|off)",
    rf"do(?:ing)? away with {_SELF}",
    rf"(?:jump|jumping|jumped|throw|throwing|threw) (?:{_SELF} )?(?:off|from|out of|over) (?:\w+ ){{0,3}}?"
    r"(?:bridge|roof|cliff|building|balcony|car park|flyover|viaduct|multi storey|window|ledge|edge)",
    rf"(?:jump|jumping|jumped|throw|throwing|threw|walk|walking|walked|step|stepping|stepped|run|running|ran|lie|lying|lay) "
    rf"(?:{_SELF} )?(?:out )?(?:in front of|under|on|onto|in to|into|in) (?:\w+ ){{0,2}}?"
    r"(?:train|trains|lorry|lorries|a bus|traffic|tracks|railway|river|canal|oncoming \w+|moving \w+)",
    r"(?:drive|driving|crash|crashing) (?:\w+ ){0,2}?(?:into|in to|off|over) (?:a|the) (?:\w+ )?(?:tree|wall|lorry|river|bridge|cliff|quay|pier|barrier|viaduct)",
    rf"(?:slit|slits|slitting|slash|slashing|slashed|cut|cuts|cutting) (?:both )?{_POSS} (?:own )?(?:wrists?|throat|veins?)",
    r"(?:commit|commits|committing|commited|committed|comit|comitted|commiting|attempt|attempts|attempted|attempting) (?:a )?suicide",
    rf"{_WANT} (?:to )?(?:just |really |only |actually |all )?(?:die|be dead|be gone forever|not exist|stop existing|stop living|cease to exist|"
    rf"not be alive|not live|not be here (?:any|no) more|join (?:him|her|them) in heaven){_NOT_PEACEFUL}",
    r"(?:feel|feels|felt|feeling) (?:like|as if|as though) (?:i want to )?(?:dying|die)\b(?! (?:of|from|laughing))",
    r"die tonight",
    r"wish(?:ed|es|ing)? (?:that )?(?:i|he|she) (?:was|were|could be|could|would) (?:just )?(?:dead|die|not (?:here|alive)|never born)",
    r"wish(?:ed|es|ing)? (?:that )?(?:i|he|she) (?:had|did|have|was|were) (?:not|never) (?:wake|woken|woke|been born|born|exist|existed|survived|alive)",
    r"(?:not|no longer|never) (?:really |even )?(?:want|wants|wanted|wanting|wish|wishes|wished|desire|deserve) to "
    r"(?:be here (?:any more|any longer|at all|ever again|full stop|tomorrow|tonight)|"
    r"be (?:alive|around (?:any|no) more|in this world|on this (?:earth|planet))|exist|wake up(?: (?:again|any more|tomorrow|in the morning))?(?! from| the | my | him| her| to | early| at | so )|"
    r"live(?! (?:in|at|with|on|near|here|there|next|by|under|abroad|off|apart|like|alone|my|a)\b)|"
    rf"(?:carry|go) on(?: living| with (?:my |this )?life| (?:any|no) more| any longer|{_LAST})|keep (?:living|going)(?: (?:any|no) more|{_LAST})|"
    rf"face another day|survive{_LAST}|do life)",
    rf"(?:can|could) not (?:\w+ )?(?:go on|carry on|keep going|keep on|go on living|carry on living|live)(?: living| with (?:my |this )?life| much longer| any longer(?! \w+ (?:but|and|or|than|then|in|at|with|so)\b)| (?:any|no) more(?! \w*(?:trips|walks|courses|holidays|buses|pills|tablets))|{_LAST})",
    rf"(?:can|could|will|do) not (?:\w+ )?(?:keep (?:{_SELF}|me) (?:safe|alive)|stay alive|trust myself|do life (?:any|no) more|stay safe)",
    r"(?:not (?:feel |feeling )?safe|unsafe) (?:with|by|from|on) (?:myself|my own)",
    r"(?:am|was|feel|felt) (?:a )?(?:danger|risk) to myself",
    r"(?:no|any|not (?:see|got) (?:the|a|any)|what is the|what was the|see no|saw no) (?:point|reason|purpose|sense) (?:in |to |for |of |left )*"
    r"(?:me )?(?:living|live|life|being here|be here|be alive|being alive|carrying on|carry on|going on|go on|continuing|existing|stay alive|staying alive)",
    r"(?:nothing|no one|nobody) (?:left )?to live for",
    r"(?:is|was|feels|felt) not worth living",
    r"(?:better|best) off (?:dead|without me|if i (?:was|were|am) (?:dead|not here|gone|not around))",
    r"(?:world|family|kids|children|everyone) (?:would|will) be (?:a )?(?:better|happier) (?:place |off )?without me",
    rf"{_WANT} (?:\w+ ){{0,6}}?(?:not|never) (?:have to )?wak(?:e|en|ing)(?: up)?(?: again)?",
    r"(?:urge|urges|want|wants|wanted|wanting|tempted|going|about|ready|decided|trying|tried|plan|planning|need|way|tablets|pills|rather) to (?:just )?end (?:it|things)(?! (?:with|at|early|here|on))",
    r"suicid(?:e|al) (?:intent|intention|intentions|intents|plan|plans)",
    r"(?:am|be) ending (?:it|things)",
    r"ending (?:it|things) (?:tonight|now|today|soon|tomorrow)",
    r"do(?:ing)? something (?:to myself|to himself|to herself|drastic)",
    r"planning (?:my )?suicide|set(?:ting)? (?:myself|himself|herself) (?:on fire|alight)",
    r"(?:want|wants|wanted|need) (?:my|this) life to (?:end|be over|stop)",
    r"why should i (?:\w+ )?(?:go on|live|carry on|stay alive|keep going|bother living)",
    r"(?:want|going|about|ready) to jump(?= \.|$| off| from| tonight| now| in \.| in$)",
    r"(?:going to|will|want to|wanted to) die by suicide",
    r"better (?:\w+ ){0,3}if i (?:was|were|am) (?:dead|gone|not (?:here|around|alive|born))",
    r"can not guarantee my (?:own )?safety",
    r"(?:should|may as well|might as well|ought to) (?:just )?(?:be dead|die|not be (?:here|alive))",
    r"(?:regret|sorry|wish|angry|gutted) (?:i |that i )?(?:surviv\w+|am still alive|it had worked|was still alive|had died|was not found)",
    r"(?:this time|next time) i will not fail|finish the job this time|going to finish the job|will try again to (?:die|kill)",
    r"voices? (?:\w+ ){0,5}?tell\w* (?:me|him|her) to (?:kill|hurt|harm|stab|end|jump|cut|die|do it)",
    r"want out of (?:this|my) life",
    r"(?:dying|death|suicide|ending it|ending my life) is (?:\w+ )?only|only thing (?:\w+ ){0,3}?is to die",
    r"(?:just|please) let me die",
    r"no (?:other )?(?:way|option|choice)(?: out)?(?: \w+){0,3}? (?:except|but|other than|than) (?:suicide|to die|death|dying)",
    r"(?:do not think|not sure|not know how|not know if) i can (?:\w+ )?(?:live|survive|keep myself (?:safe|alive)|go on|carry on|stay alive|stay safe)",
    r"want to be with (?:\w+ ){1,3}in heaven",
    r"suicide (?:(?:is|was|as|feels|felt|seems|like|my|the|an|to|be) ){1,4}(?:only|best|easiest|last)? ?(?:option|way|answer|choice|solution|way out)",
    r"(?:only|best|easiest) (?:option|way out|answer|choice|way|solution) (?:\w+ ){0,3}?(?:suicide|to die|death|to end it|to kill myself)",
)
"""Somebody means, wants or tries to die."""

FAREWELL = any_of(
    r"this is (?:my )?(?:\w+ )?(?:goodbye(?! to (?:the|a|an|our) )|good bye|suicide note|last (?:message|note|post|words))",
    r"good ?bye (?:cruel )?world",
    r"by the time (?:you|anyone|someone|they|somebody) (?:\w+ )?(?:reads?|sees?|finds?|gets?) this (?:i|it)",
    r"(?:i|ill) (?:will )?(?:be|already be) (?:dead|gone) (?:tonight|tomorrow|soon|by (?:morning|tomorrow|tonight)|in the morning)",
    r"i (?:will|shall|am|might|may) not (?:going to )?be (?:here|alive|around) (?:tomorrow|in the morning|by (?:tomorrow|morning)|(?:for )?much longer)",
    r"not (?:\w+ ){0,4}?make it (?:through|to) (?:the night|tonight|tomorrow|morning|the weekend)",
    r"(?:blade|knife|razor|scissors) (?:to|on|at|against) my (?:wrists?|arms?|throat|neck|skin)",
    r"(?:pills|tablets|paracetamol) and (?:\w+ ){0,3}?(?:vodka|alcohol|whisky|wine|gin)",
    r"cut (?:too|so) deep",
    r"i (?:have|am) (?:\w+ )?(?:got |holding |bought )?(?:a|the|my) (?:rope|noose|ligature|razor blade|blade|knife|gun)(?! and fork)",
    r"tied (?:something|a|the|my) (?:round my|around my|rope|noose|ligature|belt|sheet|cord)",
    r"(?:rope|noose|ligature|belt|cord) (?:is )?(?:round|around) my neck",
    r"(?:pills|tablets|knife|blade|razor|rope|noose|bottle of \w+) (?:are |is )?(?:here |all )?(?:ready|in my hand|in front of me|next to me|beside me|lined up|laid out)",
    r"(?:have|got) (?:a|my|the) plan (?:to (?:die|end|kill|do it)|and (?:the means|i (?:am going to|will) (?:carry it out|do it|go through|end|use)))",
    r"(?:have|has) (?:been )?(?:stockpil|hoard|stash|sav)(?:ed|ing) (?:up )?(?:\w+ ){0,3}?" + TABLETS,
    r"am (?:\w+ ){0,2}?(?:on|at) (?:the|a) (?:edge of (?:the|a) )?(?:bridge|ledge|cliff|roof|railway line|train tracks|tracks)",
    r"(?:standing|(?:am|here|now) (?:stood|sat)|sitting) (?:\w+ )?(?:on|at) (?:the|a) (?:edge of (?:the|a) )?(?:bridge|ledge|cliff edge|roof|railway line|train tracks|tracks)",
    r"tonight (?:\w+ ){0,2}my last(?: night)?(?= \.|$)|my last (?:night|day) (?:on earth|alive|on this earth)|can not (?:\w+ ){0,5}good ?bye|tonight is the night|doing it tonight|(?:going to|will|ill) do it tonight|tonight i (?:am going to|will) do it|(?:going to|will) do something (?:stupid|silly) (?:tonight|today|now|to myself)",
    r"(?:written|wrote|writing) (?:(?:\w+ )?(?:suicide|goodbye) (?:notes?|letters?)|(?:\w+ )?letters? to my (?:kids|children|family|wife|husband|parents|mum))",
)
"""Somebody says goodbye, or has the means at hand."""

SUICIDAL = any_of(
    r"suicidal(?! (?:thought|ideation|idea|feeling|tendenc|urge|impulse|intent|plan|mind|patient|people|person|behaviour|crisis|callers?|clients?|teen|young|children|kids|adults|students?|days|member|attempt|men|women|veterans))"
)
THOUGHTS = any_of(
    r"(?:thinking|contemplating|considering|planning) (?:of |about |on )?(?:\w+ )?(?:jumping(?= \.|$| off| from| in front)|ending (?:it all|my life|it)(?= \.|$| and| now| all)|hanging myself|killing myself|taking my (?:own )?life|walking into the (?:sea|river))",
    r"(?:feel|feeling|felt|thoughts? of|thinking) (?:like |that |as if |about )*(?:i )?(?:am |do |did )?not want(?:ing|ed)? to be here(?! (?:all|for (?:long|hours)|when|until))",
    r"suicidal (?:thoughts?|thinking|ideation|ideas?|feelings?|tendency|tendencies|urges?|impulses?|behaviour|crisis|mind set|mindset|acts?)",
    r"(?:thoughts?|thinking|think|talked|talking|talks|contemplate|contemplated|contemplating|considered|considering|consider|feelings?|tried|trying|planned) "
    r"(?:of |about |on |to )?(?:committing |commit )?suicide",
    r"suicide (?:attempts?|bid)",
    r"(?:thoughts?|urges?) (?:of|about|to) (?:die|dying|death|ending (?:it|things)|self harm\w*|harm\w* myself|hurt\w* myself|cut(?:ting)?(?= \.|$| and| again| so))",
    r"(?:thinking|think|thought|thinks) (?:of|about) (?:dying|ending (?:it|things)|harming myself|hurting myself|not being here)",
    r"(?:not|no longer) (?:want|wanted) to be here(?= \.|$)",
    r"(?:can|could) not (?:\w+ )?(?:go on|carry on|live) like this",
    r"(?:can|could) not (?:\w+ )?(?:do|take|cope with|bear|stand|handle) (?:this|it|the pain|life|all this) (?:any more|any longer|much longer)",
    r"(?:can|could) not cope (?:any more|any longer|with life)",
    r"(?:(?:want|wants) (?:it|the pain)|(?:want|wants|wanted) (?:it all|everything|all of it|life|this all)) (?:\w+ )?to (?:be over|end|stop)",
    r"given up on (?:life|living)|lost the will to live|(?:had|have) enough of (?:life|living)|tired of (?:living|life|being alive)",
    r"(?:want|wanted) to disappear|not (?:want|wanted) to live like this|hate being alive|rather die than",
    r"(?:not know|wonder) how (?:much|many) (?:more |longer )*(?:days |times )?i can (?:go on|carry on|keep going|take|do this|cope|live)",
    r"(?:thinking|thought|think|considering|planning|plan|urges?) (?:of |about |on |to )?(?:taking |take )?(?:an |another )?overdose",
    r"not care (?:if|whether) i (?:die|live|am (?:alive|dead))",
    r"(?:give|giving) up on (?:life|living)|not (?:see|have) (?:a|any) future",
)
"""Thoughts that wear somebody down, short of meaning to act."""

SELF_HARM = any_of(
    r"self (?:harm|harms|harmed|harming|harmer|injury|injuring|injured|injures|mutilation|mutilating)",
    rf"(?:harm|harms|harmed|harming|hurting|cutting|burning|cut|burned|burnt|burn|scratching|punching|hurt|cuts|hurts|burns) {_SELF}",
    rf"cut(?:s|ting)? (?:up )?{_POSS} (?:own )?(?:arms?|legs?|thighs?|skin|body)",
    r"(?:started|been|am|keep|back to) cutting(?= again| \.|$| and | to cope)",
)
ACT = any_of(
    r"(?:take|taking|took|taken|had|takes) (?:another |a |an |my |his |her |this |that )?(?:\w+ ){0,2}?overdose(?: on \w+)?(?: of \w+)?",
    rf"(?:have|has|is|are) (?:just )?(?:taken|took|swallowed) {TABLETS}|{_TAKE} (?:my|his|her|the|some) {TABLETS},? all of (?:them|it)",
    r"(?:have|has) (?:just )?(?:taken|swallowed) something(?! for| from| away| out| up| off| to help| else)",
    r"overdosed|overdosing|overdose(?= on (?:my|paracetamol|pills|tablets|insulin)| \.|$)|overdoses on",
    rf"{_TAKE} (?:{_MANY}|every single|every) (?:(?:my|the|his|her|them|these|those|of|prescribed|sleeping|strong|different|prescription|anti|paracetamol|heart|pain|\w+ s) ){{0,3}}?{TABLETS}",
    rf"(?:have|has) (?:just |now |already |actually |only |gone and )*(?:taken|swallowed|took|necked|downed) (?:the|some|those|these|my|his|her|a|too many|a lot of|loads of)"
    rf" (?:\w+ )?{TABLETS}",
    r"(?:taken|took|swallowed|necked|downed) (?:them all|all of them|the (?:whole )?lot|everything (?:i|in|he|she) \w+|something to end)",
    r"(?:drink|drank|drunk|drinking|swallow|swallowed|taken|took|had) (?:\w+ ){0,4}?(?:bleach|antifreeze|anti freeze|weedkiller|weed killer|rat poison|poison|acid|white spirit)(?! (?:tasting|flavour\w*|smell\w*|like|free|y))",
)
"""An overdose, or something like it, taken."""

MANY = compiled(rf"\b{_MANY}\b")
DESPERATE = any_of(
    r"end|die|dying|kill|suicid\w+|sorry|help me|goodbye|good bye|everyone|nobody|nothing left|over now|peace|can not|vodka|alcohol|drunk|all of (?:them|it)|heaven|overdose|love you"
)
TREATMENT = any_of(
    r"as prescribed|prescribed (?:for|by|me)|(?:for|over) (?:\w+ ){1,2}(?:days?|weeks?|months?|years?|while|time)|daily|a day|each day|every (?:day|morning|night)|"
    r"per day|(?:they|he|she|doctor|gp|nurse|pharmacist|dentist|consultant) (?:has |had |have )?(?:gave|given|prescribed|told|advised)|side effects?|"
    r"antibiotics?|with food|with water|as directed|as instructed|(?:helps|helped|not help|work|works|worked|working|wore off|eased?|relief)|since|the course|"
    r"with me|to the (?:hospital|appointment|ward|pharmacy)|into|away|off (?:me|him|her)|prescribed|blood pressure|headache|infection|"
    r"an hour before|before (?:food|bed|the operation|my operation|surgery)|this morning as"
)
"""Words which say that the tablets were treatment."""
FINISHED = any_of(
    r"as (?:prescribed|directed|instructed|the|he|she|they)|antibiotics?|course|with me|to the (?:hospital|appointment|ward|pharmacy)|into|away|off (?:me|him|her)|with (?:food|water)|"
    r"no better|need a repeat|repeat prescription|run out|ran out|feel(?:ing)? better|still in pain|(?:has|have|did) not (?:\w+ )?(?:work|help|make)|a day|daily|each day|every day|without"
)
"""Words which say that even a great many tablets were treatment."""
ACCIDENT = any_of(
    r"accident|accidental|accidentally|by mistake|fell|fall|falling|tripped|slipped|while (?:cooking|chopping|cutting|shaving|gardening|washing|working)|shaving|"
    r"cooking|kitchen|chopping|gardening|at work|on (?:a|the|some|my) \w+|with (?:a|the) (?:saw|bread|kitchen|hedge|grinder|chisel|tin|stanley|drill|lawn\w*)|"
    r"sports?|football|gym|glass|tin|saucepan|oven|iron|kettle|hot|lifting|running|bike|cycling"
)
MEANT = any_of(
    r"suicid\w+|self harm\w*|on purpose|deliberately|razor|blades?|wrists?|urges?|depress\w+|crisis|mental|cope|coping|to feel|again|scars?|kill|die|anxiety|"
    r"want(?:ed)? to|going to|used to|will|might|thoughts?|keep|been|stop(?:ped)?|safe|psych\w+|camhs|relapsed"
)
CLOSED = any_of(
    r"therapy|therapist|relationship|sessions?|course|contract|phone call|conversation|marriage|appointments?|treatment|placement|pregnancy|shift|friendship|job"
)
"""What else somebody may want to end."""
NOT_TABLETS = any_of(
    r"overdose\w* (?:on|of) (?:\w+ )?(?:tea|coffee|chocolate|cakes?|sugar|tv|telly|information|kindness|caffeine|sunshine|fun|television|biscuits|news)"
)

_SOMEONE = (
    r"(?:he|she|they|husband|wife|partner|ex|boyfriend|girlfriend|dad|father|stepdad|stepfather|step dad|mum|mother|stepmum|son|daughter|brother|"
    r"sister|uncle|grandad|grandfather|man|neighbour|carer|carers|nurse|doctor|staff|someone|somebody|patient|resident|guard|member|bloke|people|men|gang|flatmate|landlord)"
)
_CLOSE = r"(?:husband|wife|partner|ex|boyfriend|girlfriend|dad|father|stepdad|stepfather|step dad|mum|mother|stepmum|uncle|brother|flatmate)"
_VICTIM = r"(?:me|us|him|her(?= \.|$| and| up| at| in| with| on| when| because| so| who| last| every| again| tonight| now| if)|them|(?:my|his|her|our|their|the) (?:\w+ )?(?:child|children|kids?|son|daughter|baby|boys?|girls?|mum|mother|dad|gran|nan|sister|brother|family|wife|husband|grandson|granddaughter)|someone|somebody|anyone|(?:the|a|that|another|one of the) (?:\w+ )?(?:nurses?|doctors?|staff|patients?|residents?|carers?|receptionists?|social worker|teacher|neighbours?))"
ATTACK_COMING = any_of(
    rf"{_SOMEONE} (?:is |are |s )?(?:going to|will|about to|wants? to|coming (?:round )?to|coming back to|threatens? to|threatening to|trying to|tries to|"
    rf"keeps? (?:threatening|trying|saying (?:he|she|they) (?:will|is going to|are going to)) ?(?:to)?|has threatened to|says? (?:he|she|they) (?:will|is going to|are going to)|"
    rf"might|may|could|can) (?:(?!not |have |never )\w+ ){{0,2}}?(?:kill|stab|shoot|murder|strangle|rape|attack|beat|hurt|hit|harm|batter|smash) {_VICTIM}"
    r"(?! (?:for (?:saying|being|forgetting|posting|this)|laughing|lol|feelings?|emotionally|head|recovery|chances|if i forget))",
    rf"{_SOMEONE} (?:has|have|is holding|is carrying|got|has got|is here with|is outside with) (?:\w+ )?(?:a |the )?(?:knife|gun|machete|axe|weapon)\b(?! wound| crime)",
    r"(?:is|are) threatening (?:me|us|him|her|them) with (?:a|the) (?:knife|gun|weapon|machete)|(?:turned up|here|outside|come|coming|back) with (?:a|the) (?:knife|gun|machete)|hiding from (?:him|her|them|my \w+)|(?:he|she) is (?:outside|banging on|at the door|breaking in|smashing|hitting me|beating me|strangling me|attacking me)",
    r"i am not safe(?! (?:to|for|driving))|not (?:feel |feeling |been )?safe (?:at home|in my (?:own )?(?:home|house|flat)|with (?:him|her|my \w+)|tonight|right now|from (?:him|her))",
    r"(?:is|has) (?:not|stopped) breathing(?! (?:well|properly|very|right|problems?|easily))|need (?:an ambulance|the police) (?:now|right now|urgently|immediately)",
    r"(?:chest pains?|can not breathe|struggling to breathe|unconscious|bleeding (?:out|badly|heavily|everywhere)|having a (?:heart attack|stroke)) (?:right now|now|as i (?:type|write))",
    r"i (?:am|think i am) having a (?:heart attack|stroke)",
)
"""Somebody is about to be attacked, or is in danger of life at this minute."""
ATTACKED = any_of(
    rf"{_SOMEONE} (?:(?:has|have|had|keeps?|is|are|was|were|then|often|always|regularly|just|been|even|started|also|still|who|actually|sometimes|has been|have been) ){{0,2}}"
    r"(?:hits?|hitting|beats?|beating|beaten|punch|punches|punched|punching|slaps?|slapped|slapping|kicks?|kicked|kicking|strangles?|strangled|strangling|chokes?|choked|"
    rf"abuses?|abused|abusing|rapes?|raped|raping|assaults?|assaulted|attacks?|attacked|attacking|molested|touches|touched|hurts|hurting|threatens|threatened|threatening|grooming|groomed) {_VICTIM}"
    r"(?! (?:that|hard|on the (?:shoulder|arm|hand)|emotionally|with (?:a|the) (?:bill|news|kindness)))",
    rf"{_CLOSE} (?:\w+ )?hurt me",
    r"(?:is|are|was|were|been|being) (?:hitting|beating|punching|kicking|slapping|abusing|raping|strangling) (?:the )?(?:patients?|residents?|children|"
    + _VICTIM[3:],
    r"(?:slapped|punched|kicked|strangled|raped|molested|beat up|assaulted) (?:me|him|(?:my|his|her|our) (?:\w+ )?(?:child|children|kids?|son|daughter|baby|mum|mother|dad|gran|nan|sister|brother|wife|husband))",
    r"hubby (?:hit|hits|beat|beats|hurt|punched|threatened|hurts) me",
    r"threatened to (?:kill|stab|hurt|attack|rape|beat|hit|shoot) " + _VICTIM,
    r"(?:am|is|are|was|were|been|being|got|get|getting) (?:being )?(?:sexually |physically |emotionally |mentally |repeatedly |badly |verbally and physically )?"
    r"(?:abused|raped|sexually assaulted|assaulted|beaten up|beaten (?:as|when|every)|beaten by (?:my|him|her|his|a)|molested|groomed|strangled(?! with)|attacked|trafficked|exploited|"
    r"(?:hit|punched|kicked) by (?:my|him|her|the|a (?:nurse|man|member|patient|carer)))(?! by (?:a |an |the |my |his |her )?(?:dog|cat|horse|cow|insect|wasp|bee|virus|bug|infection|disease|pain|bird|seagull))",
    r"(?<!it )(?:hits|beats|punches|kicks|slaps|strangles|chokes|rapes|molests|abuses) " + _VICTIM,
    r"(?:feel|am|are|is) unsafe(?: at home)?|locks? me in|locked me in|hands? (?:round|around) my (?:throat|neck)",
    r"(?:is|are|was|were) (?:being )?neglected by (?:his|her|their|my)|(?:is|are) being neglected|(?:neglecting|not feeding|starving) (?:his|her|their|the) (?:kids?|children|child|baby)",
    r"(?:child|children|kids|baby|daughter|son|he|she|grandchildren) (?:is|are) (?:at risk|in danger|not safe|unsafe)(?! (?:on|to|alone|left|walking|getting|of)\b)",
    r"(?:living|live|stuck|trapped|in|experiencing|suffering|going through|fleeing|victim of|escaping) (?:\w+ ){0,3}?(?:abusive (?:relationship|marriage|home|partner|husband)|domestic (?:abuse|violence))",
    r"(?:scared|afraid|terrified|frightened|fear) of (?:my )?(?:him|her|husband|wife|partner|dad|stepdad|ex|boyfriend)|in fear of (?:my|his|her) life|i am in (?:\w+ )?danger(?! of )|(?:fear|fearing|scared|afraid|feared) for (?:my|our) (?:life|lives)",
    r"not (?:feel |feeling )?safe(?= \.|$| and| on | here| in | at | living)",
)
"""Somebody is or was hurt, abused, threatened or neglected by another."""
THREAT = any_of(
    r"i (?:am |will |ill |want to |wanted to |might |feel like |am about to |was |could |would |swear i )+(?:(?:just|really|going|to|end|up) )*"
    r"(?:kill|killing|stab|stabbing|murder|shoot|smother|strangle|attack|hurt|hurting|harm|shake|burn) "
    r"(?:him|them|someone|somebody|people|others|everyone|my (?:\w+ )?(?:baby|child|children|kids?|son|daughter|husband|wife|partner|mum|mother|dad|neighbour|ex|boyfriend|girlfriend)|"
    r"her|the (?:baby|kids|children|staff|doctor|nurse|building|place|house|flat|ward))(?! (?:feelings|chances|with kindness|recovery|for))",
    r"ill (?:kill|stab|hurt) (?:him|her|them|someone)",
    r"(?:thoughts?|thinking|scared|afraid|frightened|worried) (?:of|about) (?:harming|hurting|killing|stabbing) (?:others|someone|people|my (?:\w+ )?\w+|the \w+|him|her|them)",
)
"""The writer might hurt somebody."""
IDIOM = any_of(
    r"kill (?:for|time|two birds|the mood|off)|could have killed|(?:feet|back|knees?|legs?|head|wait|hip|shoes|stairs|queue|boredom|heat|shoulder) (?:\w+ ){0,3}?kill\w* (?:me|him|her|us)|"
    r"killing (?:me|us) with kindness|scared to death|physio\w* (?:beats?|hits?|hurts?|beat|kicks) me|bored to death|(?:career|political) suicide|suicide (?:squad|pact with)",
    r"kill (?:me|us) (?:for (?:writing|saying|posting|forgetting|missing|being|not|telling you)|if (?:she|he|they) (?:hears?|sees?|finds? out|knew|knows) i (?:have |ve )?(?:been )?(?:eat|smok|drink|skip|miss|forg|had|miss)\w*|if i (?:forget|forgot|miss|missed|lose|lost|am late))|leaving (?:this|the) world of pain",
    r"lost the will to live (?:waiting|in (?:the|that)|on (?:hold|the phone)|trying|listening|queu\w+|with the|at the|by the time|filling)|(?:hold music|muzak|music|queue|parking|website|phone system|menu)(?: \w+){0,2}? (?:makes?|made|is enough to make) you (?:want to |wanna )?(?:\w+ ?){1,4}",
    r"hold music(?: \w+){0,3}? (?:want|like) to (?:top|kill|slit|hang|shoot) \w+",
    r"overdose\w* (?:on|of) (?:\w+ )?(?:tea|coffee|chocolate|cakes?|sugar|tv|telly|information|kindness|caffeine|sunshine|fun|television|biscuits|news|vitamins?|advice|leaflets|paperwork|forms|choice)",
    r"(?:system|services?|nhs|ambulances?|privilege|trust|goodwill|time) (?:is|are|was|were|being|gets|get) (?:\w+ )?(?:abused|neglected)|(?:news|bill|cost|diagnosis|reality|loss|grief|shock|pandemic|covid|lockdown|it) (?:\w+ )?hits? (?:me|us|him|her|my \w+|everyone|them|home)",
    r"(?:dead|die|dying|kill\w*|murder|strangle|top myself) (?:\w+ ){0,3}?(?:lol|haha\w*|lmao|of boredom|of embarrassment|for a (?:cuppa|cup|coffee|brew|pint|drink|curry))",
)
TOPIC = any_of(
    r"suicid(?:e|es|al|ality)|violent and hit (?:me|us|her)|self (?:harm|injur)\w*|overdoses?|domestic (?:abuse|violence)|"
    r"(?:sexual|physical|child|childhood|emotional) (?:abuse|assault|violence)|rape|(?:killed|hanged|hung) (?:him|her)self|(?:took|taken) (?:his|her|their) own li(?:fe|ves)"
)
"""Subjects that a moderator should know of before reading."""

COMPLETED = any_of(
    r"(?:killed|hanged|hung|shot|drowned) (?:himself|herself|themselves)|(?:took|taken|ended) (?:his|her|their) (?:own )?li(?:fe|ves)|"
    r"(?:lost|died|death|bereaved|passed|dead|funeral|inquest|buried)(?: \w+){0,8} (?:suicide|overdose)|(?:committed|commited|comitted) suicide"
)
RECOVERED = any_of(
    r"saved (?:my|his|her|our|their) li(?:fe|ves)|saved (?:me|him|her|us)|life ?sav\w+|lifesav\w+|life ?line|would not (?:\w+ )?(?:be|have been) (?:here|alive|writing)|look at me now|made (?:a )?(?:full|good) recovery|passed (?:his|her|my) (?:driving|exams)|never gave up on|had it not been for|"
    r"got (?:me|him|her) through|turned (?:my|his|her) life|recovered|in recovery|recovery journey|back on my feet|forever grateful|changed my life|life back|owe (?:him|her|them|you) (?:my life|everything)|got (?:me|him|her) well|"
    r"kept me (?:safe|alive|going)|glad (?:to be|i am) (?:alive|here)|kept me (?:talking|on the phone)|(?:months|years|weeks) on i|brought (?:me|him|her) (?:back|home) to us|brought (?:me|him|her) back|(?:is|are) behind me|thing of the past|(?<=\. )now i can|talked (?:me|him|her) (?:down|out|round)|stopped (?:me|him|her)(?= \.|$| and| from)|back (?:at|to) (?:work|school|uni|college|studying)|studying again|turning point|turned it (?:all )?round|until (?:i|he|she) (?:joined|met|found|came|started)|got me out|pulled me back|new person|thriving|but (?:they|he|she|you|\w+|(?:the|my) \w+) (?:\w+ )?(?:showed|helped|saved|listened|talked|changed|stopped|kept me|caught)|(?:have|has|i) stopped|got well|no longer|came through|hope for the future|looking forward|at peace|"
    r"(?:now|today) i (?:am (?:\w+ )?(?:well|better|happy|stable|fine|ok|okay|good|free)|can|have|feel (?:\w+ )?(?:well|better|happy|stable|good))|"
    r"(?:am|is) (?:now )?(?:doing )?(?:so |really |very )?(?:much |a lot )?(?:well|better|happier|stable)(?: now)?"
)
"""Words of somebody who tells it as over."""
GLAD = any_of(
    r"(?:much|so|lot|far|feel|feeling|felt|got|getting) better|grateful|gratitude|thank(?:s| you|ful)(?! for nothing)|helped|supported|supportive|"
    r"amazing|brilliant|wonderful|fantastic|happy|happier|kind|kindness|excellent|lovely|caring|listened|stable"
)
"""Praise: it tells that something is over only where nothing tells of being let down."""
LET_DOWN = any_of(
    r"no (?:help|support|follow up|one|answer|reply)|nobody|rude|dismiss\w*|disgust\w*|let down|refused|refusing|scared to|worse|ignored|ignoring|abandoned|waste|"
    r"shambles|complain\w*|uncaring|patronising|left (?:me|him|her|us|without|with no)|turned (?:me|him|her|us) away|fobbed|useless|hopeless|terrible|appalling|awful|"
    r"failed|failing|still waiting|not (?:help|listen|care|interested|see (?:me|him|her))|did not (?:\w+ )?(?:help|listen|care|believe)|laughed|told me to|sent (?:me|him|her) home"
)
"""Words of somebody whom the service let down."""
IN_CARE = any_of(
    r"hospital|ambulance|a and e|a e|admitted|paramedics?|minor injur\w+|walk in|unit|stitch\w*|glued|nurse|doctor|gp|discharged|ward|resus|stomach pumped|casualty|crisis team|police"
)
