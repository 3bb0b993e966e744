"""What is wrong with what a program asked for, in a sentence that says what to ask: the site's own where it has one."""

from __future__ import annotations

from typing import Any

from feedback.stories.searching import CHANGES, MEANINGS, one_of

A_CODE = "is an ODS code, which has letters and numbers only, such as RHA"
A_PLACE = "is not a place in the list: follow `next` or `previous` as an answer gives it"
# What a parameter is, where it is neither a number nor too long.
MEANT = MEANINGS | {
    "show": one_of("show", CHANGES),
    "organisation": f"organisation {A_CODE}",
    "code": f"code {A_CODE}",
    "before": f"before {A_PLACE}",
    "after": f"after {A_PLACE}",
}


def what_is_wrong(error: dict[str, Any]) -> str:
    """Word one error of a schema (https://docs.pydantic.dev/latest/errors/validation_errors/), without a full stop."""
    # Behind the name of a parameter that can be given more than once stands which of them it is.
    name = [part for part in error["loc"] if isinstance(part, str)][-1]
    limit = error.get("ctx", {})
    match error["type"]:
        case "greater_than_equal":
            return f"{name} is {limit['ge']} or more"
        case "less_than_equal":
            return f"{name} is {limit['le']} at most"
        case "string_too_long":
            return f"{name} has {limit['max_length']} characters at most"
        case "too_long":
            return f"{name} can be given {limit['max_length']} times at most"
    if error["type"].startswith("int_"):
        return f"{name} is a whole number"
    return MEANT.get(name, f"{name} can't be this: see /api/openapi.json for what it can be")


def sentence(said: str) -> str:
    """End what is said as a sentence ends."""
    return said if said.endswith(".") else f"{said}."
