"""The admin site: for administrators only, who come in by the same door as everybody else."""

from __future__ import annotations

from allauth.account import views as account
from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.shortcuts import redirect

from feedback.people.permissions import Can, can


class Administration(AdminSite):
    """Has no sign-in, sign-out or passwords of its own: those would go round the second factor."""

    site_header = "Administration"
    site_title = "Administration"
    index_title = "What there is to look after"
    enable_nav_sidebar = False

    def has_permission(self, request: HttpRequest) -> bool:
        return can(request.user, Can.ADMINISTER)

    def login(self, request, extra_context=None):
        return secure_admin_login(super().login)(request, extra_context)

    def logout(self, request, extra_context=None):
        return account.logout(request)

    def password_change(self, request, extra_context=None):
        return redirect("account_change_password")
