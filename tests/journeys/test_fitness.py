"""That a look at a page sees what it is there to see: every other journey leans on it."""

import pytest

pytestmark = pytest.mark.django_db(transaction=True)

FIT = '<html lang="en"><title>Fit</title><main><h1>Fit</h1><p><a href="/about/">About</a></p>{}</main>'


# A part of a page, and what is said of it.
FAULTS = {
    "nothing": ("", ""),
    "two main headings": ("<h1>Twice</h1>", "main headings"),
    "too wide": ('<p style="width: 600px">Wide</p>', "too wide: 608 on 375"),
    "hidden focus": ('<button style="outline: none">Go</button>', "looks the same with the focus"),
    "no text for a picture": ('<img src="data:,">', "axe: image-alt"),
    "pale text": ('<p style="color: #aaa; background: #fff">Pale</p>', "axe: color-contrast"),
    "an error in the console": ("<script>console.error('Oh')</script>", "console: Oh"),
    "a broken script": ("<script>missing()</script>", "script failed"),
    "somebody else asked": ('<img alt="" src="http://localhost:9/elsewhere.png">', "asked somebody else"),
}


@pytest.mark.parametrize(("part", "found"), FAULTS.values(), ids=FAULTS)
def test_what_is_wrong_is_seen(visitor, part, found):
    visitor = visitor()
    visitor.page.set_content(FIT.format(part))
    wrong = visitor.what_is_wrong()
    assert found in "\n".join(wrong)
    assert bool(wrong) == bool(found)


def test_what_the_content_policy_refuses_is_seen(visitor):
    visitor = visitor()
    visitor.visit("/about/")
    visitor.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">Red</p>')")
    assert "Content Security Policy" in "\n".join(visitor.what_is_wrong())
