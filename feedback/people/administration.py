"""The admin site: for administrators only, who come in by the same door as everybody else."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from allauth.account import views as account
from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from feedback.people.permissions import Can, can

View = Callable[..., HttpResponseBase]


def without_nul(view: View) -> View:
    """Refuse an address that asks for a character which is in no text. A form says so itself, at the field."""

    @wraps(view)
    def asked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if any("\x00" in text for name, values in request.GET.lists() for text in (name, *values)):
            raise BadRequest("There is a character that does not belong in an address")
        return view(request, *args, **kwargs)

    return asked


class Administration(AdminSite):
    """Has no sign-in, sign-out or passwords of its own: those would go round the second factor."""

    site_header = "Administration"
    site_title = "Administration"
    index_title = "What there is to look after"
    enable_nav_sidebar = False

    def has_permission(self, request: HttpRequest) -> bool:
        return can(request.user, Can.ADMINISTER)

    def admin_view(self, view, cacheable=False):
        return super().admin_view(without_nul(view), cacheable)

    def login(self, request, extra_context=None):
        return secure_admin_login(super().login)(request, extra_context)

    def logout(self, request, extra_context=None):
        return account.logout(request)

    def password_change(self, request, extra_context=None):
        return redirect("account_change_password")
