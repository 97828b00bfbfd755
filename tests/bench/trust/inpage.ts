/**
 * Runs in the browser: shows each vector in a frame of its own, raw or through the sanitizer into a closed shadow root,
 * then dispatches every event it asks for and clicks what can be clicked. Nothing but the frames' own hooks count.
 */

import { sanitize } from '../../../utils/article/sanitize.ts';
import { readAny } from '../../tools/read-any.ts';
import { provoke } from './provoke.ts';

type Arm = 'raw' | 'clean';

const hits = new Set<string>();
const wait = (ms: number) => new Promise(done => setTimeout(done, ms));

function show(
  arm: Arm,
  index: number,
  markup: string,
): { frame: HTMLIFrameElement; root: () => Document | ShadowRoot } {
  const frame = document.createElement('iframe');
  frame.name = `v${index}`;
  frame.width = '600';
  frame.height = '300';
  document.body.append(frame);
  const page = frame.contentDocument!;
  page.open();
  hook(frame.contentWindow!);
  page.write(`<!doctype html><base href="https://page.test/story/"><body>${arm === 'raw' ? markup : ''}`);
  page.close();
  if (arm === 'raw') return { frame, root: () => frame.contentDocument ?? document };
  const host = page.createElement('div');
  page.body.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  root.append(sanitize(markup, page));
  return { frame, root: () => root };
}

function hook(frame: Window): void {
  const name = frame.name;
  const hit = () => {
    hits.add(name);
    return null;
  };
  for (const door of ['alert', 'confirm', 'prompt', 'print', 'open'])
    (frame as unknown as Record<string, unknown>)[door] = hit;
}

/** Frames inside a vector's frame, and what a link led it to, report by message: they may be strangers. */
addEventListener('message', ({ data, source }) => {
  if (data !== 'ran' || !source) return;
  let frame = source as Window;
  while (frame.parent !== window) frame = frame.parent;
  const owner = Array.from(document.querySelectorAll('iframe')).find(({ contentWindow }) => contentWindow === frame);
  if (owner) hits.add(owner.name);
});

/** Runs some vectors at once; returns the indices whose code ran, and those that threw. */
async function run(
  arm: Arm,
  vectors: readonly (readonly [number, string])[],
  events: readonly string[],
): Promise<{ ran: number[]; threw: number[] }> {
  hits.clear();
  const threw: number[] = [];
  const shown = vectors.flatMap(([index, markup]) => {
    try {
      return [show(arm, index, markup)];
    } catch {
      threw.push(index);
      return [];
    }
  });
  await wait(300);
  for (const { root } of shown) {
    try {
      provoke(root(), arm === 'clean' ? events : []);
    } catch {
      // A frame that has gone elsewhere has nothing left to provoke.
    }
  }
  await wait(300);
  for (const { frame } of shown) frame.remove();
  return { ran: [...hits].map(name => Number(name.slice(1))), threw };
}

/** Longest milliseconds that the sanitizer takes for one of these; the best of three runs, since the machine is shared. */
function longest(vectors: readonly string[]): number {
  const once = (markup: string) => {
    const start = performance.now();
    sanitize(markup, document);
    return performance.now() - start;
  };
  return Math.max(...vectors.map(markup => Math.min(once(markup), once(markup), once(markup))));
}

/** Is the story read when this markup stands in it? */
function yieldsStory(markup: string, paragraphs: readonly string[]): boolean {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument!;
  const [first, ...rest] = paragraphs.map(text => `<p>${text}</p>`);
  page.open();
  page.write(
    `<!doctype html><title>Story</title><body><main><article><h1>Story</h1>${first}${markup}${rest.join('')}</article></main>`,
  );
  page.close();
  const reading = readAny(page, 'https://page.test/story/');
  const text = 'article' in reading ? reading.article.textContent : '';
  frame.remove();
  return paragraphs.every(paragraph => text.includes(paragraph));
}

Object.assign(globalThis, { trust: { run, longest, yieldsStory } });
