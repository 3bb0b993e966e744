from django.contrib import admin

from feedback.pages.models import HelpContact


@admin.register(HelpContact)
class HelpContactAdmin(admin.ModelAdmin):
    list_display = ["name", "how", "note", "position"]
    list_editable = ["position"]
