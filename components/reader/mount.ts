import { h, render } from 'preact';
import type { Article } from '../../utils/article/types.ts';
import type { FeatureName } from './feature.ts';
import { paintFirstScreen } from './first-screen.ts';
import type { ReaderProps, StoryProps } from './props.ts';
import { Reader } from './Reader.tsx';
import { placeStory } from './story.ts';
import { voiceOf } from './words.ts';

export type { ReaderProps } from './props.ts';

/** A reader view that stands. */
export interface MountedReader {
  update(change: Partial<ReaderProps>): void;
  /** The story has grown, or more is known of it: a part comes below what stands, which stays where it is. */
  add(article: Article, part?: { article: Article; fragment: DocumentFragment }): void;
  /** A key while the view is shown. True when it was used up inside; Esc is not when nothing was open: then it is the reader's turn to go. */
  onKey(event: KeyboardEvent): boolean;
  /** Brings a feature. Null when it does not come. */
  start(name: FeatureName): Promise<unknown>;
  /** The view is about to be put on the page or taken off it. Call what it gives back when that is done. */
  turn(shown: boolean): () => void;
  /** The view is on the page, at its top: what is far below may come a frame later. */
  paintFirstScreen(): void;
  /** Puts the focus on the headline, without scrolling. Call it when the view is on the page. */
  focus(): void;
  unmount(): void;
}

/** Builds the view of an article in a root, which may not be on the page yet. */
export function mountReader(root: ShadowRoot | HTMLElement, props: ReaderProps): MountedReader {
  // An element of its own: Preact would take the root's style elements for leftovers.
  const place = root.ownerDocument.createElement('div');
  root.append(place);
  let view: Reader | null = null;
  const onView = (shown: Reader) => {
    view = shown;
  };
  let now = props;
  let story = placeStory(props.fragment, props.article.missing);
  let voice = voiceOf(props.language, props.words);
  const onStory: StoryProps['onStory'] = (changed, removed) => {
    story = changed;
    now = { ...now, article: { ...now.article, removed: [...removed] } };
    show();
  };
  let isGone = false;
  /** A picture may come when the view is gone. */
  const show = () => isGone || render(h(Reader, { ...now, story, voice, onView, onStory }), place);
  show();
  return {
    update(change) {
      now = { ...now, ...change };
      if (voice.language !== now.language) voice = voiceOf(now.language, now.words);
      if (change.fragment) story = placeStory(now.fragment, now.article.missing);
      show();
    },
    add(article, part) {
      now = { ...now, article };
      if (part) story = placeStory(part.fragment, part.article.missing, story);
      show();
    },
    onKey: event => view?.onKey(event) ?? false,
    start: async name => view?.start(name),
    turn: shown => view?.turn(shown) ?? (() => {}),
    paintFirstScreen() {
      // What brings the reader to a place looks at all of the story.
      if (!view?.has('place')) paintFirstScreen(story, now);
    },
    focus: () => place.querySelector('h1')?.focus({ preventScroll: true }),
    unmount() {
      isGone = true;
      render(null, place);
      place.remove();
    },
  };
}
