import { defineContentScript } from 'wxt/utils/define-content-script';
import { saveOf } from '../../components/reader/features/Save.tsx';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';
import { ask } from '../../utils/messages.ts';

/** Hands the reader what saves a story for later. Injected when one is to be saved. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  main() {
    handover.features.save ??= saveOf(({ url, title, byline, publishedTime: published }, on) =>
      ask('story:save', { url, title, byline: byline ?? '', published, on }),
    );
  },
});
