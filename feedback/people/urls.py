"""Signing in, and the way from there to one's own desk."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from django.contrib import admin
from django.urls import path, re_path

from feedback.people import views
from feedback.people.sign_in import account_page

# Of allauth's addresses only those that people here need: nobody signs up, and administrators set email addresses.
urlpatterns = [
    path("desks/", views.desk, name="desk"),
    path("accounts/login/", account_page(account.login), name="account_login"),
    path("accounts/logout/", account_page(account.logout), name="account_logout"),
    path("accounts/signup/", account_page(account.signup), name="account_signup"),
    path("accounts/inactive/", account_page(account.account_inactive), name="account_inactive"),
    path("accounts/reauthenticate/", account_page(account.reauthenticate), name="account_reauthenticate"),
    path("accounts/password/change/", account_page(account.password_change), name="account_change_password"),
    path("accounts/password/reset/", account_page(account.password_reset), name="account_reset_password"),
    path(
        "accounts/password/reset/done/",
        account_page(account.password_reset_done),
        name="account_reset_password_done",
    ),
    re_path(
        r"^accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account_page(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path(
        "accounts/password/reset/key/done/",
        account_page(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
    path("accounts/2fa/", account_page(mfa.index), name="mfa_index"),
    path("accounts/2fa/authenticate/", account_page(mfa.authenticate), name="mfa_authenticate"),
    path("accounts/2fa/reauthenticate/", account_page(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("accounts/2fa/totp/activate/", account_page(totp.activate_totp), name="mfa_activate_totp"),
    path("accounts/2fa/totp/deactivate/", account_page(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path(
        "accounts/2fa/recovery-codes/",
        account_page(recovery_codes.view_recovery_codes),
        name="mfa_view_recovery_codes",
    ),
    path(
        "accounts/2fa/recovery-codes/generate/",
        account_page(recovery_codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "accounts/2fa/recovery-codes/download/",
        account_page(recovery_codes.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
    path("admin/", admin.site.urls),
]
