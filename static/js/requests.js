// What changes in place is said aloud, takes the focus where it should, and never fails in silence.
const FAILED =
  "That did not reach us. What you typed is still here. Check your connection, then try again.";

export function announce(text) {
  const region = document.getElementById("announcer");
  if (!region) return;
  region.textContent = "";
  // Emptied first and filled a moment later, so that the same words are said again.
  window.setTimeout(() => (region.textContent = text), 100);
}

export function focusOn(root) {
  const target = root.querySelector("[data-focus]");
  if (!target || root.querySelector(".nhsuk-error-summary")) return;
  if (!target.matches("a[href], button, input, select, textarea, [tabindex]")) target.tabIndex = -1;
  target.focus();
}

// What comes again and again, and says the same, is said once.
let lastNews = document.querySelector("[data-announce-changes]")?.dataset.announce;

function isNews(element) {
  if (!element.matches("[data-announce-changes]")) return true;
  const isNew = element.dataset.announce !== lastNews;
  lastNews = element.dataset.announce;
  return isNew;
}

function failed(text) {
  const box = document.getElementById("request-failed");
  if (!box) return;
  box.textContent = text;
  box.hidden = !text;
}

export function watchRequests(start) {
  document.addEventListener("htmx:load", (event) => {
    const root = event.detail.elt;
    if (root === document.body) return;
    start(root);
    const scope = root.parentElement || root;
    if (root.matches("[data-focus]") || root.querySelector("[data-focus]")) focusOn(scope);
    const said = root.matches("[data-announce]") ? root : root.querySelector("[data-announce]");
    if (said && isNews(said)) announce(said.dataset.announce || said.textContent.trim());
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    const element = event.detail.elt;
    // What refreshes by itself waits while nobody looks, and while somebody's focus is in it.
    if (element.matches("[data-only-when-seen]") && (document.hidden || element.contains(document.activeElement))) {
      event.preventDefault();
      return;
    }
    failed("");
  });
  document.addEventListener("htmx:sendError", () => failed(FAILED));
  document.addEventListener("htmx:timeout", () => failed(FAILED));
  document.addEventListener("htmx:responseError", () => failed(FAILED));
}
