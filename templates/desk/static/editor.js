// The editor of a declaration: whatever is typed on one side shows on the other, and is checked.
"use strict";

(() => {
  const editor = document.getElementById("editor");
  const state = document.getElementById("state");
  if (!editor || !state) return;
  const text = () => document.getElementById("text");
  let timer, asked = 0, typed = false;

  // Takes from the answer what the visitor is not typing in just now.
  const swap = (answer, fromText) => {
    for (const id of ["standing", "preview", "all"]) {
      document.getElementById(id).replaceChildren(...answer.getElementById(id).childNodes);
    }
    editor.elements.shown.value = answer.querySelector("textarea[name=shown]").value;
    if (fromText) {
      const open = new Set([...document.querySelectorAll("details.group[open]")].map((one) => one.dataset.group));
      document.getElementById("form-side").replaceChildren(...answer.getElementById("form-side").childNodes);
      for (const one of document.querySelectorAll("details.group")) if (open.has(one.dataset.group)) one.open = true;
      return;
    }
    text().value = answer.getElementById("text").value;
    for (const place of answer.querySelectorAll("[data-findings]")) {
      const here = document.querySelector(`[data-findings="${CSS.escape(place.dataset.findings)}"]`);
      here?.replaceChildren(...place.childNodes);
    }
  };

  const look = async (fromText) => {
    const number = ++asked;
    state.textContent = state.dataset.checking;
    const answer = await fetch(editor.dataset.look, { method: "POST", body: new URLSearchParams(new FormData(editor)) });
    if (number !== asked) return;
    if (answer.ok) swap(new DOMParser().parseFromString(await answer.text(), "text/html"), fromText);
    state.textContent = state.dataset.typed;
  };

  editor.addEventListener("input", (event) => {
    typed = true;
    asked += 1;
    state.textContent = state.dataset.typed;
    clearTimeout(timer);
    const fromText = event.target === text();
    timer = setTimeout(() => look(fromText), 400);
  });
  editor.addEventListener("submit", () => { typed = false; clearTimeout(timer); asked += 1; });
  addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });
})();
