"""What administrators edit of the pages about the site."""

from django.contrib import admin

from feedback.pages.models import HelpContact


@admin.register(HelpContact)
class HelpContactAdmin(admin.ModelAdmin):
    list_display = ["name", "how", "link", "note", "position"]
    search_fields = ["name", "how"]
