"""Stories told elsewhere: taken in through a mapping, reported line by line, safe to run twice."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from feedback.stories.models import KnownWord, Notice, Post, Publication, Story
from tests.factories import OrganisationFactory, ServiceFactory, a_responder

pytestmark = pytest.mark.django_db

HEADER = "row,text,label\n"


@pytest.fixture
def ward():
    return ServiceFactory(name="Highfield Ward")


def run(path, *options):
    out, err = StringIO(), StringIO()
    call_command("import_stories", str(path), *options, stdout=out, stderr=err)
    return out.getvalue().strip(), err.getvalue().strip()


def a_file(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "elsewhere.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_stories_go_into_the_queue_through_a_column_mapping(tmp_path, ward):
    path = a_file(tmp_path, HEADER + '7,"They were kind.\n\nAnd quick.",Staff\n')

    out, _ = run(path, "--column", "reference=row", "--column", "good=label", "--service", "Highfield Ward")

    post = Post.objects.get()
    assert out == "Taken in: 1. Known already: 0. Refused: 0."
    assert post.publication == Publication.SUBMITTED
    assert post.original.text == "They were kind.\n\nAnd quick."
    assert post.original.title == "They were kind. And quick."
    assert post.original.good == ["staff"]
    assert list(post.story.services.all()) == [ward]
    assert post.story.source_reference == "7"


def test_the_words_of_published_stories_spell_searches_at_once(tmp_path, ward, client):
    path = a_file(tmp_path, "text\nThe receptionist was kind.\nThe receptionist was rude.\n")
    run(path, "--service", "Highfield Ward")
    assert not KnownWord.objects.exists()
    Story.objects.all().delete()
    run(path, "--service", "Highfield Ward", "--published")
    assert 'Did you mean <a href="/stories/?q=receptionist">' in client.get("/stories/?q=recepsionist").content.decode()


def test_a_second_run_takes_in_nothing(tmp_path, ward):
    path = a_file(tmp_path, HEADER + "7,They were kind.,\n8,They were slow.,\n")
    options = ("--column", "reference=row", "--service", "Highfield Ward")
    run(path, *options)

    out, _ = run(path, *options)

    assert out == "Taken in: 0. Known already: 2. Refused: 0."
    assert Story.objects.count() == 2


def test_without_references_the_same_text_is_taken_in_once(tmp_path, ward):
    path = a_file(tmp_path, "text\nThey were kind.\nThey were kind.\n")

    out, _ = run(path, "--service", "Highfield Ward")

    assert out == "Taken in: 1. Known already: 1. Refused: 0."


def test_published_stories_keep_their_day_and_tell_nobody(tmp_path, ward):
    a_responder(ward.organisation)
    path = a_file(tmp_path, "text,told_on,service,criticality\nThey were kind.,2025-05-31,highfield ward,2\n")

    run(path, "--published")

    post = Post.objects.get()
    assert post.publication == Publication.PUBLISHED
    assert post.public_words == post.original
    assert post.published_at.date().isoformat() == "2025-05-31"
    assert post.criticality == 2
    assert Notice.objects.count() == 0


def test_each_refused_row_is_named_with_its_line_and_the_rest_is_taken_in(tmp_path, ward):
    rows = [
        '"Two\nlines.",,,',
        ",,,",
        "A story.,No Such Ward,,",
        "A story.,,yesterday,",
        "A story.,,,neighbour",
        f"{'x' * 20_001},,,",
        "A bell \x07 rings.,,,",
        "Fine.,,2025-01-02,carer",
    ]
    path = a_file(tmp_path, "text,service,told_on,relationship\n" + "\n".join(rows) + "\n")

    out, err = run(path, "--service", "Highfield Ward")

    assert out == "Taken in: 2. Known already: 0. Refused: 6."
    assert err.splitlines() == [
        "Refused line 4: there is no text",
        "Refused line 5: no service 'No Such Ward'",
        "Refused line 6: 'yesterday' is not a day such as 2026-05-31",
        "Refused line 7: 'neighbour' is none of: patient, carer, relative, friend, staff",
        "Refused line 8: the text has 20,001 characters; at most 20,000 can be taken in",
        "Refused line 9: there is a hidden control character in the text",
    ]


def test_a_service_of_two_organisations_needs_the_organisation(tmp_path):
    mine = ServiceFactory(name="Memory Clinic", organisation=OrganisationFactory(ods_code="AAA"))
    ServiceFactory(name="Memory Clinic", organisation=OrganisationFactory(ods_code="BBB"))
    path = a_file(tmp_path, "text,service,organisation\nOne.,Memory Clinic,\nTwo.,Memory Clinic,aaa\n")

    out, err = run(path)

    assert err == "Refused line 2: there are 2 services called 'Memory Clinic'"
    assert list(Story.objects.get().services.all()) == [mine]
    assert out == "Taken in: 1. Known already: 0. Refused: 1."


def test_rows_without_a_service_are_refused_where_none_is_named_for_all(tmp_path):
    _, err = run(a_file(tmp_path, "text\nA story.\n"))

    assert err == "Refused line 2: no service is named; name one for all with --service"


@pytest.mark.parametrize(
    ("content", "options", "complaint"),
    [
        ("row,words\n1,Hello\n", [], "line 1: no column called text; there are: row, words"),
        ("text\nHello\n", ["--column", "reference=row"], "no column called row"),
        ("text\nHello\n", ["--column", "reference"], "write OURS=THEIRS"),
        ("text\nHello\n", ["--column", "colour=text"], "no column called colour here"),
        ("text\nHello\n", ["--service", "Nowhere"], "there are 0 such services"),
    ],
)
def test_a_file_or_mapping_of_another_shape_is_refused(tmp_path, content, options, complaint):
    with pytest.raises(CommandError, match=complaint):
        run(a_file(tmp_path, content), *options)
    assert Story.objects.count() == 0


def test_a_file_in_another_encoding_is_refused(tmp_path, ward):
    with pytest.raises(CommandError, match="codec can't decode"):
        run(a_file(tmp_path, "text\nCafé\n", encoding="latin-1"), "--service", "Highfield Ward")


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path, ward):
    path = a_file(tmp_path, '\ufefftext\r\n"One.\r\nTwo."\r\n')

    run(path, "--service", "Highfield Ward")

    assert Post.objects.get().original.text == "One.\nTwo."
