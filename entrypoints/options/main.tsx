import { render } from 'preact';
import { Options } from '../../components/settings/Options.tsx';
import { options as en } from '../../locales/en.json';
import { options as km } from '../../locales/km.json';
import { theBetterCambodia as hub } from '../../utils/hubs/hubs.ts';
import { loadSettings, onSettings, saveSettings } from '../../utils/settings.ts';
import { isAllowed, onAccess, requestAccess } from '../../utils/sites.ts';
import { resolveLanguage } from '../../utils/strings.ts';

const root = document.getElementById('root')!;
let [settings, allowed] = await Promise.all([loadSettings(), isAllowed()]);

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
      words={words}
      onChange={change => void saveSettings(change)}
      onAllow={() => void requestAccess()}
    />,
    root,
  );
}

show();
onSettings(changed => {
  settings = changed;
  show();
});
onAccess(now => {
  allowed = now;
  show();
});
