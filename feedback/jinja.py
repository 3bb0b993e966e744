"""The environment of every page: what templates can call, and what happens when they misspell a name."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import ChainableUndefined, ChoiceLoader, Environment, PackageLoader, UndefinedError
from jinja2.utils import missing

from feedback import wording
from feedback.addresses import address_numbered, address_of
from feedback.forms.errors import error_list
from feedback.stories.expectations import expected

FILTERS = (
    "ago",
    "capitalize_first",
    "clock",
    "date",
    "first_words",
    "lower_first",
    "month",
    "number",
    "paragraphs",
    "plural",
)


class Misspelt(ChainableUndefined):
    """Fails when a name that nobody gave is printed or looped over, so that a test finds the mistake.

    The NHS design system's macros leave options out freely: what is missing from a mapping, what an `if` without
    `else` gives, and the word `undefined` itself stay silent.
    """

    __slots__ = ()

    def _refuse(self) -> None:
        parent, name = self._undefined_obj, self._undefined_name
        if isinstance(parent, Mapping | ChainableUndefined):
            return
        if parent is missing and (name is None or name == "undefined"):
            return
        raise UndefinedError(self._undefined_message)

    def __str__(self) -> str:
        self._refuse()
        return ""

    def __iter__(self) -> Iterator[Any]:
        self._refuse()
        return iter(())

    def __len__(self) -> int:
        self._refuse()
        return 0


def url(name: str, *args: object, **kwargs: object) -> str:
    """The address of a named page: `url("stories:story", number=1204, slug="kind-words")`."""
    match args:
        case () if not kwargs:
            return address_of(name)
        case (int(number),) if not kwargs:
            return address_numbered(name, number)
        case _:
            return reverse(name, args=args, kwargs=kwargs)


def is_html(name: str | None) -> bool:
    """Text of mails is sent as it is; everything else is escaped."""
    return name is None or not name.endswith(".txt")


def environment(**options: Any) -> Environment:
    """Make the environment that `TEMPLATES` in the settings names."""
    options |= {
        "autoescape": is_html,
        "loader": ChoiceLoader([options["loader"], PackageLoader("nhsuk_frontend_jinja")]),
        "undefined": Misspelt,
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    env = Environment(**options)  # noqa: S701 - autoescape is set above
    env.globals |= {"url": url, "static": static, "error_list": error_list, "expected": expected}
    env.filters |= {name: getattr(wording, name) for name in FILTERS}
    return env
