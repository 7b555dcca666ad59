// Toasts, alerts, the photo viewer, the attach menu and the location picker.

import { byId, h, icon, setOpen } from "./dom.js";
import { PLACES } from "./places.js";

const TOAST_MS = 4500;

/** A short line over the chat that goes away by itself. */
export function toast(words) {
  const node = h("p", { class: "toast", "data-testid": "toast", text: words });
  byId("toasts").append(node);
  setTimeout(() => node.remove(), TOAST_MS);
}

/** Shows a modal dialog that leaves the page when it is closed; a click beside it closes it too. */
function modal(props, ...children) {
  const dialog = h("dialog", props, ...children);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

const closeButton = (label) =>
  h("button", { class: "icon", type: "button", "aria-label": label, onclick: (event) => event.target.closest("dialog").close() }, icon("close"));

/** A dialog with a text that has to be confirmed. */
export function alertBox(words) {
  const ok = h("button", { class: "main", type: "button", "data-testid": "alert-ok", text: "OK",
    onclick: (event) => event.target.closest("dialog").close() });
  modal({ class: "alert", "data-testid": "alert", role: "alertdialog", "aria-label": "Message of the bot", "aria-describedby": "alert-words" },
    h("p", { id: "alert-words", text: words }), h("div", { class: "row end" }, ok));
}

/** The photo viewer: fits the window, or shows the photo at up to four times that. */
export function viewPhoto({ src, width, height, about }) {
  let zoom = 1;
  const image = h("img", { src, width, height, alt: about });
  const plate = h("div", { class: "plate", tabindex: "0", role: "group", "aria-label": "Photo, scrolls when enlarged" }, image);
  const fit = () => Math.min(1, plate.clientWidth / width, plate.clientHeight / height);
  const apply = (next) => {
    zoom = Math.max(1, Math.min(4, next));
    image.style.width = `${Math.round(width * fit() * zoom)}px`;
    image.style.height = "auto";
    plate.classList.toggle("zoomed", zoom > 1);
  };
  const zoomer = (name, label, factor) =>
    h("button", { class: "icon", type: "button", "aria-label": label, onclick: () => apply(zoom * factor) }, icon(name));
  image.addEventListener("click", () => apply(zoom > 1 ? 1 : 2));
  const bar = h("div", { class: "viewer-bar" },
    h("a", { class: "button", href: src, download: "photo", text: "Download" }),
    zoomer("minus", "Smaller", 1 / 1.5), zoomer("plus", "Larger", 1.5), closeButton("Close photo"));
  const dialog = modal({ class: "viewer", "data-testid": "viewer", "aria-label": about }, bar, plate);
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "+") apply(zoom * 1.5);
    if (event.key === "-") apply(zoom / 1.5);
  });
  apply(1);
}

function field(label, name, limit, value) {
  const input = h("input", { name, type: "number", step: "any", min: -limit, max: limit, required: true, value });
  return h("label", {}, h("span", { text: label }), input);
}

/** The location picker: a city from the list or any two numbers; `share(latitude, longitude)`. */
export function pickLocation(share) {
  const cities = h("select", { name: "city", "aria-label": "City" }, ...PLACES.map(([name], index) => h("option", { value: index, text: name })));
  const latitude = field("Latitude", "latitude", 90, PLACES[0][1]);
  const longitude = field("Longitude", "longitude", 180, PLACES[0][2]);
  cities.addEventListener("change", () => {
    const [, north, east] = PLACES[cities.value];
    latitude.lastChild.value = north;
    longitude.lastChild.value = east;
  });
  const form = h("form", { method: "dialog" },
    h("div", { class: "dialog-head" }, h("h2", { id: "place-title", text: "Share a location" }), closeButton("Close")),
    h("label", {}, h("span", { text: "City" }), cities),
    h("div", { class: "row" }, latitude, longitude),
    h("button", { class: "main", type: "submit", "data-testid": "location-send", text: "Send this location" }));
  form.addEventListener("submit", () => share(Number(latitude.lastChild.value), Number(longitude.lastChild.value)));
  modal({ class: "picker", "data-testid": "location", "aria-labelledby": "place-title" }, form);
}

const STAND_INS = [["photo", "Photo"], ["sticker", "Sticker"], ["voice", "Voice message"]];

/** The attach menu; `media(kind)` sends a stand-in, `file(chosen)` a real file, `location()` opens the picker. */
export function createAttach({ media, file, location }) {
  const button = byId("attach");
  const picker = byId("file");
  const menu = byId("attach-menu");
  const close = () => setOpen(button, menu, false);
  const item = (kind, label, act) => h("button", { type: "button", "data-testid": `attach-${kind}`, onclick: () => {
    close();
    button.focus();
    act();
  } }, icon(kind), label);
  menu.append(...STAND_INS.map(([kind, label]) => item(kind, label, () => media(kind))), 
    item("document", "Choose a file", () => picker.click()), item("location", "Location", location));
  picker.addEventListener("change", () => {
    if (picker.files.length) file(picker.files[0]);
    picker.value = "";
  });
  button.addEventListener("click", () => {
    setOpen(button, menu, menu.hidden);
    if (!menu.hidden) menu.firstElementChild.focus();
  });
  menu.addEventListener("keydown", (event) => {
    const items = [...menu.children];
    const at = items.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items[(at + step + items.length) % items.length].focus();
    if (event.key === "Escape") {
      close();
      button.focus();
    }
    if (step) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("#attach, #attach-menu")) close();
  });
}
