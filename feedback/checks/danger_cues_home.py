"""Cues of violence and abuse at home, of a child in danger, and of threats."""

# A pattern of cues reads worse when each line of it is broken.
# ruff: noqa: E501

from feedback.checks.danger_cue import ME, STAFF, WEAPON, rule
from feedback.checks.flags import CONCERN, MENTION, NOW

_HE = r"(?:he|she|they|husband|wife|partner|boyfriend|girlfriend|ex|dad|father|daddy|mum|mam|mother|mummy|stepdad|step dad|stepfather|stepmum|uncle|brother|son|boyfriend s|man|hubby|grandad|cousin|foster \w+|fella|bloke|landlord|fiance|lodger|flatmate|carer|pimp|gang)"
_HURT = r"(?:hits?|hitting|beats?|beating|kicks?|kicking|punch(?:es|ing)?|slaps?|slapping|strangl(?:es|ed|ing)|chok(?:es|ed|ing)|hurts?|hurting|rap(?:es|ed|ing)|stab(?:s|bed|bing)?|batter(?:s|ed|ing)?|attack(?:s|ed|ing)?|burn(?:s|ed|ing)?|whips?|belts|smacks?|smacking|throttl\w+|bash(?:es|ing)?|drags?|dragging|thump\w*|smash\w*)"
_US = r"(?:me|us|him|her|them|my (?:\w+ )?(?:mum|mam|brother|sister|baby|kids|children|son|daughter|nan|dad|wife|friend)|mum|mummy|mam|dad|the (?:kids|children|baby|dog)|our \w+)"
_AT_ONCE = r"tonight|right now|now|as i (?:write|type)|home (?:soon|in|any)|in an hour|downstairs|upstairs|outside|next door|coming back|back (?:tonight|soon|today|there|in)|on (?:his|her) way|come(?:s)? home|when he (?:gets|comes)|go(?:ing)? (?:home|back)|next time|finish the job|hiding|hid|locked|at the door|drunk|help|i can hear|through the wall|this minute|today|i can see"
_VICTIM = r"(?:that|the|this|those|these|every|all|your|her|his|their|our|you|him|them|a|any|some|someone|somebody|people|everyone|everybody|dr|doctor|my)"
_DO_HARM = r"(?:kill|murder|stab|shoot|burn|torch|bomb|hurt|harm|attack|smash|destroy|batter|beat|strangle|knife|slit|cut|break|punch|hit|headbutt|run over|bury|smack|do|finish|blow|throttle|drown|smother|shake|put a bullet in|put a knife in|put a brick through|get|glass|slap|kick|lamp|knock)"

RULES = (
    rule(
        NOW,
        "hits hit hitting beats beating kicks kicking punches punching slaps slapping strangles strangled strangling chokes choked choking hurts hurting rapes raped raping stabs stabbed stabbing batters battered battering attacks attacking burns burning belts smacks smacking throttled throttling bashing drags dragging smashing thumping shaking",
        rf"{_HE} (?:is |s |has |keeps |just |always |often |still |then |who |again |then |d )*{_HURT} {_US}|(?:is|s|am being|being) (?:beaten|hit|hurt|strangled|attacked|raped|battered)(?: up)? (?:by|right|now|in|as)",
        _AT_ONCE,
        bars=rf"with (?:a )?bill|{STAFF} (?:said|was|were)|home from (?:hospital|work) to|years|when i (?:tried|was)|(?:food|cough|tea|laughter|mask|collar|back|leg|hip|knee|it) (?:hurts?|burns|hits)|physio|treatment|stomach|joke",
    ),
    rule(
        NOW,
        "door window outside knife hammer locked hiding trapped tied keys prisoner held let leave in machete axe bat gun petrol escape",
        rf"(?:i am|we are|am|im|i m) (?:\w+ )?(?:hiding|locked|trapped|tied|held|being held|shut|chained|prisoner|a prisoner)(?: \w+){{0,4}}?(?: (?:in|here|up|from))|(?:kicking|smashing|breaking|banging|hammering|booting|climbing|trying to get)(?: \w+){{0,3}}? (?:door|window|windows)|{_HE} (?:is |s |has |have )(?:\w+ ){{0,5}}?(?:with|got|holding|carrying|waving|has|brought|having) (?:a|the|his|an) (?:\w+ )?{WEAPON}|(?:taken|took|hidden|got) my (?:keys|phone|passport)",
        r"\b(?:he|she|his|ex|husband|partner|boyfriend|him|they|wont|will not|dad|son|them|man|uncle|who)\b",
        r"\b(?:i|me|us|we|my|hide|hiding|outside|downstairs|police|help|scared|now|tonight|can not|will not)\b",
        bars=rf"ward|we are locked in|day room|lift|toilet door (?:was|is) (?:broken|stuck)|nurse|seat|traffic|system|insurance|{STAFF}|in (?:a|the|this) (?:queue|system|loop|job|body|cycle|chair|lift|house all)|shield\w*|lockdown|plaster|collar|mri|scanner|bottle of (?:water|milk|pop|wine)|diary|contract|home in my own|to get (?:in )?(?:an|the) (?:app|door)",
    ),
    rule(
        NOW,
        "kill kills murder strangle strangled finish dead",
        rf"{_HE} (?:has |s |is |just |keeps )*(?:says?|said|saying|swears|swore|threatens?|threatening|threatened|told me|going|will|wants)(?: \w+){{0,5}}? (?:kill|murder|strangle|stab|burn|shoot|hurt|finish|bury|cut|dead|find|get) (?:me|us|the job|the kids|her|my \w+|the baby|both|you all|them)",
        rf"{_AT_ONCE}|let (?:him|her) out|scared|told us|gets in|gets out|released|discharg\w*|any (?:day|minute)|he will",
        bars=rf"laugh\w*|would (?:have )?kill|not kill|cancer|infection|{STAFF}|could|appointment|results|(?:get|find) (?:me|us|her|him) (?:a|an|some|in|to|the|out|up|on|home|help)",
    ),
    rule(
        NOW,
        "room touches touch bed stepdad uncle belt hits scared boyfriend dad daddy sleeps undress pictures photos address",
        r"(?:stepdad|step dad|dad|daddy|uncle|boyfriend|brother|father|grandad|cousin|man|he|foster \w+|teacher|coach) (?:\w+ ){0,3}?(?:comes? (?:into|in to|in) my (?:room|bed|bedroom)|gets? (?:into|in to|in) (?:my )?bed|touch(?:es|ing) (?:me|my)|makes me (?:touch|do|watch|send|undress|sleep)|hits (?:me|us)|wants (?:me to send|photos|pictures)|has my address)",
        r"home|tonight|scared|afraid|room|\bback\b|now|school|i am (?:\w+|\d+)|every night|night|mum s|come to get|help|secret",
        bars=r"nurse|doctor|gp|ward|patient|physio|osteo\w+|consultant|my (?:feet|hand to)|when i (?:was|could)|husband",
    ),
    rule(
        NOW,
        "ten eleven twelve thirteen fourteen fifteen eight nine seven 7 8 9 10 11 12 13 14 15 year",
        r"\bi (?:am|m) (?:only )?(?:seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|7|8|9|1[0-5])(?: years old)?(?! (?:weeks?|months?|days?|minutes?|hours?|stone|st|in the|th|mins?|miles|people|cm|kg|lbs|pounds|years (?!old)|out|of|times|on the|down|percent|days|different|doctors))",
        r"scared|hits?|hurts?|hurting|touch\w*|no food|hungry|not (?:been )?(?:back|come home|home)|left (?:me|us)|alone|belt|run away|beat\w*|frightened|kill|die|secret|drunk|locked|drugs|bruis\w+|smack\w*",
        bars=r"years (?:into|since|post)|pregnant|injection|hospital (?:was|were)|operation",
    ),
    rule(
        NOW,
        "shaking smothering drowning hurting hitting scream screaming hear",
        r"(?:is|s|keeps) (?:\w+ )?(?:shaking|smothering|drowning|hitting|beating|starving|strangling|throwing|hurting|burning|drugging) (?:the|her|his|that|my|their) (?:\w+ )?(?:baby|child|kids?|children|toddler|newborn|little (?:one|boy|girl)|bairn)",
        bars=r"feelings|pram|(?:teeth|injection|cough|gas|reflux) (?:is|s)|tooth|colic",
    ),
    rule(
        NOW,
        "man bloke someone stranger online address coming",
        r"(?:man|bloke|guy|person|someone|somebody|lad|stranger)(?: \w+){0,5}? (?:online|internet|snapchat|app|game|instagram|tiktok|has my address|following me|in my (?:house|garden|flat|room)|outside my (?:house|door|flat))(?: \w+){0,8}? (?:coming|meet|get me|address|kill|pictures|photos|now|tonight|outside|hurt|knife)",
        bars=r"appointment|consultation|book\w*|deliver\w*|delivered|engineer|gp",
    ),
    rule(
        NOW,
        "raped raping attacked strangled beat stabbed hurts hits touches hit touched",
        rf"{_HE} (?:\w+ )?(?:raped|strangled|beat|stabbed|attacked|hit|hurts|hits|touches|touched) (?:me|us|my \w+)",
        r"(?:he|she)(?: s| is) (?:asleep|here|still|in the|downstairs|upstairs|outside|next|coming|due|back|home)|next door|not tell (?:him|her|them|my)|do not tell|when (?:mum|dad|mummy|my mum|she) (?:is|s) (?:at|out|away|asleep)|still in the house|please|before he (?:wakes|gets|comes)",
        bars=rf"{STAFF} (?:said|was)|years|with (?:a )?bill|used to",
    ),
    rule(
        NOW,
        "brother sister mum dad tea food",
        r"(?:brother|sister|me|we|us|baby|i) (?:and me |and i )?(?:have|has) (?:not )?(?:had |eaten |got )?(?:no|any|nothing)(?: \w+){0,2}? ?(?:tea|food|dinner|eat|anything)",
        r"(?:mum|dad|mummy|daddy|mam)(?: is| s| has)? (?:\w+ )?(?:asleep|drunk|gone|not|wont|left|away|out|unconscious|will not)",
        bars=r"visiting|ward|cafe|canteen|hospital|operation",
    ),
    rule(
        NOW,
        "found come coming petrol shoot way doctors consultant lot there baby drown smother bath",
        r"(?:i have|i ve|i) (?:found|worked|find) out (?:where|which)(?: \w+){0,4}? (?:lives?|parks?|works?|drinks?)|(?:come|coming|going|go|be) (?:\w+ )?(?:down|round|in|over|back|up) (?:there |to \w+ |here )?(?:\w+ )?(?:and|to) (?:\w+ )?(?:shoot|stab|kill|smash|burn|hurt|batter|knife|murder|petrol|do) (?:\w+ )?(?:the|you|them|her|him|that|every|all|some)|(?:hear|hearing|told|think|thinking|thoughts?)(?: \w+){0,3}? (?:should|must|have to|to|need to) (?:drown|smother|stab|kill|hurt|shake|strangle|throw) (?:the|my|our|him|her|them) ?(?:\w+)?",
        r"petrol|on my way|knife|lot of you|kill|shoot|stab|burn|smash|murder|tonight|now|alone|bath|cot|she s|he s|here",
        bars=r"used to|sometimes|joke|taxi|ask\w*|have never|policy|training|not (?:want|going)",
    ),
    rule(
        NOW,
        "hurt kill smother shake harm",
        r"i am (?:\w+ )?(?:going to|gonna|about to) (?:hurt|kill|smother|shake|harm|drown) (?:my|the|our) (?:\w+ )?(?:baby|boy|girl|son|daughter|child|children|kids?|toddler|newborn|twins|wife|husband|mum|mother|dad|partner)",
        bars=r"feelings|hand|never|not going",
    ),
    # Threats by the writer.
    rule(
        NOW,
        "going gonna will ill want shall about swear next feel hope keep voices telling tell",
        rf"\bi (?:\w+ )?(?:am going to|am gonna|will|ill|ll|want to|shall|am about to|swear|feel like i am going to|feel like|promise i will|could honestly) (?:\w+ )?(?:go (?:round|down|in|there|back) and )?{_DO_HARM} (?:\w+ ){{0,1}}?{_VICTIM}(?: \w+)?(?: \w+)?(?: s)?(?: {STAFF}| place| clinic| surgery| hospital| house| building| down| up| baby| mother| mum| neck| face| head| legs| throat| home| ward| office| all| people| windows?| car| dad| wife| husband| kids| child| son| daughter)",
        r"kill|murder|stab|shoot|burn|torch|bomb|bullet|smash|neck|face|throat|hurt|harm|get them all|strangle|knife|legs|brick|smother|shake|blow|drown|batter",
        bars=r"cup|coffee|tea|pint|time|gown|bill|calories|joke|jok\w+|laugh\w*|appetite|feelings|bug|virus|pain|cold|infection|weight|letter|cancer|break (?:the|this) (?:cycle|habit|news|ice)|appointment|form|(?:get|do|hit|cut|break|kick) (?:the|a|my|all|some|your|every|this) (?!dr|doctor|nurse|legs|face|neck|head|staff)|habit|hope they|cut (?:my|the) (?:toe|hair|grass|nails)|see|help|parking|smoke|fat|not (?:kill|hurt|harm)|never|scared|wound",
    ),
    rule(
        NOW,
        "know where lives live waiting wait shift car parks address follow followed finishes",
        r"i (?:also )?know (?:exactly )?(?:where|what car|when|which school)(?: \w+){0,3}? (?:lives?|parks?|drives?|goes|finishes|kids go|works until|leaves)|(?:i will|i ll|ill|i am|am|going to|gonna) (?:be )?(?:wait|waiting|stood waiting|following|follow|followed|sat outside)(?: \w+){0,3}? (?:for|outside) ?(?:that|the|this|her|him|them|you|dr|doctor|those)?(?: \w+){0,2}?(?: after| outside| when| in the car park| finishes| leaves| home| house| shift| s house| at the gate)",
        r"her|him|them|you|they|that|she|he|doctor|dr|nurse|receptionist|staff",
        bars=r"mum|dad|my (?:son|daughter|husband|wife|mum|dad|partner)|taxi|bus|lift|scan|results|theatre|operation|appointment|x ray|prescription|surgery to|near me|home visits?|because she knows|hear|reply|response|call",
    ),
    rule(
        NOW,
        "bringing bring blade knife acid petrol gun machete hammer bat bomb weapon",
        rf"(?:bringing|bring|brought|taking|carrying|have|got|buying|bought|sharpen\w*) (?:a|my|the|some)? ?(?:\w+ )?{WEAPON}",
        rf"{ME}",
        rf"appointment|surgery|outside the|hospital|clinic|who to use|use it on|{STAFF}|waiting room|reception|your office|them all|him|her|they will|they ll|pay",
        bars=r"blood|cut (?:his|her)|he|she|sons?|infusion|folic|uric|reflux|price|expensive|cost|money|gastric|lactic|bottle (?:of|for|with)|water bottle|hot water|cricket|urine|sample|station|miles|hip|mask",
    ),
    rule(
        NOW,
        "hurt killed stabbed die sorry see pay regret blood",
        r"(?:some ?one|some ?body|people|one of (?:you|them)|staff|nurse|doctor) (?:is|are|s|will|ll) (?:going to |gonna )?(?:get |be |end up )(?:hurt|killed|stabbed|dead|a kicking|shot|battered)(?=.{0,50}\b(?:fault|blame|if i|by me|soon|tonight|warn\w*|mark my|you will see|they will see)\b)|(?:get|kill|burn|do|hurt) (?:them|you) all|want to (?:hurt|kill|stab|attack|harm) (?:people|some ?one|some ?body|any ?one|everyone|others|them)(?=.{0,60}\b(?:now|tonight|way|town|knife|today|going|out|stop me|right|help)\b)",
        bars=r"ask\w*|thought|fall|slip|wet floor|corridor|short of staff|lift|ice|not want|icy|junction|potholes?|traffic|trolley|unsafe|understaffed|get (?:them|you) all (?:to|the|in|done|sorted|back|together|out|on)|do them all|used to|mistake",
    ),
    rule(
        NOW,
        "voices voice images image seeing see urges head",
        r"(?:voices?|head|devil|radio|tv) (?:\w+ ){0,3}?(?:tell\w*|say\w*|want\w*|command\w*|order\w*|shout\w*)(?: \w+){0,4}? (?:to )?(?:jump|stab|kill|hurt|die|cut|attack|burn|push|smother|do it|hang|drown|strangle)|(?:see|seeing|picture|picturing|imagine|imagining) myself (?:\w+ )?(?:smother\w*|stab\w*|drown\w*|hurt\w*|kill\w*|throw\w*|strangl\w*|drop\w*|shak\w*|hang\w*|jump\w*)",
        r"now|tonight|going to listen|alone with|listen|today|wife|baby|husband|do (?:it|what)|loud\w*|obey|can not (?:stop|fight)|knife|\bam\b",
        bars=r"sometimes|used to|at times|on and off|medication has|stopped|less|helped|group",
    ),
    # Abuse that is recent or goes on.
    rule(
        CONCERN,
        "shouts takes money dirty hungry hurts hurt forces grooming groomed violent threatens threatened hit controls frightened hitting",
        rf"(?:shouts?|shouting|screams?|screaming|swears?) at (?:her|him|my \w+|mum|dad|residents|patients) (?:\w+ ){{0,5}}?(?:takes|took|money|hits|hit|shoves|frightened|cry|cries|scared)|(?:kids|children|baby|toddler|boy|girl) (?:\w+ ){{0,6}}?(?:dirty and|always hungry|hungry and|covered in bruises|left alone|filthy)|{_HE} (?:hurts|hits|beats|threatens|controls|forces (?:himself|herself) on|frightens|terrifies) (?:him|her|me|us|my \w+|the kids|their \w+)|(?:is|being|was|been) (?:hit|hurt|beaten|slapped|starved|abused|exploited|robbed) by (?:her|his|their|my|a)|(?:slapped|punched|kicked|shoved|hit|pinched|dragged|threw) (?:my|our|the|a) (?:\w+ )?(?:grandmother|grandfather|mother|father|mum|dad|nan|gran|grandad|wife|husband|brother|sister|son|daughter|patient|resident)(?! (?:with (?:a|the) (?:car|bill)))|afraid (?:he|she) (?:will|ll|might) hurt",
        bars=r"hit by (?:a|an) (?:car|bus|bike|van|cyclist|lorry)|ball|bill|cough|bug|virus|back hurts|leg hurts|hurts me to|dog|years",
        past="yes",
    ),
    rule(
        MENTION,
        "rape raped abuse abused abusive violence survivor neglect neglected beaten",
        r"(?:was|were|been|being) (?:raped|abused|neglected|beaten|molested|assaulted)|(?:my|the|her|his|about|of|child|sexual|domestic|emotional|physical|explained) (?:\w+ )?(?:rape|abuse|neglect|violence)|sexual(?:ly)? abuse\w*|domestic (?:abuse|violence)|survivor of|neglected in",
        bars=r"drug abuse|alcohol abuse|substance abuse|verbal abuse (?:to|of|towards) staff|of neglect of the building|zero tolerance|abuse (?:of|towards|to) (?:staff|the staff|power|the system)|violence (?:to|towards) staff|neglected (?:the|my) (?:garden|teeth|exercises)|beaten (?:up )?(?:by the|at|cancer)",
    ),
)
