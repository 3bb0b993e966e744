"""How people sign in: accounts are made by an administrator, never by signing up."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from functools import wraps
from smtplib import SMTPException
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from feedback.people.models import User

logger = logging.getLogger(__name__)


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

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """A sign-in of the last 5 minutes counts, so that nobody types the same password twice in a row."""
        records = get_authentication_records(self.request, self.request.user)
        return not records or time.time() - records[-1]["at"] > app_settings.REAUTHENTICATION_TIMEOUT

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
        if "user" in context:
            # Not as "user": on a page that is whoever is signed in.
            ours["first_name"] = context["user"].first_name
        super().send_mail(template_prefix, email, context | ours)

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Tell somebody what changed on their account. It has changed already: no mail server may stand in the way."""
        try:
            super().send_notification_mail(*args, **kwargs)
        except (OSError, SMTPException) as error:
            logger.warning("News of an account could not be sent: %s", type(error).__name__)

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
