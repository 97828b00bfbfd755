import { defineContentScript } from 'wxt/utils/define-content-script';
import { api } from '../../utils/api.ts';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';
import { isOffLimits } from '../../utils/hubs/off-limits.ts';
import type { SiteChoice } from '../../utils/library/types.ts';
import { ask } from '../../utils/messages.ts';
import { drawCurtain } from '../../utils/page/curtain.ts';
import { preact } from '../../utils/preact.ts';
import { parseSettings, type Settings } from '../../utils/settings.ts';
import { createReaderDoor } from './door.tsx';

/**
 * Reads and shows. Registered for document_start while the automatic reader is on (see `utils/sites.ts`), so that it is there and
 * the curtain is drawn before the first paint; injected on demand otherwise.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  runAt: 'document_start',
  main() {
    if (handover.reader || isOffLimits(location)) return;
    const chosen = api()
      .storage.local.get(['settings', 'choices'])
      .catch((): Record<string, unknown> => ({}))
      .then(({ settings, choices }) => {
        const choice = (choices as Record<string, SiteChoice> | undefined)?.[location.hostname];
        return [parseSettings(settings), { ...choice }] as [Settings, SiteChoice];
      });
    const curtain = document.readyState === 'loading' ? drawCurtain(document) : null;
    const dress = ask('reader:dress', {});
    const reader = createReaderDoor(chosen, dress, curtain);
    handover.preact = preact;
    handover.reader = reader;
    handover.arrived?.(reader);
  },
});
