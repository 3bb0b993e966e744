"""The lists of the admin site: an address may ask of them what their filters offer, and nothing else."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.admin.exceptions import DisallowedModelAdminLookup
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import BadRequest, ValidationError
from django.db import DataError
from django.http import HttpRequest


class OnlyByFilters(ChangeList):
    """A list that is narrowed by its filters alone.

    Django takes any field of a row for one: by how many rows are left, whoever reads the list could guess, letter by
    letter, what it does not show.
    """

    def get_filters(self, request):
        """Give the filters. Raises DisallowedModelAdminLookup for what none of them asks."""
        try:
            found = super().get_filters(request)
        except (ValueError, OverflowError) as error:  # a year that is in no calendar
            raise IncorrectLookupParameters(error) from error
        # Filters have taken what is theirs out of it. The dates above the list took theirs too, and put two days in.
        days = {f"{self.date_hierarchy}__gte", f"{self.date_hierarchy}__lt"} if self.date_hierarchy else set()
        if others := set(found[2]) - days:
            raise DisallowedModelAdminLookup(f"There is no filter for {', '.join(sorted(others))}")
        return found


class Listed(admin.ModelAdmin):
    """Whatever of ours administrators look after. Each one is made of this."""

    def get_changelist(self, request: HttpRequest, **kwargs: object) -> type[ChangeList]:
        return OnlyByFilters

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        """Give the list as it was asked for. Raises BadRequest where that is more than the database can compare."""
        try:
            return super().get_changelist_instance(request)
        except DataError as error:
            raise BadRequest("There is no such value") from error

    def changelist_view(self, request, extra_context=None):
        """Show the list, or act on the rows that were chosen. Raises BadRequest where one of them is no number."""
        for chosen in request.POST.getlist(ACTION_CHECKBOX_NAME):
            try:
                self.opts.pk.to_python(chosen)
            except ValidationError as error:
                raise BadRequest("Rows are chosen by number") from error
        return super().changelist_view(request, extra_context)
