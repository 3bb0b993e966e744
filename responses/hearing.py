"""What the trust's desk does when it hears of something in the stories."""

from django.db.models import QuerySet
from django.dispatch import receiver

from feedback.people.models import Membership, User
from feedback.stories.models import Notice, Post, Voice
from feedback.stories.notices import SETTLES_AFTER, tell_users
from feedback.stories.signals import notice_period_began, post_published


@receiver(notice_period_began, dispatch_uid="responses.tell_staff_before")
def tell_staff_before(post: Post, **kwargs: object) -> None:
    """Let the people of the organisations prepare for what will be published."""
    tell_users(staff_of(post), Notice.Kind.NOTICE_PERIOD, post=post, after=SETTLES_AFTER)


@receiver(post_published, dispatch_uid="responses.tell_staff")
def tell_staff(post: Post, **kwargs: object) -> None:
    """Let the people of the organisations know at once that there is a story, or more of one, to answer."""
    if post.voice == Voice.SERVICE:
        return
    kind = Notice.Kind.NEW_STORY if post.is_opening else Notice.Kind.NEW_REPLY
    tell_users(staff_of(post), kind, post=post, after=SETTLES_AFTER)


def staff_of(post: Post) -> QuerySet[User]:
    """Find the people of the organisations that a story is about."""
    return User.objects.filter(
        is_active=True,
        memberships__organisation__in=post.story.answers.values("organisation"),
        memberships__role__in=Membership.IN_ORGANISATION,
    ).distinct()
