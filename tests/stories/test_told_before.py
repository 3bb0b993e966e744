"""A story that was told before is known again, by hashes that are erased with its words."""

import pytest

from feedback.stories.erasure import withdraw_story
from feedback.stories.models import Fingerprint
from feedback.stories.told_before import told_before
from tests.factories import a_moderator, a_published_story, a_service_reply, a_waiting_story

pytestmark = pytest.mark.django_db
TEXT = (
    "I waited for nine hours in the emergency department with my daughter and there was nothing for the pain until a "
    "nurse called us in at four in the morning. She said that she was sorry."
)
ANOTHER = (
    "The district nurse came each Tuesday for a year to dress my leg. She never hurried, she asked about the cat, "
    "and she rang the surgery when my tablets ran out. I would be lost without her and I told her so."
)


def kinds_of(post):
    return {flag.kind for flag in post.original.flags.all()}


def test_a_story_sent_twice_is_flagged_and_leads_to_the_first():
    first, other, second = a_waiting_story(text=TEXT), a_waiting_story(text=ANOTHER), a_waiting_story(text=TEXT)
    assert "duplicate" not in kinds_of(first) | kinds_of(other)
    assert "duplicate" in kinds_of(second)
    assert told_before(second) == [first]


def test_a_copy_with_a_few_words_changed_is_known_too():
    a_published_story(text=TEXT)
    copy = a_waiting_story(text=TEXT.replace("nine hours", "hours and hours").replace("sorry", "very sorry"))
    assert "duplicate" in kinds_of(copy)


def test_a_short_text_and_a_reply_are_nobodys_copy():
    a_waiting_story(text="They were very kind to me.")
    assert "duplicate" not in kinds_of(a_waiting_story(text="They were very kind to me."))
    opening = a_published_story(text=TEXT)
    assert "duplicate" not in kinds_of(a_service_reply(opening, text=TEXT))


def test_what_is_withdrawn_is_forgotten():
    withdraw_story(a_published_story(text=TEXT).story)
    assert not Fingerprint.objects.exists()
    assert "duplicate" not in kinds_of(a_waiting_story(text=TEXT))


def test_the_desk_says_so_and_marks_no_word_more_than_others(client):
    first, second = a_waiting_story(text=TEXT), a_waiting_story(text=TEXT)
    client.force_login(a_moderator())
    page = client.get(f"/desk/{second.pk}/").content.decode()
    assert "Nearly the same was told before" in page
    assert f'<a href="/desk/{first.pk}/">Story {first.story_id}</a>' in page
    assert '<mark class="flag' not in page.split("story-words")[1]
