import { Component } from 'preact';
import { holdPlace } from '../../../utils/page/hold-place.ts';
import { markTarget } from '../../../utils/page/target.ts';
import { type FeatureProps, featureOf } from '../feature.ts';
import { bringUnderEye, offFromEye, scrolledSoFar, spotUnderEye } from './place/eye.ts';
import { placeOf, positionInView, sentenceAt } from './place/position.ts';
import { isRestored } from './place/restored.ts';
import { Toast } from './Toast.tsx';

const highlight = 'clearstory-back';
/** How long the sentence glows, and how often the place is looked at, in ms. */
const glow = 2500;
const often = 3000;
/** Less is no reading on, in px. */
const still = 60;
/** Less is no moving at all: so much the text gives by itself, when its fonts come. */
const nudge = 24;
/** Where the sentence comes to stand, in px below the window's top. */
const below = 120;

/**
 * Knows where in the story the reader is: brings them to what the address names, or back to where they stopped; keeps the same
 * paragraph under the eye when they switch to the publisher's page and back.
 */
class Place extends Component<FeatureProps, { back: boolean }> {
  override state = { back: false };
  #window = this.props.story.element.ownerDocument.defaultView!;
  #first = true;
  #shown = this.props.story.element.isConnected;
  /** Where the reader's view and the page stood when they were last put in sight. */
  #from = this.#shown ? Number.NaN : this.#window.scrollY;
  #left = 0;
  #told = '';
  #held: AbortController | null = null;

  override componentDidMount() {
    const { signal, offer } = this.props;
    const { document } = this.#window;
    offer({ turn: shown => (shown ? this.#enter() : this.#leave()) });
    const tell = () => this.#tell();
    // A tab that nobody looks at has no news: another may show the same story.
    const ticking = this.#window.setInterval(() => document.hidden || tell(), often);
    // Where it stands as it comes into sight is where fonts and pictures moved it, too.
    const turn = () => {
      if (document.hidden) tell();
      else this.#from = this.#window.scrollY;
    };
    document.addEventListener('visibilitychange', turn, { signal });
    this.#window.addEventListener('pagehide', tell, { signal });
    signal.addEventListener('abort', () => {
      this.#window.clearInterval(ticking);
      this.#held?.abort();
      this.#window.CSS.highlights?.delete(highlight);
    });
  }

  /** Tells where the reader is, when that is news. */
  #tell() {
    const { article, story, onPosition } = this.props;
    if (!this.#shown || Math.abs(this.#window.scrollY - this.#from) < still) return;
    const position = positionInView(story.element, story.blocks, article.lang, this.#window);
    const told = JSON.stringify(position);
    if (told === this.#told) return;
    this.#told = told;
    onPosition?.(position);
  }

  #enter() {
    const { scrollY } = this.#window;
    // Then the browser scrolled the page to where the reader's view stood, not to what is read there.
    const restored = this.#first && isRestored(this.#window.performance);
    const moved = !restored && Math.abs(scrolledSoFar(this.#window) - this.#left) > 4;
    const spot = moved ? spotUnderEye(this.#window.document.body, this.#root(), this.#window) : null;
    return () => {
      const first = this.#first;
      this.#first = false;
      this.#shown = true;
      const off =
        (first && markTarget(this.#window as Window & typeof globalThis, this.#root())) ||
        (spot ? offFromEye(this.#root(), spot, this.#window) : first && this.#resume()) ||
        (restored && scrollY > 0 && (() => scrollY - this.#window.scrollY));
      this.#from = this.#window.scrollY;
      if (off) this.#hold(off);
    };
  }

  #leave() {
    this.#tell();
    const moved = Math.abs(this.#window.scrollY - this.#from) > nudge;
    const { body } = this.#window.document;
    const spot = moved ? spotUnderEye(this.#root(), body, this.#window) : null;
    this.#end();
    this.#held?.abort();
    return () => {
      this.#shown = false;
      if (spot) bringUnderEye(body, spot, this.#window);
      this.#left = scrolledSoFar(this.#window);
    };
  }

  #root = () => this.props.story.element.closest('article')!;

  /** Keeps what was brought where it is while the view still settles. */
  #hold(off: () => number) {
    this.#held = new AbortController();
    holdPlace(this.#window, this.#root(), off, this.#held.signal, () => {
      this.#from = this.#window.scrollY;
    });
  }

  /** Shows the sentence where the reader stopped, and says so. Gives how far below its place it stands, in px. */
  #resume() {
    const { article, position, story } = this.props;
    const found = position && placeOf(story.element, position);
    if (!found) return null;
    const range = sentenceAt(found, story.blocks, article.lang);
    this.#window.CSS.highlights?.set(highlight, new (this.#window as Window & typeof globalThis).Highlight(range));
    this.#window.setTimeout(() => this.#window.CSS.highlights?.delete(highlight), glow);
    this.setState({ back: true });
    return () => range.getBoundingClientRect().top - below;
  }

  #end = () => {
    if (this.state.back) this.setState({ back: false });
  };

  #top = () => {
    this.#end();
    this.#held?.abort();
    this.#window.scrollTo({ top: 0, behavior: 'instant' });
    this.#from = Number.NEGATIVE_INFINITY;
    this.#tell();
    this.props.headline()?.focus({ preventScroll: true });
  };

  override render({ voice: { say } }: FeatureProps, { back }: { back: boolean }) {
    return (
      <div role="status">
        {back && (
          <Toast onGone={this.#end}>
            <bdi>{say('back')}</bdi>{' '}
            <button type="button" class="link" onClick={this.#top}>
              {say('fromTop')}
            </button>
          </Toast>
        )}
      </div>
    );
  }
}

export const place = featureOf(Place);
