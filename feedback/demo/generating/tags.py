"""Some 300 tags, the commonest first, as authors say them."""

from __future__ import annotations

from itertools import product

from feedback.demo.generating.vocabulary import listed
from feedback.stories.telling_tags import FIRST_SUGGESTED

KIND, UNKIND = listed("kind; friendly; helpful; patient; calm"), listed("rude; too few; rushed; tired")
WHO = listed(
    """nurses; doctors; receptionists; midwives; therapists; porters; drivers; healthcare assistants; volunteers;
    consultants; dentists; carers"""
)
GOOD = [
    *FIRST_SUGGESTED["good"],
    *listed(
        """staff; care; communication; teamwork; kindness; dignity; privacy; food; quick appointment; home visit;
        follow-up; information; explained clearly; support; compassion; respect; cleanliness; parking;
        safety; night staff; aftercare; humour; time; honesty; end of life care; birth partner welcome;
        play; wheelchair access; interpreter; quiet room; text reminders; phone call; same person each
        time; choice; garden; tea; visiting; pain taken seriously; birth; therapy"""
    ),
    *(f"{how} {who}" for how, who in product(KIND, WHO)),
]
BETTER = [
    *FIRST_SUGGESTED["better"],
    *listed(
        """communication; staffing; waiting list; appointments; information; discharge; pain relief; cleanliness;
        privacy; signs; heating; letters; cancelled appointment; medication; aftercare; visiting;
        transport; staff attitude; dignity; night staff; out of hours; crisis line; follow-up; being
        believed; handover; lost notes; lost belongings; toilets; interpreter; wheelchair access; time;
        family involved; phone call back; test results; choice; beds; seating; water; temperature; bell
        not answered; same person each time; website; online booking; referral; car park charges; wifi"""
    ),
    *(f"{how} {who}" for how, who in product(UNKIND, WHO)),
]
FEELINGS = [
    *FIRST_SUGGESTED["feelings"],
    *listed(
        """grateful; relieved; listened to; ignored; frustrated; let down; supported; happy; upset; reassured;
        scared; calm; anxious; embarrassed; proud; sad; hopeful; confused; exhausted; valued; dismissed;
        hopeless; at ease; lucky; humiliated; invisible; confident; guilty; shocked; disappointed;
        understood; helpless; comfortable; in pain; lost; believed; a burden; lonely; human; welcome;
        tearful; trusted; rushed; numb; better; desperate; loved; ashamed; tired; strong"""
    ),
]
TAGS = {
    "good": list(dict.fromkeys(GOOD)),
    "better": list(dict.fromkeys(BETTER)),
    "feelings": list(dict.fromkeys(FEELINGS)),
}
