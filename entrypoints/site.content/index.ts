import { defineContentScript } from 'wxt/utils/define-content-script';
import { handover } from '../../utils/handover.ts';
import { isOffLimits } from '../../utils/hubs/off-limits.ts';
import { answerTab, ask } from '../../utils/messages.ts';
import { addressOf } from '../../utils/page/address.ts';
import { startPageSweep } from '../../utils/page/page-sweep.ts';
import { removeRemains } from '../../utils/page/remains.ts';
import { sweepAnswers } from '../../utils/page/sweep-answers.ts';

/**
 * Keeps pop-ups off a page of a site that is no hub: registered for sites that the reader chose, or injected once by the toolbar
 * (see `utils/sites.ts`). There is no reader here, and no message of ours: what is to be said, the popup says.
 */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  main() {
    if (handover.started || isOffLimits(location)) return;
    handover.started = true;
    // By hand, later than a page begins: then it is wanted, whatever was wanted before.
    const byHand = document.readyState !== 'loading';
    if (byHand) removeRemains(document);
    const url = addressOf(location);
    const sweep = startPageSweep(document, { judge: () => handover.startJudge, onFault() {} });
    answerTab(sweepAnswers(sweep, url));
    if (byHand) return;
    ask('page:hello', { url }).then(
      ({ sweep: wanted }) => wanted || sweep.undo(),
      () => {},
    );
  },
});
