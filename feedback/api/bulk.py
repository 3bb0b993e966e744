"""The bulk files: all that is published, in parts that are written ahead and given only while they are true.

A part is true until something in it is edited, hidden, withdrawn or removed. Whoever downloads then gets that part made
afresh, so that no file ever holds what is gone. The night writes again the parts that are no longer true.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Exists, Max, OuterRef, QuerySet, Sum
from django.utils import timezone

from feedback.api.bulk_lines import LINES
from feedback.api.models import BulkPart
from feedback.api.record import Facts, stories_told, with_replies
from feedback.stories.models import Edition, PublicStory, Revision

PART = 1_000  # numbers of stories
SMALL = 6  # of gzip's levels: smaller files take much longer
File = BulkPart.File


@dataclass(frozen=True)
class Written:
    """One part of one file."""

    rows: int
    data: bytes


def first_of(number: int) -> int:
    """Give the first number of the part that has this story."""
    return number // PART * PART


def all_firsts() -> range:
    """Give the first number of each part of the record, the empty ones included."""
    last = Revision.objects.aggregate(last=Max("story_number"))["last"]
    return range(0, last + 1, PART) if last is not None else range(0)


def told_from(first: int) -> list[Facts]:
    """Tell of the published stories of one part, with all that was said under them."""
    stories = PublicStory.objects.filter(pk__gte=first, pk__lt=first + PART).defer("search", "counts").order_by("pk")
    return with_replies(stories_told(list(stories)))


def make(file: str, told: Sequence[Facts], *, first: int) -> Written:
    """Make one part of one file of what is told."""
    heading, lines_of = LINES[File(file)]
    lines = [line for story in told for line in lines_of(story)]
    text = "".join([heading] if first == 0 else []) + "".join(lines)
    return Written(len(lines), gzip.compress(text.encode(), SMALL, mtime=0))


def write_part(first: int, names: str) -> None:
    """Write one part of each file. What changes while this runs makes the part untrue, and it is not given."""
    edition, now = Edition.current(), timezone.now()
    told = told_from(first)
    for file in File.values:
        written = make(file, told, first=first)
        BulkPart.objects.update_or_create(
            file=file,
            first=first,
            defaults={
                "edition": edition,
                "names": names,
                "written_at": now,
                "rows": written.rows,
                "size": len(written.data),
                "data": written.data,
            },
        )
    untrue().filter(first=first).delete()


def untrue() -> QuerySet[BulkPart]:
    """Parts in which something has changed since they were written."""
    of_part = Revision.objects.filter(story_number__gte=OuterRef("first"), story_number__lt=OuterRef("first") + PART)
    return BulkPart.objects.filter(Exists(of_part.filter(edition__gt=OuterRef("edition"))))


def firsts_to_write(names: str) -> list[int]:
    """List the parts that are not written, not true any more, or have names that are not in force."""
    # The last file of a part is written last.
    last = File.values[-1]
    written = set(BulkPart.objects.filter(file=last, names=names).values_list("first", flat=True))
    ready = written - set(untrue().filter(file=last).values_list("first", flat=True))
    return [first for first in all_firsts() if first not in ready]


def names_in_force() -> str:
    """Give a digest of what services and organisations are called."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT md5(coalesce(string_agg(concat_ws('|', s.id, s.name, s.place, o.ods_code, o.name), E'\\n'"
            " ORDER BY s.id), '')) FROM directory_service s JOIN directory_organisation o ON o.id = s.organisation_id"
        )
        return str(cursor.fetchone()[0])


def contents(file: str) -> Iterator[bytes]:
    """Give a whole file, part by part, each as true as when it is given."""
    for first in all_firsts():
        ready = BulkPart.objects.filter(file=file, first=first).exclude(
            pk__in=untrue().filter(first=first).values("pk")
        )
        data = ready.values_list("data", flat=True).first()
        yield bytes(data) if data is not None else make(file, told_from(first), first=first).data


def written(file: str) -> dict[str, Any]:
    """Say how much of a file was written ahead, and when the last of it was."""
    parts = BulkPart.objects.filter(file=file)
    return parts.aggregate(rows=Sum("rows"), bytes=Sum("size"), written_at=Max("written_at"))
