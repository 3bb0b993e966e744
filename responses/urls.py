"""The trust's desk, for its staff only."""

from django.urls import path

from responses import views

app_name = "responses"

urlpatterns = [
    path("inbox/", views.inbox, name="inbox"),
    path("inbox/notice/<int:pk>/", views.notice, name="notice"),
    path("inbox/<int:pk>/reply/", views.reply, name="reply"),
]
