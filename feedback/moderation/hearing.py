"""What the desk does when it hears of something in the stories."""

from django.dispatch import receiver

from feedback.moderation import legal, reports
from feedback.moderation.models import Decision, LegalNotice, Remark, Report, Typed
from feedback.stories.models import Danger, Notice, Post, Publication
from feedback.stories.notices import tell_of_danger
from feedback.stories.signals import post_submitted, post_taken_down, words_erased


@receiver(post_submitted, dispatch_uid="moderation.tell_of_danger")
def tell_at_once_of_danger(post: Post, **kwargs: object) -> None:
    """Send word to the urgent address when somebody may be in danger now, once for what was written."""
    if post.danger != Danger.NOW:
        return
    told = post.notices.filter(kind=Notice.Kind.URGENT)
    if not told.filter(due_at__gte=post.written.made_at).exists():
        tell_of_danger(post)


@receiver(post_taken_down, dispatch_uid="moderation.end_reports")
def end_reports(post: Post, **kwargs: object) -> None:
    """Answer those who reported words that are gone now, or sent a legal notice about them."""
    if post.publication in {Publication.WITHDRAWN, Publication.REMOVED}:
        gone = Post.objects.filter(story=post.story_id) if post.is_opening else Post.objects.filter(pk=post.pk)
        reports.close_with(gone, is_withdrawn=post.publication == Publication.WITHDRAWN)
        legal.end_with(gone)


@receiver(words_erased, dispatch_uid="moderation.erase_messages")
def erase_messages(post: Post, **kwargs: object) -> None:
    """Empty what the desk and those who wrote to it said of the words: it may quote them."""
    Decision.objects.filter(post=post).update(message="", note="")
    Remark.objects.filter(post=post).delete()
    Typed.objects.filter(post=post).delete()
    Report.objects.filter(post=post).update(text="", answer="")
    LegalNotice.objects.filter(post=post).update(statement="", meaning="", untrue="", poster_answer="", answer="")
