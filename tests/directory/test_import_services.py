"""The services of an organisation, from a spreadsheet."""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from feedback.directory.models import Service
from tests.factories import OrganisationFactory

pytestmark = pytest.mark.django_db

HEADER = "organisation_code,name,kind,place,address,postcode,telephone,also_known_as,description,closed_on"
ROWAN = 'TSH01,Rowan Ward,mental_health,Trentside,"Weir Road",zz34qt,01632 960106,Ward 6; rehab,A ward with 12 beds.,'
ELM = "TSH01,Elm Clinic,Clinics and tests,Alderwick,,,,,,31/03/2026"


@pytest.fixture(autouse=True)
def trust():
    return OrganisationFactory(ods_code="TSH01", name="Trentside Health and Care")


@pytest.fixture
def a_file(tmp_path: Path):
    def write(*lines: str, encoding: str = "utf-8", end: str = "\n") -> Path:
        path = tmp_path / "services.csv"
        path.write_bytes((end.join(lines) + end).encode(encoding))
        return path

    return write


def imported(path: Path, **options: str) -> str:
    out = StringIO()
    call_command("import_services", path, stdout=out, **options)
    return out.getvalue()


def refused(path: Path) -> str:
    before = list(Service.objects.order_by("pk").values())
    with pytest.raises(CommandError) as error:
        call_command("import_services", path)
    assert list(Service.objects.order_by("pk").values()) == before
    return str(error.value)


def test_services_are_stored_and_can_be_found(a_file, trust):
    assert imported(a_file(HEADER, ROWAN, ELM)) == "2 added, 0 changed, 0 unchanged\n"
    rowan = Service.objects.get(name="Rowan Ward")
    assert (rowan.organisation, rowan.kind, rowan.place) == (trust, "mental_health", "Trentside")
    assert (rowan.postcode, rowan.telephone, rowan.closed_on) == ("ZZ3 4QT", "01632 960106", None)
    elm = Service.objects.get(name="Elm Clinic")
    assert (elm.kind, elm.closed_on) == ("outpatient", date(2026, 3, 31))
    assert list(Service.objects.matching("rehab trentside")) == [rowan]


@pytest.mark.parametrize(("encoding", "end"), [("utf-8-sig", "\r\n"), ("utf-8", "\n"), ("utf-8", "\r\n")])
def test_importing_it_twice_changes_nothing_however_it_was_saved(a_file, encoding, end):
    path = a_file(HEADER, ROWAN, "", ELM, ",,,,,,,,,", encoding=encoding, end=end)
    imported(path)
    before = list(Service.objects.order_by("pk").values())
    assert imported(path) == "0 added, 0 changed, 2 unchanged\n"
    assert list(Service.objects.order_by("pk").values()) == before


def test_a_changed_row_changes_its_service_and_the_others_stay(a_file):
    imported(a_file(HEADER, ROWAN, ELM))
    assert imported(a_file(HEADER, ROWAN.replace("12 beds", "14 beds"))) == "0 added, 1 changed, 0 unchanged\n"
    assert Service.objects.get(name="Rowan Ward").description == "A ward with 14 beds."
    assert Service.objects.filter(name="Elm Clinic").exists()


def test_one_name_in_two_places_is_two_services(a_file):
    lines = ("organisation_code,name,place", "TSH01,Day Clinic,Newark", "TSH01,Day Clinic,Mansfield")
    assert imported(a_file(*lines)) == "2 added, 0 changed, 0 unchanged\n"


def test_a_column_that_is_left_out_leaves_what_is_stored(a_file):
    imported(a_file(HEADER, ROWAN))
    assert imported(a_file("name,organisation_code,place", "Rowan Ward,TSH01,Trentside")) == (
        "0 added, 0 changed, 1 unchanged\n"
    )
    assert Service.objects.get().kind == "mental_health"


@pytest.mark.parametrize(
    ("lines", "where"),
    [
        ([""], "line 1: the column organisation_code is missing from the first row"),
        (["organisation_code,title"], "line 1: “title” is not a column that we know"),
        (["organisation_code;name", "TSH01;Rowan"], "line 1: “organisation_code;name” is not a column"),
        (["name,organisation_code,name"], "line 1: the column name is there twice"),
        ([HEADER, ROWAN, "TSH01,Elm"], "line 3: this row has 2 columns and the first has 10"),
        (["organisation_code,name", "TSH01,"], "line 2, name: this is missing"),
        (["organisation_code,name", ",Elm"], "line 2, organisation_code: this is missing"),
        (["organisation_code,name", "XXX99,Elm"], "line 2, organisation_code: no organisation has the code “XXX99”"),
        (["organisation_code,name,kind", "TSH01,Elm,wardd"], "line 2, kind: “wardd” is not a kind of service. Use one"),
        (["organisation_code,name,postcode", "TSH01,Elm,12345"], "line 2, postcode: “12345” is not a postcode"),
        (["organisation_code,name,closed_on", "TSH01,Elm,soon"], "line 2, closed_on: “soon” is not a day"),
        (["organisation_code,name,closed_on", "TSH01,Elm,2026-02-30"], "line 2, closed_on: “2026-02-30” is not a day"),
        (["organisation_code,name", f"TSH01,{'E' * 201}"], "line 2, name: this is longer than 200 characters"),
        (
            ["organisation_code,name", "TSH01,Elm", "TSH01,Elm"],
            "line 3: this service is in the file already, at line 2",
        ),
        (["organisation_code,name", "TSH01,El\x00m"], "line 2, column 2: there is a character that does not belong"),
        (["organisation_code,name", 'TSH01,"Elm'], "line 2: this is not CSV"),
    ],
)
def test_a_wrong_file_is_refused_with_the_line(a_file, lines, where):
    said = refused(a_file(*lines))
    assert "nothing was stored" in said
    assert where in said


def test_nothing_is_stored_when_only_the_last_row_is_wrong(a_file):
    refused(a_file("organisation_code,name", "TSH01,Elm", "TSH01,"))
    assert not Service.objects.exists()


def test_a_cell_with_a_line_break_does_not_move_the_line_numbers(a_file):
    said = refused(a_file("organisation_code,name,description", 'TSH01,Elm,"one\ntwo"', "TSH01,,three"))
    assert "line 4, name: this is missing" in said


def test_another_encoding_is_refused_until_it_is_named(a_file):
    path = a_file("organisation_code,name", "TSH01,Café", encoding="cp1252")
    assert "line 2, character 10: this is not UTF-8" in refused(path)
    assert imported(path, encoding="cp1252").startswith("1 added")
    assert Service.objects.get().name == "Café"
    assert "this file is UTF-16" in refused(a_file("organisation_code,name", encoding="utf-16"))


def test_the_columns_are_listed_in_the_help(capsys):
    with pytest.raises(SystemExit):
        call_command("import_services", "--help")
    said = capsys.readouterr().out
    assert all(column in said for column in HEADER.split(","))
