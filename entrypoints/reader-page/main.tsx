import { render } from 'preact';
import type { MountedReader } from '../../components/reader/mount.ts';
import { readerPage as en } from '../../locales/en.json';
import { readerPage as km } from '../../locales/km.json';
import { api } from '../../utils/api.ts';
import { parseStory } from '../../utils/article/stored.ts';
import { handover } from '../../utils/handover.ts';
import { hubIn } from '../../utils/hubs/hubs.ts';
import { readFeedText } from '../../utils/page/feed-text.ts';
import { type LeftThere, readSaved } from '../../utils/page/stored-page.ts';
import { loadSettings, onSettings, paletteNow, type Settings } from '../../utils/settings.ts';
import { resolveLanguage } from '../../utils/strings.ts';
import { hubsThen } from './pictures.ts';
import { dressOf, type Room, showStory } from './show.tsx';

const root = document.getElementById('root')!;
/** What is shown: a story that was saved for later, one that its feed gave, several read aloud; else one handed over in memory. */
const [, kind, given = ''] = /^#(?:(saved|feed|playlist):)?(.*)$/s.exec(location.hash) ?? [];
const key = `article:${given}`;
const [hubs, loaded, stored] = await Promise.all([hubsThen, loadSettings(), api().storage.session.get(key)]);
let settings = loaded;
let reader: MountedReader | null = null;

const room: Room = {
  root,
  settings: () => settings,
  hubOf: address => hubIn(hubs, address),
  keeps: !(stored[key] as { isPrivate?: unknown } | undefined)?.isPrivate && !api().extension.inIncognitoContext,
};
const languageNow = () => resolveLanguage(settings.language, navigator.language);
const wordsNow = () => (languageNow() === 'km' ? km : en);
const system = matchMedia('(prefers-color-scheme: dark)');

function dress(changed: Settings): void {
  settings = changed;
  document.documentElement.lang = languageNow();
  document.documentElement.dataset.palette = paletteNow(changed, system.matches);
  const back = handover.hold?.();
  reader?.update(dressOf(changed));
  back?.();
}

function showNothing(left: LeftThere | 'notKept', address?: string): void {
  const page = address && room.hubOf(address) ? new URL(address).href : null;
  const words = wordsNow();
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

/** What the reader is to know of a text that is the feed's. */
function FeedLine({ url }: { url: string }) {
  const words = wordsNow();
  return (
    <div class="lines" lang={document.documentElement.lang}>
      <p>
        {words.fromFeed}{' '}
        <a class="link" href={url}>
          {words.openPage}
        </a>
      </p>
    </div>
  );
}

async function showOne(): Promise<void> {
  const address = kind && decodeURIComponent(given);
  if (!address) {
    const { article, swept } = parseStory(stored[key]);
    if (article) reader = await showStory(room, article, { swept });
    else showNothing('gone');
    return;
  }
  const told = await (kind === 'feed' ? readFeedText : readSaved)(address);
  // The list may have promised what is not to be shown any more: the story is read where a click leads otherwise.
  if ('left' in told && kind === 'feed' && navigator.onLine && room.hubOf(address)) return location.replace(address);
  if ('left' in told) return showNothing(kind === 'saved' && told.left === 'gone' ? 'notKept' : told.left, address);
  const { article } = told;
  reader = await showStory(
    room,
    article,
    kind === 'feed' ? { above: () => <FeedLine url={article.url} /> } : { saved: true },
  );
}

dress(settings);
onSettings(dress);
system.addEventListener('change', () => dress(settings));
window.addEventListener('keydown', event => {
  if (reader?.onKey(event)) event.preventDefault();
});
// Another story in this tab: the browser loads nothing where only what stands behind the # changes.
window.addEventListener('hashchange', () => {
  if (/^#(?:saved|feed|playlist):/.test(location.hash)) location.reload();
});
if (kind === 'playlist') {
  const { playAll } = await import('./playlist.tsx');
  await playAll(room, given.split(',').map(decodeURIComponent), {
    words: wordsNow,
    language: languageNow,
    onReader: shown => {
      reader = shown;
    },
  });
} else {
  await showOne();
  (reader as MountedReader | null)?.focus();
}
