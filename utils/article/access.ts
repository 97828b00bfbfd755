import { gates } from '../hubs/gates.ts';
import type { Rule } from '../hubs/types.ts';
import { httpUrl } from './addresses.ts';
import { addressOf, attribute, baseOf, parentElement, queryAll, viewOf } from './dom.ts';
import type { StoryData } from './enrich/jsonld.ts';
import { type Visible, visibility } from './prepare.ts';
import { countWords } from './text.ts';
import type { Access } from './types.ts';
import type { Draft } from './verdict.ts';

/** A gate that this visitor sees. */
export interface Closed {
  selector: string;
  state: 'truncated' | 'members';
  element: Element;
}

/** So many words are a story and not its teaser. */
const WHOLE = 250;

/** The gate's own words are this short; longer, it is a wrapper of the story. */
const NOTICE = 1500;

/** The mark that closes this story for this visitor, or null. Empty and hidden gates are templates and close nothing. */
export function gateOf(document: Document, rule: Rule | null, visible: Visible): Closed | null {
  const cuts = rule?.truncated ?? [];
  const marks = [...cuts, ...gates];
  // One by one: browsers find a single class eight times as fast as one of a list.
  for (const selector of marks) {
    const element = queryAll(document, selector).find(one => visible(one) && (one.textContent ?? '').trim() !== '');
    if (element) return { selector, state: cuts.includes(selector) ? 'truncated' : 'members', element };
  }
  return null;
}

/** Did the publisher deliver the whole story to this visitor? Judged by the marks of theme, plugin and JSON-LD. */
export function accessOf(
  document: Document,
  words: number,
  rule: Rule | null,
  gate: Closed | null,
  data: StoryData,
  kept?: Draft['kept'],
): Access {
  if (gate) return { state: gate.state, evidence: gate.selector, words, continueUrl: wayOn(document, gate, rule) };
  if (kept) return { continueUrl: ownAddress(document), ...kept, words };
  if (!keptBack(document, data, words)) return { state: 'complete', evidence: '', words };
  return { state: 'members', evidence: 'isAccessibleForFree', words, continueUrl: ownAddress(document) };
}

function ownAddress(document: Document): string | undefined {
  const address = addressOf(document);
  return httpUrl(address, address) ?? undefined;
}

/** The publisher says the story is not free, and this visitor was not shown it. */
function keptBack(document: Document, { free, gated }: StoryData, words: number): boolean {
  if (free !== false) return false;
  const visible = visibility(document);
  const parts = gated.filter(isPlain).flatMap(selector => queryAll(document, selector));
  if (parts.length > 0) return !parts.some(part => visible(part) && countWords(part.textContent ?? '') > 40);
  return words < WHOLE;
}

/** A publisher's selector is asked of the page only when it is a plain one. */
const isPlain = (selector: string): boolean => /^[.#]?[\w-]{1,80}$/.test(selector);

function wayOn(document: Document, gate: Closed, rule: Rule | null): string | undefined {
  const named = (rule?.continue ?? []).flatMap(selector => queryAll(document, selector));
  const links = [...named, ...gate.element.querySelectorAll('a[href]')];
  const outward = links.find(link => !/^(?:#|javascript:)/i.test(attribute(link, 'href').trim()));
  return httpUrl(outward && attribute(outward, 'href'), baseOf(document)) ?? ownAddress(document);
}

/**
 * Narrows what counts as shown on a page whose story is closed: text that is delivered but clipped away, blurred or faded
 * is not shown to this visitor and must not enter the article; neither must the gate's own words.
 */
export function shownTo(document: Document, rule: Rule | null, gate: Closed, visible: Visible): Visible {
  const notice = (gate.element.textContent ?? '').length < NOTICE ? gate.element : null;
  const open = (element: Element) => element !== notice && visible(element);
  const view = viewOf(document);
  if (!view) return open;
  const clips = new Map<Element, number>();
  const blurred = new Set<Element>();
  const roots = (rule?.content ?? ['article', 'main']).flatMap(selector => queryAll(document, selector)).slice(0, 4);
  const boxes = roots.flatMap(root => [
    ...lineage(root),
    ...[...root.querySelectorAll('div,section,article')].slice(0, 200),
  ]);
  for (const box of new Set(boxes)) {
    const { overflowY, filter } = view.getComputedStyle(box);
    if (/blur\(/.test(filter)) blurred.add(box);
    if (/hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + 40)
      clips.set(box, box.getBoundingClientRect().bottom);
  }
  if (clips.size === 0 && blurred.size === 0) return open;
  return element => open(element) && !lineage(element).some(box => blurred.has(box) || cutOff(element, box, clips));
}

const cutOff = (element: Element, box: Element, clips: ReadonlyMap<Element, number>): boolean =>
  clips.has(box) && element !== box && element.getBoundingClientRect().top >= clips.get(box)!;

/** An element and what holds it, up to the body; a bounded climb. */
function lineage(element: Element): Element[] {
  const line: Element[] = [];
  for (let at: Element | null = element; at && line.length < 60; at = parentElement(at)) line.push(at);
  return line;
}
