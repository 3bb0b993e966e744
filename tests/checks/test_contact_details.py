import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.checks import email, nhs_number, phone, postcode, url


def quotes(check, text):
    return [flag.quote for flag in check.find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on [01632] 960118", "[01632] 960118"),
        ("ring 07700 900123 please", "07700 900123"),
        ("07911-123 456", "07911-123 456"),
        ("(0115) 9691300", "(0115) 9691300"),
        ("call 0115-969-1300.", "0115-969-1300"),
        ("+44 (0)115 969 1300", "+44 (0)115 969 1300"),
        ("0044 115 969 1300", "0044 115 969 1300"),
        ("+353 86 123 4567", "+353 86 123 4567"),
        ("tel: 969 1300", "969 1300"),
        ("my mobile is 7700 900123", "7700 900123"),
        ("0 7 9 1 1 1 2 3 4 5 6", "0 7 9 1 1 1 2 3 4 5 6"),
        ("o7700 9oo123", "o7700 9oo123"),
        ("zero seven seven double oh nine oh oh one two three", "zero seven seven double oh nine oh oh one two three"),
        ("phone 07911 12345", "07911 12345"),
        ("07700/900123", "07700/900123"),
        ("our number is 496 0123", "496 0123"),
        ("oh seven seven double oh nine hundred one two three", "oh seven seven double oh nine hundred one two three"),
    ],
)
def test_a_telephone_number_is_found_however_it_is_written(text, found):
    assert quotes(phone, text) == [found]


def test_two_numbers_side_by_side_are_two_flags():
    assert quotes(phone, "07700900123 07700900456") == ["07700900123", "07700900456"]
    assert quotes(phone, "07700 900123/07700 900456") == ["07700 900123", "07700 900456"]


@pytest.mark.parametrize(
    "text",
    [
        "on 01/02/2023 at 10:30",
        "01.02.2023",
        "01-02-2023 1030",
        "2023-02-01",
        "my NHS number is 943 476 5919",
        "call 999, 111 or 116 123",
        "Childline is 0800 1111",
        "text SHOUT to 85258",
        "ring 0300 123 3393",
        "it cost £0123456789",
        "ring 30 minutes before",
        "scores of 1 2 3 4 5 6 7 8 9 10",
        "one two three four five six seven eight nine ten",
        "policy number 0012345678901",
        "07/08 09/10 11/12",
    ],
)
def test_dates_helplines_and_other_figures_are_no_telephone_numbers(text):
    assert quotes(phone, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("jo@example.com", "jo@example.com"),
        ("Jo.Smith@trentside.nhs.uk, thanks", "Jo.Smith@trentside.nhs.uk"),
        ("name at example dot com", "name at example dot com"),
        ("jo [at] example [dot] com", "jo [at] example [dot] com"),
        ("jo(at)example.com", "jo(at)example.com"),
        ("jo at gmail.com", "jo at gmail.com"),
        ("jo @ gmail.com", "jo @ gmail.com"),
        ("jo.smith at hotmail dot co dot uk", "jo.smith at hotmail dot co dot uk"),
        ("o'brien@example.ie", "o'brien@example.ie"),
        ("jo[@]example[.]com", "jo[@]example[.]com"),
        ("jo at-sign example dot com", "jo at-sign example dot com"),
        ("jo.smith@gmail,com", "jo.smith@gmail,com"),
    ],
)
def test_an_email_address_is_found_and_its_domain_is_no_web_address(text, found):
    assert quotes(email, text) == [found]
    assert quotes(url, text) == []


@pytest.mark.parametrize(
    "text", ["me@x", "at the hospital (@StPaul)", "I was at home. com", "look at bbc.co.uk", "I looked at nhs.uk"]
)
def test_what_only_resembles_an_email_address_is_left_alone(text):
    assert quotes(email, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://example.org/x?y=1.", "https://example.org/x?y=1"),
        ("(www.nhs.uk)", "www.nhs.uk"),
        ("example.com", "example.com"),
        ("read example.org.uk/123, it helps", "example.org.uk/123"),
        ("bit.ly/abc", "bit.ly/abc"),
        ("look at example dot com", "example dot com"),
        ("example dot org dot uk", "example dot org dot uk"),
        ("hxxp://example.com", "hxxp://example.com"),
        ("www . example . com", "www . example . com"),
        ("buy at cheap-pills.shop now", "cheap-pills.shop"),
        ("visit crypto.xyz now", "crypto.xyz"),
        ("follow me on twitter @marysmith", "@marysmith"),
        ("instagram: mary_smith99", "mary_smith99"),
    ],
)
def test_a_web_address_is_found_without_the_punctuation_after_it(text, found):
    assert quotes(url, text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "the ward.It was",
        "home.me and",
        "e.g. com",
        "U.S.A co. based",
        "Dr.Smith",
        "a.b.c.d",
        "we came @ 9",
        "care@home",
        "the ward.in charge",
    ],
)
def test_a_space_forgotten_after_a_full_stop_makes_no_web_address(text):
    assert quotes(url, text) == []


@pytest.mark.parametrize(
    "code",
    ["NG5 1PB", "ng51pb", "Ng5 1pb", "SW1A 1AA", "EC1A 1BB", "m1 1ae", "W1A0AX", "DN55 1PT", "LS1-4DT", "NG 7 2UH"],
)
def test_a_full_postcode_is_found_in_any_case_with_or_without_its_space(code):
    assert quotes(postcode, f"I live at {code}, up the hill") == [code]


@pytest.mark.parametrize(
    "text",
    [
        "ward B2 2nd floor",
        "B12 4mg",
        "bed E1 3hr",
        "Z1 1AA",
        "xNG5 1PBx",
        "NG5",
        "on the 2nd",
        "c5 6dg",
        "at ng 7 2uh",
        "DE 5 2nd floor",
    ],
)
def test_words_wards_and_doses_are_no_postcodes(text):
    assert quotes(postcode, text) == []


@pytest.mark.parametrize("number", ["943 476 5919", "9434765919", "943-476-5919", "401 023 2137"])
def test_an_nhs_number_is_found_by_its_check_digit(number):
    assert quotes(nhs_number, f"NHS no: {number}.") == [number]


@pytest.mark.parametrize(
    "number", ["943  476  5919", "943 4765919", "943476 5919", "nine four three four seven six five nine one nine"]
)
def test_a_number_called_an_nhs_number_may_be_grouped_in_any_way(number):
    assert quotes(nhs_number, f"My NHS number is {number}.") == [number]
    assert quotes(nhs_number, f"My NHS number is {number[:-4]}.") == []


@pytest.mark.parametrize(
    "number", ["943 476 5918", "\u00a34505577104", "1111111111", "07700900123", "12 943 476 5919", "94347659190"]
)
def test_ten_digits_with_a_wrong_check_digit_are_no_nhs_number(number):
    assert quotes(nhs_number, number) == []


@given(st.integers(min_value=400_000_000, max_value=499_999_999))
def test_exactly_one_check_digit_at_most_makes_an_nhs_number(first_nine):
    valid = [digit for digit in range(10) if quotes(nhs_number, f"{first_nine}{digit}")]
    assert len(valid) <= 1


@given(st.from_regex(r"07[1-9][0-9]{8}", fullmatch=True), st.sampled_from(["", " ", "-", ".", "\u00a0"]))
def test_every_mobile_number_is_found(digits, gap):
    number = f"{digits[:5]}{gap}{digits[5:8]}{gap}{digits[8:]}"
    assert quotes(phone, f"Please ring me ({number}) soon") in ([number], [f"({number})"])


@given(
    st.from_regex(r"[a-z]{1,12}(\.[a-z]{1,12})?", fullmatch=True),
    st.from_regex(r"[a-z]{2,12}\.(com|org|co\.uk)", fullmatch=True),
)
def test_every_plain_email_address_is_found_once(name, host):
    assert quotes(email, f"Write to {name}@{host}.") == [f"{name}@{host}"]
    assert quotes(url, f"Write to {name}@{host}.") == []
