"""What somebody who comes back with a keycard sees: where their words stand, what we changed, what others said."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from django.conf import settings
from django.db.models import Prefetch
from django.utils import timezone

from feedback.stories.conversation import TimelinePost, timeline_post
from feedback.stories.differences import Piece, differences, passages
from feedback.stories.disagreeing import to_look_at_again
from feedback.stories.expectations import Stage, expected, promise_from
from feedback.stories.models import Appeal, Author, Draft, Message, NoticePeriod, Post, Publication, Story, Voice, Words
from feedback.wording import date, plural


@dataclass(frozen=True)
class Standing:
    """Where a post is, in one sentence, and what comes next."""

    sentence: str
    next: str

    @property
    def heading(self) -> str:
        """The sentence as a heading, which has no full stop."""
        return self.sentence.removesuffix(".")


@dataclass(frozen=True)
class Edit:
    """What we changed in somebody's words, and why; `is_accepted` where they said that it is fine."""

    words: Words
    title: list[Piece]
    text: list[Piece]
    reason: str
    is_accepted: bool = False

    @property
    def passages(self) -> list[Piece]:
        """What changed in the text, with some words around it."""
        return passages(self.text)

    @property
    def is_shortened(self) -> bool:
        """Say whether the passages are less than the whole text."""
        return self.passages != self.text


@dataclass(frozen=True)
class Proposal:
    """What we would make of somebody's words, which they may use, change or leave."""

    words: Words
    edit: Edit


@dataclass(frozen=True)
class Own:
    """One post of the author's own: the public one is an edited version where we changed something."""

    post: Post
    standing: Standing
    original: Words | None
    edit: Edit | None
    proposal: Proposal | None = None
    messages: list[Message] = field(default_factory=list)
    # What they may ask us to look at again, and what they asked last.
    may_ask: Appeal.About | None = None
    appeal: Appeal | None = None

    @property
    def who_looks_again(self) -> str:
        """Say who looks again, as this site is set, and by when."""
        who = "Somebody who had no part in this" if settings.TWO_PEOPLE else "One of our moderators"
        return f"{who} looks again. That usually happens within {expected(Stage.APPEAL).in_words}."

    @property
    def answer_by(self) -> datetime | None:
        """Give by when the answer to an open appeal is expected; None where there is none, or it is late."""
        if self.appeal is None or self.appeal.outcome:
            return None
        by = promise_from(self.appeal.at, Stage.APPEAL)
        return by if by > timezone.now() else None

    @property
    def edit_is_shown(self) -> bool:
        """Say whether everybody reads our version, so that its writer is asked about it."""
        return self.edit is not None and self.post.publication == Publication.PUBLISHED

    @property
    def edit_comes_first(self) -> bool:
        """Say whether the edit stands before what others said: its writer has not said that it is fine."""
        return self.edit is not None and self.edit_is_shown and not self.edit.is_accepted


def read_by(post: Post) -> str:
    """Say by when a post will have been read, as its writer was promised; or that we have not kept to it."""
    if post.promised_at is None:
        return f"That usually happens within {expected(Stage.FIRST).in_words}."
    day = date(post.promised_at)
    if post.promised_at > timezone.now():
        return f"We expect to have read it by {day}."
    return f"We said that we would read it by {day}. We are late, and we are sorry. It is not forgotten."


def decided_by(post: Post) -> str:
    """Say by when we know what becomes of a post that is hidden, counted from when its writer was told so."""
    hidden_at = max((message.at for message in post.messages.all()), default=None) if post.pk else None
    by = promise_from(hidden_at, Stage.REPORT) if hidden_at else None
    if by is None or by > timezone.now():
        return f"We expect to decide {f'by {date(by)}' if by else 'soon'}, and say so here."
    return "It takes us longer than we hoped, and we are sorry. We say here what we decide."


def standing_of(post: Post) -> Standing:
    """Say where a post is, as its writer needs to hear it."""
    what = "Your story" if post.is_opening else "What you wrote"
    sentences = {
        Publication.DRAFT: (f"{what} is not sent yet.", "Nobody else can read it."),
        Publication.SUBMITTED: (
            f"{what} waits to be read by one of our moderators.",
            f"{read_by(post)} Nobody else can read it before then.",
        ),
        Publication.HELD: (
            f"{what} has been read, and a second person looks at it.",
            f"That usually happens within {expected(Stage.SECOND).in_words}. Nobody else can read it before then.",
        ),
        Publication.PUBLISHED: (f"{what} is published.", "Everybody can read it."),
        Publication.HIDDEN: (
            f"{what} is not shown at the moment.",
            f"We are looking at something in it. {decided_by(post)}",
        ),
        Publication.RETURNED: (
            f"{what} came back to you, because we have a question.",
            "Nobody else can read it. You can change your words and send them again.",
        ),
        Publication.DECLINED: (f"{what} can’t be published.", "Nobody else can read it. You can read why below."),
        Publication.WITHDRAWN: (
            "You took your words back.",
            "They are deleted. Nobody can read them any more, and neither can we.",
        ),
        Publication.REMOVED: (f"{what} was taken down by us.", "Nobody else can read it now. You can read why below."),
    }
    if post.publication == Publication.HELD and not post.is_waiting:
        return Standing(
            f"{what} will be published on {date(post.notice_period.ends_at)}.",
            "It tells of something grave, so we tell the service first. They have "
            f"{plural(NoticePeriod.WORKING_DAYS, 'working day')} to get ready and to begin to put things right. They "
            "can’t change your words or stop them. Nobody else can read them before that day.",
        )
    return Standing(*sentences[Publication(post.publication)])


@dataclass(frozen=True)
class Part:
    """The part that an author has in a conversation: in which story, and under which name."""

    story: Story
    pen_name: str


def part_of(author: Author) -> Part | None:
    """Find where an author goes on: in the story they told, or where they chipped in first."""
    # Every version of a post has the same pen name; one that was taken back has none.
    written = author.posts.order_by("-is_opening", "pk").values_list("story", "versions__pen_name").first()
    return Part(Story(pk=written[0]), written[1] or "") if written else None


def own_posts(author: Author) -> list[Own]:
    """List what an author wrote, the oldest first."""
    posts = (
        author.posts.select_related("story", "public_words__acceptance", "notice_period")
        .prefetch_related(Prefetch("versions", Words.objects.order_by("pk")), "messages", "appeals")
        .order_by("-is_opening", "pk")
    )
    return [own(post) for post in posts]


def own(post: Post) -> Own:
    """Gather what the writer of a post may know of it. Reads `versions`, `messages` and `appeals`."""
    originals = [words for words in post.versions.all() if words.kind == Words.Kind.ORIGINAL]
    return Own(
        post=post,
        standing=standing_of(post),
        original=originals[-1] if originals else None,
        edit=edit_of(post, originals),
        proposal=proposal_to(post),
        messages=list(post.messages.all()),
        may_ask=to_look_at_again(post),
        appeal=next(reversed(post.appeals.all()), None),
    )


def edit_of(post: Post, originals: list[Words]) -> Edit | None:
    """Say what the public version changes in the words that it was made from; None where it changes nothing."""
    public = post.public_words
    if public is None or public.kind != Words.Kind.EDITED:
        return None
    before = next(words for words in reversed(originals) if words.pk < public.pk)
    return edit_between(before, public)


def edit_between(before: Words, after: Words) -> Edit:
    return Edit(
        words=after,
        title=differences(before.title, after.title) if before.title != after.title else [],
        text=differences(before.text, after.text) if before.text != after.text else [],
        reason=after.reason,
        is_accepted=hasattr(after, "acceptance"),
    )


def proposal_to(post: Post) -> Proposal | None:
    """Give what a moderator proposes to the writer of a post that came back, where they do."""
    versions = list(post.versions.all())
    last = versions[-1] if versions else None
    if post.publication != Publication.RETURNED or last is None or last.kind != Words.Kind.PROPOSED:
        return None
    before = [words for words in versions if words.kind == Words.Kind.ORIGINAL][-1]
    return Proposal(last, edit_between(before, last))


@dataclass(frozen=True)
class Said:
    """One reply as everybody sees it, and what the author may do with it."""

    pk: int
    post: TimelinePost
    is_own: bool
    helped: str


def said_under(story: Story, *, to: Author) -> list[Said]:
    """List the published replies to a story, the oldest first."""
    replies = (
        story.posts.replies()
        .published()
        .select_related("public_words", "member", "answer__service", "answer__organisation", "change")
        .defer("answer__service__search", "answer__service__search_text")
        .order_by("published_at", "pk")
    )
    return [said(reply, to=to) for reply in replies]


def said(reply: Post, *, to: Author) -> Said:
    is_own = reply.author_id == to.pk
    post = timeline_post(reply)
    # Whether it helped is said beside it, where it can be changed.
    post = replace(post, verdict="", label="You" if is_own else post.label)
    return Said(pk=reply.pk, post=post, is_own=is_own, helped=reply.helped)


def draft_of(author: Author) -> Draft | None:
    """Find the story that this author has begun and not sent."""
    return Draft.objects.current().filter(author=author).first()


def say_whether_it_helped(post: Post, *, by: Author, helped: str) -> None:
    """Note what the author of a story says of a service's published reply. Raises Post.DoesNotExist, ValueError."""
    theirs = Post.objects.public().filter(voice=Voice.SERVICE, story__posts__is_opening=True, story__posts__author=by)
    if not theirs.filter(pk=post.pk).exists():
        raise Post.DoesNotExist
    theirs.filter(pk=post.pk).update(helped=Post.Helped(helped))
