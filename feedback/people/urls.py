"""Signing in, and the way from there to one's own desk."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from feedback.people import views

# The admin site's own sign-in would go round the second factor.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("desks/", views.desk, name="desk"),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
]
