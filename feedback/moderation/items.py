"""One item as the desk shows it: the words with their marks, who wrote them, and what was decided before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Prefetch, QuerySet

from feedback.directory.models import Service
from feedback.moderation.care import is_hard
from feedback.moderation.claims import holder
from feedback.moderation.marking import Note, Stretch, grouped, key_of, marked, number_flags
from feedback.moderation.models import Claim, Decision
from feedback.moderation.seconding import proposal_for
from feedback.moderation.suggesting.suggestions import quote, suggestion_for
from feedback.moderation.undoing import can_undo
from feedback.people.models import User
from feedback.stories.models import Answer, Notice, Post, Publication, Words
from feedback.stories.returning import took_proposal
from feedback.stories.told_before import told_before


def visible_posts() -> QuerySet[Post]:
    """What moderators may open: all that was ever sent."""
    answers = Answer.objects.select_related("service__organisation")
    return (
        Post.objects.exclude(publication=Publication.DRAFT)
        .select_related("story", "member", "answer__service__organisation", "public_words", "change", "notice_period")
        .prefetch_related(Prefetch("story__answers", answers))
    )


@dataclass
class Item:
    """A post with all that one person needs to decide on it."""

    post: Post
    user: User

    @cached_property
    def original(self) -> Words | None:
        """The latest words of the writer; none once they are erased."""
        return self.post.original

    @cached_property
    def latest(self) -> Words | None:
        """Where an edit begins: what a moderator made of the words before, or else the words themselves."""
        edited = (
            self.post.versions.filter(kind__in=[Words.Kind.EDITED, Words.Kind.PROPOSED])
            .select_related("made_by")
            .order_by("-pk")
            .first()
        )
        return edited if edited and self.original and edited.pk > self.original.pk else self.original

    @cached_property
    def notes(self) -> list[Note]:
        """What the checks noticed in the original, numbered."""
        if self.original is None:
            return []
        return number_flags(list(self.original.flags.all()), self.original.title, self.original.text)

    @property
    def noticed(self) -> list[list[Note]]:
        """The notes, with those together that say the same."""
        return grouped(self.notes)

    @property
    def usual_edits(self) -> list[Note]:
        """The notes that have a usual edit."""
        return [note for note in self.notes if note.usual]

    def stays(self, note: Note) -> int:
        """Count how often its quote stands in the words where no usual edit takes it out."""
        written = getattr(self.original, note.flag.field, "")
        same = [each for each in self.usual_edits if (each.flag.field, each.quote) == (note.flag.field, note.quote)]
        return max(0, written.count(note.quote) - len(same))

    @cached_property
    def told_before(self) -> list[Post]:
        """The earlier stories that say nearly the same; asked only where a check noticed it."""
        is_flagged = any(note.flag.kind == "duplicate" for note in self.notes)
        return told_before(self.post) if is_flagged else []

    @property
    def key(self) -> list[tuple[str, str]]:
        """How the marks in the words are drawn, and what each means."""
        return key_of(self.notes)

    @cached_property
    def is_hard(self) -> bool:
        """Say whether it may be hard to read."""
        return is_hard(self.post)

    @cached_property
    def others_by_author(self) -> list[Post]:
        """What else the same writer sent, as far as they let us know: where it is now, and never who they are."""
        if self.post.author_id is None:
            return []
        sent = Post.objects.exclude(publication=Publication.DRAFT).exclude(pk=self.post.pk)
        return list(sent.filter(author=self.post.author_id).order_by("pk"))

    @property
    def title(self) -> list[Stretch]:
        return self._marked("title")

    @property
    def text(self) -> list[Stretch]:
        return self._marked("text")

    def _marked(self, name: str) -> list[Stretch]:
        return marked(getattr(self.original, name), [note for note in self.notes if note.flag.field == name])

    @cached_property
    def claim(self) -> Claim | None:
        """Who has this in hand now."""
        return holder(self.post)

    @property
    def is_mine(self) -> bool:
        return self.claim is not None and self.claim.by_id == self.user.pk

    @property
    def is_waiting(self) -> bool:
        return self.post.is_waiting

    @cached_property
    def proposal(self) -> Decision | None:
        """What a first person would do with this, where it waits for a second."""
        return proposal_for(self.post)

    @property
    def is_read_by_me(self) -> bool:
        """Say whether this person has read it first, and leaves it to a second."""
        return self.proposal is not None and self.proposal.by_id == self.user.pk

    @property
    def is_shown(self) -> bool:
        """Say whether anybody can read this, as far as this post goes."""
        return self.post.publication == Publication.PUBLISHED

    @property
    def can_be_taken_down(self) -> bool:
        return self.post.publication in {Publication.PUBLISHED, Publication.HIDDEN}

    @cached_property
    def is_reported(self) -> bool:
        """Say whether somebody has reported what is published, and waits to hear of it."""
        return self.can_be_taken_down and self.post.reports.filter(outcome="").exists()

    @cached_property
    def is_as_proposed(self) -> bool:
        """Say whether the words are those that a moderator proposed and their writer took."""
        was_asked = any(decision.outcome == Decision.Outcome.RETURN for decision in self.decisions)
        return self.is_waiting and was_asked and took_proposal(self.post)

    @property
    def is_told_of_danger(self) -> bool:
        """Say whether the message to the urgent address has gone out."""
        return self.post.notices.filter(kind=Notice.Kind.URGENT, sent_at__isnull=False).exists()

    @cached_property
    def services(self) -> list[Service]:
        return [answer.service for answer in self.post.story.answers.all()]

    @cached_property
    def decisions(self) -> list[Decision]:
        """All that was decided on this, the newest first."""
        return list(self.post.decisions.select_related("by", "passed_to", "first_by").order_by("-pk"))

    @cached_property
    def suggested_because(self) -> str:
        """The sentence for which a level was suggested; nothing while somebody is still to say theirs."""
        is_compared = any(decision.suggested is not None for decision in self.decisions)
        suggestion = suggestion_for(self.post) if is_compared and not self.is_waiting else None
        return quote(suggestion) if suggestion else ""

    @property
    def undoable(self) -> Decision | None:
        """The decision that this person can still take back."""
        newest = next(iter(self.decisions), None)
        return newest if newest and can_undo(newest, by=self.user) else None

    @cached_property
    def opening(self) -> Post | None:
        """For a reply, the post that opened the story."""
        if self.post.is_opening:
            return None
        return Post.objects.select_related("public_words").get(story=self.post.story_id, is_opening=True)

    def typed_before(self) -> dict[str, Any]:
        """What the form begins with: the latest words, and what was decided where that was taken back."""
        words = self.latest
        if words is None:
            return {}
        begins: dict[str, Any] = {"title": words.title, "text": words.text, "reason": words.reason}
        # Only whoever took it back goes on from there: anybody else reads it afresh.
        last = self.decisions[:2]
        if (
            len(last) == 2
            and last[0].outcome == Decision.Outcome.UNDO
            and {each.by_id for each in last} == {self.user.pk}
        ):
            before = last[1]
            begins |= {
                "outcome": before.proposed or before.outcome,
                "criticality": before.criticality,
                "decline_reason": before.reason,
                "question" if before.outcome == Decision.Outcome.RETURN else "message": before.message,
                "colleague": "senior" if before.is_for_senior else before.passed_to_id or "",
                "note": before.note,
                "send_edit": words.kind == Words.Kind.PROPOSED,
            }
        return begins
