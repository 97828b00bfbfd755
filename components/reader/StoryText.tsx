import { Component, createRef, render } from 'preact';
import type { Missing, Parts } from '../../utils/article/types.ts';
import { Toggle } from '../ui/Toggle.tsx';
import { partWords, wordless } from './access.ts';
import { dateInWords } from './dates.ts';
import { dressPictures } from './pictures.ts';
import type { ViewProps } from './props.ts';
import { followInside } from './story.ts';
import type { Voice } from './words.ts';

/** Holds the story's own nodes and fills the places in it that are ours. */
export class StoryText extends Component<ViewProps> {
  #place = createRef<HTMLSlotElement>();
  #placed: Element | null = null;
  #sizes: ResizeObserver | null = null;

  override componentDidMount() {
    this.#set();
  }

  override componentDidUpdate({ story, voice }: ViewProps) {
    if (story !== this.props.story || voice !== this.props.voice) this.#set();
  }

  override componentWillUnmount() {
    this.#sizes?.disconnect();
    const { gaps, marks } = this.props.story;
    for (const { place } of [...gaps, ...marks]) render(null, place);
  }

  #set() {
    const { article, story, voice } = this.props;
    const place = this.#place.current!;
    if (this.#placed !== story.element) {
      this.#placed = story.element;
      place.replaceChildren(story.element);
      story.element.addEventListener('click', event => {
        const link = (event.target as Element).closest('a');
        if (link && followInside(story.element, link)) event.preventDefault();
      });
    }
    for (const { missing, place } of story.gaps)
      render(<LeftOut missing={missing} lang={article.lang} voice={voice} />, place);
    // A publisher may write such a mark too: it says nothing in a story that has no parts.
    const { parts } = article;
    for (const { number, place } of parts ? story.marks : [])
      render(<PartLine parts={parts!} number={number} voice={voice} />, place);
    dressPictures(story.element, voice);
    const first = story.blocks.find(({ localName }) => localName === 'p');
    if (first && article.publishedTime)
      this.props.markDay?.(first, article.publishedTime, ({ words, day }) =>
        voice.say('dayMeant', { words, date: dateInWords(day, voice) }),
      );
    this.#sizes?.disconnect();
    this.#sizes = new ResizeObserver(() => {
      for (const scroller of story.scrollers) nameScroller(scroller, voice.say('table'));
    });
    for (const scroller of story.scrollers) this.#sizes.observe(scroller);
  }

  override render(props: ViewProps) {
    const { parts } = props.article;
    return (
      <>
        {parts && parts.first > 1 && <PartLine parts={parts} number={parts.first} voice={props.voice} />}
        <slot name="story" ref={this.#place} />
      </>
    );
  }
}

/** Where a part of the story begins, in words: the publisher had a page break here. */
function PartLine({ parts, number, voice }: { parts: Parts; number: number; voice: Voice }) {
  return (
    <p class="part-line" lang={voice.language}>
      <bdi>{partWords(parts, number, number, voice)}</bdi>
    </p>
  );
}

/** A table wider than the column scrolls by itself: by key too, and it says what it is. */
function nameScroller(scroller: HTMLElement, name: string): void {
  const wide = scroller.scrollWidth > scroller.clientWidth;
  const caption = scroller.querySelector('caption')?.textContent?.trim();
  for (const [attribute, value] of Object.entries({ tabindex: '0', role: 'region', 'aria-label': caption || name })) {
    if (wide) scroller.setAttribute(attribute, value);
    else scroller.removeAttribute(attribute);
  }
}

/** A passage of the page's main text that is not in the story: where it stood, and its words on demand. */
function LeftOut({ missing, lang, voice }: { missing: Missing; lang: string; voice: Voice }) {
  const { say, language } = voice;
  return (
    <Toggle>
      {(open, toggle) => (
        <>
          <p class="left-out-line" lang={language}>
            <bdi>{wordless(lang) ? say('leftOutHereShort') : say('leftOutHere', { n: missing.words })}</bdi>
            <button type="button" class="link" aria-expanded={open} onClick={toggle}>
              {say(open ? 'hideIt' : 'showIt')}
            </button>
          </p>
          {open && <p class="left-out-text">{missing.text}</p>}
        </>
      )}
    </Toggle>
  );
}
