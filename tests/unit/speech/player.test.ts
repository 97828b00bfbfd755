// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeEngine, voice } from './fake-engine.ts';
import { english, say, setUp } from './player-hand.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('reading on', () => {
  test('says sentence after sentence to the end', () => {
    const engine = new FakeEngine(english);
    const { player } = setUp(engine);
    player.play(1);
    expect(player.state).toMatchObject({ status: 'playing', at: 1, voice: english });
    engine.finish();
    expect(player.state.at).toBe(2);
    engine.finish();
    expect(engine.texts).toEqual(['Two.', 'Three.']);
    expect(player.state).toMatchObject({ status: 'ended', at: 2 });
    player.play();
    expect(engine.texts.at(-1)).toBe('One.');
  });

  test('a story that grows is read on', () => {
    const engine = new FakeEngine(english);
    const { player, sentences } = setUp(engine);
    player.play(2);
    sentences.push(...say('Four.'));
    engine.finish();
    expect(engine.texts).toEqual(['Three.', 'Four.']);
  });

  test('what the engine still tells of something that was cancelled moves nothing', () => {
    const engine = new FakeEngine(english);
    const { player } = setUp(engine);
    player.play();
    const old = engine.listener;
    player.step(1);
    old.ended();
    old.failed('interrupted');
    vi.advanceTimersByTime(100);
    expect(player.state).toMatchObject({ status: 'playing', at: 1 });
    expect(engine.texts).toEqual(['One.', 'Two.']);
  });

  test('words are told by their place in the sentence', () => {
    const engine = new FakeEngine(english);
    const { player, words } = setUp(engine, { sentences: () => say('Hello there, river.') });
    player.play();
    engine.listener.word(6, 5);
    engine.listener.word(13, 0);
    expect(words).toEqual([
      [0, null],
      [0, { start: 6, end: 11 }],
      [0, { start: 13, end: 18 }],
    ]);
  });

  test('next and previous stay within the story', () => {
    const engine = new FakeEngine(english);
    const { player } = setUp(engine);
    player.step(-1);
    expect(player.state.at).toBe(0);
    player.play(2);
    player.step(5);
    expect(player.state.at).toBe(2);
    player.step(-1);
    expect(engine.texts).toEqual(['Three.', 'Three.', 'Two.']);
  });

  test('leaving ends it', () => {
    const engine = new FakeEngine(english);
    const { player, leaving } = setUp(engine);
    player.play();
    const before = engine.cancelled;
    leaving.abort();
    expect(engine.cancelled).toBe(before + 1);
    vi.advanceTimersByTime(120_000);
    expect(engine.texts).toEqual(['One.']);
  });
});

describe('pause, speed, voice', () => {
  test('goes on with the word at which it paused, not by the engine’s own pause', () => {
    const engine = new FakeEngine(english);
    const { player } = setUp(engine, { sentences: () => say('The lake breathes.') });
    player.play();
    engine.listener.word(4, 4);
    player.toggle();
    expect(player.state.status).toBe('paused');
    vi.advanceTimersByTime(120_000);
    player.toggle();
    expect(engine.texts).toEqual(['The lake breathes.', 'lake breathes.']);
  });

  test('another speed or voice is heard at once, from the same word', () => {
    const engine = new FakeEngine(english, voice('Moira of Cork', 'en-IE'));
    const { player } = setUp(engine, { sentences: () => say('The lake breathes.') });
    player.play();
    engine.listener.word(4, 4);
    player.setRate(1.5);
    player.setVoice('Moira of Cork');
    expect(engine.said.slice(1)).toEqual([
      { text: 'lake breathes.', voice: 'Daniel', rate: 1.5 },
      { text: 'lake breathes.', voice: 'Moira of Cork', rate: 1.5 },
    ]);
  });
});

describe('voices', () => {
  test('none for the language: it says so after a moment, and reads when one comes', () => {
    const engine = new FakeEngine(english);
    const { player } = setUp(engine, { lang: 'km', sentences: () => [{ text: 'សួស្តី។', lang: 'km' }] });
    player.play();
    expect(player.state.status).toBe('waiting');
    vi.advanceTimersByTime(5000);
    expect(player.state.status).toBe('no-voice');
    expect(engine.said).toEqual([]);
    engine.bring(english, voice('Thida', 'km-KH'));
    expect(player.state).toMatchObject({ status: 'playing', voice: { id: 'Thida' } });
    expect(engine.texts).toEqual(['សួស្តី។']);
  });

  test('voices that the browser names late are waited for', () => {
    const engine = new FakeEngine();
    const { player } = setUp(engine);
    player.play(1);
    engine.bring(english);
    expect(player.state.status).toBe('playing');
    expect(engine.texts).toEqual(['Two.']);
  });

  test('a passage in another language is read by its own voice, or left out', () => {
    const mixed = [...say('One.'), { text: 'សួស្តី។', lang: 'km' }, ...say('Three.')];
    const without = new FakeEngine(english);
    setUp(without, { sentences: () => mixed }).player.play();
    without.finish();
    expect(without.texts).toEqual(['One.', 'Three.']);
    const both = new FakeEngine(english, voice('Thida', 'km-KH'));
    setUp(both, { sentences: () => mixed }).player.play();
    both.finish();
    expect(both.said.at(-1)).toMatchObject({ text: 'សួស្តី។', voice: 'Thida' });
  });

  test('a voice that is not there any more gives way to another', () => {
    const engine = new FakeEngine(voice('Far', 'en-GB', { isDefault: true }), english);
    const { player } = setUp(engine);
    player.play();
    engine.listener.failed('network');
    expect(engine.said.map(({ voice: by }) => by)).toEqual(['Far', 'Daniel']);
    engine.listener.failed('voice-unavailable');
    expect(player.state.status).toBe('no-voice');
  });
});

test('back steps over what no voice reads', () => {
  const engine = new FakeEngine(english);
  const khmer = { text: 'សួស្តី។', lang: 'km' };
  const { player } = setUp(engine, { sentences: () => [...say('One.'), khmer, khmer, ...say('Four.')] });
  player.play(3);
  player.step(-1);
  expect([player.state.at, engine.texts.at(-1)]).toEqual([0, 'One.']);
  player.step(1);
  expect([player.state.at, engine.texts.at(-1)]).toEqual([3, 'Four.']);
});

describe('another tab', () => {
  test('that takes the voice amid a sentence makes this one pause, and it goes on from there', () => {
    const engine = new FakeEngine(english);
    const { player } = setUp(engine, { sentences: () => say('The lake breathes.') });
    player.play();
    engine.listener.started();
    engine.listener.word(4, 4);
    const before = engine.cancelled;
    engine.listener.failed('interrupted');
    expect(player.state.status).toBe('paused');
    vi.advanceTimersByTime(120_000);
    expect(engine.said).toHaveLength(1);
    player.play();
    expect(engine.texts.at(-1)).toBe('lake breathes.');
    expect(engine.cancelled).toBeGreaterThan(before);
  });

  test('that ends its own speech does not keep this one from beginning', () => {
    const engine = new FakeEngine(english);
    const { player } = setUp(engine);
    player.play();
    engine.listener.failed('interrupted');
    expect(player.state.status).toBe('playing');
    expect(engine.texts).toEqual(['One.', 'One.']);
  });
});

describe('voices that fall silent', () => {
  test('after 15 s without a sign the sentence is said again from the last word', () => {
    const engine = new FakeEngine(english);
    const { player } = setUp(engine, { sentences: () => say('The lake breathes.', 'Two.') });
    player.play();
    engine.listener.started();
    engine.listener.word(4, 4);
    vi.advanceTimersByTime(14_000);
    expect(engine.said).toHaveLength(1);
    vi.advanceTimersByTime(6_000);
    expect(engine.texts).toEqual(['The lake breathes.', 'lake breathes.']);
    engine.finish();
    expect(engine.texts.at(-1)).toBe('Two.');
  });

  test('a voice that never speaks is given up', () => {
    const engine = new FakeEngine(english);
    const { player } = setUp(engine, { sentences: () => say('One.', 'Two.', 'Three.', 'Four.') });
    player.play();
    vi.advanceTimersByTime(200_000);
    expect(player.state.status).toBe('failed');
    expect(engine.texts).toEqual(['One.', 'One.', 'Two.', 'Two.', 'Three.', 'Three.']);
    vi.advanceTimersByTime(200_000);
    expect(engine.said).toHaveLength(6);
  });

  test('a slow voice that tells of no words is not interrupted', () => {
    const engine = new FakeEngine(english);
    const text = 'word '.repeat(80);
    const { player } = setUp(engine, { sentences: () => say(text), rate: 0.5 });
    player.play();
    engine.listener.started();
    vi.advanceTimersByTime(57_000);
    expect(engine.said).toHaveLength(1);
  });
});

test('remote voices get pieces of 175 characters at most, and words keep their places', () => {
  const engine = new FakeEngine(voice('Cloud', 'en-US', { local: false }));
  const text = `${'The boats came down the river in the rain, '.repeat(10)}and stopped.`;
  const { player, words } = setUp(engine, { sentences: () => say(text, 'Two.') });
  player.play();
  expect(engine.texts[0]!.length).toBeLessThanOrEqual(175);
  engine.finish();
  engine.listener.word(0, 3);
  expect(player.state.at).toBe(0);
  const [, word] = words.at(-1) as [number, { start: number; end: number }];
  expect(text.slice(word.start, word.end)).toBe('The');
  expect(word.start).toBeGreaterThan(100);
  while (player.state.at === 0) engine.finish();
  expect(engine.texts.slice(0, -1).join(' ')).toBe(text);
});

test('a remote voice that tells of no words goes on from the piece where it paused', () => {
  const engine = new FakeEngine(voice('Cloud', 'en-US', { local: false }));
  const text = `${'The boats came down the river in the rain, '.repeat(10)}and stopped.`;
  const { player } = setUp(engine, { sentences: () => say(text) });
  player.play();
  engine.finish();
  const second = engine.texts.at(-1);
  player.setRate(1.5);
  expect(engine.texts.at(-1)).toBe(second);
});
