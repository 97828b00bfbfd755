import type { ViewProps } from '../props.ts';

/** Goes to a heading and puts the focus there, so that the next Tab goes on from it. */
function goTo(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}

/** A heading's words without the marks of its notes. */
function nameOf(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll('sup:has(a), a > sup')) mark.remove();
  return copy.textContent ?? '';
}

interface Props extends Pick<ViewProps, 'story' | 'article' | 'voice'> {
  class: string;
  /** The section under the eye; -1 before the first. */
  active: number;
  /** Called first: what holds the list may close. */
  onGo?(): void;
}

/** The sections of a long story. No addresses are changed: the page's history is its own. */
export function Contents({ class: name, story, article, voice, active, onGo }: Props) {
  return (
    <nav class={name} aria-label={voice.say('contents')}>
      <ol lang={article.lang}>
        {story.sections.map((section, index) => (
          <li key={index}>
            <button
              type="button"
              dir="auto"
              aria-current={index === active ? 'location' : undefined}
              onClick={() => {
                onGo?.();
                goTo(section);
              }}
            >
              {nameOf(section)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The section that is being read: the last that begins above the upper third of the window. */
export function activeSection(sections: readonly HTMLElement[]): number {
  const line = window.innerHeight / 3;
  return sections.findLastIndex(section => section.getBoundingClientRect().top < line);
}
