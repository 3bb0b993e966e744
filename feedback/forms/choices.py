"""Fields for choosing: radios, checkboxes and lists."""

from django import forms

from feedback.forms.component import ChoiceComponent, Component

UNKNOWN = "Choose one of the answers on this page"


class ChoiceField(ChoiceComponent, forms.ChoiceField):
    """One of a few, as radios."""

    widget = forms.RadioSelect
    default_error_messages = {"required": "Choose an answer", "invalid_choice": UNKNOWN}


class SelectField(Component, forms.ChoiceField):
    """One of many, as a list that opens."""

    default_error_messages = {"required": "Choose from the list", "invalid_choice": UNKNOWN}


class MultipleChoiceField(ChoiceComponent, forms.MultipleChoiceField):
    """Any number, as checkboxes."""

    widget = forms.CheckboxSelectMultiple
    default_error_messages = {"required": "Choose at least one", "invalid_choice": UNKNOWN, "invalid_list": UNKNOWN}


class CheckboxField(Component, forms.BooleanField):
    """One statement to agree with."""

    default_error_messages = {"required": "Tick the box to go on"}
