// Values that only the reader knows: every mark in a command becomes a field, and what is typed into one fills all
// fields of that name in the same scope (an element with data-values, else the page). A value that does not look like
// what it stands for (data-pattern) is shown as wrong and goes nowhere else. An IPv6 address stands in brackets, in quotes
// where a shell reads brackets as a pattern, in the places that need these (data-brackets), as dev.culprit.web.Brackets says.

const IPV6 = /^(?=.*::|(?:[^:]*:){7}[^:]*$)[0-9A-Fa-f:.]+$/;
const BRACKETED = /^'?\[([0-9A-Fa-f:.]+)\]'?$/;

function valueOf(field) {
  return field.value.match(BRACKETED)?.[1] ?? field.value;
}

function put(field, value) {
  const brackets = field.dataset.brackets ?? "";
  const half = brackets.length / 2;
  field.value = IPV6.test(value) ? brackets.slice(0, half) + value + brackets.slice(half) : value;
  fit(field);
}

function fieldFor(mark) {
  const field = document.createElement("input");
  field.className = mark.className;
  field.dataset.value = mark.dataset.value;
  if (mark.dataset.brackets) {
    field.dataset.brackets = mark.dataset.brackets;
  }
  field.type = "text";
  field.placeholder = `<${mark.dataset.value}>`;
  field.value = mark.dataset.filled ?? "";
  field.title = mark.title;
  field.setAttribute("aria-label", mark.title || mark.dataset.value);
  field.autocomplete = "off";
  field.autocapitalize = "off";
  field.spellcheck = false;
  if (mark.dataset.pattern) {
    field.pattern = `${mark.dataset.pattern}|${BRACKETED.source.slice(1, -1)}`;
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
      put(other, valueOf(field));
      other.removeAttribute("aria-invalid");
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
document.addEventListener("change", (event) => {
  if (event.target.matches?.("input[data-value]") && event.target.checkValidity()) {
    put(event.target, valueOf(event.target));
  }
});
document.addEventListener("htmx:load", (event) => makeFields(event.detail.elt));
makeFields(document);
