"""The inbox, and the page and partial in which staff answer."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from feedback.errors import whole_page
from feedback.pages.numbered import page_links
from feedback.people.access import DeskRequest, desk, typed_words
from feedback.people.models import Membership, User
from feedback.people.permissions import REPLIES_THAT_EARN, Can, organisations_where
from feedback.stories.conversation import TimelinePost, conversation
from feedback.stories.models import Answer, Post, Publication, WrongState
from feedback.stories.notice_period import days_left
from feedback.stories.openings import find_opening
from feedback.stories.replying import replies_to_earn, reply_as_service
from feedback.stories.stretches import stretch_from
from feedback.stories.writing import NewWords
from responses import inbox as inboxes
from responses.forms import TYPED, ReplyForm
from responses.presenters import inbox_rows, own_lines, preview_of, story_to_answer, story_to_come

PAGE = 50
WAITS = "Your reply is sent. A moderator reads it first. You get an email when we have decided."


@require_safe
@desk(Can.READ_INBOX, typed={})
def inbox(request: DeskRequest) -> HttpResponse:
    """Show what waits for an answer, or what has been answered."""
    shows_answered = request.GET.get("show") == "answered"
    answers = inboxes.answered(request.user) if shows_answered else inboxes.waiting(request.user)
    page = Paginator(answers, PAGE).get_page(request.GET.get("page"))
    found = list(page.object_list)
    return render(
        request,
        "responses/inbox.html",
        {
            "rows": inbox_rows(found, inboxes.openings_of(found)),
            "page": page_links(page, "?show=answered&page=" if shows_answered else "?page="),
            "shows_answered": shows_answered,
            "waiting": inboxes.waiting(request.user).count(),
            "coming": inboxes.coming(request.user),
            "own": own_lines(inboxes.unpublished_replies_by(request.user)),
            "organisations": organisations_where(request.user, Can.READ_INBOX),
        },
    )


@require_safe
@desk(Can.READ_INBOX, typed={})
def notice(request: DeskRequest, pk: int) -> HttpResponse:
    """Show what will be published about one's services, and when; by the number of its opening."""
    period = inboxes.coming(request.user).filter(post=pk).first()
    if period is None:
        theirs = inboxes.inbox_of(request.user).filter(story__posts=pk, story__posts__is_opening=True).first()
        if theirs is not None:
            return redirect(theirs.story.private_url)
        return render(request, "responses/no_notice.html", status=404)
    context = {"period": period, "story": story_to_come(period), "days_left": days_left(period)}
    return render(request, "responses/notice.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@desk(Can.ANSWER, typed=TYPED)
def reply(request: DeskRequest, pk: int) -> HttpResponse:
    """Answer one story for one service, on a page of its own or in place on the story's page."""
    answers = inboxes.answerable_by(request.user).select_related("story", "service", "organisation")
    answer = answers.filter(pk=pk).first()
    if answer is None and request.POST and inboxes.once_answerable_by(request.user).filter(pk=pk).exists():
        return story_gone(request)
    if answer is None:
        raise Http404("There is no such story to answer")
    # On the story's page it may stand beside others, with fields of the same names.
    form = ReplyForm(request.POST or None, auto_id=f"reply-{answer.pk}-%s")
    if request.method == "POST" and form.is_valid():
        if "preview" in request.POST:
            text, change = form.cleaned_data["text"], form.new_change
            membership = membership_of(request.user, answer)
            return show_form(request, answer, form, preview=preview_of(answer, request.user, membership, text, change))
        return send_reply(request, answer, form)
    return show_form(request, answer, form)


def send_reply(request: DeskRequest, answer: Answer, form: ReplyForm) -> HttpResponse:
    """Post the reply, or give it back where the story has gone meanwhile."""
    try:
        post = reply_as_service(
            answer,
            by=request.user,
            membership=membership_of(request.user, answer),
            words=NewWords(text=form.cleaned_data["text"], pen_name=request.user.name),
            once=form.once,
            change=form.new_change,
        )
    except WrongState:
        return story_gone(request)
    waits = post.publication != Publication.PUBLISHED
    if request.htmx:
        return render(request, "responses/_reply_sent.html", {"waits": True} if waits else as_it_stands(post))
    if waits:
        messages.success(request, WAITS)
        return redirect("responses:inbox")
    return redirect(inboxes.place_of(post))


def as_it_stands(post: Post) -> dict[str, object]:
    """Word a reply in its place in the conversation, with how many there are now. Raises Http404, Post.DoesNotExist."""
    opening = find_opening(post.story_id)
    if opening is None:
        raise Http404("There is no such story")
    page = conversation(opening, stretch_from(post.story_id, post.pk))
    return {"post": page.posts[0], "said": page.said}


def story_gone(request: DeskRequest) -> HttpResponse:
    """Give the words back where the story went while they were written."""
    typed = typed_words(request, TYPED)
    return whole_page(request, render(request, "responses/story_gone.html", {"typed": typed}, status=409))


def show_form(
    request: DeskRequest, answer: Answer, form: ReplyForm, preview: TimelinePost | None = None
) -> HttpResponse:
    """Show the form: in place on the story's page with HTMX, on a page with the story without."""
    membership = membership_of(request.user, answer)
    context = {
        "form": form,
        "answer": answer,
        "answering": ", ".join(filter(None, [request.user.name, membership.job_title, answer.organisation.name])),
        "to_earn": replies_to_earn(member=request.user),
        "total_to_earn": REPLIES_THAT_EARN,
        "preview": preview,
        "in_place": request.htmx,
    }
    status = 422 if form.errors else 200
    if request.htmx:
        return render(request, "responses/_reply_form.html", context, status=status)
    context["opening"] = story_to_answer(inboxes.opening_of(answer.story_id))
    return render(request, "responses/reply.html", context, status=status)


def membership_of(user: User, answer: Answer) -> Membership:
    """Give the role in which this person answers here."""
    return user.memberships.filter(organisation=answer.organisation).order_by("pk")[0]
