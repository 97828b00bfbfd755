import { render } from 'preact';
import { Options } from '../../components/settings/Options.tsx';
import { options as en } from '../../locales/en.json';
import { options as km } from '../../locales/km.json';
import { theBetterCambodia as hub } from '../../utils/hubs/hubs.ts';
import { chosenSites, loadSettings, onSettings, saveSettings, withSite } from '../../utils/settings.ts';
import {
  allowedSites,
  giveUpSite,
  isAllowed,
  onAccess,
  otherAllowedSites,
  releaseSite,
  requestAccess,
  requestSite,
} from '../../utils/sites.ts';
import { resolveLanguage } from '../../utils/strings.ts';

const root = document.getElementById('root')!;
let settings = await loadSettings();
let [allowed, permitted, linked] = await access();

/** What the browser permits: the hubs, sites that are chosen, and others. */
function access(): Promise<[boolean, string[], string[]]> {
  return Promise.all([isAllowed(), allowedSites(chosenSites(settings)), otherAllowedSites(settings)]);
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
      linkSites={linked}
      words={words}
      onChange={change => void saveSettings(change)}
      onAllow={() => void requestAccess()}
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
  [allowed, permitted, linked] = await access();
  show();
});
onAccess(async () => {
  [allowed, permitted, linked] = await access();
  show();
});
