"""The conversation: stories, posts and their words, who wrote them, and what services say they changed."""

from feedback.stories.models.appeal import Acceptance, Appeal
from feedback.stories.models.author import Author, Draft
from feedback.stories.models.change import Change
from feedback.stories.models.expectation import Expectation
from feedback.stories.models.fingerprint import Fingerprint
from feedback.stories.models.message import Message
from feedback.stories.models.notice import Notice
from feedback.stories.models.notice_period import NoticePeriod
from feedback.stories.models.post import Post, Publication, Voice, WrongState
from feedback.stories.models.record import Edition, Figure, PublicStory, Revision
from feedback.stories.models.spelling import KnownWord
from feedback.stories.models.story import Answer, Story
from feedback.stories.models.tally import Tally
from feedback.stories.models.words import Danger, Flag, Words

__all__ = [
    "Acceptance",
    "Answer",
    "Appeal",
    "Author",
    "Change",
    "Danger",
    "Draft",
    "Edition",
    "Expectation",
    "Figure",
    "Fingerprint",
    "Flag",
    "KnownWord",
    "Message",
    "Notice",
    "NoticePeriod",
    "Post",
    "PublicStory",
    "Publication",
    "Revision",
    "Story",
    "Tally",
    "Voice",
    "Words",
    "WrongState",
]
