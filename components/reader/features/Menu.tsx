import { Component, createRef } from 'preact';
import { addressOf, quoteCard, textFragment } from '../../../utils/quote.ts';
import { dateInWords } from '../dates.ts';
import { calls, type FeatureProps, featureOf } from '../feature.ts';
import type { Key } from '../words.ts';
import { activeSection, Contents } from './Contents.tsx';
import { type Selected, selectedIn } from './menu/selection.ts';

interface State {
  /** What was selected when the menu opened. */
  selected: Selected | null;
  /** The margin holds the contents already. */
  beside: boolean;
  /** What was copied, or could not be. */
  told?: Key;
}

/** What lies behind ⋯: plain buttons, and in a narrow window the contents. */
class Menu extends Component<FeatureProps, State> {
  override state: State = { selected: null, beside: true };
  #place = createRef<HTMLDivElement>();

  override componentDidMount() {
    const root = this.#place.current!.getRootNode() as ShadowRoot | Document;
    this.setState({
      selected: selectedIn(this.props.story, root),
      beside: root.querySelector('.contents') !== null,
    });
  }

  // In the click itself: later it is no gesture of the reader's any more.
  #copy(text: string) {
    const tell = (told: Key) => this.setState({ told });
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject();
    copied.then(
      () => tell('copied'),
      () => tell('notCopied'),
    );
  }

  #copyAddress = () => {
    const { title, url } = this.props.article;
    this.#copy(`${title}\n${addressOf(url)}`);
  };

  #copyQuote = () => {
    const { selected } = this.state;
    if (!selected) return this.setState({ told: 'selectFirst' });
    const { article, hubName, voice, story } = this.props;
    const { title, url, publishedTime: published } = article;
    const text = story.element.textContent;
    const fragment = textFragment(selected.blocks, text, selected.before);
    const date = published && dateInWords(published, voice);
    this.#copy(quoteCard(selected.blocks, { title, source: hubName, date, url }, addressOf(url, fragment)));
  };

  override render(
    { onLeave, onOwnTab, onOptions, onPanel, onKey, onPoint, onForget, ...props }: FeatureProps,
    { beside, selected, told }: State,
  ) {
    const { say } = props.voice;
    const item = (name: Key, act: () => void, { stays = false, off = false, key = '' } = {}) => (
      <li>
        <button
          type="button"
          class="act"
          data-item={name}
          aria-disabled={off || undefined}
          data-key={key.toUpperCase() || undefined}
          onClick={() => {
            if (!stays) onPanel(null);
            act();
          }}
        >
          {say(name)}
        </button>
      </li>
    );
    return (
      <div ref={this.#place} class="panel menu">
        <ul>
          {item('original', onLeave)}
          {calls.map(
            ({ name, words, keys }) =>
              words && keys && (name !== 'save' || props.saves) && item(words, () => onKey(keys), { key: keys }),
          )}
          {onPoint && item('point', onPoint)}
          {onForget && item('forgetPoint', onForget)}
          {onOwnTab && item('ownTab', () => onOwnTab(props.article))}
          {item('copyAddress', this.#copyAddress, { stays: true })}
          {item('copyQuote', this.#copyQuote, { stays: true, off: !selected })}
          {item('keys', () => onPanel('help'))}
          {item('options', onOptions)}
        </ul>
        <p class="menu-told" role="status">
          {told && say(told)}
        </p>
        {props.story.sections.length > 0 && !beside && (
          <Contents
            {...props}
            class="menu-contents"
            active={activeSection(props.story.sections)}
            onGo={() => onPanel(null)}
          />
        )}
      </div>
    );
  }
}

export const menu = featureOf(Menu);
