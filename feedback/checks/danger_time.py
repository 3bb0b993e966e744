"""When a phrase of danger is true: now, lately, long ago, never, or only in somebody's question.

The nearest word of time or tense before a phrase decides, as it does for a reader.
"""

# A pattern of phrases reads worse when each line of it is broken.
# ruff: noqa: E501

from enum import Enum, auto

from feedback.checks.patterns import compiled


class When(Enum):
    """How a phrase stands to the moment of writing."""

    PRESENT = auto()
    LATELY = auto()
    """Recent, or going on: "I have been", "last week", "when I feel"."""
    PAST = auto()
    LONG_AGO = auto()
    NOT_SO = auto()
    """Denied, prevented, supposed or asked: "no longer", "would have", "asked if I was"."""
    UNSAID = auto()


_CRY = r"what (?:do|shall|should) (?:i|we) do(?! (?:if|when|about|with|next))|not want (?:\w+ ){1,3}to find me"
"""What people write while it happens."""
JUST_NOW = compiled(
    rf"\b(?:{_CRY}|tonight|right now|this (?:minute|second|moment|evening|morning|afternoon)|just now|i just (?:took|swallowed|cut)|"
    r"(?:an|one|two|few|couple of|half an|\d{1,2}) (?:hours?|minutes?|mins) ago|(?:have|has) just|at (?:lunch|lunchtime|teatime|dinner ?time)|earlier today|today at)\b"
)
"""Times that make even a past tense urgent."""
URGENT = compiled(
    rf"\b(?:{_CRY}|tonight|right now|as (?:i|we) (?:write|type|speak)|this (?:minute|second|moment|evening|morning|afternoon)|just now|"
    r"(?:an|one|two|few|couple of|half an|\d{1,2}) (?:hours?|minutes?|mins) ago|(?:have|has) just|i just (?:took|swallowed|cut)|"
    r"at the moment|now|currently|immediately|any minute|tomorrow|today(?! (?:i|he|she|we) (?:am|is|are|can|have|has|feel)))\b"
)
_RECENT = compiled(
    r"\b(?:last (?:night|week|weekend|month)|yesterday|this (?:week|weekend|month)|recently|lately|"
    r"(?:a|few|couple of|two|three|four|five|several|[1-9]|10) (?:days?|weeks?|nights?|hours?) ago|"
    r"other (?:day|night|week)|a month ago|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|currently)\b"
)
_OLD = compiled(
    r"\b(?:years? ago|months ago|decades? ago|long time ago|(?:in|since) (?:\w+ )?(?:19|20)\d\d|years? (?:back|before|earlier)|"
    r"as a (?:child|kid|teenager|teen|young \w+|girl|boy|student)|(?:my|his|her) (?:childhood|teens|twenties|youth)|"
    r"when i was (?:a|an|at|in|young\w*|\d+|\w+teen|little|first|really|very|pregnant|five|six|seven|eight|nine|ten|eleven|twelve)|"
    r"before (?:this|these|the|that) (?:service|team|group|help|therapy|course|hospital|ward)|at the age of|aged? \d+|at 1[2-9]|"
    r"in the past|previous|previously|used to|back then|(?:at|by) (?:that|the|this|one) (?:time|point|stage)|(?<!at )(?<!all )once|last year|"
    r"historic\w*|history|in the (?:nineties|eighties|seventies|sixties|\d0s|noughties)|when i was in (?:\w+ )?(?:hospital|prison|the army|care)|(?:during|when i was at|while at|whilst at) (?:university|uni|school|college)|before i (?:came|met|got|found|went|started|joined|was)|"
    r"until i|for years|over the years|at my lowest|at rock bottom|no longer|in my life)\b"
)
_DENIED = compiled(
    r"\b(?:not|never|no(?! more (?!feeling|wanting|thoughts|thinking))|no longer|nor|without|instead of|rather than|(?:me|him|her) out of|so close to|close to|at no time(?: was| were| did| have| am)?(?: i| he| she)?|stop|stops|stopped|stopping|prevent\w*|avoid\w*|(?:free|clean|away) (?:from|of)|"
    r"kept|keeps?|gave up|given up|quit) "
    r"(?:(?:feel|feels|feeling|felt|been|be|being|am|was|is|a|any|going|want|wanted|wanting|to|have|having|had|thinking|thoughts?|"
    r"of|about|like|as|if|though|plan|plans|planning|currently|actively|me|him|her|them|us|from|even|ever|once|again|more|try|trying) ){0,5}$"
)
_NOT_DENIED = compiled(
    r"\b(?:(?:not|never|nothing|nobody|one|hard|difficult|hardly|barely|struggl\w+) (?:\w+ ){0,3}?(?:stop\w*|prevent\w*|avoid\w*|resist\w*|help)|"
    r"why not|not (?:promise|guarantee|sure|certain) (?:\w+ ){0,4}|not (?:only|just)|kept (?:feeling|having|thinking|wanting|trying|on)?|keeps? (?:feeling|having|thinking|wanting|trying|on)?|"
    r"(?:want|wanted|going|need|ready|decided) to (?:\w+ )?stop)"
    r" ?(?:\w+ ){0,4}$"
)
_ONLY_HELD_BACK = compiled(
    r"\b(?:only|one|all|main) (?:thing|reason|person|things|reasons)s? (?:\w+ ){0,5}$|\bif it was not for (?:\w+ ){0,6}$"
)
_SUPPOSED = compiled(
    r"\b(?:would|could|might|may|should) (?:not )?(?:(?:probably|well|easily|definitely|have|certainly|likely|actually) )*?"
    r"have (?!to )(?:(?!i |he |she |they )\w+ ){0,4}$"
)
_ASKED = compiled(
    r"\b(?:ask|asks|asked|asking|checked|checking|wondered|questioned|assess\w*|know|knew|see) "
    r"(?:(?:me|him|her|us|them|you) )?(?:if|whether)(?: (?!because|and|but|as|since|so)\w+){0,8} $|\basked (?:me |him |her )?about (?:\w+ ){0,4}$|"
    r"\b(?:have|had|has|need|needed|needs) to be (?:\w+ )?$|\bunless (?:\w+ ){1,3}$|\b(?:accus\w+|assum\w+) (?:\w+ ){1,5}$"
)
_REPEATED = compiled(
    r"\b(?:when|whenever|times|sometimes|often|some days|occasionally|if) (?:\w+ )?(?:i |he |she |we )"
    r"(?:(?:just|am|is|was|feel|feels|felt|get|gets|start|have|has|want|wants|do|ever|really|most|so|very|being|feeling) )*$|"
    r"\b(?:often|sometimes|regularly|usually|at times|mostly) (?:(?:just|get|feel|am|want|think|to) )*$"
)
_FELT_LIKE = compiled(r"\b(?:felt|was feeling|thought|said|saying|thinking) (?:like |as if |as though |that )?(?:i )?$")
_HAS_EVER = compiled(r"\b(?:have|has) (?:\w+ ){0,2}$")
_HAS_DONE = compiled(r"\b(?:have|has|he is|she is) (?:(?:just|now|already|actually|gone and|also|really|literally) )*$")
_CUE = compiled(
    r"\b(?:"
    r"(?P<decided>(?:have|has) (?:(?!been )\w+ )?(?:decided|planned|chosen|made|left|driven|pushed|got)(?: (?:me|us|him|her) (?:\w+ )?(?:feel|feeling|want|wanting|think|thinking))?|"
    r"would (?:rather|like|love|prefer)|(?:am|feel) so (?:\w+ ){1,2}(?:that )?i could|am (?:\w+ )?(?:thinking|planning|considering|contemplating)|(?:have|has) been (?:planning|preparing|researching))|"
    r"(?P<lately>(?:have|has) (?:(?:not|also|even|often|always|recently|since|never|constantly|had|again) )*"
    r"(?:been(?: feeling| getting| thinking| having)?|wanted|thought|tried|attempted|considered|felt|had|started|kept|contemplated|become|resorted|struggled|suffered|experienced)|"
    r"sometimes|often|would|could|keep|keeps|keep thinking|think about|thinks? of|constant\w*|thoughts? of|thoughts? about|urges? to|having (?:been|felt|had))|"
    r"(?P<past>(?:was|were) left (?:\w+ )?feeling|used to (?:\w+ )?(?:feel|want|think|have|be|get|wish)|(?:made|left|had) (?:me|us|him|her) (?:\w+ )?(?:feel|feeling|want|wanting|think|thinking)|did not (?:\w+ )?(?:want|wish|feel|think|care|see|deserve)|(?:was|were)(?: feeling)?|felt|wanted|had|did|thought|tried|attempted|became|got|said|told|made|left|considered|planned|began|"
    r"started|kept|contemplated|took|went|nearly|almost|used|ended|found|came|struggled|suffered|experienced|decided|saw|"
    r"explained|turned|led|pushed|drove|caused|overdosed|harmed|referred|admitted|swallowed|drank|disclosed|expressed|"
    r"(?:after|following|since|despite|during|before) (?:my|a|an|the|his|her|their|attempting|another|taking|trying|several|two|multiple)|"
    r"previous|past|history)|"
    r"(?P<present>am|is|are|feel|feels|want|wants|need|needs|wish|will|ill|have|has|having|plan|intend|do|does|can|now|"
    r"tonight|still|feeling|makes?|leaves?|let)"
    r")\b"
)


def _tense(before: str, said: str) -> When:
    cue = None
    for nearer in _CUE.finditer(f"{before}{said}"):
        cue = nearer
    if cue is None:
        return When.UNSAID
    if cue["lately"]:
        return When.LATELY
    if cue["past"] and _HAS_DONE.search(before):
        return When.PRESENT
    if cue["decided"] and _OLD.search(before):
        return When.LATELY
    return When.PAST if cue["past"] else When.PRESENT


_GONE = compiled(r"(?:have|has|had) (?:\w+ )?(?:gone|stopped|eased|faded|left me|passed)")


def when(before: str, said: str, after: str) -> When:  # noqa: PLR0911 - one return for each rule
    """When a phrase is true, from what stands before and after it in its sentence (all in plain words)."""
    if _ONLY_HELD_BACK.search(before):
        return When.LATELY
    if _GONE.match(after) or _SUPPOSED.search(before) or _ASKED.search(before):
        return When.NOT_SO
    if _DENIED.search(before) and not _NOT_DENIED.search(before):
        return When.NOT_SO
    tense = When.LATELY if _REPEATED.search(before) else _tense(before, said)
    if _FELT_LIKE.search(before):
        tense = When.PAST
    sentence = f"{before}{said} {after}"
    if tense not in (When.PAST, When.LATELY):
        return When.LONG_AGO if _HAS_EVER.search(before) and _OLD.search(sentence) else tense
    if _RECENT.search(sentence):
        return When.LATELY
    if _OLD.search(sentence):
        return When.LONG_AGO
    return tense
