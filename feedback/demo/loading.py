"""Loading the demo: two years of invented stories, as if they had been told, read and answered at their time."""

from __future__ import annotations

import random
import tomllib
import uuid
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from feedback.demo.desk import load_desk
from feedback.demo.people import AUTHOR_TOKEN, CONTENT, load_people
from feedback.directory.models import Organisation, Service
from feedback.moderation.decisions import leave_message
from feedback.moderation.expecting import count_expectations
from feedback.moderation.models import Decision
from feedback.moderation.seconding import is_weighty
from feedback.moderation.suggesting.suggestions import suggest
from feedback.people.models import Membership, User
from feedback.stories.erasure import withdraw_story
from feedback.stories.keycards import new_author, new_token, once_from
from feedback.stories.models import (
    Appeal,
    Author,
    Change,
    Danger,
    KnownWord,
    Notice,
    NoticePeriod,
    Post,
    Publication,
    Story,
    Voice,
    Words,
)
from feedback.stories.notice_period import SEVERE, ends_at
from feedback.stories.notices import tell_author, tell_of_danger
from feedback.stories.writing import NewWords, keep_edit, keep_original

Told = dict[str, Any]


@transaction.atomic
def load_demo() -> bool:
    """Load the demo, once: False where there are stories already, which are left as they are."""
    if Story.objects.exists():
        return False
    load_directory()
    users = load_people()
    keycard = AUTHOR_TOKEN
    for told in stories():
        opening = load_story(told, users, token=keycard if is_for_the_keycard(told) else new_token())
        if is_for_the_keycard(told):
            keycard = new_token()
        load_news(opening)
    load_desk(users)
    count_expectations()
    # The public record is kept at the commit.
    transaction.on_commit(KnownWord.objects.learn)
    return True


def load_directory() -> None:
    """Make the invented organisations and their services."""
    for organisation in tomllib.loads((CONTENT / "organisations.toml").read_text())["organisation"]:
        opened_on = organisation.pop("opened")
        Organisation.objects.create(opened_on=opened_on, **organisation)
    call_command("import_services", CONTENT / "services.csv", verbosity=0)


def stories() -> Iterator[Told]:
    """Read the stories, the oldest first, so that the newest have the highest numbers."""
    read = [
        told
        for path in sorted((CONTENT / "stories").glob("*.toml"))
        for told in tomllib.loads(path.read_text())["story"]
    ]
    return iter(sorted(read, key=lambda told: -told["told_days_ago"]))


def is_for_the_keycard(told: Told) -> bool:
    """Say whether a story shows all that an author comes back to: an edit, a service's reply, words of others."""
    voices = {post["voice"] for post in told.get("post", [])}
    return "edited_text" in told and {"service", "public"} <= voices


def moment(told: Told) -> datetime:
    """Give the time of the telling: in the daytime, the same at each load of the same day."""
    dice = random.Random(told["title"])  # noqa: S311 -- only spreads the demo over the day
    days = told["told_days_ago"]
    if days == 0:
        return timezone.now() - timedelta(minutes=dice.randint(5, 90))
    then = timezone.localtime() - timedelta(days=days)
    return then.replace(hour=dice.randint(8, 21), minute=dice.randint(0, 59))


@transaction.atomic
def load_story(told: Told, users: dict[str, User], *, token: str) -> Post:
    """Make one story with its conversation, its decisions and its changes."""
    at = moment(told)
    happened = told.get("happened")
    story = Story.objects.create(
        relationship=told["relationship"],
        happened_on=date.fromisoformat(f"{happened}-01") if happened else None,
        told_at=at,
    )
    story.route(Service.objects.filter(name__in=told["services"]))
    author = new_author(token, email="author@demo.hearback.example" if told.get("email") else "")
    Author.objects.filter(pk=author.pk).update(consented_at=at, created_at=at)
    opening = Post.objects.create(
        story=story,
        is_opening=True,
        voice=Voice.AUTHOR,
        author=author,
        submitted_at=at,
        once=once_from(token),
    )
    words = keep_original(
        opening,
        NewWords(
            title=told["title"],
            text=told["text"].strip(),
            pen_name=told["pen_name"],
            good=told.get("good", []),
            better=told.get("better", []),
            feelings=told.get("feelings", []),
            where=told.get("where", ""),
        ),
        at=at,
    )
    moderators = [user for user in users.values() if user.roles[0].role == Membership.Role.MODERATOR]
    moderator = moderators[story.pk % len(moderators)]
    second = moderators[(story.pk + 1) % len(moderators)]
    settle(opening, words, told, at=at, by=moderator, second=second)
    if "appeal" in told:
        asked_at = timezone.now() - timedelta(hours=20)
        opening.appeals.create(about=Appeal.About.EDIT, text=told["appeal"], at=asked_at)
    for said in told.get("post", []):
        load_post(story, said, author, users, told_at=at, moderator=moderator)
    if told["publication"] == Publication.WITHDRAWN:
        withdraw_story(story)
    return opening


def settle(post: Post, words: Words, told: Told, *, at: datetime, by: User, second: User) -> None:
    """Bring a post to the state that it has in the demo, with the decisions that led there."""
    publication = told.get("publication", Publication.PUBLISHED)
    dice = random.Random(words.text)  # noqa: S311
    decided_at = min(at + timedelta(hours=dice.randint(2, 30)), timezone.now())
    suggested = suggest(words).level if post.is_opening else None
    if publication == Publication.SUBMITTED:
        return
    if publication in (Publication.RETURNED, Publication.DECLINED):
        send_back(post, told, publication, at=decided_at, by=by, second=second)
        return
    if publication == Publication.HELD:
        hold(post, words, told["criticality"], at=decided_at, by=by, second=second)
        return
    if "edited_text" in told or "edited_title" in told:
        words = keep_edit(
            post,
            title=told.get("edited_title", words.title),
            text=told.get("edited_text", words.text).strip(),
            reason=told["edit_reason"],
            by=by,
            at=decided_at,
        )
    criticality = told.get("criticality", 0) if post.is_opening else None
    post.record_publication(words, at=decided_at, criticality=criticality)
    outcome = Decision.Outcome.PUBLISH
    takes_two = is_weighty(outcome, criticality=criticality)
    Decision.objects.create(
        post=post,
        by=second if takes_two else by,
        first_by=by if takes_two else None,
        at=decided_at,
        outcome=outcome,
        criticality=criticality,
        suggested=suggested,
        published_words=words,
    )
    if publication in (Publication.HIDDEN, Publication.REMOVED):
        is_hidden = publication == Publication.HIDDEN
        outcome = Decision.Outcome.HIDE if is_hidden else Decision.Outcome.REMOVE
        (post.hide if is_hidden else post.remove)()
        message = told.get("message", "").strip()
        taken_down_at = decided_at + timedelta(hours=1)
        leave_message(Decision.objects.create(post=post, by=by, at=taken_down_at, outcome=outcome, message=message))


def hold(post: Post, words: Words, criticality: int, *, at: datetime, by: User, second: User) -> None:
    """Bring a post to where it waits for a second person, or, where two have read it, for its day of publication."""
    post.hold()
    facts: dict[str, Any] = {"post": post, "at": at, "criticality": criticality, "published_words": words}
    if criticality < SEVERE:
        Decision.objects.create(by=by, outcome=Decision.Outcome.PROPOSE, proposed=Decision.Outcome.PUBLISH, **facts)
        return
    Decision.objects.create(by=second, first_by=by, outcome=Decision.Outcome.PUBLISH, **facts)
    NoticePeriod.objects.create(post=post, words=words, criticality=criticality, began_at=at, ends_at=ends_at(at))


def send_back(post: Post, told: Told, publication: str, *, at: datetime, by: User, second: User) -> None:
    """Bring a post to where its author was asked something, or was told why it is not published."""
    is_declined = publication == Publication.DECLINED
    (post.decline if is_declined else post.return_to_author)()
    outcome = Decision.Outcome.DECLINE if is_declined else Decision.Outcome.RETURN
    reason = told.get("decline_reason", "") if is_declined else ""
    takes_two = is_weighty(outcome, reason=reason)
    decision = Decision.objects.create(
        post=post,
        by=second if takes_two else by,
        first_by=by if takes_two else None,
        at=at,
        outcome=outcome,
        reason=reason,
        message=told.get("message", "").strip(),
    )
    leave_message(decision)


def load_post(
    story: Story, said: Told, author: Author, users: dict[str, User], *, told_at: datetime, moderator: User
) -> Post:
    """Make one post of the conversation, and the change that it records."""
    dice = random.Random(said["text"])  # noqa: S311
    at = told_at + timedelta(days=said["after_days"], minutes=dice.randint(10, 300))
    opened_at = story.posts.get(is_opening=True).published_at
    if opened_at:
        # What takes two people is published days after it was told: nobody answers before they can read it.
        at = max(at, opened_at + timedelta(minutes=dice.randint(30, 300)))
    at = min(at, timezone.now() - timedelta(minutes=dice.randint(2, 40)))
    post = Post(story=story, voice=said["voice"], submitted_at=at, once=uuid.uuid4())
    pen_name = said.get("pen_name", "")
    if post.voice == Voice.SERVICE:
        post.member = users[said["by"]]
        post.answer = story.answers.get(service__name=said["service"])
        post.job_title = post.member.memberships.get().job_title
        pen_name = post.member.name
    elif post.voice == Voice.AUTHOR:
        post.author = author
        pen_name = story.posts.get(is_opening=True).versions.get(kind=Words.Kind.ORIGINAL).pen_name
    post.save()
    words = keep_original(post, NewWords(text=said["text"].strip(), pen_name=pen_name), at=at)
    if change := said.get("change"):
        load_change(post, change, at)
    if said.get("publication", Publication.PUBLISHED) == Publication.PUBLISHED:
        post.record_publication(words, at=at)
        Decision.objects.create(post=post, by=moderator, at=at, outcome=Decision.Outcome.PUBLISH, published_words=words)
    if helped := said.get("helped"):
        last = story.posts.filter(voice=Voice.SERVICE, publication=Publication.PUBLISHED).order_by("-published_at")
        Post.objects.filter(pk__in=last[:1].values("pk")).update(helped=helped)
    return post


def load_change(reply: Post, change: Told, at: datetime) -> None:
    """Record the change that a reply tells of."""
    is_made = change["state"] == Change.State.MADE
    recorded_at = min(at + timedelta(days=change.get("made_days", 0)), timezone.now()) if is_made else at
    Change.objects.create(
        reply=reply,
        state=change["state"],
        summary=change["summary"].strip(),
        owner=change.get("owner", ""),
        due_on=(at + timedelta(days=change["due_days"])).date() if "due_days" in change else None,
        made_on=timezone.localdate(recorded_at) if is_made else None,
        recorded_at=recorded_at,
    )


def load_news(opening: Post) -> None:
    """Send the mail that belongs to what has only just come in."""
    if opening.publication == Publication.SUBMITTED:
        tell_author(opening.author, Notice.Kind.RECEIVED, post=opening)
        if opening.danger == Danger.NOW:
            tell_of_danger(opening)
    elif opening.publication == Publication.RETURNED:
        tell_author(opening.author, Notice.Kind.RETURNED, post=opening)
