"""Reading again what was decided, without being told what."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from feedback.forms import ChoiceField
from feedback.moderation import second_reading, wording
from feedback.moderation.access import moderators_only
from feedback.moderation.marking import marked, number_flags
from feedback.moderation.models import Decision, SecondReading
from feedback.people.access import DeskRequest
from feedback.stories.criticality import LEVELS
from feedback.stories.models import Post

Outcome = Decision.Outcome
THANKS = "Thank you. What you would have done is counted, and changes nothing for the author."


class SecondReadingForm(forms.Form):
    """What the second reader would have done."""

    outcome = ChoiceField(
        label="What would you have done?",
        choices=[
            (Outcome.PUBLISH, "Publish it, as it is or with an edit"),
            (Outcome.RETURN, "Ask the writer first"),
            (Outcome.DECLINE, "Decline it"),
        ],
        size="m",
        error_messages={"required": "Choose what you would have done"},
    )
    criticality = ChoiceField(
        label="If you had published it: how critical is the most critical thing in it?",
        choices=[(level.number, f"{level.number} – {level.name}") for level in LEVELS],
        hints={str(level.number): level.definition for level in LEVELS},
        required=False,
        small=True,
    )

    def __init__(self, data: QueryDict | None = None, *, post: Post) -> None:
        super().__init__(data)
        if not post.is_opening:
            del self.fields["criticality"]

    def clean(self) -> dict[str, object]:
        cleaned = super().clean() or self.cleaned_data
        is_asked = cleaned.get("outcome") == Outcome.PUBLISH and "criticality" in self.fields
        if is_asked and not cleaned.get("criticality") and "criticality" not in self.errors:
            self.add_error("criticality", "Choose how critical the story is")
        return cleaned

    @property
    def level(self) -> int | None:
        """The criticality, where it belongs to the outcome."""
        typed = self.cleaned_data.get("criticality")
        return int(typed) if typed and self.cleaned_data["outcome"] == Outcome.PUBLISH else None


@require_http_methods(["GET", "HEAD", "POST"])
@moderators_only
def read_again(request: DeskRequest) -> HttpResponse:
    """Show the next item to read again, and keep what this person would have done with it."""
    waiting = second_reading.to_read_by(request.user)
    if request.method != "POST":
        reading = waiting.first()
        if reading is None:
            return render(request, "moderation/nothing_to_read_again.html")
        return show(request, reading, SecondReadingForm(post=reading.decision.post))
    reading = waiting.filter(pk=number_in(request)).first()
    if reading is None:
        messages.info(request, "That one has been read meanwhile, or its words are gone.")
        return redirect("moderation:read_again")
    if "leave" in request.POST:
        second_reading.leave(reading, by=request.user)
        messages.info(request, "You left it to a colleague.")
        return redirect("moderation:read_again")
    form = SecondReadingForm(request.POST, post=reading.decision.post)
    if not form.is_valid():
        return show(request, reading, form, status=422)
    outcome = Outcome(form.cleaned_data["outcome"])
    try:
        second_reading.read_again(reading, by=request.user, outcome=outcome, criticality=form.level)
        messages.success(request, THANKS)
    except second_reading.ReadMeanwhile:
        messages.info(request, "Somebody else was first. Nothing of yours is needed.")
    return redirect("moderation:queue")


def number_in(request: DeskRequest) -> int:
    """Read which item this is about. Raises Http404 where it names none."""
    typed = request.POST.get("reading", "")
    if not (typed.isascii() and typed.isdigit() and len(typed) < 10):
        raise Http404
    return int(typed)


def show(request: DeskRequest, reading: SecondReading, form: SecondReadingForm, *, status: int = 200) -> HttpResponse:
    """Show the words as they came, with what the checks noticed, and not a word of what was decided."""
    post = reading.decision.post
    words = post.written
    notes = number_flags(list(words.flags.all()), words.title, words.text)
    context = {
        "reading": reading,
        "form": form,
        "kind": wording.kind_of(post),
        "content_note": wording.CONTENT_NOTES.get(post.danger),
        "notes": notes,
        "title_stretches": marked(words.title, [note for note in notes if note.flag.field == "title"]),
        "text_stretches": marked(words.text, [note for note in notes if note.flag.field == "text"]),
    }
    return render(request, "moderation/read_again.html", context, status=status)
