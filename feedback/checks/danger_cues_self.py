"""Cues of suicide and self-harm, one's own and other people's."""

# A pattern of cues reads worse when each line of it is broken.
# ruff: noqa: E501

from feedback.checks.danger_cue import KIN, ME, POISON, TABLETS, WEAPON, rule
from feedback.checks.flags import CONCERN, MENTION, NOW

_HIGH = r"(?:\w+ ){0,3}?(?:roof|rooftop|ledge|parapet|viaduct|cliffs?|cliff top|cliff edge|railway line|railway tracks|train tracks|tracks|rail line|bridge|multi storey|multistorey|flyover|balcony|level crossing|footbridge|quarry edge|weir|wrong side of the \w+)"
_DEADLY = r"(?:sea|river|lake|canal|reservoir|ocean|tube|train|trains|traffic|lorry|lorries|bus|motorway|tram|dual carriageway|loch|weir|waves|tide|water|hgv)"
_MEANS = rf"(?:rope|noose|ligature|blades?|razors?|razor blades?|knife|petrol|gas|hose|shotgun|gun|belt|cord|{TABLETS}|{POISON}|helium|plastic bag|dressing gown cord|flex|insulin pens?)"
_MUCH = r"(?:all|every|everything|whole|loads?|lots|lot|handfuls?|box(?:es)?|bottles?|packets?|packs?|strips?|bags?|tub|cupboard|drawer|too many|too much|half|rest|dozens?|hundreds?|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|[1-9]\d|\d{3}|a month s|at once|in one go|stash)"
_ALONE = r"nobody|no ?one|alone|on my own|by myself|scared|frightened|do not care|can not stop|keep (?:\w+ ){0,3}?look\w*|staring|tired|tonight|goodbye|bye|sorry|enough|ready|in my (?:lap|hand|hands|pocket|bag)|what i (?:will|might|may|could) do|trust myself|do it|use (?:it|them)|waiting for|posted|door|till|until|sleepy|drowsy|woozy|sick|feel (?:funny|weird|nothing|sleepy)|done|dizzy|blurry"
_DIE = r"(?:die|dying|dead|death|suicide|kill(?:ing)? myself|end(?:ing)? it|end(?:ing)? things|end(?:ing)? my life|not (?:be|being) (?:alive|here)|finish it|not exist|unalive)"
_GENTLE = r"at home|peacefully|hospice|dignity|laugh\w*|embarrass\w*|of (?:thirst|hunger|boredom|cancer|shame)|dying for|dying to (?:get|see|know|go)|dead (?:on|easy|good|nice|line|skin|leg|arm|battery|end|pleased|chuffed|helpful|happy|right)|let (?:her|him) go|wait\w* list"
_TAKEN = r"(?:taken|took|tooken|taking|tuk|swallowed|swallowing|necked|downed|had|eaten|injected|drunk|drank|drinking|popped|done|swollowed|swallered)"
_HAS = r"(?:has|is|s|have|just|are|keeps|hes|shes)"
_ORDERED = r"changed|reviewed|prescri\w+|as (?:told|directed|usual)|every day|a day|daily|each (?:day|morning|night)|with (?:food|water|breakfast)|course|pharmac\w+|antibiotics?|for my \w+ (?:pressure|pain)|no effect|not (?:work\w*|help\w*)|side effects?|covid|blister|dosette|chemist|off me|back to"

RULES = (
    # The writer, with means or place.
    rule(
        NOW,
        "roof rooftop ledge parapet viaduct cliff cliffs tracks railway rail bridge multi multistorey flyover balcony crossing footbridge weir wrong",
        rf"(?:on|by|at|near|from|over|under|off|beside|up) (?:the|a|this|that|my) {_HIGH}",
        rf"{ME} (?:\w+ ){{0,3}}?(?:on|by|at|near|standing|stood|sat|sitting|writing|typing|texting|up|here|looking|walking|heading|parked|from)|^(?:standing|sat|stood|sitting|here|up|writing|am|at)",
        r"writing|typing|texting|standing|stood|sat|sitting|next one|look\w* down|jump|over the edge|step|no ?one|nobody|bye|goodbye|sorry|scared|walking|heading|help",
        bars=r"fresh air|parked|parking|car park (?:is|was)|view|walk(?:ed)? over|crossed|bus|appointment|clinic|fell|broke|mending|we",
    ),
    rule(
        NOW,
        "sea river lake canal reservoir ocean tube train trains traffic lorry lorries bus motorway tram dual carriageway loch weir waves tide water hgv",
        rf"(?:let (?:the|a) (?:next )?(?:\w+ )?{_DEADLY} (?:take|have|hit|get) me|(?:walk\w*|go|going|step\w*|jump\w*|run\w*|wad\w+|lie|lying|chuck\w*|throw\w*|fling\w*|driv\w+|swim\w*)(?: myself| out| my car)* (?:in ?to|in front of|under|off|beneath|in|out to|on to|onto) (?:the |a |an |this |some |oncoming |moving )?(?:next |first |fast )?{_DEADLY})",
        r"\bi (?:am|will|want|feel|keep|could|might|shall|just|fight|have to|need)|^am |going to|gonna|feel like|every minute|let the",
        bars=r"wild|lesson|hydro\w*|pool|exercise|physio|aqua\w*|late|missed|home|by bus|we|enjoy\w*|love|park|aerobics|seaside|holiday|walks?|drive to",
    ),
    rule(
        NOW,
        "taken took tooken taking tuk swallowed swallowing necked downed had eaten injected drunk drank popped swollowed swallered",
        rf"(?:i|have|ive|already|just|now|am|and|^) (?:\w+ )?{_TAKEN} (?:\w+ ){{0,4}}?{_MUCH} (?:\w+ ){{0,5}}?{TABLETS}|(?:i|have|ive|already|just|now|am|^) (?:\w+ )?{_TAKEN} (?:\w+ ){{0,3}}?{TABLETS} (?:\w+ ){{0,3}}?(?:at once|in one go|all of (?:it|them)|on purpose|to (?:die|end|sleep for))",
        rf"{_ALONE}|help|now|hope|wake|end|die|cupboard|drawer|at once|in one go|every|ago|hospital|999|ambulance|have|stop|any|more|it|purpose|whole",
        bars=rf"{_ORDERED}|\d+ mg|years|he|she|(?:had|have had) (?:\w+ )?(?:all|every|lots|a lot|loads) (?:of )?(?:kinds|sorts|types|different|my)|changed|tried|reviewed|box of dressings|with me|to (?:the )?hospital",
    ),
    rule(
        NOW,
        "took taken swallowed did done",
        r"(?:i|have|ive) (?:just |already |now |gone and )?(?:took|taken|swallowed|tooken) (?:them|it all|half of them|all of (?:it|them)|every (?:last )?one|the lot|the whole lot)(?: all)?",
        r"all of them|every last one|rest|the lot|posted|goodbye|bye|sorry|do not (?:call|ring|send|want)|too late|sleepy|sick|scared|help|now|it s done|dizzy|wake",
        bars=rf"{_ORDERED}|dressings|forms?|photos?|children|kids|dogs?|home(?! alone)",
    ),
    rule(
        NOW,
        "drank drunk drinking swallowed swallowing downed eaten sipped injected taken",
        rf"(?:drank|drunk|drinking|swallowed|swallowing|downed|eaten|sipped|injected|taken) (?:\w+ ){{0,5}}?(?:{POISON}|methadone)",
        bars=r"mri|recycl\w+|stomach acid|folic|citric|tranexamic|mefenamic|acid reflux|amino|hearing aid|tasting|smell\w*|flavour\w*",
        past="yes",
    ),
    rule(
        NOW,
        "swallowed drunk eaten drank taken got",
        rf"(?:toddler|baby|little (?:girl|boy|one)|son|daughter|child|year old|grandson|granddaughter|twins?|he|she) (?:has |s |have |just )*(?:swallowed|drunk|eaten|drank|taken|got into) (?:\w+ ){{0,4}}?(?:{TABLETS}|{POISON}|magnets?|coin|something)",
        bars=rf"{_ORDERED}|well|barium|contrast|fine|calpol|refus\w+|x ray",
    ),
    rule(
        NOW,
        "wrist wrists arm arms throat neck leg legs thigh thighs vein veins myself",
        r"(?:cut|slit|sliced|slashed|cutting|slicing|opened|carved|hacked)(?: \w+){0,2}? (?:my|both|through my) (?:\w+ )?(?:wrists?|arms?|throat|neck|legs?|thighs?|veins?)|(?:wrists?|arms?) (?:\w+ )?(?:is|are) (?:\w+ )?(?:bleeding|cut|open|slit|sliced|ribbons)",
        r"ribbons|see (?:the )?bone|will not stop|do not care|tonight|deep|everywhere|\bi have\b|bleed\w*|blood|want|going to|again|now",
        bars=r"fell|fall|glass door|tin|accident\w*|surgeon|operation|biopsy|stitches out|knife slipped|thinners|to the bone by|cat|dog|work|kitchen",
    ),
    rule(
        NOW,
        "gas hose engine exhaust",
        r"(?:turned|put|left|got) (?:on )?(?:the |all the )?gas (?:taps )?on|turned on (?:the|all the) gas|engine (?:is )?(?:running|on)(?: \w+){0,4} (?:hose|garage|windows?|exhaust)|hose(?:pipe)? (?:\w+ ){0,4}?(?:exhaust|window|car)|gas (?:is )?on and",
        bars=r"heating|boiler|engineer|meter|ambulance|cook\w*|dinner|back on|anaesthe\w+|mask|oxygen|watering|garden",
    ),
    rule(
        NOW,
        "rope noose ligature blade blades razor razors knife petrol shotgun gun cord helium pills tablets insulin medication paracetamol codamol sleepers morphine bag tabs zopiclone diazepam amitriptyline propranolol stuff stash",
        rf"{_MEANS}",
        r"(?:i have|i am holding|i ve got|got|there is|there s|holding|have) (?:\w+ ){0,7}?"
        + _MEANS
        + r"|"
        + _MEANS
        + r" (?:\w+ )?(?:is|are|s|out|ready|in (?:my|the)|on the (?:bed|table|side)|next to|beside|here|lined|counted)",
        r"keep (?:\w+ ){0,5}?look\w*|staring|scared of what|what i (?:will|ll|might|may|could) do|nobody is (?:coming|here|home)|no ?one is (?:coming|here|home|in)|can not b(?:e)? here|in my lap|i think it s enough|it is enough|is enough|that s enough|want to use|do it|not (?:be )?(?:here|alive)|be (?:enough|quick)|tempt\w*|goodbye|last (?:night|time)|while (?:\w+ ){1,4}(?:asleep|out)|everyone is (?:out|asleep)",
        bars=r"blood test|pharmac\w+|no ?one is (?:here|in) to (?:give|dispense)|surgery|dispens\w+|prescription|run out|ran out|shaving|not enough|enough (?:to last|for (?:the|a|my) (?:week|month|weekend|trip|holiday))|cook\w*|kitchen staff|plastic bag (?:of|for|with)|gas and air|wind|scan|pain",
    ),
    rule(
        NOW,
        "saved save saving stockpiled collected hoarded hoarding counted hidden kept stash buying bought ordered",
        rf"(?:saved|saving|stockpiled|stockpiling|collected|collecting|hoarded|hoarding|counted|counting|bought|ordered|stash(?:ed)?)(?: \w+){{0,6}}? {_MEANS}",
        r"enough|it s time|sixty|ready|plan|tonight|do it|die|end|week|when|alone|hidden|gone|last|if they|everyone",
        bars=r"counted (?:out )?by|pharmac\w+|chemist|money|cost|online pharmacy|they|prescri\w+|run out|ran out|nurse|cheaper|pain relief|helmet|fishing|curtain",
    ),
    # The writer, in words.
    rule(
        NOW,
        "die dying dead death suicide kill unalive myself kms",
        rf"(?:\bi (?:\w+ )?|^|and |so |just |am )(?:decided|going|gonna|goin|planning|ready|want(?:ing)?|wnt|wanna|need|made my (?:choice|mind)|determined|hoping|hope|begging|choosing|chosen|choose|intend|about)(?: \w+){{0,8}}? {_DIE}",
        r"\b(?:i|am|im|my|myself|wnt|kms)\b",
        bars=rf"{_GENTLE}|he|she|her|him|dad|mum|they|someone|people|we|assisted|not (?:going|planning|want\w*|gonna)|never|thought(?:s)?|certificate|leaflet|talk about|support|training|told|think\w*|advance|scared|afraid|fear",
    ),
    rule(
        NOW,
        "dead death die alive breathing",
        r"(?:i (?:will|shall|am going to|might|may as well|would rather|should|want to|need to|deserve to) (?:\w+ )?be dead|(?:being|be|am|were) dead (?:\w+ ){0,5}?(?:better|easier|kinder|peace|relief)|(?:better|easier) (?:\w+ ){0,3}?dead|for me to be dead|(?:starve|drink|drug|freeze) myself to death|find me dead|soon be dead|me dead or alive)",
        bars=rf"{_GENTLE}|he|she|would be dead|you|asks?|by then|by the time (?:i|it|they) (?:get|see|am|come|ring|arrive)\w*|before (?:i|it|they) (?:get|see|am|come|ring|arrive)\w*|hour or two|battery|(?:mum|dad) says|have been drinking",
    ),
    rule(
        NOW,
        "alive breathing living burden earth exist here",
        r"(?:not|never|can not|do not|wo not|no way)(?: \w+){0,6}? (?:be(?:ing)? alive|stay(?:ing)? alive|still alive|alive|breathing|living|exist(?:ing)?|on this earth|burden)(?: \w+){0,3}? (?:by|for|past|any longer|much longer|any ?more|no more|after|come|when|tomorrow|tonight)|(?:tired|sick|bored|fed up) of (?:being alive|breathing|living|existing)",
        r"\bi\b|\bam\b|\bme\b|\bmyself\b",
        bars=r"he|she|him|her|dad|mum|they|want(?:ed)? to be a burden|living (?:in|at|with)|alone|breathing (?:problem|difficult|exercise)\w*|most days|some days|sometimes|lately|years?",
    ),
    rule(
        NOW,
        "wake waking round eyes sleep asleep",
        r"(?:hope|hopping|want|wants|pray|wish|wanna|going|please|need|just)(?: \w+){0,7}? (?:never|not|dont|forever|for ever|for good)(?: \w+){0,2}? (?:wake|waking|woken|come round|come back|open my eyes|get up again)|(?:sleep|asleep) (?:for ?ever|for good|and never|and not wake|and stay asleep)",
        r"\bi\b|\bme\b|\bmyself\b|\bam\b",
        bars=r"he|she|her|him|baby|ward|noise|snor\w+|nurse|too early|anaesthe\w+|scared|afraid|worried|most|some|sometimes|every night i|baby|son|daughter|neighbours?",
    ),
    rule(
        NOW,
        "goodbye goodbyes bye farewell last whoever finds late affairs burden paper tell note letters letter will mind stop stopping funeral reads find read done call unlocked frightened forgive choice fault",
        r"whoever finds (?:me|my|us)|(?:last|final) (?:thing|words?|time|message|letter|post|review) (?:\w+ ){0,2}?(?:i (?:will |ll |shall |am ever going to )?(?:ever )?(?:write|say|post|send|do|leave)|from me|you (?:will )?(?:get|hear))|(?:be|it s|already|is) too late for me|too late to (?:save|stop|help) me|read about me|see my name in the (?:paper|news)|(?:said|saying|made) (?:all )?my (?:goodbyes|peace)|(?:no ?one|nobody|you) (?:is|are|s|can|will|could) (?:not )?(?:stop(?:ping)?|talk(?:ing)?|change|save|saving) (?:me|my mind)(?! (?:smiling|laughing|going))|(?:not|never) (?:be|going to be) (?:a )?burden (?:\w+ ){0,4}?(?:after|any|from)|tell (?:my|them|her|him|mum|dad|the) (?:\w+ ){0,3}?(?:it (?:was|is) not|i love|i am sorry|i loved|not to blame|it s not)|is the day i go|(?:do not|dont) (?:call|ring|send|look for) (?:any ?one|me|help|police|an ambulance) (?:it|i|as|because|there|for)",
        bars=r"doctor|gp|hospice|operation|phone call|complain\w*|compliment|told to|cancer|nurses?|staff|ward|team|appointment|parking|quit",
    ),
    rule(
        NOW,
        "affairs cats cat dog will unlocked letters note frightened done goodbye bye mind friday die go peace kids choice ready tomorrow tonight",
        r"(?:put|got|have|all) (?:\w+ )?(?:my )?affairs (?:are )?in order|(?:cats?|dogs?|kids) (?:is|are) with (?:my|the|a|mum)|left the door (?:unlocked|open)|(?:written|wrote|left|finished|posted) (?:\w+ )?(?:notes?|letters)|(?:note|letters?) (?:is|are) (?:written|done|on)|(?:given|giving|gave) away (?:my|all my)|nothing (?:is )?left|i have done it|it is done|am done|i (?:am|m) ready|made my (?:choice|decision|peace)|no turning back",
        r"not (?:\w+ )?(?:frightened|scared|afraid)|whoever|find me|said my|goodbyes?|bye|call any|do not (?:call|ring|send)|end it|end things|by (?:tonight|morning)|sorry|peace(?:ful)?|this time|tonight|too late|jump|not a cry",
        bars=r"solicitor|power of attorney|cancer|terminal|palliative|hospice|consultant|operation|doctor|clinical|gp|notes? (?:on|in) (?:my|the) (?:file|record)|discharge|home",
    ),
    rule(
        NOW,
        "what myself trust harm hurt danger safe stupid",
        r"(?:scared|frightened|afraid|terrified|worried) (?:of |about )?(?:what i (?:will|ll|might|may|could|am going to) do|i (?:will|ll|might|am going to) (?:\w+ )?(?:hurt|harm|kill|do something|jump|cut))|(?:can not|do not|not) (?:\w+ )?(?:trust myself|be trusted|keep myself safe|be left alone)|danger to myself|(?:hurt|harm|cut|burn) myself",
        r"tonight|right now|now|holding|turned (?:me )?away|help|alone|any ?one|some ?one|going to|gonna|sent me (?:home|away)",
        bars=r"he|she|one day|some days|not (?:feel|want|going|a danger)|never|at times|cook\w*|fall\w*|exercise|drive|long time|sometimes|on and off|since|by accident|again when|chocolate|thoughts? of|stairs",
    ),
    rule(
        NOW,
        "bridge time tree day date place where",
        r"i know (?:which|what|the|exactly) (?:\w+ )?(?:bridge|tree|train|cliff|time|place)(?=.{0,40}\b(?:time|train|bridge|day|jump|go)\b)|(?:picked|chosen|set|got) (?:a|the|my) (?:date|day|tree|bridge|spot)",
        r"bridge|tree|cliff|train|die|end|go(?:ing)?|tell|nobody|everyone",
        bars=r"wedding|surgery|operation|induction|appointment|section|scan|they|we|baby|walk",
    ),
    rule(
        NOW,
        "jump jumping end finish ending",
        r"(?:am|i will|gonna|about to|going to|goin to|ready to) jump(?:ing)?(?! (?:for|to|the|through|up|in (?:the )?(?:car|shower|taxi)))(?= \w+$|$| off| from| now| tonight| i | and)|(?:going to|gonna|will|must|have to) (?:just )?(?:finish|end) (?:it|this)(?! (?:by|with the|course|for|early|off|before the|when my))(?=$| all| tonight| now| here| i | today| and| for good| myself)",
        r"\bi\b|\bam\b",
        bars=r"call|treatment|course|relationship|contract|he|she|review|meal|book|form|degree|race|physio|trampoline|parachute|queue|placement|session|therapy",
    ),
    rule(
        NOW,
        "blood vein veins artery bleed bleeding",
        r"(?:cut|opened|nicked|sliced|hit|severed) (?:\w+ ){0,2}?(?:vein|veins|artery)|(?:letting|let) (?:it|myself|me) bleed|bleed(?:ing)? (?:out|to death)",
        rf"\b{ME}\b",
        bars=r"surgeon|operation|fell|accident\w*|doctor|nurse|varicose|ward|staff|period|he|she|they",
    ),
    rule(
        NOW,
        "top roof tracks platform bridge woods car cliff edge garage loft shed",
        rf"{ME} (?:\w+ ){{0,3}}?(?:on|at|in|up) (?:the |a |my )?(?:top of (?:the|a) (?:multi storey |tower |tall )?(?:car park|building|tower|block|flats|cliff)|tracks|platform|woods|roof|garage|loft|edge of (?:the|a))",
        r"want (?:it|this|everything)|long way (?:down|up)|way down|over|goodbye|bye|sorry|no one will find|pills|rope|end|jump|last|the next train|through with",
        bars=r"parked|appointment|clinic|fell|fall|train (?:was|is) (?:late|cancelled)|waiting list|list|over (?:an|a|two|three) hour|physio|holiday|walk\w*|job|delayed",
    ),
    rule(
        NOW,
        "emptied tipped poured downed necked finished bolted carrier bag bottle gin vodka whisky",
        rf"(?:emptied|tipped|poured|downed|necked) (?:the|a|my|that|this|it all|them all)? ?(?:\w+ )?(?:bottle|packet|box|tub|lot|pills|tablets|it|them)? ?(?:\w+ ){{0,2}}?down (?:my|the) (?:throat|neck)|(?:bag|carrier bag|box|drawer|pile|bottle|handful|pocketful|heap|jar|tin) (?:full )?of (?:\w+ )?{TABLETS}(?=.{{0,60}}\b(?:gin|vodka|whisky|wine|drink|door|bolted|alone|note|bed|no one|nobody|tonight)\b)",
        rf"\b(?:{ME}|my)\b",
        bars=r"pharmac\w+|chemist|doctor|returned|handed|nurse|discharge|take home|sent me|gave me|prescri\w+|sink|district",
    ),
    rule(
        NOW,
        "life pain nite night tonight tonights rope noose",
        r"(?:stop|prevent|save|talk) me (?:from |out of )?(?:taking|ending|killing) my(?: own)? ?(?:life|self)?|(?:tonight|tonights|tonight s) (?:is |s |will be )?(?:(?:the|my last) (?:nite|night)|it(?=$))|no more pain|(?:bought|ordered|got|have) (?:the|my|a) (?:rope|noose|ligature)",
        r"tomorrow|tonight|tonights|xx*|today|nothing will|no more|now|bye|goodbye|ready|finally|stop me",
        bars=r"since the (?:op|operation)|physio|surgery|injection|thanks to|climb\w*|helped|stopped me|saved|sailing|after the|tooth|hip|knee",
    ),
    rule(
        NOW,
        "rung rang called goodbye bye",
        rf"{KIN} (?:has |s |have |is )?(?:just )?(?:rung|rang|called|phoned|ringing|calling|facetimed|video called)(?: \w+){{0,8}}? (?:say goodbye|goodbye|bye and|sorry|he s going to|she s going to|jump|finished|had enough)",
        r"goodbye|bye|jump|woods|bridge|phone|now|had enough|finished|roof|tracks|where",
        bars=r"nurse|doctor|appointment|hospice|care|visit",
    ),
    rule(
        NOW,
        "crushed stirring tied goodnight rum stopped purpose needing going zopiclone",
        rf"(?:crushed|crushing|stirring|stirred|dissolved|ground) (?:up )?(?:\w+ ){{0,4}}?{TABLETS}|^(?:just |have |i )*(?:took|taken|necked) (?:[1-9]\d|\w+ty) (?:\w+ )?{TABLETS}|tied (?:\w+ ){{0,5}}?(?:to|on|round|over) (?:the|a|my) (?:banister|beam|door|tree|loft|neck|hook|rail|branch)|(?:not|never) (?:be )?need(?:ing)? (?:it|the|any|your|an|that) (?:\w+ ){{0,3}}?(?:where i am going|after tonight|tomorrow|any more i am)",
        r"drink|rum|vodka|gin|wine|goodnight|good night|tonight|cord|rope|belt|scarf|sheet|where i am going|yoghurt|all|goodbye",
        bars=r"for (?:him|her|me)|swallow\w*|peg|feed|nurse|carer|mum|dad|pharmac\w+|doctor|dog|he|she|blanket|each (?:day|morning)|prescri\w+",
    ),
    rule(
        NOW,
        "blood bleeding purpose",
        r"(?:blood|bleeding) (?:\w+ ){0,2}?(?:will not|can not|is not|has not) (?:\w+ )?stop\w*",
        r"on purpose|my(?:self)? (?:wrists?|arms?|neck|throat)|did it|cut|blade|razor|nobody|no ?one|help|faint|999|now",
        bars=r"nose|tooth|gum|dentist|was|were|went|warfarin|cannula",
    ),
    rule(
        NOW,
        "handful pile bag box rescued reason pointed car",
        rf"(?:handful|pile|bag|box|drawer|stash|mound) of (?:\w+ )?{TABLETS}(?=.{{0,40}}\bi (?:am going to|will|am about to) (?:take|swallow|neck) (?:them|it|all))|not want to be (?:rescued|saved|found|brought back|resuscitated by you)|(?:no|not any) reason (?:left )?to (?:stay|live|be here)(?=.{{0,60}}\b(?:cliff|bridge|rope|tablets|pills|car|tonight)\b)",
        rf"\b{ME}\b",
        bars=r"pharmac\w+|with (?:food|water|breakfast)|form|dnr|advance|when my time|he|she|hospital|ward|dispens\w+",
    ),
    # Somebody else, at this minute.
    rule(
        NOW,
        "locked barricaded shut bathroom ledge belt razor bottle rope knife walked gone climbed sitting cliffs cliff bridge tracks roof shotgun gun noose pills tablets blade",
        rf"{KIN} {_HAS}(?: \w+){{0,5}}? (?:locked|barricaded|shut|walked|walking|gone|run|stormed|left|driven|climbed|standing|sat|sitting|at|on|by|up|got|has|holding|found|hanging|out)(?: \w+){{0,9}}? (?:{_MEANS}|bottle of (?:\w+ )?(?:{TABLETS}|vodka|whisky|gin)|{_HIGH})",
        r"will not|wont|won t|says|said|threat\w*|goodbye|answer|rang|texted|not (?:be )?(?:back|coming|come)|finished|end it|kill|jump|die|help|police|now|just|room|bathroom|with (?:his|her|a)|crying|scream\w*|knife|razor",
        bars=r"nurse|doctor|chemist|pharmac\w+|dosette|dispens\w+|blister|carer|district|meds round|shower|walks?|waste|bath|dementia|gas (?:man|board|and air)|give me|seat belt|shave|shaving|train to|line manager|view|fresh air",
    ),
    rule(
        NOW,
        "texted posted rang text messaged sent phoned message written left goodbye says saying said threatening threatens writing note",
        rf"{KIN} (?:has |is |s |have )?(?:just |now |also |gone and )*(?:texted|posted|rang|text|messaged|sent|phoned|written|left|called|wrote|threatening|threatens|says|said|saying|telling me|keeps saying)(?: \w+){{0,11}}? (?:goodbye|ending it|end it|kill (?:him|her|them)self|killing (?:him|her)self|hang (?:him|her)self|jump|not be (?:here|alive)|overdose|die|suicide note|note|sorry and|finish it|cut (?:his|her)|hurt (?:him|her)self|do it|gone by|last time)",
        r"tonight|now|just|phone|off|address|if i|where|know|find|missing|while we|this (?:morning|afternoon|evening)|answer\w*|texted|posted|goes|today|go to work|scared|help|in (?:his|her) hand",
        bars=r"doctor|nurse|consultant|gp|staff|hospice|would|note (?:said|from)|midwife|could|most days|every day|sometimes|cancer|often|close the|for work|to the (?:team|ward)|at discharge|thanks",
    ),
    rule(
        NOW,
        "found packets empty bottle pills tablets mumbling unconscious slurring breathing drowsy colour",
        rf"(?:found|finding) (?:my )?{KIN} (?:\w+ ){{0,3}}?(?:with|by|next to|surrounded|hanging|in|on|lying)(?: \w+){{0,6}}? (?:packets?|bottles?|pills|tablets|rope|blade|note|unconscious)|{KIN} (?:has |s |is |have )(?:just |also )?(?:taken|took|swallowed) (?:something|(?:\w+ ){{0,4}}?{TABLETS})",
        r"mumbling|unconscious|slurr\w*|breath\w*|drowsy|colour|help|now|wake|floppy|ambulance|just|asleep|blue|empty|sick|answer|will not|cold|scared|my (?:\w+ )?tablets",
        bars=rf"{_ORDERED}|off|nurse|well|temperature|away|refus\w+|antibiotic|off him|fine",
    ),
    rule(
        NOW,
        "cut slit stabbed hanged hung shot throat wrists himself herself",
        rf"{KIN} (?:has |s |is |have |just )+(?:\w+ )?(?:(?:cut|slit|slashed|stabbed|cutting|slashing|stabbing) (?:his|her|their|him|them) ?(?:own )?(?:self|throat|wrists?|arms?|neck|stomach)|(?:cut|stabbed|hanged|hung|shot|hanging|cutting|stabbing|drowning|burning|strangling) (?:himself|herself|themselves))",
        bars=r"shav\w+|surgeon|fell|accident\w*|on (?:a|the|some) (?:tin|glass|wire|edge|table|door)|since|recently|been|started|again|begun|weeks?|months?|regularly|sometimes",
    ),
    rule(
        NOW,
        "shotgun gun rifle rope noose knife tonight",
        rf"{KIN} (?:has |s |is |have )(?:got )?(?:a|the|his|her|dad s) (?:\w+ )?(?:shotgun|gun|rifle|rope|noose|{WEAPON})(?: out)?(?: \w+){{0,4}}? (?:finished|end|enough|do it|says|kill|die|hold\w*|out|ready)|(?:do|doing|end|finish) it (?:tonight|now) (?:while|when|after|once)",
        bars=r"licence|collection|police officer|staple|glue|toy",
    ),
    # A risk that lasts.
    rule(
        CONCERN,
        "alive wishing wish hope hoping run miss worth giving live die death dying dead hopeless wake",
        r"(?:wish|wishing|hope|hoping|pray|praying|wished) (?:\w+ ){0,3}?(?:was not|were not|am not|not|get run over|get hit|got hit|something (?:kills|would kill)|i get (?:cancer|ill|run)|a (?:car|bus|lorry))(?: (?:alive|here|born|around|hits?|runs?|me))*(?<!not)|(?:not|never) be alive (?:when|by|if|to)|nobody would (?:even )?(?:miss|notice|care)|no ?one would (?:miss|notice)|life (?:is not|isn t|not) worth (?:it|living|anything)|think(?:ing)? (?:more and more |a lot |constantly )?about (?:death|dying)|(?:giving|give) up on life|not want to live since|drinking (?:myself|himself|herself) to death|starv(?:ing|e) (?:myself|herself|himself)|death more and more|not see a future|no future for me",
        bars=r"tests?|results|battery|not (?:here|around) to see|queue|waste|lift",
        past="yes",
    ),
    rule(
        CONCERN,
        "suicidal overdose overdosed hang jump jumping himself herself myself",
        rf"(?:suicidal (?:son|daughter|husband|wife|brother|sister|mum|dad|partner|friend|child|teenager)|{KIN} (?:was |were |has |had |is |s )?(?:\w+ ){{0,2}}?(?:tried|trying|attempted|attempting) to (?:hang|kill|jump|drown|end|take|overdose|strangle)|(?:hiding|hides|hid|hoarding|stockpiling|saving) (?:up )?(?:her|his|their|my) (?:tablets|pills|medication|insulin))",
        bars=r"before (?:he|she) came",
        past="yes",
    ),
    rule(
        MENTION,
        "suicide suicides overdose hurting hurt hand drown hanged overdoses starved",
        r"suicides?|(?:to|from|of) an overdose|(?:by|at) (?:my|his|her) own hand|(?:not )?at risk of hurting myself|used to (?:hurt|harm|cut|burn|starve) (?:myself|himself|herself)|(?:hanged|drowned|starved|burned) (?:myself|himself|herself)|tried to (?:drown|hang|kill) (?:myself|himself|herself)",
    ),
)
