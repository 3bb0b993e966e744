"""The invented people of the demo, and the one keycard that it tells everybody."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from feedback.directory.models import Organisation
from feedback.people.models import Membership, User
from feedback.stories.keycards import once_from
from feedback.stories.models import Author, Post

CONTENT = Path(__file__).parent / "content"
PASSWORD = "hearback-demo"  # noqa: S105 -- of people who do not exist, on a site that says so
# The browser token from which the keycard follows that a visitor may use to come back as an author.
AUTHOR_TOKEN = "an-author-of-the-demo"  # noqa: S105


DOES = {
    Membership.Role.MODERATOR: "Reads what comes in, and decides on it",
    Membership.Role.SENIOR_MODERATOR: "Reads what comes in, and can take down what is published",
    Membership.Role.RESPONDER: "Answers stories about {organisation}",
    Membership.Role.LEAD: "Sees what people say of {organisation}, and answers",
    Membership.Role.ADMINISTRATOR: "Looks after accounts, services and the help that we point to",
}


def people() -> list[dict[str, Any]]:
    """Read who they are."""
    return tomllib.loads((CONTENT / "people.toml").read_text())["person"]


def people_to_sign_in() -> list[dict[str, str]]:
    """List the people as whom a visitor can sign in, with what they do."""
    names = dict(Organisation.objects.values_list("ods_code", "name"))
    return [
        {
            "email": person["email"],
            "name": person["name"],
            "role": Membership.Role(person["role"]).label,
            "job_title": person.get("job_title", ""),
            "does": DOES[Membership.Role(person["role"])].format(
                organisation=names.get(person.get("organisation", ""))
            ),
        }
        for person in people()
        if person.get("signs_in", True)
    ]


def load_people() -> dict[str, User]:
    """Make their accounts; gives them by email."""
    made = {}
    for person in people():
        user = User.objects.create_user(
            person["email"],
            person["name"],
            PASSWORD if person.get("signs_in", True) else None,
        )
        organisation = person.get("organisation")
        Membership.objects.create(
            user=user,
            role=person["role"],
            organisation=Organisation.objects.get(ods_code=organisation) if organisation else None,
            job_title=person.get("job_title", ""),
        )
        made[user.email] = user
    return made


def demo_author() -> Author | None:
    """Find the author whose keycard the demo tells everybody."""
    post = Post.objects.filter(once=once_from(AUTHOR_TOKEN)).select_related("author").first()
    return post.author if post else None
