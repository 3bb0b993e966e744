"""The volunteers' desk in the database."""

from feedback.moderation.models.care import Care, Reading
from feedback.moderation.models.claim import Claim, Remark, Skip, Typed
from feedback.moderation.models.decision import Decision
from feedback.moderation.models.report import LegalNotice, Report
from feedback.moderation.models.second_reading import SecondReading
from feedback.moderation.models.suggestion import FirstLevel, LearntModel, Suggestion
from feedback.moderation.models.training import TrainingAnswer
from feedback.moderation.models.wording import Wording

__all__ = [
    "Care",
    "Claim",
    "Decision",
    "FirstLevel",
    "LearntModel",
    "LegalNotice",
    "Reading",
    "Remark",
    "Report",
    "SecondReading",
    "Skip",
    "Suggestion",
    "TrainingAnswer",
    "Typed",
    "Wording",
]
