// Ties the page together: events of the server become what is shown, what the person does becomes posts.

import { createChat } from "./chat.js";
import { createComposer } from "./composer.js";
import { createControls } from "./controls.js";
import { alertBox, createAttach, pickLocation, toast, viewPhoto } from "./dialogs.js";
import { byId, h } from "./dom.js";
import { createTaps } from "./keyboard.js";
import { connect, post, postFile } from "./net.js";
import { createReplyKeys } from "./replykeys.js";

const ACTION_MS = 5000;
const ACTIONS = { typing: "typing…", upload_photo: "sending a photo…", upload_document: "sending a file…" };

const shown = { user: null, bot: {}, blocked: false, acting: "", timer: 0 };
const me = () => shown.user?.id;

async function kindly(work) {
  try {
    await work();
  } catch (problem) {
    composer.say(problem.message);
  }
}

async function sendTap(messageId, data) {
  if (shown.blocked) throw new Error("You blocked the bot. Unblock it first.");
  return (await post("/demo/tap", { user: me(), message_id: messageId, data })).callback_query_id;
}

const taps = createTaps(
  sendTap,
  () => chat.markTaps(),
);
const composer = createComposer((text, replyTo) => {
  if (!me()) throw new Error("The chat is not connected yet.");
  return post("/demo/message", replyTo ? { user: me(), text, reply_to: replyTo } : { user: me(), text });
});
const chat = createChat({
  tap: (message, button) => kindly(() => taps.tap(message, button)),
  reply: (message) => composer.reply(message),
  command: (text) => composer.send(text),
  view: viewPhoto,
}, taps.isWaiting);
const controls = createControls(post, (words) => toast(words));
const share = () => pickLocation((latitude, longitude) =>
  kindly(() => post("/demo/location", { user: me(), latitude, longitude })));
const replyKeys = createReplyKeys({
  send: (text) => composer.send(text),
  location: share,
  cannot: toast,
  reply: (message) => composer.reply(message),
  placeholder: composer.placeholder,
});

function showStatus() {
  const rest = shown.bot.running === false ? "not running" : "bot";
  byId("status").textContent = shown.acting || rest;
  byId("status").classList.toggle("acting", Boolean(shown.acting));
}

function act(words) {
  clearTimeout(shown.timer);
  shown.acting = words;
  if (words) shown.timer = setTimeout(act, ACTION_MS, "");
  showStatus();
}

/** Who has not written yet sees what the bot says of itself, once the bot has said it. */
function welcome() {
  const text = shown.bot.description || shown.bot.short_description;
  return text && h("div", { class: "welcome" }, h("img", { src: "/page/moon.svg", alt: "", width: 72, height: 72 }),
    h("h2", { text: "What can this bot do?" }), h("p", { text }));
}

/** Input, Start or Unblock: one of them at the foot, as in Telegram. */
function showFoot() {
  const empty = chat.isEmpty();
  const plain = !empty && !shown.blocked;
  byId("form").hidden = !plain;
  byId("start").hidden = !empty || shown.blocked;
  byId("unblock").hidden = !shown.blocked;
  document.querySelector(".welcome")?.remove();
  const card = empty && welcome();
  if (card) byId("chat").append(card);
}

function afterMessages() {
  showFoot();
  replyKeys.update(chat.all());
}

function showState(state) {
  Object.assign(shown, { user: state.user, bot: state.bot, blocked: state.blocked });
  byId("bot-name").textContent = state.bot.first_name;
  byId("who").textContent = state.user.first_name;
  document.title = `${state.bot.first_name} demo: ${state.user.first_name}`;
  taps.clear();
  act("");
  chat.replaceAll(state.messages);
  composer.setCommands(state.commands);
  controls.showClock(state.now);
  controls.showPersonas(state.personas);
  controls.showTrouble(state.trouble);
  controls.showBlocked(state.blocked);
  controls.showRunning(state.bot.running);
  showBusy({ busy: Boolean(state.busy), text: state.busy });
  afterMessages();
}

function showAnswer({ callback_query_id: query, text, alert }) {
  taps.answered(query);
  if (text) (alert ? alertBox : toast)(text);
}

function showBusy({ busy, text }) {
  controls.setBusy(busy ? text || "Working…" : "");
  chat.setQuiet(busy);
}

const ON = {
  state: showState,
  message: ({ message }) => {
    if (!message.out) act("");
    chat.add(message);
    afterMessages();
  },
  edited: ({ message }) => {
    chat.edit(message);
    afterMessages();
  },
  deleted: ({ message_id: id }) => {
    chat.remove(id);
    afterMessages();
  },
  answered: showAnswer,
  about: ({ description, short_description }) => {
    Object.assign(shown.bot, { description, short_description });
    showFoot();
  },
  action: ({ action }) => act(ACTIONS[action] || "working…"),
  commands: ({ commands }) => composer.setCommands(commands),
  clock: ({ now }) => controls.showClock(now),
  bot: ({ running }) => {
    shown.bot.running = running;
    controls.showRunning(running);
    showStatus();
  },
  trouble: (event) => controls.showTrouble(event.trouble || event),
  blocked: ({ blocked }) => {
    shown.blocked = blocked;
    controls.showBlocked(blocked);
    showFoot();
  },
  busy: showBusy,
};

controls.listen(me);
createAttach({
  media: (kind) => kindly(() => post("/demo/media", { user: me(), kind })),
  file: (chosen) => kindly(() => {
    composer.say("");
    return postFile(me(), chosen);
  }),
  location: share,
});
byId("start").addEventListener("click", async () => {
  await composer.send("/start");
  if (window.matchMedia("(hover: hover)").matches) byId("text").focus();
});
byId("unblock").addEventListener("click", () => kindly(() => post("/demo/block", { user: me(), blocked: false })));
connect((event) => ON[event.type]?.(event), controls.setOnline);
