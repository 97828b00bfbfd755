import { fireEvent } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { aloudBy } from '../../../components/reader/features/Aloud.tsx';
import { playerFor } from '../../../components/reader/features/closer/players.ts';
import { remove } from '../../../components/reader/features/Remove.tsx';
import { type MountedReader, mountReader } from '../../../components/reader/mount.ts';
import { reader as en } from '../../../locales/en.json';
import { reader as km } from '../../../locales/km.json';
import { defaults, viewOf } from '../../../utils/choices.ts';
import { FakeEngine, voice } from '../speech/fake-engine.ts';
import { article } from './article.ts';

const lake = { ...article, title: 'The Lake That Breathes', byline: null, publishedTime: null };

let reader: MountedReader;
let root: ShadowRoot;
const onLook = vi.fn();
const press = (key: string) => reader.onKey(new KeyboardEvent('keydown', { key }));

const usual = ['Twice a year the river turns. Nobody calls it a flood.', 'Then it falls.'];

function show(engine: FakeEngine, paragraphs = usual) {
  const fragment = document.createDocumentFragment();
  for (const textContent of paragraphs) fragment.append(Object.assign(document.createElement('p'), { textContent }));
  const host = document.createElement('clear-story');
  document.body.append(host);
  root = host.attachShadow({ mode: 'closed' });
  const aloud = aloudBy(() => engine);
  reader = mountReader(root, {
    article: lake,
    fragment,
    hubName: 'The Better Cambodia',
    ...viewOf(defaults),
    language: 'en',
    words: { en, km },
    swept: [],
    onLeave: vi.fn(),
    onLook,
    onOptions: vi.fn(),
    load: async name => ({ aloud, remove })[name as string] ?? Promise.reject(new Error('not here')),
  });
}

afterEach(() => {
  reader.unmount();
  document.body.replaceChildren();
  onLook.mockClear();
});

const settled = () => new Promise(resolve => setTimeout(resolve, 5));
const $ = (selector: string) => root.querySelector<HTMLElement>(selector);
const words = (selector: string) => $(selector)?.textContent?.replace(/\s+/g, ' ').trim();

test('Listen reads from the headline on, the bar follows, and closing it ends the voice', async () => {
  const engine = new FakeEngine(voice('Daniel', 'en-GB'), voice('Samantha', 'en-US'));
  show(engine);
  fireEvent.click($('.bar-listen')!);
  await settled();
  expect(engine.texts).toEqual(['The Lake That Breathes']);
  engine.finish();
  await settled();
  expect(engine.texts.at(-1)).toBe('Twice a year the river turns.');
  expect(words('.voice-where span')).toBe('Sentence 2 of 4 · 1 min left');
  expect($('.voice-play')!.getAttribute('aria-label')).toBe('Pause');
  fireEvent.click($('[aria-label="Next sentence"]')!);
  await settled();
  expect(engine.texts.at(-1)).toBe('Nobody calls it a flood.');
  fireEvent.click($('.voice-play')!);
  await settled();
  expect($('.voice-play')!.getAttribute('aria-label')).toBe('Play');
  const said = engine.said.length;
  fireEvent.click($('.bar-listen')!);
  await settled();
  expect($('.voice')).toBeNull();
  expect(engine.said).toHaveLength(said);
});

test('what is taken out of the story meanwhile makes the voice leave nothing else out', async () => {
  const engine = new FakeEngine(voice('Daniel', 'en-GB'));
  show(engine, ['One here. Two here.', 'Three here.', 'Four here.', 'Five here.', 'Six here.']);
  press('l');
  await settled();
  for (let spoken = 0; spoken < 3; spoken++) {
    engine.finish();
    await settled();
  }
  expect(engine.texts.at(-1)).toBe('Three here.');
  const take = async (paragraph: string) => {
    const block = [...root.querySelectorAll('.story p')].find(({ textContent }) => textContent === paragraph)!;
    press('x');
    await settled();
    fireEvent.pointerMove(block);
    fireEvent.click(block);
    await settled();
    press('x');
    await settled();
  };
  // Above what is spoken: that is spoken on, and what follows it comes next.
  await take('One here. Two here.');
  expect([engine.texts.at(-1), words('.voice-where span')]).toEqual(['Three here.', 'Sentence 2 of 5 · 1 min left']);
  engine.finish();
  await settled();
  expect(engine.texts.at(-1)).toBe('Four here.');
  // What is spoken itself: the next is spoken at once.
  await take('Four here.');
  expect([engine.texts.at(-1), words('.voice-where span')]).toEqual(['Five here.', 'Sentence 3 of 4 · 1 min left']);
  engine.finish();
  await settled();
  expect(engine.texts.at(-1)).toBe('Six here.');
  await take('Six here.');
  expect($('.voice-play')!.getAttribute('aria-label')).toBe('Play');
});

test('speed and voice are heard at once, and remembered by language', async () => {
  const engine = new FakeEngine(voice('Daniel', 'en-GB'), voice('Samantha', 'en-US'));
  show(engine);
  press('l');
  await settled();
  const [speed, names] = [...root.querySelectorAll('select')];
  fireEvent.change(speed!, { target: { value: '1.5' } });
  fireEvent.change(names!, { target: { value: 'Samantha' } });
  await settled();
  expect(engine.said.at(-1)).toMatchObject({ voice: 'Samantha', rate: 1.5 });
  expect(onLook.mock.calls).toEqual([[{ rate: 1.5 }], [{ voices: { en: 'Samantha' } }]]);
});

test('leaving the view ends the voice; Esc closes the bar first', async () => {
  const engine = new FakeEngine(voice('Daniel', 'en-GB'));
  show(engine);
  press('l');
  await settled();
  const before = engine.cancelled;
  expect(press('Escape')).toBe(true);
  await settled();
  expect(engine.cancelled).toBeGreaterThan(before);
  expect(press('Escape')).toBe(false);
  press('l');
  await settled();
  reader.turn(false)();
  await settled();
  expect($('.voice')).toBeNull();
});

test('a feature that does not come says so', async () => {
  show(new FakeEngine());
  const load = vi.fn(() => Promise.reject(new Error('no answer')));
  reader.update({ load });
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  fireEvent.click($('.bar-listen')!);
  await vi.waitFor(() => expect(words('.feature-failed')).toContain('did not arrive'));
  // Not for good: it lies over the story. The next press asks again.
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  await settled();
  expect($('.feature-failed')).toBeNull();
  const asked = load.mock.calls.length;
  fireEvent.click($('.bar-listen')!);
  await settled();
  expect(load.mock.calls.length).toBe(asked + 1);
});

test.each([
  [
    'youtube',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
  ],
  ['youtube', 'https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'],
  ['youtube', 'https://www.youtube.com/@channel', null],
  ['vimeo', 'https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1'],
  ['spotify', 'https://open.spotify.com/embed/track/4uL', 'https://open.spotify.com/embed/track/4uL'],
  ['x', 'https://x.com/a/status/1', null],
  ['youtube', 'javascript:alert(1)', null],
])('the player of %s for %s', (kind, address, player) => {
  expect(playerFor(kind, address)).toBe(player);
});
