"""Areas and districts of postcodes, by which people say where: NG, and NG7 in it."""

from __future__ import annotations

import re

AREA = re.compile("[A-Z]{1,2}")
# As much of it as somebody has typed: "ng7", "ng7 2", "NG72UH".
POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][0-9A-Z]?)(?:\s*[0-9][A-Z]{0,2})?")


def place_in(typed: str) -> str:
    """Give the area or the district that is meant: NG7 for "ng 7" and for "ng7 2uh"; nothing where it is neither."""
    plain = typed.upper().strip()
    if AREA.fullmatch(plain):
        return plain
    return district_in(plain) or district_in(plain.replace(" ", ""))


def district_in(typed: str) -> str:
    """Give the district of a postcode: NG7 for "ng7 2uh"; nothing where something else is typed."""
    found = POSTCODE.fullmatch(typed.upper().strip())
    return found[1] if found else ""


def area_of(place: str) -> str:
    """Give the postcode area of a district: NG of NG7."""
    return re.sub("[0-9].*", "", place)


def place_facet(place: str) -> str:
    """Name a postcode area ("NG") or district ("NG7") as the record does."""
    return f"{'district' if any(letter.isdigit() for letter in place) else 'area'}:{place}"
