"""What the trust's desk does when it hears of something in the stories."""

from django.dispatch import receiver

from feedback.people.models import Membership, User
from feedback.stories.models import Notice, Post, Voice
from feedback.stories.notices import SETTLES_AFTER, tell_user
from feedback.stories.signals import post_published


@receiver(post_published, dispatch_uid="responses.tell_staff")
def tell_staff(post: Post, **kwargs: object) -> None:
    """Let the people of the organisations know at once that there is a story, or more of one, to answer."""
    if post.voice == Voice.SERVICE:
        return
    kind = Notice.Kind.NEW_STORY if post.is_opening else Notice.Kind.NEW_REPLY
    organisations = post.story.answers.values("organisation")
    staff = User.objects.filter(
        is_active=True,
        memberships__organisation__in=organisations,
        memberships__role__in=Membership.IN_ORGANISATION,
    ).distinct()
    for user in staff:
        tell_user(user, kind, post=post, after=SETTLES_AFTER)
