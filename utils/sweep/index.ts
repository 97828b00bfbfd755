import type { PopupFamily } from '../hubs/popups.ts';
import { popupFamilies } from '../hubs/popups.ts';
import { isVisible, now } from './dom.ts';
import { mayOpen, openGate } from './gates.ts';
import { watchIntent } from './intent.ts';
import { raiseShield } from './shield.ts';
import type { Condition, Ground, Judge, Sweep, Swept } from './types.ts';

export interface SweepOptions {
  families?: readonly PopupFamily[];
  /** Wraps each look: whoever keeps the page out of sight shows it for the moment. Default: nothing to do. */
  around?: (look: () => boolean) => boolean;
  /** Whether the page is out of sight now. */
  concealed?: () => boolean;
  /** Called after a fault of ours; everything has been put back by then. */
  onFault?: (fault: unknown) => void;
}

/** A gate that has not opened this long after `load` stays shut; `load` may never come. */
const settleMs = 300;
const slowestMs = 2000;
const sampleLength = 120;
const clip = (text: string) => text.slice(0, 800).replace(/\s+/g, ' ').trim().slice(0, sampleLength);

/**
 * Keeps popups off one document, from `document_start` on: known ones by the shield, before first paint. Others are found by the
 * judge, whose code comes later (`join`), since there is nothing to judge before the page has a body. It hides and never deletes,
 * leaves alone what the reader asked for, and lets conditions stand.
 */
export function startSweep(document: Document, options: SweepOptions = {}): Sweep {
  const view = document.defaultView!;
  const { families = popupFamilies, around = look => look(), concealed = () => false } = options;
  const gates = families.flatMap(family => family.gates);
  const stopping = new AbortController();
  const { signal } = stopping;
  const shield = raiseShield(document, families);
  const listeners = new Set<() => void>();
  const swept: Swept[] = [];
  const joined = Promise.withResolvers<void>();
  let judge: Judge | null = null;
  let condition: Condition | null = null;
  let settled = false;
  let told = '';

  const isPending = () => !settled && !signal.aborted && !condition && mayOpen(document, gates);
  const tell = () => {
    const news = `${swept.length} ${condition?.kind} ${isPending()}`;
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
    record(kind, rule, text) {
      const sample = clip(text);
      ground.sweptAt = now();
      if (!swept.some(each => each.rule === rule && each.sample === sample)) swept.push({ kind, rule, sample });
    },
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
    for (const [{ rule, name }, element] of shield.hits()) ground.record(rule.kind, name, element.textContent ?? '');
    if (ground.standing && !isVisible(ground.standing.element)) ground.fall();
    const gate = ground.standing ? undefined : openGate(document, gates);
    if (gate) ground.stand(gate[1], gate[0].kind, gate[1].textContent ?? '', true);
    judge?.look();
    tell();
    return ground.sweptAt !== before;
  }

  function undo() {
    stopping.abort();
    judge?.undo();
    shield.remove();
    ground.fall();
    joined.resolve();
    tell();
  }

  function guarded(work: () => boolean): boolean {
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
    joined.resolve();
    tell();
  };
  view.addEventListener('load', () => view.setTimeout(settle, settleMs), { once: true, signal });
  document.addEventListener('DOMContentLoaded', () => view.setTimeout(settle, slowestMs), { once: true, signal });

  return {
    swept,
    get condition() {
      return condition;
    },
    get pending() {
      return isPending();
    },
    joined: joined.promise,
    join(start) {
      if (judge || signal.aborted) return;
      guarded(() => {
        judge = start(ground);
        return true;
      });
      joined.resolve();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: () => void ground.look(),
    undo,
    stop: () => stopping.abort(),
  };
}
