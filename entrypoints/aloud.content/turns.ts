import { api } from '../../utils/api.ts';
import type { Engine, Listener } from '../../utils/speech/engine.ts';

/** Where in `storage.local` it stands who speaks: a number that each view draws for itself. */
const key = 'speaking';

/**
 * An engine that takes turns with those of other tabs: where one begins to speak, what another one speaks is cut off. Browsers
 * would let two speak at once, or a sentence each.
 */
export function takingTurns(engine: Engine): Engine {
  const { local, onChanged } = api().storage;
  const mine = Math.random();
  let isOurs = false;
  let heard: Listener | null = null;
  onChanged.addListener(({ [key]: turn }) => {
    if (!turn || turn.newValue === mine) return;
    isOurs = false;
    const listener = heard;
    if (!listener) return;
    heard = null;
    engine.cancel();
    listener.failed('taken');
  });
  return {
    voices: () => engine.voices(),
    onVoices: (listener, signal) => engine.onVoices(listener, signal),
    speak(text, how, listener) {
      heard = listener;
      if (!isOurs) local.set({ [key]: mine }).catch(() => {});
      isOurs = true;
      engine.speak(text, how, listener);
    },
    cancel() {
      heard = null;
      engine.cancel();
    },
  };
}
