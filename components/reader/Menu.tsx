import { SectionList } from './Contents.tsx';
import { calls } from './feature.ts';
import type { ToolbarProps } from './Toolbar.tsx';

/** What lies behind ⋯: plain buttons, and in a narrow window the contents. */
export function Menu({ article, story, onLeave, onOwnTab, onOptions, onPanel, onKey, voice: { say } }: ToolbarProps) {
  const close = () => onPanel(null);
  const item = (words: string, act: () => void, key?: string) => (
    <li>
      <button
        type="button"
        class="act"
        data-key={key?.toUpperCase()}
        onClick={() => {
          close();
          act();
        }}
      >
        {words}
      </button>
    </li>
  );
  return (
    <div class="panel menu">
      <ul>
        {item(say('original'), onLeave)}
        {calls.map(({ words, keys }) => words && keys && item(say(words), () => onKey(keys), keys))}
        {onOwnTab && item(say('ownTab'), onOwnTab)}
        {item(say('options'), onOptions)}
      </ul>
      {story.sections.length > 0 && (
        <nav class="menu-contents" aria-label={say('contents')}>
          <SectionList sections={story.sections} lang={article.lang} onGo={close} />
        </nav>
      )}
    </div>
  );
}
