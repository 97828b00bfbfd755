import { markDay } from '../../components/reader/dateline.ts';
import type { Feature, FeatureName } from '../../components/reader/feature.ts';
import { type MountedReader, mountReader } from '../../components/reader/mount.ts';
import type { ReaderProps } from '../../components/reader/props.ts';
import { reader as en } from '../../locales/en.json';
import { reader as km } from '../../locales/km.json';
import { api } from '../../utils/api.ts';
import { keyOf } from '../../utils/article/gone.ts';
import { sanitize } from '../../utils/article/sanitize.ts';
import type { Article } from '../../utils/article/types.ts';
import { handover } from '../../utils/handover.ts';
import type { Hub } from '../../utils/hubs/types.ts';
import { keepPosition, positionOf } from '../../utils/library/positions.ts';
import { noteSeen } from '../../utils/library/seen.ts';
import { ask } from '../../utils/messages.ts';
import { runScript } from '../../utils/page/own-scripts.ts';
import { preact } from '../../utils/preact.ts';
import { type Settings, saveSettings, viewOf } from '../../utils/settings.ts';
import { resolveLanguage } from '../../utils/strings.ts';
import type { Swept } from '../../utils/sweep/types.ts';
import { bringPictures, pictureBlob } from './pictures.ts';

/** What the page shows a story with. */
export interface Room {
  root: HTMLElement;
  /** As they are now. */
  settings(): Settings;
  /** The hub that an address belongs to. */
  hubOf(address: string): Hub | undefined;
  /** How far stories are read is kept. */
  keeps: boolean;
}

/** How one story is shown. */
interface Showing extends Pick<ReaderProps, 'above' | 'onAloud'> {
  swept?: readonly Swept[];
  /** It is read from its beginning, wherever the reader stopped. */
  fromStart?: boolean;
  /** It is saved already: the popup's list lets it go. */
  saved?: boolean;
}

handover.preact = preact;

/** A feature comes when it is first used, by the same script as on a publisher's page. */
async function bring(name: FeatureName): Promise<Feature> {
  if (!handover.features[name]) await runScript(name);
  return handover.features[name]!;
}

/** What stands beside a story: on a page of ours it tells the library itself. */
const besideFor = async (url: string, keeps: boolean): Promise<Feature> =>
  (await import('../../components/reader/features/Beside.tsx')).besideOf({
    paceIn: lang => ask('pace:get', { lang }),
    notePace: (lang, stretch) => ask('pace:note', { lang, ...stretch }),
    ...(keeps && { noteRead: progress => noteSeen(url, progress) }),
    isSaved: address => ask('story:saved', { url: address }),
    keepHold(hold) {
      handover.hold = hold;
    },
  });

/** How the reader wants to read, by the settings. */
export const dressOf = (settings: Settings) => ({
  ...viewOf(settings),
  language: resolveLanguage(settings.language, navigator.language),
});

/** Notes that a hub's story is opened. A library that cannot be read keeps no story from opening. */
function noteOpened(url: string): void {
  void noteSeen(url).catch(() => {});
  void ask('stories:mark', { which: [url], mark: { read: true } }).catch(() => {});
}

/** Shows a story in the page. */
export async function showStory(
  { root, settings, hubOf, keeps }: Room,
  story: Article,
  { swept = [], above, fromStart = false, saved = false, onAloud }: Showing = {},
): Promise<MountedReader> {
  document.title = story.title;
  const url = story.url.replace(/#.*$/, '');
  const hub = hubOf(url);
  if (keeps && hub) noteOpened(url);
  const position = keeps && !fromStart ? await positionOf(url).catch(() => null) : null;
  const gone = story.removed.flatMap(({ kind, sample }) => (kind === 'chosen' ? [{ key: keyOf(sample) }] : []));
  // Sanitized in a document that loads nothing, so that no picture is asked for before its address is taken out.
  const fragment = sanitize(story.content, document.implementation.createHTMLDocument());
  bringPictures(fragment);
  const { leadImage } = story;
  const reader = mountReader(root, {
    article: { ...story, leadImage: null },
    fragment,
    saves: keeps && !saved && hub !== undefined,
    hubName: hub?.name ?? story.siteName,
    ...dressOf(settings()),
    words: { en, km },
    swept,
    above,
    onAloud,
    onLeave: () => location.assign(story.url),
    onLook: change => void saveSettings(change),
    position,
    ...(keeps && { onPosition: at => void keepPosition(url, at).catch(() => {}) }),
    gone,
    onOptions: () => void api().runtime.openOptionsPage(),
    markDay,
    load: name => (name === 'beside' ? besideFor(url, keeps && hub !== undefined) : bring(name)),
  });
  if (gone.length) await reader.start('remove');
  if (position) {
    await reader.start('place');
    reader.turn(true)();
  }
  if (leadImage)
    void pictureBlob(leadImage.src).then(src => {
      if (src) reader.update({ article: { ...story, leadImage: { ...leadImage, src } } });
    });
  return reader;
}
