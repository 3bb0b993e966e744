"""The post: one piece of writing in a story, and who may see it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from feedback.stories import signals
from feedback.stories.models.author import Author
from feedback.stories.models.story import Answer, Story
from feedback.stories.models.words import Danger, Words


class Voice(models.TextChoices):
    """In whose name a post speaks."""

    AUTHOR = "author", "the author of the story"
    SERVICE = "service", "the service"
    PUBLIC = "public", "somebody else who has been there"


class Publication(models.TextChoices):
    """Who may see the words. Whether a story is answered is another matter: see Answer."""

    DRAFT = "draft", "not sent yet"
    SUBMITTED = "submitted", "waiting to be read"
    HELD = "held", "held for a second person or a notice period"
    PUBLISHED = "published", "published"
    HIDDEN = "hidden", "hidden for now"
    RETURNED = "returned", "with its author, who was asked something"
    DECLINED = "declined", "declined"
    WITHDRAWN = "withdrawn", "withdrawn by its author"
    REMOVED = "removed", "removed"


# From each state, the states that it may move to.
MOVES: dict[str, frozenset[Publication]] = {
    Publication.DRAFT: frozenset({Publication.SUBMITTED, Publication.WITHDRAWN}),
    Publication.SUBMITTED: frozenset(
        {
            Publication.HELD,
            Publication.PUBLISHED,
            Publication.RETURNED,
            Publication.DECLINED,
            Publication.WITHDRAWN,
        }
    ),
    Publication.HELD: frozenset(
        {
            Publication.SUBMITTED,
            Publication.PUBLISHED,
            Publication.RETURNED,
            Publication.DECLINED,
            Publication.WITHDRAWN,
        }
    ),
    Publication.PUBLISHED: frozenset(
        {Publication.SUBMITTED, Publication.HIDDEN, Publication.REMOVED, Publication.WITHDRAWN}
    ),
    Publication.HIDDEN: frozenset({Publication.PUBLISHED, Publication.REMOVED, Publication.WITHDRAWN}),
    Publication.RETURNED: frozenset({Publication.SUBMITTED, Publication.DECLINED, Publication.WITHDRAWN}),
    Publication.DECLINED: frozenset({Publication.SUBMITTED, Publication.WITHDRAWN}),
    Publication.WITHDRAWN: frozenset(),
    Publication.REMOVED: frozenset({Publication.WITHDRAWN}),
}


class WrongState(Exception):
    """A post can't make this move from where it is now: somebody else was first."""

    def __init__(self, post: Post, to: str) -> None:
        super().__init__(f"Post {post.pk} is {post.publication} and can't become {to}")
        self.post = post


class PostQuerySet(models.QuerySet["Post"]):
    def openings(self) -> PostQuerySet:
        """The posts that open stories."""
        return self.filter(is_opening=True)

    def replies(self) -> PostQuerySet:
        return self.filter(is_opening=False)

    def published(self) -> PostQuerySet:
        return self.filter(publication=Publication.PUBLISHED)

    def public(self) -> PostQuerySet:
        """What anybody may read: published posts of stories whose opening is published too."""
        opening = Post.objects.filter(story=OuterRef("story"), is_opening=True, publication=Publication.PUBLISHED)
        return self.published().filter(Exists(opening))

    def waiting(self) -> PostQuerySet:
        """What waits for a moderator; a reply waits only while its story is there to reply to."""
        gone = Post.objects.filter(
            story=OuterRef("story"),
            is_opening=True,
            publication__in=[Publication.WITHDRAWN, Publication.REMOVED],
        )
        unread = self.filter(publication__in=[Publication.SUBMITTED, Publication.HELD], notice_period__isnull=True)
        return unread.exclude(Exists(gone))

    def newest_first(self) -> PostQuerySet:
        return self.order_by("-published_at", "-pk")


class Post(models.Model):
    """One piece of writing: the opening of a story or a reply in it. The unit of moderation."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="posts")
    is_opening = models.BooleanField(default=False)
    voice = models.CharField(max_length=10, choices=Voice.choices)
    publication = models.CharField(
        max_length=10, choices=Publication.choices, default=Publication.SUBMITTED, db_index=False
    )
    # Counted up at each move: whoever decides says which version they have read.
    version = models.PositiveIntegerField(default=1, editable=False)
    public_words = models.ForeignKey(
        Words, on_delete=models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    danger = models.PositiveSmallIntegerField(choices=Danger.choices, default=Danger.NONE)
    criticality = models.PositiveSmallIntegerField(null=True, blank=True)
    submitted_at = models.DateTimeField(default=timezone.now)
    published_at = models.DateTimeField(null=True, blank=True)
    # By when its writer was told that somebody will have read it: see expectations.py.
    promised_at = models.DateTimeField(null=True, blank=True)

    author = models.ForeignKey(Author, on_delete=models.SET_NULL, null=True, blank=True, related_name="posts")
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="posts"
    )
    job_title = models.CharField(max_length=100, blank=True)
    answer = models.ForeignKey(Answer, on_delete=models.PROTECT, null=True, blank=True, related_name="replies")

    class Helped(models.TextChoices):
        YES = "yes", "Yes"
        PARTLY = "partly", "Partly"
        NO = "no", "No"

    helped = models.CharField("did it help, says the author", max_length=10, choices=Helped.choices, blank=True)
    # Follows from a token that came with the form, so that sending it twice makes one post.
    once = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    objects = PostQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["story"], condition=Q(is_opening=True), name="post_one_opening_in_a_story"),
            models.CheckConstraint(
                condition=Q(is_opening=False) | Q(voice="author"), name="post_opening_is_the_authors"
            ),
            models.CheckConstraint(
                condition=Q(voice="service", member__isnull=False, answer__isnull=False, author__isnull=True)
                | (~Q(voice="service") & Q(member__isnull=True, answer__isnull=True)),
                name="post_service_voice_is_a_named_person",
            ),
            models.CheckConstraint(
                condition=~Q(publication="published") | Q(public_words__isnull=False, published_at__isnull=False),
                name="post_published_has_words",
            ),
            models.CheckConstraint(
                condition=Q(publication__in=["published", "hidden"]) | Q(public_words__isnull=True),
                name="post_unpublished_shows_nothing",
            ),
            models.CheckConstraint(
                condition=Q(criticality__isnull=True) | Q(criticality__range=(0, 5)),
                name="post_criticality_0_to_5",
            ),
            models.CheckConstraint(
                condition=Q(helped="") | Q(voice="service"), name="post_helped_is_said_of_a_service_reply"
            ),
        ]
        indexes = [
            models.Index(
                fields=["-published_at", "-id"],
                condition=Q(is_opening=True, publication="published"),
                name="post_newest",
            ),
            models.Index(
                fields=["-danger", "promised_at", "submitted_at", "id"],
                condition=Q(publication="submitted") | Q(publication="held"),
                name="post_queue",
            ),
        ]

    def __str__(self) -> str:
        return f"Post {self.pk} of story {self.story_id}"

    @property
    def original(self) -> Words | None:
        """The latest words as their writer wrote them; none once they are erased."""
        return self.versions.filter(kind=Words.Kind.ORIGINAL).order_by("-pk").first()

    @property
    def written(self) -> Words:
        """The latest words of their writer, where they are not erased. Raises Words.DoesNotExist."""
        if (original := self.original) is None:
            raise Words.DoesNotExist(f"The words of {self} are erased")
        return original

    @property
    def is_waiting(self) -> bool:
        """Say whether this waits for a moderator: what is only held until its day of publication does not."""
        if self.publication == Publication.HELD:
            return not hasattr(self, "notice_period")
        return self.publication == Publication.SUBMITTED

    def count_up(self) -> None:
        """Let whoever reads this now hear that something happened to it, where its publication stays as it is."""
        self.version += 1
        self.save(update_fields=["version"])

    def lock(self) -> None:
        """Read this post again and keep others from moving it until the transaction ends."""
        self.refresh_from_db(from_queryset=Post.objects.select_for_update())

    def _move(self, to: Publication, **changes: object) -> None:
        """Move from the present state, under a row lock, or raise WrongState."""
        self.lock()
        self._move_locked(to, **changes)

    def _move_locked(self, to: Publication, **changes: object) -> None:
        if to not in MOVES[self.publication]:
            raise WrongState(self, to)
        self.publication = to
        self.version += 1
        for name, value in changes.items():
            setattr(self, name, value)
        self.save(update_fields=["publication", "version", *changes])
        if self.answer is not None:
            self.answer.refresh()

    @transaction.atomic
    def publish(self, words: Words, *, criticality: int | None = None) -> None:
        """Show these words to everybody. Raises WrongState."""
        if words.post_id != self.pk:
            raise ValueError("These words belong to another post")
        self.lock()
        self._move_locked(
            Publication.PUBLISHED,
            public_words=words,
            published_at=self.published_at or timezone.now(),
            criticality=criticality if criticality is not None else self.criticality,
        )
        signals.post_published.send(Post, post=self)

    @transaction.atomic
    def reword(self, words: Words) -> None:
        """Let everybody read other words in place of these, where it stays as public as it is. Raises WrongState."""
        if words.post_id != self.pk:
            raise ValueError("These words belong to another post")
        self.lock()
        if self.public_words_id is None:
            raise WrongState(self, "reworded")
        self.public_words = words
        self.version += 1
        self.save(update_fields=["public_words", "version"])

    @transaction.atomic
    def record_publication(self, words: Words, *, at: datetime, criticality: int | None = None) -> None:
        """Put on record that these words were published at a time gone by; nobody is told. Raises WrongState."""
        self._move(Publication.PUBLISHED, public_words=words, published_at=at, criticality=criticality)

    @transaction.atomic
    def hold(self) -> None:
        """Keep this for a second person, or until the service has had time to prepare. Raises WrongState."""
        self._move(Publication.HELD)

    @transaction.atomic
    def return_to_author(self) -> None:
        """Ask the author something before this can be published. Raises WrongState."""
        self._move(Publication.RETURNED)

    @transaction.atomic
    def decline(self) -> None:
        """Do not publish this. Raises WrongState."""
        self._move(Publication.DECLINED)

    @transaction.atomic
    def submit(self) -> None:
        """Put this back before a moderator. Raises WrongState."""
        self._move(Publication.SUBMITTED, public_words=None)
        signals.post_submitted.send(Post, post=self)

    @transaction.atomic
    def hide(self) -> None:
        """Take this from view while somebody looks at it. Raises WrongState."""
        self._move(Publication.HIDDEN)
        signals.post_taken_down.send(Post, post=self)

    @transaction.atomic
    def restore(self) -> None:
        """Show again what was hidden. Raises WrongState."""
        self._move(Publication.PUBLISHED)

    @transaction.atomic
    def remove(self) -> None:
        """Take this from view for good. Raises WrongState."""
        self._move(Publication.REMOVED, public_words=None)
        signals.post_taken_down.send(Post, post=self)

    @transaction.atomic
    def withdraw(self) -> None:
        """Take this from view because its author asks so. The words are erased: see erasure.py."""
        self._move(Publication.WITHDRAWN, public_words=None)
        signals.post_taken_down.send(Post, post=self)


def lock_in_order(posts: Iterable[Post]) -> list[Post]:
    """Lock several posts, always in the same order, so that two transactions never wait for each other."""
    keys = [post.pk for post in posts]
    return list(Post.objects.select_for_update().filter(pk__in=keys).order_by("pk"))
