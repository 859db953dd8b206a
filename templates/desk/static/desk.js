// What makes the desk better where scripts run; everything works without.
"use strict";

document.documentElement.classList.add("scripted");

// <button class="script" data-copy="ID">: copies the text of the element with that id.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  await navigator.clipboard.writeText(source.value ?? source.textContent);
  const said = button.dataset.said ?? button.textContent;
  button.dataset.label ??= button.textContent;
  button.textContent = said;
  setTimeout(() => { button.textContent = button.dataset.label; }, 2000);
});

// <button class="script" data-print>: prints the view.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

// The checklist keeps each tick at once.
document.getElementById("ticks")?.addEventListener("change", async (event) => {
  const form = event.currentTarget;
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  document.getElementById("kept").textContent = answer.ok ? form.dataset.kept : "✗";
});
