import { defineContentScript } from 'wxt/utils/define-content-script';
import { aloudBy } from '../../components/reader/features/Aloud.tsx';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';
import { webSpeech } from '../../utils/speech/engine.ts';
import { takingTurns } from './turns.ts';

/** Hands the reader what reads the story aloud. Injected when it is asked for the first time. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  main() {
    handover.features.aloud ??= aloudBy(() => {
      const engine = webSpeech(window);
      return engine && takingTurns(engine);
    });
  },
});
