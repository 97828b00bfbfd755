import { Component, createRef } from 'preact';
import { paletteNow } from '../../utils/choices.ts';
import { End } from './End.tsx';
import { Head } from './Head.tsx';
import { Lead } from './Lead.tsx';
import type { Panel, StoryProps, ViewProps } from './props.ts';
import { StoryText } from './StoryText.tsx';
import { Toolbar } from './Toolbar.tsx';

interface Props extends StoryProps {
  /** Tells who can be asked: Preact 11 gives no `ref` to a component. */
  onView(view: Reader): void;
}

interface State {
  panel: Panel | null;
  receipt: boolean;
  /** The system's colours are dark. */
  dark: boolean;
}

/** The reader view: toolbar, headline, what was delivered and what was tidied, the story, its end. */
export class Reader extends Component<Props, State> {
  #system = matchMedia('(prefers-color-scheme: dark)');
  override state: State = { panel: null, receipt: false, dark: this.#system.matches };
  #view = createRef<HTMLDivElement>();
  #outside = (event: Event) => {
    if (!(event.target as Element).closest('.panel, [data-opens]')) this.setState({ panel: null });
  };

  #recolour = () => this.setState({ dark: this.#system.matches });

  override componentDidMount() {
    this.props.onView(this);
    this.#system.addEventListener('change', this.#recolour);
    this.#view.current!.addEventListener('pointerdown', this.#outside);
  }

  override componentWillUnmount() {
    this.#system.removeEventListener('change', this.#recolour);
  }

  /** A key while the view is shown. True when it was used up. */
  onKey({ key, isComposing, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
    if (isComposing || document.fullscreenElement) return false;
    if (key === 'Escape') return this.escape();
    if (key !== '?' || ctrlKey || altKey || metaKey) return false;
    this.setState(({ panel }) => ({ panel: panel === 'help' ? null : 'help' }));
    return true;
  }

  /** Closes the innermost thing that is open and gives the focus back to what opened it. False when nothing was. */
  escape(): boolean {
    const { panel, receipt } = this.state;
    const view = this.#view.current!;
    const back = (name: string) => view.querySelector<HTMLElement>(`[data-opens=${name}]`)?.focus();
    if (panel) {
      back(panel);
      this.setState({ panel: null });
      return true;
    }
    // The receipt lies open in the text: Esc is about it only from inside.
    const focused = (view.getRootNode() as Document | ShadowRoot).activeElement;
    if (receipt && focused?.closest('.receipt, [data-opens=receipt]')) {
      back('receipt');
      this.setState({ receipt: false });
      return true;
    }
    return false;
  }

  override render(given: Props, { panel, receipt, dark }: State) {
    const props: ViewProps = { ...given, panel, onPanel: opened => this.setState({ panel: opened }) };
    const { article, language } = props;
    return (
      <div
        ref={this.#view}
        class="clearstory"
        lang={language}
        dir={article.dir}
        data-palette={paletteNow(props, dark)}
        data-face={props.typeface}
        data-khmer={props.khmerFace}
        data-align={props.align}
        style={{
          '--size': `${props.textSize}px`,
          '--line': props.lineHeight,
          '--length': props.lineLength,
          '--letter': `${props.letterSpacing}em`,
          '--word': `${props.wordSpacing}em`,
        }}
      >
        <Toolbar {...props} />
        <main>
          <Lines {...props} />
          <article lang={article.lang}>
            <Head {...props} open={receipt} onOpen={open => this.setState({ receipt: open })} />
            {article.leadImage && <Lead image={article.leadImage} />}
            <StoryText {...props} />
            <End {...props} />
          </article>
        </main>
      </div>
    );
  }
}

/** What Clearstory has to say before the story: at most a line each. */
function Lines({ outdated, notice, onReload, voice: { say } }: ViewProps) {
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
