import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Contents } from './Contents.tsx';
import { End } from './End.tsx';
import { Head } from './Head.tsx';
import { Lead } from './Lead.tsx';
import { stretchesOf } from './progress.ts';
import type { ReaderProps } from './props.ts';
import { StoryText } from './StoryText.tsx';
import type { Story } from './story.ts';
import { type Panel, Toolbar } from './Toolbar.tsx';
import { Speak, useWords, voiceOf } from './words.ts';

/** How the outside asks the view; filled in by the view itself. */
export interface ReaderHandle {
  escape(): boolean;
}

/** With larger text the margins of a usual window are too narrow for the contents. */
const largest = 21;

/** Shorter stories need no contents. */
const enoughSections = 3;

/** The reader view: toolbar, headline, what was delivered and what was tidied, the story, its end. */
export function Reader(props: ReaderProps & { story: Story; handle: ReaderHandle }) {
  const { article, story, handle, language, palette, textSize } = props;
  const [panel, setPanel] = useState<Panel | null>(null);
  const [receipt, setReceipt] = useState(false);
  const view = useRef<HTMLDivElement>(null);

  handle.escape = () => {
    const root = view.current?.getRootNode() as Document | ShadowRoot | undefined;
    const opener = (name: Panel | 'receipt') => view.current?.querySelector<HTMLElement>(`[data-opens=${name}]`);
    if (panel) {
      opener(panel)?.focus();
      setPanel(null);
      return true;
    }
    // The receipt lies open in the text: Esc is about it only from inside.
    if (receipt && root?.activeElement?.closest('.receipt, [data-opens=receipt]')) {
      opener('receipt')?.focus();
      setReceipt(false);
      return true;
    }
    return false;
  };

  useEffect(() => {
    if (!panel) return;
    const outside = (event: Event) => {
      if (!(event.target as Element).closest('.panel, [data-opens]')) setPanel(null);
    };
    const element = view.current!;
    element.addEventListener('pointerdown', outside);
    return () => element.removeEventListener('pointerdown', outside);
  }, [panel]);

  const stretches = useMemo(() => stretchesOf(story.blocks), [story]);
  const sections = story.sections.length >= enoughSections ? story.sections : [];
  return (
    <Speak value={voiceOf(language)}>
      <div
        ref={view}
        class="clearstory"
        lang={language}
        dir={article.dir}
        data-palette={palette}
        data-large={textSize > largest ? '' : undefined}
        style={{ '--size': `${textSize}px` }}
      >
        <Toolbar {...props} sections={sections} stretches={stretches} panel={panel} onPanel={setPanel} />
        {sections.length > 0 && <Contents sections={sections} lang={article.lang} />}
        <main>
          <Lines {...props} />
          <article lang={article.lang}>
            <Head {...props} open={receipt} onOpen={setReceipt} />
            {article.leadImage && <Lead image={article.leadImage} />}
            <StoryText story={story} lang={article.lang} />
            <End {...props} panes={stretches} />
          </article>
        </main>
      </div>
    </Speak>
  );
}

/** What Clearstory has to say before the story: at most a line each. */
function Lines({ outdated, notice, onReload }: ReaderProps) {
  const { say } = useWords();
  return (
    <div class="lines" role="status">
      {notice && <p>{notice}</p>}
      {outdated && (
        <p>
          {say('updated')}{' '}
          {onReload && (
            <button type="button" class="link" onClick={onReload}>
              {say('reload')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
