import { render } from 'preact';
import type { ExportResult, ImportResult } from '../../components/settings/Library.tsx';
import { Options } from '../../components/settings/Options.tsx';
import { Unreadable } from '../../components/settings/Unreadable.tsx';
import { options as en, hubs as enHubs } from '../../locales/en.json';
import { options as km, hubs as kmHubs } from '../../locales/km.json';
import { chosenSites, loadSettings, onSettings, saveSettings, withSite } from '../../utils/settings.ts';
import {
  allowedSites,
  giveUpSite,
  isNotifyAllowed,
  onAccess,
  otherAllowedSites,
  releaseNotify,
  releaseSite,
  requestNotify,
  requestSite,
} from '../../utils/sites.ts';
import { resolveLanguage } from '../../utils/strings.ts';
import { loadSyncProblem, onSyncProblem } from '../../utils/sync.ts';
import { openHubs } from './hubs.tsx';
import { exportLibrary, type Forgotten, forget, importLibrary, unforget } from './library.ts';

const root = document.getElementById('root')!;
let settings = await loadSettings().catch(sayUnreadable);
let [permitted, linked, mayNotify] = await access();
let notifyRefused = false;
let syncProblem = await loadSyncProblem();
let imported: ImportResult | null = null;
let exported: ExportResult | null = null;
let forgotten: Forgotten | null = null;
const hubs = await openHubs(show);

/** Says that nothing of what was kept can be read, and goes no further. */
function sayUnreadable(): Promise<never> {
  const language = resolveLanguage('auto', navigator.language);
  document.documentElement.lang = language;
  render(<Unreadable words={language === 'km' ? km : en} onAgain={() => location.reload()} />, root);
  return new Promise(() => {});
}

/** What the browser permits: sites that are chosen, others, and to notify. */
function access(): Promise<[string[], string[], boolean]> {
  return Promise.all([allowedSites(chosenSites(settings)), otherAllowedSites(settings), isNotifyAllowed()]);
}

/** The browser's question comes first: after an `await` the click no longer counts. */
async function notify(on: boolean): Promise<void> {
  mayNotify = on && (await requestNotify().catch(() => false));
  notifyRefused = on && !mayNotify;
  await saveSettings({ notify: mayNotify });
  if (!on) await releaseNotify();
  show();
}

function show(news: { imported?: ImportResult; exported?: ExportResult; forgotten?: Forgotten | null } = {}): void {
  ({ imported = imported, exported = exported } = news);
  if (news.forgotten !== undefined) forgotten = news.forgotten;
  const language = resolveLanguage(settings.language, navigator.language);
  const words = language === 'km' ? km : en;
  document.documentElement.lang = language;
  document.documentElement.dataset.palette = settings.palette;
  document.title = `Clearstory: ${words.title}`;
  render(
    <Options
      settings={settings}
      hubs={hubs(language === 'km' ? kmHubs : enHubs)}
      allowedSites={permitted}
      linkSites={linked}
      words={words}
      language={language}
      library={{
        sync: settings.sync,
        syncProblem,
        imported,
        exported,
        forgotten: forgotten?.seen.length ?? null,
        onSync: sync => void saveSettings({ sync }),
        onExport: () => void exportLibrary().then(result => show({ exported: result })),
        onImport: file => void importLibrary(file).then(result => show({ imported: result })),
        // Pressed twice, the first answer has all that is to be undone.
        onForget: () => void forget().then(all => show({ forgotten: forgotten ?? all })),
        onUnforget: () => void unforget(forgotten!).then(() => show({ forgotten: null })),
      }}
      news={{ mayNotify, notifyRefused, onNotify: on => void notify(on) }}
      onChange={change => void saveSettings(change)}
      onRejoin={host => void saveSettings(({ leftAlone }) => ({ leftAlone: withSite(leftAlone, host, false) }))}
      onAllowSite={host => void requestSite(host)}
      onRemoveSite={(host, list) => void giveUpSite(host, list)}
      onReleaseSite={host => void releaseSite(host)}
    />,
    root,
  );
}

show();
onSettings(async changed => {
  settings = changed;
  show();
  [permitted, linked, mayNotify] = await access();
  show();
});
onSyncProblem(problem => {
  syncProblem = problem;
  show();
});
onAccess(async () => {
  [permitted, linked, mayNotify] = await access();
  show();
});
