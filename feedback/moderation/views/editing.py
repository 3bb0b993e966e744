"""Helping whoever edits: the usual edits in one click."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from feedback.moderation import reasons
from feedback.moderation.access import moderators_only
from feedback.moderation.decisions import DecidedMeanwhile
from feedback.moderation.items import Item
from feedback.moderation.usual_edits import applied, with_reason
from feedback.moderation.views.deciding import find_waiting
from feedback.moderation.views.item import item_page
from feedback.moderation.views.refusals import refusing
from feedback.people.access import DeskRequest

ORIGINAL = "original"
ALL = "all"


@require_POST
@moderators_only
@refusing
def usual_edit(request: DeskRequest, pk: int) -> HttpResponse:
    """Make one usual edit or all, or go back to the original, in what is typed: as a page, or for the script."""
    post = find_waiting(request, pk)
    if post.original is None:
        raise DecidedMeanwhile(post)
    edited = edit_typed(Item(post, request.user), request.POST.dict())
    if request.headers.get("Accept") == "application/json":
        return JsonResponse({name: edited[name] for name in ("title", "text", "reason")})
    return item_page(request, post, typed=True, begins=edited)


def edit_typed(shown: Item, answers: dict[str, str]) -> dict[str, str]:
    """Give the form's answers with the edit that was asked for."""
    now = {name: answers.get(name, "").replace("\r\n", "\n") for name in ("title", "text", "reason")}
    what, original = answers.get("apply", ""), shown.original
    if original is None:
        return answers
    if what == ORIGINAL:
        now |= {"title": original.title, "text": original.text, "reason": ""}
    ours = reasons.texts_of(reasons.EDIT)
    # From the last to the first: what stands before an edit stays where it was.
    for note in reversed(shown.notes):
        flag = note.flag
        if what not in (ALL, str(flag.pk)) or flag.field not in now or (usual := note.usual) is None:
            continue
        after = applied(now[flag.field], getattr(original, flag.field), flag.start, flag.end, usual.instead)
        if after != now[flag.field]:
            now |= {flag.field: after, "reason": with_reason(now["reason"], ours[usual.because])}
    return answers | now
