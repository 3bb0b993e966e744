"""People, their roles and their way in, as administrators look after them."""

from __future__ import annotations

from smtplib import SMTPException

import allauth.account.admin
import allauth.mfa.admin  # noqa: F401
import django.contrib.auth.admin  # noqa: F401
import procrastinate.contrib.django.admin  # noqa: F401
from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from procrastinate.contrib.django.models import ProcrastinateJob

from feedback.admin_lists import Listed
from feedback.people.models import Membership, User

# The parts that we build on bring these along. Roles are memberships here, an address belongs to its person, and
# nobody looks at the secret of another's authenticator app. A job may be an email that somebody waits for: it is not
# stopped or sent twice by hand, unrecorded.
admin.site.unregister([Group, EmailAddress, Authenticator, ProcrastinateJob])


class NotOneself:
    """Keeps administrators from locking themselves out, and from giving themselves a role unseen."""

    def has_add_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return obj != request.user

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return obj != request.user

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return obj != request.user


class Memberships(NotOneself, admin.StackedInline):
    model = Membership
    # Without JavaScript no row can be added to those that are there.
    extra = 1
    verbose_name = "role"
    verbose_name_plural = "roles"


class SecondSteps(NotOneself, admin.StackedInline):
    """Can be taken away from somebody who has lost their phone; whoever has none must set one up."""

    model = Authenticator
    verbose_name_plural = "second step"
    fields = ["type", "created_at", "last_used_at"]
    readonly_fields = ["type", "created_at", "last_used_at"]
    extra = 0

    def has_add_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False


@admin.register(User)
class UserAdmin(Listed):
    list_display = ["name", "email", "roles_held", "has_second_step", "is_active", "last_login"]
    list_filter = ["is_active", "memberships__role", ("memberships__organisation", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["name", "email", "memberships__job_title"]
    fields = ["name", "email", "is_active", "last_login", "created_at"]
    readonly_fields = ["last_login", "created_at"]
    inlines = [Memberships, SecondSteps]
    actions = ["send_link"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).prefetch_related("memberships__organisation", "authenticator_set")

    @admin.display(description="roles")
    def roles_held(self, user: User) -> str:
        return ", ".join(str(membership) for membership in user.memberships.all()) or "none"

    @admin.display(description="second step", boolean=True)
    def has_second_step(self, user: User) -> bool:
        steps = user.authenticator_set.all()  # type: ignore[attr-defined]
        return any(step.type == Authenticator.Type.TOTP for step in steps)

    def get_fields(self, request, obj=None):
        return self.fields if obj else ["name", "email"]

    def get_readonly_fields(self, request, obj=None):
        return [*self.readonly_fields, "is_active"] if obj == request.user else self.readonly_fields

    def get_inlines(self, request, obj):
        return self.inlines if obj else [Memberships]

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        # What they did stays on record: whoever leaves is switched off.
        return False

    def save_model(self, request: HttpRequest, obj: User, form: forms.ModelForm, change: bool) -> None:
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)
        if not change:
            transaction.on_commit(lambda: self.invite(request, obj))

    @admin.action(description="Send a link to choose a password")
    def send_link(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        for user in queryset.filter(is_active=True):
            self.invite(request, user)

    def invite(self, request: HttpRequest, user: User) -> None:
        """Send the link, and say whether it went."""
        try:
            get_adapter().invite(user)
        except (OSError, SMTPException):
            again = "Choose them in the list, then “Send a link to choose a password”."
            self.message_user(request, f"The email to {user.email} could not be sent. {again}", messages.ERROR)
        else:
            self.message_user(request, f"A link to choose a password is on its way to {user.email}.")
