"""What people reported: the list, and each post with what was said of it."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from feedback.moderation import reasons, reports, wording
from feedback.moderation.care import is_hard
from feedback.moderation.claims import TakenByAnother
from feedback.moderation.decisions import DecidedMeanwhile
from feedback.moderation.forms.reports import CloseForm
from feedback.moderation.items import visible_posts
from feedback.moderation.models import Decision, Report
from feedback.moderation.navigation import navigation
from feedback.moderation.remarks import NothingToSay
from feedback.moderation.reports import ClosedMeanwhile
from feedback.moderation.views.deciding import seen_version
from feedback.moderation.views.item import is_to_be_covered
from feedback.moderation.views.refusals import find_post, refusing
from feedback.pages.numbered import page_links
from feedback.people.access import DeskRequest, desk, typed_words
from feedback.people.permissions import Can
from feedback.stories.models import Post, WrongState
from feedback.wording import plural

ON_A_PAGE = 50
TYPED = {
    "answer": "Your answer to the person who reported it",
    "message": "What you say to the writer",
    "note": "Your note to the senior moderators",
}

moderators_only = desk(Can.MODERATE, typed=TYPED)


@require_safe
@moderators_only
def reports_list(request: DeskRequest) -> HttpResponse:
    """List the posts that were reported, those of danger first, and what is hidden for now."""
    page = Paginator(reports.reported_to(request.user), ON_A_PAGE).get_page(request.GET.get("page"))
    found = {each["post"]: each for each in page}
    posts = {post.pk: post for post in visible_posts().filter(pk__in=found)}
    said: dict[int, list[str]] = {}
    for report in reports.open_reports().filter(post__in=found).order_by("pk"):
        said.setdefault(report.post_id, []).append(report.get_reason_display())
    rows = [row(posts[pk], each, said.get(pk, [])) for pk, each in found.items() if pk in posts]
    for_seniors = reports.left_to_seniors({pk: each["since"] for pk, each in found.items()})
    hidden = reports.hidden_by_report(request.user)[:ON_A_PAGE]
    context = {
        "rows": rows,
        "for_seniors": for_seniors,
        "total": page.paginator.count,
        "page": page_links(page, "?page="),
        "hidden": [{"post": post, "name": wording.name_of(post), "since": post.hidden_at} for post in hidden],  # type: ignore[attr-defined]
        "places": navigation(request.user, "moderation:reports"),
    }
    return render(request, "moderation/reports.html", context)


def row(post: Post, found: dict, said: list[str]) -> dict[str, object]:
    """Word one line of the list; not a word of the writing itself."""
    return {
        "post": post,
        "name": wording.name_of(post),
        "kind": wording.kind_of(post),
        "is_danger": found["is_danger"],
        "count": found["count"],
        "waited": wording.waited(found["since"]),
        "reasons": list(dict.fromkeys(said)),
        "services": [answer.service.name_and_place for answer in post.story.answers.all()],
    }


@require_http_methods(["GET", "HEAD", "POST"])
@moderators_only
@refusing
def reported(request: DeskRequest, pk: int) -> HttpResponse:
    """Show a post with what was reported of it, and close the reports."""
    post = find_post(request, pk)
    outcomes = reports.outcomes_for(post, request.user)
    found = reports.reports_of(post)
    is_answered = reports.to_be_answered(found)
    if request.method != "POST":
        return show(request, post, CloseForm(outcomes=outcomes, is_answered=is_answered), found)
    version = seen_version(request)
    if post.version != version:
        return closed_meanwhile(request, post)
    form = CloseForm(request.POST, outcomes=outcomes, is_answered=is_answered)
    if not form.is_valid():
        return show(request, post, form, found, status=422)
    if form.asks_seniors:
        return ask_seniors(request, post, form.cleaned_data["note"])
    try:
        decision = reports.close(
            post,
            by=request.user,
            seen_version=version,
            seen=seen_reports(request),
            outcome=Decision.Outcome(form.cleaned_data["outcome"]),
            answer=form.cleaned_data.get("answer", ""),
            message=form.cleaned_data.get("message", ""),
        )
    except (ClosedMeanwhile, DecidedMeanwhile, WrongState, TakenByAnother):
        return closed_meanwhile(request, post)
    done = wording.happened(decision)
    count = Report.objects.filter(decision=decision).count()
    messages.success(request, f"{done} {plural(count, 'report')} answered." if count else done)
    return redirect("moderation:reports")


def ask_seniors(request: DeskRequest, post: Post, note: str) -> HttpResponse:
    """Leave the seniors a note, which reaches them by email too."""
    try:
        reports.ask_seniors(post, by=request.user, note=note)
    except NothingToSay:
        return closed_meanwhile(request, post)
    messages.success(request, f"{wording.name_of(post)}: the senior moderators have your note.")
    return redirect("moderation:reports")


def seen_reports(request: DeskRequest) -> set[int]:
    """Read which reports were on the page: what came meanwhile is not answered unread."""
    seen = (each for each in request.POST.getlist("seen") if each.isascii() and each.isdigit() and len(each) < 19)
    return {int(each) for each in seen}


def show(request: DeskRequest, post: Post, form: CloseForm, found: list[Report], *, status: int = 200) -> HttpResponse:
    """Show the post in its story, each report of it, and the form."""
    usual = reasons.texts_of(reasons.REPORT)
    offered = dict.fromkeys(reports.ENDS[each] for each in reports.outcomes_for(post, request.user))
    opening = None
    if not post.is_opening:
        opening = Post.objects.openings().select_related("public_words", "story").get(story=post.story_id)
    is_hard_to_read = is_hard(post) or any(each.reason == Report.Reason.DANGER for each in found)
    context = {
        "post": post,
        "is_hard": is_hard_to_read,
        "is_covered": is_hard_to_read and is_to_be_covered(request),
        "opening": opening,
        "words": post.public_words or post.original,
        "name": wording.name_of(post),
        "kind": wording.kind_of(post),
        "state": wording.state_of(post),
        "open": [each for each in found if not each.outcome],
        "closed": [each for each in found if each.outcome],
        "usual": [(ended.label, usual[ended]) for ended in offered],
        "form": form,
    }
    return render(request, "moderation/reported.html", context, status=status)


def closed_meanwhile(request: DeskRequest, post: Post) -> HttpResponse:
    """Say that a colleague was first, who it was, and give back what was typed."""
    last = post.decisions.select_related("by").order_by("-pk").first()
    context = {
        "post": post,
        "name": wording.name_of(post),
        "decision": last,
        "typed": typed_words(request, TYPED),
    }
    return render(request, "moderation/reports_closed.html", context, status=409)
