// Writing an article: a mistake leads to its line, and nobody leaves with unsaved words by accident.

function goToLine(area, line) {
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
  area.scrollTop = (line - 3) * (area.scrollHeight / lines.length);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-line]");
  if (link) {
    event.preventDefault();
    goToLine(document.querySelector(link.hash), Number(link.dataset.line));
  }
});

for (const form of document.querySelectorAll("form[data-edits]")) {
  let leaving = false;
  const changed = () => [...form.elements].some((field) =>
    field.type === "checkbox" ? field.checked !== field.defaultChecked
      : field.tagName === "TEXTAREA" && field.value !== field.defaultValue);
  form.addEventListener("submit", () => { leaving = true; });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && changed()) {
      event.preventDefault();
    }
  });
}
