"""The texts that the desk offers, as senior moderators have them."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from feedback.moderation import reasons
from feedback.moderation.access import leads_only
from feedback.moderation.forms import WordingForm
from feedback.moderation.models import Wording
from feedback.people.access import DeskRequest


@require_safe
@leads_only
def wordings(request: DeskRequest) -> HttpResponse:
    """List every text, with who put it so."""
    ours = {wording.key: wording for wording in Wording.objects.select_related("by")}
    groups: dict[str, list[dict[str, object]]] = {group: [] for group in reasons.GROUPS}
    for key, text in reasons.TEXTS.items():
        wording = ours.get(key)
        groups[text.group].append({"text": text, "now": wording.text if wording else text.came_as, "wording": wording})
    context = {"groups": groups, "names": reasons.GROUPS}
    return render(request, "moderation/wordings.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@leads_only
def word(request: DeskRequest, key: str) -> HttpResponse:
    """Put one text better, or put back the one that the desk came with."""
    text = reasons.TEXTS.get(key)
    if text is None:
        raise Http404("There is no such text")
    ours = Wording.objects.select_related("by").filter(key=key).first()
    now = ours.text if ours else text.came_as
    if request.method != "POST":
        form = WordingForm(initial={"wording": now, "seen": reasons.mark_of(now)})
        return render(request, "moderation/word.html", {"form": form, "text": text, "ours": ours})
    if request.POST.get("do") == "put_back":
        reasons.put_back(key, by=request.user)
        return saved(request, text, "is as it came")
    form = WordingForm(request.POST)
    status = 422
    if form.is_valid():
        try:
            reasons.word(key, form.cleaned_data["wording"], by=request.user, seen=form.cleaned_data["seen"])
            return saved(request, text, "is saved")
        except reasons.ChangedMeanwhile:
            # What was typed stays in the form; sent again, it is meant.
            form.data = dict(form.data.items()) | {"seen": reasons.mark_of(now)}
            form.add_error(
                "wording", f"Somebody has changed it since you began, to: “{now}” Save yours again to use it"
            )
            status = 409
    return render(request, "moderation/word.html", {"form": form, "text": text, "ours": ours}, status=status)


def saved(request: DeskRequest, text: reasons.Text, how: str) -> HttpResponse:
    messages.success(request, f"“{text.name}” {how}.")
    return redirect(f"{reverse('moderation:wordings')}#{text.group}")
