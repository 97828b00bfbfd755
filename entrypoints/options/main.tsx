import { render } from 'preact';
import { Options } from '../../components/settings/Options.tsx';
import { options as en } from '../../locales/en.json';
import { options as km } from '../../locales/km.json';
import { theBetterCambodia as hub } from '../../utils/hubs/hubs.ts';
import { loadSettings, onSettings, saveSettings, withSite } from '../../utils/settings.ts';
import {
  allowedSites,
  isAllowed,
  isNotifyAllowed,
  onAccess,
  releaseNotify,
  releaseSite,
  requestAccess,
  requestNotify,
  requestSite,
} from '../../utils/sites.ts';
import { resolveLanguage } from '../../utils/strings.ts';

const root = document.getElementById('root')!;
let [settings, allowed] = await Promise.all([loadSettings(), isAllowed()]);
let mayNotify = await isNotifyAllowed();
let notifyRefused = false;
let permitted = await allowedSites(settings.sweptSites);

/** The site is off the list and its permission given back. */
async function removeSite(host: string): Promise<void> {
  await saveSettings(({ sweptSites }) => ({ sweptSites: withSite(sweptSites, host, false) }));
  await releaseSite(host);
}

/** The browser's question comes first: after an `await` the click no longer counts. */
async function notify(on: boolean): Promise<void> {
  mayNotify = on && (await requestNotify().catch(() => false));
  notifyRefused = on && !mayNotify;
  await saveSettings({ notify: mayNotify });
  if (!on) await releaseNotify();
  show();
}

function show(): void {
  const language = resolveLanguage(settings.language, navigator.language);
  const words = language === 'km' ? km : en;
  document.documentElement.lang = language;
  document.documentElement.dataset.palette = settings.palette;
  document.title = `Clearstory: ${words.title}`;
  render(
    <Options
      settings={settings}
      hub={hub}
      allowed={allowed}
      allowedSites={permitted}
      words={words}
      language={language}
      news={{ mayNotify, notifyRefused, onNotify: on => void notify(on) }}
      onChange={change => void saveSettings(change)}
      onAllow={() => void requestAccess()}
      onRejoin={host => void saveSettings(({ leftAlone }) => ({ leftAlone: withSite(leftAlone, host, false) }))}
      onAllowSite={host => void requestSite(host)}
      onRemoveSite={host => void removeSite(host)}
    />,
    root,
  );
}

show();
onSettings(async changed => {
  settings = changed;
  show();
  permitted = await allowedSites(settings.sweptSites);
  show();
});
onAccess(async () => {
  [allowed, permitted, mayNotify] = await Promise.all([
    isAllowed(),
    allowedSites(settings.sweptSites),
    isNotifyAllowed(),
  ]);
  show();
});
