import type { PopupFamily } from '../hubs/popups.ts';
import { popupFamilies } from '../hubs/popups.ts';
import { isShown } from './deep.ts';
import { now } from './dom.ts';
import { mayOpen, openGate } from './gates.ts';
import { watchIntent } from './intent.ts';
import { clip, firstWords, openRecords } from './records.ts';
import { raiseShield } from './shield.ts';
import type { Condition, Ground, Judge, StartJudge, Sweep } from './types.ts';

export interface SweepOptions {
  families?: readonly PopupFamily[];
  /** Wraps each look: whoever keeps the page out of sight shows it for the moment. Default: nothing to do. */
  around?: (look: () => boolean) => boolean;
  /** Whether the page is out of sight now. */
  concealed?: () => boolean;
  /** What judges popups that no rule knows, once its code is there. Asked for when there is a page to judge. */
  judge?: () => StartJudge | undefined;
  /** Called after a fault of ours; everything has been put back by then. */
  onFault?: (fault: unknown) => void;
}

/** A page that arrives for longer is looked at before it is whole. */
const parsingMs = 250;
/** A gate that has not opened this long after `load` stays shut; `load` may never come. */
const settleMs = 300;
const slowestMs = 2000;

/**
 * Keeps popups off one document, from `document_start` on: known ones by the shield, before first paint; others, by the judge, as
 * soon as they cover the page. It hides and never deletes, leaves alone what the reader asked for, and lets conditions stand.
 */
export function startSweep(document: Document, options: SweepOptions = {}): Sweep {
  const view = document.defaultView!;
  const { families = popupFamilies, around = look => look(), concealed = () => false } = options;
  const gates = families.flatMap(family => family.gates);
  const stopping = new AbortController();
  const { signal } = stopping;
  const shield = raiseShield(document, families);
  const listeners = new Set<() => void>();
  const records = openRecords();
  let judge: Judge | null = null;
  let condition: Condition | null = null;
  let settled = false;
  let told = '';

  const isPending = () => !settled && !signal.aborted && !condition && mayOpen(document, gates);
  const tell = () => {
    const news = `${records.items.map(({ id }) => id)} ${condition?.kind} ${isPending()}`;
    if (news === told) return;
    told = news;
    for (const listener of listeners) listener();
  };

  const intent = watchIntent(view, signal, () => judge?.wake());
  const ground: Ground = {
    document,
    shield,
    intent,
    signal,
    sweptAt: Number.NEGATIVE_INFINITY,
    standing: null,
    concealed,
    record(...what) {
      ground.sweptAt = now();
      return records.add(...what);
    },
    spares: records.spares,
    stand(element, kind, words, byRule) {
      ground.standing = { element, byRule };
      condition = { kind, sample: clip(words) };
    },
    fall() {
      ground.standing = null;
      condition = null;
    },
    look: () => guarded(() => around(lookOnce)),
  };

  function lookOnce(): boolean {
    const before = ground.sweptAt;
    for (const [rule, element] of shield.hits()) {
      const back = { restore: () => shield.spare(rule), isThere: () => element.isConnected };
      ground.record(rule.rule.kind, rule.name, firstWords(element), back);
    }
    if (ground.standing && !isShown(ground.standing.element)) ground.fall();
    const gate = ground.standing ? undefined : openGate(document, gates);
    if (gate) ground.stand(gate[1], gate[0].kind, firstWords(gate[1]), true);
    judge?.look();
    tell();
    return ground.sweptAt !== before;
  }

  function undo() {
    stopping.abort();
    judge?.undo();
    shield.remove();
    ground.fall();
    tell();
  }

  function join() {
    if (judge || signal.aborted) return;
    guarded(() => {
      judge = options.judge?.()?.(ground) ?? null;
      judge?.watch();
      return judge !== null;
    });
  }

  function guarded(work: () => boolean): boolean {
    // A look may have been due when the sweep ended.
    if (signal.aborted) return false;
    try {
      return work();
    } catch (fault) {
      undo();
      options.onFault?.(fault);
      return false;
    }
  }

  const settle = () => {
    settled = true;
    tell();
  };
  if (document.readyState === 'complete') view.setTimeout(settle, settleMs);
  view.addEventListener('load', () => view.setTimeout(settle, settleMs), { once: true, signal });
  document.addEventListener('DOMContentLoaded', () => view.setTimeout(settle, slowestMs), { once: true, signal });
  if (document.readyState === 'loading') {
    // Before the page's own listeners: what they open is seen opening.
    document.addEventListener('DOMContentLoaded', join, { capture: true, once: true, signal });
    view.setTimeout(join, parsingMs);
  } else join();

  return {
    get swept() {
      return records.items;
    },
    get condition() {
      return condition;
    },
    get pending() {
      return isPending();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: () => void ground.look(),
    restore(id) {
      const found = records.restore(id);
      tell();
      return found;
    },
    undo,
    stop: () => stopping.abort(),
  };
}
