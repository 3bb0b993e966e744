"""The services that stories are about: finding one, its own page, and that of the organisation that runs it."""

from __future__ import annotations

from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from feedback.directory.models import Organisation, Service
from feedback.stories import figures as counting
from feedback.stories.models import Answer, Change, Post
from feedback.stories.presenters import change_box_with_story, for_cards, for_change_boxes, story_cards
from feedback.stories.searching import about_service, clean
from feedback.stories.views.parts import show
from feedback.stories.views.public import public_page

MOST_MATCHES = 20
# Up to so many services are listed before anybody has typed.
LISTED = 50
LATEST_STORIES, LATEST_CHANGES = 5, 3


@public_page
def services(request: HttpRequest) -> HttpResponse:
    """Find a service by part of its name, place or postcode."""
    typed = clean(request.GET.get("q", ""))
    found = Service.objects.select_related("organisation").defer("search", "search_text")
    found = found.matching(typed) if typed else found.open()
    limit = MOST_MATCHES if typed else LISTED
    matches = list(found[: limit + 1])
    context = {
        "typed": typed,
        "matches": matches[:limit] if typed or len(matches) <= limit else [],
        "has_more": len(matches) > limit,
    }
    return show(request, "services/list.html", "services/_matches.html", context)


@public_page
def service(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    """Show what people say about one service, how it answers, and what it changed."""
    found = get_object_or_404(Service.objects.select_related("organisation"), pk=pk)
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=True)
    stories = about_service(Post.objects.openings().published(), found)
    answering = counting.answering(counting.public_answers(service=found))
    counted = counting.changes_counted(reply__answer__service=found)
    changes = Change.objects.public().filter(reply__answer__service=found)
    context = {
        "service": found,
        "line": counting.in_one_line(answering.asked, answering, counted),
        "answering": answering,
        "good": counting.commonest(stories, "good"),
        "better": counting.commonest(stories, "better"),
        "changes": [change_box_with_story(change) for change in for_change_boxes(changes)[:LATEST_CHANGES]],
        "cards": story_cards(for_cards(stories.newest_first())[:LATEST_STORIES]),
    }
    return render(request, "services/service.html", context)


@public_page
def organisation(request: HttpRequest, code: str) -> HttpResponse:
    """Show an organisation, its services, and how it answers."""
    if not code.isalnum():
        raise Http404("There is no such code")
    found = get_object_or_404(Organisation, ods_code=code.upper())
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=True)
    told = Count("answers", filter=Q(answers__in=Answer.objects.of_public_stories()))
    answering = counting.answering(counting.public_answers(organisation=found))
    stories = Post.objects.openings().published().filter(story__in=found.answers.values("story"))
    context = {
        "organisation": found,
        "services": found.services.defer("search", "search_text").annotate(told=told).order_by("name", "pk"),
        "line": counting.in_one_line(
            stories.count(), answering, counting.changes_counted(reply__answer__organisation=found)
        ),
        "cards": story_cards(for_cards(stories.newest_first())[:LATEST_STORIES]),
    }
    return render(request, "services/organisation.html", context)
