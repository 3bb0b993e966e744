"""Form fields that show themselves as parts of the NHS design system."""

from feedback.forms.choices import CheckboxField, ChoiceField, MultipleChoiceField, SelectField
from feedback.forms.dates import DateField, MonthField
from feedback.forms.errors import error_list
from feedback.forms.texts import EmailField, LongTextField, TextField

__all__ = [
    "CheckboxField",
    "ChoiceField",
    "DateField",
    "EmailField",
    "LongTextField",
    "MonthField",
    "MultipleChoiceField",
    "SelectField",
    "TextField",
    "error_list",
]
