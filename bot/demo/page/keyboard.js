// Inline keyboards: rows of buttons under a message, and which of them still wait for the bot's answer.

import { h } from "./dom.js";

const PATIENCE = 20_000;

function inner(button, actions) {
  const face = { class: `key ${button.style || ""}`.trim(), "data-testid": "keyboard-button" };
  const label = h("span", { text: button.text });
  if (button.url) {
    const safe = /^https?:/i.test(button.url) ? button.url : null;
    return h("a", { ...face, href: safe, target: "_blank", rel: "noopener noreferrer" }, label);
  }
  const act = { type: "button", dataset: { callback: button.callback_data ?? "" } };
  const copied = button.copy_text?.text;
  const press = () => (copied === undefined ? actions.press(button) : navigator.clipboard?.writeText(copied));
  return h("button", { ...face, ...act, onclick: press }, label);
}

/** The keyboard of a message as one group, or null; `tap(message, button)` gets each press. */
export function keyboardOf(message, tap) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  const press = (button) => tap(message, button);
  const group = h("div", { class: "keyboard", role: "group", "aria-label": "Buttons of this message" });
  for (const row of rows) group.append(h("div", { class: "key-row" }, ...row.map((button) => inner(button, { press }))));
  return group;
}

/** Keeps pressed buttons busy until the bot answers; `send(message_id, data)` returns the callback query's id. */
export function createTaps(send, mark) {
  const waiting = new Map();
  const early = new Set();

  function settle(key) {
    clearTimeout(waiting.get(key)?.timer);
    waiting.delete(key);
    mark();
  }

  async function tap(message, button) {
    if (button.callback_data === undefined) return;
    const key = `${message.message_id}:${button.callback_data}`;
    if (waiting.has(key)) return;
    const entry = { query: null, timer: setTimeout(settle, PATIENCE, key) };
    waiting.set(key, entry);
    mark();
    try {
      entry.query = await send(message.message_id, button.callback_data);
    } catch (problem) {
      settle(key);
      throw problem;
    }
    if (early.delete(entry.query)) settle(key);
  }

  function answered(query) {
    const found = [...waiting].find(([, entry]) => entry.query === query);
    if (found) settle(found[0]);
    else if (waiting.size) early.add(query);
  }

  function clear() {
    [...waiting.keys()].forEach(settle);
    early.clear();
  }

  return { tap, answered, clear, isWaiting: (id, data) => waiting.has(`${id}:${data}`) };
}
