"""What staff can edit on the pages about the site: where to turn in an emergency."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Max

LINK = RegexValidator(r"^(tel:|sms:|https://)\S+$", "Begin with tel:, sms: or https://, with no spaces in it")


MOST_PLACES = 32767  # of a small integer


def last_place() -> int:
    """Give the place after all the others, so that nothing new stands beside what must come first."""
    last = HelpContact.objects.aggregate(last=Max("position"))["last"]
    return 0 if last is None else min(last + 1, MOST_PLACES)


class HelpContact(models.Model):
    """One place to get help now, as the urgent help page and the interruption page show it."""

    name = models.CharField(max_length=100)
    how = models.CharField(max_length=100, help_text="What to do, such as: Call 116 123")
    link = models.CharField(
        max_length=200,
        blank=True,
        validators=[LINK],
        help_text="What the words lead to, such as tel:116123 or https://...",
    )
    note = models.CharField(max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(default=last_place, help_text="The lowest number stands first")

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.name
