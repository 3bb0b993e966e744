"""Whether a page is fit to be seen: by everybody, at its width, and with the keyboard."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Frame, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE_OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}

WIDER_THAN_THE_PAGE = """() => {
    const width = document.documentElement.clientWidth, scrolls = document.documentElement.scrollWidth;
    if (scrolls <= width) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > width + 1);
    return [`${scrolls} on ${width} wide`, ...wide.slice(-5).map(e => e.outerHTML.slice(0, 200))];
}"""

MAIN_HEADINGS = """() => [...document.querySelectorAll("h1")].filter(e => e.checkVisibility()).map(e => e.innerText)"""

# Each thing that takes the focus must look other with it than without it: itself, what it is in, or what follows it.
LOOKS_THE_SAME_WITH_FOCUS = """() => {
    const seen = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor", "color", "clipPath",
        "borderTopColor", "borderTopWidth", "textDecorationLine", "textDecorationThickness", "position"];
    const around = e => [e, e.parentElement, e.nextElementSibling, e.closest("label, article")].filter(Boolean);
    const looks = element => around(element).flatMap(each => [null, "::before", "::after"].map(part => {
        const style = getComputedStyle(each, part);
        return seen.map(name => style[name]).join();
    })).join();
    const takesFocus = e =>
        e.tabIndex >= 0 && !e.disabled && !e.closest("[inert]") && e.checkVisibility({visibilityProperty: true});
    const before = document.activeElement, [left, top] = [scrollX, scrollY];
    const same = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
        .filter(takesFocus).filter(element => {
            if (document.activeElement === element) element.blur();
            const without = looks(element);
            element.focus({preventScroll: true, focusVisible: true});
            return looks(element) === without;
        });
    document.activeElement?.blur?.();
    before?.focus?.({preventScroll: true});
    scrollTo(left, top);
    return same.map(e => e.outerHTML.slice(0, 200));
}"""


def sideways_scroll_on(page: Page | Frame) -> list[str]:
    """List what makes a page scroll sideways at its width."""
    return page.evaluate(WIDER_THAN_THE_PAGE)


def headings_on(page: Page) -> list[str]:
    """List the main headings that can be seen."""
    return page.evaluate(MAIN_HEADINGS)


def hidden_focus_on(page: Page) -> list[str]:
    """List what looks the same with the focus as without it."""
    return page.evaluate(LOOKS_THE_SAME_WITH_FOCUS)


def barriers_on(page: Page | Frame) -> list[str]:
    """List what axe finds by the rules of WCAG 2.2 AA and by good practice."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[dict[str, Any]] = page.evaluate("async options => (await axe.run(options)).violations", AXE_OPTIONS)
    return [f"{rule['id']}: {node['html'][:300]} {node['failureSummary']}" for rule in found for node in rule["nodes"]]
