import type { GateRule, PopupFamily } from '../hubs/popups.ts';
import { popupFamilies } from '../hubs/popups.ts';
import { judge } from './classify.ts';
import type { Overlay } from './detect.ts';
import { anchorOf, overlays } from './detect.ts';
import { hide } from './hide.ts';
import { watchIntent } from './intent.ts';
import { openLedger } from './ledger.ts';
import { isLocked, releaseLocks } from './locks.ts';
import type { ShadowOf } from './look.ts';
import { look, openShadow, rootsOf, wordsOf } from './look.ts';
import { raiseShield } from './shield.ts';
import type { Condition, Sweep, Swept } from './types.ts';
import { watchPage } from './watch.ts';

export interface SweepOptions {
  families?: readonly PopupFamily[];
  /** The browser's way into closed shadow roots; without it only open ones are looked into. */
  shadowOf?: ShadowOf;
}

/** An element put away. */
interface Away {
  restore(): void;
  times: number;
  backdrop: boolean;
}

/** Themes open popups this fast after a click on their own controls; a known popup then is the reader's. */
const promptMs = 600;
/** A lock that a library sets this late after its popup was put away is still that popup's. */
const lockMs = 6000;
/** A gate that has not opened this long after `load` stays shut. */
const settleMs = 300;
/** On pages whose `load` never comes. */
const slowestMs = 2000;

const visible = (element: Element) =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** Our own host elements over the page. */
const ours = (element: Element) => element.localName.startsWith('clearstory-');

/**
 * Keeps popups off one document, from `document_start` on: known ones by the shield, before first paint; others as soon as they
 * cover the page. It hides and never deletes, leaves alone what the reader asked for, and lets conditions stand.
 */
export function startSweep(document: Document, options: SweepOptions = {}): Sweep {
  const view = document.defaultView!;
  const { families = popupFamilies, shadowOf = openShadow } = options;
  const gates = families.flatMap(family => family.gates);
  const stopping = new AbortController();
  const { signal } = stopping;
  const ledger = openLedger();
  const shield = raiseShield(document, families);
  const listeners = new Set<() => void>();
  const swept: Swept[] = [];
  const away = new Map<Element, Away>();
  /** What the reader asked for and still has open. */
  const theirs = new Set<Element>();
  /** Judged and left alone, with what they looked like then. */
  const left = new WeakMap<Element, string>();
  let condition: Condition | null = null;
  let standing: Element | null = null;
  let settled = false;
  let undone = false;
  let sweptAt = Number.NEGATIVE_INFINITY;
  let anchor: Element | null = null;

  const record = (entry: Swept) => {
    sweptAt = performance.now();
    if (swept.some(each => each.rule === entry.rule && each.sample === entry.sample)) return;
    swept.push({ ...entry, sample: entry.sample.slice(0, 120) });
  };

  const putAway = (element: Element, kind: Swept['kind'], rule: string) => {
    const roots = rootsOf(element, shadowOf);
    const times = (away.get(element)?.times ?? 0) + 1;
    const restore = hide(element, roots, ledger, insisting() ? 'unseen' : 'gone');
    away.set(element, { restore, times, backdrop: kind === 'backdrop' });
    record({ kind, rule, sample: wordsOf(roots).slice(0, 120) });
  };
  /** The page puts its popup back again and again: after the third time it keeps its box. */
  const insisting = () => [...away].filter(([element, { times }]) => times > 1 || !element.isConnected).length > 2;

  const giveBack = (element: Element) => {
    away.get(element)?.restore();
    away.delete(element);
    theirs.add(element);
  };

  const openGate = (): [GateRule, Element] | undefined => {
    for (const gate of gates) {
      const element = document.querySelector(gate.open);
      if (element && visible(element)) return [gate, element];
    }
    return undefined;
  };
  const isPending = () =>
    !(settled || undone || condition) &&
    gates.some(
      gate => document.querySelector(gate.markup) && !(gate.answered && document.cookie.includes(gate.answered)),
    );

  const stand = (element: Element, next: Condition) => {
    standing = element;
    condition = next;
    // A backdrop that came before its wall belongs to the wall.
    for (const [backdrop, entry] of away) {
      if (!entry.backdrop) continue;
      entry.restore();
      away.delete(backdrop);
    }
  };

  const judgeOne = ({ element, covers }: Overlay, locks: boolean): boolean => {
    const looks = `${covers} ${element.getAttribute('class')} ${element.getElementsByTagName('*').length}`;
    if (left.get(element) === looks) return false;
    const roots = rootsOf(element, shadowOf);
    const facts = look(element, roots, covers, locks);
    const verdict = judge(facts);
    if (!verdict) left.set(element, looks);
    else if ('condition' in verdict) stand(element, { kind: verdict.condition, sample: facts.text.slice(0, 120) });
    else if (verdict.sweep !== 'backdrop') putAway(element, verdict.sweep, `heuristic.${covers ? 'cover' : 'words'}`);
    else return true;
    return false;
  };

  const lookOnce = (): boolean => {
    const before = `${swept.length} ${condition?.kind} ${away.size}`;
    const pendingBefore = wasPending;
    shield.keep();
    for (const [rule, element] of shield.hits()) {
      record({ kind: rule.kind, rule: rule.name, sample: wordsOf([element]).slice(0, 120) });
    }
    if (standing && !visible(standing)) {
      standing = null;
      condition = null;
    }
    const gate = standing ? undefined : openGate();
    if (gate) stand(gate[1], { kind: gate[0].kind, sample: wordsOf([gate[1]]).slice(0, 120) });
    if (!anchor?.isConnected) anchor = anchorOf(document);
    sweepOver();
    wasPending = isPending();
    const after = `${swept.length} ${condition?.kind} ${away.size}`;
    if (before !== after || pendingBefore !== wasPending) for (const listener of listeners) listener();
    return before !== after;
  };
  let wasPending = false;

  const sweepOver = () => {
    const { found, bare } = overlays(document, anchor, shadowOf);
    for (const element of theirs) if (!visible(element)) theirs.delete(element);
    const asked = intent.recent();
    const fresh = found.filter(({ element }) => !ours(element) && !theirs.has(element) && !element.contains(standing));
    let locks: boolean | undefined;
    const backdrops: Element[] = [];
    for (const over of fresh) {
      const { element } = over;
      if (asked && !away.has(element)) {
        if (!left.has(element) || over.covers) theirs.add(element);
        continue;
      }
      locks ??= isLocked(document);
      if (judgeOne(over, locks)) backdrops.push(element);
    }
    const asking = found.some(({ element, share }) => share >= 0.2 && theirs.has(element));
    if (condition || asking) return;
    const loaded = document.readyState === 'complete';
    if (loaded) for (const element of backdrops) putAway(element, 'backdrop', 'heuristic.cover');
    if (loaded && bare > 0.9) unveil();
    if (performance.now() - sweptAt < lockMs && !asked && isLocked(document)) releaseLocks(document, anchor, ledger);
  };

  /** A backdrop that is no element: `body::before` over the page. */
  const unveil = () => {
    for (const name of ['html', 'body'] as const) {
      for (const pseudo of ['::before', '::after']) {
        const style = getComputedStyle(document.querySelector(name)!, pseudo);
        if (style.content === 'none' || style.position !== 'fixed') continue;
        shield.add(`${name}${pseudo}{display:none!important}`);
        record({ kind: 'backdrop', rule: 'heuristic.cover', sample: '' });
      }
    }
  };

  const changed = (records: MutationRecord[]) => {
    for (const { target, type, addedNodes } of records) {
      const touched = type === 'attributes' ? [target] : addedNodes;
      for (const node of touched) {
        if (node.nodeType !== 1) continue;
        const element = node as Element;
        if (away.has(element)) giveBack(element);
        const rule = shield.ruleOf(element);
        if (rule) shield.lift(rule);
      }
    }
  };

  const intent = watchIntent(view, signal, () => {
    watch.wake();
    // What is there by then and was not before came with the click.
    view.setTimeout(() => watch.wake(), 2300);
  });
  const watch = watchPage(document, signal, lookOnce, () => intent.recent(promptMs), changed);
  const settle = () => {
    settled = true;
    if (wasPending) watch.wake();
  };
  view.addEventListener('load', () => view.setTimeout(settle, settleMs), { once: true, signal });
  document.addEventListener('DOMContentLoaded', () => view.setTimeout(settle, slowestMs), { once: true, signal });

  const stop = () => stopping.abort();
  return {
    swept,
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
    undo() {
      undone = true;
      stop();
      ledger.undo();
      shield.remove();
      away.clear();
      condition = null;
      for (const listener of listeners) listener();
    },
    stop,
  };
}
