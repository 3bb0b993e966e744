"""What an author does on the private page: answer, change words, say whether it helped, withdraw, be forgotten."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from feedback.pages.help_contacts import help_contacts
from feedback.stories import coming_back
from feedback.stories.coming_back import Own
from feedback.stories.erasure import erase_contact_details, withdraw_all, withdraw_post
from feedback.stories.forms.my_story import AnswerForm, ChangedWordsForm
from feedback.stories.forms.seen_first import SeenFirst
from feedback.stories.keycard_cookie import close
from feedback.stories.keycards import once_from
from feedback.stories.limits import Client, TooMany
from feedback.stories.models import Author, Post, Publication, Story, WrongState
from feedback.stories.replying import reply_with_keycard
from feedback.stories.returning import send_again, use_proposal
from feedback.stories.views.my_page import DONE, show_page, show_words, with_keycard
from feedback.stories.views.parts import refuse_until, say_when, show, wants_part


@require_POST
@with_keycard
def reply(request: HttpRequest, author: Author) -> HttpResponse:
    """Carry on the conversation under one's own story, or under the one in which one has chipped in."""
    part = coming_back.part_of(author)
    if part is None:
        raise Http404
    form = AnswerForm(request.POST, pen_name=part.pen_name)
    match form.shown_first:
        case "form":
            return show_page(request, author, form=form, status=422 if form.errors else 200)
        case "help":
            return show_help(request, form, action=reverse("stories:my_story_reply"), target="#conversation")
    return send_answer(request, author, part.story, form)


def send_answer(request: HttpRequest, author: Author, story: Story, form: AnswerForm) -> HttpResponse:
    """Add the answer, once however often it is sent."""
    once = once_from(form.cleaned_data["token"])
    try:
        post = reply_with_keycard(story, author=author, words=form.words, once=once, client=Client.of(request))
    except TooMany as error:
        form.add_error(None, say_when(error))
        return refuse_until(show_page(request, author, form=form, status=429), error)
    except WrongState:
        return not_now(request, form)
    done = "published" if post.publication == Publication.PUBLISHED else "waits"
    if wants_part(request):
        return show_page(request, author, done=DONE[done])
    return redirect(f"{reverse('stories:my_story_page')}?done={done}#conversation")


@require_http_methods(["GET", "HEAD", "POST"])
@with_keycard
def change_words(request: HttpRequest, author: Author) -> HttpResponse:
    """Change the words of a post that came back with a question, and send it again."""
    own = own_named(request, author) or returned_first(author)
    is_to_change = own and own.post.publication == Publication.RETURNED
    if own is None or own.original is None or (request.method != "POST" and not is_to_change):
        return redirect("stories:my_story_page")
    if request.method != "POST":
        begins = own.proposal.words if own.proposal and "proposal" in request.GET else own.original
        initial = {"title": begins.title, "text": begins.text}
        return show_words(request, own, ChangedWordsForm(post=own.post, before=own.original, initial=initial))
    if "use" in request.POST:
        return use_proposed(request, own.post)
    form = ChangedWordsForm(request.POST, post=own.post, before=own.original)
    match form.shown_first:
        case "form":
            return show_words(request, own, form, status=422 if form.errors else 200)
        case "help":
            here = f"{reverse('stories:my_story_words')}?post={own.post.pk}"
            return show_help(request, form, action=here, target="#help-first")
    return send_changed(request, own.post, form)


def send_changed(request: HttpRequest, post: Post, form: ChangedWordsForm) -> HttpResponse:
    """Put the changed words before a moderator, once however often they are sent."""
    try:
        send_again(post, form.words)
    except WrongState:
        return not_now(request, form)
    return redirect(f"{reverse('stories:my_story_page')}?done=sent-again")


def use_proposed(request: HttpRequest, post: Post) -> HttpResponse:
    """Send the words again as a moderator proposed them, once however often it is pressed."""
    used = request.POST["use"]
    try:
        use_proposal(post, int(used) if used.isascii() and used.isdigit() and len(used) < 19 else 0)
    except WrongState:
        return not_now(request)
    return redirect(f"{reverse('stories:my_story_page')}?done=proposal-used")


def own_named(request: HttpRequest, author: Author) -> Own | None:
    """Find the post of the author's own that the address names, or None where it names none."""
    named = request.GET.get("post", request.POST.get("post", ""))
    if not named:
        return None
    for own in coming_back.own_posts(author):
        if str(own.post.pk) == named:
            return own
    raise Http404


def returned_first(author: Author) -> Own | None:
    """Find what came back to the author: the story before what was added to it."""
    own = coming_back.own_posts(author)
    return next((one for one in own if one.post.publication == Publication.RETURNED), own[0] if own else None)


@require_POST
@with_keycard
def helped(request: HttpRequest, author: Author, post: int) -> HttpResponse:
    """Note whether a service's reply helped."""
    reply = Post.objects.public().filter(pk=post).first()
    said = request.POST.get("helped", "")
    if reply is None:
        raise Http404
    try:
        coming_back.say_whether_it_helped(reply, by=author, helped=said)
    except Post.DoesNotExist as not_theirs:
        raise Http404 from not_theirs
    except ValueError:
        return show_page(request, author, status=422)
    if wants_part(request):
        context = {"reply": {"pk": reply.pk, "helped": said}, "said_now": True}
        return render(request, "my_story/helped.html", context)
    return redirect(f"{reverse('stories:my_story_page')}?done=helped#post-{reply.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
@with_keycard
def withdraw(request: HttpRequest, author: Author) -> HttpResponse:
    """Take back one reply, or everything, after one plain question."""
    own = own_named(request, author)
    one = own.post if own and not own.post.is_opening else None
    if request.method != "POST":
        first = coming_back.own_posts(author)[:1]
        context = {"one": one, "is_story": bool(first) and first[0].post.is_opening}
        return render(request, "my_story/withdraw.html", context)
    if one is not None:
        withdraw_post(one)
        return redirect(f"{reverse('stories:my_story_page')}?done=reply-withdrawn")
    withdraw_all(author)
    response = redirect(f"{reverse('stories:my_story')}?done=withdrawn")
    close(response)
    return response


@require_POST
@with_keycard
def erase_contact(request: HttpRequest, author: Author) -> HttpResponse:
    """Forget the email address; the keycard still opens the page."""
    erase_contact_details(author)
    return redirect(f"{reverse('stories:my_story_page')}?done=contact")


def show_help(request: HttpRequest, form: SeenFirst, *, action: str, target: str) -> HttpResponse:
    """Show where to get help now, before the words are sent; they can be sent from there."""
    context = {"form": form, "contacts": help_contacts(), "action": action, "target": target}
    return show(request, "my_story/help.html", "my_story/help_part.html", context)


def not_now(request: HttpRequest, form: SeenFirst | None = None, *, place: str = "conversation") -> HttpResponse:
    """Say that things have changed since the page was opened, and give back what was typed; `place` is its id."""
    context = {"typed": form.typed() if form else [], "place": place}
    return show(request, "my_story/not_now.html", "my_story/not_now_part.html", context, status=409)
