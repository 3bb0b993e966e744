"""Notices the wish to complain formally, so that the complaints route can be offered.

A story is not a complaint unless its author says so: "I have no complaints" and "a chest complaint" are none, and
neither is "I complained at the desk".
"""

# A pattern reads worse when each line of it is broken.
# ruff: noqa: E501, SIM905

import re
from collections.abc import Iterator

from feedback.checks.flags import Flag, flags_at, touches
from feedback.checks.patterns import compiled
from feedback.checks.what_is_told import beside

# However it is spelt.
_SLIPS = ("complain", "(?:complain|complane|complian|complayn|compain|complan|complein)")
_A = r"(?:(?:a|an|my|this|our|another|the) )?(?:(?:very )?(?:formal|formel|off?ici?al|written|serious|full|proper|nhs|strong|verbal|further|second|new) )*"
_MAKE = r"(?:mak(?:e|ing)|fil(?:e|ing)|lodg(?:e|ing)|rais(?:e|ing)|submit(?:ting)?|put(?:ting)? in|log(?:ging)?|register(?:ing)?|start(?:ing)?|send(?:ing)?|writ(?:e|ing)|go(?:ing)? ahead with|proceed(?:ing)? with|tak(?:e|ing) out|pursu(?:e|ing)|issu(?:e|ing)|bring(?:ing)?|launch(?:ing)?|escalat(?:e|ing))"
_MEAN = r"(?:(?:i|we)(?:['\u2019](?:ll|d|m|re|ve)| will| would| am| are| shall| have| wish| want| need| intend| hope| plan| must| can| may| might| feel)?|(?:how|where|who) (?:do|can|would|should|could) (?:i|we)|(?:want|wish|wishes|wanted|like|need|going|intend|ready|decided|have|planning|about|happy|tempted|considering|thinking|entitled|forced|able|gonna|wanna|like to know how|know how))"
_FOUND = compiled(
    (
        r"(?<![\w-])(?:"
        rf"{_MEAN} (?:(?:now|also|really|definitely|certainly|like|love|be|wish|want|need|going|have|had|no (?:choice|option) (?:but|other than)|to|formally|officially|thinking|of|about|considering|planning|therefore|currently|in the process of|help|advice|on|how|seriously|just|still|strongly|again|absolutely) ){{0,6}}{_MAKE} {_A}complaints?"
        rf"|(?:i|we)(?:['\u2019]ve| have| had to)? (?:now |already |since |just |also |even )?(?:made|filed|lodged|raised|submitted|put in|logged|sent in|sent|written) {_A}(?<!no )complaints? (?:to|with|about|against|and|but|through|via|in|on|last|weeks|months|\d|yet|three|two|because|regarding)"
        rf"|(?:made|filed|lodged|raised|submitted|put in|logged) (?:a |an |my |our )?(?:very )?(?:formal|official|written) complaints?"
        rf"|(?:this|it|the above|my (?:letter|email|story|post)) (?:is|should be|must be|needs to be|has to be|will be)(?: treated as| taken as| considered| logged as| regarded as| seen as)? (?:a |an |my )?(?:very )?(?:formal|official|serious|written|real|genuine) complaint"
        rf"|(?:please |kindly )?(?:treat|take|consider|accept|log|register|regard|record|see) (?:this|it|the above|my \w+)(?: \w+)? as (?:a |an |my )?(?:formal |official |serious |written )?complaint|(?:this|it) is (?:a|my) complaint(?!\w| about (?:my|the) (?:chest|skin|knee|back))"
        rf"|(?:want|wish|like|need|going|intend|have|going|demand|expect|waiting for|await|awaiting) (?:to )?(?:have )?(?:my|this|the|our) (?:formal |official )?complaint (?:to be |be |has been |being |is )?(?:looked into|investigated|answered|heard|dealt with|taken|logged|upheld|resolved|addressed|acknowledged|registered|handled|reopened)"
        rf"|(?:{_MEAN} (?:(?:now|also|really|definitely|like|be|to|want|need|going|have|had|formally|officially|wish|had no choice but to|strongly) ){{0,4}}|(?:am|are|be|i['\u2019]m|we['\u2019]re) )(?:formally |officially |in writing )?complain(?:ing)?(?: formally| officially| in writing| to| about| against|(?= please|[.!]|$| so| and| because| as))(?! (?:that much|too much|really|at all))"
        r"|(?:writing|here|emailing|ringing|posting) (?:this )?to complain|complain(?:ed|ing)? (?:formally|officially|in writing)|formal(?:ly)? complain(?:t|ed|ing)?(?! (?:procedure|process|policy)s? (?:is|was|worked))|official complaint"
        r"|(?:taking|take|takes|took|going to take|escalat\w+) (?:this|it|the matter|things|my case|my complaint) (?:further|higher|to (?:the )?(?:ombudsman|cqc|pals|my mp|court|press|papers|top|chief executive|gmc|nmc|hcpc|a solicitor|my solicitor|solicitors|complaints))"
        r"|(?:contact|contacting|contacted|write|writing|written|report|reporting|reported|go|going|gone|complain|complaining|complained|refer|referring|referred|speak|speaking|spoken|been on|email|emailing|emailed|send|sending|ring|rang)(?: (?:this|him|her|them|it|my case|all of this|you|you all|straight|in|out|and \w+))? (?:to |with )?(?:the )?(?:ombudsman|phso|cqc|care quality commission|gmc|general medical council|nmc|nursing and midwifery council|gdc|hcpc|complaints (?:team|department|dept|office|manager|line))"
        r"|(?:i(?:['\u2019]m| am|m|['\u2019]ll| will)?|we(?:['\u2019]re| are|['\u2019]ll| will)?|am|are|be|going to|want to|will|gonna|should|could|considering|thinking of|by) (?:now |be |seriously |definitely |also |considering |thinking (?:of|about) )*(?:suing|sueing|(?-i:sue))(?: (?:the|them|you|this|that|for|nhs|him|her))?|(?:taking|take|seeking|seek|considering|starting|start|pursue|pursuing|instructed|instructing|consulting|contacting|contacted|spoken to|seeing|got|getting|with|hear from|via) (?:a |my |our |the )?(?:legal (?:action|advice)|solicitors?|lawyers?|barrister|medical negligence (?:claim|solicitor)|negligence claim|no win no fee)|see you in court|(?:claim|claiming|want|demand|demanding|seeking|entitled to|sue for|expect) (?:for )?compensation|clinical negligence claim|(?:make|making|put in|start|starting) (?:a|an) (?:legal |negligence |compensation )?claim (?:against|for)"
        r"|(?:how|where|who) (?:do|can|would|should|could) (?:i|we|you|someone)(?: go about)? complain(?:ing)?|(?:complaints? (?:form|procedure|process|route)) (?:please|to|for me|so i|i can)|(?:i|we)(?: would|['\u2019]d) like (?:this|it|someone|somebody) (?:to be )?(?:formally )?investigat\w+|(?:demand|want|request|requesting|demanding|need) (?:a |an |for a )?(?:full |formal |proper |independent |immediate )*(?:investigation|inquiry|enquiry|public inquiry)"
        # What is wanted of the service, or who will be there.
        r"|(?:(?:my|our) )?(?:solicitors?|lawyers?|barristers?|legal team) (?:will|shall|is going to|are going to|has been|have been|is|are) (?:\w+ )?(?:be in (?:touch|contact)|contact\w*|writ\w+|hear\w*|informed|instructed|involved|dealing|on (?:to|the case)|looking)"
        r"|(?:want|wish|expect|demand|require|request|await|awaiting|need|would like|['\u2019]d like)(?:ing)? (?:(?:a|an|some|to have|to get|to see) )?(?:written|formal|full|official|public|proper) (?:\w+ )?(?:response|reply|explanation|apology|answer|review)"
        r"|(?:want|wish|expect|demand|would like|['\u2019]d like|need)(?:ing)? (?:someone|somebody|them|him|her|this|those \w+|the \w+|that \w+|it)(?: \w+)? (?:to be )?(?:held (?:to account|accountable|responsible)|sacked|struck off|disciplined|suspended|(?:formally|officially|properly) (?:investigated|looked into|dealt with|reviewed)|(?:investigated|looked into|reviewed) (?:formally|officially))"
        rf"|{_MAKE} {_A}grievances?|(?:tell|show|advise|let|inform)(?: me| us)? (?:\w+ )?(?:how|where|who)(?: \w+){{0,4}} (?:to )?{_MAKE} {_A}complaints?|(?:tell|show|advise) (?:me|us) (?:how|where|who) (?:\w+ ){{0,3}}complain"
        rf"|(?:how|where|who) (?:do|does|would|should|can|could) (?:i|we|you|one|someone|somebody|people|anyone|patients) (?:\w+ ){{0,3}}?{_MAKE} {_A}complaints?|(?:where|who|what) (?:is|are|can i find|do i find) (?:the |your )?complaints? (?:department|dept|team|office|manager|procedure|process|form|email|address)"
        r"|(?:like|want|need|wish|ask|asking|request) (?:for )?(?:this|it|that) (?:to be )?(?:logged|treated|recorded|registered|taken|considered|regarded|handled|raised|dealt with|seen) (?:\w+ )?as (?:a|an|my) (?:formal |official |serious |written )?complaint|and (?:will be |am |be )?(?:making|filing|lodging|raising|submitting|putting in) (?:a|an|my|this) (?:formal |official |written |serious )*complaint"
        r"|(?:will|shall|['\u2019]ll|am|['\u2019]m|going to|have|['\u2019]ve|want to|intend to) (?:now |be |also )?(?:writ(?:e|ing|ten)|contact(?:ing|ed)?|see(?:ing)?|go(?:ing)?|email(?:ing|ed)?|speak(?:ing)?|complain(?:ing|ed)?) (?:to |with )?(?:my|our|the local) mp\b|(?:seeking|seek|getting|get|taking|take|want|need) legal advice|(?:to|go to) the complaints? (?:manager|department|team|office)"
        r"|consider (?:this|it) (?:a|my) (?:\w+ )?complaint|id (?:now |really )?(?:like|want) to complain|(?:can|could|will|would|please) (?:\w+ )?pals (?:please )?(?:contact|ring|call|phone|email|write)"
        r"|(?:want|wish|expect|demand|would like|['\u2019]d like) (?:the|your|somebody|someone) (?:\w+ ){0,3}?to (?:formally |officially |properly )?investigate"
        r"|(?<![^\n])\W*(?:formal |official |serious )?complaint(?:\s?[:\u2013-]| (?:about|against|regarding)\b)"
        r")(?!\w)"
    ).replace(*_SLIPS),
    re.IGNORECASE,
)
_NEEDED = tuple(
    """complain|complane|complian|complayn|compain|complan|complein|suing|to sue|will sue|sueing| sue |solicitor|legal|ombudsman|phso|cqc|care quality|gmc|medical council|nmc|midwifery council|gdc|hcpc|lawyer|barrister|negligence|no win|compensation|in court|claim|investigat|inquiry|enquiry|escalat|further| higher| to court|the matter|my case|it to |this to |things to | mp|negligent|grievance|formal|official|apology|sacked|disciplined|legally|pals|papers|the press|media|written resp|written repl|written expl|written apol|full resp|full repl|full expl|full apol|to account|accountable|held resp|independent review|public review|full review|formal review|proper review|the board""".split(
        "|"
    )
)
"""One of these stands in every wish to complain; most texts hold none, and need not be read closely."""
_DENIED = compiled(
    r"(?:\b(?:no|not|never|nothing|without|cannot|cant|dont|wont|wouldnt|rather than|instead of|hardly|nor|isnt)|n['\u2019]t)\s+(?:\w+\s+){0,5}$|\bif (?:you|they|anyone|people|others) (?:\w+ ){0,4}$|\b(?:could not|couldn['\u2019]?t|asked me to|consider\w* dropping|dropp(?:ed|ing)|withdr\w+)(?: \w+){0,5} $|\b(?:asked|told|advised)(?: me| us| him| her)? if (?:\w+ ){0,5}$|\b(?:helped|supported|advised|encouraged) (?:me|us|him|her|people|patients) (?:to |with |in )?(?:\w+ ){0,3}$|\b(?:people|others|patients|those|some|they|(?<!can )(?<!could )(?<!would )you|many) (?:who |always |often |do |just |like to )*(?:\w+ )?$",
    re.IGNORECASE,
)
_DENIES = compiled(
    r"^(?:i|we)(?:['\u2019]d| would|['\u2019]m| am| have| do| will|['\u2019]ve)?(?: \w+){0,3}? (?:not|never|no)\b|n['\u2019]t\b|\bno (?:real |formal )?complaint|\bnot\b",
    re.IGNORECASE,
)
_MADE = compiled(
    r"(?:i|we)(?:['\u2019]ve| have| had)? (?:\w+ )?(?:made|filed|lodged|raised|submitted|put in|logged|sent|written)|(?:made|filed|lodged|raised|submitted|put in|logged)",
    re.IGNORECASE,
)
_RESOLVED = compiled(
    r"(?<!not )(?<!never )(?<!been )(?<!n['\u2019]t )\b(?:was|were|got|is now|all|been)(?: \w+)? (?<!not )(?<!never )(?:resolved|sorted|dealt with|put right|upheld)\b|\bthey (?:\w+ )?(?:listened|apologi[sz]ed|put it right|sorted it|resolved it)|\bhappy with (?:the|how)",
    re.IGNORECASE,
)
# In one sentence: the word, and that something is to come of it.
_WORD = compiled(_SLIPS[1] + r"(?:ts?|ing)?(?!\w)", re.IGNORECASE)
_WANTED = compiled(
    r"\b(?:i|we)(?:['\u2019](?:m|ll|d|re|ve)| am| are| will| shall| would| have)? (?:\w+ ){0,2}?(?:want|wish|mean|intend|plan|need|demand|going|thinking|considering|putting|determined)\b.{0,40}comp|\b(?:how|who|where) (?:can|could|do|would|should|may) (?:i|we)\b.{0,40}comp|\b(?:can|could|may) (?:i|we) (?:\w+ )?comp|\bmy complaint (?:is (?:about|against|that|regarding)|concerns|relates)|\bwho (?:is|are|do|does|deals)\b.{0,25}comp[^?]*\?|\bno (?:option|choice|alternative) but\b|\bon behalf of\b|\bdeals? with complaints\b|\bcomplaint (?:number|no|ref\w*)\b|\bput (?:a|in a|my) complaint|\bon record\b|\bdeserves?\b|\b(?:form|procedure|process|forms|policy)\b(?=.{0,40}(?:complain|\?))|complaints? (?:form|procedure|process|address|number|manager|department|team)\b(?=.{0,60}\?)|\b(?:send|give|get|show|tell|post|email) (?:me|us) (?:the|a|your|some) (?:name|details|complaints?|form|address)|\b(?:asked|asking|want|need|request\w*|get|given|refused)\b.{0,20}\bcomplaints? form|\bpass(?:ing)? (?:on )?(?:my|this|our)|\b(?:second|third|fourth|next|another|new|open|reopen|re-open|ongoing|current|live) (?:a )?complaint|\bopen(?:ed|ing)? (?:a|my) complaint|\binvestigat\w+ as a|\boff?icial|\bform(?:al|el|all)\b|\bas (?:a|my) (?:complaint)|\b(?:still )?(?:no|without|awaiting|waiting for|await|chasing) (?:a |any |the )?(?:reply|response|answer|outcome|acknowledg\w+)|\bheard nothing|\b(?:to|with|at) (?:the )?(?:pals|cqc|gmc|nmc|ombudsman|trust|chief executive|board|my mp|nhs england|icb)\b|\b(?:ignor|unanswer|brush|dismiss|lost|reject|refus|dragg)\w+",
    re.IGNORECASE,
)
_UNWANTED = compiled(
    r"\b(?:wrong to|why (?:bother|would|should)|(?:i|we|one) could|likes? to|want(?:ed)? to thank|hard to|difficult to|silly to|rude to|mean to me|ungrateful to|unfair to)\b.{0,20}complain|complain\w*.{0,60}\b(?:very good|in a day|within days|they changed|she brought|he brought|they listened)|\b(?:no(?! (?:option|choice|alternative|other))|nobody|none|not|never|nothing|cannot|cant|can['\u2019]t|couldn['\u2019]t|didn['\u2019]t|don['\u2019]t|doesn['\u2019]t|wouldn['\u2019]t|isn['\u2019]t|without|hardly|zero|few)\b.{0,25}complain|complain\w* (?:of|that it)\b|\b(?:chest|skin|back|stomach|presenting|chief|main|only|small|minor|one|my gp|investigated my) .{0,12}complaint|\b(?:people|patients|others|some|he|she|they|who|anyone|man|woman) (?:\w+ )?(?:\w+ )?complain(?!t)|\b(?:if i|last to|hate to|reason to|cause to|need to|nature to|far be it)\b.{0,20}complain|complaints? (?:team|staff|box|department) (?:was|were|at|is|are)|\b(?:resolved|upheld|put right|dealt with (?:quickly|well|promptly|kindly))",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
# Without the word: a regulator, a lawyer or an inquiry, and that it is to come.
_ELSEWHERE = compiled(
    r"\b(?:(?:my|our|the local) mp|an? (?:\w+ )?apology in writing|ombudsman|phso|cqc|gmc|nmc|gdc|hcpc|solicitors?|lawyers?|barristers?|legal (?:route|action|advice|proceedings|team|challenge)|(?:independent|public|full|proper|formal) (?:review|inquiry|enquiry|investigation)|be (?:fully |properly |formally )?investigated|formal letter|(?:take|taking|raise|raising|pursue|pursuing) (?:this|it)(?: up)? (?:officially|formally|legally|with the board)|take this up officially|in court|to court|(?:to|go to) (?:pals|the (?:papers|press|newspapers|media))|(?:to|will|shall|might) (?-i:sue)|(?:someone|somebody|you|them|the \w+) to (?:fully |properly )?investigate)\b",
    re.IGNORECASE,
)
_TO_COME = compiled(
    r"\b(?:i|we|my (?:family|daughter|son|husband|wife|brother|sister|mum|dad)|family|you)(?:['\u2019](?:ll|d like)| will| shall| intend| plan| demand| insist| want| expect| require| would like| need| have no|(?:['\u2019](?:m|re)| am| are| is) (?:now )?(?:going|contact\w+|see(?:ing|king)|tak\w+|seek\w+|writ\w+|consider\w+|demand\w+|instruct\w+|report\w+|speak\w+))\b|\bwill be (?:hearing|contact|in touch)|\bmake sure\b|\bexpect (?:a|to)|\b(?:see you|going down|go down)\b|\bhow (?:do|can) i\b|\bnext (?:step|stop)\b|\bunless\b",
    re.IGNORECASE,
)
_NO_THREAT = compiled(r"\b(?:friend|helped|kind|thank|lovely|not|never|no)\b|n['\u2019]t\b", re.IGNORECASE)


def _meant(text: str) -> Iterator[tuple[int, int]]:
    """Where a sentence speaks of a complaint that is to be heard."""
    if not (_WORD.search(text) or _ELSEWHERE.search(text)):
        return
    for sentence in _SENTENCE.finditer(text):
        word = _WORD.search(sentence[0])
        elsewhere = _ELSEWHERE.search(sentence[0])
        if elsewhere and _TO_COME.search(sentence[0]) and not _NO_THREAT.search(sentence[0]):
            yield sentence.start() + elsewhere.start(), sentence.start() + elsewhere.end()
            continue
        if word and _WANTED.search(sentence[0]) and not _UNWANTED.search(sentence[0]):
            start = sentence.start() + len(sentence[0]) - len(sentence[0].lstrip())
            yield start, sentence.start() + len(sentence[0].rstrip(" .!?"))


def _found(text: str) -> list[tuple[int, int]]:
    low = text.lower()
    if not any(word in low for word in _NEEDED):
        return []
    found = []
    for match in _FOUND.finditer(text):
        before = re.split(r"[.!?\n]", text[max(0, match.start() - 70) : match.start()])[-1]
        if _MADE.match(match[0]) and _RESOLVED.search(text[match.end() - 12 : match.end() + 90]):
            continue
        if not _DENIED.search(before) and not _DENIES.search(match[0]):
            found.append((match.start(), match.start() + len(match[0].rstrip())))
    for place in _meant(text):
        if not touches(place, found):
            found.append(place)
    return found


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags a wish to complain formally, to go to a regulator or to law."""
    return flags_at(
        beside(_found(text), "complaint", text),
        text,
        field,
        kind="complaint",
        why="The author may want to complain formally, or go to law. Offer the complaints route; the story can stand beside it.",
        hint="It looks as if you want to make a formal complaint. A story here is not one: the service's complaints team "
        "or PALS can take it up, and you can still tell your story.",
    )
