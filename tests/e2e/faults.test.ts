import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { page as words } from '../../locales/en.json';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { inEachBrowser, pause, plain, type Scene } from './scene.ts';
import { third } from './share.ts';

/**
 * Breaks one thing of the DOM for our scripts alone, named by the page's address: `?fault=Element.prototype.closest&at=ready`.
 * It is put before each content script in the test's own copy of the built extension; the product holds no test code.
 */
function breakOnDemand() {
  const asked = new URLSearchParams(location.search);
  const fault = asked.get('fault');
  if (!fault) return;
  const arm = () => {
    const names = fault.split('.');
    const last = names.pop()!;
    const owner = names.reduce<Record<string, unknown>>(
      (object, name) => object[name] as Record<string, unknown>,
      globalThis as unknown as Record<string, unknown>,
    );
    const fail = () => {
      throw new Error(`fault: ${fault}`);
    };
    Object.defineProperty(owner, last, { configurable: true, get: () => fail, set: fail });
  };
  if (asked.get('at') === 'start') arm();
  else document.addEventListener('DOMContentLoaded', arm, { once: true });
}

function tamper(folder: string): void {
  for (const name of ['hub.js', 'reader.js']) {
    const file = join(folder, 'content-scripts', name);
    writeFileSync(file, `(${breakOnDemand})();\n${readFileSync(file, 'utf8')}`);
  }
}

/** What sweep, pipeline and view lean on. */
const apis = [
  'Document.prototype.querySelector',
  'Document.prototype.querySelectorAll',
  'Element.prototype.querySelectorAll',
  'Element.prototype.closest',
  'Element.prototype.matches',
  'Element.prototype.getAttribute',
  'Element.prototype.setAttribute',
  'Element.prototype.getBoundingClientRect',
  'Element.prototype.attachShadow',
  'Element.prototype.append',
  'Node.prototype.appendChild',
  'Node.prototype.cloneNode',
  'Document.prototype.createElement',
  'Document.prototype.createTreeWalker',
  'DOMParser.prototype.parseFromString',
  'CSSStyleSheet.prototype.replaceSync',
  'getComputedStyle',
  'MutationObserver',
  'ResizeObserver',
  'scrollTo',
  'requestAnimationFrame',
  'URL',
];

const faults = third(
  (['start', 'ready'] as const).flatMap(at => apis.map(api => [api, at] as const)),
  fault => fault.join(' '),
);

const story = pages.find(({ id }) => id === 'seed')!;
const lastWords = plain(story.truth!.blocks.at(-1)!);

/** The publisher's page can be seen and used: its own headline is laid out and shown. */
const isOriginal = (page: Page) =>
  page.evaluate(
    title => {
      const headlines = [...document.querySelectorAll<HTMLElement>('h1')].filter(h1 => h1.textContent?.includes(title));
      return headlines.some(h1 => h1.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
    },
    story.truth!.title.slice(0, 20),
  );

async function load(scene: Scene, fault: string, at: 'start' | 'ready'): Promise<Page> {
  const page = await scene.visit(`${story.path}?popups=none&fault=${fault}&at=${at}`);
  // By then the curtain has lifted by itself, whatever failed.
  await pause(2_000);
  return page;
}

inEachBrowser(
  'a fault',
  scene => {
    test('the control: without a fault the same copy reads', async () => {
      const page = await scene.read(story.path);
      expect(plain(await scene.session.inReader(page, root => root!.textContent ?? ''))).toContain(lastWords);
    });

    test.each(faults)('of %s (%s) leaves a whole reader or the publisher’s page', async (api, at) => {
      const page = await load(scene, api, at);
      const original = await isOriginal(page);
      if (!original) {
        const text = await scene.session.inReader(page, root => root?.textContent ?? '');
        expect(plain(text)).toContain(lastWords);
      } else {
        expect(await page.$('clear-story'), 'no half a reader').toBeNull();
      }
      await page.mouse.move(400, 300);
      await page.mouse.wheel({ deltaY: 600 });
      await until('the page to scroll', () => page.evaluate(() => window.scrollY > 0), 10_000);
    });

    test.each([
      ['DOMParser.prototype.parseFromString', 'ready', words.failed],
      ['Element.prototype.setAttribute', 'ready', words.failed],
      ['MutationObserver', 'start', words.sweepFailed],
    ] as const)('of %s (%s) is told in one small message', async (api, at, sentence) => {
      const page = await load(scene, api, at);
      const told = await scene.session.inNotice(page, root => root?.textContent ?? '');
      expect(told).toContain(sentence);
    });
  },
  { tamper },
);
