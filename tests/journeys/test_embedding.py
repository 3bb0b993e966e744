"""Stories on the site of somebody else: made, copied into it, and seen there in a frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Frame

from tests.factories import ServiceFactory, a_published_story, a_service_reply
from tests.journeys.fitness import barriers_on, sideways_scroll_on

pytestmark = pytest.mark.django_db(transaction=True)
LONG_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
THEIR_PAGE = '<!DOCTYPE html><html lang="en"><title>Theirs</title><main><h1>Our ward</h1>{}</main></html>'


@pytest.fixture
def their_site() -> Iterator[Callable[[str], str]]:
    """Serve a page with a line of HTML from another host and port; gives its address."""
    shown = []

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(THEIR_PAGE.format(shown[-1]).encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Page)
    Thread(target=server.serve_forever, daemon=True).start()

    def put(line: str) -> str:
        shown.append(line)
        return f"http://127.0.0.1:{server.server_port}/"

    yield put
    server.shutdown()
    server.server_close()


@pytest.fixture
def ward(site):
    ward = ServiceFactory(name="Highfield Ward")
    a_service_reply(a_published_story(ward, title=f"{LONG_WORD} and kind nurses", text=f"{LONG_WORD}. Kind."))
    a_published_story(ward, title="Cold tea")
    return ward


def test_a_service_shows_its_stories_on_its_own_site(visitor, their_site, ward):
    maker = visitor(javascript=False)
    maker.visit(ward.get_absolute_url())
    maker.follow("Show these stories on your own site")
    maker.see_heading("Show these stories on your own site")
    maker.looks_right()
    maker.choose("Dark")
    maker.press("Show it like this")
    line = maker.page.get_by_label("Put this where the stories are to be").input_value()

    reader = visitor(width=700)
    reader.page.goto(their_site(line))
    frame = reader.page.frame_locator("iframe")
    frame.get_by_role("heading", name="What people say about Highfield Ward, Trentside").wait_for()
    assert reader.cookies == set()
    frame.get_by_role("link", name="Cold tea").click()
    reader.see_heading("Cold tea")
    assert reader.page.url.startswith(maker.site)
    assert reader.cookies == set()


def test_what_one_chooses_shows_at_once(visitor, ward):
    maker = visitor(width=1280)
    maker.visit(f"/embed/?service={ward.pk}")
    maker.looks_right()
    maker.choose("Dark")
    maker.page.frame_locator("iframe[src*='theme=dark']").get_by_role("link", name="Cold tea").wait_for()
    maker.is_at("/embed/")
    assert "theme=dark" in maker.page.url
    maker.has_focus(maker.page.get_by_label("Dark", exact=True))
    maker.fill(width="9999")
    maker.keys("Tab")
    maker.see("There is a problem")
    maker.looks_right()


@pytest.mark.parametrize("width", [240, 320, 600, 1000])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_a_frame_is_fit_to_be_seen(visitor, their_site, ward, width, colours):
    """In the colours of the reader's device, and in those that the site asks for."""
    reader = visitor(width=1100)
    page = reader.page
    page.emulate_media(color_scheme=colours)
    other = {"light": "dark", "dark": "light"}[colours]
    pages = (f"services/{ward.pk}/", f"organisations/{ward.organisation.ods_code}/?theme={other}", "services/0/")
    for address in pages:
        line = f'<iframe src="{reader.site}/embed/{address}" title="Stories" width="{width}" height="600"></iframe>'
        page.goto(their_site(line))
        page.frame_locator("iframe").get_by_role("heading", level=1).wait_for()
        frame = page.frames[1]
        assert is_dark(frame) == ((other if "theme" in address else colours) == "dark")
        assert barriers_on(frame) == []
        assert sideways_scroll_on(frame) == []


def is_dark(frame: Frame) -> bool:
    return frame.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
