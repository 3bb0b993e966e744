"""The inbox of an organisation: the public stories about its services, what waits for an answer first."""

from __future__ import annotations

from django.db.models import Case, Exists, OuterRef, Prefetch, QuerySet, When
from django.utils import timezone

from feedback.people.models import User
from feedback.people.permissions import Can, organisations_where
from feedback.stories.models import Answer, NoticePeriod, Post, Publication, Voice, Words
from feedback.stories.models.story import AnswerQuerySet
from feedback.stories.notices import SETTLES_AFTER
from feedback.stories.presenters import words_of
from feedback.stories.stretches import GONE


def inbox_of(user: User) -> AnswerQuerySet:
    """All that this person's organisations may answer; nothing of anybody else's."""
    return (
        Answer.objects.of_public_stories()
        .filter(organisation__in=organisations_where(user, Can.READ_INBOX))
        .select_related("service", "organisation", "story", "first_reply__member")
    )


def waiting(user: User) -> QuerySet[Answer]:
    """Stories that wait for an answer, the one that has waited longest first."""
    return inbox_of(user).waiting().order_by("story__posts__published_at", "pk")


def answered(user: User) -> QuerySet[Answer]:
    """Stories that are answered, the latest answer first."""
    return inbox_of(user).filter(first_reply__isnull=False).order_by("-answered_at", "-pk")


def answerable_by(user: User) -> QuerySet[Answer]:
    """The stories to which this person may reply now."""
    return Answer.objects.of_public_stories().filter(organisation__in=organisations_where(user, Can.ANSWER))


def once_answerable_by(user: User) -> QuerySet[Answer]:
    """The stories to which this person may or might have replied: those too that were public and are not now."""
    theirs = Answer.objects.filter(organisation__in=organisations_where(user, Can.ANSWER))
    return theirs.filter(story__posts__is_opening=True, story__posts__published_at__isnull=False)


def replies_by(user: User) -> QuerySet[Post]:
    """This person's own replies for a service, but for what was taken back."""
    theirs = Post.objects.replies().filter(member=user, voice=Voice.SERVICE)
    return theirs.exclude(publication=Publication.WITHDRAWN).select_related("story", "answer__service")


def whole_replies_by(user: User) -> QuerySet[Post]:
    """This person's own replies, with all that `coming_back.own` reads of one."""
    return (
        replies_by(user)
        .select_related("change", "public_words__acceptance", "notice_period")
        .prefetch_related(Prefetch("versions", Words.objects.order_by("pk")), "messages", "appeals")
    )


def unpublished_replies_by(user: User) -> QuerySet[Post]:
    """This person's own replies that nobody else can read, what waits to be changed first, then the newest."""
    gone = Post.objects.filter(story=OuterRef("story"), is_opening=True, publication__in=GONE)
    unpublished = replies_by(user).exclude(Exists(gone)).exclude(publication=Publication.PUBLISHED)
    is_returned = Case(When(publication=Publication.RETURNED, then=0), default=1)
    return unpublished.order_by(is_returned, "-pk")


def coming(user: User) -> QuerySet[NoticePeriod]:
    """The stories about this person's organisations that will be published on a day that is set, the next first."""
    theirs = Answer.objects.filter(
        story=OuterRef("post__story"), organisation__in=organisations_where(user, Can.READ_INBOX)
    )
    # Nobody is told before a decision can't be undone any more.
    settled = NoticePeriod.objects.filter(began_at__lte=timezone.now() - SETTLES_AFTER)
    return settled.filter(Exists(theirs)).select_related("post__story", "words").order_by("ends_at", "pk")


def openings_of(answers: list[Answer]) -> dict[int, Post]:
    """The opening posts of the stories, by story, with what the public reads."""
    stories = [answer.story_id for answer in answers]
    openings = Post.objects.openings().filter(story__in=stories).select_related("public_words")
    return {post.story_id: post for post in openings}


def opening_of(story: int) -> Post:
    """The opening post of a published story, with what the public reads."""
    return Post.objects.openings().select_related("public_words", "story").get(story=story)


def place_of(reply: Post) -> str:
    """Where everybody reads a published reply: its place in the conversation."""
    opening = opening_of(reply.story_id)
    return f"{opening.story.url_titled(words_of(opening).title)}#post-{reply.pk}"
