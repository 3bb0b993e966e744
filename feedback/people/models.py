"""The people who sign in: volunteers, staff and administrators. Authors of stories never have an account."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property

from feedback.directory.models import Organisation


class UserManager(BaseUserManager["User"]):
    """Makes accounts; the email address is the name to sign in with."""

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)

    def create_user(self, email: str, name: str, password: str | None = None, **fields) -> User:
        """Make an account that can sign in and may do nothing yet."""
        user = self.model(email=self.normalize_email(email), name=name, **fields)
        user.set_password(password)
        user.save()
        return user

    def create_superuser(self, email: str, name: str, password: str | None = None) -> User:
        """Make an administrator, for `manage.py createsuperuser`."""
        user = self.create_user(email, name, password)
        Membership.objects.create(user=user, role=Membership.Role.ADMINISTRATOR)
        return user


class User(AbstractBaseUser):
    """Somebody who signs in to work: what they may do comes from their memberships, and from nothing else."""

    email = models.EmailField("email address", unique=True)
    name = models.CharField(max_length=100)
    is_active = models.BooleanField("can sign in", default=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        ordering = ["name"]
        verbose_name = "person"
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        self.email = self.email.lower()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the address in small letters, as it is looked up, and forget where allauth noted another one."""
        self.email = self.email.lower()
        super().save(*args, **kwargs)
        if "email" in (kwargs.get("update_fields") or ["email"]):
            # A noted address would still open the account.
            self.emailaddress_set.exclude(email=self.email).delete()  # type: ignore[attr-defined]

    @property
    def first_name(self) -> str:
        return self.name.split(" ")[0]

    def get_short_name(self) -> str:
        return self.first_name

    @cached_property
    def roles(self) -> list[Membership]:
        """The memberships of this person, read once in a request."""
        return list(self.memberships.select_related("organisation"))

    # Django's admin site asks these. The answers follow from the role, so that nothing has to be kept in step.

    @property
    def is_staff(self) -> bool:
        return self.is_active and any(membership.role == Membership.Role.ADMINISTRATOR for membership in self.roles)

    def has_perm(self, perm: str, obj: object = None) -> bool:
        return self.is_staff

    def has_perms(self, perm_list: Iterable[str], obj: object = None) -> bool:
        return self.is_staff

    def has_module_perms(self, app_label: str) -> bool:
        return self.is_staff


class Membership(models.Model):
    """One role of one person: at the site, or in an organisation."""

    class Role(models.TextChoices):
        MODERATOR = "moderator", "Volunteer moderator"
        SENIOR_MODERATOR = "senior_moderator", "Senior moderator"
        ADMINISTRATOR = "administrator", "Administrator"
        RESPONDER = "responder", "Responder"
        LEAD = "lead", "Lead"

    IN_ORGANISATION = (Role.RESPONDER, Role.LEAD)

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="memberships", null=True, blank=True
    )
    job_title = models.CharField(
        max_length=100, blank=True, help_text="Shown with the name under what this person answers"
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="membership_organisation_where_the_role_has_one",
                condition=Q(role__in=["responder", "lead"], organisation__isnull=False)
                | Q(role__in=["moderator", "senior_moderator", "administrator"], organisation__isnull=True),
                violation_error_message="Responders and leads belong to an organisation; the other roles do not.",
            ),
            models.UniqueConstraint(
                fields=["user", "role", "organisation"], name="membership_once", nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        where = f" at {self.organisation}" if self.organisation else ""
        return f"{self.get_role_display()}{where}"
