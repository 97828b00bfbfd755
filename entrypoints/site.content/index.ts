import { defineContentScript } from 'wxt/utils/define-content-script';
import { handover } from '../../utils/handover.ts';
import { isOffLimits } from '../../utils/hubs/off-limits.ts';
import { answerTab } from '../../utils/messages.ts';
import { watchAddress } from '../../utils/page/address.ts';
import { guardKeys } from '../../utils/page/keys.ts';
import { startPageSweep } from '../../utils/page/page-sweep.ts';
import { removeRemains } from '../../utils/page/remains.ts';
import { startStoryPage } from '../../utils/page/story-page.ts';
import { sweepAnswers } from '../../utils/page/sweep-answers.ts';

/**
 * What `hub.content` is on a hub, on any other page: registered for sites that the reader chose, or injected once by their own
 * act (see `utils/sites.ts`). By hand it does nothing by itself: what is wanted comes as a message.
 */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  main() {
    // Pictures and PDF files have a document, too.
    if (handover.started || isOffLimits(location) || !/html/.test(document.contentType)) return;
    handover.started = true;
    const byHand = document.readyState !== 'loading';
    if (byHand) removeRemains(document);

    const sweep = startPageSweep(document, {
      on: !byHand,
      around: look => handover.reader?.peek(look) ?? look(),
      concealed: () => handover.reader?.isOpen ?? false,
      judge: () => handover.startJudge,
      onFault() {},
    });
    const page = startStoryPage(document, sweep, { foreign: true, byHand });
    guardKeys(window, () => page);
    watchAddress(window, page.moved);
    answerTab({
      'page:describe': page.describe,
      'reader:toggle': page.toggle,
      'reader:always': page.openAlways,
      ...sweepAnswers(sweep, page),
    });
  },
});
