"""manage.py demo_welcome"""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from feedback.demo.people import AUTHOR_TOKEN, PASSWORD, demo_author, people_to_sign_in
from feedback.stories.keycards import keycard_words


class Command(BaseCommand):
    help = "Print where the demo is and as whom one can sign in."

    def handle(self, *args: Any, **options: Any) -> None:
        write = self.stdout.write
        write(f"\nHearback is ready: {settings.SITE_URL}\n")
        write(f"Sign in at {settings.SITE_URL}/accounts/login/ as one of these, with the password {PASSWORD}:")
        for person in people_to_sign_in():
            what = person["job_title"] or person["role"]
            write(f"  {person['email']:<44} {person['name']}, {what}")
        if author := demo_author():
            write(f"\nCome back as an author at {settings.SITE_URL}/my-story/ with this keycard:")
            write(f"  {author.number}  {' '.join(keycard_words(AUTHOR_TOKEN))}")
        write(f"\nMail that the demo would have sent: {settings.SITE_URL}/demo/mail/")
        write("Stop with Ctrl-C. What you did is still there when you start again.\n")
