"""What a moderator fills in to decide: the words for the public, the outcome, and what it is told with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings

from feedback.forms import CheckboxField, ChoiceField, LongTextField, SelectField, TextField
from feedback.moderation import decisions, reasons
from feedback.moderation.forms.lengths import MESSAGE_LENGTH, too_long
from feedback.moderation.models import Decision
from feedback.moderation.seconding import agrees, proposal_for
from feedback.moderation.wording import noticed
from feedback.people.models import Membership, User
from feedback.stories.criticality import LEVELS
from feedback.stories.models import Post, Voice, Words
from feedback.wording import capitalize_first

Outcome = Decision.Outcome
# The fields that belong to one outcome alone, each with what to say where it is missing.
ASKED: dict[str, dict[str, str]] = {
    Outcome.PUBLISH: {"criticality": "Choose how critical the story is"},
    Outcome.RETURN: {"asks": "", "question": "Write what you want to ask", "send_edit": ""},
    Outcome.DECLINE: {
        "decline_reason": "Choose the reason",
        "message": "Write to the writer, and say why",
    },
    Outcome.PASS: {"colleague": "", "note": "Write a note for whoever takes this next"},
}
EDITED = ("title", "text", "reason")
SENIOR = "senior"
USUAL_WORDS = "These are our usual words for this reason. Read them, change what you like, then decide"


def colleagues_of(user: User) -> list[User]:
    """List the other people who can decide."""
    roles = [Membership.Role.MODERATOR, Membership.Role.SENIOR_MODERATOR]
    return list(User.objects.filter(is_active=True, memberships__role__in=roles).exclude(pk=user.pk).distinct())


class DecideForm(forms.Form):
    """The edit and the outcome in one, so that nothing typed is lost on the way from one to the other."""

    title = TextField(
        label="Title", max_length=Words.TITLE_LENGTH, required=False, error_messages=too_long("that title")
    )
    text = LongTextField(
        label="Words",
        rows=12,
        max_length=Words.TEXT_LENGTH,
        required=False,
        error_messages=too_long("that text"),
        attrs={"data-key": "e"},
    )
    reason = TextField(
        label="Why you changed it",
        hint="The writer reads this beside each change. Choose one of ours, or write your own.",
        max_length=500,
        required=False,
        error_messages=too_long("that reason"),
        attrs={"list": "edit-reasons", "autocomplete": "off"},
    )
    outcome = ChoiceField(label="What happens with it?", size="m", error_messages={"required": "Choose what happens"})
    criticality = ChoiceField(
        label="How critical is the most critical thing in it?",
        hint="Never shown to the public.",
        choices=[(level.number, f"{level.number} – {level.name}") for level in LEVELS],
        hints={str(level.number): f"{level.definition} “{level.example}”" for level in LEVELS},
        required=False,
        small=True,
    )
    asks = SelectField(label="Begin with our words", required=False)
    question = LongTextField(
        label="Your question",
        hint="Say what you need to know, and why. They read it on their private page.",
        rows=5,
        max_length=MESSAGE_LENGTH,
        required=False,
        error_messages=too_long("that question"),
    )
    send_edit = CheckboxField(
        label="Send my edit along as a proposal. They can use it with one press, or change it", required=False
    )
    decline_reason = ChoiceField(label="The reason", choices=Decision.Reason.choices, required=False, small=True)
    message = LongTextField(
        label="Your words to the writer",
        hint="Kind and plain: what you can’t publish, why, and what they can do.",
        rows=5,
        max_length=MESSAGE_LENGTH,
        required=False,
        error_messages=too_long("that message"),
    )
    colleague = SelectField(label="To whom?", required=False)
    note = LongTextField(
        label="Note for colleagues",
        hint="Only moderators see it.",
        rows=4,
        max_length=MESSAGE_LENGTH,
        required=False,
        error_messages=too_long("that note"),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, post: Post, by: User, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.post = post
        self.proposal = proposal_for(post)
        not_to = {post.member_id, self.proposal.by_id if self.proposal else None}
        self.colleagues = {str(person.pk): person for person in colleagues_of(by) if person.pk not in not_to}
        self.fields["outcome"].choices = [  # type: ignore[attr-defined]
            (Outcome.PUBLISH, "Publish it"),
            (Outcome.RETURN, "Ask the author first" if post.voice == Voice.AUTHOR else "Ask the writer first"),
            (Outcome.DECLINE, "Decline it"),
            (Outcome.PASS, "Pass it to a colleague"),
        ]
        self.fields["colleague"].choices = [  # type: ignore[attr-defined]
            ("", "Whoever comes next"),
            (SENIOR, "Whichever senior moderator comes next"),
            *((key, person.name) for key, person in self.colleagues.items()),
        ]
        self.original = post.original
        # An imported text may be longer than what people can send.
        self.longest = max(Words.TEXT_LENGTH, len(self.original.text) if self.original else 0)
        self.fields["text"].limit = self.longest  # type: ignore[attr-defined]
        if self.original:
            lines = sum(1 + len(line) // 70 for line in self.original.text.split("\n"))
            self.fields["text"].widget.attrs["rows"] = str(min(max(lines + 1, 4), 16))
        self.fields["asks"].choices = self._questions()  # type: ignore[attr-defined]
        if settings.TWO_PEOPLE:
            self.fields[
                "criticality"
            ].help_text = "Never shown to the public. From 4 on, a second person reads it before it is published."
            self.fields["decline_reason"].help_text = "All but an advert takes a second person."
        if not post.is_opening:
            del self.fields["title"], self.fields["criticality"]

    def _questions(self) -> list[tuple[str, str]]:
        """List what can be asked, first what the checks noticed in these words."""
        kinds = set(self.original.flags.values_list("kind", flat=True)) if self.original else set()
        named = {key: capitalize_first(noticed([key])[0]) for key in reasons.texts_of(reasons.ASK)}
        found = [(key, f"{name} (noticed in these words)") for key, name in named.items() if key in kinds]
        return [("", "Choose what to ask about"), *found, *((k, n) for k, n in named.items() if k not in kinds)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        outcome = cleaned.get("outcome")
        if not outcome:
            return cleaned
        self._forget_errors_of_other(outcome)
        if outcome == Outcome.DECLINE and not self._offer_usual_words(cleaned):
            return cleaned
        for name, missing in ASKED[outcome].items():
            if missing and name in self.fields and name not in self.errors and not cleaned.get(name):
                self.add_error(name, missing)
        if outcome == Outcome.PUBLISH:
            self._check_edit(cleaned)
        elif outcome == Outcome.RETURN and cleaned.get("send_edit"):
            self._check_proposal(cleaned)
        return cleaned

    def _offer_usual_words(self, cleaned: dict[str, Any]) -> bool:
        """Put our usual words where nothing was written to the writer, to be read before they are sent."""
        reason = cleaned.get("decline_reason")
        if not reason or cleaned.get("message") or "message" in self.errors:
            return True
        self.data = dict(self.data.items()) | {"message": reasons.texts_of(reasons.DECLINE)[reason]}
        self.add_error("message", USUAL_WORDS)
        return False

    def _forget_errors_of_other(self, outcome: str) -> None:
        """What belongs to an outcome that was not chosen is not asked for, and may be hidden from view."""
        others = {name for other, asked in ASKED.items() if other != outcome for name in asked}
        if outcome == Outcome.DECLINE:
            others |= set(EDITED)
        for name in others:
            self.errors.pop(name, None)

    def _check_edit(self, cleaned: dict[str, Any]) -> None:
        if "text" in self.errors or "title" in self.errors:
            return
        if not cleaned.get("text"):
            self.add_error("text", "Write the words to publish. To publish none of them, decline it")
        elif self.is_edited and "reason" not in self.errors and not cleaned.get("reason"):
            self.add_error("reason", "You changed the words. Say why: whoever wrote them will read it")

    def _check_proposal(self, cleaned: dict[str, Any]) -> None:
        if "text" in self.errors or "title" in self.errors:
            return
        if not cleaned.get("text") or not self.is_edited:
            self.add_error("send_edit", "You have not changed the words. Edit them first, or ask without a proposal")
        else:
            self._check_edit(cleaned)

    def as_sent(self, name: str) -> str:
        """The original as a browser sends it back untouched: line breaks and spaces at the ends don't count."""
        return str(self.fields[name].to_python(getattr(self.original, name))) if name in self.fields else ""

    @property
    def is_edited(self) -> bool:
        """Say whether the words are others than the original."""
        return any(self.cleaned_data.get(name, "") != self.as_sent(name) for name in ("title", "text"))

    @property
    def edit(self) -> decisions.Edit | None:
        """The moderator's version, or None where nothing was changed or nothing is left."""
        facts = {name: self.cleaned_data.get(name, "") for name in EDITED}
        is_whole = all(name in self.cleaned_data or name not in self.fields for name in EDITED)
        return decisions.Edit(**facts) if is_whole and facts["text"] and self.is_edited else None

    @property
    def outcome_chosen(self) -> str:
        return str(self.cleaned_data["outcome"])

    @property
    def said(self) -> str:
        """What the writer would read of it."""
        name = {Outcome.RETURN: "question", Outcome.DECLINE: "message"}.get(Outcome(self.outcome_chosen), "")
        return str(self.cleaned_data.get(name, ""))

    @property
    def level(self) -> int | None:
        """The level that was chosen; none of a reply, or of what is not to be published."""
        if "criticality" not in self.fields or self.cleaned_data["outcome"] != Outcome.PUBLISH:
            return None
        return int(self.cleaned_data["criticality"])

    @property
    def differs_from_first(self) -> bool:
        """Say whether a second person sees this differently from the first."""
        outcome = self.cleaned_data["outcome"]
        if self.proposal is None or outcome == Outcome.PASS:
            return False
        return not agrees(self.proposal, outcome, self.level)

    def decide(self, *, by: User, seen_version: int) -> Decision:
        """Do what was chosen. Raises what feedback/moderation/decisions.py raises."""
        typed = self.cleaned_data
        seen: dict[str, Any] = {"by": by, "seen_version": seen_version, "edit": self.edit}
        match typed["outcome"]:
            case Outcome.PUBLISH:
                return decisions.publish(self.post, criticality=self.level, **seen)
            case Outcome.RETURN:
                return decisions.ask_author(self.post, message=typed["question"], proposes=typed["send_edit"], **seen)
            case Outcome.DECLINE:
                reason = Decision.Reason(typed["decline_reason"])
                return decisions.decline(self.post, reason=reason, message=typed["message"], **seen)
            case _:
                to = self.colleagues.get(typed["colleague"])
                to_senior = typed["colleague"] == SENIOR
                return decisions.pass_on(self.post, note=typed["note"], to=to, to_senior=to_senior, **seen)


def with_usual_words(typed: Mapping[str, str], what: str) -> dict[str, str]:
    """Give what was typed with our words put in: a question after what is there, a message in place of another."""
    if what == "question":
        ours, theirs = reasons.texts_of(reasons.ASK).get(typed.get("asks", ""), ""), typed.get("question", "").strip()
        words = theirs if ours in theirs else "\n\n".join(filter(None, [theirs, ours]))
        return {**typed, "question": words}
    usual = reasons.texts_of(reasons.DECLINE)
    reason, theirs = typed.get("decline_reason", ""), typed.get("message", "").strip()
    is_own = bool(theirs) and theirs.replace("\r\n", "\n") not in usual.values()
    return {**typed, "message": theirs if is_own or reason not in usual else usual[reason]}
