import { defineContentScript } from 'wxt/utils/define-content-script';
import { api } from '../../utils/api.ts';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';
import { isOffLimits } from '../../utils/hubs/off-limits.ts';
import { answerTab } from '../../utils/messages.ts';
import { startHubPage } from '../../utils/page/hub-page.ts';
import { guardKeys } from '../../utils/page/keys.ts';
import { removeRemains } from '../../utils/page/remains.ts';
import type { Settings } from '../../utils/settings.ts';
import { startSweep } from '../../utils/sweep/index.ts';
import type { Sweep } from '../../utils/sweep/types.ts';

export default defineContentScript({
  matches: hubs.flatMap(hub => hub.matches),
  runAt: 'document_start',
  main() {
    if (handover.started || isOffLimits(location)) return;
    handover.started = true;
    removeRemains(document);

    const sweep = sweepSafely(() => page.say('sweepFailed'));
    api()
      .storage.local.get('settings')
      .then(({ settings }) => {
        if ((settings as Partial<Settings> | undefined)?.sweep === false) sweep?.undo();
      })
      .catch(() => {});

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
      onFault,
    });
  } catch {
    return null;
  }
}
