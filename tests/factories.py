"""Real objects for tests, made through the same verbs as the product makes them."""

from __future__ import annotations

import uuid
from importlib import import_module

import factory
from django.utils import timezone

from feedback.directory.models import Organisation, Service
from feedback.moderation import legal, reporting
from feedback.moderation.models import LegalNotice, Report
from feedback.pages.models import HelpContact
from feedback.people.models import Membership, User
from feedback.stories.disagreeing import ask_to_look_again
from feedback.stories.keycards import new_author, new_token, once_from
from feedback.stories.models import Appeal, Post, Story, Voice
from feedback.stories.replying import NewChange, reply_as_service
from feedback.stories.writing import NewWords, keep_edit, keep_original


class OrganisationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Organisation

    ods_code = factory.Sequence(lambda n: f"T{n:04}")
    name = factory.Sequence(lambda n: f"Trust {n}")
    town = "Trentside"


class ServiceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Service

    organisation = factory.SubFactory(OrganisationFactory)
    name = factory.Sequence(lambda n: f"Ward {n}")
    place = "Trentside"


def a_person(name: str, role: str | None = None, organisation: Organisation | None = None, **fields) -> User:
    """Make somebody who can sign in with the password "password", with one role or none."""
    email = f"{name.lower().replace(' ', '.')}@example.org"
    user = User.objects.create_user(email, name, "password", **fields)
    if role:
        Membership.objects.create(user=user, role=role, organisation=organisation, job_title="Ward manager")
    return user


def a_moderator(name: str = "Moira Moderator") -> User:
    return a_person(name, Membership.Role.MODERATOR)


def a_senior(name: str = "Sena Senior") -> User:
    return a_person(name, Membership.Role.SENIOR_MODERATOR)


def a_responder(organisation: Organisation, name: str = "Priya Nair") -> User:
    return a_person(name, Membership.Role.RESPONDER, organisation)


def a_waiting_story(
    *services: Service,
    title: str = "Kind nurses",
    text: str = "They were kind.",
    token: str = "",
    email: str = "",
    **words,
) -> Post:
    """Tell a story that waits to be read; gives its opening post. The token's words are its keycard."""
    token = token or new_token()
    story = Story.objects.create(relationship=Story.Relationship.PATIENT)
    story.route(services or [ServiceFactory()])
    post = Post.objects.create(
        story=story,
        is_opening=True,
        voice=Voice.AUTHOR,
        author=new_author(token, email=email),
        once=once_from(token),
    )
    keep_original(post, NewWords(title=title, text=text, pen_name=words.pop("pen_name", "Green Heron"), **words))
    return post


def a_published_story(*services: Service, criticality: int = 0, **facts) -> Post:
    """Tell a story and publish it as it was written; gives its opening post."""
    post = a_waiting_story(*services, **facts)
    post.publish(post.original, criticality=criticality)
    return post


def a_service_reply(
    opening: Post,
    *,
    by: User | None = None,
    text: str = "Thank you for telling us.",
    change: NewChange | None = None,
    publish: bool = True,
) -> Post:
    """Answer a story for its first service; published even where the writer has not earned it yet."""
    answer = opening.story.answers.first()
    by = by or a_responder(answer.organisation)
    membership = by.memberships.get(organisation=answer.organisation)
    post = reply_as_service(
        answer,
        by=by,
        membership=membership,
        words=NewWords(text=text, pen_name=by.name),
        once=uuid.uuid4(),
        change=change,
    )
    if publish and post.publication == "submitted":
        post.publish(post.original)
    return post


def told_ago(post: Post, **span: int) -> Post:
    """Make a story as if it had been told, and published, some time ago."""
    then = timezone.now() - timezone.timedelta(**span)
    Story.objects.filter(pk=post.story_id).update(told_at=then)
    Post.objects.filter(pk=post.pk).update(submitted_at=then, published_at=then if post.published_at else None)
    post.refresh_from_db()
    return post


def a_report(post: Post, *, token: str = "", reason: str = "untrue", **facts) -> Report:
    """Report a published post. The code follows from the token."""
    return reporting.report(post.pk, token=token or new_token(), reason=reason, **facts)


def a_legal_notice(post: Post, *, token: str = "", **facts) -> LegalNotice:
    """Send a legal notice about a published post."""
    particulars = {
        "name": "Lee Gal",
        "email": "lee.gal@example.org",
        "statement": "They were kind.",
        "meaning": "That I am not kind.",
        "untrue": "I am kind.",
        "cannot_sue_poster": True,
        "may_pass_name": False,
        "may_pass_contact": False,
    } | facts
    return legal.receive(post.pk, legal.Particulars(**particulars), token=token or new_token())


def an_appeal(*services: Service, by: User | None = None) -> Appeal:
    """Have an author disagree with how a story of theirs was edited."""
    post = a_waiting_story(*services, text="Nurse Anna Smith was kind.")
    edit = {"title": "Kind nurses", "text": "The nurse was kind.", "reason": "We leave out full names."}
    post.publish(keep_edit(post, by=by or a_moderator("Edna Editor"), **edit), criticality=0)
    return ask_to_look_again(post, "She wants to be named.")


def keep_help_contacts() -> None:
    """Put back what a migration put there, where a test before this one has emptied the tables."""
    if not HelpContact.objects.exists():
        for name, how, link, note in import_module("feedback.pages.migrations.0001_initial").CONTACTS:
            HelpContact.objects.create(name=name, how=how, link=link, note=note)
