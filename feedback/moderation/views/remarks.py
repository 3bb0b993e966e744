"""Notes to colleagues about an item."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from feedback.moderation import remarks
from feedback.moderation.access import moderators_only
from feedback.moderation.decisions import DecidedMeanwhile
from feedback.moderation.forms.remarks import RemarkForm
from feedback.moderation.views.item import beside, item_page
from feedback.moderation.views.refusals import find_post, refusing
from feedback.people.access import DeskRequest


@require_POST
@moderators_only
@refusing
def leave_remark(request: DeskRequest, pk: int) -> HttpResponse:
    """Leave a note to colleagues; what is typed in the decision beside it stays."""
    post, is_deciding = find_post(request, pk), "version" in request.POST
    if post.original is None:
        raise DecidedMeanwhile(post)
    sent = RemarkForm(request.POST, post=post, by=request.user, beside=beside(is_deciding))
    is_left = sent.is_valid()
    if is_left:
        try:
            remarks.remark(post, by=request.user, text=sent.cleaned_data["remark"], mentions=sent.mentions)
        except remarks.NothingToSay as gone:
            raise DecidedMeanwhile(post) from gone
    status = 200 if is_left else 422
    shown = RemarkForm(post=post, by=request.user, beside=beside(is_deciding)) if is_left else sent
    if request.htmx:
        context = {
            "post": post,
            "remarks": remarks.remarks_on(post),
            "remarking": shown,
            "is_deciding": is_deciding,
            "is_left": is_left,
        }
        return render(request, "moderation/remarks.html", context, status=status)
    if is_left and not is_deciding:
        return redirect(reverse("moderation:item", args=[post.pk]) + "#remarks")
    return item_page(request, post, remarking=shown, typed=is_deciding and post.is_waiting, status=status)
