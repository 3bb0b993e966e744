"""What authors hear of in the stories they told."""

from django.dispatch import receiver

from feedback.stories.models import Notice, Post
from feedback.stories.notices import SETTLES_AFTER, tell_author
from feedback.stories.signals import post_published


@receiver(post_published, dispatch_uid="stories.tell_author_of_reply")
def tell_author_of_reply(post: Post, **kwargs: object) -> None:
    """Let the author of a story know that somebody has replied to it."""
    if post.is_opening:
        return
    opening = Post.objects.openings().select_related("author").get(story=post.story_id)
    if opening.author_id != post.author_id:
        tell_author(opening.author, Notice.Kind.ANSWERED, post=post, after=SETTLES_AFTER)
