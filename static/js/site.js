// What every page gains where JavaScript runs. Nothing here is needed to read, tell or answer.
import { Button } from "nhsuk-frontend/dist/nhsuk/components/button/button.mjs";
import { CharacterCount } from "nhsuk-frontend/dist/nhsuk/components/character-count/character-count.mjs";
import { Checkboxes } from "nhsuk-frontend/dist/nhsuk/components/checkboxes/checkboxes.mjs";
import { ErrorSummary } from "nhsuk-frontend/dist/nhsuk/components/error-summary/error-summary.mjs";
import { SkipLink } from "nhsuk-frontend/dist/nhsuk/components/skip-link/skip-link.mjs";
import { announce, focusOn, watchRequests } from "./requests.js";
import { watchLeaving } from "./leaving.js";

// A line break and an emoji count as one character each, as they do on the server.
const countFunction = (text) => [...text].length;

const COMPONENTS = [
  [Button, { preventDoubleClick: true }],
  [CharacterCount, { countFunction }],
  [Checkboxes],
  [ErrorSummary],
  [SkipLink],
];

function start(root) {
  for (const [Component, config] of COMPONENTS) {
    const selector = `[data-module="${Component.moduleName}"]:not([data-${Component.moduleName}-init])`;
    const found = [...root.querySelectorAll(selector)];
    if (root.matches?.(selector)) found.unshift(root);
    for (const element of found) {
      try {
        new Component(element, config);
      } catch (error) {
        console.warn(error);
      }
    }
  }
  for (const element of root.querySelectorAll("[data-needs-js]")) element.hidden = false;
}

async function copy(button) {
  const element = document.querySelector(button.dataset.copy);
  const text = (element?.matches("textarea") ? element.value : element?.innerText)?.trim();
  if (!text) return;
  try {
    await navigator.clipboard.writeText(text);
    announce(button.dataset.copied || "Copied");
    button.textContent = button.dataset.copied || "Copied";
  } catch {
    announce("Your browser did not let us copy. Select the words and copy them yourself.");
  }
}

document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
start(document);
focusOn(document);
watchRequests(start);
watchLeaving();

// Where a page without htmx was loaded at an address that htmx gave, going back from it would change the address alone.
window.addEventListener("popstate", (event) => {
  if (event.state?.htmx && !window.htmx) window.location.reload();
});

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-copy], [data-print]");
  if (button?.matches("[data-print]")) window.print();
  else if (button) copy(button);
});
