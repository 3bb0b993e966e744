"""Signs that a life may be about to end, told without the plain words for it: means, plans, farewells.

A strong sign counts alone. Of the faint ones, which anybody may write, it takes two in one text.
"""

# A pattern of phrases reads worse when each line of it is broken.
# ruff: noqa: E501

import re

from feedback.checks import danger_phrases as phrases
from feedback.checks.danger_found import Found
from feedback.checks.danger_phrases import TABLETS, any_of
from feedback.checks.danger_time import When
from feedback.checks.flags import CONCERN, MENTION, NOW
from feedback.checks.patterns import compiled

_SELF = r"(?:myself|himself|herself|themselves|themself)"
_HAVE = r"(?:have|has|had|got|holding|hiding|hidden|hid|saved|bought|found|kept|with|are|is|here|ordered|collected)"
_PILLS = rf"(?:{TABLETS}|meds|morphine|insulin|pills)"
_BLADE = r"(?:blades?|razors?|knife|knives|scissors|scalpel|stanley knife|shard of glass|broken glass)"
_MEANS = rf"(?:{_BLADE}|rope|noose|ligature|gun|shotgun|rifle|{_PILLS}|belt|lighter|petrol)"
_FUTURE = r"(?:going to|gonna|about to|will|ready to|planning to|plan to|intend to|decided to|want to|wants to|need to|feel like|feels like|thinking of|heading to|trying to|might|could|urge to|tempted to|am|is|are|just)"
_HEIGHTS = r"(?:wrong side of the \w+|roof|ledge|bridge|cliffs?|cliff edge|window ledge|window sill|balcony|flyover|parapet|multi storey|viaduct|platform edge|tracks|railway line)"
_WATER = r"(?:sea|river|canal|lake|reservoir|weir)"
STRONG = any_of(
    # Means at hand.
    rf"(?:{_PILLS}|{_BLADE}|rope|noose|petrol) (?:\w+ )?(?:out(?= \.|$| and| ready)|ready (?:to (?:take|end|go)|and|tonight|now)|lined up|laid out|in ?front of (?:me|him|her)|infront of (?:me|him|her)|next to (?:me|him|her)|beside (?:me|him|her)|in my hands?|on my lap|under my (?:pillow|bed|mattress))(?= \.|$| and| so| but| i | now| tonight)",
    rf"enough (?:\w+ )?{_PILLS} (?:\w+ ){{0,3}}?to (?:do it|finish|end|kill|die|go|do the job|be sure|make sure)",
    rf"{_HAVE} (?:\w+ ){{0,3}}?(?:{_BLADE}|rope|noose|ligature|gun|shotgun|cord|belt|dressing gown cord|sheet) (?:to|at|against|around|round) (?:my|his|her) (?:own )?(?:throat|neck|wrists?|arms?|head|chest|skin)",
    r"(?:belt|rope|cord|sheet|scarf|lace|laces|wire|flex|bag|something|ligature|noose) (?:tied )?(?:around|round|over|to|on) (?:my|his|her) (?:neck|head|throat)",
    r"tied (?:\w+ ){1,6}?(?:to|round|around|over|from) (?:the |my |a )?(?:\w+ )?(?:door|window|banister|bannister|beam|tree|rail|rafters|light|handle|ceiling|pipe|bars?|bed|hook|neck|loft hatch|loft)",
    rf"(?:sat|sitting|standing|stood|here|bathroom|alone|lying) (?:\w+ ){{0,3}}?with (?:a|the|my|his|her|some|all|loads of|these) (?:\w+ ){{0,3}}?{_MEANS}(?= \.|$| in | and| to | at | next| on )",
    rf"(?:locked|barricaded|shut) (?:{_SELF} )?(?:in|inside|up in) (?:\w+ ){{0,4}}?with (?:a|the|some|all|his|her|my) (?:\w+ ){{0,2}}?{_MEANS}",
    r"(?:turned|turn|turning|put|left) (?:the )?gas (?:on|taps on)|(?:turned|switched) on the gas|(?:garage|car) (?:\w+ ){0,5}?(?:engine (?:is )?running|exhaust|hose ?pipe)|hose (?:on|to|from) the exhaust|(?:plastic )?bag over (?:my|his|her) head",
    r"(?:gone|went|going|walked|driven|left|out) (?:\w+ ){0,3}?with (?:his|her|a|the|my) (?:shotgun|gun|rifle|rope|noose)|(?:has|have) (?:got )?(?:a|the|his|her|my) (?:shotgun|gun|rifle) and (?:\w+ ){0,3}?(?:kill|shoot|end|use)",
    # What was swallowed, injected or cut.
    r"(?:injected|injecting|inject) (?:\w+ ){0,3}?(?:units of |of )?insulin(?: \w+)? (?:on purpose|to die|to end|to kill)|(?:injected|injecting) (?:all|loads|too much|a lot|the lot|\d{3}) (?:\w+ ){0,3}?insulin",
    rf"(?:swallowed|swallowing|swallow|ate|eaten|necked|neck|downed|down|chucked down|scoffed|munched) (?:\w+ )?(?:load|loads|lot|lots|ton|tons|bunch|handful|handfuls|stack|fistful|bottle|packet|box|strip|mouthful)s? of (?:\w+ ){{0,4}}?{_PILLS}",
    rf"(?:neck|necking|swallow|swallowing|down|downing|take|taking) (?:all )?(?:of )?(?:my|these|those|the|his|her|every) (?:\w+ )?(?:last )?{_PILLS} (?:when|as soon as|tonight|once|if|after|later|and be done|and end|in one go|at once|and a bottle|bye|goodbye|sorry|and sleep)|(?:going to|gonna|about to|will|ill|just) (?:neck|down|swallow) (?:all )?(?:of )?(?:my|these|those|the|this|a|every) (?:\w+ ){{0,3}}?(?:{_PILLS}|packet|box|bottle|lot)|^(?:taking|necking|swallowing|downing) (?:all )?(?:of )?(?:my|these|the) (?:\w+ )?{_PILLS}",
    r"(?:will|going to|gonna|am|just|ill) (?:be )?(?:take|taking|neck|necking|swallow|swallowing|down|downing) (?:the (?:whole )?lot|them all|all of them|every last one|every single one|it all at once)",
    r"(?:swallowed|swallow|ate|eaten) (?:\w+ ){0,3}?(?:batteries|battery|a blade|razor blades?|glass|bleach|needles|pens|drain cleaner|hand sanitiser)",
    rf"(?:taken|took|had|swallowed) (?:\w+ ){{0,3}}?more (?:\w+ )?{_PILLS} than (?:\w+ ){{0,4}}?(?:on purpose|deliberately|meant)|(?:taken|took) (?:\w+ ){{0,6}}?{_PILLS} (?:on purpose|deliberately|to die|to end|to kill|and want to die|and (?:\w+ ){{0,3}}?(?:vodka|whisky|gin|bottle of wine))",
    r"(?:took|taken|takes|taking|had|has had|swallowed) (?:the|a|that|me|my|his|her) (?:whole|full|entire) (?:box|packet|bottle|pack|strip|lot)",
    rf"empty (?:\w+ )?(?:packets?|bottles?|blister packs?|boxes|strips)(?: (?:\w+ ){{0,3}}?(?:round|around|beside|next to|everywhere|by|on) (?:\w+ ?){{0,2}})|found (?:\w+ ){{0,3}}?with (?:a |the )?(?:load|loads|lot|lots|handful|bottle|packets?|stash|pile|empty) (?:of )?(?:\w+ ){{0,2}}?(?:{TABLETS}|packets)|(?:slurring|drowsy|unconscious|asleep|can not wake (?:him|her|them)) (?:\w+ ){{0,5}}?(?:empty|{_PILLS}|overdose)",
    r"(?:wrists?|arms?|thighs?|throat) (?:are|is) (?:cut|slit|slashed|bleeding)|(?:cut|slice|slit|slash|carve|slicing|slitting) (?:up )?(?:both )?my (?:own )?(?:wrists?|throat)|(?:arm|arms|leg|legs|wrists?|thigh|thighs) (?:is|are) bleeding (?:\w+ ){0,4}?(?:did it|cut|blade|razor)",
    r"(?:cut|cutting|sliced|slicing|slashed) (?:my|me) (?:\w+ )?(?:thighs?|arms?|wrists?|legs?|stomach|skin) (?:really |so |too |very |quite |proper )?(?:deep|deeply|badly|bad|open|to shreds)|cut (?:myself|meself) (?:\w+ )?(?:proper |really |so |too |very )?(?:bad|badly|deep|deeply)(?! (?:on|with|while|making|by))",
    r"(?:going to|gonna|will|need to|want to|about to|have to) (?:\w+ )?(?:cut|self harm|harm)(?: tonight| again| now| deep| until| when| later| badly|(?= \.|$))",
    # On the way, or there.
    rf"(?:is|s|are|am|im|currently|here) (?:\w+ ){{0,2}}?(?:on|at|sat on|stood on|standing on|sitting on|up on|over|hanging off) (?:the|a|his|her) (?:edge of (?:the|a) |top of (?:the|a) |top floor of (?:the|a) |side of (?:the|a) )?(?:{_HEIGHTS}|ledge outside (?:\w+ )?window|train tracks)(?! (?:cafe|theatre|ward|garden|school|surgery|centre|clinic|road|street|health))",
    r"(?:driving|heading|going|walking|on my way|off|drive|walk|gone) (?:up |out |down |over )?to (?:the (?:\w+ )?(?:cliffs?|bridge|train tracks|tracks|railway line|viaduct|weir|roof|multi storey)|beachy head)(?! (?:cafe|theatre|ward|garden|school|surgery|centre|clinic|pub|inn))",
    rf"{_FUTURE} (?:\w+ ){{0,2}}?(?:walk|walking|wade|wading|jump|jumping|throw {_SELF}|drive|driving|go|going) (?:\w+ )?(?:in|into|in to) the {_WATER}(?! (?:for|with my|every|and swim|swimming))",
    rf"{_FUTURE} (?:\w+ ){{0,2}}?(?:(?:go|going|walk|jump|step|chuck|chucking|throw|throwing|lob|fling|put|putting)(?: {_SELF})? (?:under|in front of|off|of|infront of|from)|get hit by) (?:a |the |that )?(?:\w+ )?(?:trains?|bus|buses|lorry|lorries|traffic|cars?|bridge|roof|balcony|cliff|multi storey|flats|tube|tram)(?! (?:home|ride|to))",
    r"jump(?:ing)? of (?:the|a) (?:\w+ )?(?:bridge|roof|cliff|building|balcony)",
    r"(?:going to|gonna|will|wants to|is going to|ready to|about to) jump (?:tonight|tomorrow|today|now|later|from|off)|(?:says|said|reckons) (?:he|she|they|i) (?:will|is going to|are going to|am going to) jump(?= \.|$| tonight| now| today| if)",
    r"run(?:s|ning)? (?:out )?(?:in to|into|in front of|in) (?:the )?(?:\w+ )?(?:road|traffic|cars|path of) (?:\w+ ){0,2}?(?:trying|hoping|wanting|to try|so that|to be|to get)",
    r"(?:crash|wrap|drive|smash) (?:my|the|his|her|this) car (?:\w+ ){0,3}?(?:and (?:not survive|die|end|be done)|off (?:the|a)|into (?:a|the))",
    # A plan, or a decision.
    r"(?:set|picked|chosen|got|have|fixed|decided on) (?:a|the|my) (?:date|day|time|place|method|way) (?:to (?:die|end it|end my|do it|kill)|for (?:my death|when i|it to end))",
    r"know (?:exactly )?(?:how|when|where)(?: and (?:how|when|where))? i (?:am going to|will|would|want to) (?:do it|die|end|go|kill)",
    r"(?:researched|researching|looked up|googled|googling|been looking up) (?:\w+ ){0,3}?(?:ways|how|methods) (?:\w+ )?to (?:die|kill|end|hang|overdose|do it|commit)",
    r"(?:actually |really )?(?:going|about|ready) to (?:actually |really )?go through with it|(?:this time|tonight) i (?:am|will) (?:actually |really )?(?:going to )?(?:mean it|succeed|not fail|be successful|get it right)|make sure it works this time",
    r"(?:plan|planning|intend|want|going) (?:\w+ )?to (?:end it|finish it|overdose|do it|(?<!going to )die)(?: all)? (?:this|on|tonight|tomorrow|today|next|once|when|as soon as|before|after|by)(?! (?:the (?:course|therapy|session)|week on))",
    r"(?:no intention of|not planning on|not plan on|no plans to|not intend to|not going to|do not expect to|not planning to) (?:be |being |stay |staying |still be |still being )?(?:alive|here|around|live|living)(?= on| by| in the| tomorrow| next| for | when| \.|$| much)(?! for (?:long|the appointment|it))",
    r"(?:every bone|everything|something|a voice|my head|my mind|my brain|the voices?|voices|part) (?:in (?:my|me) ?(?:body|head|mind)? ?|of me )?(?:is |are |keeps? |was )?(?:tell\w*|says?|saying|scream\w*|wants?) (?:at )?(?:me )?(?:to |that i should |i should )?(?:be )?(?:just )?(?:die|dead|jump|end it|do it|kill|hang|cut)",
    r"(?:the|these|my) voices (?:are )?(?:want|wanting|telling|commanding|saying) (?:\w+ ){0,3}?(?:dead|to die|die|to do it|kill|jump|cut|hurt)",
    r"(?:scared|frightened|afraid|terrified|worried|not sure|do not know) (?:of |about )?what (?:i|i am|she|he) (?:will|might|could|going to|may|am capable of|is going to) (?:do|going to do)(?: to (?:myself|himself|herself))?(?= tonight| \.|$| to (?:my|him|her)self| if| when| next)",
    r"(?:not|never) (?:trust|trusting) myself(?! to (?:drive|cook|walk|remember|eat|go out|stand|speak))(?: to be alone| alone| tonight| with| not to| around|(?= \.|$))",
    r"need (?:to be )?(?:stopped|locked up|sectioned|sectioning)(?: because| before| or| tonight| now| as i)|before i do something (?:stupid|silly|bad|i regret|to)|(?:going to|gonna|will|about to|might) do something (?:really )?(?:stupid|silly|drastic|bad|terrible|daft)(?= \.|$| to | tonight| if| and| soon| please| now)",
    r"(?:stopped|stopping|refusing|given up) (?:eating|drinking|food|fluids|my insulin|taking \w+ ?\w*)(?: \w+){0,4}? (?:so (?:that )?i (?:will |can |am going to )?(?:die|fade)|because i want to die|to die|until i die)|starving (?:myself|himself|herself) to death",
    # Farewells, and what comes after.
    r"(?:sent|sending|written|texted|posted|left|leaving|wrote|found|rang to say|called to say|phoned to say|rung to say|messaged to say) (?:\w+ ){0,4}?(?:good ?bye)(?: (?:text|texts|message|messages|note|notes|letters?|video|post))?(?! to (?:the|my old|our|all the|him|her|them|dad|mum)\b)(?! (?:card|party|present|and thank|hug))",
    r"(?:suicide|goodbye) (?:note|letter|message|video)s?|(?:left|leaving|written) (?:a |his |her |my )?notes? (?:saying|on the|and (?:gone|left|taken|went|disappeared)|for (?:me|us|you|my))|(?:shotgun|rope|pills|tablets) and left a note",
    r"tell (?:my|the|our) (?:\w+ )?(?:girls|boys|kids|children|family|wife|husband|mum|mam|dad|parents|partner|son|daughter|babies|sister|brother) (?:\w+ )?(?:(?:that )?i (?:am|was) (?:so )?sorry|i (?:will always |have always |always )?love|it (?:is|was) not (?:their|her|his|your)|goodbye)",
    r"(?:not|never) (?:going to |gonna |be )?(?:see|make|reach|get to|last) (?:\w+ ){0,2}?(?:the morning|tomorrow|another (?:day|christmas|birthday|sunrise)|my next birthday|christmas|next week|the end of (?:the|this) (?:day|week|month)|(?:past|beyond|through|until) (?:tonight|today|tomorrow|the night|the weekend|friday|monday))(?! (?:appointment|clinic|because of work|as i am away|slot))",
    r"(?:see|imagine|picture) (?:myself|me) (?:getting|making it|lasting|living|surviving|being here) (?:\w+ )?(?:past|beyond|through|to|until|after) (?:tonight|today|tomorrow|the night|the weekend|friday|christmas|the week)",
    r"(?:done|finished|through|had enough) with (?:this |the )?(?:world|life|living|existence)|(?:leaving|leave|gone from|quit) this (?:world|life|earth)|(?:not|no longer) (?:be|belong) (?:on|in) this (?:planet|earth|world)",
    r"my time (?:is up|has come|here is (?:up|over|done))|be at peace (?:soon|tonight|at last|tomorrow)|(?:soon|finally|at last) (?:i will )?be (?:at peace|free of this world|with (?:my|him|her) \w+ (?:again|in heaven))|(?:see|join|be with|join her|joining) (?:\w+ ){0,3}?(?:in heaven|on the other side)(?: tonight| soon| now|(?= \.|$))",
    r"(?:last|final) (?:thing|words|message|time|post|letter) (?:\w+ )?(?:i|you) (?:will |shall |am going to |are going to )?(?:ever )?(?:write|say|send|hear from me|read from me)(?= \.|$| and)|(?:after|from|by) (?:tonight|tomorrow|today|this) i (?:will not|am not going to|will no longer|am no longer) be (?:a |your |here|around|alive|any|anyone)",
    r"(?:by (?:tomorrow|morning|tonight|then|monday|friday)|tomorrow|soon) (?:i|he|she|they) (?:will|ll|wil|might|may) (?:not|no longer) be (?:around|here|alive|with us)|(?:i|he|she|they) (?:will not|wont) be (?:around|here|alive) (?:by (?:tomorrow|morning)|any more|in the morning|much longer)(?! because| as | so )",
    r"(?:will|ill|shall|going to|gonna) (?:all |both )?(?:be|end up) (?:dead|gone|in (?:a|the) (?:coffin|grave|morgue|ground|mortuary|box)) (?:before (?:you|they|anyone|any|i (?:get|see|am|hear)|help)|by (?:tonight|tomorrow|morning|monday|friday|the)|if|tonight|tomorrow|soon|this|in the|long before|and it)(?! (?:on holiday|away|time the (?:results|letter|appointment)))|(?:my|this) (?:death|suicide|blood) (?:is|will be|is going to be|are) (?:on|your|all)|inquest into my death",
    r"(?:someone|somebody|anyone|you|they|he) (?:to |can |please |will |could |should |would )?(?:just )?put me out of my misery(?! (?:by|and (?:rang|told|gave)|with))|(?:better off|best off|better|best|be) (?:six|6) (?:feet|foot|ft) under|(?:everyone|everybody|they|you|family|kids|people|all) (?:\w+ ){0,3}?(?:will|would) be (?:so much |much |a lot )?(?:happier|better off|better|relieved|glad|fine) (?:when|once|if) i (?:am|was|were) (?:gone|dead|not here|not around|out of)",
    r"(?:find|found|finding|look for|discover) (?:me|my body) (?:in the|hanging|dead|at the|under|by the) ?(?:woods?|river|canal|bathroom|garage|loft|shed|lake|bath|park|tree)?(?= \.|$| behind| near| by | at | in )",
    r"(?:hope|pray|wish|praying|hoping|prayed|wishing|want|wanted) (?:\w+ ){0,4}?(?:die in my sleep|not wake up|never wake up|not to wake|go in my sleep|slip away in my sleep)|die in my sleep",
    r"(?:can not|could not) (?:even )?be bothered (?:to live|living|being alive|with life|to be alive|to exist)|(?:tired|sick|bored) of (?:living|being alive|existing|breathing)|(?:no|not any) (?:desire|will|wish|energy|strength) to (?:live|be alive|exist|survive|stay alive)",
    r"(?:not|never) (?:want|wanting|wish|wanna|need) (?:to )?(?:be|stay|remain|carry on being|keep being) (?:here|alive|on (?:this|the) (?:planet|earth)|about|in this world|existing) (?:\w+ )?(?:any more|no more|any longer)|(?:not|never) (?:want to |going to )?(?:live|exist|be here|go on|carry on|be alive) no more",
    r"(?:suicide|dying|death|ending it|ending my life) (?:is|was|seems?|looks?|looking|feels?|sounds?|starting)(?: \w+){0,4}? (?:best|only|easiest|attractive|appealing|answer|option|way out|solution|relief)",
    r"(?:thinking|think) (?:\w+ ){0,2}?(?:seriously|hard|a lot|about|constantly|non stop|all day) (?:\w+ ){0,2}?(?:suicide|ending it|dying|death|ending my life) (?:today|tonight|right now|now|at the moment)",
    r"ctb(?= tonight| now| soon| today| \.|$)|catch(?:ing)? the bus tonight|(?:yeet|unalive|off|delete|end) myself",
    rf"(?:is|s|are) (?:currently |now |still |literally )?(?:trying|attempting|about|going|threatening right now|preparing) to (?:kill|hang|drown|stab|shoot|harm|strangle|hurt|cut|end|overdose|jump|slit|take (?:his|her|their) (?:own )?li(?:fe|ves))(?:ing)? ?(?:{_SELF}|(?:his|her|their) (?:own )?(?:life|wrists?|throat)|off)?(?= \.|$| and| so| but| now| right| tonight| if| in| from| when| with| at | as )",
    r"(?:is|s) (?:hanging|hung)(?= \.|$| please| from (?:a|the) (?:tree|beam|door|banister))(?! up| out)|(?:gone missing|went missing|is missing|disappeared|run off|ran off) (?:\w+ ){{0,4}}?(?:note|suicid\w+|wants to die|rope|pills|tablets)",
    r"(?:says|said|saying|texted|text me|told me|tells me|rang me|messaged)(?: \w+){0,6}? (?:he|she|they) (?:has|have|is|are|s) (?:just |already )?(?:taken|took|taking|swallowed|had|got) (?:\w+ ){0,2}?(?:tablets|pills|overdose|paracetamol|rope)",
)
"""Each of these alone is read first."""

FAINT = any_of(
    r"good ?bye(?! to (?:the|my|our|all the|all my|him|her|them|mum|dad)\b)|(?<=world )bye|bye(?= everyone| all| \.|$)",
    r"sorry (?:for everything|to (?:everyone|everybody|you all|all of you|let (?:you|everyone|my \w+) (?:all )?down|my (?:kids|family|girls|boys|children|wife|husband|mum|mam))|mum|mam|dad|for what i)",
    r"i love (?:you all|them all|my (?:kids|girls|boys|children|family))|forgive me|(?:not|never) your fault|do not blame",
    r"time (?:for me )?to go(?= \.|$)|i am (?:going|leaving|off) tonight|going tonight|ready to go(?= \.|$)|no going back",
    r"(?:going to|gonna|will|ill|i am) (?:just |actually )?(?:do|doing) it (?:tonight|now|on|this|when|once|as soon as|soon|tomorrow|sunday|saturday|friday|monday|later|anyway|after)",
    r"look after (?:my|the) (?:dog|cat|kids|children|girls|boys|mum|family)|given (?:the|my) (?:dog|cat|things|stuff) away|(?:sorted|made|written|signed) (?:out )?my will|the key is under|my funeral|when i am gone|once i am gone|after i am gone",
    r"(?:nothing|no one|nobody|not anything) (?:left )?(?:for me )?(?:here|to stay for|any more)(?: for me)?|nothing left(?: for me)?(?: here)?|(?:no|lost all|without|given up|not have any) hope(?: left)?|no way out|no future|what is the point",
    r"(?:can not|could not|too tired to) (?:fight|do|take|face|bear|stand|cope|go on|carry on)(?: \w+){0,3}? (?:any more|any longer|no more|longer|another day)|(?:done|had) (?:fighting|enough)|so done|i give up|tired of (?:fighting|trying|it all|everything)",
    r"want (?:it|this|everything|all this) (?:to be )?(?:finished|over|gone|to stop|done)|want out|want to stop(?= \.|$)|(?:bought|got|have) (?:what|everything|all) i need(?= \.|$)|all worked out|(?:made|make) (?:my|the) decision|made up my mind|decided(?= \.|$)",
    r"lied to (?:them|him|her|the \w+)|told them i (?:was|am) (?:fine|ok|okay|safe)|pretended (?:to be|i was) (?:fine|ok|okay)",
    r"(?:house|home) is empty|(?:when|once|after) (?:the kids|everyone|everybody|mum|my \w+) (?:is|are|goes|go|has gone|have gone|gets) (?:asleep|to bed|out|to sleep|to work)|(?:home|house) (?:on my own|alone)|nobody will (?:find|notice|miss|know)|no one will (?:find|notice|miss|know)|looking down(?= \.|$)",
    r"(?:on|at) (?:the )?(?:bridge|roof|cliff|top floor|multi storey|train station|platform|tracks|railway)",
    rf"(?:keep )?(?:looking|staring|stare|look) at (?:the|my|these|all the|this) (?:\w+ )?(?:{_BLADE}|{_PILLS}|rope)|thinking just do it",
    r"going to try again|gonna try again|will try again|still here unfortunately|unfortunately (?:i am )?still here|did not work(?= \.|$)|(?:not|never) (?:want|wanted) to be saved|wish (?:it|they) had",
    r"(?:double )?vodka|whisky|bottle of (?:wine|gin)|drunk(?= \.|$)",
)
"""Two different ones of these together are read first."""

WEARY = any_of(
    r"(?:dark|black|bad|horrible|scary|frightening) thoughts(?= again| \.|$| about (?:not|dying|ending|myself|death|harming|hurting)| and (?:no|feel|do|want|can))|(?:very|such|really|more) dark thoughts",
    r"(?:thoughts?|thinking|think) (?:of|about) (?:how i would do it|not being here|not being alive|not waking up|driving (?:into|off)|jumping|stepping (?:out|off)|crashing|cutting|what it would be like to (?:die|be dead))",
    r"(?:life|it|living) (?:does not|did not|not|no longer) (?:\w+ )?(?:feel|seem|look) (?:\w+ )?(?:worth (?:it|living|anything))|(?:life|living) (?:is|feels|seems) (?:\w+ )?(?:not worth it|pointless|meaningless|unbearable|empty)",
    r"(?:can|could) not (?:\w+ )?(?:keep|go on|carry on|continue|stand) living(?: like this| this way)?|(?:wanted|want) to drive (?:off|into)|(?:waiting|want|wanted) for (?:\w+ )?(?:to die|death)|just waiting to die",
    r"(?:pushed|push|drove|driven|tipped|sent|close to|near|over) (?:me |him |her |us )?(?:over|to|near|towards|close to) the edge(?! of)|on the edge (?:of (?:ending|suicide|doing)|again|most)|(?:nearly|almost) (?:jumped(?= \.|$| last| and| but| off| yesterday)|did it|ended it|went through with it)|came (?:so |very )?close to (?:ending|doing it|jumping|suicide|it all)",
    r"(?:got|get|went|made it|stood|walked|standing) (?:as far as |up )?(?:to |on )?(?:the|a) (?:bridge|platform|roof|train track|tracks|railway line|cliff|ledge) (?:\w+ ){0,4}?(?:and|but|ready|thinking|about|because)(?! (?:the (?:bus|lift|view)|walked|back))",
    r"(?:danger|risk|threat) to (?:himself|herself|themselves|myself)|(?:not|struggling to|hard to|trying to|unable to) (?:keep (?:myself|himself|herself) |stay )safe(?! (?:at home after|on the stairs|in the bath))|(?:not safe|unsafe) (?:in|with) (?:his|her|my) own (?:company|thoughts)|(?:he|she|friend|son|daughter|brother|sister|wife|husband) is not safe (?:and|to be (?:left )?(?:alone|home)|on (?:his|her) own|from)",
    r"(?:hit|hits|hitting|punch|punches|punching|bite|bites|biting|slap|slaps|slapping|choke|choking|strangle|strangled|strangling|starve|starving|bang|banging|pinch|stab|stabbing) (?:myself|meself|himself|herself|themselves)(?! (?:in to|for not|on the|with the))",
    r"(?:bangs|banging|hits|hitting|smashing|punch|punching|head ?butt\w*) (?:my|his|her) (?:own )?(?:head|face|legs?)(?: \w+)? (?:against|on|off|when|until|till|because|repeatedly|again)?(?! (?:on the way|getting|by accident|and was))|punch(?:ing|es)? walls",
    r"(?:scratch|scratching|scratched|burn|burning|burnt|pick|picking|cut|cutting|cuts|bite|biting|carve|carving) (?:at )?(?:my|his|her) (?:\w+ )?(?:arms?|legs?|skin|wrists?|thighs?|hands?|face) (?:till|until|with (?:cigarettes|a lighter|a blade|scissors|her nails|his nails|razors)|to cope|again|because|most|every|since|on purpose)|(?:burn|burning|burnt) (?:myself|himself|herself) with",
    r"(?:tie|ties|tying|tied|wrap|wrapping|put|puts|putting) (?:\w+ ){0,3}?(?:round|around) (?:her|his|their) (?:own )?neck|(?:found|caught) with (?:a )?ligatures?|ligatur(?:es?|ing)(?= on| at| around| twice| again| this| every| \.|$| and)|(?:swallow|swallows|swallowing) (?:batteries|pens|blades|things|objects|screws|glass)",
    r"(?:an|another|serious|second|third|first|last|recent|failed|previous|two|three|four|five|several|multiple|her|his|my) attempts?(?: on (?:my|her|his|their) li(?:fe|ves)| (?:in|on|last|this|two|three|a|few) (?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|weeks|months|days|weekend|night)\b)|attempts? on (?:my|her|his|their) li(?:fe|ves)|since (?:my|her|his) attempt",
    r"(?:drink|drinking|using|smoking|take|taking|use) (?:\w+ ){0,6}?(?:hop(?:e|ing) it kills|not care if it kills|do not care if (?:it kills|i die)|to (?:oblivion|death))|hope it kills me|not care if it kills",
    r"(?:enough|all these|hoarding|hoarded|stockpiling|stockpiled|saving up|stash of|hiding) (?:\w+ )?(?:tablets|medications?|pills|meds|insulin|morphine|paracetamol)(?: \w+){0,4}? (?:just in case|if it gets|in case|for when|in the house if|under)",
    r"(?:stopped|stopping|not) (?:taking|eating|drinking|injecting)(?: \w+){0,3}? (?:because|as) i (?:do not|no longer|can not) (?:\w+ )?(?:care|see (?:the|a|any) point|want to (?:live|be here))|left to die|(?:dying|starving) in front of (?:me|us|my eyes)",
    r"(?:some|most|many) (?:days|mornings|nights|times) i (?:\w+ )?(?:do not want to (?:be here|wake up|live|get up and live)|wish i (?:had not|was not|did not|could)|want to die|hope i)|(?:hope|hoping|hoped|wish|wishing) i (?:do not|will not|would not|had not|did not|never) (?:wake|woke|woken)(?: up)?",
    r"no one (?:would|will|cares|to) (?:\w+ ){0,2}?(?:care|notice|miss me|mind|if) (?:if )?i (?:died|die|was dead|lived|live|was gone|were gone|live or die|disappeared)|nobody (?:would|will|cares) (?:\w+ ){0,2}?(?:if )?i (?:died|die|was dead|was gone|live or die|lived or died)|cares if i live",
    r"(?:rather be|be better off|better) dead(?! (?:than (?:go|eat|ring)|centre))|hates? (?:her|his|my) life(?: and|(?= \.|$))|hates? (?:him|her)self and|(?:want|wants|wanted) to be dead|every time (?:\w+ ){1,6}?(?:overdoses|cuts|self harms|tries|ties|swallows)",
    r"(?:find|found) (?:him|her|them) dead|(?:worried|worry|scared|terrified|fear|afraid|worried sick|sick with worry|petrified) (?:that |of |we |i |i am |about )?(?:\w+ ){0,4}?(?:do something|take (?:his|her|their) own|kill (?:him|her|them)|hurt (?:him|her|them)sel|harm (?:him|her|them)sel|end (?:his|her|their))(?: \w+)?",
    r"voices? (?:\w+ ){0,3}?tell\w* (?:me|him|her) (?:to (?:die|hurt|harm|cut|kill|jump)|(?:i|he|she) should (?:die|be dead|hurt|not be))",
)
"""Signs of a risk that lasts, in oneself or in somebody close."""


_CANNOT_WAKE = compiled(
    r"\b(?:can not wake|will not (?:wake|come round)|not (?:waking|responding|moving)|unresponsive)"
)


def strong(found: Found) -> str:  # noqa: PLR0911 - one return for each rule
    """The grade of a sign that counts alone."""
    if re.search(r"\b(?:leaflet|label|dosette|instructions|with food|side effects)\b", found.sentence):
        return ""
    if phrases.ACCIDENT.search(found.sentence) and re.search(r"accident|mistake|fell |cooking", found.sentence):
        return ""
    if found.when is When.NOT_SO:
        return ""
    if found.when is When.LONG_AGO:
        return MENTION
    if found.said.startswith("found with") or _CANNOT_WAKE.search(found.after):
        return NOW
    if found.when is When.PAST and not found.urgent:
        return found.past()
    if found.when is When.LATELY and not found.urgent and not found.before.endswith("would be "):
        return CONCERN
    return NOW


def weary(found: Found) -> str:
    """The grade of a lasting risk: a concern, unless it is over."""
    if found.when is When.NOT_SO:
        return ""
    if found.who() == "anyone" or found.when is When.LONG_AGO:
        return MENTION
    return found.past() if found.when is When.PAST and found.told_as_past else CONCERN
