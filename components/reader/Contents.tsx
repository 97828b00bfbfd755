import { useWords } from './words.ts';

/** Goes to a heading and puts the focus there, so that the next Tab goes on from it. */
function goTo(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}

/** The sections of a long story. No addresses are changed: the page's history is its own. */
export function SectionList({
  sections,
  lang,
  onGo,
}: {
  sections: readonly HTMLElement[];
  lang: string;
  onGo?(): void;
}) {
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
export function Contents(props: { sections: readonly HTMLElement[]; lang: string }) {
  const { say } = useWords();
  return (
    <nav class="contents" aria-label={say('contents')}>
      <SectionList {...props} />
    </nav>
  );
}
