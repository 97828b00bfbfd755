import type { Feature, FeatureName } from '../../components/reader/feature.ts';
import { mountReader } from '../../components/reader/mount.ts';
import type { ReaderWords } from '../../components/reader/words.ts';
import { isAlive } from '../../utils/api.ts';
import type { Article, Reading } from '../../utils/article/types.ts';
import { schemeOf, viewOf } from '../../utils/choices.ts';
import { handover, type PageDoor, type Read } from '../../utils/handover.ts';
import { hubOf } from '../../utils/hubs/hubs.ts';
import type { SiteChoice } from '../../utils/library/types.ts';
import { ask, type Dress } from '../../utils/messages.ts';
import { hostName } from '../../utils/page/host.ts';
import { copyForRoot } from '../../utils/page/keys.ts';
import { type Stage, scrolledBoxes, takeStage } from '../../utils/page/stage.ts';
import { fullAddress } from '../../utils/page/target.ts';
import type { Settings } from '../../utils/settings.ts';
import { resolveLanguage } from '../../utils/strings.ts';
import { loadFaces, placeFaces } from './faces.ts';

/** The reader on the publisher's page: a closed root on a host that is the last child of the body while it is shown. */
export interface View {
  /** Address that was read, without fragment. */
  readonly url: string;
  readonly isShown: boolean;
  /** Brings typefaces, and what opens the story at a place, where there is one. */
  prepare(): Promise<unknown>;
  show(): void;
  hide(): void;
  update(settings: Settings): void;
  /** What stands above the story is something else now. */
  say(lines: { pointed: boolean }): void;
  /** See `Stage.peek`; undefined while the view is not shown. */
  peek<T>(work: () => T): T | undefined;
  destroy(): void;
  onKey(event: KeyboardEvent): boolean;
  relay(event: Event): boolean;
}

/** What the view asks of whoever reads pages. */
interface Acts {
  leave(): void;
  read(document: Document, url: string): Promise<Reading>;
  /** The reader wants to point at the story on the publisher's page. */
  point(): void;
  /** Forget where they pointed. */
  choose(): void;
}

/** How long a story waits for our faces, and for what opens it at a place, in ms. */
const facePatience = 200;
const placePatience = 1000;

const dressOf = (settings: Settings) => ({
  ...viewOf(settings),
  language: resolveLanguage(settings.language, navigator.language),
});

/** Builds the view of an article; nothing is shown yet. */
export function createView(
  reading: Read,
  settings: Settings,
  { css, hiding, words, position }: Dress,
  page: PageDoor,
  choice: SiteChoice,
  { leave, read, point, choose }: Acts,
): View {
  const { fragment } = reading;
  let { article } = reading;
  const host = document.createElement(hostName);
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: false });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  let stage: Stage | null = null;
  let { palette } = settings;
  let scroll = 0;
  /** The story is brought to a place, which may lie anywhere in it. */
  let placed = false;
  let isNew = true;
  let joining: AbortController | null = null;

  const mounted = mountReader(root, {
    article,
    fragment,
    hubName: hubOf(article.url)?.name ?? article.siteName,
    ...dressOf(settings),
    words: words as ReaderWords,
    swept: page.sweep.swept,
    saves: page.saves(),
    onLeave: leave,
    onAgain(ids) {
      leave();
      for (const id of ids) page.sweep.restore(id);
    },
    onLook: change => void ask('settings:look', change).catch(noteUpdate),
    position,
    onPosition: at => void ask('position:keep', { position: at }).catch(noteUpdate),
    onOptions: () => void ask('options:open', {}).catch(noteUpdate),
    onOwnTab: shown => void ask('article:open', { article: shown, swept: page.sweep.swept }).catch(noteUpdate),
    onPoint: point,
    onForget: choice.story ? () => choose() : undefined,
    gone: choice.gone,
    onGone(gone) {
      choice.gone = gone;
      ask('site:choose', { gone }).catch(noteUpdate);
    },
    onReload: () => location.reload(),
    markDay: handover.markDay,
    load: loadFeature,
  });

  /** Nobody answers: the extension was updated under the page. The reader says so, and goes on working. */
  function noteUpdate() {
    if (!isAlive()) mounted.update({ outdated: true });
  }

  const faces = facesOf(article, settings);
  const watch = () => {
    if (stage) noteUpdate();
  };
  const listening = new AbortController();
  for (const kind of ['focus', 'pointerdown', 'visibilitychange'])
    window.addEventListener(kind, watch, { signal: listening.signal });
  const forgetSweep = page.sweep.onChange(() => mounted.update({ swept: page.sweep.swept }));

  /** Has the further parts of the story put below the first, until the view is left. */
  async function join() {
    if (!article.parts?.next || article.access.state !== 'complete') return;
    joining = new AbortController();
    const { signal } = joining;
    const add = (joined: Article, part?: Read) => {
      article = joined;
      mounted.add(joined, part);
      facesOf((part ?? reading).article, settings);
    };
    mounted.update({ joining: true });
    try {
      if (!handover.joinParts) await ask('script:inject', { name: 'parts' });
      await handover.joinParts?.(article, { read, add, signal });
    } catch {
      // The story says where it stops, and where it goes on.
    }
    if (!signal.aborted) mounted.update({ joining: false });
  }

  const view: View = {
    url: location.href.replace(/#.*$/, ''),
    get isShown() {
      return stage !== null;
    },
    // Not for long: a story at its top, in another face, is better than none.
    prepare() {
      placed =
        position !== null ||
        window.scrollY > 100 ||
        fullAddress(window).includes('#') ||
        // A page that scrolls in a box of its own.
        (document.documentElement.scrollHeight <= window.innerHeight && scrolledBoxes(document).length > 0);
      return Promise.race([
        Promise.all([
          Promise.race([faces, pause(facePatience)]),
          choice.gone && mounted.start('remove'),
          settings.openText && mounted.start('slotted'),
          placed && mounted.start('place'),
        ]),
        pause(placePatience),
      ]);
    },
    show() {
      if (stage) return;
      const after = mounted.turn(true);
      stage = takeStage(document, host, hiding, schemeOf(palette));
      placeFaces();
      // What stands beside a story measures all of it.
      if (isNew && !placed) mounted.paintFirstScreen();
      isNew = false;
      window.scrollTo({ top: scroll, behavior: 'instant' });
      mounted.focus();
      after();
      join();
    },
    hide() {
      if (!stage) return;
      joining?.abort();
      const after = mounted.turn(false);
      const { restore } = stage;
      scroll = window.scrollY;
      // Closed from here on, whatever fails: what keeps an open reader on the page is not to put it back.
      stage = null;
      host.remove();
      restore();
      after();
    },
    peek: work => stage?.peek(work),
    say: mounted.update,
    update(changed) {
      ({ palette } = changed);
      stage?.tint(schemeOf(palette));
      facesOf(article, changed);
      const back = handover.hold?.();
      mounted.update(dressOf(changed));
      back?.();
    },
    destroy() {
      view.hide();
      forgetSweep();
      listening.abort();
      mounted.unmount();
    },
    onKey(event) {
      if (mounted.onKey(event)) return true;
      if (event.key !== 'Escape' || event.isComposing || document.fullscreenElement) return false;
      leave();
      return true;
    },
    relay(event) {
      return (root.activeElement ?? root).dispatchEvent(copyForRoot(event));
    },
  };
  return view;
}

/** A feature's script runs once a page, whatever view asks for it. */
async function loadFeature(name: FeatureName): Promise<Feature> {
  if (!handover.features[name]) await ask('script:inject', { name });
  return handover.features[name]!;
}

const facesOf = ({ title, textContent, content }: Article, settings: Settings) =>
  loadFaces(title + textContent, content, settings);

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
