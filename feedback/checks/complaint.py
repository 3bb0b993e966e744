"""Notices the wish to complain formally, so that the complaints route can be offered.

A story is not a complaint unless its author says so: "I have no complaints" and "a chest complaint" are none, and
neither is "I complained at the desk".
"""

# A pattern reads worse when each line of it is broken.
# ruff: noqa: E501

import re

from feedback.checks.flags import Flag, flags_at

_A = r"(?:(?:a|an|my|this|our|another|the) )?(?:(?:very )?(?:formal|official|written|serious|full|proper|nhs|strong|verbal|further|second|new) )*"
_MAKE = r"(?:mak(?:e|ing)|fil(?:e|ing)|lodg(?:e|ing)|rais(?:e|ing)|submit(?:ting)?|put(?:ting)? in|log(?:ging)?|register(?:ing)?|start(?:ing)?|send(?:ing)?|writ(?:e|ing)|go(?:ing)? ahead with|proceed(?:ing)? with|tak(?:e|ing) out|pursu(?:e|ing)|issu(?:e|ing)|bring(?:ing)?|launch(?:ing)?|escalat(?:e|ing))"
_MEAN = r"(?:(?:i|we)(?:['\u2019](?:ll|d|m|re|ve)| will| would| am| are| shall| have| wish| want| need| intend| hope| plan| must| can| may| might| feel)?|(?:how|where|who) (?:do|can|would|should|could) (?:i|we)|(?:want|wish|wishes|wanted|like|need|going|intend|ready|decided|have|planning|about|happy|tempted|considering|thinking|entitled|forced|able|gonna|like to know how|know how))"
_FOUND = re.compile(
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
    r"|(?:i(?:['\u2019]m| am|m|['\u2019]ll| will)?|we(?:['\u2019]re| are|['\u2019]ll| will)?|am|are|be|going to|want to|will|gonna|should|could|considering|thinking of|by) (?:now |be |seriously |definitely |also )?(?:suing|sue|sueing) (?:the|them|you|this|that|for|nhs|him|her)?|(?:taking|take|seeking|seek|considering|starting|start|pursue|pursuing|instructed|instructing|consulting|contacting|contacted|spoken to|seeing|got|getting|with|hear from|via) (?:a |my |our |the )?(?:legal (?:action|advice)|solicitors?|lawyers?|barrister|medical negligence (?:claim|solicitor)|negligence claim|no win no fee)|see you in court|(?:claim|claiming|want|demand|demanding|seeking|entitled to|sue for|expect) (?:for )?compensation|clinical negligence claim|(?:make|making|put in|start|starting) (?:a|an) (?:legal |negligence |compensation )?claim (?:against|for)"
    r"|(?:how|where|who) (?:do|can|would|should|could) (?:i|we|you|someone)(?: go about)? complain(?:ing)?|(?:complaints? (?:form|procedure|process|route)) (?:please|to|for me|so i|i can)|(?:i|we)(?: would|['\u2019]d) like (?:this|it|someone|somebody) (?:to be )?(?:formally )?investigat\w+|(?:demand|want|request|requesting|demanding|need) (?:a |an |for a )?(?:full |formal |proper |independent |immediate )*(?:investigation|inquiry|enquiry|public inquiry)"
    r")(?!\w)",
    re.IGNORECASE,
)
_NEEDED = (
    *(
        "complain",
        "suing",
        "sueing",
        " sue ",
        "solicitor",
        "legal",
        "ombudsman",
        "phso",
        "cqc",
        "care quality",
        "gmc",
        "medical council",
    ),
    *(
        "nmc",
        "midwifery council",
        "gdc",
        "hcpc",
        "lawyer",
        "barrister",
        "negligence",
        "no win",
        "compensation",
        "in court",
        "claim",
    ),
    *("investigat", "inquiry", "enquiry", "escalat", "further", " higher", " to court", "the matter", "my case"),
    *("it to ", "this to ", "things to "),
)
"""One of these stands in every wish to complain; most texts hold none, and need not be read closely."""
_DENIED = re.compile(
    r"(?:\b(?:no|not|never|nothing|without|cannot|cant|dont|wont|wouldnt|rather than|instead of|hardly|nor|isnt)|n['\u2019]t)\s+(?:\w+\s+){0,5}$|\bif (?:you|they|anyone|people|others) (?:\w+ ){0,4}$|\b(?:could not|couldn['\u2019]?t|asked me to|consider\w* dropping|dropp(?:ed|ing)|withdr\w+)(?: \w+){0,5} $|\b(?:asked|told|advised)(?: me| us| him| her)? if (?:\w+ ){0,5}$|\b(?:helped|supported|advised|encouraged) (?:me|us|him|her|people|patients) (?:to |with |in )?(?:\w+ ){0,3}$|\b(?:people|others|patients|those|some|they|you|many) (?:who |always |often |do |just |like to )*(?:\w+ )?$",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"^(?:i|we)(?:['\u2019]d| would|['\u2019]m| am| have| do| will|['\u2019]ve)?(?: \w+){0,3}? (?:not|never|no)\b|n['\u2019]t\b|\bno (?:real |formal )?complaint|\bnot\b",
    re.IGNORECASE,
)


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags a wish to complain formally, to go to a regulator or to law."""
    low = text.lower()
    if not any(word in low for word in _NEEDED):
        return []
    found = []
    for match in _FOUND.finditer(text):
        before = re.split(r"[.!?\n]", text[max(0, match.start() - 70) : match.start()])[-1]
        if not _DENIED.search(before) and not _DENIES.search(match[0]):
            found.append((match.start(), match.start() + len(match[0].rstrip())))
    return flags_at(
        found,
        text,
        field,
        kind="complaint",
        why="The author may want to complain formally, or go to law. Offer the complaints route; the story can stand beside it.",
        hint="It looks as if you want to make a formal complaint. A story here is not one: the service's complaints team "
        "or PALS can take it up, and you can still tell your story.",
    )
