import { loadKeptHubs } from '../../utils/hub-store.ts';
import { hubIn } from '../../utils/hubs/hubs.ts';
import { allHubs, choicesFor } from '../../utils/hubs/kept.ts';
import { loadSettings, type Settings, type Site } from '../../utils/settings.ts';
import { siteOf } from '../../utils/sites.ts';

/** The site of a page, and the settings as they are there: what its reader switched off for this hub is off. */
export async function settingsFor(url: string): Promise<{ settings: Settings; site: Site | undefined }> {
  const [settings, kept] = await Promise.all([loadSettings(), loadKeptHubs()]);
  const all = allHubs(kept);
  const site = siteOf(url, all);
  const hub = hubIn(all, url);
  if (!hub) return { settings, site };
  const { autoReader, sweep } = choicesFor(kept, hub.id);
  return {
    settings: { ...settings, autoReader: settings.autoReader && autoReader, sweep: settings.sweep && sweep },
    site,
  };
}
