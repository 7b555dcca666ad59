// What a message carries besides text: photos, documents, places, stickers, voice.

import { lengthOf } from "./clock.js";
import { h, icon } from "./dom.js";

const fileAt = (id) => `/demo/file/${encodeURIComponent(id)}`;

/** Bytes -> "12 kB". */
function sizeOf(bytes) {
  if (bytes === undefined) return "";
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function photo(message, actions) {
  const sizes = message.photo;
  const large = sizes.reduce((a, b) => (b.width > a.width ? b : a));
  const about = message.caption || "Photo";
  const shown = { src: fileAt(large.file_id), width: large.width, height: large.height };
  const image = h("img", { ...shown, alt: about, loading: "lazy" });
  const open = () => actions.view({ ...shown, about });
  return h("button", { class: "photo", type: "button", "aria-label": `Open photo: ${about}`, onclick: open }, image);
}

function file(message) {
  const { file_id: id, file_name: given, file_size: bytes } = message.document;
  const name = given || "file";
  const ending = name.includes(".") ? name.split(".").pop().slice(0, 4) : "";
  const badge = h("span", { class: "badge", "aria-hidden": "true" }, ending || icon("document"));
  const lines = h("span", { class: "file-lines" }, h("b", { text: name }), h("small", { text: `${sizeOf(bytes)} · Download`.replace(/^ · /, "") }));
  return h("a", { class: "file", href: fileAt(id), download: name }, badge, lines);
}

function place(message) {
  const { latitude, longitude } = message.location;
  const where = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return h("div", { class: "place" }, h("span", { class: "map", "aria-hidden": "true" }, icon("location")),
    h("span", { class: "file-lines" }, h("b", { text: "Location" }), h("small", { text: where })));
}

function sticker(message) {
  return h("span", { class: "sticker", role: "img", "aria-label": "Sticker", text: message.sticker.emoji || "🌙" });
}

function voice(message) {
  const bars = h("span", { class: "bars", "aria-hidden": "true" });
  for (let bar = 0; bar < 24; bar += 1) bars.append(h("i", { class: `b${(bar * 7 + (bar % 5) * 3) % 6}` }));
  return h("div", { class: "voice" }, h("span", { class: "badge", "aria-hidden": "true" }, icon("voice")),
    h("span", { class: "file-lines" }, bars, h("small", { text: `Voice message ${lengthOf(message.voice.duration || 0)}` })));
}

const KINDS = { photo, document: file, location: place, sticker, voice };

/** The name of what a message carries, for quotes of it. */
export function carried(message) {
  const kind = Object.keys(KINDS).find((name) => message[name]);
  if (kind === "document") return message.document.file_name || "Document";
  return kind ? kind[0].toUpperCase() + kind.slice(1) : "";
}

/** The nodes for what a message carries, in order; `actions.view` opens a photo. */
export function mediaOf(message, actions) {
  const kinds = Object.keys(KINDS).filter((name) => message[name]);
  if (!kinds.length && message.text === undefined) return [h("em", { text: "A kind of message this demo does not show." })];
  return kinds.map((name) => KINDS[name](message, actions));
}
