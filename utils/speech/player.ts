import type { Engine, Voice } from './engine.ts';
import { secondsOf } from './length.ts';
import { chunksOf, type Span } from './sentences.ts';
import { chooseVoice, voicesFor } from './voices.ts';

/** One sentence to speak. */
export interface Sentence {
  text: string;
  lang: string;
}

/**
 * `waiting`: the browser has not named its voices yet. `no-voice`: it has none for the story's language.
 * `failed`: the voice was asked several times and said nothing.
 */
export type Status = 'stopped' | 'waiting' | 'playing' | 'paused' | 'ended' | 'no-voice' | 'failed';

/** What a player shows. */
export interface PlayerState {
  status: Status;
  /** Index of the sentence that is spoken, or would be. */
  at: number;
  rate: number;
  voice: Voice | null;
  /** Voices of the story's language. */
  voices: readonly Voice[];
}

export interface PlayerOptions {
  engine: Engine;
  /** Asked each time: a story may grow while it is read. */
  sentences(): readonly Sentence[];
  /** The story's language. */
  lang: string;
  rate: number;
  /** Id of the voice that the reader chose for this language. */
  wanted?: string;
  /** The reader's own languages, with regions. */
  regions?: readonly string[];
  onState(state: PlayerState): void;
  /** The word that is spoken now, in its sentence; null where the voice does not tell. */
  onWord(at: number, word: Span | null): void;
  signal: AbortSignal;
}

/** Reads sentences aloud, one after the other. */
export interface Player {
  readonly state: PlayerState;
  play(at?: number): void;
  pause(): void;
  toggle(): void;
  /** Goes on by so many sentences, backwards when negative. */
  step(by: number): void;
  /** The sentence that is spoken, or is next, has this number now: something before it came or went. */
  renumber(at: number): void;
  setRate(rate: number): void;
  setVoice(id: string): void;
  stop(): void;
}

/** Voices fall silent without a word after some 15 s (known of Chromium's remote ones): then the sentence is said again. */
const silence = 15_000;
/** Some browsers name their voices late. */
const voicesWithin = 4000;
/** A sentence is tried so often, and so many sentences in a row may come to nothing. */
const tries = 2;
const losses = 3;

export function createPlayer(options: PlayerOptions): Player {
  const { engine, sentences, lang, onState, onWord, signal } = options;
  let state: PlayerState = { status: 'stopped', at: 0, rate: options.rate, voice: null, voices: [] };
  let { wanted } = options;
  /** Raised whenever something else is to be spoken: what the engine still tells of the old is not heard. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Where in its sentence the voice is. */
  let reached = 0;
  let lost = 0;
  const broken = new Set<string>();

  const change = (now: Partial<PlayerState>) => {
    state = { ...state, ...now };
    onState(state);
  };
  const hush = () => {
    turn++;
    clearTimeout(timer);
    engine.cancel();
  };

  function findVoice(): Voice | null {
    const all = engine.voices().filter(({ id }) => !broken.has(id));
    const voice = chooseVoice(all, lang, { wanted, regions: options.regions });
    state = { ...state, voice, voices: voicesFor(all, lang) };
    return voice;
  }

  /** A passage in another language is read by its own voice, and left out where there is none. */
  function voiceOf(sentence: Sentence, main: Voice): Voice | null {
    if (voicesFor([main], sentence.lang).length > 0) return main;
    return chooseVoice(
      engine.voices().filter(({ id }) => !broken.has(id)),
      sentence.lang,
      { regions: options.regions },
    );
  }

  function say(at: number, from = 0, attempt = 1): void {
    hush();
    const sentence = sentences()[at];
    reached = from;
    if (!sentence) {
      end();
      return;
    }
    const main = findVoice();
    if (!main) {
      change({ status: 'no-voice', at });
      return;
    }
    const voice = voiceOf(sentence, main);
    change({ status: 'playing', at });
    onWord(at, null);
    if (!voice || !/[\p{L}\p{N}]/u.test(sentence.text)) {
      say(at + 1);
      return;
    }
    const rest = sentence.text.slice(from);
    const pieces = voice.local ? [{ start: 0, end: rest.length }] : chunksOf(rest);
    speak(pieces, 0);

    function speak(pieces: readonly Span[], index: number): void {
      const piece = pieces[index];
      if (!piece) {
        lost = 0;
        say(state.at + 1);
        return;
      }
      const mine = turn;
      const offset = from + piece.start;
      // A voice that tells of no words begins again here, and not at the sentence's beginning.
      reached = offset;
      let begun = false;
      const text = sentence!.text.slice(offset, from + piece.end);
      const heard = (act: () => void) => () => {
        if (mine === turn) act();
      };
      // Voices that tell of no words are given the time that the text takes.
      const patience = silence + secondsOf(text, state.rate) * 2000;
      const watch = () => {
        clearTimeout(timer);
        timer = setTimeout(heard(again), patience);
      };
      watch();
      engine.speak(
        text,
        { voice: voice!, rate: state.rate },
        {
          started: heard(() => {
            begun = true;
            watch();
          }),
          word: (start, length) =>
            heard(() => {
              begun = true;
              watch();
              reached = offset + start;
              onWord(state.at, { start: reached, end: reached + (length || wordAt(text, start)) });
            })(),
          ended: heard(() => {
            clearTimeout(timer);
            speak(pieces, index + 1);
          }),
          failed: reason =>
            heard(() => {
              if (reason === 'voice-unavailable' || reason === 'language-unavailable' || reason === 'network') {
                broken.add(voice!.id);
                say(state.at, reached);
              } else if (reason === 'not-allowed') give();
              // Another tab has the voice now, and is not to be interrupted in turn.
              else if (reason === 'taken' || (begun && reason === 'interrupted')) fallSilent();
              else again();
            })(),
        },
      );
    }

    function again(): void {
      if (attempt < tries) say(state.at, reached, attempt + 1);
      else if (++lost >= losses) give();
      else say(state.at + 1);
    }

    function give(): void {
      hush();
      change({ status: 'failed' });
    }
  }

  /** Falls silent, to go on from here. */
  function fallSilent(): void {
    hush();
    change({ status: 'paused' });
  }

  function end(): void {
    hush();
    reached = 0;
    change({ status: 'ended', at: Math.max(0, sentences().length - 1) });
  }

  /** The first question for a voice may come before the browser has any. */
  function start(at: number, from: number): void {
    lost = 0;
    if (findVoice()) {
      say(at, from);
      return;
    }
    hush();
    reached = 0;
    change({ status: 'waiting', at });
    timer = setTimeout(() => change({ status: 'no-voice' }), voicesWithin);
  }

  engine.onVoices(() => {
    const asked = state.status === 'waiting' || state.status === 'no-voice';
    if (findVoice() && asked) say(state.at);
    else change({});
  }, signal);
  findVoice();
  signal.addEventListener('abort', hush);

  const active = () => state.status === 'playing' || state.status === 'waiting';
  return {
    get state() {
      return state;
    },
    play(at) {
      if (at !== undefined) start(at, 0);
      else start(state.status === 'ended' ? 0 : state.at, state.status === 'paused' ? reached : 0);
    },
    pause() {
      if (active()) fallSilent();
    },
    toggle() {
      if (active()) this.pause();
      else this.play();
    },
    step(by) {
      const all = sentences();
      const main = findVoice();
      let at = state.at + by;
      // What no voice reads is stepped over: from within it the voice would only come back.
      while (by && main && all[at] && !voiceOf(all[at]!, main)) at += Math.sign(by);
      at = Math.min(Math.max(0, at), all.length - 1);
      if (active()) {
        start(at, 0);
        return;
      }
      reached = 0;
      change({ at, ...(state.status === 'ended' && { status: 'stopped' }) });
    },
    renumber(at) {
      change({ at });
    },
    setRate(rate) {
      change({ rate });
      if (state.status === 'playing') say(state.at, reached);
    },
    setVoice(id) {
      wanted = id;
      broken.delete(id);
      findVoice();
      change({});
      if (state.status === 'playing') say(state.at, reached);
      else if (state.status === 'failed') change({ status: 'stopped' });
    },
    stop() {
      hush();
      change({ status: 'stopped' });
    },
  };
}

/** The length of the word that begins there, for voices that tell only where. */
export function wordAt(text: string, start: number): number {
  const rest = text.slice(start, start + 60);
  for (const { segment } of new Intl.Segmenter('km', { granularity: 'word' }).segment(rest)) return segment.length;
  return 0;
}
