import type { PickStory } from '../../handover.ts';
import { selectorFor } from '../selector.ts';
import { beside, firstGuess, narrower, storyAround, wider } from './blocks.ts';
import { createView } from './view.ts';

/** Keys that are kept from the page while somebody points: what they do there is not meant. */
const kinds = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Outlines what lies under the pointer on the publisher's page, and takes what the reader chooses for the story. By key: wider,
 * narrower and what stands beside; Enter takes, Escape leaves. Nothing of the page is changed.
 */
export const pickStory: PickStory = (document, language) =>
  new Promise(resolve => {
    const window = document.defaultView!;
    const { scrollX: left, scrollY: top } = window;
    const end = new AbortController();
    const { signal } = end;
    /** What was chosen before each step outwards: narrowing goes back the same way. */
    let within: Element[] = [];
    let aim: Element;

    const view = createView(document, language, { wider: widen, narrower: narrow, take, leave });

    function point(element: Element, trail: Element[] = []) {
      within = trail;
      aim = element;
      view.show(element);
    }
    function widen() {
      const next = wider(aim);
      if (next !== aim) reach(next, [...within, aim]);
    }
    function narrow() {
      reach(within.at(-1) ?? narrower(aim), within.slice(0, -1));
    }
    /** By key or button: it has to come into sight. */
    function reach(element: Element, trail: Element[] = []) {
      point(element, trail);
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
    function take() {
      done(selectorFor(aim));
    }
    function leave() {
      done(null);
      window.scrollTo({ left, top, behavior: 'instant' });
    }
    function done(selector: string | null) {
      end.abort();
      view.remove();
      resolve(selector);
    }

    const acts: Readonly<Record<string, () => void>> = {
      ArrowUp: widen,
      ArrowDown: narrow,
      ArrowLeft: () => reach(beside(aim, false)),
      ArrowRight: () => reach(beside(aim, true)),
      Enter: take,
      Escape: leave,
    };
    function onKey(event: KeyboardEvent) {
      event.stopImmediatePropagation();
      const { altKey, ctrlKey, metaKey } = event;
      const pressing = event.key === 'Enter' && view.holdsFocus();
      const act =
        event.type === 'keydown' &&
        !event.isComposing &&
        !pressing &&
        !(altKey || ctrlKey || metaKey) &&
        acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    }
    for (const kind of kinds) window.addEventListener(kind, onKey, { capture: true, signal });

    const under = (x: number, y: number) =>
      document.elementsFromPoint(x, y).find(element => element !== view.host && document.body.contains(element));
    view.host.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        const element = under(clientX, clientY);
        const next = element && storyAround(element);
        if (next && next !== aim) point(next);
      },
      { signal },
    );
    view.host.addEventListener('click', take, { signal });

    reach(firstGuess(document, under(window.innerWidth / 2, window.innerHeight / 2) ?? null));
  });
