import type { Found } from '../../components/headlines/page-line.ts';
import { browser, type Tabs } from '../../utils/browser.ts';
import { hubOf } from '../../utils/hubs/hubs.ts';
import { isOffLimits } from '../../utils/hubs/off-limits.ts';
import { askTab } from '../../utils/messages.ts';
import { isAllowed } from '../../utils/sites.ts';

/** The tab under the popup. Its address is only visible on the hubs, since `tabs` is not among the permissions. */
export async function tabUnder(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** What the popup's first line is about. */
export async function findPage(tab: Tabs.Tab | undefined): Promise<Found> {
  if (!(await isAllowed())) return { kind: 'not-allowed' };
  const url = URL.parse(tab?.url ?? '');
  if (tab?.id === undefined || !url || !hubOf(url) || isOffLimits(url)) return { kind: 'elsewhere' };
  try {
    return { kind: 'answered', state: await askTab(tab.id, 'page:describe', {}) };
  } catch {
    return { kind: 'silent' };
  }
}
