import type { HubsState } from '../../components/settings/hubs/Hubs.tsx';
import type { HubView } from '../../components/settings/hubs/types.ts';
import type { KeptHubs } from '../../utils/hubs/kept.ts';
import type { Hub } from '../../utils/hubs/types.ts';
import { ask } from '../../utils/messages.ts';

/** What the hubs' part of the page holds, as its wiring sees it. */
export interface HubsPage {
  readonly kept: KeptHubs;
  readonly state: Omit<HubsState, 'hubs' | 'full'> & { checks: Readonly<Record<string, HubView['check']>> };
  show(change: Partial<HubsPage['state']>): void;
  /** The browser permits this already. At once: whoever asks has no time to wait. */
  permits(hub: Pick<Hub, 'matches'>): boolean;
}

/** Stories of hubs that are new come at once; the others are asked only if their time has come. */
export const refresh = () => ask('headlines:refresh', {}).catch(() => {});
