"""What administrators see of stories: numbers, times and states, to find out where one is. Never a word of it."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from feedback.admin_lists import Listed
from feedback.stories.models import Notice, Post, Publication, Story


class LookOnly:
    """Nothing can be added, changed or deleted here: the desks do that, and keep a record."""

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


class Posts(LookOnly, admin.TabularInline):
    model = Post
    fields = ["voice", "publication", "submitted_at", "published_at", "member"]
    ordering = ["pk"]


class StateFilter(admin.SimpleListFilter):
    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [(str(state), str(label)) for state, label in Publication.choices]

    def queryset(self, request: HttpRequest, stories: QuerySet[Story]) -> QuerySet[Story]:
        if self.value() is None:
            return stories
        return stories.filter(posts__is_opening=True, posts__publication=self.value())


@admin.register(Story)
class StoryAdmin(LookOnly, Listed):
    list_display = ["number", "told_at", "state", "about"]
    list_filter = [StateFilter, "told_at"]
    search_fields = ["=pk"]
    ordering = ["-pk"]
    fields = ["number", "told_at", "state", "about", "source"]
    inlines = [Posts]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Story]:
        return super().get_queryset(request).prefetch_related("posts", "answers__service")

    @admin.display(ordering="pk")
    def number(self, story: Story) -> int:
        return story.number

    @admin.display()
    def state(self, story: Story) -> str:
        return next((post.get_publication_display() for post in story.posts.all() if post.is_opening), "")

    @admin.display()
    def about(self, story: Story) -> str:
        return ", ".join(answer.service.name for answer in story.answers.all())


@admin.register(Notice)
class NoticeAdmin(LookOnly, Listed):
    """Which emails went out; not to which address."""

    list_display = ["pk", "kind", "due_at", "sent_at"]
    list_filter = ["kind", ("sent_at", admin.EmptyFieldListFilter)]
    fields = ["kind", "due_at", "sent_at"]
    ordering = ["-pk"]
