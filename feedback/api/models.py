"""What the bulk files are made of."""

from django.db import models


class BulkPart(models.Model):
    """One part of one bulk file, compressed as it is sent: the stories with numbers from `first` on, PART of them.

    A whole file is its parts one after the other. They are kept here, and not on a disk, because several web servers
    share nothing but this database, and because what is withdrawn is then deleted in the same transaction.
    """

    class File(models.TextChoices):
        STORIES = "stories.jsonl", "Each story with its replies and changes, one in a line"
        STORIES_CSV = "stories.csv", "Each story in a row, without its replies"
        REPLIES_CSV = "replies.csv", "Each reply in a row"
        CHANGES_CSV = "changes.csv", "Each change in a row"

    file = models.CharField(max_length=20, choices=File.choices)
    first = models.BigIntegerField()
    # It is true as long as none of its stories has a later revision than this.
    edition = models.BigIntegerField()
    # A digest of the names of services and organisations that were in force.
    names = models.CharField(max_length=32)
    written_at = models.DateTimeField()
    rows = models.PositiveIntegerField()
    size = models.PositiveIntegerField()
    data = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "first"], name="bulk_part_once")]

    def __str__(self) -> str:
        return f"{self.file} from {self.first}"
