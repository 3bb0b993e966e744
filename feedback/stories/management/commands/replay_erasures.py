"""After a backup was restored: erase again what had been erased since it was made."""

from typing import Any

from django.core.management.base import BaseCommand

from feedback.stories.erasure import erase_again
from feedback.wording import plural


class Command(BaseCommand):
    help = "Erase again what the ledger (setting ERASURE_LEDGER) names. Run it after each restore; it can be run twice."

    def handle(self, *args: Any, **options: Any) -> None:
        posts, authors = erase_again()
        self.stdout.write(f"Erased again: {plural(posts, 'post')} and {plural(authors, 'address', 'addresses')}.")
