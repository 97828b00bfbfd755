import { render } from 'preact';
import { Welcome } from '../../components/settings/Welcome.tsx';
import { welcome as en } from '../../locales/en.json';
import { welcome as km } from '../../locales/km.json';
import { api, keptOf } from '../../utils/api.ts';
import { theBetterCambodia as hub } from '../../utils/hubs/hubs.ts';
import { onSettings, parseSettings } from '../../utils/settings.ts';
import { isAllowed, onAccess, requestAccess } from '../../utils/sites.ts';
import { resolveLanguage } from '../../utils/strings.ts';

const root = document.getElementById('root')!;
let [settings, allowed] = await Promise.all([
  keptOf('settings').then(kept => parseSettings(kept.settings)),
  isAllowed(),
]);
const allowedAtFirst = allowed;

function show(): void {
  const language = resolveLanguage(settings.language, navigator.language);
  const words = language === 'km' ? km : en;
  document.documentElement.lang = language;
  document.documentElement.dataset.palette = settings.palette;
  document.title = words.title;
  render(
    <Welcome
      hub={hub}
      allowed={allowed}
      justAllowed={allowed && !allowedAtFirst}
      words={words}
      onAllow={() => void requestAccess()}
      onOptions={() => void api().runtime.openOptionsPage()}
    />,
    root,
  );
}

show();
onSettings(changed => {
  settings = changed;
  show();
});
onAccess(async () => {
  allowed = await isAllowed();
  show();
});
