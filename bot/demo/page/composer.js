// The input: text field, sending in order, reply bar, drafts that survive a reload, failed sends kept.

import { createCommands } from "./commands.js";
import { byId } from "./dom.js";
import { gistOf, nameOf } from "./message.js";

const DRAFT = "hypnic-draft";

/** The composer; `post(text, replyTo)` sends one message. */
export function createComposer(post) {
  const text = byId("text");
  const form = byId("form");
  const notice = byId("notice");
  const bar = byId("reply-bar");
  let replyTo = null;
  let sending = Promise.resolve();

  function fit() {
    text.style.height = "auto";
    text.style.height = `${Math.min(text.scrollHeight + 2, 150)}px`;
    form.classList.toggle("ready", text.value.trim() !== "");
  }

  function write(value) {
    text.value = value;
    sessionStorage.setItem(DRAFT, value);
    fit();
  }

  function reply(message) {
    replyTo = message;
    bar.hidden = !message;
    if (!message) return;
    byId("reply-name").textContent = nameOf(message);
    byId("reply-text").textContent = gistOf(message);
    text.focus();
  }

  function say(words) {
    notice.textContent = words;
  }

  /** Sends after everything sent before; a text that failed comes back into the field. */
  function send(words) {
    const target = replyTo;
    reply(null);
    say("");
    sending = sending.then(async () => {
      try {
        await post(words, target?.message_id);
      } catch (problem) {
        write(text.value ? `${words}\n${text.value}` : words);
        if (target) reply(target);
        say(`Not sent. ${problem.message} Your text is still here.`);
      }
    });
    return sending;
  }

  const commands = createCommands(
    (command) => {
      if (text.value.startsWith("/")) write("");
      send(command);
    },
    (command) => {
      write(command);
      text.focus();
    },
  );

  function submit() {
    const words = text.value.trim();
    if (!words) return;
    write("");
    commands.close();
    send(words);
    text.focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  text.addEventListener("input", () => {
    write(text.value);
    commands.follow(text.value);
  });
  text.addEventListener("keydown", (event) => {
    if (event.isComposing || commands.onKey(event)) return;
    if (event.key === "Escape") reply(null);
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    submit();
  });
  byId("reply-cancel").addEventListener("click", () => {
    reply(null);
    text.focus();
  });
  write(sessionStorage.getItem(DRAFT) || "");

  return {
    send, reply, say,
    setCommands: commands.set,
    placeholder: (words) => text.setAttribute("placeholder", words || "Message"),
  };
}
