"""The directory in the admin site."""

from django.contrib import admin

from feedback.directory.models import Organisation, Service


@admin.register(Organisation)
class OrganisationAdmin(admin.ModelAdmin):
    list_display = ["name", "ods_code", "town", "closed_on"]
    list_filter = [("closed_on", admin.EmptyFieldListFilter)]
    search_fields = ["name", "ods_code", "town", "postcode"]
    ordering = ["name"]

    def get_readonly_fields(self, request, obj=None):
        """A code is never given to another organisation."""
        return ["ods_code"] if obj else []


@admin.register(Service)
class ServiceAdmin(admin.ModelAdmin):
    list_display = ["name", "place", "kind", "organisation", "closed_on"]
    list_filter = ["kind", ("closed_on", admin.EmptyFieldListFilter)]
    list_select_related = ["organisation"]
    search_fields = ["name", "place", "postcode", "also_known_as", "organisation__name"]
    autocomplete_fields = ["organisation"]
    ordering = ["name", "pk"]
