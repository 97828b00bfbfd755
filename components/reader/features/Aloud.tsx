import { Component } from 'preact';
import { rates } from '../../../utils/choices.ts';
import type { Engine } from '../../../utils/speech/engine.ts';
import { secondsOf } from '../../../utils/speech/length.ts';
import { takeMediaKeys } from '../../../utils/speech/media-keys.ts';
import { type Placed, placedSentences } from '../../../utils/speech/passages.ts';
import { createPlayer, type Player, type PlayerState } from '../../../utils/speech/player.ts';
import { type Call, type FeatureProps, featureOf } from '../feature.ts';
import { BarIcon } from './aloud/icons.tsx';
import { createFollower, createMarks } from './aloud/marks.ts';
import { languageName } from './aloud/names.ts';
import { sentenceAt, sentenceInView } from './aloud/where.ts';

interface Props extends FeatureProps {
  engine: Engine | null;
}

const base = (lang: string) => lang.toLowerCase().split('-')[0]!;

/** Reads the story aloud: a bar at the foot, the sentence and the word marked in the text, the page following the voice. */
export class Aloud extends Component<Props, { player: PlayerState }> {
  override state = {
    player: { status: 'no-voice', at: 0, rate: this.props.rate, voice: null, voices: [] } as PlayerState,
  };
  #placed: Placed[] = [];
  /** The sentences before the story changed. */
  #before: readonly Placed[] = [];
  #story: unknown = null;
  #player: Player | null = null;
  #window = this.props.story.element.ownerDocument.defaultView!;
  #marks = createMarks(this.#window, this.props.signal);
  #follow = createFollower(this.#window);
  #keys: { playing(on: boolean): void } | null = null;

  /** The story's sentences, also those of parts that came later. */
  #sentences = (): Placed[] => {
    const { story, article, headline } = this.props;
    if (this.#story !== story) {
      this.#story = story;
      this.#before = this.#placed;
      const title = headline();
      // In the open its words are not in it, but in its slot.
      const words = title?.querySelector('slot')?.assignedElements()[0] ?? title;
      this.#placed = placedSentences([...(words ? [words] : []), story.element], article.lang);
    }
    return this.#placed;
  };

  override componentDidMount() {
    const { engine, article, rate, voices, signal, story, offer } = this.props;
    offer({ take: call => this.#take(call), escape: () => this.#escape(), turn: shown => this.#turn(shown) });
    if (!engine) return this.props.onAloud?.('no-voice');
    this.#player = createPlayer({
      engine,
      sentences: this.#sentences,
      lang: article.lang,
      rate,
      wanted: voices[base(article.lang)],
      regions: this.#window.navigator.languages,
      onState: player => this.#show(player),
      onWord: (at, word) => this.#marks.set('word', word && this.#placed[at]!.range(word)),
      signal,
    });
    story.element.addEventListener('click', this.#clicked, { signal });
    this.#window.addEventListener('pagehide', () => this.#player!.stop(), { signal });
  }

  override componentDidUpdate({ story }: Props) {
    if (story !== this.props.story) this.#goOn();
  }

  /** The story has other sentences now: the voice stays at its own, or goes on with the next that is left. */
  #goOn() {
    const player = this.#player;
    const now = this.#sentences();
    if (!player || !this.#before.length) return;
    const left = this.#before.slice(player.state.at);
    let next = -1;
    const kept = left.findIndex(({ block, text }) => {
      next = now.findIndex(each => each.block === block && each.text === text);
      return next >= 0;
    });
    if (kept < 0) player.stop();
    player.renumber(kept < 0 ? now.length - 1 : next);
    // From its beginning, spoken or not.
    if (kept > 0) player.step(0);
  }

  #show(player: PlayerState) {
    const { status, at } = player;
    const before = this.state.player;
    const sentence = this.#placed[at];
    const marked = sentence && (status === 'playing' || status === 'paused');
    if (!marked) this.#marks.clear();
    else if (before.at !== at || before.status !== status) {
      this.#marks.set('sentence', sentence.range());
      if (status === 'playing') this.#follow(sentence.range(), { asked: before.status !== 'playing' });
    }
    this.#keys?.playing(status === 'playing');
    this.state.player = player;
    this.setState({ player });
    if (status !== before.status) this.props.onAloud?.(status);
  }

  #start(at: number) {
    const { article, hubName, signal } = this.props;
    const player = this.#player;
    if (!player) return;
    this.#keys ??= takeMediaKeys(
      this.#window,
      { title: article.title, artist: hubName },
      {
        play: () => player.play(),
        pause: () => player.pause(),
        previoustrack: () => player.step(-1),
        nexttrack: () => player.step(1),
        stop: () => player.pause(),
      },
      signal,
    );
    player.play(at);
  }

  #toggle = () => {
    if (this.state.player.status === 'stopped') this.#start(sentenceInView(this.#sentences(), this.#window));
    else this.#player?.toggle();
  };

  #take({ key, on }: Call): boolean {
    if (key === 'l') this.#toggle();
    else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      // In a list of choices they choose.
      if (on?.matches('input, select') || this.state.player.status === 'stopped') return false;
      const mirrored = this.props.article.dir === 'rtl';
      this.#player?.step((key === 'ArrowRight') === mirrored ? -1 : 1);
    } else return false;
    return true;
  }

  /** From the sentence that was clicked; a link, a picture or a selection is something else. */
  #clicked = (event: MouseEvent) => {
    const target = event.target as Element;
    if (target.closest('a, button, img, summary, video, audio, input')) return;
    if (this.#window.getSelection()?.type === 'Range') return;
    const at = sentenceAt(this.#sentences(), target, event.clientX, event.clientY);
    if (at >= 0) this.#start(at);
  };

  #escape(): boolean {
    this.props.close();
    return true;
  }

  #turn(shown: boolean): undefined {
    if (!shown) this.props.close();
  }

  override render(
    { article, story, voices, onLook, close, voice: { say, language } }: Props,
    { player }: typeof this.state,
  ) {
    const { status, at, rate } = player;
    const sentences = this.#sentences();
    const playing = status === 'playing' || status === 'waiting';
    const heading = headingOf(story.headings, sentences[at]?.block);
    const rest = sentences.slice(at).reduce((sum, { text }) => sum + secondsOf(text, rate), 0);
    return (
      <div class="voice">
        <section class="voice-bar" aria-label={say('listen')}>
          {status === 'no-voice' ? (
            <p class="voice-none" role="status">
              <bdi>{say('noVoice', { language: languageName(article.lang, say, language) })}</bdi>
            </p>
          ) : (
            <>
              <div class="voice-acts">
                <button
                  type="button"
                  class="act icon"
                  aria-label={say('previousSentence')}
                  onClick={() => this.#player?.step(-1)}
                >
                  <BarIcon name="back" />
                </button>
                <button
                  type="button"
                  class="voice-play"
                  aria-label={say(playing ? 'pause' : 'play')}
                  onClick={this.#toggle}
                >
                  <BarIcon name={playing ? 'pause' : 'play'} />
                </button>
                <button
                  type="button"
                  class="act icon"
                  aria-label={say('nextSentence')}
                  onClick={() => this.#player?.step(1)}
                >
                  <BarIcon name="on" />
                </button>
              </div>
              <p class="voice-where">
                <b lang={article.lang} dir="auto">
                  {heading?.textContent ?? article.title}
                </b>
                {status === 'failed' ? (
                  <span role="alert">{say('voiceFailed')}</span>
                ) : (
                  <span>
                    {say('sentenceOf', { n: at + 1, total: sentences.length })}
                    {' · '}
                    {say('left', { n: Math.max(1, Math.round(rest / 60)) })}
                  </span>
                )}
              </p>
              <select
                class="act"
                dir="ltr"
                aria-label={say('speed')}
                onChange={({ currentTarget: { value } }) => {
                  this.#player?.setRate(Number(value));
                  onLook({ rate: Number(value) });
                }}
              >
                {rates.map(each => (
                  <option key={each} value={each} selected={each === rate}>
                    {say('speedTimes', { n: String(each) })}
                  </option>
                ))}
              </select>
              <select
                class="act voice-names"
                aria-label={say('speakingVoice')}
                onChange={({ currentTarget: { value } }) => {
                  this.#player?.setVoice(value);
                  onLook({ voices: { ...voices, [base(article.lang)]: value } });
                }}
              >
                {player.voices.map(({ id, name }) => (
                  <option key={id} value={id} selected={id === player.voice?.id}>
                    {name}
                  </option>
                ))}
              </select>
            </>
          )}
          <button type="button" class="act icon" aria-label={say('stopListening')} onClick={close}>
            <BarIcon name="close" />
          </button>
        </section>
      </div>
    );
  }
}

/** The heading that a block stands under. */
function headingOf(headings: readonly HTMLElement[], block: Element | undefined): HTMLElement | undefined {
  if (!block) return undefined;
  return headings.findLast(
    heading => heading === block || heading.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}

/** The feature with whatever can speak. */
export const aloudBy = (engineOf: () => Engine | null) => {
  const engine = engineOf();
  return featureOf(props => <Aloud {...props} engine={engine} />);
};
