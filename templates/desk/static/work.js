// Audits and records, where scripts run: news of the work under way, and files that are dropped.
"use strict";

// <div data-events="ADDRESS" data-after="ADDRESS">: what the server tells of the work under way.
const watched = document.querySelector("[data-events]");
if (watched) {
  const part = (name) => watched.querySelector(`[data-${name}]`);
  const source = new EventSource(watched.dataset.events);
  const leave = () => { source.close(); location.replace(watched.dataset.after); };
  source.addEventListener("message", (event) => {
    const told = JSON.parse(event.data);
    if (part("words").textContent !== told.words) part("words").textContent = told.words;
    part("name").textContent = told.name;
    if (told.total) { part("bar").max = told.total; part("bar").value = told.done; }
    part("said").replaceChildren(...told.said.map((words) => {
      const line = document.createElement("li");
      line.textContent = words;
      return line;
    }));
    if (told.ended) leave();
  });
  // Too many watch at once: ask again by loading the page anew.
  source.addEventListener("full", () => { source.close(); setTimeout(leave, 4000); });
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(leave, 4000);
  });
}

// <div data-reload="SECONDS">: the page is loaded anew after so long.
const waiting = document.querySelector("[data-reload]");
if (waiting) setTimeout(() => location.reload(), 1000 * Number(waiting.dataset.reload));

// <div data-drop>: a file dropped on it is the file of the field in it.
for (const area of document.querySelectorAll("[data-drop]")) {
  const field = area.querySelector("input[type=file]");
  const over = (on) => area.classList.toggle("over", on);
  for (const name of ["dragenter", "dragover"]) {
    area.addEventListener(name, (event) => { event.preventDefault(); over(true); });
  }
  area.addEventListener("dragleave", () => over(false));
  area.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer.files.length) field.files = event.dataTransfer.files;
    field.focus();
  });
}
