"""Pages about the site itself."""

from django.urls import path

from feedback.pages import views

app_name = "pages"

urlpatterns = [
    path("help-now/", views.page, {"name": "help_now"}, name="help_now"),
    path("about/", views.page, {"name": "about"}, name="about"),
    path("how-we-read-stories/", views.page, {"name": "how_we_read_stories"}, name="how_we_read_stories"),
    path("privacy/", views.page, {"name": "privacy"}, name="privacy"),
    path("accessibility/", views.page, {"name": "accessibility"}, name="accessibility"),
    path("open-data/", views.page, {"name": "open_data"}, name="open_data"),
    path("robots.txt", views.robots, name="robots"),
]
