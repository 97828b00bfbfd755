import { Component, createRef } from 'preact';
import { Icon, Mark } from '../ui/icons.tsx';
import { type Pane, Panes } from '../ui/Panes.tsx';
import { reachesEnd } from './access.ts';
import { FeaturePlace } from './FeaturePlace.tsx';
import { followReading } from './follow.ts';
import type { Panel, ViewProps } from './props.ts';

/** A story that was cut has no known length: these stand for what was not delivered. */
const undelivered: readonly Pane[] = Array(4).fill({ none: true });

/** Mark and hub, panes, and few words. Nothing here that does nothing yet. */
export class Toolbar extends Component<ViewProps> {
  #bar = createRef<HTMLElement>();
  #row = createRef<HTMLSpanElement>();
  #meter = createRef<HTMLDivElement>();
  #stop = () => {};

  // At once, not in an effect: it has to listen before the view is put on the page.
  override componentDidMount() {
    this.#stop = followReading({
      bar: this.#bar.current!,
      row: this.#row.current!,
      moved: () => this.props.onMoved(),
      stretches: () => this.props.story.stretches,
      told: percent => {
        const meter = this.#meter.current!;
        meter.ariaValueNow = String(percent);
        meter.ariaValueText = this.props.voice.say('percent', { n: percent });
      },
    });
  }

  override componentWillUnmount() {
    this.#stop();
  }

  override render(props: ViewProps) {
    const { article, hubName, story, panel, onPanel, onLeave, tools, onListen, onKey, saves, saved, voice } = props;
    const { say } = voice;
    const opener = (name: Panel) => ({
      type: 'button' as const,
      'data-opens': name,
      'aria-expanded': panel === name,
      onClick: () => onPanel(panel === name ? null : name),
    });
    const place = (name: Panel) => panel === name && <FeaturePlace {...props} name={name} />;
    const panes = reachesEnd(article) ? story.stretches : [...story.stretches, ...undelivered];
    return (
      <header class="bar" ref={this.#bar}>
        <div class="bar-name">
          <Mark />
          <span class="bar-hub" dir="auto">
            {hubName}
          </span>
        </div>
        <div class="bar-centre">
          <div
            ref={this.#meter}
            class="bar-panes"
            role="progressbar"
            aria-label={say('progress')}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={0}
          >
            <Panes row={this.#row} panes={panes} />
          </div>
          <FeaturePlace {...props} name="beside" quiet />
        </div>
        <div class="bar-acts">
          <button
            type="button"
            class={`act bar-listen${tools.includes('aloud') ? ' on' : ''}`}
            aria-pressed={tools.includes('aloud')}
            onClick={onListen}
          >
            {say('listen')}
          </button>
          {saves && (
            <button type="button" class="act bar-save" onClick={() => onKey('s')}>
              {say(saved ? 'saved' : 'save')}
            </button>
          )}
          <button
            {...opener('look')}
            class={`act letters${panel === 'look' ? ' on' : ''}`}
            aria-label={`Aa, ${say('look')}`}
          >
            <span aria-hidden="true">Aa</span>
          </button>
          {place('look')}
          <button {...opener('menu')} class={`act icon${panel === 'menu' ? ' on' : ''}`} aria-label={say('more')}>
            <Icon name="more" />
          </button>
          {place('menu')}
          {place('help')}
          <span class="bar-line" aria-hidden="true" />
          <button type="button" class="act bar-leave" title={say('leaveKey')} onClick={onLeave}>
            {say('leave')}
          </button>
        </div>
      </header>
    );
  }
}
