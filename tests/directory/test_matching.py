"""Finding a service from what people type."""

import time

import pytest
from django.utils import timezone

from feedback.directory.models import Service, Spelling
from tests.factories import OrganisationFactory, ServiceFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def highbury() -> Service:
    return ServiceFactory(
        name="Rowan Ward", place="Highbury Hospital", address="Highbury Road, Bulwell", postcode="NG6 9DR"
    )


@pytest.fixture
def camhs() -> Service:
    trust = OrganisationFactory(name="Nottinghamshire Healthcare NHS Foundation Trust", town="Nottingham")
    name = "City and South Child and Adolescent Mental Health Services"
    return ServiceFactory(organisation=trust, name=name, place="")


@pytest.fixture
def anns() -> Service:
    return ServiceFactory(name="Café Zoë at St. Ann's", place="Leeds", also_known_as="The bistro; A&E; x-ray")


def found(typed: str) -> list[Service]:
    return list(Service.objects.open().matching(typed))


@pytest.mark.parametrize(
    "typed",
    [
        "highbury hosp",
        "HIGHBURY HOSPITAL",
        "hospital highbury",
        "  rowan   ward ",
        "rowan ward at the hospital",
        "NG6 9DR",
        "ng69dr",
        "ng6",
        "NG6 9",
        "bulwell",
        "high-bury",
        "rowanward",
    ],
)
def test_a_name_a_place_or_a_postcode_finds_its_service(highbury, camhs, anns, typed):
    assert found(typed) == [highbury]


@pytest.mark.parametrize(
    "typed",
    [
        "highburry hosp",  # a letter more
        "higbury hosp",  # a letter less
        "hihgbury hosp",  # two letters swapped
        "hughbury hosp",  # another letter
        "ihghbury",
        "xhighbury",
        "ighbury",
        "highburx",
        "hihgb",  # still being typed
        "rwan wrd",
        "rown ward",
        "rowna",
        "bullwel",
    ],
)
def test_one_wrong_letter_in_a_word_still_finds_it(highbury, camhs, anns, typed):
    assert highbury in found(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "CAMHS nottingham",
        "camhs Notts"[:9],
        "cahms nottingham",
        "camhs nottinghm",
        "adolescent mental",
        "child & adolescent",
    ],
)
def test_people_use_short_forms(highbury, camhs, typed):
    assert found(typed) == [camhs]


@pytest.mark.parametrize(
    "typed",
    [
        "cafe zoe",
        "CAFÉ ZOË",
        "st anns",
        "St. Ann’s",
        "saint ann's",
        "st ann`s",
        "a&e leeds",
        "A & E",
        "A and E",
        "xray",
        "x-ray",
        "bistro",
    ],
)
def test_accents_apostrophes_and_other_names_are_forgiven(highbury, anns, typed):
    assert found(typed) == [anns]


@pytest.mark.parametrize(
    "typed", ["", "   ", "!!", "&", "%_", "\\", "':*", "zzzzz", "NG6 9DX", "highbury leeds", "ab" * 5000]
)
def test_what_fits_nothing_finds_nothing(highbury, anns, typed):
    assert found(typed) == []


def test_small_words_do_not_stand_in_the_way_and_are_looked_for_when_alone(highbury):
    ward = ServiceFactory(name="On the Mend")
    assert found("the rowan ward in bulwell") == [highbury]
    assert found("on the") == [ward]


def test_right_spellings_come_first_and_of_them_those_in_the_name():
    near = ServiceFactory(name="Bose Ward")
    road = ServiceFactory(name="Clinic", address="Rose Street")
    rose = ServiceFactory(name="Rose Ward")
    assert found("rose") == [rose, road, near]


@pytest.mark.parametrize("typed", ["wrad", "wadr"])
def test_two_wrong_letters_are_another_word(typed):
    ServiceFactory(name="Clinic", address="Rose Road")
    assert found(typed) == []


def test_a_number_with_another_digit_is_another_ward():
    ward = ServiceFactory(name="Ward 1234")
    ServiceFactory(name="Ward 1235")
    assert found("ward 1234") == [ward]


def test_two_services_with_one_name_are_told_apart_by_their_place():
    newark = ServiceFactory(name="Day Clinic", place="Newark")
    mansfield = ServiceFactory(name="Day Clinic", place="Mansfield")
    assert found("day clinic") == [mansfield, newark]
    assert found("day clinic newark") == [newark]
    assert [service.name_and_place for service in found("day clinic")] == [
        "Day Clinic, Mansfield",
        "Day Clinic, Newark",
    ]


def test_a_service_is_found_by_the_new_name_of_its_organisation(highbury):
    highbury.organisation.name = "Sycamore Trust"
    highbury.organisation.save()
    assert found("sycamore rowan") == [highbury]


def test_other_scripts_can_be_typed():
    ward = ServiceFactory(name="Ward Æther 病棟")
    assert found("病棟") == [ward]


def test_five_thousand_services_are_searched_within_50_ms():
    streets = ["Alder", "Birch", "Cedar", "Damson", "Elder", "Fir", "Gorse", "Hazel", "Ivy", "Juniper"]
    trust = OrganisationFactory(name="Large Healthcare NHS Foundation Trust")
    services = []
    for n in range(5000):
        one, two, three = streets[n % 10], streets[n // 10 % 10], streets[n // 100 % 10]
        service = ServiceFactory.build(
            organisation=trust,
            name=f"{one} {two} Ward {n}",
            place=f"{three}ford",
            address=f"{two} Hospital, {three} Road",
            postcode=f"NG{n % 20} {n % 10}AB",
        )
        Spelling.objects.learn(service.prepare_to_be_found())
        services.append(service)
    Service.objects.bulk_create(services)
    for typed in (
        "highbury hosp",
        "ceadr hospitl",
        "juniper",
        "ward",
        "NG3 4AB",
        "hazlford gorse",
        "my local walrus ward",
    ):
        times = []
        for _ in range(5):
            start = time.perf_counter()
            list(Service.objects.open().matching(typed).select_related("organisation")[:20])
            times.append(time.perf_counter() - start)
        assert sorted(times)[2] < 0.05, typed


@pytest.mark.parametrize(
    "typed",
    ["my local rowan ward", "please rowan ward", "rown ward thankyou", "rowan walrus-team highbury", "ng6 walrus"],
)
def test_words_that_no_service_has_are_passed_over(highbury, anns, typed):
    assert found(typed) == [highbury]
    assert list(Service.objects.named(typed)) == []


def test_a_word_that_another_service_has_is_not_passed_over(highbury, anns):
    ServiceFactory(name="Closed Clinic", closed_on=timezone.localdate())
    assert found("rowan ward bistro") == []
    assert found("rowan ward clinic") == []


def test_a_number_that_no_service_has_is_not_passed_over(highbury):
    assert found("rowan ward 7") == []


@pytest.mark.parametrize(
    ("typed", "queries"), [("highbury", 2), ("rowan ward", 2), ("my local crisis rowan team", 3), ("walrus unicorn", 3)]
)
def test_a_doubtful_word_costs_one_query_however_many_there_are(highbury, typed, queries, django_assert_num_queries):
    with django_assert_num_queries(queries):
        found(typed)
