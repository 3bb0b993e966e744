"""The rows of generated stories, as lines for COPY: what the product's own verbs would have left behind."""

from __future__ import annotations

import random
from functools import cache

from feedback.demo.generating.plan import Plan
from feedback.demo.generating.tags import TAGS
from feedback.demo.generating.texts import Writer, draws, endless, zipf

SOURCE = "generated"
COLUMNS = {
    "stories_story": "id relationship happened_on told_at source source_reference",
    "stories_author": "id number keycard_hash email link_version consented_at created_at",
    "stories_post": """id story_id is_opening voice publication version public_words_id danger criticality submitted_at
        published_at author_id member_id job_title answer_id helped once""",
    "stories_answer": "id story_id service_id organisation_id first_reply_id answered_at took",
    "stories_words": "id post_id kind title text pen_name good better feelings where reason made_by_id made_at",
    "stories_change": "id reply_id service_id state summary owner due_on made_on recorded_at",
    "stories_message": "id post_id text at",
    "moderation_decision": """id post_id by_id outcome reason criticality message note passed_to_id published_words_id
        at is_for_senior proposed first_by_id is_alone""",
}
TABLES = tuple(COLUMNS)
# In each table, a block of stories has so many numbers for itself for each of its stories.
NUMBERS_FOR_A_STORY = 6
DAY, MORNING, EVENING = 86_400, 7 * 3600, 21 * 3600
NOTHING = r"\N"
# Nobody can come back with it: see django.contrib.auth.hashers.is_password_usable.
UNUSABLE = "!generated"


@cache
def tag_weights(kind: str) -> list[float]:
    return zipf(len(TAGS[kind]), shift=4.0)


class Block:
    """Stories that follow each other, and the lines of all their rows."""

    def __init__(self, plan: Plan, number: int) -> None:
        self.plan = plan
        self.dice = random.Random(f"{plan.seed}:{number}")  # noqa: S311 -- nothing here is secret
        self.lines: dict[str, list[str]] = {table: [] for table in TABLES}
        first = number * plan.block
        self.stories = range(first, min(first + plan.block, plan.stories))
        self.last_number = dict.fromkeys(TABLES, first * NUMBERS_FOR_A_STORY)
        common = draws(self.dice)
        self.writers = {kind: Writer(self.dice, kind, common) for kind in sorted({kind for *_, kind in plan.services})}
        self.tags = {kind: endless(self.dice, tags, tag_weights(kind)) for kind, tags in TAGS.items()}

    def new(self, table: str) -> int:
        """Give the number of a new row."""
        self.last_number[table] += 1
        return self.last_number[table]

    def add(self, table: str, *values: object) -> None:
        self.lines[table].append("\t".join([NOTHING if value is None else str(value) for value in values]))

    def copied(self, table: str) -> str:
        return "\n".join(self.lines[table]) + "\n" if self.lines[table] else ""

    def time(self, moment: int | None) -> str | None:
        """Write seconds since the first day as Postgres reads them."""
        if moment is None:
            return None
        day, second = divmod(moment, DAY)
        return f"{self.plan.days[day]} {second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}+00"

    def later(self, moment: int, days: int) -> int:
        """Give a time of the day so many days later; always by day, so that it is the same day in London."""
        if days == 0:
            soon = moment + self.dice.randint(600, 10_800)
            if soon % DAY < EVENING and soon // DAY == moment // DAY:
                return soon
            days = 1
        return (moment // DAY + days) * DAY + self.dice.randint(MORNING, EVENING)

    def author(self, moment: int, *, erased: bool = False) -> int:
        """Make the private side of a post."""
        number = self.new("stories_author")
        at = self.time(moment)
        # No two authors have the same: the factor shares no divisor with how many keycard numbers there are.
        card = 10_000_000 + number * 48_271_337 % 90_000_000
        self.add("stories_author", number, card, UNUSABLE, "", 2 if erased else 1, at, at)
        return number

    def chosen_tags(self, kind: str, at_most: int) -> str:
        draw = self.tags[kind]
        chosen = dict.fromkeys([draw() for _ in range(self.dice.randint(0, at_most))])
        return "{" + ",".join([f'"{tag}"' for tag in chosen]) + "}"

    def length(self, median: float, spread: float, most: int) -> int:
        return min(most, int(self.dice.lognormvariate(median, spread)))
