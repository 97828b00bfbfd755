import { defineContentScript } from 'wxt/utils/define-content-script';
import { remove } from '../../components/reader/features/Remove.tsx';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';

/** Hands the reader what takes leftovers out of a story. Injected when one is to go, or went before on this site. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  main() {
    handover.features.remove ??= remove;
  },
});
