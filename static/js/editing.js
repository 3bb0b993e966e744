// Editing at the desk: usual edits in place, undo and redo, and what is typed kept on the server.
import { announce } from "./requests.js";

const KEEP_EVERY = 8 * 1000; // milliseconds: what dies with a browser is less than ten seconds of typing
const ONE_STEP = 800; // milliseconds without typing begin a new step to undo
const FIELDS = ["title", "text", "reason"];

// Put a text into a field by replacing only what differs, as if it were typed: the browser's own undo keeps working.
function put(field, text) {
  const now = field.value;
  if (now === text) return;
  let start = 0;
  while (start < now.length && now[start] === text[start]) start += 1;
  let end = 0;
  const most = Math.min(now.length, text.length) - start;
  while (end < most && now[now.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  const middle = text.slice(start, text.length - end);
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, now.length - end);
  const isDone = middle ? document.execCommand("insertText", false, middle) : document.execCommand("delete");
  if (!isDone || field.value !== text) {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function fieldsOf(form) {
  return FIELDS.map((name) => form.elements[name]).filter(Boolean);
}

function read(form) {
  return Object.fromEntries(fieldsOf(form).map((field) => [field.name, field.value]));
}

function fill(form, texts) {
  for (const field of fieldsOf(form)) if (field.name in texts) put(field, texts[field.name]);
}

export function offerToUndo(form) {
  const undo = form.querySelector("[data-undo]");
  const redo = form.querySelector("[data-redo]");
  if (!undo || !redo) return () => {};
  const steps = [read(form)];
  let at = 0;
  let last = 0;
  let isOurs = false;

  function show() {
    undo.disabled = at === 0;
    redo.disabled = at === steps.length - 1;
  }

  function note(isNew) {
    const now = read(form);
    if (JSON.stringify(now) === JSON.stringify(steps[at])) return;
    const time = Date.now();
    if (isNew || at === 0 || at < steps.length - 1 || time - last > ONE_STEP) {
      steps.splice(at + 1);
      steps.push(now);
      at += 1;
    } else {
      steps[at] = now;
    }
    last = isNew ? 0 : time;
    show();
  }

  function go(by, said) {
    at += by;
    last = 0;
    isOurs = true;
    fill(form, steps[at]);
    isOurs = false;
    show();
    announce(said);
  }

  form.addEventListener("input", (event) => {
    if (!isOurs && FIELDS.includes(event.target.name)) note(false);
  });
  undo.addEventListener("click", () => at > 0 && go(-1, "Undone"));
  redo.addEventListener("click", () => at < steps.length - 1 && go(1, "Done again"));
  undo.hidden = redo.hidden = false;
  show();
  // An edit by a button is one step, whatever it puts into how many fields.
  return (edit) => {
    isOurs = true;
    edit();
    isOurs = false;
    note(true);
  };
}

// A usual edit is offered while what it is about is still in the words, more often than where it may stay.
function offerWhatIsThere(form) {
  for (const button of form.querySelectorAll("[data-apply][data-quote]")) {
    const times = form.elements[button.dataset.field].value.split(button.dataset.quote).length - 1;
    const isThere = times > Number(button.dataset.stays);
    button.hidden = !isThere;
    button.parentElement.querySelector("[data-applied]").hidden = isThere;
  }
}

export function offerUsualEdits(form, asOneStep) {
  form.addEventListener("input", () => offerWhatIsThere(form));
  offerWhatIsThere(form);
  form.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-apply]");
    if (!button) return;
    event.preventDefault();
    const data = new FormData(form);
    data.append(button.name, button.value);
    const before = read(form);
    try {
      const response = await fetch(button.formAction, {
        method: "POST",
        body: data,
        headers: { Accept: "application/json" },
        redirect: "error",
      });
      if (!response.ok) throw new Error(response.statusText);
      const texts = await response.json();
      asOneStep(() => fill(form, texts));
      const isSame = JSON.stringify(before) === JSON.stringify(read(form));
      announce(isSame ? "It is not in the words any more" : "Edited");
      const next = [button, ...form.querySelectorAll("[data-apply]")].find((each) => each.checkVisibility());
      next.focus({ preventScroll: true });
    } catch {
      // The page that the server makes says what is wrong, and keeps what was typed.
      form.requestSubmit(button);
    }
  });
}

export function keepTyped(form, lost) {
  const url = form.dataset.typedUrl;
  const answers = () => {
    const data = new FormData(form);
    data.delete("services");
    return data;
  };
  const print = () => JSON.stringify([...answers()]);
  const begun = print();
  let kept = begun;
  window.setInterval(async () => {
    const now = print();
    if (now === kept) return;
    try {
      const response = await fetch(url, { method: "POST", body: answers(), redirect: "manual" });
      kept = now;
      // It is not this person's any more; what they typed is kept all the same where anything waits to be decided.
      if (!response.ok) lost();
    } catch {
      // No connection now: the next try may have one.
    }
  }, KEEP_EVERY);
  return {
    unkept: () => (print() === kept ? null : answers()),
    isAsItCame: () => print() === begun,
  };
}
