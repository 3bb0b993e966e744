"""What every field of ours has in common: how it is labelled, and that printing it gives the whole component."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.safestring import SafeString


class BoundComponent(forms.BoundField):
    """`{{ form.happened }}` is the label, the hint, the error and the field in one."""

    def __str__(self) -> SafeString:
        return self.render()

    __html__ = __str__

    @property
    def first_error_id(self) -> str:
        """Where the error summary links to."""
        return self.auto_id

    def shown_when(self, choice: object) -> SafeString | None:
        """The field that appears under a choice while it is chosen."""
        name = getattr(self.field, "conditional", {}).get(str(choice))
        return self.form[name].render() if name else None


class Component(forms.Field):
    """Mixed into a Django field to show it as a part of the NHS design system.

    `size` is s, m, l or xl; `heading` makes the label the page's h1; `width` is 2, 3, 4, 5, 10, 20 or 30
    characters; `attrs` are put on the element as they are.
    """

    def __init__(
        self,
        *args: Any,
        hint: str = "",
        size: str = "s",
        heading: bool = False,
        width: int | None = None,
        hide_label: bool = False,
        attrs: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        self.size = "l" if heading and size == "s" else size
        self.heading = heading
        self.width = width
        self.hide_label = hide_label
        super().__init__(*args, help_text=hint, **kwargs)
        self.widget.attrs.update(attrs or {})

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> forms.BoundField:
        """A hidden field stays a plain one."""
        bound = forms.BoundField if self.widget.is_hidden else BoundComponent
        return bound(form, self, field_name)


class ChoiceComponent(Component):
    """A component that offers choices, each of which can have a hint, a field under it, or a divider before it."""

    def __init__(
        self,
        *args: Any,
        hints: Mapping[str, str] | None = None,
        conditional: Mapping[str, str] | None = None,
        dividers: Mapping[str, str] | None = None,
        small: bool = False,
        **kwargs: Any,
    ) -> None:
        self.hints = hints or {}
        self.conditional = conditional or {}
        self.dividers = dividers or {}
        self.small = small
        super().__init__(*args, **kwargs)
