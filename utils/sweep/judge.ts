import { awaitWords } from './again.ts';
import { awaitArrivals } from './arrivals.ts';
import { keepAway } from './away.ts';
import { judge } from './classify.ts';
import { isShown } from './deep.ts';
import type { Overlay } from './detect.ts';
import { overlayRoot, overlays } from './detect.ts';
import { findDims } from './dims.ts';
import { holdsMiddle, isOurs, now } from './dom.ts';
import { closesBehind, isFront } from './front.ts';
import { keepHovered } from './hovered.ts';
import { openLedger } from './ledger.ts';
import { isDimmed, isLocked, releaseLocks, scrollInBody } from './locks.ts';
import { look, rootsOf, type ShadowOf, wordsOf } from './look.ts';
import { watchScrollKeys } from './scroll-keys.ts';
import { anchorOf } from './story.ts';
import { keepSuspects } from './suspects.ts';
import type { Ground, Judge, Swept } from './types.ts';
import { pseudoVeils } from './veils.ts';
import { watchPage } from './watch.ts';
import { watchWheel } from './wheel.ts';
import { answersTo, popupOf } from './words.ts';

/** Themes open popups this fast after a click on their own controls; a known popup then is the reader's. */
const promptMs = 600;
/** A lock that a library sets this late after its popup was put away is still that popup's. */
const lockMs = 6000;
/** What comes this late after the reader's click, and was not there before, came with the click. */
const lateMs = 2300;
/** What the reader opened and takes this share of the view explains a lock. */
const largeShare = 0.2;
/** A wheel that is taken this late after a popup is the page's own doing. */
const wheelMs = 60_000;
/** What one popup hid comes out when it is gone: a backdrop, another popup. So many looks at once. */
const layers = 4;

/** A dialog comes this late after its backdrop. */
const frontMs = 1500;

/** Content of frames comes late. */
function framed(element: Element): number {
  let length = 0;
  for (const frame of element.matches('iframe') ? [element] : element.querySelectorAll('iframe'))
    length += (frame as HTMLIFrameElement).contentDocument?.body?.textContent?.length ?? 0;
  return length;
}

const looksOf = (element: Element, covers: boolean) =>
  `${covers} ${element.getAttribute('class')} ${element.getElementsByTagName('*').length} ${framed(element)}`;

/**
 * Finds popups that no rule knows as soon as they cover the page, tells them from conditions by their own words and their way to
 * close, and puts them away.
 */
export function startJudge(
  ground: Ground,
  /** The browser's way into closed shadow roots; without it only open ones are looked into. */
  shadowOf: ShadowOf = host => host.shadowRoot,
): Judge {
  const { document, shield, intent, signal } = ground;
  const view = document.defaultView!;
  const ledger = openLedger();
  /** Locks are nobody's own: they come back with whatever covers the page. */
  const locks = openLedger();
  const away = keepAway(ledger, shield);
  const wait = awaitWords(away.has);
  /** What the reader asked for and still has open. */
  const theirs = new Set<Element>();
  /** Those of them that a press on plain text explains, until a popup comes along. */
  const lent = new Set<Element>();
  /** Those that the pointer may have opened: theirs while it stays. */
  const hovered = keepHovered(view, intent, signal, () => watch?.hurry());
  /** Where they were last seen. */
  const places = new WeakMap<Element, DOMRect>();
  /** Judged and left alone, with what they looked like then. */
  const left = new WeakMap<Element, string>();
  const arrivals = awaitArrivals(box => {
    suspects.add(box);
    watch?.hurry();
  });
  const suspects = keepSuspects(arrivals.expect);
  const veils = new Set<string>();
  let released = false;
  /** Whether this look is a close one. Only routine ones are not. */
  let thorough = true;
  let anchor: Element | null = null;
  /** When something that covered the page was last put away, ms of `performance.now()`. */
  let uncoveredAt = Number.NEGATIVE_INFINITY;
  /** When a backdrop was last found. */
  let backdropAt = Number.NEGATIVE_INFINITY;

  const putAway = (element: Element, kind: Swept['kind'], covers: boolean) => {
    const roots = rootsOf(element, shadowOf);
    const what = [kind, `heuristic.${covers ? 'cover' : 'words'}`, wordsOf(roots)] as const;
    if (ground.spares(...what)) return void theirs.add(element);
    if (!away.put(element, roots, kind === 'backdrop')) return void left.set(element, looksOf(element, covers));
    if (covers) uncoveredAt = now();
    if (kind !== 'backdrop') {
      for (const each of lent) theirs.delete(each);
      lent.clear();
    }
    const forget = ground.record(...what, {
      isThere: () => away.isWhole(element),
      restore() {
        theirs.add(element);
        away.giveBack(element);
        if (covers) giveBehind();
      },
    });
    const rootsNow = () => rootsOf(element, shadowOf);
    wait(element, rootsNow, what[2].length, () => {
      if (signal.aborted) return;
      // In sight for a look alone: it is judged anew, with what came with it.
      away.giveBack(element);
      giveBehind();
      forget();
      ground.look();
    });
  };

  /** What stands behind a popup that is shown again. */
  const giveBehind = () => {
    away.giveBackdrops();
    for (const veil of veils) shield.drop(veil);
    veils.clear();
    locks.undo();
  };

  const lend = (element: Element) => {
    theirs.add(element);
    lent.add(element);
  };

  /** Judges one overlay that came by itself, among all that were found. True: a backdrop, which depends on what stands in front of it. */
  const judgeOne = ({ element, covers }: Overlay, found: readonly Overlay[]): boolean => {
    const looks = looksOf(element, covers);
    if (left.get(element) === looks) return false;
    const roots = rootsOf(element, shadowOf);
    const facts = look(element, roots, covers, isLocked(document, anchor), anchor !== null);
    let verdict = judge(facts);
    if (verdict && 'condition' in verdict && closesBehind(element, found, shadowOf))
      verdict = judge({ ...facts, dismissible: true });
    // Small as it is, all of the page is grey for it.
    const goes = facts.dismissible || (verdict !== null && 'sweep' in verdict);
    const dims =
      !covers && goes && (now() - backdropAt < frontMs || findDims(document, anchor).some(each => each !== element));
    if (dims) verdict = judge({ ...facts, covers: true });
    if (verdict && 'condition' in verdict) {
      ground.stand(element, verdict.condition, wordsOf(roots), false);
      return false;
    }
    // It stood so far: a way to close may come late.
    if (element === ground.standing?.element) ground.fall();
    if (!verdict) left.set(element, looks);
    else if (verdict.sweep === 'backdrop') return true;
    // Footnotes, comments, places on a picture: what offers nothing after a press on plain text was opened by it.
    else if (verdict.sweep === 'popup' && intent.pressedText(promptMs) && popupOf(facts.text) === undefined)
      lend(element);
    else if (answersTo(intent.waitedFor(facts.text), facts.text)) theirs.add(element);
    else if (!hovered.take(element, covers || dims)) putAway(element, verdict.sweep, covers || dims);
    return false;
  };

  /** One look. True when something went, so that more may have come out. */
  const lookOnce = (): boolean => {
    const before = ground.sweptAt;
    // A page that puts its story out of the way shows something else: a game, a map, another view.
    if (!anchor?.checkVisibility()) anchor = anchorOf(document, element => overlayRoot(element, null) !== null);
    const see = (closely: boolean) => overlays(document, anchor, shadowOf, suspects.points(), closely);
    let sight = see(thorough);
    const isTheirs = (element: Element) => theirs.has(element) || hovered.held.has(element);
    const isNew = ({ element, covers }: Overlay) =>
      !isTheirs(element) && left.get(element) !== looksOf(element, covers);
    if (!thorough && (sight.veiled || sight.found.some(isNew))) sight = see(true);
    const { found, specks, veiled } = sight;
    for (const element of away.back()) {
      if (intent.recent()) theirs.add(element);
      away[intent.recent() ? 'giveBack' : 'put'](element, rootsOf(element, shadowOf), false);
    }
    hovered.look(element => theirs.add(element));
    const gone = [...theirs].filter(element => !isShown(element));
    for (const element of gone) theirs.delete(element);
    /** Whether a box stands where one of theirs went. */
    const replaces = (element: Element) => {
      const box = element.getBoundingClientRect();
      return gone.some(each => places.has(each) && holdsMiddle(box, places.get(each)!));
    };
    const asked = intent.recent();
    const backdrops: Element[] = [];
    const small: Overlay[] = [];
    /** Those of them that were never judged before. */
    const fresh = new Set<Overlay>();
    for (const over of found) {
      const { element, covers } = over;
      const { standing } = ground;
      if (theirs.has(element)) places.set(element, element.getBoundingClientRect());
      if (isOurs(element) || isTheirs(element) || (standing?.byRule && element.contains(standing.element))) continue;
      // A dialog that asks step by step may put a new box in its place at each.
      const follows = gone.length > 0 && !left.has(element) && (covers || replaces(element));
      if (away.has(element) || !(asked || follows || intent.beside(element, anchor))) {
        if (!left.has(element)) fresh.add(over);
        if (judgeOne(over, found)) backdrops.push(element);
        else if (!covers && !away.has(element)) small.push(over);
      } else if (covers || !left.has(element)) theirs.add(element);
    }
    if (backdrops.length > 0) backdropAt = now();
    // With its backdrop a small dialog covers the page, too.
    if (now() - backdropAt < frontMs)
      for (const over of small) {
        const front = isFront(over.element);
        // What came along was judged a moment ago, when nobody knew of the backdrop.
        if (front || (fresh.has(over) && left.delete(over.element))) judgeOne({ ...over, covers: front }, found);
      }
    if (ground.standing) {
      // What belongs to a wall may have come before it.
      giveBehind();
      return false;
    }
    if (found.some(({ element, share }) => share >= largeShare && theirs.has(element))) return false;
    const recent = now() - uncoveredAt < lockMs;
    if (document.readyState === 'complete') {
      // All at once: of a backdrop in pieces some are hit, and go first.
      const dims = !asked && theirs.size === 0 && recent ? findDims(document, anchor) : [];
      if (recent && !asked) backdrops.push(...specks.filter(each => !theirs.has(each) && !isOurs(each)));
      const pressed = intent.pressedText(promptMs) && ground.sweptAt === before;
      for (const element of backdrops) pressed ? lend(element) : putAway(element, 'backdrop', true);
      if (!asked && theirs.size === 0) {
        for (const each of dims) if (!isOurs(each) && !away.has(each)) putAway(each, 'backdrop', true);
        if (veiled || (recent && anchor)) unveil((veiled ?? anchor)!, veiled !== null);
      }
    }
    const due = !asked && (now() - ground.sweptAt < lockMs || (released && theirs.size + hovered.held.size === 0));
    if (due && (isLocked(document, anchor) || isDimmed(anchor))) {
      released = true;
      releaseLocks(document, anchor, locks);
    }
    return ground.sweptAt !== before;
  };

  const sweepOver = () => {
    for (let layer = 0; layer < layers && lookOnce(); layer++) thorough = true;
    thorough = true;
  };

  const unveil = (veiled: Element, hit: boolean) => {
    for (const veil of pseudoVeils(veiled, hit)) {
      if (ground.spares('backdrop', 'heuristic.cover', '')) return;
      veils.add(veil);
      shield.add(veil);
      ground.record('backdrop', 'heuristic.cover', '', { restore: giveBehind, isThere: () => veils.has(veil) });
    }
  };

  /** Right after the reader asked for something: what opens now is theirs, also what was put away before. */
  const changed = (records: MutationRecord[], telling: MutationRecord[]) => {
    for (const record of telling) suspects.note(record);
    if (!intent.recent(promptMs)) return;
    for (const { target, type, addedNodes } of records) {
      for (const node of type === 'attributes' ? [target] : addedNodes) {
        if (!(node instanceof Element)) continue;
        if (away.giveBack(node)) theirs.add(node);
        shield.lift(node);
      }
    }
  };

  let watch: ReturnType<typeof watchPage> | null = null;
  return {
    look() {
      sweepOver();
      watch?.looked();
    },
    undo() {
      locks.undo();
      ledger.undo();
    },
    watch() {
      const look = (closely: boolean) => {
        thorough = closely;
        return ground.look();
      };
      // A box that was there before the watch may stand between the points as well.
      if (document.body) suspects.addLast(document.body);
      watch = watchPage(document, signal, look, changed, ground.concealed, shadowOf, suspects.addLast);
      const isFreed = () => now() - uncoveredAt < wheelMs && theirs.size + hovered.held.size === 0;
      watchScrollKeys(document, signal, target => isFreed() && target.contains(anchor));
      watchWheel(
        document,
        signal,
        target => isFreed() && !!anchor?.contains(target),
        top => scrollInBody(document, top, locks),
      );
      signal.addEventListener('abort', arrivals.stop);
    },
    wake() {
      watch?.wake();
      view.setTimeout(() => watch?.wake(), lateMs);
    },
  };
}
