"""The forms of signing in, said in our words."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django import forms

NOT_AN_EMAIL = "Enter an email address in the correct format, like name@example.com"
HIDDEN_CHARACTER = "There is a hidden character here. Type it again"
RULES = "At least 10 characters. Three words that only you would put together are good."
FROM_THE_APP = "6 digits, from your authenticator app"


class Worded(forms.Form):
    """Takes the label, the hint and what to say of an empty field from `wording`."""

    wording: ClassVar[dict[str, tuple[str, str, str]]] = {}
    width: ClassVar[int] = 30

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, hint, when_empty) in self.wording.items():
            field = self.fields[name]
            field.label, field.help_text = label, hint
            field.error_messages |= {
                "required": when_empty,
                "invalid": NOT_AN_EMAIL,
                "max_length": NOT_AN_EMAIL,
                "null_characters_not_allowed": HIDDEN_CHARACTER,
            }
            field.width = self.width  # type: ignore[attr-defined]
            field.widget.attrs.pop("placeholder", None)


class TwiceTheSame(Worded):
    """A new password, typed twice."""

    def add_error(self, field: str | None, error: Any) -> None:
        if field == "password2" and not isinstance(error, forms.ValidationError):
            error = "The two new passwords are not the same. Type them again"
        super().add_error(field, error)


class SignInForm(Worded, account.LoginForm):
    wording = {
        "login": ("Email address", "", "Enter your email address"),
        "password": ("Password", "", "Enter your password"),
    }


class ForgottenPasswordForm(Worded, account.ResetPasswordForm):
    wording = {"email": ("Email address", "", "Enter your email address")}


class ChoosePasswordForm(TwiceTheSame, account.ResetPasswordKeyForm):
    wording = {
        "password1": ("New password", RULES, "Enter a new password"),
        "password2": ("New password again", "", "Enter your new password again"),
    }


class ChangePasswordForm(TwiceTheSame, account.ChangePasswordForm):
    wording = {
        "oldpassword": ("The password that you have now", "", "Enter the password that you have now"),
        **ChoosePasswordForm.wording,
    }


class PasswordAgainForm(Worded, account.ReauthenticateForm):
    wording = {"password": ("Password", "", "Enter your password")}


class CodeForm(Worded, mfa.AuthenticateForm):
    width = 10
    wording = {"code": ("Code", "6 digits, or one of your recovery codes", "Enter the code")}


class CodeAgainForm(Worded, mfa.ReauthenticateForm):
    width = 10
    wording = CodeForm.wording


class SetUpForm(Worded, totp.ActivateTOTPForm):
    width = 10
    wording = {"code": ("Code", FROM_THE_APP, "Enter the code that the app shows")}
