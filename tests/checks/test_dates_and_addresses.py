import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.checks import address, birth_date, exact_date

EXACT_DATE = [
    "on 3 May 2019",
    "on the 3rd of May",
    "May 3rd",
    "March 14, 2020",
    "12/05/2021",
    "12.5.21",
    "2021-05-12",
    "at 14:35 on Tuesday 3 May",
    "Tuesday 3rd",
    "at 10.50 am",
    "Sept 4th",
    "21st June 2015",
    "Christmas Day 2019",
    "the appointment was at 09:15",
    "4 march",
    "Friday 13 November at 3pm",
    "on 1st Jan",
    "25-12-2020",
    "3rd Feb '22",
    "the second of February 2021",
    "twenty first of June",
    "on 9/8",
    "on 12/5 I was seen",
    "on 12th April she was moved",
]
NO_EXACT_DATE = [
    "in May 2019",
    "in May",
    "24/7",
    "10/10",
    "I may 3 times",
    "on the 2nd floor",
    "ward 12",
    "24 hours",
    "1/2 hour",
    "waited 2.30 hours",
    "waited 2 hours",
    "3 weeks in March",
    "score of 7.5",
    "in 2019",
    "May be 5 days",
    "9am to 5pm",
    "£14.50",
    "phone 0115 969 1300",
    "June was fine",
    "100 mg",
    "50/50",
    "April showers",
    "march 5 miles on",
    "8 may have left",
    "on Tuesday",
    "10/10/10",
    "on 7/10 for pain",
    "on 5/5",
    "the second of three",
]
BIRTH_DATE = [
    "My son is 12.09.2016",
    "born on 3/4/1962",
    "DOB 03/04/1962",
    "D.O.B: 3 April 1962",
    "date of birth is 3rd April 1962",
    "my birthday is 12 May",
    "born 3 April 1962",
    "she was born here on 4 May 2018",
    "dob:12.12.80",
    "D.O.B 120682",
    "date of birth (12 June 1982)",
    "Tom, b. 12 June 1950",
    "I had my baby on 6 March 2021",
    "year of birth 1960, 2 May",
]
NO_BIRTH_DATE = [
    "born in Leeds",
    "on 3 May 2019",
    "I was born in 1962",
    "birthday party",
    "born and bred",
    "I had my baby checked on 3 May",
    "they got my DOB wrong on 7 Feb 2020",
    "I had my baby here in June",
]
ADDRESS = [
    "I live at 14 Elm Grove",
    "12a High Street",
    "14, St Peter's Road",
    "Flat 3, Cedar Court",
    "flat 12b",
    "22 park road",
    "I live on Elm Grove in Hucknall",
    "Rose Cottage, Church Lane",
    "No. 5 Queens Crescent",
    "7 Upper Brook Street",
    "221B Baker St",
    "PO Box 123",
    "fourteen Acacia Avenue",
    "house number 14 on Acacia Avenue",
    "The Old Rectory, Church Lane",
]
NO_ADDRESS = [
    "Ward 12",
    "bed 4",
    "24 hours",
    "20 minute drive",
    "2 Way Street",
    "Flat out",
    "105 people",
    "Wells Road Centre",
    "the car park on Musters Road",
    "Highbury Hospital",
    "3 nurses on the road",
    "a 10 mile drive",
    "Room 4 Rose Court Ward",
    "Stage 3 Close",
    "4 days in a row",
    "Covid 19 Way",
    "in the flat",
    "a flat feeling",
    "24 Hour Drive through",
    "One Way Street",
    "three Wards",
]


def quotes(check, text):
    return [flag.quote for flag in check.find(text)]


@pytest.mark.parametrize("text", EXACT_DATE)
def test_an_exact_date_or_time_is_found(text):
    assert quotes(exact_date, text)
    assert {flag.kind for flag in exact_date.find(text)} == {"exact_date"}


@pytest.mark.parametrize("text", NO_EXACT_DATE)
def test_a_month_a_measure_or_a_score_is_no_exact_date(text):
    assert quotes(exact_date, text) == []


@pytest.mark.parametrize("text", BIRTH_DATE)
def test_a_date_of_birth_is_found_by_the_words_before_it(text):
    assert quotes(birth_date, text)
    assert {flag.kind for flag in birth_date.find(text)} == {"birth_date"}


@pytest.mark.parametrize("text", NO_BIRTH_DATE)
def test_a_birth_without_its_day_is_no_date_of_birth(text):
    assert quotes(birth_date, text) == []


@pytest.mark.parametrize("text", ADDRESS)
def test_a_street_address_is_found(text):
    assert quotes(address, text)
    assert {flag.kind for flag in address.find(text)} == {"address"}


@pytest.mark.parametrize("text", NO_ADDRESS)
def test_wards_times_and_roads_without_a_home_are_no_address(text):
    assert quotes(address, text) == []


@given(st.lists(st.sampled_from(EXACT_DATE + BIRTH_DATE + ADDRESS), min_size=1, max_size=4))
def test_every_flag_quotes_its_place_and_none_overlap(parts):
    text = ". ".join(parts)
    for check in (exact_date, birth_date, address):
        flags = check.find(text)
        assert all(flag.quote == text[flag.start : flag.end] != "" for flag in flags)
        assert all(flag.end <= other.start for flag, other in itertools.pairwise(flags))
