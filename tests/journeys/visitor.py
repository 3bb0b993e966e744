"""Somebody in front of a browser: what they do, what they see, and whether the page is fit to be seen."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, Response, expect

from tests.journeys.fitness import barriers_on, headings_on, hidden_focus_on, sideways_scroll_on

# What Chromium says by itself of every answer from 400 to 499: a page for what went wrong is a page too.
ANSWERED_4XX = re.compile(r"Failed to load resource: the server responded with a status of 4\d\d")
# A request that the page itself gave up, as htmx does when somebody types on.
GIVEN_UP = "net::ERR_ABORTED"


class Visitor:
    """One browser window of one person. Buttons, links and fields are found as people and screen readers find them."""

    def __init__(self, context: BrowserContext, *, site: str, javascript: bool) -> None:
        self.context = context
        self.site = site
        self.javascript = javascript
        self.faults: list[str] = []
        self.status = 0
        self.headers: dict[str, str] = {}
        self.page: Page = context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.faults.append(f"script failed: {error}"))
        self.page.on("request", self._watch_request)
        self.page.on("requestfailed", self._watch_failure)
        self.page.on("response", self._watch_response)

    # What somebody does

    def visit(self, path: str) -> None:
        self.page.goto(path if path.startswith("http") else self.site + path)

    def go_back(self) -> None:
        self.page.go_back()

    def press(self, name: str) -> None:
        """Press the one button of this name."""
        self.ready(self.button(name)).click()

    def follow(self, name: str) -> None:
        """Follow the first link of this name."""
        self.ready(self.page.get_by_role("link", name=name, exact=True).first).click()

    def fill(self, **texts: str) -> None:
        """Write into fields: the name of each field, and the text."""
        for name, text in texts.items():
            self.ready(self.field(name)).fill(text)

    def write(self, label: str, text: str) -> None:
        """Write into the field with this label, over what it held."""
        self.ready(self.page.get_by_label(label).first).fill(text)

    def type_slowly(self, name: str, text: str) -> None:
        """Type into a field key by key, as what reads along while somebody types needs."""
        self.ready(self.field(name)).press_sequentially(text)

    def choose(self, label: str) -> None:
        """Tick a box or choose one of several, by its label."""
        self.ready(self.page.get_by_label(label, exact=True)).check()

    def keys(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def ready(self, locator: Locator) -> Locator:
        """Wait as people do, until the page is there with its scripts: Playwright is quicker than they are."""
        locator.wait_for()
        self.page.wait_for_load_state()
        return locator

    # What there is

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def field(self, name: str) -> Locator:
        return self.page.locator(f"main [name={name}]:not([type=hidden])")

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    @property
    def cookies(self) -> set[str]:
        return {cookie["name"] for cookie in self.context.cookies()}

    # What somebody sees

    def see(self, *texts: str) -> None:
        for text in texts:
            expect(self.page.get_by_text(text).filter(visible=True).first).to_be_visible()

    def see_heading(self, text: str) -> None:
        expect(self.page.get_by_role("heading", level=1, name=text)).to_be_visible()

    def not_see(self, *texts: str) -> None:
        for text in texts:
            expect(self.page.get_by_text(text).filter(visible=True)).to_have_count(0)

    def holds(self, name: str, text: str) -> None:
        """Check what a field holds."""
        expect(self.field(name)).to_have_value(text)

    def is_at(self, path: str) -> None:
        expect(self.page).to_have_url(re.compile(rf"{re.escape(self.site)}{path}(\?.*)?(#.*)?$"))

    def has_focus(self, locator: Locator) -> None:
        expect(locator).to_be_focused()

    def looks_right(self) -> None:
        """Check that the page shuts nobody out, fits its width, and that nothing went wrong on the way to it."""
        wrong = self.what_is_wrong()
        assert not wrong, "\n".join([self.page.url, *wrong])

    def what_is_wrong(self) -> list[str]:
        """List what is wrong with the page as it is, and what went wrong since the last look."""
        self.page.wait_for_load_state()
        wrong, self.faults = self.faults, []
        if len(headings := headings_on(self.page)) != 1:
            wrong.append(f"main headings: {headings}")
        wrong += [f"too wide: {part}" for part in sideways_scroll_on(self.page)]
        wrong += [f"looks the same with the focus: {part}" for part in hidden_focus_on(self.page)]
        if self.javascript:
            wrong += [f"axe: {barrier}" for barrier in barriers_on(self.page)]
        return wrong

    # What the browser notices

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not ANSWERED_4XX.match(message.text):
            self.faults.append(f"console: {message.text}")

    def _watch_request(self, request: Request) -> None:
        if not request.url.startswith((self.site, "data:")):
            self.faults.append(f"asked somebody else: {request.url}")

    def _watch_failure(self, request: Request) -> None:
        if request.failure != GIVEN_UP:
            self.faults.append(f"{request.failure}: {request.url}")

    def _watch_response(self, response: Response) -> None:
        if response.status >= 500:
            self.faults.append(f"answered {response.status}: {response.url}")
        request: Any = response.request
        if request.is_navigation_request() and not 300 <= response.status < 400:
            self.status, self.headers = response.status, response.headers
