import { defineContentScript } from 'wxt/utils/define-content-script';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';
import { joinParts } from '../../utils/page/join-parts.ts';

/** Hands the reader script what joins the parts of a story. Injected on demand, where a publisher split one into several pages. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  main() {
    handover.joinParts ??= joinParts;
  },
});
