import { api } from './api.ts';
import { loadSettings, saveSettings } from './settings.ts';
import { merge, type Stamps } from './sync-merge.ts';

/** Why settings are not in step: too much for the browser's sync, none in this browser, or it failed. */
export type SyncProblem = 'quota' | 'missing' | 'failed';

const problems: readonly SyncProblem[] = ['quota', 'missing', 'failed'];

/** Where it is kept in `storage.local` what was agreed on, and what went wrong. */
const baseKey = 'syncBase';
const problemKey = 'syncProblem';

/** What went wrong when settings were last to be brought in step, or null. */
export async function loadSyncProblem(): Promise<SyncProblem | null> {
  const { [problemKey]: kept } = await api().storage.local.get(problemKey);
  return problems.find(problem => problem === kept) ?? null;
}

const problemOf = (error: unknown): SyncProblem =>
  /quota|max_write|too (large|many)|exceed/i.test(String((error as Error | null)?.message ?? error))
    ? 'quota'
    : 'failed';

async function bring(): Promise<SyncProblem | null> {
  // Some builds of either browser have none, or it is switched off by policy.
  if (!api().storage.sync) return 'missing';
  const remote = (await api().storage.sync.get(null)) as Stamps;
  const { [baseKey]: base } = await api().storage.local.get(baseKey);
  const known = (typeof base === 'object' && base !== null ? base : {}) as Stamps;
  const { take, push, base: agreed } = merge(await loadSettings(), known, remote, Date.now());
  // Firefox tells of a write that changes nothing, and this would hear of itself for ever.
  if (Object.keys(take).length > 0) await saveSettings(take);
  // Written before it is told, so that a failure is tried again with the next change and not taken for agreement.
  if (Object.keys(push).length > 0) await api().storage.sync.set(push);
  if (JSON.stringify(agreed) !== JSON.stringify(base)) await api().storage.local.set({ [baseKey]: agreed });
  return null;
}

/** Brings the settings in step, where the reader wants that. Done twice, it changes nothing. Never rejects. */
export function syncSettings(): Promise<void> {
  return navigator.locks.request('sync', async () => {
    if (!(await loadSettings()).sync) return;
    const problem = await bring().catch(problemOf);
    if (problem !== (await loadSyncProblem())) await api().storage.local.set({ [problemKey]: problem });
  });
}

/** Follows what other browsers change. Called at each start of the worker. */
export function followSync(): void {
  api().storage.onChanged.addListener((_, area) => {
    if (area === 'sync') void syncSettings();
  });
}

/** Calls back when bringing settings in step fails, or works again. */
export function onSyncProblem(listener: (problem: SyncProblem | null) => void): void {
  api().storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes[problemKey]) void loadSyncProblem().then(listener);
  });
}
