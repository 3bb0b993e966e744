// The desks: a claim is kept while its page is open, and every key does what something on the page says that it does.
const RENEW_EVERY = 3 * 60 * 1000; // milliseconds; a claim lasts 10 minutes

function body() {
  const data = new FormData();
  const token = document.querySelector("[name=csrfmiddlewaretoken]");
  if (token) data.append("csrfmiddlewaretoken", token.value);
  return data;
}

function keepClaim() {
  const claim = document.querySelector("[data-renew-url]");
  if (!claim) return;
  let deciding = false;
  const timer = window.setInterval(async () => {
    try {
      const response = await fetch(claim.dataset.renewUrl, { method: "POST", body: body(), redirect: "manual" });
      if (response.ok) return;
      window.clearInterval(timer);
      document.getElementById("claim-lost")?.removeAttribute("hidden");
    } catch {
      // No connection now: the next try may have one, and the claim outlives two that fail.
    }
  }, RENEW_EVERY);

  // Sending a form leaves the page too, but with the claim still needed.
  document.addEventListener("submit", () => (deciding = true));
  window.addEventListener("pageshow", () => (deciding = false));
  window.addEventListener("pagehide", () => {
    if (!deciding && claim.dataset.releaseUrl) navigator.sendBeacon(claim.dataset.releaseUrl, body());
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

function press(event) {
  if (keysAreOff() || event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
  if (!/^[a-z?]$/.test(event.key)) return;
  const target = document.querySelector(`[data-key="${event.key}"]`);
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: "nearest" });
  target.focus();
  if (target.matches("a[href], button, input, summary")) target.click();
}

keepClaim();
offerToTurnKeysOff();
document.addEventListener("keydown", press);
