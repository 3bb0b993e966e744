"""What the two desks hear of. Each is sent inside the transaction of what it tells of."""

from django.dispatch import Signal

# A post waits to be read. Arguments: post.
post_submitted = Signal()
# A post will be public when its notice period is over. Arguments: post.
notice_period_began = Signal()
# A post has become public, at once or after moderation. Arguments: post.
post_published = Signal()
# A post is public no more. Arguments: post.
post_taken_down = Signal()
# The words of a post are being erased: erase what you know of them too. Arguments: post.
words_erased = Signal()
