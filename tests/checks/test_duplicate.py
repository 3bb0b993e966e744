import random

from hypothesis import given
from hypothesis import strategies as st

from feedback.checks import duplicate
from feedback.checks.duplicate import Earlier, alike, fingerprint, is_copy

STORY = (
    "I was referred by my GP and waited eleven weeks. The therapist was kind and patient, and rang me on the days "
    "when I could not come. We met twelve times at the clinic by the market. I have learnt how to sleep again, and "
    "my family say that they have me back. The room was cold and the car park was full."
)
OTHER = (
    "My mother fell in the garden and the ambulance came within the hour. The crew made her laugh, splinted her wrist "
    "and stayed until the neighbour came. At the hospital we sat for six hours on plastic chairs before anybody looked."
)


def test_the_same_text_again_is_known_however_it_is_typed():
    earlier = Earlier()
    assert not earlier.meet(STORY)
    assert earlier.meet(STORY)
    assert earlier.meet(STORY.upper().replace(" ", "  \n"))
    assert not earlier.meet(OTHER)


def test_a_copy_with_a_few_words_changed_is_known():
    words = STORY.split()
    changed = [("really" if place in {9, 40} else word) for place, word in enumerate(words)]
    earlier = Earlier()
    earlier.meet(STORY)
    assert earlier.meet(" ".join(changed))
    assert earlier.meet(f"{STORY} One more thing: the tea was good.")


def test_a_copy_with_a_word_in_six_changed_is_known():
    changed = " ".join("truly" if place % 6 == 3 else word for place, word in enumerate(STORY.split()))
    earlier = Earlier()
    earlier.meet(STORY)
    assert earlier.meet(changed)


def test_half_of_a_story_in_another_is_known():
    earlier = Earlier()
    earlier.meet(STORY)
    assert earlier.meet(f"{' '.join(STORY.split()[:40])} {OTHER}")


def test_phrases_that_many_use_make_no_copy():
    earlier = Earlier()
    earlier.meet("I was glad of all the help. I don't think you could have done any better.")
    assert not earlier.meet("I don't think you could have done any better, thank you all.")


def test_a_long_story_is_no_copy_of_a_longer_one_for_two_runs_of_words():
    shared = "I was put on a waiting list and heard nothing"
    long = f"{OTHER} {shared}."
    longer = " ".join(f"word{number}" for number in range(2_000))
    one, other = fingerprint(long), fingerprint(f"{longer} {shared}.")
    assert not is_copy(one, other)
    assert is_copy(one, fingerprint(f"{long} Thank you."))


def test_short_texts_are_nobodys_copy():
    earlier = Earlier()
    assert not earlier.meet("Very good service, thank you")
    assert not earlier.meet("Very good service, thank you")
    assert fingerprint("Very good service, thank you") == []


def test_other_stories_in_the_same_words_are_not_alike():
    words = STORY.split()
    random.Random(7).shuffle(words)
    assert alike(fingerprint(STORY), fingerprint(" ".join(words))) < 0.1


def test_a_flag_covers_the_whole_of_the_copy():
    earlier = Earlier()
    assert duplicate.find(STORY, earlier) == []
    (flag,) = duplicate.find(f" {STORY}\n", earlier)
    assert (flag.kind, flag.quote) == ("duplicate", STORY)


def test_the_oldest_texts_are_forgotten_so_that_memory_stays_bounded():
    earlier = Earlier(most=1)
    earlier.meet(STORY)
    earlier.meet(OTHER)
    assert not earlier.meet(STORY)


@given(st.text(max_size=400))
def test_a_fingerprint_fits_a_column_of_the_database(text):
    marks = fingerprint(text)
    assert len(marks) <= 24
    assert marks == sorted(marks)
    assert all(0 <= mark < 2**63 for mark in marks)
