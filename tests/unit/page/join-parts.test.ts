// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '../../../utils/article/types.ts';
import type { Read } from '../../../utils/handover.ts';
import { joinParts } from '../../../utils/page/join-parts.ts';
import { readAny } from '../../tools/read-any.ts';

const STORY = 'https://hub.example/a-story/';
const part = (number: number) => (number === 1 ? STORY : `${STORY}${number}/`);

const text = (number: number) =>
  `Part number ${number} of the story tells at some length what happened on day ${number}, who was there, and what they said of it in the evening.`;

interface Kind {
  count?: number;
  extra?: string;
  /** What the page says instead of its own words. */
  words?: string;
}

function page(number: number, { count = 3, extra = '', words = text(number) }: Kind = {}): string {
  const links = Array.from({ length: count }, (_, index) => index + 1)
    .filter(other => other !== number)
    .map(other => `<a class="post-page-numbers" href="${part(other)}">${other}</a>`);
  return `<!DOCTYPE html><html lang="en"><head><title>A story</title><meta property="og:type" content="article"></head>
<body class="single"><main><article><h1 class="entry-title">A story</h1><div class="entry-content">
<p>${words}</p><p>It was a long day, and everybody agreed that number ${number} had been the best of them so far.<a href="#note">*</a></p>
<p id="note">A note that stands at the foot of page ${number}, with enough words to be a paragraph of the story itself.</p>${extra}
<p class="post-nav-links">${links.join(' ')}</p></div></article></main></body></html>`;
}

const read = async (document: Document, url: string) => readAny(document, url);

function first(count = 3): Read {
  const document = new DOMParser().parseFromString(`<base href="${STORY}">${page(1, { count })}`, 'text/html');
  return readAny(document, STORY) as Read;
}

type Answer = { body?: string; status?: number; type?: string; url?: string };

/** What the hub answers, by address; what it does not know does not come at all. */
function hub(answers: Record<string, Answer>) {
  const asked = vi.fn(async (url: string, _init: RequestInit) => {
    const answer = answers[url];
    if (!answer) throw new TypeError('network error');
    const { body = '', status = 200, type = 'text/html; charset=UTF-8' } = answer;
    const response = new Response(body, { status, headers: { 'content-type': type } });
    Object.defineProperty(response, 'url', { value: answer.url ?? url });
    return response;
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}

/** Joins what the hub has; `failed` when that ended in an error. */
async function join(story = first().article, signal = new AbortController().signal) {
  const states: { story: Article; part?: Read }[] = [];
  const add = (now: Article, joined?: Read) => states.push({ story: now, ...(joined && { part: joined }) });
  const failed = await joinParts(story, { read, add, signal }).then(
    () => false,
    () => true,
  );
  return { states, failed, story: states.at(-1)?.story ?? story };
}

const whole = { [part(2)]: { body: page(2) }, [part(3)]: { body: page(3) } };

afterEach(() => vi.unstubAllGlobals());

describe('joining', () => {
  test('asks for one part after the other, as a click would, and tells each', async () => {
    const asked = hub(whole);
    const { states, story } = await join();
    expect(asked.mock.calls.map(([url]) => url)).toEqual([part(2), part(3)]);
    for (const [, init] of asked.mock.calls)
      expect(init).toMatchObject({ mode: 'same-origin', credentials: 'same-origin' });
    expect(states.map(({ story: { parts } }) => parts)).toEqual([
      { first: 1, last: 2, total: 3, next: part(3) },
      { first: 1, last: 3, total: 3 },
    ]);
    expect(story.textContent.split('\n').filter(line => line.startsWith('Part number'))).toEqual([1, 2, 3].map(text));
    expect(story.words).toBe(story.access.words);
    expect(story.words).toBeGreaterThan(first().article.words * 2);
    expect(story.content.match(/<hr data-part="\d">/g)).toEqual(['<hr data-part="2">', '<hr data-part="3">']);
    expect(story.title).toBe('A story');
  });

  test('notes lead to their own part, and the part begins with its mark', async () => {
    hub(whole);
    const { states } = await join();
    const nodes = states.map(({ part }) => part!.fragment);
    expect(nodes.map(fragment => (fragment.firstChild as HTMLElement).dataset.part)).toEqual(['2', '3']);
    expect(nodes.map(fragment => fragment.querySelector('a')?.getAttribute('href'))).toEqual([
      '#user-content-note-2',
      '#user-content-note-3',
    ]);
    expect(nodes[1]!.querySelector('[id="user-content-note-3"]')).not.toBeNull();
  });

  test('starts at the part that was opened', async () => {
    hub(whole);
    const document = new DOMParser().parseFromString(`<base href="${part(2)}">${page(2)}`, 'text/html');
    const { story } = await join((readAny(document, part(2)) as Read).article);
    expect(story.parts).toEqual({ first: 2, last: 3, total: 3 });
  });

  test('what is left out of each part is counted once where it is the same', async () => {
    const box = '<div class="mc4wp-form"><p>Sign up for our newsletter and never miss a story of ours again.</p></div>';
    const own = (number: number) => `<div class="related-posts"><p>Another story for page ${number} only</p></div>`;
    const kind = (number: number) => ({ body: page(number, { extra: box + own(number) }) });
    hub({ [part(2)]: kind(2), [part(3)]: kind(3) });
    const { story } = await join();
    expect(story.removed.filter(({ sample }) => sample.startsWith('Sign up'))).toHaveLength(1);
    expect(story.removed.filter(({ sample }) => sample.startsWith('Another story'))).toHaveLength(2);
  });

  test.each<[string, Answer | undefined]>([
    ['does not come', undefined],
    ['is an error', { body: page(3), status: 404 }],
    ['is no HTML', { body: page(3), type: 'application/json' }],
    ['leads back to the first', { body: page(1), url: part(1) }],
    ['stands here already', { body: page(2) }],
    ['is a login', { body: '<form><input type="password"></form>', url: 'https://hub.example/wp-login.php' }],
    ['is far too large', { body: page(3) + ' '.repeat(4_000_001) }],
    ['is in a charset that nobody knows', { body: page(3), type: 'text/html; charset=klingon' }],
  ])('a part that %s ends the story before it', async (_, answer) => {
    hub({ [part(2)]: { body: page(2) }, ...(answer && { [part(3)]: answer }) });
    const { states, story } = await join();
    expect(states).toHaveLength(1);
    expect(story.parts).toEqual({ first: 1, last: 2, total: 3, next: part(3) });
    expect(story.access.state).toBe('complete');
  });

  test('of a part that the publisher keeps for members nothing is taken', async () => {
    const gate = '<div class="restrict-box">This content is for members. Please log in.</div>';
    hub({ ...whole, [part(2)]: { body: page(2, { extra: gate }) } });
    const { states, story } = await join();
    expect(states).toEqual([{ story }]);
    expect(story.access).toMatchObject({ state: 'members', continueUrl: part(2), words: first().article.words });
    expect(story.textContent).toBe(first().article.textContent);
  });

  test('a chain without end is left to the publisher', async () => {
    const endless = Array.from({ length: 60 }, (_, index) => index + 2);
    const asked = hub(Object.fromEntries(endless.map(n => [part(n), { body: page(n, { count: n + 1 }) }])));
    const { story } = await join(first(2).article);
    expect(asked).toHaveBeenCalledTimes(19);
    expect(story.parts).toMatchObject({ first: 1, last: 20, next: part(21) });
  });

  test('leaving between two parts stops it: nothing more is asked', async () => {
    const leaving = new AbortController();
    const asked = hub(whole);
    const add = vi.fn(() => leaving.abort());
    await joinParts(first().article, { read, add, signal: leaving.signal });
    expect(add).toHaveBeenCalledTimes(1);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('leaving while a part is on its way stops the request, and nothing is told', async () => {
    const leaving = new AbortController();
    const asked = vi.fn(
      (_url: string, { signal }: RequestInit) =>
        new Promise<Response>((_, reject) => {
          signal!.addEventListener('abort', () => reject(signal!.reason));
        }),
    );
    vi.stubGlobal('fetch', asked);
    const joining = join(first().article, leaving.signal);
    leaving.abort();
    expect(await joining).toMatchObject({ failed: true, states: [] });
    expect(asked).toHaveBeenCalledTimes(1);
  });
});
