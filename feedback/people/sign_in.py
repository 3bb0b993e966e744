"""How people sign in: accounts are made by an administrator, never by signing up."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from feedback.people.models import User


class AccountAdapter(DefaultAccountAdapter):
    """Keeps the door shut to those who have not been asked in, and says in our words what happens at it."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": "That email address and password do not belong together. Type them again",
        "enter_current_password": "That is not the password that you have now",
        "incorrect_password": "That is not your password",
        "incorrect_code": "That code does not work. Enter the one that the app shows now",
        "too_many_login_attempts": "That was wrong too often. Wait 15 minutes, then try again",
        "rate_limited": "That was wrong too often. Wait 15 minutes, then try again",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("desk")

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Lead to the address that is set for the site, whatever the request calls it."""
        parts = {"uidb36": "UID", "key": "KEY"}
        return settings.SITE_URL + reverse("account_reset_password_from_key", kwargs=parts).replace("UID-KEY", key)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        ours = {
            "site_name": settings.SITE_NAME,
            "contact_email": settings.CONTACT_EMAIL,
            "sign_in": settings.SITE_URL + reverse("account_login"),
            "reset": settings.SITE_URL + reverse("account_reset_password"),
        }
        super().send_mail(template_prefix, email, context | ours)

    def invite(self, user: User) -> None:
        """Send somebody the link with which they choose their first password. Raises what the mail server raises."""
        key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
        link = {"user": user, "password_reset_url": self.get_reset_password_from_key_url(key)}
        self.send_mail("account/email/invitation", user.email, link)


class SecondStepAdapter(DefaultMFAAdapter):
    """Says in our words what happens at the second step."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": AccountAdapter.error_messages["incorrect_code"],
        "cannot_generate_recovery_codes": "Set up an authenticator app first",
    }


def account_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Have one of allauth's pages kept by nobody, and tell by its status that a form was refused."""

    @wraps(view)
    def shown(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        form = (getattr(response, "context_data", None) or {}).get("form")
        if request.method == "POST" and response.status_code == 200 and form is not None and form.errors:
            response.status_code = 422
        add_never_cache_headers(response)
        return response

    return shown
