import { read } from '../../utils/article/index.ts';
import type { Reading } from '../../utils/article/types.ts';
import { handover, type PageDoor, type ReaderDoor } from '../../utils/handover.ts';
import type { SiteChoice } from '../../utils/library/types.ts';
import { ask, type Dress } from '../../utils/messages.ts';
import type { Notice } from '../../utils/page/notice.ts';
import type { Sheet } from '../../utils/page/sheet.ts';
import { onSettings, type Settings } from '../../utils/settings.ts';
import { resolveLanguage } from '../../utils/strings.ts';
import { loadFaces } from './faces.ts';
import { createView, type View } from './view.tsx';

const notices = { 'no-story': 'noStory', 'too-complex': 'tooComplex', failed: 'failed' } as const satisfies Record<
  string,
  Notice
>;

/** Nobody may answer: the extension was updated under this page. */
const quietly = (answer: Promise<unknown>) => void answer.catch(() => {});

const languageOf = (settings: Settings) => resolveLanguage(settings.language, navigator.language);

/**
 * Most pages of a hub are read by their site rule alone; for the others the general way is fetched.
 *
 * @param story - where the story stands on this site, as the reader pointed at it
 */
async function readPage(page: Document, url: string, story?: string): Promise<Reading> {
  const reading = story ? null : read(page, url, handover.general ?? null);
  if (reading && !('refusal' in reading && reading.refusal === 'needs-general')) return reading as Reading;
  if (!handover.general) await ask('script:inject', { name: 'general' });
  const general = handover.general!;
  return read(page, url, story ? general.more.pointedAt(story) : general);
}

/** Reads the page once and keeps the view: back to the publisher's page and in again costs no second reading. */
export function createReaderDoor(
  loaded: Promise<[Settings, SiteChoice]>,
  dressed: Promise<Dress>,
  curtain: Sheet | null,
): ReaderDoor {
  let view: View | null = null;
  let opening: Promise<boolean> | null = null;

  const lift = () => curtain?.remove();

  async function say(notice: Notice, onPoint?: () => void) {
    const [settings] = await loaded;
    if (!handover.showNotice) await ask('script:inject', { name: 'notice' });
    handover.showNotice?.(document, notice, languageOf(settings), onPoint);
  }

  async function open(page: PageDoor, automatic: boolean): Promise<boolean> {
    const [settings, choice] = await loaded;
    const language = languageOf(settings);
    const readHere = (part: Document, url: string) => readPage(part, url, choice.story);
    try {
      if (view?.url !== location.href.replace(/#.*$/, '')) {
        view?.destroy();
        view = null;
        loadFaces(document.title, '', settings);
        const reading = await readHere(document, location.href);
        if ('refusal' in reading) {
          refuse(reading, automatic);
          return false;
        }
        view = createView(reading, settings, await dressed, page, choice, { leave, read: readHere, point, choose });
      }
      await view.prepare();
      // An app went on in the meantime: its page is another now. Pages tidy what comes behind the path, and stay the same.
      if (URL.parse(view.url)?.pathname !== location.pathname) return false;
      view.show();
      return true;
    } catch {
      view?.destroy();
      view = null;
      quietly(say('failed'));
      return false;
    } finally {
      lift();
    }

    function refuse({ refusal }: Extract<Reading, { refusal: unknown }>, quiet: boolean) {
      const pointing = refusal === 'no-story' ? point : undefined;
      if (!(quiet && pointing)) quietly(say(notices[refusal], pointing));
    }

    /** The publisher's page, and what the reader points at on it. */
    async function point() {
      if (view?.isShown) leave();
      if (!handover.pick) await ask('script:inject', { name: 'picker' });
      const story = await handover.pick!(document, language);
      if (story && !page.sweep.condition) await choose(story);
    }

    /** Reads the page again, from where the reader pointed at; without, as it is read by itself. */
    async function choose(story?: string) {
      choice.story = story;
      quietly(ask('site:choose', { story: story ?? null }));
      view?.destroy();
      view = null;
      if (!(await open(page, false))) return;
      (view as View | null)?.say({ pointed: story !== undefined });
      page.came();
    }

    function leave() {
      view?.hide();
      page.left();
    }
  }

  // Looked at when a story opens; until then nobody is to be told.
  quietly(dressed);
  loaded.then(([settings]) => {
    onSettings(changed => view?.update(Object.assign(settings, changed)));
  });

  const door: ReaderDoor = {
    get isOpen() {
      return view?.isShown ?? false;
    },
    expect() {
      loaded.then(([settings]) => loadFaces(document.title, '', settings));
    },
    open(page, { automatic }) {
      // Somebody who asks while it opens by itself is to hear why it does not.
      if (opening && !automatic) return opening.then(stands => stands || door.open(page, { automatic }));
      opening ??= open(page, automatic).finally(() => {
        opening = null;
      });
      return opening;
    },
    read: (page, url) => readPage(page, url),
    close: () => view?.hide(),
    peek: work => view?.peek(work) ?? work(),
    lift,
    say: notice => quietly(say(notice)),
    onKey: event => view?.onKey(event) ?? false,
    relay: event => view?.relay(event) ?? true,
  };
  // Brought on a sign that the reader may be wanted.
  curtain || door.expect();
  return door;
}
