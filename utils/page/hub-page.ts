import { isAlive } from '../api.ts';
import { handover, type PageDoor, type ReaderDoor } from '../handover.ts';
import { kindOf, type PageKind, pointsOutside, refusesAutomatic } from '../hubs/kind.ts';
import { ask, type PageState } from '../messages.ts';
import { addressOf } from './address.ts';
import type { KeyListener } from './keys.ts';
import type { Notice } from './notice.ts';
import type { PageSweep } from './page-sweep.ts';

/** Where stories stand in any WordPress theme: to tell whether an address points into the story. */
const storyBox = 'article,.single-post .post,main .entry-content';

const inject = () => ask('script:inject', { name: 'reader' });
/** Nobody may answer: the extension was updated under this page. The page and the reader work on all the same. */
const quietly = (answer: Promise<unknown>) => answer.catch(() => {});

/** One hub page from document_start on: decides when the reader opens, stands aside for conditions, answers the toolbar. */
export interface HubPage extends KeyListener {
  /** Its address as the background remembers it: without fragment. */
  readonly story: string;
  describe(): PageState;
  /** The reader's own wish, by key, button or popup. */
  toggle(): Promise<PageState>;
  /** Says on the page what went wrong, by the reader script, which has the words. */
  say(notice: Notice): Promise<void>;
}

export function startHubPage(document: Document, sweep: PageSweep): HubPage {
  const { location } = document;
  const story = addressOf(location);
  let kind: PageKind = 'other';
  let held = false;
  let settled = false;
  /** The reader stood open, or would have, when a condition came up: it comes back once that is answered. */
  let waiting = false;
  let swept = true;
  /** What the background heard last: a message costs a millisecond. */
  let told = '';

  const door: PageDoor = {
    sweep,
    left: () => hold(true),
    came: () => hold(false),
  };

  function describe(): PageState {
    const { condition } = sweep;
    const open = handover.reader?.isOpen ?? false;
    const state = kind === 'story' && condition ? 'condition' : kind;
    return { kind: state, open, url: location.href, ...(condition && { condition: condition.kind }) };
  }

  function tell() {
    const state = describe();
    const news = JSON.stringify(state);
    // A prerendered page's tab shows another one still.
    if (news === told || isPrerendered()) return;
    told = news;
    quietly(ask('page:state', state));
  }

  function hold(on: boolean) {
    held = on;
    waiting = false;
    quietly(ask('page:hold', { url: story, held: on }));
    tell();
  }

  const blocked = () => sweep.condition || sweep.pending;

  const isPrerendered = () => (document as Document & { prerendering?: boolean }).prerendering === true;

  const mayOpen = () =>
    settled &&
    kind === 'story' &&
    !held &&
    !isPrerendered() &&
    !refusesAutomatic(document) &&
    !pointsOutside(document, location.hash, storyBox);

  async function openByItself(reader: ReaderDoor) {
    if (!mayOpen()) return reader.lift();
    sweep.look();
    if (blocked()) {
      waiting = true;
      return reader.lift();
    }
    waiting = false;
    if (!reader.isOpen) await reader.open(door, { automatic: true });
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
    if (kind !== 'story' || sweep.condition) return describe();
    if (!handover.reader) {
      handover.arrived = undefined;
      await inject();
    }
    await handover.reader?.open(door, { automatic: false });
    if (handover.reader?.isOpen) hold(false);
    return describe();
  }

  async function start() {
    const hello = ask('page:hello', { url: story }).catch(() => ({
      held: false,
      automatic: false,
      sweep: true,
      lists: false,
    }));
    // As soon as it is known: where nothing is to be swept, nothing should have been.
    hello.then(({ sweep: wanted }) => wanted || sweep.switch(false));
    await parsed(document);
    kind = kindOf(document);
    const { held: went, automatic, lists } = await hello;
    if (kind === 'off-limits') sweep.undo();
    held = went;
    settled = true;
    swept = sweep.isOn;
    sweep.onChange(onSweep);
    handover.arrived = openByItself;
    if (handover.reader) await openByItself(handover.reader);
    // Open before Clearstory was installed, or registered scripts were lost: it comes by request, as on the first day.
    else if (automatic && mayOpen()) await quietly(inject());
    const shown = () => {
      tell();
      if (handover.reader) openByItself(handover.reader);
    };
    document.addEventListener('prerenderingchange', shown, { once: true });
    tell();
    if (kind === 'other' && lists) requestIdleCallback(() => quietly(ask('script:inject', { name: 'lists' })));
  }

  async function say(notice: Notice) {
    if (!handover.reader) await quietly(inject());
    handover.reader?.say(notice);
  }

  start();

  return {
    story,
    describe,
    toggle,
    say,
    onKey(event) {
      const { reader } = handover;
      if (!isAlive() && event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyR') {
        toggle();
        return true;
      }
      return reader?.isOpen === true && reader.onKey(event);
    },
    relay: event => handover.reader?.relay(event) ?? true,
  };
}

/**
 * Resolves when the document is parsed and the page's own DOMContentLoaded handlers have run: dialogs that open at `ready` are
 * open by then.
 */
function parsed(document: Document): Promise<void> {
  return new Promise(resolve => {
    const next = () => setTimeout(resolve);
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', next, { once: true });
    else resolve();
  });
}
