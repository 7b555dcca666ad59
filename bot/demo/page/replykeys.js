// The reply keyboard and forced replies that the bot's newest messages ask for.

import { byId, h, setOpen } from "./dom.js";

/** What the newest message that says anything about it asks for, or null. */
function newestMarkup(messages) {
  const asks = (message) => {
    const markup = message.reply_markup;
    return !message.out && markup && (markup.keyboard || markup.remove_keyboard || markup.force_reply);
  };
  return messages.filter(asks).at(-1) || null;
}

/** The reply keyboard; `actions` are send(text), location(), cannot(words), reply(message), placeholder(text). */
export function createReplyKeys(actions) {
  const keys = byId("keys");
  const toggle = byId("keys-toggle");
  let shownFor = 0;
  let seenForce = 0;

  function press(markup, button) {
    if (markup.one_time_keyboard) setOpen(toggle, keys, false);
    if (button.request_location) actions.location();
    else if (button.request_contact || button.request_poll || button.request_users || button.request_chat || button.web_app) {
      actions.cannot("This demo cannot share that. Please type instead.");
    } else actions.send(button.text);
  }

  function key(markup, given) {
    const button = typeof given === "string" ? { text: given } : given;
    return h("button", { class: `key ${button.style || ""}`.trim(), type: "button", "data-testid": "reply-key",
      onclick: () => press(markup, button) }, h("span", { text: button.text }));
  }

  function draw(message) {
    const markup = message?.reply_markup;
    const rows = markup?.keyboard || [];
    if (rows.length && message.message_id === shownFor) return;
    shownFor = rows.length ? message.message_id : 0;
    keys.replaceChildren(...rows.map((row) => h("div", { class: "key-row" }, ...row.map((given) => key(markup, given)))));
    toggle.hidden = rows.length === 0;
    setOpen(toggle, keys, rows.length > 0);
    actions.placeholder(markup?.input_field_placeholder || "");
  }

  /** Looks at all messages again, after any change. */
  function update(messages) {
    const newest = newestMarkup(messages);
    draw(newest);
    const force = newest?.reply_markup.force_reply ? newest : null;
    const done = force && messages.some((message) => message.out && message.message_id > force.message_id);
    if (force && !done && force.message_id !== seenForce) actions.reply(force);
    seenForce = force?.message_id || 0;
  }

  toggle.addEventListener("click", () => setOpen(toggle, keys, keys.hidden));
  return { update };
}
