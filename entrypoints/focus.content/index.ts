import { defineContentScript } from 'wxt/utils/define-content-script';
import { focus } from '../../components/reader/features/Focus.tsx';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';

/** Hands the reader what reads the story focus. Injected when it is asked for the first time. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  main() {
    handover.features.focus ??= focus;
  },
});
