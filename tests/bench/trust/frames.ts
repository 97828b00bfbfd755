import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { type BrowserName, findBrowser, howToInstall } from '../../tools/find-browser.mjs';
import { hookFrames } from './hooks.ts';
import { vectors as all, events, isStress, type Vector } from './vectors.ts';

/** What one browser showed. */
export interface Findings {
  vectors: number;
  /** Vectors whose code ran: as the page wrote them, and through the sanitizer. */
  ranRaw: number;
  ranClean: number;
  /** Vectors that made the sanitizer throw. */
  threw: number;
  /** Requests to hosts that the raw vector does not ask. */
  asked: number;
  /** Names that shadow the page's own: how many there are, and with how many the story is read. */
  clobbers: number;
  storiesRead: number;
  longestMs: number;
}

const BATCH = 30;
const STORY = [
  'The night train will run again from the first of June, the railway said on Tuesday, with new sleeping cars and a stop in Pursat.',
  'Tickets will cost between eight and twenty-two dollars, and a first timetable has the train leave twenty minutes before ten.',
  'Passengers welcomed the plan but asked for later buses at the terminal, because nobody wants to wait there until seven.',
];

/** The names that DOM clobbering uses, as a form's fields and as names of the document. */
const SHADOWED =
  'parentNode nextElementSibling tagName getAttribute hasAttribute removeAttribute querySelectorAll getElementsByTagName textContent firstChild nextSibling childNodes children attributes nodeName nodeType parentElement ownerDocument innerHTML className id style body head documentElement implementation createElement getElementById querySelector title baseURI defaultView cookie location'.split(
    ' ',
  );
const clobbers = SHADOWED.flatMap(name => [
  `<form><input name="${name}"></form>`,
  `<img name="${name}" src="/a.jpg" alt="">`,
]);

async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'inpage.ts'), formats: ['iife'], name: 'bench' },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

async function start(name: BrowserName): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(howToInstall(name));
  if (name === 'firefox') {
    return puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      timeout: 90_000,
      // Every name leads to this machine, where nobody answers: what is asked is seen, and goes nowhere.
      extraPrefsFirefox: { 'network.dns.forceResolve': '127.0.0.1', 'dom.disable_open_during_load': true },
    });
  }
  return puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    timeout: 90_000,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1',
    ],
  });
}

/** The bench's own page, and the page that the vectors stand on. */
const OWN = new Set(['127.0.0.1', 'page.test']);

/** Hosts asked since the last call, by the vector's frame where the browser says which one asked. */
function listen(page: Page): () => Map<string, Set<string>> {
  let asked = new Map<string, Set<string>>();
  page.on('request', request => {
    const url = URL.parse(request.url());
    if (!url || !/^(?:https?|wss?):$/.test(url.protocol) || OWN.has(url.hostname)) return;
    let frame = request.frame();
    while (frame?.parentFrame()?.parentFrame()) frame = frame.parentFrame();
    const owner = frame?.parentFrame() ? frame.name() : '';
    asked.set(owner, (asked.get(owner) ?? new Set()).add(url.hostname));
  });
  return () => {
    const seen = asked;
    asked = new Map();
    return seen;
  };
}

/** Shows vectors in one browser, raw and sanitized, each in a frame of its own, and counts. */
export async function inFrames(name: BrowserName, vectors: readonly Vector[]): Promise<Findings> {
  const server = createServer((_, reply) =>
    reply.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title><body>'),
  );
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const [code, browser] = await Promise.all([bundle(), start(name)]);
  try {
    const page = await browser.newPage();
    page.on('dialog', dialog => void dialog.dismiss().catch(() => undefined));
    await page.evaluateOnNewDocument(hookFrames);
    const hosts = listen(page);
    const open = async () => {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.evaluate(code);
      hosts();
    };
    const arm = (which: 'raw' | 'clean', batch: readonly (readonly [number, string])[]) =>
      page.evaluate(
        `trust.run(${JSON.stringify(which)}, ${JSON.stringify(batch)}, ${JSON.stringify(events)})`,
      ) as Promise<{
        ran: number[];
        threw: number[];
      }>;
    // Raw markup may take its page along: it has one of its own, and its neighbours another try.
    const raw = async (batch: readonly (readonly [number, string])[]): Promise<number[]> => {
      await open();
      const told = await arm('raw', batch).catch(() => null);
      if (told) return told.ran;
      const middle = batch.length >> 1;
      return middle === 0 ? [] : [...(await raw(batch.slice(0, middle))), ...(await raw(batch.slice(middle)))];
    };
    const found = { ranRaw: 0, ranClean: 0, threw: 0, asked: 0 };
    for (let from = 0; from < vectors.length; from += BATCH) {
      const batch = vectors.slice(from, from + BATCH).map(([, markup], i) => [from + i, markup] as const);
      await open();
      const clean = await arm('clean', batch);
      const cleanHosts = hosts();
      const ran = await raw(batch);
      const rawHosts = hosts();
      const everyRaw = new Set([...rawHosts.values()].flatMap(set => [...set]));
      found.ranRaw += ran.length;
      found.ranClean += clean.ran.length;
      found.threw += clean.threw.length;
      for (const [owner, set] of cleanHosts) {
        const allowed = owner ? (rawHosts.get(owner) ?? new Set()) : everyRaw;
        found.asked += set.difference(allowed).size;
      }
    }
    await open();
    const told = await page.evaluate(
      `${JSON.stringify(clobbers)}.filter(markup => trust.yieldsStory(markup, ${JSON.stringify(STORY)})).length`,
    );
    const longestMs = await page.evaluate(
      `trust.longest(${JSON.stringify(all.filter(isStress).map(([, markup]) => markup))})`,
    );
    return {
      vectors: vectors.length,
      ...found,
      clobbers: clobbers.length,
      storiesRead: told as number,
      longestMs: longestMs as number,
    };
  } finally {
    await browser.close();
    server.close();
  }
}
