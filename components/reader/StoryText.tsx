import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Missing } from '../../utils/article/types.ts';
import { wordless } from './access.ts';
import { followInside, type Story } from './story.ts';
import { Speak, useWords } from './words.ts';

/** Holds the story's own nodes and fills the places in it that are ours. */
export function StoryText({ story, lang }: { story: Story; lang: string }) {
  const place = useRef<HTMLDivElement>(null);
  const voice = useWords();
  const { say, language } = voice;

  useLayoutEffect(() => {
    const { element } = story;
    place.current!.replaceChildren(element);
    const follow = (event: Event) => {
      const link = (event.target as Element).closest('a');
      if (link && followInside(element, link)) event.preventDefault();
    };
    element.addEventListener('click', follow);
    return () => element.removeEventListener('click', follow);
  }, [story]);

  useEffect(() => {
    for (const gap of story.gaps)
      render(
        <Speak value={voice}>
          <LeftOut missing={gap.missing} lang={lang} />
        </Speak>,
        gap.place,
      );
    return () => {
      for (const gap of story.gaps) render(null, gap.place);
    };
  }, [story, language]);

  useEffect(() => {
    // A wide table scrolls by itself, by key too, and says what it is.
    const fit = () => {
      for (const scroller of story.scrollers) {
        const wide = scroller.scrollWidth > scroller.clientWidth;
        const caption = scroller.querySelector('caption')?.textContent?.trim();
        if (wide) setAll(scroller, { tabindex: '0', role: 'region', 'aria-label': caption || say('table') });
        else for (const name of ['tabindex', 'role', 'aria-label']) scroller.removeAttribute(name);
      }
    };
    const sizes = new ResizeObserver(fit);
    for (const scroller of story.scrollers) sizes.observe(scroller);
    return () => sizes.disconnect();
  }, [story, language]);

  return <div ref={place} class="story-place" />;
}

function setAll(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** A passage of the page's main text that is not in the story: where it stood, and its words on demand. */
function LeftOut({ missing: { text, words }, lang }: { missing: Missing; lang: string }) {
  const { say, language } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <p class="left-out-line" lang={language}>
        <bdi>{wordless(lang) ? say('leftOutHereShort') : say('leftOutHere', { n: words })}</bdi>
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? 'hideIt' : 'showIt')}
        </button>
      </p>
      {open && <p class="left-out-text">{text}</p>}
    </>
  );
}
