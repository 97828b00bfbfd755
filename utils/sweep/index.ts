import type { PopupFamily } from '../hubs/popups.ts';
import { popupFamilies } from '../hubs/popups.ts';
import { keepAway } from './away.ts';
import { judge } from './classify.ts';
import type { Overlay } from './detect.ts';
import { anchorOf, overlays } from './detect.ts';
import { isOurs, isVisible, now } from './dom.ts';
import { mayOpen, openGate } from './gates.ts';
import { watchIntent } from './intent.ts';
import { openLedger } from './ledger.ts';
import { isLocked, releaseLocks } from './locks.ts';
import type { Roots, ShadowOf } from './look.ts';
import { look, rootsOf, wordsOf } from './look.ts';
import { raiseShield } from './shield.ts';
import type { Condition, ConditionKind, Sweep, Swept } from './types.ts';
import { pseudoVeils } from './veils.ts';
import { watchPage } from './watch.ts';

export interface SweepOptions {
  families?: readonly PopupFamily[];
  /** The browser's way into closed shadow roots; without it only open ones are looked into. */
  shadowOf?: ShadowOf;
  /** Wraps each look: whoever keeps the page out of sight shows it for the moment. Default: nothing to do. */
  around?: (look: () => boolean) => boolean;
  /** Whether the page is out of sight now. */
  concealed?: () => boolean;
  /** Called after a fault of ours; everything has been put back by then. */
  onFault?: (fault: unknown) => void;
}

/** Themes open popups this fast after a click on their own controls; a known popup then is the reader's. */
const promptMs = 600;
/** A lock that a library sets this late after its popup was put away is still that popup's. */
const lockMs = 6000;
/** A gate that has not opened this long after `load` stays shut; `load` may never come. */
const settleMs = 300;
const slowestMs = 2000;
/** What the reader opened and takes this share of the view explains a lock. */
const largeShare = 0.2;
const sampleLength = 120;
const clip = (text: string) => text.slice(0, 800).replace(/\s+/g, ' ').trim().slice(0, sampleLength);

/**
 * Keeps popups off one document, from `document_start` on: known ones by the shield, before first paint; others as soon as they
 * cover the page. It hides and never deletes, leaves alone what the reader asked for, and lets conditions stand.
 */
export function startSweep(document: Document, options: SweepOptions = {}): Sweep {
  const view = document.defaultView!;
  const {
    families = popupFamilies,
    shadowOf = host => host.shadowRoot,
    around = look => look(),
    concealed = () => false,
  } = options;
  const gates = families.flatMap(family => family.gates);
  const stopping = new AbortController();
  const { signal } = stopping;
  const ledger = openLedger();
  const shield = raiseShield(document, families);
  const away = keepAway(ledger);
  const listeners = new Set<() => void>();
  const swept: Swept[] = [];
  /** What the reader asked for and still has open. */
  const theirs = new Set<Element>();
  /** Judged and left alone, with what they looked like then. */
  const left = new WeakMap<Element, string>();
  let condition: Condition | null = null;
  let standing: { element: Element; byRule: boolean } | null = null;
  let settled = false;
  let sweptAt = Number.NEGATIVE_INFINITY;
  let anchor: Element | null = null;
  let told = '';

  const isPending = () => !settled && !signal.aborted && !condition && mayOpen(document, gates);
  const tell = () => {
    const news = `${swept.length} ${condition?.kind} ${isPending()}`;
    if (news === told) return;
    told = news;
    for (const listener of listeners) listener();
  };

  const record = (kind: Swept['kind'], rule: string, text: string) => {
    const sample = clip(text);
    if (swept.some(each => each.rule === rule && each.sample === sample)) return;
    sweptAt = now();
    swept.push({ kind, rule, sample });
  };

  const putAway = (element: Element, kind: Swept['kind'], covers: boolean) => {
    const roots = rootsOf(element, shadowOf);
    record(kind, `heuristic.${covers ? 'cover' : 'words'}`, wordsOf(roots));
    sweptAt = now();
    away.put(element, roots, kind === 'backdrop');
  };

  const stand = (element: Element, kind: ConditionKind, roots: Roots, byRule: boolean) => {
    standing = { element, byRule };
    condition = { kind, sample: clip(wordsOf(roots)) };
    away.giveBackdrops();
  };
  const fall = () => {
    standing = null;
    condition = null;
  };

  /** Judges one overlay that came by itself. True: a backdrop, which depends on what stands in front of it. */
  const judgeOne = ({ element, covers }: Overlay): boolean => {
    const looks = `${covers} ${element.getAttribute('class')} ${element.getElementsByTagName('*').length}`;
    if (left.get(element) === looks) return false;
    const roots = rootsOf(element, shadowOf);
    const verdict = judge(look(element, roots, covers, isLocked(document, anchor)));
    if (verdict && 'condition' in verdict) {
      stand(element, verdict.condition, roots, false);
      return false;
    }
    // It stood so far: a way to close may come late.
    if (element === standing?.element) fall();
    if (!verdict) left.set(element, looks);
    else if (verdict.sweep === 'backdrop') return true;
    else putAway(element, verdict.sweep, covers);
    return false;
  };

  const sweepOver = () => {
    const { found, bare } = overlays(document, anchor, shadowOf);
    for (const element of theirs) if (!isVisible(element)) theirs.delete(element);
    const asked = intent.recent();
    const backdrops: Element[] = [];
    for (const over of found) {
      const { element, covers } = over;
      if (isOurs(element) || theirs.has(element) || (standing?.byRule && element.contains(standing.element))) continue;
      if (!asked || away.has(element)) {
        if (judgeOne(over)) backdrops.push(element);
      } else if (covers || !left.has(element)) theirs.add(element);
    }
    const asking = found.some(({ element, share }) => share >= largeShare && theirs.has(element));
    if (condition || asking) return;
    if (document.readyState === 'complete') {
      for (const element of backdrops) putAway(element, 'backdrop', true);
      for (const veil of bare ? pseudoVeils(document) : []) {
        shield.add(veil);
        record('backdrop', 'heuristic.cover', '');
      }
    }
    if (!asked && now() - sweptAt < lockMs && isLocked(document, anchor)) releaseLocks(document, anchor, ledger);
  };

  const lookOnce = (): boolean => {
    const before = sweptAt;
    for (const [{ rule, name }, element] of shield.hits()) record(rule.kind, name, element.textContent ?? '');
    if (standing && !isVisible(standing.element)) fall();
    const gate = standing ? undefined : openGate(document, gates);
    if (gate) stand(gate[1], gate[0].kind, [gate[1]], true);
    if (!anchor?.isConnected) anchor = anchorOf(document);
    sweepOver();
    tell();
    return sweptAt !== before;
  };

  /** Right after the reader asked for something: what opens now is theirs, also what was put away before. */
  const changed = (records: MutationRecord[]) => {
    if (!intent.recent(promptMs)) return;
    for (const { target, type, addedNodes } of records) {
      for (const node of type === 'attributes' ? [target] : addedNodes) {
        if (!(node instanceof Element)) continue;
        if (away.giveBack(node)) theirs.add(node);
        shield.lift(node);
      }
    }
  };

  const undo = () => {
    stopping.abort();
    ledger.undo();
    shield.remove();
    fall();
    tell();
  };
  const guarded = (): boolean => {
    try {
      return around(lookOnce);
    } catch (fault) {
      undo();
      options.onFault?.(fault);
      return false;
    }
  };

  const intent = watchIntent(view, signal, () => {
    wake();
    // What is there by then and was not before came with the click.
    view.setTimeout(wake, 2300);
  });
  const wake = watchPage(document, signal, guarded, changed, concealed);
  const settle = () => {
    settled = true;
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
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: () => void guarded(),
    undo,
    stop: () => stopping.abort(),
  };
}
