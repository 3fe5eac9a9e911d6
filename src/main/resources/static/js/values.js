// Values that only the reader knows: every mark in a command becomes a field, and what is typed into one fills all
// fields of that name in the same scope (an element with data-values, else the page). A value that does not look like
// what it stands for (data-pattern) is shown as wrong and goes nowhere else.

function fieldFor(mark) {
  const field = document.createElement("input");
  field.className = mark.className;
  field.dataset.value = mark.dataset.value;
  field.type = "text";
  field.placeholder = `<${mark.dataset.value}>`;
  field.value = mark.dataset.filled ?? "";
  field.title = mark.title;
  field.setAttribute("aria-label", mark.title || mark.dataset.value);
  field.autocomplete = "off";
  field.autocapitalize = "off";
  field.spellcheck = false;
  if (mark.dataset.pattern) {
    field.pattern = mark.dataset.pattern;
  }
  fit(field);
  return field;
}

// for browsers without field-sizing
function fit(field) {
  field.size = Math.max(3, (field.value || field.placeholder).length);
  field.classList.toggle("filled", field.value !== "");
}

function spread(field) {
  fit(field);
  const fits = field.checkValidity();
  field.setAttribute("aria-invalid", String(!fits));
  if (!fits) {
    return;
  }
  const scope = field.closest("[data-values]") ?? document;
  for (const other of scope.querySelectorAll(`input[data-value="${CSS.escape(field.dataset.value)}"]`)) {
    if (other !== field) {
      other.value = field.value;
      other.removeAttribute("aria-invalid");
      fit(other);
    }
  }
}

function makeFields(within) {
  for (const mark of within.querySelectorAll("span[data-value]")) {
    mark.replaceWith(fieldFor(mark));
  }
}

document.addEventListener("input", (event) => {
  if (event.target.matches?.("input[data-value]")) {
    spread(event.target);
  }
});
document.addEventListener("htmx:load", (event) => makeFields(event.detail.elt));
makeFields(document);
