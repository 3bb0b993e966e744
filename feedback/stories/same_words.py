"""Everyday words that mean the same in a story, so that a memory finds what was told in other words.

Only what people say of their care, and only forms that the search index's own stemming keeps apart: it joins "call" and
"called", but not "ring" and "rang".
"""

from __future__ import annotations

GROUPS = """
call phone ring rang rung telephone
doctor gp consultant
casualty a&e emergency
mum mother mam
dad father
gran nan grandmother nana
grandad grandfather
husband wife partner
baby newborn
child children kid
tablet medication medicine meds drug
operation surgery
birth labour labor
appointment appt
physio physiotherapy physiotherapist
midwife midwives midwifes
nurse sister
psychiatrist psychologist
therapy counselling therapist counsellor
tooth teeth
dentist dental
foot feet
woman women lady
man men
scan mri ultrasound
x-ray xray
rude abrupt dismissive
kind lovely caring
tell told
say said
speak spoke spoken
hear heard
give gave given
leave left
forget forgot forgotten
come came
go went gone
feel felt
see saw seen
take took taken
send sent
keep kept
find found
fall fell fallen
lose lost
understand understood
write wrote written
break broke broken
anaesthetic anesthetic
paediatric pediatric
gynaecology gynecology
orthopaedic orthopedic
haemorrhage hemorrhage
diarrhoea diarrhea
centre center
"""
BY_WORD = {word: group for group in map(str.split, GROUPS.strip().splitlines()) for word in group}
# How a word may end in everyday speech and mean the same.
ENDINGS = ("", "s", "es", "ed", "d", "ing")


def same_as(word: str) -> list[str]:
    """Give the words that may stand for a word: itself first."""
    lower = word.lower()
    stems = [lower.removesuffix(ending) for ending in ENDINGS]
    group = next((BY_WORD[stem] for stem in stems if stem in BY_WORD), [])
    return [word, *(other for other in group if other not in stems)]
