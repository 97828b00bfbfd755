import { defineContentScript } from 'wxt/utils/define-content-script';
import { help } from '../../components/reader/features/Help.tsx';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';

/** Hands the reader the list of its keys. Injected when it is asked for the first time. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  main() {
    handover.features.help ??= help;
  },
});
