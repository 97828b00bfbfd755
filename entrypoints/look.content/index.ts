import { defineContentScript } from 'wxt/utils/define-content-script';
import { look } from '../../components/reader/features/Look.tsx';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';

/** Hands the reader its appearance sheet. Injected when it is opened for the first time. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  main() {
    handover.features.look ??= look;
  },
});
