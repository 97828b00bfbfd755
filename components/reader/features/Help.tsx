import { Component, createRef } from 'preact';
import { type FeatureProps, featureOf } from '../feature.ts';
import type { Key } from '../words.ts';

/** Every key that means something in the reader. Alternatives stand beside each other; `+` presses together. */
const keys: readonly { keys: readonly string[]; does: Key }[] = [
  { keys: ['Alt+R'], does: 'key_toggle' },
  { keys: ['Esc'], does: 'key_leave' },
  { keys: ['?'], does: 'key_help' },
  { keys: ['L'], does: 'key_listen' },
  { keys: ['F'], does: 'key_lines' },
  { keys: ['J', 'K'], does: 'key_paragraphs' },
  { keys: ['X'], does: 'key_remove' },
  { keys: ['S'], does: 'key_save' },
  { keys: ['Tab', 'Shift+Tab'], does: 'key_tab' },
  { keys: ['Enter', 'Space'], does: 'key_press' },
  { keys: ['Space', 'Shift+Space'], does: 'key_page' },
  { keys: ['↑', '↓'], does: 'key_scroll' },
  { keys: ['Home', 'End'], does: 'key_ends' },
  { keys: ['←', '→'], does: 'key_steps' },
  { keys: ['Ctrl+F'], does: 'key_find' },
  { keys: ['Ctrl+P'], does: 'key_print' },
];

const isMac = /mac/i.test(navigator.platform);
/** As the keyboard at hand calls it. */
const named = (key: string) => (isMac ? key.replace('Ctrl', '⌘').replace('Alt', '⌥') : key);

/** The keys of the reader. Takes the focus, and gives it back when it goes. */
class Help extends Component<FeatureProps> {
  #panel = createRef<HTMLElement>();
  #before: HTMLElement | null = null;

  override componentDidMount() {
    const panel = this.#panel.current!;
    const root = panel.getRootNode() as ShadowRoot | Document;
    // Behind a picture that fills the window nobody would see them.
    if (root.querySelector('dialog')) return this.props.onPanel(null);
    this.#before = root.activeElement as HTMLElement | null;
    panel.focus({ preventScroll: true });
  }

  override componentWillUnmount() {
    if (this.#before?.isConnected) this.#before.focus({ preventScroll: true });
  }

  override render({ onPanel, voice: { say } }: FeatureProps) {
    return (
      <section ref={this.#panel} class="panel help" tabIndex={-1} aria-labelledby="clearstory-keys">
        <h2 id="clearstory-keys">{say('keys')}</h2>
        <dl>
          {keys.map(({ keys: alternatives, does }) => (
            <div key={does}>
              <dt>
                {alternatives.map((pressed, index) => (
                  <span key={pressed}>
                    {index > 0 && ' / '}
                    {named(pressed)
                      .split('+')
                      .map((key, at) => (
                        <>
                          {at > 0 && ' + '}
                          <kbd>{key}</kbd>
                        </>
                      ))}
                  </span>
                ))}
              </dt>
              <dd>{say(does)}</dd>
            </div>
          ))}
        </dl>
        <button type="button" class="link" onClick={() => onPanel(null)}>
          {say('close')}
        </button>
      </section>
    );
  }
}

export const help = featureOf(Help);
