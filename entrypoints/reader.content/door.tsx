import { read } from '../../utils/article/index.ts';
import type { Reading } from '../../utils/article/types.ts';
import { handover, type PageDoor, type ReaderDoor } from '../../utils/handover.ts';
import { ask, type Dress } from '../../utils/messages.ts';
import { type Notice, showNotice } from '../../utils/page/notice.ts';
import type { Sheet } from '../../utils/page/sheet.ts';
import { onSettings, type Settings } from '../../utils/settings.ts';
import { resolveLanguage } from '../../utils/strings.ts';
import { createView, type View } from './view.tsx';

const notices = { 'no-story': 'noStory', 'too-complex': 'tooComplex', failed: 'failed' } as const satisfies Record<
  string,
  Notice
>;

const languageOf = (settings: Settings) => resolveLanguage(settings.language, navigator.language);

/** Most pages of a hub are read by their site rule alone; for the others the general way is fetched. */
async function readPage(page: Document, url: string): Promise<Reading> {
  const reading = read(page, url, handover.general ?? null);
  if (!('refusal' in reading) || reading.refusal !== 'needs-general') return reading as Reading;
  await ask('script:inject', { name: 'general' });
  if (!handover.general) throw new Error('the general way did not arrive');
  return read(page, url, handover.general);
}

/** Reads the page once and keeps the view: back to the publisher's page and in again costs no second reading. */
export function createReaderDoor(
  loaded: Promise<Settings>,
  dressed: Promise<Dress>,
  curtain: Sheet | null,
): ReaderDoor {
  let view: View | null = null;
  let opening: Promise<boolean> | null = null;

  const lift = () => curtain?.remove();

  async function open(page: PageDoor, automatic: boolean): Promise<boolean> {
    const settings = await loaded;
    const language = languageOf(settings);
    try {
      if (view?.url !== location.href.replace(/#.*$/, '')) {
        view?.destroy();
        view = null;
        const reading = await readPage(document, location.href);
        if ('refusal' in reading) {
          refuse(reading, automatic);
          return false;
        }
        view = createView(reading, settings, await dressed, page, { leave, read: readPage });
      }
      await view.prepare();
      view.show();
      return true;
    } catch {
      view?.destroy();
      view = null;
      showNotice(document, 'failed', language);
      return false;
    } finally {
      lift();
    }

    function refuse({ refusal }: Extract<Reading, { refusal: unknown }>, quiet: boolean) {
      if (!(quiet && refusal === 'no-story')) showNotice(document, notices[refusal], language);
    }

    function leave() {
      view?.hide();
      page.left();
    }
  }

  // Looked at when a story opens; until then nobody is to be told.
  dressed.catch(() => {});
  loaded.then(settings => {
    onSettings(changed => view?.update(Object.assign(settings, changed)));
  });

  return {
    get isOpen() {
      return view?.isShown ?? false;
    },
    open(page, { automatic }) {
      opening ??= open(page, automatic).finally(() => {
        opening = null;
      });
      return opening;
    },
    close: () => view?.hide(),
    peek: work => view?.peek(work) ?? work(),
    lift,
    say: notice => void loaded.then(settings => showNotice(document, notice, languageOf(settings))),
    onKey: event => view?.onKey(event) ?? false,
    relay: event => view?.relay(event) ?? true,
  };
}
