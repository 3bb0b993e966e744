"""Notes between moderators about an item, and who is called to read them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from feedback.moderation.models import Remark
from feedback.people.models import Membership, User
from feedback.people.permissions import Can, require
from feedback.stories.models import Notice, Post
from feedback.stories.notices import tell_user

# So long a mention stands in somebody's list.
LISTED_FOR = timedelta(days=30)
MOST_LISTED = 50


class NothingToSay(Exception):
    """The words of this are erased, so that nothing more may be written about them."""


def moderators() -> QuerySet[User]:
    """List everybody who reads at the desk."""
    roles = [Membership.Role.MODERATOR, Membership.Role.SENIOR_MODERATOR]
    return User.objects.filter(is_active=True, memberships__role__in=roles).distinct().order_by("name", "pk")


def mentioned_in(text: str, people: Iterable[User]) -> list[User]:
    """Find who is called by "@" and their whole name, or the first name that only they have, in any case."""
    people = list(people)
    named = {person: [person.name] for person in people}
    firsts = Counter(first_name(person).casefold() for person in people)
    for person in people:
        if firsts[first_name(person).casefold()] == 1:
            named[person].append(first_name(person))
    return [person for person in people if any(calls(name, text) for name in named[person])]


def calls(name: str, text: str) -> bool:
    """Say whether a text calls this name; a name that goes on in capitals is another's."""
    goes_on = "" if " " in name else r"(?!\s+[A-Z])"
    return re.search(rf"(?<!\w)@(?i:{re.escape(name)})(?!\w){goes_on}", text) is not None


def first_name(person: User) -> str:
    """Give the first word of a name."""
    return person.name.split(maxsplit=1)[0] if person.name.strip() else person.name


@transaction.atomic
def remark(post: Post, *, by: User, text: str, mentions: Iterable[User] = ()) -> Remark:
    """Leave a note, and send word to whoever it mentions. Raises NothingToSay."""
    require(by, Can.MODERATE)
    # Against erasing the words meanwhile.
    post.lock()
    if post.original is None:
        raise NothingToSay
    written = Remark.objects.create(post=post, by=by, text=text)
    called = {person for person in {*mentions, *mentioned_in(text, moderators())} if person.pk != by.pk}
    # Nobody reads at the desk about what they wrote themselves.
    called = {person for person in called if person.pk != post.member_id}
    written.mentions.set(called)
    for person in sorted(called, key=lambda person: person.pk):
        tell_user(person, Notice.Kind.MENTIONED, post=post)
    return written


def remarks_on(post: Post) -> list[Remark]:
    """List the notes about an item, the oldest first."""
    return list(post.remarks.select_related("by").prefetch_related("mentions"))


def mentions_of(user: User) -> QuerySet[Remark]:
    """What mentions this person lately and they have not answered with a note of their own, the newest first."""
    answered = Remark.objects.filter(post=OuterRef("post"), by=user, pk__gt=OuterRef("pk"))
    lately = Remark.objects.filter(mentions=user, at__gte=timezone.now() - LISTED_FOR)
    return lately.exclude(Exists(answered)).exclude(post__member=user).order_by("-pk")
