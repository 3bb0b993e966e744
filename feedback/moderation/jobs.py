"""Work that the desk leaves to the worker."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from procrastinate.contrib.django import app

from feedback.moderation.models import LegalNotice
from feedback.stories.jobs import MAIL_SERVER_MAY_BE_DOWN


@app.task(retry=MAIL_SERVER_MAY_BE_DOWN)
def tell_complainant(notice_id: int, state: str) -> None:
    """Write to whoever sent a legal notice that there is news of it: no words, and no name."""
    notice = LegalNotice.objects.filter(pk=notice_id).first()
    if notice is None or not notice.email:
        return
    facts = {
        "site_name": settings.SITE_NAME,
        "contact_email": settings.CONTACT_EMAIL,
        "link": settings.SITE_URL + reverse("open_moderation:follow"),
    }
    host = settings.SITE_URL.split("//")[-1].split(":")[0]
    EmailMessage(
        subject=f"News about your legal notice – {settings.SITE_NAME}",
        body=render_to_string("emails/legal_news.txt", facts),
        to=[notice.email],
        # The same for each step, so that a mail server drops a second copy.
        headers={"Message-ID": f"<legal-{notice.pk}-{state}@{host}>", "Auto-Submitted": "auto-generated"},
    ).send()
