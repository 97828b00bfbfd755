import { defineContentScript } from 'wxt/utils/define-content-script';
import { markDay } from '../../components/reader/dateline.ts';
import { handover } from '../../utils/handover.ts';

/** Comes with the reader script: a line that is put under a first paragraph later would move the story under the eye. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  main() {
    handover.markDay ??= markDay;
  },
});
