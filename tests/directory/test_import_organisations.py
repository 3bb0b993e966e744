"""The Organisation Data Service's list of trusts, of any year."""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from feedback.directory.models import Organisation
from tests.factories import OrganisationFactory, ServiceFactory

pytestmark = pytest.mark.django_db


def a_row(code: str, name: str, *, opened: str = "20010401", closed: str = "", width: int = 27, **cells: str) -> str:
    row = [""] * width
    row[0], row[1], row[10], row[11] = code, name, opened, closed
    row[4], row[5], row[7], row[8], row[9] = (
        "4TH FLOOR, EAST WING",
        "ST. PANCRAS ROAD",
        "STOKE-ON-TRENT",
        "KENT",
        "ST4 6QG",
    )
    for place, cell in cells.items():
        row[int(place.removeprefix("at"))] = cell
    return ",".join(f'"{cell}"' if width == 27 or "," in cell else cell for cell in row)


@pytest.fixture
def a_list(tmp_path: Path):
    def write(*rows: str, encoding: str = "utf-8", end: str = "\r\n") -> Path:
        path = tmp_path / "etr.csv"
        path.write_bytes((end.join(rows) + end).encode(encoding))
        return path

    return write


def imported(path: Path) -> str:
    out = StringIO()
    call_command("import_organisations", path, stdout=out)
    return out.getvalue()


def refused(path: Path, **options: str) -> str:
    before = list(Organisation.objects.order_by("pk").values())
    with pytest.raises(CommandError) as error:
        call_command("import_organisations", path, **options)
    assert list(Organisation.objects.order_by("pk").values()) == before
    return str(error.value)


def test_the_newer_kind_of_list_is_stored_as_people_write_names(a_list):
    path = a_list(a_row("G6V2S", "THE NORTH BANK AND ST GEORGE'S NHS FOUNDATION TRUST", at17="0300 3309444"))
    assert imported(path) == "1 added, 0 changed, 0 unchanged\n"
    trust = Organisation.objects.get(ods_code="G6V2S")
    assert trust.name == "The North Bank and St George's NHS Foundation Trust"
    assert trust.address == "4th Floor, East Wing, St. Pancras Road"
    assert trust.town == "Stoke-on-Trent"
    assert trust.postcode == "ST4 6QG"
    assert trust.telephone == "0300 3309444"
    assert trust.opened_on == date(2001, 4, 1)
    assert not trust.is_closed


def test_the_older_kind_of_list_is_read_too(a_list):
    imported(a_list(a_row("R1A", "TRENT NHS TRUST", width=24), end="\n"))
    assert Organisation.objects.get().name == "Trent NHS Trust"
    assert Organisation.objects.get().town == "Stoke-on-Trent"


def test_a_closed_trust_is_kept_and_closed(a_list):
    imported(a_list(a_row("R1A", "TRENT NHS TRUST", closed="20150401")))
    assert Organisation.objects.get().is_closed


def test_a_row_that_holds_little_is_stored_with_what_it_holds(a_list):
    imported(a_list(a_row("R1A", "TRENT NHS TRUST"), "R1B,SOAR NHS TRUST,,,,,,,,NG1 1AA" + "," * 14))
    trust = Organisation.objects.get(ods_code="R1B")
    assert (trust.address, trust.town, trust.opened_on, trust.is_closed) == ("", "", None, False)


def test_importing_it_twice_changes_nothing(a_list):
    path = a_list(a_row("R1A", "TRENT NHS TRUST"), a_row("R1B", "SOAR NHS TRUST"))
    imported(path)
    before = list(Organisation.objects.order_by("pk").values())
    assert imported(path) == "0 added, 0 changed, 2 unchanged\n"
    assert list(Organisation.objects.order_by("pk").values()) == before


def test_a_later_list_brings_names_and_closures_up_to_date_and_drops_nobody(a_list):
    imported(a_list(a_row("R1A", "TRENT NHS TRUST"), a_row("R1B", "SOAR NHS TRUST"), a_row("R1C", "DOVE NHS TRUST")))
    ServiceFactory(organisation=Organisation.objects.get(ods_code="R1B"), name="Rowan Ward")
    later = a_list(a_row("R1A", "TRENT NHS TRUST", closed="20240401"), a_row("R1B", "SOAR UNIVERSITY NHS TRUST"))
    assert imported(later) == "0 added, 2 changed, 0 unchanged\n"
    assert Organisation.objects.get(ods_code="R1A").closed_on == date(2024, 4, 1)
    assert Organisation.objects.get(ods_code="R1B").name == "Soar University NHS Trust"
    assert Organisation.objects.filter(ods_code="R1C").exists()


def test_an_older_list_adds_what_is_missing_and_puts_nothing_back(a_list):
    imported(a_list(a_row("R1A", "TRENT UNIVERSITY NHS TRUST", closed="20240401")))
    older = a_list(a_row("R1A", "TRENT NHS TRUST", width=24), a_row("R1Z", "DERWENT NHS TRUST", width=24))
    assert imported(older) == (
        "1 added, 0 changed, 0 unchanged\n1 left as before: known from a later list than this one\n"
    )
    assert Organisation.objects.get(ods_code="R1A").name == "Trent University NHS Trust"
    assert Organisation.objects.get(ods_code="R1A").is_closed
    assert Organisation.objects.filter(ods_code="R1Z").exists()


def test_what_was_typed_in_by_hand_gives_way_to_the_list(a_list):
    OrganisationFactory(ods_code="R1A", name="trent")
    assert imported(a_list(a_row("R1A", "TRENT NHS TRUST"))) == "0 added, 1 changed, 0 unchanged\n"


def test_a_code_in_small_letters_is_the_same_code(a_list):
    OrganisationFactory(ods_code="R1A", name="trent")
    assert imported(a_list(a_row("r1a", "TRENT NHS TRUST"))) == "0 added, 1 changed, 0 unchanged\n"
    assert Organisation.objects.get().ods_code == "R1A"


def test_a_byte_order_mark_and_blank_lines_do_no_harm(a_list):
    assert imported(a_list("\ufeff" + a_row("R1A", "TRENT NHS TRUST"), "", "")).startswith("1 added")


@pytest.mark.parametrize(
    ("rows", "where"),
    [
        (["code,name"], "line 1, column 2: the row ends here; a list of trusts has 24 or 27 columns"),
        ([a_row("R1A", "A"), a_row("R1B", "B") + ',""'], "line 2, column 28: the row ends here"),
        (
            [a_row("R1A", "A"), a_row("r 1", "B")],
            "line 2, column 1 (code): “r 1” is not an ODS code. It has",
        ),
        ([a_row("A/B", "A")], "line 1, column 1 (code): “A/B” is not an ODS code"),
        ([a_row("É1X", "A")], "line 1, column 1 (code): “É1X” is not an ODS code"),
        ([a_row("", "A")], "line 1, column 1 (code): “” is not an ODS code"),
        ([a_row("R1", "A")], "line 1, column 1 (code): “R1” is not an ODS code"),
        ([a_row("r1a", "A"), a_row("R1A", "B")], "line 2, column 1 (code): the code R1A is in the list already"),
        ([a_row("R1A", "")], "line 1, column 2 (name): the name is missing"),
        ([a_row("R1A", "A", opened="01/04/2001")], "line 1, column 11 (opened): “01/04/2001” is not a day"),
        ([a_row("R1A", "A", opened="20010231")], "line 1, column 11 (opened): “20010231” is not a day"),
        ([a_row("R1A", "A", opened="")], "line 1, column 11 (opened): there is no day in the whole list"),
        ([a_row("R1A", "A", closed="19990101")], "line 1, column 12 (closed): it closed before it opened"),
        ([a_row("R1A", "A", at9="ELSEWHERE")], "line 1, column 10 (postcode): “ELSEWHERE” is not a postcode"),
        ([a_row("R1A", "A"), a_row("R1A", "B")], "line 2, column 1 (code): the code R1A is in the list already"),
        ([a_row("R1A", "A" * 201)], "line 1: the name is longer than 200 characters"),
        ([a_row("R1A", "A\x00B")], "line 1, column 2: there is a character that does not belong in text"),
        (['"R1A","A'], "line 1: this is not CSV"),
        ([""], "line 1: there is nothing in this file"),
    ],
)
def test_a_file_of_another_shape_is_refused_with_the_place(a_list, rows, where):
    OrganisationFactory()
    said = refused(a_list(a_row("R0X", "GOOD NHS TRUST"), encoding="utf-8") if not rows else a_list(*rows))
    assert "nothing was stored" in said
    assert where in said


def test_nothing_is_stored_when_only_the_last_row_is_wrong(a_list):
    refused(a_list(a_row("R1A", "TRENT NHS TRUST"), a_row("R1B", "")))
    assert not Organisation.objects.exists()


def test_all_that_is_wrong_is_said_at_once(a_list):
    said = refused(a_list(*[a_row(f"R{n:02}", "") for n in range(30)]))
    assert said.count("the name is missing") == 20
    assert "and 10 more" in said


def test_another_encoding_is_refused_until_it_is_named(a_list):
    path = a_list(a_row("R1A", "CAFÉ NHS TRUST"), encoding="cp1252")
    assert "line 1, character 11: this is not UTF-8" in refused(path)
    call_command("import_organisations", path, encoding="cp1252", stdout=StringIO())
    assert Organisation.objects.get().name == "Café NHS Trust"


def test_a_spreadsheet_or_no_file_at_all_is_refused(tmp_path):
    sheet = tmp_path / "etr.xlsx"
    sheet.write_bytes(b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\xd8\xff")
    assert "not UTF-8" in refused(sheet)
    assert "No such file" in refused(tmp_path / "missing.csv")
    assert "unknown encoding" in refused(sheet, encoding="klingon")
