"""Dates typed in parts, as the NHS design system asks for them."""

import datetime
from calendar import month_name
from typing import Any

from django import forms
from django.utils import timezone

from feedback.forms.component import BoundComponent, Component

MONTHS = {
    month_name[number].lower()[:length]: number
    for number in range(1, 13)
    for length in range(3, len(month_name[number]) + 1)
} | {"sept": 9}


class PartsWidget(forms.MultiWidget):
    """One text input for each part; what was typed is shown again as it was."""

    def __init__(self, parts: tuple[str, ...], attrs: dict[str, str] | None = None) -> None:
        self.parts = parts
        super().__init__({part: forms.TextInput() for part in parts}, attrs)

    def decompress(self, value: datetime.date | None) -> list[Any]:
        return [getattr(value, part) if value else "" for part in self.parts]


class BoundParts(BoundComponent):
    """Knows each input of the date, and which of them has the error."""

    @property
    def parts(self) -> list[dict[str, Any]]:
        values = self.value()
        if not isinstance(values, list):
            values = self.field.widget.decompress(values)
        names = self.field.widget.parts
        wrong = self.wrong_parts
        return [
            {
                "id": f"{self.auto_id}-{part}",
                "name": f"{self.html_name}_{part}",
                "label": part.capitalize(),
                "value": "" if value is None else str(value),
                "width": 4 if part == "year" else 2,
                "error": part in wrong,
                "inputmode": "text" if part == "month" else "numeric",
                "attributes": self.field.widget.attrs,
            }
            for part, value in zip(names, values, strict=True)
        ]

    @property
    def wrong_parts(self) -> tuple[str, ...]:
        """The parts that the error is about: all of them where it is about the date as a whole."""
        for error in self.errors.as_data():
            return (error.params or {}).get("parts") or self.field.widget.parts
        return ()

    @property
    def first_error_id(self) -> str:
        return f"{self.auto_id}-{(self.wrong_parts or self.field.widget.parts)[0]}"


class DateField(Component, forms.Field):
    """A day, month and year. `past` and `future` say which side of today it has to be on (today is both)."""

    parts: tuple[str, ...] = ("day", "month", "year")
    default_error_messages = {
        "required": "Enter a date",
        "missing": "The date must include a %(part)s",
        "invalid": "Enter a real date, such as %(example)s",
        "past": "The date must be today or earlier",
        "future": "The date must be today or later",
        "too_early": "The year must be %(earliest)s or later",
    }

    def __init__(
        self, *args: Any, past: bool = False, future: bool = False, earliest: int = 1948, **kwargs: Any
    ) -> None:
        self.past, self.future, self.earliest = past, future, earliest
        kwargs["widget"] = PartsWidget(self.parts)
        super().__init__(*args, **kwargs)

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> forms.BoundField:
        return BoundParts(form, self, field_name)

    def clean(self, value: Any) -> datetime.date | None:
        typed = dict(zip(self.parts, (str(part or "").strip() for part in value or [""] * 3), strict=False))
        if not any(typed.values()):
            if self.required:
                raise self.error("required")
            return None
        for part, text in typed.items():
            if not text:
                raise self.error("missing", parts=(part,), part=part)
        wrong = tuple(part for part, text in typed.items() if self.read(part, text) is None)
        if wrong:
            raise self.error("invalid", parts=wrong)
        try:
            day = datetime.date(**({"day": 1} | {part: self.read(part, text) or 0 for part, text in typed.items()}))
        except ValueError as error:
            raise self.error("invalid") from error
        self.check_range(day)
        return day

    def check_range(self, day: datetime.date) -> None:
        """Compare with today in Europe/London, by whole months where only the month is asked."""
        today = timezone.localdate()
        if "day" not in self.parts:
            today = today.replace(day=1)
        if day.year < self.earliest:
            raise self.error("too_early", parts=("year",), earliest=self.earliest)
        if self.past and day > today:
            raise self.error("past")
        if self.future and day < today:
            raise self.error("future")

    def read(self, part: str, text: str) -> int | None:
        """The number that was meant, or None; a month may be typed as a word."""
        if part == "month" and text.lower() in MONTHS:
            return MONTHS[text.lower()]
        if not (text.isascii() and text.isdigit()):
            return None
        number = int(text[:5])
        low, high = {"day": (1, 31), "month": (1, 12), "year": (1000, 9999)}[part]
        return number if low <= number <= high else None

    def error(self, code: str, **params: Any) -> forms.ValidationError:
        today = timezone.localdate()
        example = " ".join(str(getattr(today, part)) for part in self.parts)
        return forms.ValidationError(self.error_messages[code], code=code, params={"example": example} | params)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.widget.decompress(initial) != data


class MonthField(DateField):
    """A month and a year; gives the first day of that month."""

    parts = ("month", "year")
    default_error_messages = {
        "required": "Enter a month and a year",
        "invalid": "Enter a real month and year, such as %(example)s",
        "past": "The month must be this one or an earlier one",
        "future": "The month must be this one or a later one",
    }
