import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/* Pages of other sites that make it hard for a reader: our own fixtures, each with one trouble more. */

/** What a person says of a page of `tests/fixtures/pages`. */
export interface Truth {
  title: string;
  blocks: string[];
  absent: string[];
  dir: 'ltr' | 'rtl';
  lang: string;
}

interface Trouble {
  fixture: string;
  headers?: Readonly<Record<string, string>>;
  style?: string;
  /** Put at the end of the body. */
  html?: string;
  script?: string;
}

/** The keys that the page heard, in every way to listen. The window's capture, asked for by address, is whose who came first. */
const keyLogger = `
globalThis.heard = [];
for (const kind of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) {
  const hear = ({ key, data }) => heard.push(kind + ':' + (key ?? data));
  window.addEventListener(kind, hear, location.search === '?first');
  for (const at of [document, document.body]) for (const capture of [true, false]) at.addEventListener(kind, hear, capture);
}`;

/** Goes from story to story as apps do: first the address, then, later, what is shown. */
const app = `
globalThis.go = path => {
  history.pushState(null, '', path);
  setTimeout(() => {
    document.title = 'The second story';
    document.querySelector('article, .td-post-content, main').innerHTML = '<h1>The second story</h1>' +
      ['one', 'two', 'three', 'four', 'five'].map(n => '<p>Paragraph ' + n + ' of the second story, which came without a page being loaded, and is long enough for a paragraph of the news of the day.</p>').join('');
  }, 200);
};`;

const endless = `
globalThis.loaded = 0;
addEventListener('scroll', () => {
  if (scrollY + innerHeight < document.documentElement.scrollHeight - 400) return;
  loaded++;
  history.replaceState(null, '', '/endless/' + loaded);
  document.body.insertAdjacentHTML('beforeend', '<article><h2>Another story</h2><p>' + 'It was loaded by scrolling. '.repeat(40) + '</p></article>');
});`;

/** An app of components: its story stands in a tree of its own, within another. */
const components = `
const view = document.createElement('app-view');
const story = document.createElement('app-story');
view.attachShadow({ mode: 'open' }).append(document.createElement('header'), story);
story.attachShadow({ mode: 'open' }).append(document.createElement('style'), document.querySelector('article, main'));
document.body.prepend(view);`;

/** A system that keeps its stories in a frame. */
const frame = `
const frame = document.createElement('iframe');
const story = document.querySelector('article, main');
frame.style = 'width: 700px; height: 2000px';
frame.srcdoc = story.outerHTML;
story.replaceWith(frame);`;

const dialog = `
const shown = document.querySelector('dialog');
shown.addEventListener('close', () => shown.remove());
shown.showModal();`;

export const troubles: Readonly<Record<string, Trouble>> = {
  policy: {
    fixture: 'theme-astra',
    headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
  },
  small: { fixture: 'theme-divi', style: 'html { font-size: 62.5%; }' },
  spaced: {
    fixture: 'theme-newspaper',
    style: '* { letter-spacing: 3px !important; text-transform: uppercase !important; }',
  },
  turned: {
    fixture: 'theme-elementor',
    html: 'Words that stand in the body itself.',
    style:
      'html { transform: scale(.8) rotate(1deg); filter: grayscale(1); perspective: 100px; scale: .9; }' +
      'body { rotate: 2deg; translate: 60px 20px; mix-blend-mode: difference; float: left; width: 300px; }',
  },
  dialog: {
    fixture: 'theme-jannah',
    html: '<dialog><p>Choose how the forecast is shown.</p><button>Choose</button></dialog>',
    script: dialog,
  },
  keys: { fixture: 'theme-generatepress', script: keyLogger },
  app: { fixture: 'theme-wordpress', script: app },
  endless: { fixture: 'theme-sahifa', html: '<div style="height: 3000px"></div>', script: endless },
  components: { fixture: 'theme-wordpress', script: components },
  framed: { fixture: 'theme-wordpress', script: frame },
  arabic: { fixture: 'arabic' },
  khmer: { fixture: 'khmer-visible' },
};

const fixtures = join(import.meta.dirname, '../../fixtures/pages');

export const truthOf = (name: string) =>
  JSON.parse(readFileSync(join(fixtures, troubles[name]!.fixture, 'truth.json'), 'utf8')) as Truth;

/** Each has a field, so that something can be lost. */
function pageOf({ fixture, style = '', html = '', script = '' }: Trouble): string {
  const page = readFileSync(join(fixtures, fixture, 'page.html'), 'utf8');
  const more = `<input id="typed">${html}${script && `<script>${script}</script>`}`;
  return page.replace('</head>', `<style>${style}</style></head>`).replace('</body>', `${more}</body>`);
}

export interface ForeignSite {
  readonly origin: string;
  close(): void;
}

/** Serves the pages under their names, and whatever else by path. */
export async function startForeignSite(more: Readonly<Record<string, string>> = {}): Promise<ForeignSite> {
  const server = createServer(({ url }, answer) => {
    const name = new URL(url!, 'http://x').pathname.slice(1);
    const trouble = troubles[name];
    answer.writeHead(trouble || more[name] ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...trouble?.headers,
    });
    answer.end(trouble ? pageOf(trouble) : more[name]);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
