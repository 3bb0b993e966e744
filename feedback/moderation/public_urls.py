"""What everybody may open of moderation."""

from django.urls import path

from feedback.moderation.views import public

app_name = "open_moderation"

urlpatterns = [
    path("moderation/", public.figures, name="figures"),
]
