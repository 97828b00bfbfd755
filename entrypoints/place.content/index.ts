import { defineContentScript } from 'wxt/utils/define-content-script';
import { place } from '../../components/reader/features/Place.tsx';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';

/** Hands the reader what reads the story place. Injected when it is asked for the first time. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  main() {
    handover.features.place ??= place;
  },
});
