"""Cues of a death that is prepared or foretold: one's own told as coming, notes and goodbyes, another's resolve."""

# A pattern of cues reads worse when each line of it is broken.
# ruff: noqa: E501

from feedback.checks.danger_cue import KIN, TABLETS, rule
from feedback.checks.flags import CONCERN, NOW

_I = r"(?:i|i am|i have|i will|ill|ive|im|am|have|just|and|then|^)"
_WILL = r"(?:going to|gonna|will|ill|ll|about to|want to|planning to|plan to|ready to|need to|have to|intend to|decided to|shall)"
_LOVED = r"(?:mum|mam|mom|dad|kids|children|boys|girls|bairns|babies|son|daughter|family|wife|husband|partner|parents|nan|gran|sister|brother|everyone|everybody|them all|you all|all|my love|darling)"
_ILL = r"cancer|terminal\w*|palliative|hospice|dnr|chemo\w*|end of life|macmillan|solicitor|prepaid|insurance|donat\w+|transplant"
_ERRAND = r"ring|call|phone|book|booking|appointments?|log|website|online|portal|smok\w+|walk|diet|ivf|baby|pregnan\w+|conceive|exercises?|weight|course|breastfe\w+|appl\w+|quit|test|drive|form|email|recipe|physio|cannula|blood|veins?"
_ACT = r"(?:kill|hang|drown|stab|shoot|harm|hurt|end|top|finish|off) (?:himself|herself|themselves|themself|his life|her life|their life|it all|it)|kill (?:himself|herself)|jump(?: off| from| in front|(?= \.|$))|(?:take|taking) (?:an overdose|his own life|her own life|his life|her life|their own life|all (?:his|her|their|the) \w+)|(?:do|doing) it(?= tonight| now| tomorrow| this| on \w+day| when| if|$)|overdose|cut (?:his|her) (?:wrists?|throat)|end things"
_ACTING = r"(?:threatening|going|gonna|about|trying|planning|ready|determined|wanting|preparing) to (?:kill|hang|drown|stab|shoot|harm|end|top|finish|off|jump|take|overdose|cut|do) ?(?:himself|herself|themselves|themself|his life|her life|their life|it all|it|an overdose|(?:his|her|their) own life)?"
_BEAT = r"(?:hitting|beating|slapping|kicking|punching|hurting|strangling|choking|attacking|battering|belting|smacking|dragging|shaking|raping|touching)"

RULES = (
    # My death, spoken of as something to come.
    rule(
        NOW,
        "dead die body inquest coroner funeral grave coffin morgue mortuary obituary corpse headline headlines statistic",
        r"(?:when|once|after|until|till|maybe|perhaps|only|then) (?:\w+ ){0,2}?i (?:am|m|will be|ll be|have) (?:\w+ )?(?:dead|died|killed myself|gone and done it|hanging|hanged|in (?:the|a|my) (?:\w+ )?(?:ground|grave|coffin|box|morgue|mortuary|river))|(?:find|finds|finding|found|identify|discover|recover|bury|stumble on|trip over) my (?:\w+ )?(?:body|corpse)|my (?:dead )?(?:body|corpse) (?:will|gets|is going to|turns|washes|in the|hanging)|(?:my|the) (?:\w+ )?(?:inquest|obituary|suicide)|(?:from|to|with|by|tell|before) (?:the|a) coroner|at my (?:own )?(?:funeral|graveside)|(?:on|to) my (?:grave|coffin|headstone)|(?:be|become|being|am) (?:just )?(?:another|a|one more|your next|the next) (?:suicide|dead|statistic|headline|body)(?: statistic| headline| patient| bag)?",
        r"\bi\b|\bam\b|\bme\b|\bmy\b",
        bars=rf"{_ILL}|he|she|his|her|(?:dad|mum|son|daughter|husband|wife|brother|sister) s|was|were|jury|gave evidence|over my dead body|body (?:is|was) (?:\w+ )?(?:in pain|shaking|aching|tired)|suicide (?:attempt|risk|thoughts|plan|prevention|ideation)|(?:by|before) (?:then|the time)|waiting list",
    ),
    rule(
        NOW,
        "dead gone wish wishes want wants prefer live die care cares",
        r"(?:you|they|he|she|everyone|everybody|nobody|no ?one|world|family) (?:\w+ ){0,3}?(?:want|wants|prefer|rather|wish|wishes|like) (?:me|i was|i were) (?:\w+ )?(?:dead|gone|to die|out of (?:the|their|your) way)|(?:no ?one|nobody) (?:\w+ )?cares? (?:\w+ )?(?:if|whether) i (?:live|die|am alive|am dead)",
        r"give (?:them|you|him|her|everyone) what|(?:get|have|got|grant) (?:their|your|his|her) wish|(?:make|making) it easy|(?:so|then) i (?:am going to|will|shall|might as well|am gonna)|do (?:them|you|everyone) a favour|oblige|happy now",
    ),
    rule(
        NOW,
        "kill die overdose dead jump hang suicide harm hurt",
        r"(?:do|does|did|must|would|will) i (?:\w+ )?(?:have|need|got) to (?:\w+ )?(?:kill myself|take an(?:other)? overdose|be (?:found )?(?:dead|hanging)|jump|hang myself|end (?:it|my life)|slit|attempt suicide|try (?:and|to) (?:kill|die)|cut myself|commit suicide|harm myself)|(?:take|takes|taking) me (?:dying|killing|hanging|jumping|overdosing|ending|being dead)|(?:is|are) (?:you|they|it|everyone|everybody) (?:all )?waiting for me to (?:die|kill|do it|jump|hang|succeed|end)",
    ),
    # Made ready.
    rule(
        NOW,
        "note notes letter letters wrote written writing",
        r"(?:my|suicide|goodbye|the) (?:note|letters|goodbyes|last letter|final letter) (?:is|are|has been|have been|s) (?:all )?(?:written|done|ready|finished|on the|in the|under|posted|sealed|beside)|(?:made|wrote|written|signed|updated|sorted) (?:out )?my will and (?:\w+ ){0,3}?(?:notes?|letters?|goodbyes?)|(?:^|i have |have |just |and |i am |am )(?:just |now |already |all )*(?:written|writing|wrote) (?:\w+ ){0,3}?(?:notes?|letters?)(?! (?:of|to the|of complaint))(?=.{0,60}\b(?:time|sorted|goodbyes?|kids|children|mum|mam|family|wife|husband|on (?:the|my) bed|my will|the cat|the dog|find|sorry|everyone|done|ready|tonight)\b)",
        bars=rf"{_ILL}|complain\w*|mp|pals|gp|doctor|manager|hospital|council|surgery|ward|chief|medical|record|system|nurses?|thank\w*|school|teacher|midwife|consultant|receptionist|he|she",
    ),
    rule(
        NOW,
        "away rehomed cancelled sorted goodbye goodbyes bye hugged kissed packed paid",
        r"(?:given|gave|giving) (?:away )?(?:all )?(?:of )?(?:my )?(?:things|stuff|clothes|belongings|possessions|everything) (?:away|i own)|(?:given|gave|giving) away (?:all )?(?:of )?(?:my|the|everything)(?: \w+)?|rehomed (?:my|the|all)|(?:^|i have |have |just |and )(?:just |now |already |all )*(?:said|kissed|hugged|waved) (?:\w+ ){0,2}?(?:goodbyes?|bye|good night for the last time)(?: to)? (?:my |the |our )?(?:\w+ )?(?:kids|children|boys|girls|bairns|babies|son|daughter|family|wife|husband|mum|mam|dad|parents|dog|dogs|cat|cats|everyone|life)",
        r"ready|\btime\b|done|goodbyes?|bye|tonight|no (?:one|need)|nobody|peace|over|enough|now|end|^i have|^ive|tomorrow|pills|bridge",
        bars=rf"{_ILL}|theatre|\bop\b|operation|nursery|school|work|holiday|surgery|visit\w*|discharge\w*|leav\w+|charity|he|she|mov(?:e|ed|ing)|nurses|ward|staff|christening|wave|anaesthe\w+|was|were|had|funeral|died|passed|passing|clear\w*|freecycle",
    ),
    rule(
        NOW,
        "helium nitrogen charcoal noose ligature exit hosepipe rope barbecue cyanide",
        r"(?:bought|ordered|got|have|hired|hidden|found|made|tied|collected|bringing|arrived|delivered|with) (?:\w+ ){0,3}?(?:helium|nitrogen|charcoal|noose|ligature|exit bag|hosepipe|cyanide|rope)|(?:helium|nitrogen|noose|ligature|exit bag|cyanide|rope) (?:\w+ )?(?:arrived|came|is here|is ready|is tied|ready|tied|arrives|comes)",
        r"\bi\b|\bmy\b|^|today|tonight|bought|arrived",
        bars=r"balloons?|party|anti ligature|ligature (?:free|cutter|risk|points?)|mri|liquid nitrogen|wart|verruca|freez\w+|barbecue|garden|play\w*|climb\w*|swing|skipping|boat|horse|tablets|biscuits|they|staff|he|she|washing|dog|was|were|had|patients?|tow",
    ),
    rule(
        NOW,
        "date day plan means method spot way how when where",
        r"(?:^|i have |have |ive |and |i )(?:now |just |already |even )*(?:picked|chosen|set|decided(?: on)?|fixed|worked out|planned|marked|got) (?:a|the|my|out|exactly|which|what) (?:exact )?(?:date|day|how and (?:when|where)|spot|method|way|time and place|when and (?:how|where))(?= \.|$| and| i |. it| now| for it| to (?:do it|die|go))|(?:my|the|a) (?:date|day) (?:is|s|has been) (?:set|picked|chosen|fixed|booked)(?=$| the | for (?:\w+ )?(?:friday|monday|sunday|saturday|after|when|it))|(?:have|got|ve) (?:a|my|the) (?:\w+ )?plan and (?:\w+ ){0,3}?(?:means|method|pills|tablets|rope|date|way)|(?:have|got) the means(?= to (?:do|kill|end|die)| and| \.|$)|know (?:exactly )?(?:how|what|when|where)(?: and (?:how|when|where|what))* (?:i am|im|i will|ill|i would) (?:\w+ )*?(?:do|doing) it",
        bars=rf"{_ILL}|surgery|operations?|wedding|induction|appointments?|scan|meeting|discharge\w*|caesarean|section|interview|review|mov(?:e|ing)|holiday|baby|procedure|treatment|care plan|cook|transport|funding|pay",
    ),
    rule(
        NOW,
        "try trying attempt again properly right next time finish job",
        rf"{_WILL} (?:\w+ )?(?:try|trying|attempt|do it|doing it|finish it|finish the job|have another go|make sure)(?: it)?(?: again| properly| right| this time)|next time (?:i|ill) (?:\w+ ){{0,3}}?(?:do it|not fail|succeed|make sure|mean it|get it right|be dead|finish|not (?:call|ring|tell|be found)|do a proper)|(?:wish|gutted|sorry|pity|shame) (?:it|the tablets|they|the pills|the overdose) (?:had|did|has)(?: not)? (?:work|worked|succeeded|finished)",
        r"tried|attempt\w*|overdose\w*|fail\w*|did not work|surviv\w+|tonight|properly|hang\w*|kill\w*|suicid\w+|tablets|pills|home|next time|tomorrow|last (?:week|night|time)|not be found|worked",
        bars=rf"{_ERRAND}|he|she|they|we|him|her|{_ILL}",
    ),
    rule(
        NOW,
        "ordered bought got petrol lighter stopped refusing platform going",
        rf"(?:ordered|bought|got|getting|delivered) (?:\w+ ){{0,4}}?{TABLETS} (?:\w+ ){{0,2}}?(?:off|from|on|online) (?:the )?(?:internet|dark web|web|a dealer|online)|(?:petrol|lighter fluid|white spirit)(?=.{{0,60}}\b(?:lighter|matches|match)\b)|(?:stopped|refusing|stopping|not) (?:\w+ )?(?:taking|eating|drinking|injecting|having)(?: \w+){{0,4}}? (?:because|as|so|cos|hoping) (?:\w+ ){{0,2}}?(?:want|hope|die|end|over)",
        r"today|came|\bgot\b|want (?:it|this|to)|over|die|end|enough|lighter|tonight|ready|\bi\b",
        bars=rf"{_ILL}|chemist|prescri\w+|pharmac\w+|bbq|barbecue|he|she|mower|cheaper|viagra|diet|run out|weight|before my|operation|scan",
    ),
    # Goodbyes and hopes.
    rule(
        NOW,
        "hear heard again finished forever good",
        r"(?:will not|wont|never|not going to) (?:be )?(?:hear|hearing|see|seeing|bother|bothering)(?: \w+){0,2}? (?:from )?(?:me|i) (?:again|any ?more|no more|ever|after (?:tonight|today|this))|(?:i|me) (?:will|am going to|shall) not (?:bother|trouble|be a bother to|be any trouble to) (?:\w+ ){1,2}(?:again|any ?more|after tonight|much longer)",
        r"not be (?:a|any|here)|no more me|goodbye|bye|gone|sorry|dead|peace|the end|tonight|love|last|done with life|pills|end it",
        bars=r"surgery|practice|chang\w+|mov\w+|switch\w*|another (?:gp|dentist|doctor)|private|complain\w*|appointment",
    ),
    rule(
        NOW,
        "sleep sleeping bed under off drift slip took taken taking take drank drinking injected eaten eating using used smoked hoping hope hopefully pray praying wishing",
        r"(?:sleep|asleep|bed|under|off)(?: \w+){0,3}? (?:hopefully |hoping )?(?:for good|for ?ever|and (?:not|never) (?:wake|come)|and hop(?:e|ing) (?:not|never|i)|never to wake)|(?:took|taken|take|taking|drank|drinking|drunk|injected|injecting|eaten|eating|using|used|smoked|swallowed|had)(?: \w+){0,9}? (?:hop(?:e|ing)|hopefully|praying|pray|wishing)(?: \w+){0,4}? (?:kills? me|my heart (?:\w+ )?(?:stops?|gives out|packs)|stops my heart|not (?:to )?wake|never (?:to )?wake|not waking|die|dies|end it|ends it|finish(?:es)? me|do the job|does the job|last time|see (?:you|the) morning)|hop(?:e|ing) (?:\w+ ){0,2}?my (?:heart|body) (?:\w+ )?(?:stops|gives up|gives out|packs (?:up|in))",
        r"\bi\b|\bme\b|\bmy\b|^",
        bars=rf"{_ILL}|he|she|him|her|baby|dog|cat|anaesthe\w+|operation|most nights|sometimes|every night|used to|was|were|years|ward|bed for good",
    ),
    rule(
        NOW,
        "back undo undone reverse regret",
        rf"(?:{_WILL}|done|did|just did) (?:\w+ )?(?:do )?something (?:\w+ ){{0,3}}?(?:i|that|which|you|we|no ?one|nobody) (?:\w+ )?(?:can not|will not be able to|can never|could not) (?:be )?(?:take back|taken back|undo|undone|come back from|reverse|fix)|no (?:coming|going|turning) back (?:from (?:this|it)|now|after tonight)(?=.{{0,50}}\b(?:tablets|pills|bridge|goodbye|bye|sorry|taken|end|rope|tonight)\b)",
        bars=r"surgery|operation|tattoo|divorc\w+|email|resign\w*",
    ),
    rule(
        NOW,
        "end finish stop walk",
        r"(?:could|can|might|may|should|would) (?:just |easily |happily |as well |honestly |so easily |quite happily )*(?:end it(?: all)?|finish it(?: all)?|walk (?:into|in to|in front of) (?:the|a) (?:sea|river|road|train|traffic|lorry|bus|lake|canal)|step (?:off|in front)|drive (?:off|into)|jump(?= \.|$| off| now)|hang myself|top myself|do myself in)(?= \.|$| now| all| tonight| right| today| and| or| this| off| in| into| so| with)",
        r"now|tonight|right now|today|and not come back|\bi\b.{0,12}(?:could|might) (?:just )?(?:end|walk|top|do myself|step|jump)",
        bars=r"call|treatment|session|relationship|contract|sometimes|some days|felt|was|were|would have|could have|often|course|pain so",
    ),
    rule(
        NOW,
        "about myself again swinging hanging platform bridge tracks roof tonight things knots enough away",
        r"(?:sorry|forgive me|apologise)(?: \w+){0,4}? what i am (?:about|going) to do|(?:do not think|not sure|not know if|can not|not) (?:i can )?(?:stop|control|hold) myself(?! (?:laughing|smiling|crying|eating|from (?:laughing|crying)))|(?:ready|going|want|time) to (?:see|be with|join) my (?:late )?(?:wife|husband|mum|dad|son|daughter|baby|boy|girl|brother|sister)(?: and \w+)? (?:again|soon|tonight)|(?:swinging|hanging) from (?:the|a|my) (?:\w+ )?(?:loft|tree|beam|rafters|banister|bridge|ceiling)|not (?:think )?(?:i am |i will be )?(?:going|coming|getting) home(?=.*\b(?:platform|bridge|tracks|roof|cliff)\b)|(?:platform|bridge|tracks|roof|cliff)(?=.*\bnot (?:think )?(?:i am |i will be )?(?:going|coming|getting) home)|(?:no ?one|nobody|not|never) (?:\w+ ){0,5}?after tonight|(?:does|doing|do|did) (?:\w+ )?things to me|knots? (?:is |are )?tied|enough of (?:this |the )?(?:life|living|world|existence) and|(?:slip|fade|drift|waste) away",
        r"\bi\b|\bam\b|\bme\b|\bmy\b|^",
        r"sorry|tonight|tablets|pills|knife|blade|cut|rope|ready|find|be|platform|bridge|tracks|roof|not|uncle|dad|stepdad|he|tied|enough|out|now",
        bars=rf"{_ILL}|work|shift|parking|laugh\w*|eat\w*|weeks ago|years|was|were|used to|visit\w*|ward|pain (?:will|to) (?:slip|fade)|symptoms|ice cream|shopping|stairs",
    ),
    # Another's resolve, told as of now.
    rule(
        NOW,
        "kill hang jump end overdose himself herself themselves life it off top take taking",
        rf"(?:{KIN}|pupil|student|colleague|client|patient|resident|caller|who|customer|tenant|girl|gentleman|lady) (?:\w+ ){{0,3}}?(?:is |s |are |will |ll |has been |keeps )(?:\w+ ){{0,2}}?(?:{_ACT}|{_ACTING})",
        r"this (?:weekend|week|morning|evening|afternoon)|tonight|tomorrow|today|now|on \w+day|when (?:he|she|they) gets?|\bif\b|threatening|police|right now|help|note|bought|rope|tablets|pills|as soon as|no ?one|nobody|means it|in front of|after (?:his|her|their|the) (?:shift|exam|exams|school|work|birthday)|told (?:me|us)|says|said|telling (?:me|us)|adamant|going to",
        bars=r"would|was|were|years|used to|one day|worr\w+|scared|frightened|afraid|fear|might|often|in the past|if they close|most|sometimes|every time|whenever|thought|asked|stopped (?:him|her)|could have|talked (?:him|her)|not|stop (?:him|her)|helped|support\w*|training|keeps? saying",
    ),
    rule(
        NOW,
        "found caught stopped walked",
        rf"(?:found|caught|walked in on|stopped|pulled|cut down) (?:my |our )?(?:\w+ )?(?:{KIN}|him|her|them) (?:\w+ ){{0,4}}?(?:trying to (?:hang|kill|drown|jump|slit|overdose|strangle|end)|hanging|with (?:a|his|her|the|something) (?:\w+ )?(?:belt|rope|cord|sheet|ligature|noose|scarf|bag|knife|blade|tablets|pills|flex)|tying|on the (?:roof|bridge|ledge|tracks))|cut (?:him|her|them|my \w+) down",
        r"this (?:morning|afternoon|evening)|last night|today|tonight|just|an hour ago|minutes ago|yesterday|now|keeps saying",
        bars=r"years|when (?:he|she) was|in hospital now|thanks to|grateful|seat belt|safe now|better now|staff|nurses?",
    ),
    rule(
        NOW,
        "hear see watching hearing listening can",
        rf"(?:hear|see|watch|watching|hearing|listening to) (?:him|her|them|it|someone|somebody|my \w+|the \w+)(?: \w+)? (?:{_BEAT}|being (?:hit|beaten|attacked|hurt|slapped|strangled|raped)|hurt(?:ing)?)|(?:{_BEAT}) (?:her|him|them|that (?:child|boy|girl|baby|woman|man)|the (?:child|kids|baby|boy|girl)) (?:\w+ )?(?:again )?(?:now|as i|right now|this minute|next door|upstairs|downstairs)",
        r"now|again|right|as i|this minute|help|next door|upstairs|downstairs|camera|wall|scream\w*",
        bars=r"was|were|years|used to|physio|kick(?:ing|s) (?:on the scan|in the womb)|baby kicking|teeth|reflux|colic",
    ),
    rule(
        NOW,
        "touching touches hitting hurting beating messing",
        r"(?:my |mums? |mum s |our )(?:\w+ )?(?:stepdad|step dad|stepfather|dad|daddy|uncle|grandad|boyfriend|brother|stepbrother|cousin|coach|teacher|foster \w+|babysitter|mum|mam|stepmum) (?:is|s|keeps?|keeps on) (?:\w+ )?(?:touching|messing with|hurting|hitting|beating|kicking|whipping|belting|burning|interfering with) (?:me|my \w+|us)",
        bars=rf"years ago|feelings|base|used to|when i was|in touch|husband|back (?:is|s)|{TABLETS}|joke",
    ),
    # A risk that lasts.
    rule(
        CONCERN,
        "burns marks bruises alone steals stole locking locks locked lock case threats face head starved when hair outside turning turns",
        r"(?:cigarette|unexplained|rope|belt) (?:burns?|marks?|bruis\w+)|(?:bruises|marks|burns) (?:all the time|all over|every (?:week|time)|again)|(?:leaves?|left|leaving) (?:her|his|the|their) (?:\w+ )?(?:toddler|toddlers|baby|child|kids|children|little \w+)(?: \w+)? alone|(?:child|children|kids|toddler|baby|boy|girl) (?:\w+ ){0,5}?(?:is|are|being) (?:\w+ )?left alone|(?:carer|son|daughter|partner|husband|nephew|grandson|he|she) (?:\w+ ){0,2}?(?:steals|stealing|stole) (?:from (?:me|her|him|my \w+)|my \w+|her \w+)|(?:locking|locks|locked) (?:him|her|them|me|my \w+) in (?:his|her|their|my|a|the) (?:\w+ )?(?:room|bedroom|bathroom|cupboard|shed|house)|(?:lock|locked|locking|hide|hidden) (?:away )?(?:the|all|all the|our|every) (?:medicines?|medication|tablets|pills|knives|sharps)(?: and \w+)? (?:away|up|from|in)|in case (?:he|she) (?:does|did|tries|tried) (?:something|it|anything|to (?:hurt|kill|harm))|making threats|(?:slapped|hit|punched|smacked|kicked|struck) (?:\w+ ){0,3}?(?:across|in|round) the (?:face|head|mouth|stomach)|being starved|(?:scratch|cut|burn|bite|pinch|punch|hit)(?: and \w+)? (?:my|myself)(?: \w+)? when (?:i|it)|pulls? (?:her|his|my) hair out and|(?:turning|turns|turned) up (?:\w+ ){0,5}?(?:and )?(?:threaten\w*|shout\w*|hitting|bang\w*)",
        bars=r"accident\w*|fell|fall|cook\w*|training|leaflet|airbag|football|ball|door hit|reception|car crash|years ago",
        past="yes",
    ),
    rule(
        CONCERN,
        "bruises bruising marks burns hair abroad fgm marry marriage circumcised offender paedophile convicted face",
        r"(?:came|comes|come|coming|returned|sent) (?:back|home)(?: \w+){0,6}? (?:with|covered in) (?:\w+ )?(?:bruis\w+|marks|burns|a black eye|cuts|injuries)|(?:dragged|dragging|pulled|pulling|drag|yanked|lifted|grabbed)(?: \w+){0,7}? by (?:his|her|my|their|the) (?:\w+ )?(?:hair|throat|neck|ear|ears|arm|wrist|legs)|\bfgm\b|(?:abroad|africa|pakistan|home country|holiday)(?: \w+){0,5}? (?:to be|to get|for) (?:cut|circumcised|married)|forced (?:to marry|marriage|into marriage)|(?:sex|sexual|child|registered) offenders?|paedophile|convicted of (?:hurting|abusing|harming|assaulting|raping)|(?:held|pinned|pushed|forced|restrained)(?: \w+)? (?:face ?down|face first)|left (?:marks|bruises|a mark) on (?:him|her|me|them|my \w+|his|her|our \w+)|so hard (?:it|he|she|they) (?:left|bruised|marked|drew)",
        bars=r"blood test|cannula|needle|surgery|cupping|massage|training|operation|fall|fell|policy|leaflet|face down on the (?:couch|bed|table)|physio|x ray",
        past="yes",
    ),
    rule(
        CONCERN,
        "again leave himself herself themselves close ways methods point alone yourself edge brink verge overdose overdoses attempt",
        r"(?:scared|afraid|frightened|terrified|worried|dare not|daren t|can not|unable|not safe|fear)(?: \w+)? (?:to )?leave (?:him|her|them|my \w+) (?:\w+ )?(?:alone|on (?:his|her|their) own|by (?:himself|herself)|for (?:\w+ )?(?:minutes?|seconds?|moment))|(?:scared|afraid|frightened|terrified|worried|petrified|fear|dread|know)(?: \w+){0,4}? (?:he|she|they) (?:will|might|is going to|ll|may|could) (?:\w+ )?(?:try|do it|attempt it) again|(?:might|could|would|will|may|going to) (?:\w+ )?do to (?:himself|herself|themselves)|how close i came|(?:look|looks|looked|looking|searching|searched|googling|googled) (?:\w+ )?(?:up |for |at )?(?:ways|how|methods) (?:to|of) (?:do(?:ing)? it|end|die|kill|dying|ending)|(?:go on then|just|go and|should|can|might as well) (?:\w+ )?kill yourself|(?:edge|brink|verge|point) of (?:\w+ )?suicide|(?:two|three|four|five|six|\d|several|many|multiple) (?:\w+ )?overdoses|(?:felt|feel|feels|feeling|be|been|am) (?:like |that |as if |as though )+there (?:is|was) no point(?= \.|$| in (?:anything|life|living|me|going|carrying)| any more| to (?:anything|life))|(?:after|since|following|with) (?:my|his|her|their|an|a|another) (?:\w+ )?(?:overdose|suicide attempt|attempt)(?=.{0,80}\b(?:weeks?|days?|still|no|nothing|nobody|january|february|march|april|may|june|july|august|september|october|november|december|christmas|waiting)\b)",
        bars=r"unlikely|do to himself if he had|to the shops|medication error|dementia|wander\w*|falls?|fall|dog|dogs|cat|house",
        past="yes",
    ),
)
