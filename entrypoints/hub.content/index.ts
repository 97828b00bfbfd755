import { defineContentScript } from 'wxt/utils/define-content-script';
import { handover } from '../../utils/handover.ts';
import { isOffLimits } from '../../utils/hubs/off-limits.ts';
import { answerTab } from '../../utils/messages.ts';
import { startHubPage } from '../../utils/page/hub-page.ts';
import { guardKeys } from '../../utils/page/keys.ts';
import { removeRemains } from '../../utils/page/remains.ts';
import { startSweep } from '../../utils/sweep/index.ts';
import type { Sweep } from '../../utils/sweep/types.ts';

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

    const sweep = sweepSafely(() => page.say('sweepFailed'));

    const page = startHubPage(document, sweep);
    if (!sweep) page.say('sweepFailed');
    guardKeys(window, () => page);
    answerTab({ 'page:describe': page.describe, 'reader:toggle': page.toggle });
  },
});

/** A fault in the sweep must never cost the visitor the page. */
function sweepSafely(onFault: () => void): Sweep | null {
  try {
    return startSweep(document, {
      around: look => handover.reader?.peek(look) ?? look(),
      concealed: () => handover.reader?.isOpen ?? false,
      judge: () => handover.startJudge,
      onFault,
    });
  } catch {
    return null;
  }
}
