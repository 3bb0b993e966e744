"""Work that the desk leaves to the worker: emails about legal notices, without a word of them and without a name."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from procrastinate.contrib.django import app

from feedback.moderation.models import LegalNotice
from feedback.people.models import User
from feedback.stories.jobs import MAIL_SERVER_MAY_BE_DOWN

# The mark of the email that tells of a notice that has just come.
NEW = "new"


@app.task(retry=MAIL_SERVER_MAY_BE_DOWN)
def tell_complainant(notice_id: int, state: str) -> None:
    """Write to whoever sent a legal notice that there is news of it."""
    notice = LegalNotice.objects.filter(pk=notice_id).first()
    if notice is None or not notice.email:
        return
    facts = {"link": settings.SITE_URL + reverse("open_moderation:follow")}
    # The id is the same for each step, so that a mail server drops a second copy.
    _write(notice.email, "News about your legal notice", "legal_news", facts, f"legal-{notice.pk}-{state}")


@app.task(retry=MAIL_SERVER_MAY_BE_DOWN)
def tell_senior(user_id: int | None, notice_id: int, by: str, mark: str) -> None:
    """Write to a senior moderator, or where there is none to the address of the site, that a step is due by then."""
    senior = User.objects.filter(pk=user_id, is_active=True).first() if user_id else None
    notice = LegalNotice.objects.filter(pk=notice_id, state__in=LegalNotice.OPEN).select_related("post").first()
    address = senior.email if senior else settings.CONTACT_EMAIL
    if notice is None or not address or (user_id and not senior):
        return
    path = reverse("moderation:legal_notice", args=[notice.pk])
    facts = {"link": settings.SITE_URL + path, "story_number": notice.post.story_id, "by": by, "is_new": mark == NEW}
    subject = "A legal notice has come" if mark == NEW else "A legal notice waits for you"
    _write(address, subject, "legal_due", facts, f"legal-{notice.pk}-{user_id or 0}-{mark}")


def _write(address: str, subject: str, template: str, facts: Mapping[str, object], mark: str) -> None:
    host = settings.SITE_URL.split("//")[-1].split(":")[0]
    facts = {**facts, "site_name": settings.SITE_NAME, "contact_email": settings.CONTACT_EMAIL}
    EmailMessage(
        subject=f"{subject} – {settings.SITE_NAME}",
        body=render_to_string(f"emails/{template}.txt", facts),
        to=[address],
        headers={"Message-ID": f"<{mark}@{host}>", "Auto-Submitted": "auto-generated"},
    ).send()
