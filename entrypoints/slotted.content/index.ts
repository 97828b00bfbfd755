import { defineContentScript } from 'wxt/utils/define-content-script';
import { slotted } from '../../components/reader/features/slotted.ts';
import { handover } from '../../utils/handover.ts';
import { hubs } from '../../utils/hubs/hubs.ts';

/** Hands the reader what puts its text where the page can read it. Injected where the reader asked for that. */
export default defineContentScript({
  registration: 'runtime',
  matches: hubs.flatMap(hub => hub.matches),
  main() {
    handover.features.slotted ??= slotted;
  },
});
