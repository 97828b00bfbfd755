import type { Engine, Listener, Voice } from '../../../utils/speech/engine.ts';

export const voice = (id: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  id,
  name: id,
  lang,
  local: true,
  isDefault: false,
  ...more,
});

/** Speaks nothing, and tells of it what the test wants told. */
export class FakeEngine implements Engine {
  list: Voice[];
  /** Everything that was asked to be spoken, in order. */
  said: { text: string; voice: string; rate: number }[] = [];
  cancelled = 0;
  #listener: Listener | null = null;
  #changed: (() => void)[] = [];

  constructor(...voices: Voice[]) {
    this.list = voices;
  }
  voices = () => this.list;
  onVoices(listener: () => void) {
    this.#changed.push(listener);
  }
  speak(text: string, how: { voice: Voice; rate: number }, listener: Listener) {
    this.said.push({ text, voice: how.voice.id, rate: how.rate });
    this.#listener = listener;
  }
  /** Browsers tell of a cancelled utterance afterwards, as of an error. */
  cancel() {
    this.cancelled++;
    const old = this.#listener;
    if (old) setTimeout(() => old.failed('interrupted'));
    this.#listener = null;
  }

  get texts() {
    return this.said.map(({ text }) => text);
  }
  get listener() {
    return this.#listener!;
  }
  /** Says what is being said to its end. */
  finish() {
    const now = this.#listener!;
    now.started();
    now.ended();
  }
  bring(...voices: Voice[]) {
    this.list = voices;
    for (const listener of this.#changed) listener();
  }
}
