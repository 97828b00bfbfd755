import { defineContentScript } from 'wxt/utils/define-content-script';
import { general } from '../../utils/article/general.ts';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';

/** Hands the reader script the general way to read. Injected on demand, where no exact site rule settles what a page holds. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  main() {
    handover.general ??= general;
  },
});
