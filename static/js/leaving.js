// "Leave this page quickly": this page is replaced, so that the back button does not lead to it again.
const PRESSES = 3;
const WITHIN = 2000; // milliseconds

export function watchLeaving() {
  const link = document.getElementById("leave");
  if (!link) return;

  function leave(event) {
    event?.preventDefault();
    document.title = " ";
    document.body.hidden = true;
    window.location.replace(link.href);
  }

  let presses = [];
  link.addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    presses = [...presses, event.timeStamp].filter((time) => event.timeStamp - time < WITHIN);
    if (presses.length >= PRESSES) leave();
  });
}
