import { Component, createRef } from 'preact';
import { paletteNow } from '../../utils/choices.ts';
import { callOf } from './calls.ts';
import { End } from './End.tsx';
import { FeaturePlace } from './FeaturePlace.tsx';
import { type Call, calls, type FeatureName, type MountedFeature } from './feature.ts';
import { Head } from './Head.tsx';
import { Lead } from './Lead.tsx';
import type { Panel, StoryProps, ViewProps } from './props.ts';
import { StoryText } from './StoryText.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { Key } from './words.ts';

interface Props extends StoryProps {
  /** Tells who can be asked: Preact 11 gives no `ref` to a component. */
  onView(view: Reader): void;
}

interface State {
  panel: Panel | null;
  receipt: boolean;
  /** The system's colours are dark. */
  dark: boolean;
  /** Features that stand beside the story. */
  tools: readonly FeatureName[];
  saved: boolean;
}

/** The reader view: toolbar, headline, what was delivered and what was tidied, the story, its end. */
export class Reader extends Component<Props, State> {
  #system = matchMedia('(prefers-color-scheme: dark)');
  override state: State = { panel: null, receipt: false, dark: this.#system.matches, tools: [], saved: false };
  /** Features that stand; what the reader turned to last is the last. */
  #ready = new Map<FeatureName, MountedFeature>();
  #asked = new Map<FeatureName, (feature: MountedFeature | null) => void>();
  #view = createRef<HTMLDivElement>();
  #outside = (event: Event) => {
    if (!(event.target as Element).closest('.panel, [data-opens]')) this.setState({ panel: null });
  };

  #recolour = () => this.setState({ dark: this.#system.matches });

  #clicked = (event: MouseEvent) => {
    const { target, clientX: x, clientY: y, ctrlKey, metaKey, shiftKey } = event;
    if (ctrlKey || metaKey || shiftKey || !this.take({ on: target as Element, x, y })) return;
    event.preventDefault();
    event.stopPropagation();
  };

  override componentDidMount() {
    this.props.onView(this);
    this.#system.addEventListener('change', this.#recolour);
    const view = this.#view.current!;
    view.addEventListener('pointerdown', this.#outside);
    // First of all: what a click is for is a feature's to say.
    view.addEventListener('click', this.#clicked, { capture: true });
    this.#equip();
  }

  override componentDidUpdate() {
    this.#equip();
  }

  /** Cards of films and sounds are dressed by what plays them. Text in the open stands there while that is wanted. */
  #equip() {
    const open = this.state.tools.includes('slotted');
    if (this.props.openText && !open) this.start('slotted');
    else if (open && !this.props.openText) this.#stop('slotted');
    if (!this.state.tools.includes('closer') && this.props.story.element.querySelector('[data-embed]'))
      this.start('closer');
  }

  /** Brings a feature, or gives the one that stands. Null when it does not come. */
  start(name: FeatureName): Promise<MountedFeature | null> {
    const standing = this.#ready.get(name);
    if (standing) return Promise.resolve(standing);
    return new Promise(resolve => {
      const before = this.#asked.get(name);
      this.#asked.set(name, feature => {
        before?.(feature);
        resolve(feature);
      });
      this.setState(({ tools }) => ({ tools: tools.includes(name) ? tools : [...tools, name] }));
    });
  }

  /** Whether a feature stands. */
  has(name: FeatureName): boolean {
    return this.#ready.has(name);
  }

  #stop(name: FeatureName) {
    this.#ready.delete(name);
    this.setState(({ tools }) => ({ tools: tools.filter(other => other !== name) }));
  }

  /** A key or a click: for a feature that stands, or for one that it brings. False when it is nobody's. */
  take(call: Call): boolean {
    // A picture that can be enlarged is a button.
    if ((call.key === 'Enter' || call.key === ' ') && call.on?.matches('img')) return this.take({ on: call.on });
    for (const [name, feature] of this.#innermost())
      if (feature.take?.(call)) {
        this.#ready.delete(name);
        this.#ready.set(name, feature);
        return true;
      }
    const called = calls.find(({ keys, on }) => (call.key ? keys?.includes(call.key) : on && call.on?.closest(on)));
    if (!called) return false;
    this.start(called.name).then(feature => feature?.take?.(call));
    return true;
  }

  #innermost = () => [...this.#ready].reverse();

  #again = (ids: readonly number[]) => {
    if (![...this.#ready.values()].some(feature => feature.again?.(ids))) this.props.onAgain!(ids);
  };

  /** See `Hooks.turn`. */
  turn(shown: boolean): () => void {
    if (!shown) this.setState({ panel: null });
    const after = [...this.#ready.values()].map(feature => feature.turn?.(shown));
    return () => {
      for (const act of after) act?.();
    };
  }

  override componentWillUnmount() {
    this.#system.removeEventListener('change', this.#recolour);
  }

  /** A key while the view is shown. True when it was used up. */
  onKey(event: KeyboardEvent): boolean {
    if (event.isComposing || document.fullscreenElement) return false;
    if (event.key === 'Escape') return this.escape();
    const root = this.#view.current!.getRootNode() as Document | ShadowRoot;
    const call = callOf(event, root.activeElement ?? document.activeElement);
    if (call?.key === '?') {
      this.setState(({ panel }) => ({ panel: panel === 'help' ? null : 'help' }));
      return true;
    }
    return call !== null && this.take(call);
  }

  /** Closes the innermost thing that is open and gives the focus back to what opened it. False when nothing was. */
  escape(): boolean {
    const { panel, receipt } = this.state;
    const view = this.#view.current!;
    const back = (name: string) => view.querySelector<HTMLElement>(`[data-opens=${name}]`)?.focus();
    // A panel lies over everything but a picture that fills the window.
    if (panel && !view.querySelector('dialog')) {
      back(panel);
      this.setState({ panel: null });
      return true;
    }
    if (this.#innermost().some(([, feature]) => feature.escape?.())) return true;
    // The receipt lies open in the text: Esc is about it only from inside.
    const focused = (view.getRootNode() as Document | ShadowRoot).activeElement;
    if (receipt && focused?.closest('.receipt, [data-opens=receipt]')) {
      back('receipt');
      this.setState({ receipt: false });
      return true;
    }
    return false;
  }

  override render(given: Props, state: State) {
    const { receipt, dark, tools } = state;
    const props: ViewProps = {
      ...given,
      ...state,
      onPanel: opened => this.setState({ panel: opened }),
      onSaved: now => this.setState({ saved: now }),
      onKey: key => this.take({ key, on: null }),
      onListen: () => (tools.includes('aloud') ? this.#stop('aloud') : this.take({ key: 'l', on: null })),
      onMoved: () => void (given.onPosition && this.start('place')),
    };
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
        data-tools={tools.join(' ')}
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
          {props.above?.()}
          <Lines {...props} />
          <article lang={article.lang}>
            <Head
              {...props}
              onAgain={props.onAgain && this.#again}
              open={receipt}
              onOpen={open => this.setState({ receipt: open })}
            />
            {article.leadImage && <Lead image={article.leadImage} voice={props.voice} />}
            <StoryText {...props} />
            <End {...props} />
          </article>
        </main>
        {tools.map(name => (
          <FeaturePlace
            key={name}
            {...props}
            name={name}
            onReady={feature => {
              if (feature) this.#ready.set(name, feature);
              this.#asked.get(name)?.(feature);
              this.#asked.delete(name);
            }}
            onClose={() => this.#stop(name)}
          />
        ))}
      </div>
    );
  }
}

/** What Clearstory has to say before the story: at most a line each. */
function Lines({ outdated, pointed, hubName: hub, onReload, onForget, voice: { say } }: ViewProps) {
  const line = (words: string, act: Key, onClick?: () => void) => (
    <p>
      {words}{' '}
      {onClick && (
        <button type="button" class="link" onClick={onClick}>
          {say(act)}
        </button>
      )}
    </p>
  );
  return (
    <div class="lines" role="status">
      {pointed && line(say('pointed', { hub }), 'undo', onForget)}
      {outdated && line(say('updated'), 'reload', onReload)}
    </div>
  );
}
