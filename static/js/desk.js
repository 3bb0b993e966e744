import { keepTyped, offerToUndo, offerUsualEdits } from "./editing.js";

// The desks: a claim is kept while its page is open, and every key does what something on the page says that it does.
const RENEW_EVERY = 3 * 60 * 1000; // milliseconds; a claim lasts 10 minutes
const COMES_LATE = [0, 1500]; // milliseconds after a page is shown, in which what the one before sent is looked for

function sayThatItIsLost() {
  document.getElementById("claim-lost")?.removeAttribute("hidden");
}

function keepClaim() {
  const form = document.querySelector("[data-typed-url]");
  if (!form) return;
  const typed = keepTyped(form, sayThatItIsLost);
  const { typedUrl, renewUrl, releaseUrl, kept } = form.dataset;
  let deciding = false;

  function body(more = {}) {
    const data = new FormData();
    for (const name of ["csrfmiddlewaretoken", "page"]) data.append(name, form.elements[name].value);
    for (const [name, value] of Object.entries(more)) data.append(name, value);
    return data;
  }

  async function renew(more) {
    try {
      const response = await fetch(renewUrl, { method: "POST", body: body(more), redirect: "manual" });
      if (response.ok) return response.status;
      window.clearInterval(timer);
      sayThatItIsLost();
    } catch {
      // No connection now: the next try may have one, and the claim outlives two that fail.
    }
    return 0;
  }

  // What was typed last is sent when a page closes. Where the page is loaded again, that comes after the new one is made.
  async function showWhatCameLate() {
    if (typed.isAsItCame() && (await renew({ kept })) === 205 && typed.isAsItCame()) window.location.reload();
  }

  const timer = renewUrl && window.setInterval(renew, RENEW_EVERY);
  // Sending a form leaves the page too, but with the claim still needed.
  document.addEventListener("submit", (event) => {
    if (event.target.method === "post") deciding = true;
  });
  window.addEventListener("pageshow", (event) => {
    deciding = false;
    if (!renewUrl) return;
    // A page that comes back as it was left has let go when it was left.
    if (event.persisted) renew();
    else if (kept !== undefined) for (const wait of COMES_LATE) window.setTimeout(showWhatCameLate, wait);
  });
  window.addEventListener("pagehide", () => {
    if (deciding) return;
    const last = typed.unkept();
    // Both in one, so that neither overtakes the other.
    if (releaseUrl) navigator.sendBeacon(releaseUrl, last ?? body());
    else if (last) navigator.sendBeacon(typedUrl, last);
  });
}

function typing(element) {
  return element.isContentEditable || element.matches("textarea, select, input:not([type=radio], [type=checkbox])");
}

// A single key can be pressed by accident or by a voice, so keys can be turned off, and stay off in this browser.
function keysAreOff() {
  try {
    return window.localStorage.getItem("keys") === "off";
  } catch {
    return false;
  }
}

function offerToTurnKeysOff() {
  const button = document.querySelector("[data-keys-toggle]");
  if (!button) return;
  const say = () => (button.textContent = keysAreOff() ? "Turn keys on" : "Turn keys off");
  button.hidden = false;
  button.addEventListener("click", () => {
    try {
      window.localStorage.setItem("keys", keysAreOff() ? "on" : "off");
    } catch {
      // A browser that keeps nothing keeps the keys on.
    }
    say();
  });
  say();
}

// Hard words are covered until they are asked for; the link does the same where no script runs.
function offerToUncover() {
  const link = document.querySelector("[data-uncover]");
  if (!link) return;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    for (const part of document.querySelectorAll("[data-covered]")) {
      part.removeAttribute("data-covered");
      part.inert = false;
    }
    for (const field of document.querySelectorAll("[data-words]")) field.value = "shown";
    window.history.replaceState(null, "", link.href);
    link.closest("[data-cover]").remove();
    const heading = document.getElementById("the-words");
    heading.tabIndex = -1;
    heading.focus();
  });
}

function goAlongTheQueue(by) {
  const rows = [...document.querySelectorAll("[data-row]")];
  if (!rows.length) return false;
  const at = rows.indexOf(document.activeElement);
  rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)].focus();
  return true;
}

// What a key stands for: a level of how critical it is, the first usual edit that is not made, or what says so itself.
function targetOf(key) {
  const isSeen = (element) => element.checkVisibility();
  if (/[0-5]/.test(key)) return [...document.querySelectorAll(`[name=criticality][value="${key}"]`)].find(isSeen);
  if (key === "m") return [...document.querySelectorAll("[data-apply][data-quote]")].find(isSeen);
  return document.querySelector(`[data-key="${key}"]`);
}

function press(event) {
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
    const decide = document.querySelector("[data-decide]");
    if (decide) event.preventDefault();
    decide?.click();
    return;
  }
  if (keysAreOff() || event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
  if (!/^[a-z0-5?]$/.test(event.key)) return;
  if (event.key === "j" || event.key === "k") {
    if (goAlongTheQueue(event.key === "j" ? 1 : -1)) event.preventDefault();
    return;
  }
  const target = targetOf(event.key);
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: "nearest" });
  target.focus();
  if (target.matches("a[href], button, input, summary")) target.click();
}

// What an outcome asks for, or what a level means, stands under it and comes into view with it.
function showWhatIsUnder(event) {
  const { name } = event.target;
  if (name !== "outcome" && name !== "criticality") return;
  const under = event.target.getAttribute(name === "outcome" ? "aria-controls" : "aria-describedby");
  const part = document.getElementById(under);
  const first = name === "outcome" ? part?.querySelector("fieldset, .nhsuk-form-group") : part;
  window.requestAnimationFrame(() => first?.scrollIntoView({ block: "nearest" }));
}

// A decision can be taken back for a while, and is not offered to be for longer.
function takeAwayWhatIsOver() {
  for (const notice of document.querySelectorAll("[data-gone-after]")) {
    window.setTimeout(() => {
      if (!notice.contains(document.activeElement)) notice.remove();
    }, notice.dataset.goneAfter * 1000);
  }
}

keepClaim();
takeAwayWhatIsOver();
document.addEventListener("change", showWhatIsUnder);
offerToUncover();
const editing = document.getElementById("desk-form");
if (editing) offerUsualEdits(editing, offerToUndo(editing));
offerToTurnKeysOff();
document.addEventListener("keydown", press);
