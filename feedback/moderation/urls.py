"""The volunteers' desk, for moderators only."""

from django.urls import path

from feedback.moderation import views

app_name = "moderation"

urlpatterns = [
    path("", views.queue, name="queue"),
    path("next/", views.take_next, name="take_next"),
    path("<int:pk>/", views.item, name="item"),
    path("<int:pk>/take/", views.take, name="take"),
    path("<int:pk>/renew/", views.renew, name="renew"),
    path("<int:pk>/release/", views.release, name="release"),
    path("<int:pk>/skip/", views.skip, name="skip"),
    path("<int:pk>/typed/", views.keep_typed, name="keep_typed"),
    path("<int:pk>/remarks/", views.leave_remark, name="remark"),
    path("<int:pk>/usual-edit/", views.usual_edit, name="usual_edit"),
    path("me/", views.me, name="me"),
    path("for-you/", views.for_you, name="for_you"),
    path("suggestions/", views.suggestions, name="suggestions"),
    path("colleagues/", views.colleagues, name="colleagues"),
    path("<int:pk>/difference/", views.difference, name="difference"),
    path("<int:pk>/services/", views.route, name="route"),
    path("<int:pk>/suggest/", views.suggest, name="suggest"),
    path("<int:pk>/stop-notice/", views.stop_notice, name="stop_notice"),
    path("wordings/", views.wordings, name="wordings"),
    path("wordings/<str:key>/", views.word, name="word"),
    path("<int:pk>/compare/", views.compare, name="compare"),
    path("<int:pk>/decide/", views.decide, name="decide"),
    path("<int:pk>/take-down/", views.take_down, name="take_down"),
    path("practice/", views.practice, name="practice"),
    path("practice/again/", views.practice_again, name="practice_again"),
    path("practice/<int:number>/", views.practice_item, name="practice_item"),
    path("<int:pk>/purge/", views.purge, name="purge"),
    path("again/", views.read_again, name="read_again"),
    path("decisions/<int:pk>/undo/", views.undo, name="undo"),
    path("appeals/", views.appeals_list, name="appeals"),
    path("appeals/<int:pk>/", views.appeal, name="appeal"),
    path("reports/", views.reports_list, name="reports"),
    path("reports/<int:pk>/", views.reported, name="reported"),
    path("legal/", views.legal_notices, name="legal_notices"),
    path("legal/<int:pk>/", views.legal_notice, name="legal_notice"),
]
