import { defineContentScript } from 'wxt/utils/define-content-script';
import { menu } from '../../components/reader/features/Menu.tsx';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';

/** Hands the reader its menu. Injected when it is opened for the first time. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  main() {
    handover.features.menu ??= menu;
  },
});
