"""manage.py learn_suggestions"""

from typing import Any

from django.core.management.base import BaseCommand

from feedback.moderation.suggesting.learning_afresh import learn_afresh
from feedback.moderation.suggesting.suggestions import ENOUGH, suggest_afresh
from feedback.wording import plural


class Command(BaseCommand):
    help = "Learn how critical stories are from what moderators here decided, as happens each night."

    def handle(self, *args: Any, **options: Any) -> None:
        model = learn_afresh()
        if model is None:
            self.stdout.write(
                f"There is too little to learn from: it takes {ENOUGH} stories that were published here, "
                "critical and other ones."
            )
        else:
            self.stdout.write(
                f"Version {model.pk}, learnt from {plural(model.decisions, 'decision')}. "
                f"Area under the ROC curve: {model.auc:.3f}"
            )
        waiting = plural(suggest_afresh(), "story that waits", "stories that wait")
        self.stdout.write(f"Suggested anew for {waiting}.")
