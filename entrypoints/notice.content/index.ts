import { defineContentScript } from 'wxt/utils/define-content-script';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';
import { showNotice } from '../../utils/page/notice.ts';

/** Hands the reader script the small message on the publisher's page. Injected when there is something to say. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  main() {
    handover.showNotice ??= showNotice;
  },
});
