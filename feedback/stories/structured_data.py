"""What search engines and other programs are told of a story: no more than its page holds."""

from __future__ import annotations

import json

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from feedback.stories.conversation import Conversation, TimelinePost
from feedback.stories.models import Voice
from feedback.wording import capitalize_first

# In a script element nothing that people wrote may end it, or begin another.
ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def as_json_ld(story: Conversation) -> SafeString:
    """Describe a story and the replies on its page as https://schema.org/DiscussionForumPosting."""
    described = {
        "@context": "https://schema.org",
        "@type": "DiscussionForumPosting",
        "url": settings.SITE_URL + story.url,
        "headline": story.title,
        "text": story.text,
        "datePublished": story.day,
        "author": {"@type": "Person", "name": story.pen_name or capitalize_first(story.teller) or "The author"},
        "commentCount": story.replies,
        "comment": [described_reply(post) for post in story.posts if isinstance(post, TimelinePost)],
    }
    return mark_safe(json.dumps(described, ensure_ascii=False).translate(ESCAPES))  # noqa: S308 - escaped


def described_reply(post: TimelinePost) -> dict[str, object]:
    """Describe one reply, with the name and the job that stand over it."""
    author: dict[str, object] = {"@type": "Person", "name": post.name}
    if post.voice == Voice.SERVICE:
        author |= {"jobTitle": post.role, "affiliation": {"@type": "Organization", "name": post.where}}
    return {
        "@type": "Comment",
        "url": settings.SITE_URL + post.link,
        "text": post.text,
        "datePublished": post.day,
        "author": author,
    }
