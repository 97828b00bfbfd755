import { defineContentScript } from 'wxt/utils/define-content-script';
import { closer } from '../../components/reader/features/Closer.tsx';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';

/** Hands the reader what reads the story closer. Injected when it is asked for the first time. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  main() {
    handover.features.closer ??= closer;
  },
});
