import type { Engine } from '../../../utils/speech/engine.ts';
import { createPlayer, type PlayerOptions, type Sentence } from '../../../utils/speech/player.ts';
import { voice } from './fake-engine.ts';

export const english = voice('Daniel', 'en-GB');
export const say = (...texts: string[]): Sentence[] => texts.map(text => ({ text, lang: 'en' }));

/** A player of three sentences, unless others are given. */
export function setUp(engine: Engine, over: Partial<PlayerOptions> = {}) {
  const leaving = new AbortController();
  const words: unknown[] = [];
  const sentences = say('One.', 'Two.', 'Three.');
  const player = createPlayer({
    engine,
    sentences: () => sentences,
    lang: 'en',
    rate: 1,
    onState: () => {},
    onWord: (at, word) => words.push([at, word]),
    signal: leaving.signal,
    ...over,
  });
  return { player, words, leaving, sentences };
}
