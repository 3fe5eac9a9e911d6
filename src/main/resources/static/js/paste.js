// The box on the front page: drop a file on it, send it with Ctrl+Enter (⌘+Enter on a Mac).

const form = document.querySelector("form[data-paste]");
const text = form.querySelector("textarea");
const file = form.querySelector("input[type=file]");
const box = text.parentElement;
const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

if (isMac) {
  form.querySelector("[data-paste-modifier]").textContent = "⌘";
}
form.querySelector("[data-paste-keys]").hidden = matchMedia("(pointer: coarse)").matches;

text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  }
});

// nothing to diagnose: stay, and say where it goes
form.addEventListener("submit", (event) => {
  if (!text.value.trim() && file.files.length === 0) {
    event.preventDefault();
    text.focus();
  }
});

for (const name of ["dragover", "dragenter"]) {
  box.addEventListener(name, (event) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      box.classList.add("over");
    }
  });
}
for (const name of ["dragleave", "drop"]) {
  box.addEventListener(name, () => box.classList.remove("over"));
}
box.addEventListener("drop", (event) => {
  if (event.dataTransfer.files.length > 0) {
    event.preventDefault();
    file.files = event.dataTransfer.files;
  }
});
