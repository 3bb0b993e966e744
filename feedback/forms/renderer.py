"""Renders any form with the NHS design system, those of Django and allauth too."""

from django.forms.renderers import DjangoTemplates
from django.template import engines


class Renderer(DjangoTemplates):
    """Takes forms and fields from templates/forms, and leaves the widgets of the admin to Django."""

    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"

    def get_template(self, template_name):
        if template_name.startswith("forms/"):
            return engines["jinja2"].get_template(template_name)
        return super().get_template(template_name)
