"""One generated story, with all that was said under it."""

from __future__ import annotations

from dataclasses import dataclass

from feedback.demo.generating import frames
from feedback.demo.generating.rows import COLUMNS, DAY, EVENING, MORNING, SOURCE, Block
from feedback.demo.generating.vocabulary import listed
from feedback.moderation.models import Decision
from feedback.moderation.seconding import is_weighty

FATES = ("withdrawn", "unread", "declined", "returned", "hidden", "removed", "published")
FATE_WEIGHTS = (30, 15, 30, 10, 5, 10, 9_900)
RELATIONSHIPS, RELATIONSHIP_WEIGHTS = ("patient", "relative", "carer", "friend", "staff", ""), (58, 22, 8, 3, 2, 7)
VOICES, VOICE_WEIGHTS = ("service", "author", "public"), (30, 32, 38)
REPLIES = range(31)
REPLY_WEIGHTS = [0.16, *(0.84 * 0.28 * 0.72 ** (number - 1) for number in REPLIES[1:])]
TITLES_OF_OWNERS = listed("ward manager; matron; head of nursing; service manager; lead therapist; estates team")
RECENT = 10  # days, in which something may still wait to be read
HELPED = COLUMNS["stories_post"].split().index("helped")


@dataclass
class Answer:
    """How one service answers one story: by its first reply, if there is one."""

    number: int
    service: int
    organisation: int
    kind: str
    first_reply: int | None = None
    at: int | None = None


class Telling:
    """One story, with all that was said under it."""

    def __init__(self, block: Block, story: int) -> None:
        plan, dice = block.plan, block.dice
        self.block, self.plan, self.dice = block, plan, dice
        self.number = story + 1
        self.told_at = plan.day_of(story) * DAY + dice.randint(MORNING, EVENING)
        self.now = plan.last_day * DAY
        wanted = 2 if dice.random() < 1 / 12 else 1
        services = dict.fromkeys(dice.choices(plan.services[: len(plan.weights)], cum_weights=plan.weights, k=wanted))
        self.answers = [Answer(block.new("stories_answer"), *service) for service in services]
        self.writer = block.writers[self.answers[0].kind]
        self.moderator = dice.choice(plan.moderators)
        # Who read it before, where a decision takes two.
        self.first = next((other for other in plan.moderators if other != self.moderator), None)
        self.fate = dice.choices(FATES, FATE_WEIGHTS)[0]
        self.posts: list[list[object]] = []
        self.verdict_on: list[object] | None = None

    def tell(self) -> None:
        block, dice = self.block, self.dice
        published_at = block.later(self.told_at, dice.randint(0, 2))
        is_recent = self.told_at > self.now - RECENT * DAY
        if published_at >= self.now or (is_recent and self.fate == "published" and dice.random() < 0.15):
            self.fate = "submitted"
        gone = self.fate in ("withdrawn", "unread")
        was_public = self.fate in ("published", "hidden", "removed", "withdrawn")
        months = dice.randint(0, 5) * 30
        happened = None
        if not gone and dice.random() < 0.85:
            happened = self.plan.days[max(0, self.told_at // DAY - months)][:8] + "01"
        relationship = "" if gone else dice.choices(RELATIONSHIPS, RELATIONSHIP_WEIGHTS)[0]
        block.add("stories_story", self.number, relationship, happened, block.time(self.told_at), SOURCE, self.number)
        self.open(published_at if was_public else None, gone=gone)
        if was_public:
            self.reply_all(published_at)
        for post in self.posts:
            block.add("stories_post", *post)
        for answer in self.answers:
            took = None
            if answer.at is not None:
                took = self.plan.working_days[answer.at // DAY] - self.plan.working_days[published_at // DAY]
            block.add(
                "stories_answer", answer.number, self.number, answer.service, answer.organisation, answer.first_reply,
                block.time(answer.at), took,
            )  # fmt: skip

    def open(self, published_at: int | None, *, gone: bool) -> None:
        """Make the opening, its words, and what the moderators decided."""
        block, dice, post = self.block, self.dice, self.block.new("stories_post")
        self.author = block.author(self.told_at, erased=gone)
        self.pen_name = self.writer.pen_name() if dice.random() < 0.7 else ""
        words = None
        if not gone:
            title, text = self.writer.title(), self.writer.story(block.length(4.25, 0.95, 1_680)).replace("\n", "\\n")
            tags = block.chosen_tags("good", 4), block.chosen_tags("better", 3), block.chosen_tags("feelings", 3)
            words = self.keep(post, self.told_at, title, text, pen_name=self.pen_name, tags=tags)
            if published_at and dice.random() < 1 / 8:
                words = self.keep(
                    post, published_at, title, edited(text), pen_name=self.pen_name, tags=tags, by=self.moderator
                )
        criticality = dice.choices(range(6), (45, 15, 15, 12, 9, 4))[0] if published_at else None
        publication = "withdrawn" if gone else self.fate
        shown = words if publication in ("published", "hidden") else None
        moves = (publication != "submitted") + (published_at is not None and publication != "published")
        self.post(
            post, "author", publication, shown, at=self.told_at, published_at=published_at,
            version=1 + moves, criticality=criticality, author=self.author, is_opening=True,
        )  # fmt: skip
        if published_at:
            self.decide(post, published_at, "publish", criticality=criticality, words=words)
        if self.fate in ("declined", "returned"):
            self.send_back(post)
        elif self.fate in ("hidden", "removed"):
            at = min(self.now - 1, block.later(published_at or self.told_at, 1))
            self.decide(post, at, "hide" if self.fate == "hidden" else "remove")

    def send_back(self, post: int) -> None:
        """Ask the author something, or say why it is not published."""
        at = min(self.now - 1, self.block.later(self.told_at, 1))
        if self.fate == "returned":
            message, reason, outcome = "Can you tell us which ward it was?", "", "return"
        else:
            message, outcome = "", "decline"
            reason = self.dice.choice(Decision.Reason.values)
        self.decide(post, at, outcome, reason=reason, message=message)
        text = message or Decision.Reason(reason).label
        self.block.add("stories_message", self.block.new("stories_message"), post, text, self.block.time(at))

    def reply_all(self, published_at: int) -> None:
        """Carry the conversation on until today at the latest."""
        dice, block = self.dice, self.block
        replies = dice.choices(REPLIES, REPLY_WEIGHTS)[0]
        is_answered = dice.random() < 0.86
        at = published_at
        for place in range(replies):
            if place == 0:
                wait = dice.expovariate(1 / 5)
            else:
                wait = dice.expovariate(1 / 4) if dice.random() < 0.93 else dice.uniform(20, 200)
            at = block.later(at, int(wait))
            if at >= self.now:
                break
            voice = dice.choices(VOICES, VOICE_WEIGHTS)[0]
            if voice == "service" or place == 0:
                voice = "service" if is_answered else "public"
            if voice == "service":
                self.answer(at, place)
            else:
                self.chip_in(at, voice)

    def answer(self, at: int, place: int) -> None:
        """Reply as a member of staff, and perhaps say what changes."""
        dice, block, post = self.dice, self.block, self.block.new("stories_post")
        answer = self.answers[0] if place == 0 else dice.choice(self.answers)
        user, name, job = dice.choice(self.plan.staff[answer.organisation])
        text = self.writer.reply(block.length(4.0, 0.6, 500)).replace("\n", "\\n")
        words = self.keep(post, at, "", text, pen_name=name)
        self.verdict_on = self.post(
            post,
            "service",
            "published",
            words,
            at=at,
            published_at=at,
            member=user,
            job_title=job,
            answer=answer.number,
        )
        if answer.at is None:
            answer.first_reply, answer.at = post, at
        if dice.random() < 0.05:
            self.decide(post, at, "publish", words=words)
        if dice.random() < 0.14:
            self.promise(post, answer.service, at)

    def chip_in(self, at: int, voice: str) -> None:
        """Reply as the author or as somebody else who has been there."""
        dice, block, post = self.dice, self.block, self.block.new("stories_post")
        is_authors = voice == "author"
        chance = dice.random()
        publication = "published"
        if (is_authors and self.fate == "withdrawn") or chance < 0.003:
            publication = "withdrawn"
        elif chance < 0.006:
            publication = "declined"
        elif chance < 0.15 and at > self.now - RECENT * DAY:
            publication = "submitted"
        words = None
        gone = publication == "withdrawn"
        author = self.author if is_authors else block.author(at, erased=gone)
        pen_name = self.pen_name if is_authors else (self.writer.pen_name() if dice.random() < 0.7 else "")
        if not gone:
            text = self.writer.chat(block.length(3.2, 0.8, 400)).replace("\n", "\\n")
            words = self.keep(post, at, "", text, pen_name=pen_name)
        was_public = publication in ("published", "withdrawn")
        self.post(
            post, voice, publication, words if publication == "published" else None,
            at=at, published_at=at if was_public else None,
            version=1 + (publication != "submitted") + gone, author=author,
        )  # fmt: skip
        if was_public:
            self.decide(post, at, "publish", words=words)
        elif publication == "declined":
            self.decide(post, at, "decline", reason="unkind")
            said = Decision.Reason.UNKIND.label
            block.add("stories_message", block.new("stories_message"), post, said, block.time(at))
        if is_authors and self.verdict_on is not None and dice.random() < 0.3:
            self.verdict_on[HELPED] = dice.choices(("yes", "partly", "no"), (6, 3, 1))[0]

    def promise(self, reply: int, service: int, at: int) -> None:
        """Say what is planned, made or dropped. What is planned and old is late."""
        dice, days, day = self.dice, self.plan.days, at // DAY
        due = day + dice.randint(20, 200)
        state = dice.choices(("planned", "made", "dropped"), (3, 6, 1))[0]
        if state == "planned" and due < self.plan.last_day and dice.random() < 0.85:
            state = "made"
        made = min(self.plan.last_day - 1, max(day, due + dice.randint(-30, 20))) if state == "made" else None
        owner = f"{self.writer.pen_name()}, {dice.choice(TITLES_OF_OWNERS)}" if dice.random() < 0.8 else ""
        self.block.add(
            "stories_change", self.block.new("stories_change"), reply, service, state, self.writer.change(),
            owner, days[due] if state != "made" or dice.random() < 0.5 else None, None if made is None else days[made],
            self.block.time(at),
        )  # fmt: skip

    def keep(
        self, post: int, at: int, title: str, text: str, *, pen_name: str,
        tags: tuple[str, str, str] = ("{}", "{}", "{}"), by: int | None = None,
    ) -> int:  # fmt: skip
        """Keep one version of what a post says."""
        words = self.block.new("stories_words")
        kind, reason = ("edited", self.dice.choice(frames.EDITS) + ".") if by else ("original", "")
        at_time = self.block.time(at)
        self.block.add("stories_words", words, post, kind, title, text, pen_name, *tags, "", reason, by, at_time)
        return words

    def post(
        self, number: int, voice: str, publication: str, words: int | None, *, at: int, published_at: int | None,
        version: int = 2, criticality: int | None = None, author: int | None = None, member: int | None = None,
        job_title: str = "", answer: int | None = None, is_opening: bool = False,
    ) -> list[object]:  # fmt: skip
        """Note a post; it is written when the story is told, because a verdict may still be said of it."""
        row: list[object] = [
            number, self.number, "t" if is_opening else "f", voice, publication, version, words, 0, criticality,
            self.block.time(at), self.block.time(published_at), author, member, job_title, answer, "",
            f"{self.dice.getrandbits(128):032x}",
        ]  # fmt: skip
        self.posts.append(row)
        return row

    def decide(
        self, post: int, at: int, outcome: str, *,
        reason: str = "", criticality: int | None = None, message: str = "", words: int | None = None,
    ) -> None:  # fmt: skip
        takes_two = is_weighty(outcome, criticality=criticality, reason=reason)
        self.block.add(
            "moderation_decision", self.block.new("moderation_decision"), post, self.moderator, outcome, reason,
            criticality, message, "", None, words, self.block.time(at), "f", "", self.first if takes_two else None,
            "t" if takes_two and self.first is None else "f",
        )  # fmt: skip


def edited(text: str) -> str:
    """Take the last sentence out, as a moderator might, or say a little less exactly when."""
    before, _, _ = text.rpartition(". ")
    return f"{before}." if before else f"{text[:-1]} that day."
