"""The pages on which a new volunteer practises."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from feedback.moderation.access import moderators_only
from feedback.moderation.marking import marked, number_flags
from feedback.moderation.models import TrainingAnswer
from feedback.moderation.training.form import PracticeForm
from feedback.moderation.training.items import Item, item_numbered
from feedback.moderation.training.practising import (
    Comparison,
    answer_item,
    progress_of,
    start_again,
    who_practises,
)
from feedback.people.access import DeskRequest
from feedback.people.permissions import Can, can
from feedback.stories.differences import differences
from feedback.stories.models import Flag


@require_safe
@moderators_only
def practice(request: DeskRequest) -> HttpResponse:
    """Show how far this person has come, and what they and the others made of each item."""
    leads = can(request.user, Can.LEAD_DESK)
    context = {"progress": progress_of(request.user), "others": who_practises() if leads else []}
    return render(request, "moderation/practice.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@moderators_only
def practice_item(request: DeskRequest, number: int) -> HttpResponse:
    """Show an item to decide on, and once it is decided, what was decided before."""
    item = item_numbered(number)
    if item is None:
        raise Http404("There is no such item to practise on")
    answered = TrainingAnswer.objects.filter(by=request.user, item=number).first()
    if answered:
        return compared(request, Comparison(item, answered))
    form = PracticeForm(request.POST if request.method == "POST" else None, item=item)
    if form.is_valid():
        answer_item(item, by=request.user, **form.answer)
        return redirect("moderation:practice_item", number=number)
    context = {"item": item, "form": form, **shown(item)}
    return render(request, "moderation/practice_item.html", context, status=422 if form.is_bound else 200)


@require_POST
@moderators_only
def practice_again(request: DeskRequest) -> HttpResponse:
    """Begin anew."""
    start_again(by=request.user)
    return redirect("moderation:practice")


def compared(request: DeskRequest, comparison: Comparison) -> HttpResponse:
    """Show an answer beside what was decided."""
    item, answer = comparison.item, comparison.answer
    context = {
        "item": item,
        "comparison": comparison,
        "progress": progress_of(request.user),
        "theirs": differences(item.text, item.edited_text) if item.edits else [],
        "yours": differences(item.text, answer.text) if answer.text and answer.text != item.text else [],
    }
    return render(request, "moderation/practice_compared.html", context)


def shown(item: Item) -> dict[str, object]:
    """Mark what the checks notice in an item, as the desk does."""
    flags = [
        Flag(kind=flag.kind, grade=flag.grade, field=flag.field, start=flag.start, end=flag.end, why=flag.why)
        for flag in item.flags
    ]
    notes = number_flags(flags, item.title, item.text)
    return {
        "notes": notes,
        "title_stretches": marked(item.title, [note for note in notes if note.flag.field == "title"]),
        "text_stretches": marked(item.text, [note for note in notes if note.flag.field == "text"]),
    }
