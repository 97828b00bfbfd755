import { api, isAlive } from '../api.ts';
import { handover, type PageDoor, type ReaderDoor } from '../handover.ts';
import { kindOf, type PageKind, pointsOutside, refusesAutomatic } from '../hubs/kind.ts';
import { ask, type PageState } from '../messages.ts';
import { addressOf } from './address.ts';
import type { KeyListener } from './keys.ts';
import type { Notice } from './notice.ts';
import type { PageSweep } from './page-sweep.ts';
import { painted } from './painted.ts';
import { parsed } from './parsed.ts';

/** Where stories stand in any WordPress theme: to tell whether an address points into the story. */
const storyBox = 'article,.single-post .post,main .entry-content';

/** A page that changed its address gives itself its new title within so long. */
const renamingMs = 1000;

const pathOf = (address: string) => address.replace(/\?.*$/, '');

const inject = () => ask('script:inject', { name: 'reader' });
/** Nobody may answer: the extension was updated under this page. The page and the reader work on all the same. */
const quietly = (answer: Promise<unknown>) => answer.catch(() => {});

/** How a page is met. By itself: a hub's page, from document_start on. */
export interface Meeting {
  /** A page of another site: nobody knows before it is read whether there is a story, so it may be asked for. */
  foreign?: boolean;
  /** Our scripts came at the reader's own wish to a page that was there: nothing is asked, and nothing opens by itself. */
  byHand?: boolean;
}

/** One page: decides when the reader opens, stands aside for conditions, answers the toolbar. */
export interface StoryPage extends KeyListener {
  /** Its address as the background remembers it: without fragment. */
  readonly story: string;
  /** What the page is now. The popup asks: its reader may press the switch next, so the reader script is brought. */
  describe(): PageState;
  /** Stories of this site open by themselves from now on. */
  openAlways(): Promise<PageState>;
  /** The page's scripts may have changed its address: what was read is not what is shown there. */
  moved(): void;
  /** The reader's own wish, by key, button or popup. */
  toggle(): Promise<PageState>;
  /** Says on the page what went wrong, by the reader script, which has the words. */
  say(notice: Notice): Promise<void>;
}

export function startStoryPage(
  document: Document,
  sweep: PageSweep,
  { foreign = false, byHand = false }: Meeting = {},
): StoryPage {
  const { location } = document;
  const window = document.defaultView!;
  let story = addressOf(location);
  let { title } = document;
  let kind: PageKind = 'other';
  let held = false;
  /** On a hub the reader script is there only while stories open by themselves; elsewhere it may have been called by hand. */
  let automatic = !foreign;
  /** The reader was asked for: whatever the page is. */
  let wished = false;
  let settled = false;
  /** The reader stood open, or would have, when a condition came up: it comes back once that is answered. */
  let waiting = false;
  let swept = true;
  /** The reader script was asked for, before the reader was. */
  let coming: Promise<unknown> | null = null;
  /** What the background heard last: a message costs a millisecond. */
  let told = '';
  let telling: Promise<unknown> = Promise.resolve();

  const door: PageDoor = {
    sweep,
    saves: () => !foreign && !api().extension.inIncognitoContext,
    left: () => hold(true),
    came: () => hold(false),
  };

  function describe(): PageState {
    const { condition } = sweep;
    const state = kind === 'story' && condition ? 'condition' : kind;
    return { kind: state, open: isOpen(), url: location.href, ...(condition && { condition: condition.kind }) };
  }

  function tell() {
    const state = describe();
    const news = JSON.stringify(state);
    // A prerendered page's tab shows another one still.
    if (news === told || isPrerendered()) return;
    told = news;
    const send = () => {
      if (told === news) telling = quietly(ask('page:state', state));
    };
    // The frame with the story first.
    if (state.open) painted(window).then(send);
    else send();
  }

  function hold(on: boolean) {
    held = on;
    wished = !on;
    waiting = false;
    if (automatic) quietly(ask('page:hold', { url: story, held: on }));
    tell();
  }

  const isOpen = () => handover.reader?.isOpen ?? false;
  const blocked = () => sweep.condition || sweep.pending;
  const isPrerendered = () => (document as Document & { prerendering?: boolean }).prerendering === true;

  const opensByItself = () =>
    automatic && kind === 'story' && !refusesAutomatic(document) && !pointsOutside(document, location.hash, storyBox);

  const mayOpen = () => settled && !held && !isPrerendered() && (wished || opensByItself());

  async function openByItself(reader: ReaderDoor) {
    if (!mayOpen()) return reader.lift();
    sweep.look();
    if (blocked()) {
      waiting = true;
      return reader.lift();
    }
    waiting = false;
    if (!reader.isOpen) {
      ({ title } = document);
      await reader.open(door, { automatic: true });
    }
    // Something may have come up in the meantime.
    if (blocked()) onSweep();
    else tell();
  }

  /** A condition came up or was answered, or the sweep was switched. */
  function onSweep() {
    const { reader } = handover;
    // What stood is looked for anew: until it is found, that is no answer.
    if (sweep.isOn !== swept) waiting = false;
    swept = sweep.isOn;
    if (blocked()) {
      reader?.lift();
      if (reader?.isOpen) {
        reader.close();
        waiting = true;
      }
    } else if (waiting && reader) {
      openByItself(reader);
    }
    if (settled) tell();
  }

  async function toggle(): Promise<PageState> {
    if (handover.reader?.isOpen) {
      handover.reader.close();
      hold(true);
      return describe();
    }
    await know();
    if (kind === 'off-limits' || (kind === 'other' && !foreign) || sweep.condition) {
      // First what the page is, then what it answers: the icon shows the last word.
      tell();
      await telling;
      return describe();
    }
    const reader = await bring();
    ({ title } = document);
    await reader?.open(door, { automatic: false });
    if (reader?.isOpen) hold(false);
    // Something may have come up in the meantime.
    if (sweep.condition) onSweep();
    return describe();
  }

  async function openAlways(): Promise<PageState> {
    automatic = true;
    held = false;
    await know();
    const reader = await bring();
    if (reader && !reader.isOpen) await openByItself(reader);
    return describe();
  }

  /** Looks what the page is, and what stands on it: nobody looked yet at one that was never in sight. */
  async function know() {
    await parsed(document);
    // An app's page may have become another since it was met.
    kind = kindOf(document);
    sweep.look();
  }

  /** The reader script, which comes by request where it is not registered. */
  async function bring(): Promise<ReaderDoor | undefined> {
    if (handover.reader) return handover.reader;
    // As soon as it is there: the answer to the request comes later.
    const arrived = new Promise<ReaderDoor>(resolve => {
      handover.arrived = resolve;
    });
    await Promise.race([arrived, coming ?? inject()]);
    if (!handover.reader) await inject();
    return handover.reader;
  }

  /** A sign that the reader may be wanted next: its script is there when it is. */
  function expect() {
    if (kind !== 'story' || handover.reader) return;
    coming ??= inject().catch(() => {
      coming = null;
    });
  }

  function moved() {
    const [before, titled] = [story, title];
    story = addressOf(location);
    if (story === before) return;
    held = false;
    waiting = false;
    // Pages tidy their own address: behind the same path what was read is another story only when the title says so, too.
    if (pathOf(before) !== pathOf(story)) forgetStory();
    else if (handover.reader?.isOpen) setTimeout(() => document.title === titled || forgetStory(), renamingMs);
  }

  function forgetStory() {
    wished = false;
    handover.reader?.close();
    tell();
  }

  async function start() {
    const unknown = { held: false, automatic: false, sweep: !byHand, lists: false, reads: false };
    const hello = byHand ? Promise.resolve(unknown) : ask('page:hello', { url: story }).catch(() => unknown);
    // As soon as it is known: where nothing is to be swept, nothing should have been.
    hello.then(({ sweep: wanted }) => wanted || sweep.switch(false));
    // While the page is still being parsed: a message takes longer afterwards.
    const foresee = (met: PageKind) => met === 'story' && handover.reader?.expect();
    window.requestAnimationFrame(() => foresee(kindOf(document)));
    await parsed(document);
    kind = kindOf(document);
    foresee(kind);
    const said = await hello;
    if (kind === 'off-limits') sweep.undo();
    held = said.held;
    if (foreign) automatic = said.automatic;
    settled = true;
    swept = sweep.isOn;
    sweep.onChange(onSweep);
    handover.arrived = openByItself;
    if (handover.reader) await openByItself(handover.reader);
    // Open before Clearstory was installed, or registered scripts were lost: it comes by request, as on the first day.
    else if (said.automatic && mayOpen()) await quietly(inject());
    const bringLists = () => {
      // Into the page that the tab shows: a prerendered one waits until it is that.
      if (kind === 'other' && said.lists && !isPrerendered())
        requestIdleCallback(() => quietly(ask('script:inject', { name: 'lists' })));
    };
    const shown = () => {
      tell();
      if (handover.reader) openByItself(handover.reader);
      bringLists();
    };
    document.addEventListener('prerenderingchange', shown, { once: true });
    tell();
    bringLists();
    // Who opens stories by hand will open this one, too: its script is there when the page is done.
    if (said.reads && !isPrerendered()) requestIdleCallback(expect);
  }

  async function say(notice: Notice) {
    if (!handover.reader) await quietly(inject());
    handover.reader?.say(notice);
  }

  start();
  handover.toggle = toggle;

  return {
    get story() {
      return story;
    },
    describe() {
      expect();
      return describe();
    },
    toggle,
    openAlways,
    moved,
    say,
    isOpen,
    onKey(event) {
      const { reader } = handover;
      // The first half of Alt+R.
      if (event.key === 'Alt') expect();
      if (!isAlive() && event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyR') {
        toggle();
        return true;
      }
      return isOpen() && reader!.onKey(event);
    },
    relay: event => handover.reader?.relay(event) ?? true,
  };
}
