"""What authors get by email: that there is news, a link, and never a word of what was written."""

import pytest
from django.core import mail

from feedback.stories.emails import send
from feedback.stories.keycards import link_token, new_token
from feedback.stories.models import Notice
from feedback.stories.replying import chip_in
from feedback.stories.writing import NewWords
from tests.factories import a_published_story

pytestmark = pytest.mark.django_db

KINDS = ["published", "returned", "declined", "taken_down", "restored", "answered"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("is_opening", [True, False])
def test_an_email_carries_a_number_and_a_link_and_no_words(kind, is_opening, settings):
    opening = a_published_story(title="Secret title", text="Secret text", pen_name="Secret pen", email="me@example.org")
    words = NewWords("Secret reply", pen_name="Secret other pen")
    reply = chip_in(opening.story, token=new_token(), email="other@example.org", words=words)
    post = opening if is_opening else reply
    send(Notice.objects.create(kind=kind, author=post.author, post=post))
    (sent,) = mail.outbox
    written = sent.subject + sent.body
    assert "ecret" not in written
    assert "{" not in written
    assert "\n\n\n" not in sent.body
    assert f"{settings.SITE_URL}/my-story/open/{link_token(post.author)}/" in sent.body
    assert f"story {post.story_id}" in sent.body or f"story, number {post.story_id}" in sent.body
    assert "&" not in sent.body
    assert sent.to == [post.author.email]


def test_nothing_is_sent_to_an_address_that_was_erased():
    opening = a_published_story(email="me@example.org")
    notice = Notice.objects.create(kind="answered", author=opening.author, post=opening)
    opening.author.erase_contact_details()
    send(notice)
    assert mail.outbox == []
