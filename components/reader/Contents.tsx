import type { ViewProps } from './props.ts';

/** Goes to a heading and puts the focus there, so that the next Tab goes on from it. */
function goTo(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}

interface Props {
  sections: readonly HTMLElement[];
  lang: string;
  /** Called first: what holds the list may close. */
  onGo?(): void;
}

/** The sections of a long story. No addresses are changed: the page's history is its own. */
export function SectionList({ sections, lang, onGo }: Props) {
  return (
    <ol lang={lang}>
      {sections.map((section, index) => (
        <li key={index}>
          <button
            type="button"
            dir="auto"
            onClick={() => {
              onGo?.();
              goTo(section);
            }}
          >
            {section.textContent}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Contents in the margin of a wide window; in a narrower one they are in the menu. */
export function Contents({ article, story, voice }: ViewProps) {
  return (
    <nav class="contents" aria-label={voice.say('contents')}>
      <SectionList sections={story.sections} lang={article.lang} />
    </nav>
  );
}
