"""The directory in the admin site."""

from django import forms
from django.contrib import admin

from feedback.admin_lists import Listed
from feedback.directory.models import Organisation, Service


@admin.register(Organisation)
class OrganisationAdmin(Listed):
    list_display = ["name", "ods_code", "town", "closed_on"]
    list_filter = [("closed_on", admin.EmptyFieldListFilter)]
    search_fields = ["name", "ods_code", "town", "postcode"]
    ordering = ["name"]

    def get_readonly_fields(self, request, obj=None):
        """A code is never given to another organisation."""
        return ["ods_code"] if obj else []


class OrganisationField(forms.ModelChoiceField):
    """One of all organisations, with its code: two may have had the same name."""

    def label_from_instance(self, obj: Organisation) -> str:
        return f"{obj.name}, {obj.ods_code}"


@admin.register(Service)
class ServiceAdmin(Listed):
    list_display = ["name", "place", "kind", "organisation", "closed_on"]
    list_filter = ["kind", ("closed_on", admin.EmptyFieldListFilter)]
    list_select_related = ["organisation"]
    search_fields = ["name", "place", "postcode", "also_known_as", "organisation__name"]
    ordering = ["name", "pk"]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """A plain list to choose from: one that looks things up while somebody types is empty without JavaScript."""
        return super().formfield_for_foreignkey(db_field, request, form_class=OrganisationField, **kwargs)
