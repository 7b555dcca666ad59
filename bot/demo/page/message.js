// One message as a bubble: name for screen readers, quote, media, text, time, keyboard.

import { timeOf } from "./clock.js";
import { h, icon } from "./dom.js";
import { formatted } from "./entities.js";
import { keyboardOf } from "./keyboard.js";
import { carried, mediaOf } from "./media.js";

/** The one-line gist of a message, for quotes and the reply bar. */
export function gistOf(message) {
  const words = (message.text ?? message.caption ?? "").replace(/\s+/g, " ").slice(0, 120);
  return words || carried(message) || "Message";
}

/** Whose message it is, in words. */
export const nameOf = (message) => (message.out ? "You" : message.from?.first_name || "Hypnic");

function quoteOf(message, actions) {
  const original = message.reply_to_message;
  if (!original) return null;
  const known = actions.find(original.message_id) || original;
  return h("button", { class: "answered-to", type: "button", onclick: () => actions.show(original.message_id) },
    h("b", { text: nameOf(known) }), h("span", { text: gistOf(original) }));
}

function meta(message) {
  const at = new Date((message.edit_date || message.date) * 1000).toISOString();
  return h("span", { class: "meta" },
    message.edit_date ? h("span", { text: "edited " }) : null,
    h("time", { datetime: at, text: timeOf(message.date) }),
    message.out ? icon("ticks") : null);
}

function wordsOf(message, actions) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  return h("div", { class: "words", dir: "auto" }, formatted(text, message.entities || message.caption_entities, actions.command));
}

function replyButton(message, actions) {
  const label = `Reply to: ${gistOf(message).slice(0, 60)}`;
  return h("button", { class: "icon reply", type: "button", "data-testid": "reply", "aria-label": label,
    onclick: () => actions.reply(message) }, icon("reply"));
}

/** The nodes inside a message's element; used for the first showing and for every edit. */
export function contentOf(message, actions) {
  const bare = Boolean(message.sticker);
  const wide = message.photo ? " has-photo" : "";
  const bubble = h("div", { class: `bubble${bare ? " bare" : ""}${wide}` },
    h("span", { class: "visually-hidden", text: `${nameOf(message)}: ` }),
    quoteOf(message, actions), ...mediaOf(message, actions), wordsOf(message, actions), meta(message));
  return [h("div", { class: "bubble-line" }, bubble, replyButton(message, actions)), keyboardOf(message, actions.tap)];
}

/** The element of a message; its content is replaced in place when it is edited. */
export function elementOf(message, actions) {
  const node = h("div", {
    class: `message ${message.out ? "out" : "in"}${message.reply_markup?.inline_keyboard ? " has-keys" : ""}`,
    "data-testid": "message",
    dataset: { messageId: message.message_id, out: String(Boolean(message.out)) },
  });
  node.append(...contentOf(message, actions).filter(Boolean));
  return node;
}
