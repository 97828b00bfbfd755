import { render } from 'preact';
import { markDay } from '../../components/reader/dateline.ts';
import type { Feature, FeatureName } from '../../components/reader/feature.ts';
import { mountReader } from '../../components/reader/mount.ts';
import { readerPage as en, reader as enReader } from '../../locales/en.json';
import { readerPage as km, reader as kmReader } from '../../locales/km.json';
import { keyOf } from '../../utils/article/gone.ts';
import { sanitize } from '../../utils/article/sanitize.ts';
import { parseStory } from '../../utils/article/stored.ts';
import type { Article } from '../../utils/article/types.ts';
import { browser } from '../../utils/browser.ts';
import { hubIn } from '../../utils/hubs/hubs.ts';
import { keepPosition, positionOf } from '../../utils/library/positions.ts';
import { ask } from '../../utils/messages.ts';
import { loadSettings, onSettings, paletteNow, type Settings, saveSettings, viewOf } from '../../utils/settings.ts';
import { resolveLanguage } from '../../utils/strings.ts';
import { bringPictures, hubsThen, pictureBlob } from './pictures.ts';
import { type LeftThere, readSaved } from './saved.ts';

/** Features come as they do on a publisher's page: when they are first used. */
const features: Record<FeatureName, () => Promise<Feature>> = {
  look: async () => (await import('../../components/reader/features/Look.tsx')).look,
  menu: async () => (await import('../../components/reader/features/Menu.tsx')).menu,
  help: async () => (await import('../../components/reader/features/Help.tsx')).help,
  beside: async () =>
    (await import('../../components/reader/features/Beside.tsx')).besideOf({
      paceIn: lang => ask('pace:get', { lang }),
      notePace: (lang, stretch) => ask('pace:note', { lang, ...stretch }),
    }),
  aloud: async () => (await import('../../components/reader/features/Aloud.tsx')).aloud,
  place: async () => (await import('../../components/reader/features/Place.tsx')).place,
  focus: async () => (await import('../../components/reader/features/Focus.tsx')).focus,
  closer: async () => (await import('../../components/reader/features/Closer.tsx')).closer,
  slotted: async () => (await import('../../components/reader/features/slotted.ts')).slotted,
  remove: async () => (await import('../../components/reader/features/Remove.tsx')).remove,
};

const root = document.getElementById('root')!;
/** The story that was saved for later, by its address; null where the article is handed over in memory. */
const saved = location.hash.startsWith('#saved:') ? decodeURIComponent(location.hash.slice('#saved:'.length)) : null;
/** An address that may be linked to: of a hub. */
const hubAddress = (address = '') => (hubIn(hubs, address) ? new URL(address).href : null);
const key = `article:${location.hash.slice(1)}`;
const [hubs, settings, stored] = await Promise.all([hubsThen, loadSettings(), browser.storage.session.get(key)]);
const { article, swept } = parseStory(stored[key]);
const keeps = !(stored[key] as { isPrivate?: unknown } | undefined)?.isPrivate && !browser.extension.inIncognitoContext;

const dressOf = (changed: Settings) => ({
  ...viewOf(changed),
  language: resolveLanguage(changed.language, navigator.language),
});

const system = matchMedia('(prefers-color-scheme: dark)');

function dress(changed: Settings): void {
  document.documentElement.lang = resolveLanguage(changed.language, navigator.language);
  document.documentElement.dataset.palette = paletteNow(changed, system.matches);
}

async function showStory(story: Article): Promise<void> {
  document.title = story.title;
  const url = story.url.replace(/#.*$/, '');
  // A library that cannot be read keeps no story from opening.
  const position = keeps ? await positionOf(url).catch(() => null) : null;
  const gone = story.removed.flatMap(({ kind, sample }) => (kind === 'chosen' ? [{ key: keyOf(sample) }] : []));
  // Sanitized in a document that loads nothing, so that no picture is asked for before its address is taken out.
  const fragment = sanitize(story.content, document.implementation.createHTMLDocument());
  bringPictures(fragment);
  const { leadImage } = story;
  const reader = mountReader(root, {
    article: { ...story, leadImage: null },
    fragment,
    hubName: hubIn(hubs, story.url)?.name ?? story.siteName,
    ...dressOf(settings),
    words: { en: enReader, km: kmReader },
    swept,
    onLeave: () => location.assign(story.url),
    onLook: change => void saveSettings(change),
    position,
    ...(keeps && { onPosition: at => void keepPosition(url, at).catch(() => {}) }),
    gone,
    onOptions: () => void browser.runtime.openOptionsPage(),
    markDay,
    load: name => features[name](),
  });
  if (gone.length) await reader.start('remove');
  if (position) {
    await reader.start('place');
    reader.turn(true)();
  }
  reader.focus();
  if (leadImage)
    void pictureBlob(leadImage.src).then(src => {
      if (src) reader.update({ article: { ...story, leadImage: { ...leadImage, src } } });
    });
  onSettings(changed => reader.update(dressOf(changed)));
  window.addEventListener('keydown', event => {
    if (reader.onKey(event)) event.preventDefault();
  });
}

function showNothing(left: LeftThere, address?: string): void {
  const page = hubAddress(address);
  const words = document.documentElement.lang === 'km' ? km : en;
  render(
    <main class="nothing">
      <h1>{address ? words.notHere : words.gone}</h1>
      <p>{address ? words[left] : words.goneWhy}</p>
      {page && (
        <p>
          <a href={page}>{words.openPage}</a>
        </p>
      )}
    </main>,
    root,
  );
}

dress(settings);
onSettings(dress);
system.addEventListener('change', () => void loadSettings().then(dress));
if (saved !== null) {
  const read = await readSaved(saved);
  if ('article' in read) void showStory(read.article);
  else showNothing(read.left, saved);
} else if (article) void showStory(article);
else showNothing('gone');
