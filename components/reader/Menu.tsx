import { SectionList } from './Contents.tsx';
import type { ReaderProps } from './props.ts';
import { useWords } from './words.ts';

interface Props extends ReaderProps {
  sections: readonly HTMLElement[];
  onDone(): void;
}

/** What lies behind ⋯: plain buttons, and in a narrow window the contents. */
export function Menu({ article, sections, onLeave, onOwnTab, onOptions, onDone }: Props) {
  const { say } = useWords();
  const then = (act: () => void) => () => {
    onDone();
    act();
  };
  return (
    <div class="panel menu">
      <ul>
        <li>
          <button type="button" class="act" onClick={then(onLeave)}>
            {say('original')}
          </button>
        </li>
        {onOwnTab && (
          <li>
            <button type="button" class="act" onClick={then(onOwnTab)}>
              {say('ownTab')}
            </button>
          </li>
        )}
        <li>
          <button type="button" class="act" onClick={then(onOptions)}>
            {say('options')}
          </button>
        </li>
      </ul>
      {sections.length > 0 && (
        <nav class="menu-contents" aria-label={say('contents')}>
          <SectionList sections={sections} lang={article.lang} onGo={onDone} />
        </nav>
      )}
    </div>
  );
}
