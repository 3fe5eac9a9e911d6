// Writing an article: a mistake leads to its line, and nobody loses words: neither by leaving, nor by sending too many,
// nor by trusting a server that does not keep them.

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

/** Whether the server takes as much as stands in the form; nobody sends what would come back as an error page. */
function fits(form) {
  return new URLSearchParams(new FormData(form)).toString().length < Number(form.dataset.edits);
}

for (const failure of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(failure, (event) => {
    if (event.target.id === "report") {
      const kept = document.getElementById("kept");
      kept.textContent = kept.dataset.failed;
    }
  });
}

for (const form of document.querySelectorAll("form[data-edits]")) {
  let leaving = false;
  const changed = () => [...form.elements].some((field) =>
    field.type === "checkbox" ? field.checked !== field.defaultChecked
      : field.tagName === "TEXTAREA" && field.value !== field.defaultValue);
  form.addEventListener("submit", (event) => {
    leaving = fits(form);
    if (!leaving) {
      event.preventDefault();
      const notice = document.getElementById("too-large");
      notice.hidden = false;
      notice.focus();
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && changed()) {
      event.preventDefault();
    }
  });
}
