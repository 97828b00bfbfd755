import type { Back, Swept, SweptItem } from './types.ts';

const sampleLength = 120;
/** White space included. */
const enough = 800;

/** The first words in an element: lines stand apart even where no white space does. */
export function firstWords(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  let words = '';
  while (words.length < enough && walker.nextNode()) words += `${walker.currentNode.nodeValue} `;
  return words;
}

/** The first words of a text, for a receipt. */
export const clip = (text: string) => text.slice(0, enough).replace(/\s+/g, ' ').trim().slice(0, sampleLength);

/** What was put away, item by item. The same popup in a new element, or with another number in it, is the same item. */
export interface Records {
  readonly items: readonly SweptItem[];
  /** Returns what takes it off the list again. */
  add(kind: Swept['kind'], rule: string, text: string, back: Back): () => void;
  /** Whether the reader asked to see this one again. */
  spares(kind: Swept['kind'], rule: string, text: string): boolean;
  /** Takes an item off the list and shows it. False: there is none. */
  restore(id: number): boolean;
}

interface Entry extends Swept {
  id: number;
  backs: Back[];
}

export function openRecords(): Records {
  const entries = new Map<string, Entry>();
  const spared = new Set<string>();
  let last = 0;
  const keyOf = (kind: Swept['kind'], rule: string, text: string) =>
    `${kind} ${rule} ${clip(text).replace(/\d+/g, '#')}`;
  return {
    get items() {
      return [...entries.values()].map(({ id, kind, rule, sample, backs }): SweptItem => {
        const item = { id, kind, rule, sample };
        return backs.some(({ isThere }) => isThere()) ? item : { ...item, reopens: false };
      });
    },
    add(kind, rule, text, back) {
      const key = keyOf(kind, rule, text);
      const entry = entries.get(key) ?? { id: ++last, kind, rule, sample: clip(text), backs: [] };
      entry.backs = [...entry.backs.filter(({ isThere }) => isThere()), back];
      entries.set(key, entry);
      return () => {
        entry.backs = entry.backs.filter(each => each !== back);
        if (entry.backs.length === 0 && entries.get(key) === entry) entries.delete(key);
      };
    },
    spares: (kind, rule, text) => spared.has(keyOf(kind, rule, text)),
    restore(id) {
      for (const [key, entry] of entries) {
        if (entry.id !== id) continue;
        entries.delete(key);
        spared.add(key);
        for (const { restore } of entry.backs) restore();
        return true;
      }
      return false;
    },
  };
}
