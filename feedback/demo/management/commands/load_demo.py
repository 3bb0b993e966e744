"""manage.py load_demo"""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from feedback.demo.loading import load_demo


class Command(BaseCommand):
    help = "Load the invented trust, its people and its stories; does nothing where there are stories already."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Invented stories are only for a demo: set DEMO=1 if this is one.")
        loaded = load_demo()
        self.stdout.write("The demo is loaded." if loaded else "There are stories already: nothing was changed.")
