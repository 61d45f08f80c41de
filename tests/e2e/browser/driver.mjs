// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lets a test in any language command shoppers. Each line on stdin is {"id", "cmd", "shopper", ...arguments}; each gets
// one line on stdout, {"id", "ok": true, "result"?} or {"id", "ok": false, "error"}. Commands of one shopper run in the
// order they came, those of different shoppers side by side. The first line out is {"event": "ready"}; the end of stdin
// or {"cmd": "quit"} closes the browser.
//
//   open {url, language?, theme?, width?, height?, reducedMotion?}   a new shopper, or one that is there goes to url
//   reload  leave  openChat  closeChat  requestPerson  tryNow        nothing more
//   goTo {url, path}   press {name, role?, number?}   fill {label, text}   choose {label, value}   search {text}   pressKey {key}
//   axe  path  readText                                              resolve to what is found
//   waitForText {text, deadlineMs?}   waitForSettled {deadlineMs?}
//   chooseLanguage {language}   type {text}   send {text}   setOffline {offline}
//   readLog  readStrip  readUnread  version  complaints              resolve to what is there
//   waitForDelivery  waitForConnection  waitForNoStream  waitForTyping   {deadlineMs?}
//   waitForStrip {kind?, text?}   waitForEntry {kind?, from?, text?, notice?, status?, grounded?, after?, minSources?}
//   waitForCitedAnswer {after?, text?}   waitForStream {minLength?}   each {deadlineMs?}; resolve to what was found
//   screenshot {path, fullPage?}
import { createInterface } from 'node:readline';
import { Shopper, startBrowser } from './shopper.mjs';

const plain = [
  'reload',
  'openChat',
  'closeChat',
  'requestPerson',
  'tryNow',
  'readLog',
  'readStrip',
  'readUnread',
  'version',
  'axe',
  'path',
  'readText',
];
const withDeadline = ['waitForDelivery', 'waitForConnection', 'waitForNoStream', 'waitForTyping', 'waitForSettled'];
const withWish = ['waitForStrip', 'waitForEntry', 'waitForCitedAnswer', 'waitForStream', 'waitForText'];

const browser = await startBrowser();
const shoppers = new Map();
const queues = new Map();

function shopperOf({ shopper }) {
  const found = shoppers.get(shopper);
  if (found === undefined) throw new Error(`there is no shopper "${shopper}"; open comes first`);
  return found;
}

async function run(command) {
  const { id, cmd, shopper, deadlineMs, ...rest } = command;
  if (cmd === 'open') {
    const { url, language, ...arrival } = rest;
    if (!shoppers.has(shopper)) shoppers.set(shopper, await Shopper.arrive(browser, { language, ...arrival }));
    return shoppers.get(shopper).open(url, language);
  }
  const person = shopperOf(command);
  if (plain.includes(cmd)) return person[cmd]();
  if (withDeadline.includes(cmd)) return person[cmd](deadlineMs);
  if (withWish.includes(cmd)) return person[cmd](rest, deadlineMs);
  switch (cmd) {
    case 'leave':
      shoppers.delete(shopper);
      return person.leave();
    case 'chooseLanguage':
      return person.chooseLanguage(rest.language);
    case 'type':
    case 'send':
      return person[cmd](rest.text);
    case 'goTo':
      return person.goTo(rest.url, rest.path);
    case 'press':
      return person.press(rest.name, rest.role, rest.number);
    case 'fill':
      return person.fill(rest.label, rest.text);
    case 'choose':
      return person.choose(rest.label, rest.value);
    case 'search':
      return person.search(rest.text);
    case 'pressKey':
      return person.pressKey(rest.key);
    case 'setOffline':
      return person.setOffline(rest.offline);
    case 'complaints':
      return person.complaints;
    case 'screenshot':
      return person.screenshot(rest.path, rest);
    default:
      throw new Error(`there is no command "${cmd}"`);
  }
}

function answer(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function take(text) {
  let command;
  try {
    command = JSON.parse(text);
  } catch {
    answer({ id: null, ok: false, error: 'not a line of JSON' });
    return;
  }
  try {
    const result = await run(command);
    answer({ id: command.id, ok: true, ...(result !== undefined && { result }) });
  } catch (error) {
    answer({ id: command.id, ok: false, error: String(error.message ?? error) });
  }
}

answer({ event: 'ready' });
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  if (/"cmd"\s*:\s*"quit"/.test(line)) break;
  const key = /"shopper"\s*:\s*"([^"]*)"/.exec(line)?.[1] ?? '';
  queues.set(
    key,
    (queues.get(key) ?? Promise.resolve()).then(() => take(line)),
  );
}
await Promise.all(queues.values());
await browser.close();
