import { defineContentScript } from 'wxt/utils/define-content-script';
import { handover } from '../../utils/handover.ts';

/**
 * Last of the scripts that come to a page by the reader's own act: opens the reader there. What it gives back is what the
 * injection answers, so nobody has to ask the page again.
 */
export default defineContentScript({
  registration: 'runtime',
  main: () => handover.toggle?.() as Promise<never>,
});
