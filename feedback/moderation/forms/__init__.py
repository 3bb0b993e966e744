"""What is filled in at the desk."""

from feedback.moderation.forms.deciding import DecideForm
from feedback.moderation.forms.routing import RouteForm
from feedback.moderation.forms.taking_down import StopNoticeForm, TakeDownForm
from feedback.moderation.forms.wordings import WordingForm

__all__ = ["DecideForm", "RouteForm", "StopNoticeForm", "TakeDownForm", "WordingForm"]
