"""The trust's desk, for its staff only."""

from django.urls import path

from responses import own_reply, views

app_name = "responses"

urlpatterns = [
    path("inbox/", views.inbox, name="inbox"),
    path("inbox/notice/<int:pk>/", views.notice, name="notice"),
    path("inbox/<int:pk>/reply/", views.reply, name="reply"),
    path("inbox/replies/<int:pk>/", own_reply.own_reply, name="own_reply"),
    path("inbox/replies/<int:pk>/look-again/", own_reply.look_again, name="look_again"),
]
