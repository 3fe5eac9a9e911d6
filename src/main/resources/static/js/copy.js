// Copy buttons: put the text of the code beside them on the clipboard, with what has been filled in.

function textOf(node) {
  if (node instanceof HTMLInputElement) {
    return node.value && node.validity.valid ? node.value : node.placeholder;
  }
  if (node.nodeType === Node.TEXT_NODE) {
    return node.data;
  }
  return [...node.childNodes].map(textOf).join("");
}

// over plain HTTP, where many an internal site lives, browsers hide the clipboard but still know the old command
function copyByCommand(text) {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

async function copy(button) {
  const text = textOf(button.parentElement.querySelector("code"));
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
  } else {
    copyByCommand(text);
    button.focus();
  }
  const words = button.dataset.words ??= button.textContent;
  button.textContent = button.dataset.done;
  button.classList.add("done");
  setTimeout(() => {
    button.textContent = words;
    button.classList.remove("done");
  }, 1500);
}

// without scripts they would do nothing, so they come hidden
function offer(within) {
  within.querySelectorAll("[data-copy]").forEach((button) => { button.hidden = false; });
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (button) {
    copy(button);
  }
});
document.addEventListener("htmx:load", (event) => offer(event.detail.elt));
offer(document);
