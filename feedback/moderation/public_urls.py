"""What everybody may open of moderation."""

from django.urls import path

from feedback.moderation.views import legal, public, reporting

app_name = "open_moderation"

urlpatterns = [
    path("moderation/", public.figures, name="figures"),
    path("report/follow/", reporting.follow, name="follow"),
    path("report/<int:number>/", reporting.report, name="report"),
    path("report/<int:number>/sent/", reporting.report_sent, name="report_sent"),
    path("legal-notice/", reporting.legal_notice, name="legal_notice"),
    path("legal-notice/sent/", reporting.legal_notice_sent, name="legal_notice_sent"),
    path("my-story/now/legal/", legal.legal_answer, name="legal_answer"),
]
