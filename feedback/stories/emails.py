"""The emails themselves: "there is news", with a link that carries a number, and never a word of a story."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse

from feedback.stories.keycards import link_token
from feedback.stories.models import Notice

SUBJECTS = {
    Notice.Kind.RECEIVED: "We have what you sent",
    Notice.Kind.SAVED: "Your story is saved for later",
    Notice.Kind.PUBLISHED: "What you sent is published",
    Notice.Kind.RETURNED: "We have a question about what you sent",
    Notice.Kind.DECLINED: "News about what you sent",
    Notice.Kind.TAKEN_DOWN: "News about what you sent",
    Notice.Kind.RESTORED: "What you sent is shown again",
    Notice.Kind.APPEAL_ANSWERED: "We have looked again at what you sent",
    Notice.Kind.ANSWERED: "There is a reply for you",
    Notice.Kind.NEW_STORY: "A new story about your services",
    Notice.Kind.NEW_REPLY: "A story about your services goes on",
    Notice.Kind.MENTIONED: "A colleague asks you about an item",
    Notice.Kind.LEGAL: "A legal notice about what you wrote",
    Notice.Kind.HARD_RUN: "A volunteer has had a hard run",
    Notice.Kind.NOTICE_PERIOD: "A grave story about your services will be published",
    Notice.Kind.HANDED_OVER: "A colleague hands you an item to read",
    Notice.Kind.URGENT: "Urgent: somebody may be in danger",
}


def send(notice: Notice) -> None:
    """Send one email; nothing where the reader has no address now. Raises what the mail server raises."""
    address = address_of(notice)
    if not address:
        return
    body = render_to_string(
        f"emails/{notice.kind}.txt",
        {
            "site_name": settings.SITE_NAME,
            "story_number": notice.post.story_id if notice.post else None,
            "is_opening": notice.post.is_opening if notice.post else True,
            "is_new": notice.post.is_waiting if notice.post else True,
            "link": settings.SITE_URL + path_for(notice),
            "contact_email": settings.CONTACT_EMAIL,
            "organisation": settings.ORGANISATION_NAME,
        },
    )
    message_id = f"<notice-{notice.pk}@{settings.SITE_URL.split('//')[-1].split(':')[0]}>"
    EmailMessage(
        subject=f"{SUBJECTS[Notice.Kind(notice.kind)]} – {settings.SITE_NAME}",
        body=body,
        to=[address],
        # Should a worker die between sending and noting it, the same id lets a mail server drop the second copy.
        headers={"Message-ID": message_id, "Auto-Submitted": "auto-generated"},
    ).send()


def address_of(notice: Notice) -> str:
    """Look up the address at the moment of sending, so that an erased one is used no more."""
    if notice.author:
        return notice.author.email
    if notice.user:
        return notice.user.email if notice.user.is_active else ""
    return settings.URGENT_EMAIL


# Where news for somebody who signs in leads: to a page, or to the page of what it is about.
PAGE = {Notice.Kind.LEGAL: "open_moderation:legal_answer", Notice.Kind.HARD_RUN: "moderation:colleagues"}
PAGE_ABOUT = {
    Notice.Kind.URGENT: "moderation:item",
    Notice.Kind.MENTIONED: "moderation:item",
    Notice.Kind.HANDED_OVER: "moderation:item",
    Notice.Kind.NOTICE_PERIOD: "responses:notice",
}


def path_for(notice: Notice) -> str:
    """Give the path that the email links to."""
    kind = Notice.Kind(notice.kind)
    if notice.author:
        return reverse("stories:open_link", args=[link_token(notice.author)])
    if kind in PAGE:
        return reverse(PAGE[kind])
    if kind in PAGE_ABOUT:
        return reverse(PAGE_ABOUT[kind], args=[notice.post_id])
    if notice.post and notice.user_id and notice.post.member_id == notice.user_id:
        return reverse("responses:own_reply", args=[notice.post_id])
    return notice.post.story.private_url if notice.post else "/"
