// A link to a cause opens it, folded as it may be.

function unfold(address) {
  const target = document.getElementById(address.slice(1));
  if (target instanceof HTMLDetailsElement) {
    target.open = true;
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='#']");
  if (link) {
    unfold(link.hash);
  }
});
window.addEventListener("hashchange", () => unfold(location.hash));
unfold(location.hash);

// Other values that a paste offers: a click puts one into every field of its name on the same card.

for (const button of document.querySelectorAll("[data-offer]")) {
  button.disabled = false;
  button.addEventListener("click", () => {
    const card = button.closest("[data-values]");
    const field = card.querySelector(`input[data-value="${CSS.escape(button.dataset.offer)}"]`);
    if (field) {
      field.value = button.value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}
