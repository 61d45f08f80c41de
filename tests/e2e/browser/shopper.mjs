// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A shopper in a real browser: what a person does on the storefront and what a person sees there. Every wait is for
// something to be on the page, up to a deadline; nothing sleeps. Elements are found by their data-testid.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';

const axeProgram = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const defaultDeadlineMs = 15_000;
/** The page is asked this often; neither mutations (streamed text makes none) nor frames (a covered page has none) will do. */
const pollMs = 30;
const desktop = { width: 1280, height: 900 };

const byTestId = (name) => `[data-testid="${name}"]`;

/** Starts the browser that all shoppers of a test share. `BROWSER` names another one than Debian's Chromium. */
export async function startBrowser() {
  const args = ['--disable-dev-shm-usage', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  // Chromium refuses its sandbox to root, as which containers and CI run.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return puppeteer.launch({ executablePath: process.env.BROWSER ?? '/usr/bin/chromium', headless: true, args });
}

export class Shopper {
  #context;
  #page;
  /** What the page complained about: console errors, uncaught exceptions, broken content security policy. */
  complaints = [];

  static async arrive(browser, { language = 'en', theme = 'light', width, height, reducedMotion = false } = {}) {
    const shopper = new Shopper();
    shopper.#context = await browser.createBrowserContext();
    shopper.#page = await shopper.#context.newPage();
    await shopper.#page.setViewport({ width: width ?? desktop.width, height: height ?? desktop.height });
    await shopper.#page.setExtraHTTPHeaders({ 'Accept-Language': language });
    await shopper.#page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
    ]);
    shopper.#page.on('console', (message) => {
      if (message.type() === 'error') shopper.complaints.push(message.text());
    });
    shopper.#page.on('pageerror', (error) => shopper.complaints.push(String(error)));
    return shopper;
  }

  get page() {
    return this.#page;
  }

  async leave() {
    await this.#context.close();
  }

  async open(url, language) {
    await this.#page.goto(url, { waitUntil: 'load' });
    await this.#see(byTestId('chat-launcher'));
    if (language !== undefined) await this.chooseLanguage(language);
  }

  /** As after closing the tab and coming back: what is kept on the device is still there. */
  async reload() {
    await this.#page.reload({ waitUntil: 'load' });
    await this.#see(byTestId('chat-launcher'));
  }

  /** A page of the shop by its path, whatever stands on it. */
  async goTo(url, path) {
    await this.#page.goto(new URL(path, url).href, { waitUntil: 'load' });
    await this.#see('h1');
  }

  async path() {
    return this.#page.evaluate(() => location.pathname + location.search);
  }

  /** What is named so to those who cannot see: a link, a button, a radio button. `number` picks one of several alike. */
  async press(name, role = 'button', number = 0) {
    const handle = await this.#named(name, role, number);
    await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await handle.click();
  }

  /** Puts a text in the field of that label, in place of what is there. */
  async fill(label, text) {
    const handle = await this.#named(label, 'textbox', 0);
    await handle.evaluate((field) => {
      field.scrollIntoView({ block: 'center' });
      field.focus();
      field.select();
    });
    await handle.type(text);
  }

  /** The search box, which is a combobox or a searchbox as the page sees fit. */
  async search(text) {
    await this.#clickVisible('input[type="search"], [role="combobox"]');
    await this.#page.keyboard.type(text);
  }

  async pressKey(key) {
    await this.#page.keyboard.press(key);
  }

  async choose(label, value) {
    const handle = await this.#named(label, 'combobox', 0);
    await handle.select(value);
  }

  /** Until the page shows the text (in its main part or anywhere), in any case and spacing. */
  async waitForText({ text }, deadlineMs = defaultDeadlineMs) {
    const shown = (wanted) => document.body.innerText.replace(/\s+/g, ' ').toLowerCase().includes(wanted);
    try {
      await this.#page.waitForFunction(shown, { timeout: deadlineMs, polling: pollMs }, text.toLowerCase());
    } catch (error) {
      const there = await this.#page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
      throw new Error(`"${text}" did not come within ${deadlineMs} ms; there is: ${there.slice(0, 3000)}`, { cause: error });
    }
  }

  /** Until nothing on the page says that it is still coming, and no request is under way. */
  async waitForSettled(deadlineMs = defaultDeadlineMs) {
    await this.#page.waitForNetworkIdle({ idleTime: 200, timeout: deadlineMs });
    await this.#page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null, {
      timeout: deadlineMs,
      polling: pollMs,
    });
  }

  async readText() {
    return this.#page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
  }

  /** What axe finds wrong with the page as it is: [{id, impact, help, nodes: [html]}]. */
  async axe() {
    await this.#page.evaluate(axeProgram);
    return this.#page.evaluate(async () => {
      const found = await globalThis.axe.run(document, { resultTypes: ['violations'] });
      return found.violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        nodes: nodes.map((node) => `${node.html.slice(0, 300)} | ${node.failureSummary ?? ''}`),
      }));
    });
  }

  async #named(name, role, number) {
    const selector = `::-p-aria([name="${name}"][role="${role}"])`;
    try {
      await this.#page.waitForSelector(selector, { timeout: defaultDeadlineMs });
    } catch (error) {
      const there = await this.#page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
      throw new Error(`there is no ${role} "${name}"; there is: ${there.slice(0, 2000)}`, { cause: error });
    }
    for (const handle of await this.#page.$$(selector)) {
      if ((await handle.isVisible()) && number-- === 0) return handle;
    }
    throw new Error(`no ${role} "${name}" is shown`);
  }

  async chooseLanguage(language) {
    const button = byTestId(`language-${language}`);
    const isInMenu = !(await this.#isVisible(button));
    if (isInMenu) await this.#click(byTestId('menu'));
    await this.#clickVisible(button);
    if (isInMenu) await this.#click(byTestId('menu'));
    await this.#page.waitForFunction((code) => document.documentElement.lang === code, {}, language);
  }

  async openChat() {
    if ((await this.#page.$(byTestId('chat-panel'))) === null) await this.#click(byTestId('chat-launcher'));
    await this.#see(byTestId('chat-composer'));
  }

  async closeChat() {
    await this.#click(byTestId('chat-close'));
    await this.#see(byTestId('chat-launcher'));
  }

  /** Types into the composer without sending. */
  async type(text) {
    await this.openChat();
    await this.#page.type(byTestId('chat-composer'), text);
  }

  /** Writes a message and sends it with Enter. Does not wait for it to arrive: see waitForDelivery(). */
  async send(text) {
    await this.type(text);
    await this.#page.keyboard.press('Enter');
  }

  async requestPerson() {
    await this.openChat();
    await this.#click(byTestId('chat-talk-to-person'));
  }

  async tryNow() {
    await this.#click(byTestId('chat-try-now'));
  }

  async setOffline(offline) {
    await this.#page.setOfflineMode(offline);
  }

  /**
   * What the log shows, oldest first: {kind: "message"|"stopped"|"notice"|"outgoing"|"stream", from?, version?, notice?,
   * status?, grounded?, text, sources?: [{number, title, quote}]}.
   */
  async readLog() {
    return this.#page.evaluate(readLogOnPage);
  }

  /** {kind, text} of the strip that says who owns the conversation. */
  async readStrip() {
    return this.#page.$eval(byTestId('chat-strip'), (strip) => ({
      kind: strip.dataset.kind,
      text: strip.innerText.replace(/\s+/g, ' ').trim(),
    }));
  }

  /** How many answers the launcher says are unread; 0 when it shows no number. */
  async readUnread() {
    return this.#page.evaluate(() => Number(document.querySelector('[data-testid="chat-unread"]')?.textContent ?? 0));
  }

  /** Until `send` has nothing under way: every message is in the log of the server. */
  async waitForDelivery(deadlineMs = defaultDeadlineMs) {
    await this.#until(
      () => document.querySelector('[data-testid="chat-outgoing"]') === null,
      [],
      deadlineMs,
      () => 'a message did not arrive',
    );
  }

  async waitForConnection(deadlineMs = defaultDeadlineMs) {
    await this.#until(
      () => document.querySelector('[data-testid="chat-panel"]')?.dataset.link === 'live',
      [],
      deadlineMs,
      () => 'the chat did not connect',
    );
  }

  /** Until the strip is of that kind (lost, bot, queue, person, snoozed, resolved) and holds the text; resolves to it. */
  async waitForStrip({ kind, text } = {}, deadlineMs = defaultDeadlineMs) {
    await this.#until(
      (wantedKind, wantedText) => {
        const strip = document.querySelector('[data-testid="chat-strip"]');
        if (strip === null) return false;
        const words = strip.innerText.replace(/\s+/g, ' ');
        return (!wantedKind || strip.dataset.kind === wantedKind) && (!wantedText || words.includes(wantedText));
      },
      [kind ?? null, text ?? null],
      deadlineMs,
      () => `the strip did not become ${kind ?? ''} ${text ?? ''}`,
    );
    return this.readStrip();
  }

  /**
   * Until the log has an entry that fits; resolves to the newest such. Members that are left out fit anything; `text` is
   * a part of it, `after` a version, `minSources` a count.
   */
  async waitForEntry(wanted, deadlineMs = defaultDeadlineMs) {
    const find = `(${findEntry})((${readLogOnPage})(), ${JSON.stringify(wanted)})`;
    await this.#until(find, [], deadlineMs, () => `no entry like ${JSON.stringify(wanted)} came`);
    return this.#page.evaluate(find);
  }

  /** The bot's next whole answer that shows its sources. */
  async waitForCitedAnswer({ after = 0, text } = {}, deadlineMs = defaultDeadlineMs) {
    return this.waitForEntry({ kind: 'message', from: 'bot', minSources: 1, after, text }, deadlineMs);
  }

  /** Until the bot is seen writing at least so much. */
  async waitForStream({ minLength = 1 } = {}, deadlineMs = defaultDeadlineMs) {
    return this.waitForEntry({ kind: 'stream', minLength }, deadlineMs);
  }

  async waitForNoStream(deadlineMs = defaultDeadlineMs) {
    await this.#until(
      () => document.querySelector('[data-testid="chat-stream"]') === null,
      [],
      deadlineMs,
      () => 'the bot goes on writing',
    );
  }

  async waitForTyping(deadlineMs = defaultDeadlineMs) {
    await this.#see(byTestId('chat-typing'), deadlineMs);
  }

  /** The highest version that the log has applied. */
  async version() {
    return this.#page.$eval(byTestId('chat-log'), (log) => Number(log.dataset.version));
  }

  async screenshot(path, { fullPage = false } = {}) {
    await this.#page.screenshot({ path, fullPage });
  }

  async #see(selector, deadlineMs = defaultDeadlineMs) {
    await this.#page.waitForSelector(selector, { visible: true, timeout: deadlineMs });
  }

  async #click(selector) {
    await this.#see(selector);
    await this.#page.click(selector);
  }

  async #isVisible(selector) {
    return this.#page.evaluate(
      (wanted) => [...document.querySelectorAll(wanted)].some((item) => item.checkVisibility()),
      selector,
    );
  }

  /** Of several alike (one for each width of the window) the one that is shown. */
  async #clickVisible(selector) {
    for (const handle of await this.#page.$$(selector)) {
      if (await handle.isVisible()) {
        await handle.click();
        return;
      }
    }
    throw new Error(`nothing to click at ${selector}`);
  }

  async #until(condition, values, deadlineMs, complaint) {
    try {
      await this.#page.waitForFunction(condition, { timeout: deadlineMs, polling: pollMs }, ...values);
    } catch (error) {
      const log = await this.readLog().catch(() => []);
      const strip = await this.readStrip().catch(() => null);
      throw new Error(
        `${complaint()} within ${deadlineMs} ms; strip ${JSON.stringify(strip)}; log ${JSON.stringify(log)}`,
        {
          cause: error,
        },
      );
    }
  }
}

/** Runs on the page. */
function readLogOnPage() {
  const log = document.querySelector('[data-testid="chat-log"]');
  if (log === null) return [];
  const kinds = {
    'chat-message': 'message',
    'chat-stopped': 'stopped',
    'chat-notice': 'notice',
    'chat-outgoing': 'outgoing',
    'chat-stream': 'stream',
  };
  return [...log.children]
    .filter((item) => item.dataset.testid in kinds)
    .map((item) => {
      const entry = { kind: kinds[item.dataset.testid] };
      const { from, version, notice, status, grounded } = item.dataset;
      if (from) entry.from = from;
      if (version) entry.version = Number(version);
      if (notice) entry.notice = notice;
      if (status) entry.status = status;
      if (grounded) entry.grounded = grounded === 'true';
      const bubble = item.querySelector('.bubble');
      entry.text = (item.querySelector('.answer') ?? bubble ?? item).textContent.trim();
      const rows = [...item.querySelectorAll('[data-testid="chat-source"]')];
      if (rows.length > 0) {
        entry.sources = rows.map((row) => ({
          number: Number(row.querySelector('.source-number').textContent),
          title: row.querySelector('.source-title').textContent,
          quote: row.parentElement.querySelector('[data-testid="chat-quote"]').textContent,
        }));
      }
      return entry;
    });
}

/** Runs on the page. */
function findEntry(log, wanted) {
  return log.findLast(
    (entry) =>
      ['kind', 'from', 'notice', 'status', 'grounded'].every(
        (name) => wanted[name] === undefined || entry[name] === wanted[name],
      ) &&
      (wanted.text === undefined || entry.text.includes(wanted.text)) &&
      (wanted.after === undefined || (entry.version ?? 0) > wanted.after) &&
      (wanted.minLength === undefined || entry.text.length >= wanted.minLength) &&
      (wanted.minSources === undefined || (entry.sources ?? []).length >= wanted.minSources),
  );
}
