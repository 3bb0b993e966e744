"""manage.py learn_words"""

from typing import Any

from django.core.management.base import BaseCommand

from feedback.stories.models import KnownWord
from feedback.wording import plural


class Command(BaseCommand):
    help = "Learn now the words that searches are spelt by, which a job does each night."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Learnt {plural(KnownWord.objects.learn(), 'word')}.")
