import { queryAll } from '../article/dom.ts';
import { tidy } from '../article/text.ts';
import { popupFamilies } from '../hubs/popups.ts';
import type { ConditionKind } from '../sweep/types.ts';
import { conditionOf } from '../sweep/words.ts';

/** What a box of its own is called that may stand over a story. */
const boxes =
  'dialog,[role*=dialog],[aria-modal=true],[class*=wall],[id*=wall],[class*=gate],[id*=gate],[class*=verif],[id*=verif],[class*=popup],[class*=modal],[class*=overlay]';
/** Longer is a part of the page. */
const longest = 1500;
/** What the page asks of browsers alone: that an ad blocker is switched off. Without one it does not come up. */
const notAsked: ReadonlySet<ConditionKind> = new Set(['adblock']);

/**
 * What makes reading conditional on a page that was fetched and has no layout, or null. Nobody can tell there whether a box would
 * be seen, so the one that could be counts: in doubt, the story is left to its own page.
 */
export function wallOf(page: Document): ConditionKind | null {
  for (const { kind, markup } of popupFamilies.flatMap(({ gates }) => gates))
    if (queryAll(page, markup).length > 0) return kind;
  for (const box of queryAll(page, boxes)) {
    const text = tidy(box.textContent ?? '');
    const kind = text.length <= longest ? conditionOf(text) : undefined;
    if (kind && !notAsked.has(kind)) return kind;
  }
  return null;
}
