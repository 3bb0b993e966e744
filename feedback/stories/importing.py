"""Taking in stories that were told elsewhere, row by row: what can't be taken is reported with its line and why."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import IO

from django.db import IntegrityError, transaction
from django.utils import timezone

from feedback.directory.models import Service
from feedback.forms.texts import UNSTORABLE
from feedback.stories import signals
from feedback.stories.models import Post, Story, Voice, Words
from feedback.stories.titles import title_from
from feedback.stories.writing import NewWords, keep_original

# The columns of a file, and what each holds.
COLUMNS = {
    "text": "the story, in its author's words (needed)",
    "reference": "what the story is called where it comes from; without it, a digest of its text",
    "title": "its title; without it, its first words",
    "service": "the name of the service, or several with a semicolon between them; without it, --service",
    "organisation": "the ODS code of the organisation, where several have a service of that name",
    "relationship": "patient, carer, relative, friend or staff",
    "told_on": "the day it was told, such as 2026-05-31",
    "happened": "the month it happened in, such as 2026-05",
    "pen_name": "the name to show",
    "good": "what was good: tags with a semicolon between them",
    "better": "what could be better: tags with a semicolon between them",
    "feelings": "how it made the author feel: tags with a semicolon between them",
    "criticality": "0 to 5, for --published",
}
LONGEST_FIELD = 1_000_000
# Other sites let people tell more than this one does.
LONGEST_TEXT = 2 * Words.TEXT_LENGTH


class WrongFile(Exception):
    """The file as a whole can't be read: nothing was taken from it."""


class Refused(Exception):
    """One row can't be taken."""


@dataclass
class Report:
    """What an import did: counts, and a line for each row that was refused."""

    taken: int = 0
    known: int = 0
    refused: list[str] = field(default_factory=list)


def import_stories(
    file: IO[str],
    *,
    source: str,
    columns: Mapping[str, str],
    service: Service | None = None,
    published: bool = False,
) -> Iterator[Report]:
    """Take in the stories of a CSV file; yields the report after each row. Raises WrongFile.

    `columns` maps our names (see COLUMNS) to those of the file's header row. Each row is stored by itself, so that
    an import that is stopped can be run again: rows that are known already are left as they are.
    """
    csv.field_size_limit(LONGEST_FIELD)
    rows = csv.DictReader(file, strict=True)
    mapping = {name: columns.get(name, name) for name in COLUMNS}
    check_header(rows.fieldnames or [], columns, mapping)
    report = Report()
    while True:
        line = rows.line_num + 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except (csv.Error, UnicodeDecodeError) as error:
            raise WrongFile(f"line {line}: {error}") from error
        values = {name: (row.get(theirs) or "").strip() for name, theirs in mapping.items()}
        try:
            is_new = take(values, source=source, service=service, published=published)
        except Refused as why:
            report.refused.append(f"line {line}: {why}")
        else:
            report.taken += is_new
            report.known += not is_new
        yield report


def check_header(header: Sequence[str], columns: Mapping[str, str], mapping: Mapping[str, str]) -> None:
    """Refuse a file that lacks a column that was asked for. Raises WrongFile."""
    if unknown := set(columns) - set(COLUMNS):
        raise WrongFile(f"there is no column called {', '.join(sorted(unknown))} here; see --help")
    wanted = {"text": mapping["text"]} | dict(columns)
    if missing := [theirs for theirs in wanted.values() if theirs not in header]:
        raise WrongFile(f"line 1: no column called {', '.join(missing)}; there are: {', '.join(header)}")


@transaction.atomic
def take(values: Mapping[str, str], *, source: str, service: Service | None, published: bool) -> bool:
    """Store one story; False where it is known already. Raises Refused."""
    text = values["text"].replace("\r\n", "\n").replace("\r", "\n")
    title = values["title"] or title_from(text)
    check_text(text, title)
    reference = values["reference"] or hashlib.sha256(text.encode()).hexdigest()[:32]
    if Story.objects.filter(source=source, source_reference=reference).exists():
        return False
    told_at = moment(values["told_on"])
    story = Story(
        source=source,
        source_reference=reference,
        relationship=relationship(values["relationship"]),
        happened_on=month(values["happened"]),
        told_at=told_at,
    )
    services = find_services(values["service"], values["organisation"], service)
    try:
        with transaction.atomic():
            story.save()
    except IntegrityError:
        return False
    story.route(services)
    post = Post.objects.create(story=story, is_opening=True, voice=Voice.AUTHOR, submitted_at=told_at)
    words = keep_original(
        post,
        NewWords(
            title=title,
            text=text,
            pen_name=values["pen_name"][: Words.PEN_NAME_LENGTH],
            good=tags(values["good"]),
            better=tags(values["better"]),
            feelings=tags(values["feelings"]),
        ),
    )
    if published:
        post.record_publication(words, at=told_at, criticality=criticality(values["criticality"]))
    else:
        signals.post_submitted.send(Post, post=post)
    return True


def check_text(text: str, title: str) -> None:
    """Refuse what the site could not show. Raises Refused."""
    if not text:
        raise Refused("there is no text")
    if len(text) > LONGEST_TEXT:
        raise Refused(f"the text has {len(text):,} characters; at most {LONGEST_TEXT:,} can be taken in")
    if len(title) > Words.TITLE_LENGTH:
        raise Refused(f"the title has {len(title)} characters; at most {Words.TITLE_LENGTH} fit")
    if UNSTORABLE.search(text + title):
        raise Refused("there is a hidden control character in the text")


def find_services(names: str, organisation: str, otherwise: Service | None) -> list[Service]:
    """Look up the services by name. Raises Refused where one is missing or there are several of that name."""
    if not names:
        if otherwise is None:
            raise Refused("no service is named; name one for all with --service")
        return [otherwise]
    found = []
    for name in filter(None, (name.strip() for name in names.split(";"))):
        named = Service.objects.filter(name__iexact=name)
        if organisation:
            named = named.filter(organisation__ods_code__iexact=organisation)
        if len(named) != 1:
            raise Refused(f"there are {len(named)} services called {name!r}" if named else f"no service {name!r}")
        found.append(named[0])
    return found


def moment(told_on: str) -> datetime:
    """Read the day of the telling, at noon in London; today's date and time where none is given. Raises Refused."""
    if not told_on:
        return timezone.now()
    try:
        day = date.fromisoformat(told_on)
    except ValueError:
        raise Refused(f"{told_on!r} is not a day such as 2026-05-31") from None
    return min(timezone.make_aware(datetime.combine(day, time(12))), timezone.now())


def month(happened: str) -> date | None:
    """Read the month in which it happened. Raises Refused."""
    try:
        return date.fromisoformat(f"{happened[:7]}-01") if happened else None
    except ValueError:
        raise Refused(f"{happened!r} is not a month such as 2026-05") from None


def relationship(value: str) -> str:
    """Read who tells the story. Raises Refused."""
    if value and value.lower() not in Story.Relationship.values:
        raise Refused(f"{value!r} is none of: {', '.join(Story.Relationship.values)}")
    return value.lower()


def criticality(value: str) -> int | None:
    """Read the criticality. Raises Refused."""
    if value and value not in "012345":
        raise Refused(f"criticality {value!r} is not 0 to 5")
    return int(value) if value else None


def tags(value: str) -> list[str]:
    """Read tags as authors write them: lower case, each once."""
    read = [tag.strip().lower()[: Words.TAG_LENGTH] for tag in value.split(";")]
    return list(dict.fromkeys(tag for tag in read if tag))[: Words.MOST_TAGS]
