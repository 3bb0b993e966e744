"""What each role may do, on one screen. Everybody, signed in or not, may read, tell a story and chip in."""

from __future__ import annotations

from enum import StrEnum

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from feedback.directory.models import Organisation
from feedback.people.models import Membership, User

Role = Membership.Role


# So many published replies earn a writer, in whatever voice, that the next one appears at once.
REPLIES_THAT_EARN = 2


class Can(StrEnum):
    """One thing that somebody may be allowed to do."""

    MODERATE = "read what waits, and decide on it"
    LEAD_DESK = "see how the desk works, and set what it says"
    TAKE_DOWN = "hide, restore and remove what is published"
    ANSWER = "reply for an organisation and record its changes"
    READ_INBOX = "see an organisation's inbox"
    ADMINISTER = "open the admin site"


GRANTS: dict[str, frozenset[Can]] = {
    Role.MODERATOR: frozenset({Can.MODERATE}),
    Role.SENIOR_MODERATOR: frozenset({Can.MODERATE, Can.TAKE_DOWN, Can.LEAD_DESK}),
    Role.RESPONDER: frozenset({Can.ANSWER, Can.READ_INBOX}),
    Role.LEAD: frozenset({Can.ANSWER, Can.READ_INBOX}),
    Role.ADMINISTRATOR: frozenset({Can.ADMINISTER}),
}


def can(user: User | AnonymousUser, capability: Can, organisation: Organisation | None = None) -> bool:
    """Say whether a role of this person grants the capability, in this organisation where one is named."""
    if not isinstance(user, User) or not user.is_active:
        return False
    return any(
        capability in GRANTS[membership.role]
        and (organisation is None or membership.organisation_id == organisation.pk)
        for membership in user.roles
    )


def require(user: User | AnonymousUser, capability: Can, organisation: Organisation | None = None) -> None:
    """Raise PermissionDenied unless this person can."""
    if not can(user, capability, organisation):
        raise PermissionDenied(f"This is only for people who may {capability}.")


def organisations_where(user: User | AnonymousUser, capability: Can) -> list[Organisation]:
    """List the organisations in which this person has the capability."""
    if not isinstance(user, User) or not user.is_active:
        return []
    return [
        membership.organisation
        for membership in user.roles
        if membership.organisation and capability in GRANTS[membership.role]
    ]
