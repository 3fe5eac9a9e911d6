// Items of a list are dragged by their grips to another place; the buttons beside the grips do the same without a script.

let dragged = null;
let target = null;

const barOf = (item) => item.querySelector(":scope > .bar");
const positionOf = (item) => Number(barOf(item).dataset.position);

/** The item of the dragged one's list that the pointer is over. */
function itemUnder(element) {
  let item = element.closest(".item");
  while (item && barOf(item)?.dataset.list !== barOf(dragged).dataset.list) {
    item = item.parentElement.closest(".item");
  }
  return item;
}

function unmark() {
  target?.classList.remove("above", "below");
  target = null;
}

function mark(item) {
  unmark();
  if (item && item !== dragged) {
    target = item;
    target.classList.add(positionOf(item) < positionOf(dragged) ? "above" : "below");
  }
}

/** Asks for it as a button would. */
function move(item, to) {
  const button = barOf(item).querySelector("button").cloneNode();
  button.value = `move:${barOf(item).dataset.list}:${positionOf(item)}:${to}`;
  button.disabled = false;
  button.hidden = true;
  item.append(button);
  button.form.requestSubmit(button);
}

for (const grip of document.querySelectorAll(".bar .grip")) {
  grip.hidden = false;
  grip.draggable = true;
  grip.addEventListener("dragstart", (event) => {
    dragged = grip.closest(".item");
    dragged.classList.add("dragged");
    event.dataTransfer.setData("text/plain", "");
    event.dataTransfer.setDragImage(dragged, 0, 0);
  });
  grip.addEventListener("dragend", () => {
    dragged.classList.remove("dragged");
    unmark();
    dragged = null;
  });
}

document.addEventListener("dragover", (event) => {
  if (dragged) {
    mark(itemUnder(event.target));
    if (target) {
      event.preventDefault();
    }
  }
});

document.addEventListener("drop", (event) => {
  if (dragged && target) {
    event.preventDefault();
    move(dragged, positionOf(target));
  }
});
