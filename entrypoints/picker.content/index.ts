import { defineContentScript } from 'wxt/utils/define-content-script';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';
import { pickStory } from '../../utils/page/picker/index.ts';

/** Hands the reader script the picker. Injected when somebody wants to point at the story themselves. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  main() {
    handover.pick ??= pickStory;
  },
});
