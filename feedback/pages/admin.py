"""What administrators edit of the pages about the site."""

from django.contrib import admin

from feedback.admin_lists import Listed
from feedback.pages.models import HelpContact


@admin.register(HelpContact)
class HelpContactAdmin(Listed):
    list_display = ["name", "how", "link", "note", "position"]
    search_fields = ["name", "how"]
