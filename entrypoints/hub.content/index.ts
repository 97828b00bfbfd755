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

/** `matches` of all hubs, written in by the build (wxt.config.ts): what else is known of them is of no use on a page. */
declare const hubMatches: string[];

export default defineContentScript({
  matches: hubMatches,
  runAt: 'document_start',
  main() {
    if (handover.started || isOffLimits(location)) return;
    handover.started = true;
    // A document that is only just arriving has had no former life.
    if (document.readyState !== 'loading') removeRemains(document);

    const sweep = startPageSweep(document, {
      around: look => handover.reader?.peek(look) ?? look(),
      concealed: () => handover.reader?.isOpen ?? false,
      judge: () => handover.startJudge,
      onFault: () => page.say('sweepFailed'),
    });
    handover.sweep = sweep;
    const page = startStoryPage(document, sweep);
    guardKeys(window, () => page);
    watchAddress(window, page.moved);
    answerTab({
      'page:describe': page.describe,
      'reader:toggle': page.toggle,
      ...sweepAnswers(sweep, page),
    });
  },
});
