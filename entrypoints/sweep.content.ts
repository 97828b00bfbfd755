import { defineContentScript } from 'wxt/utils/define-content-script';
import { api } from '../utils/api.ts';
import { handover } from '../utils/handover.ts';
import { startJudge } from '../utils/sweep/judge.ts';

/** `matches` of all hubs, written in by the build (wxt.config.ts). */
declare const hubMatches: string[];

/**
 * What judges popups that no rule knows. It is only put ready here, and starts when there is a page: what a page opens at its
 * `ready` comes before a script of document_end would.
 */
export default defineContentScript({
  matches: hubMatches,
  runAt: 'document_start',
  main() {
    handover.startJudge = ground => startJudge(ground, shadowOf);
  },
});

/** Closed shadow trees, too: Chrome has a function for them, Firefox a property. Chrome's throws once the extension was updated. */
function shadowOf(host: HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }): ShadowRoot | null {
  try {
    return host.openOrClosedShadowRoot ?? api().dom?.openOrClosedShadowRoot(host) ?? null;
  } catch {
    return host.shadowRoot;
  }
}
