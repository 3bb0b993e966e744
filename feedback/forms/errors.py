"""What went wrong with a form, as the error summary at the top of a page lists it."""

from django.forms import BaseForm


def error_list(form: BaseForm) -> list[dict[str, str]]:
    """List each problem with a link to the field that it is about; problems of the whole form have none."""
    whole = [{"text": str(error)} for error in form.non_field_errors()]
    fields = [
        {"text": str(field.errors[0]), "href": "#" + getattr(field, "first_error_id", field.auto_id)}
        for field in form
        if field.errors and not field.is_hidden
    ]
    hidden = [{"text": str(error)} for field in form.hidden_fields() for error in field.errors]
    return whole + fields + hidden
