import { Component, createRef } from 'preact';
import { type Call, type FeatureProps, featureOf } from '../feature.ts';
import { around, type Line, linesNear, nearest } from './focus/lines.ts';

/** What F goes through: lines that stay clear, then off. */
const sizes = [3, 5, 1, 0] as const;
/** A paragraph that was gone to begins here, and lines are kept between these shares of the window's height. */
const start = 0.25;
const band = { top: 0.3, bottom: 0.6 };
const bar = 56;
const spoken = 'clearstory-sentence';
const told = 2500;
/** A scroll of ours takes so long at most, in ms. */
const settling = 800;

interface State {
  lines: number;
  /** What was just switched, for whoever hears it or looks for it. */
  said: boolean;
}

/** Line focus: all but a few lines is veiled. And the keys that go from paragraph to paragraph. */
class Focus extends Component<FeatureProps, State> {
  override state: State = { lines: 0, said: false };
  #veil = createRef<HTMLDivElement>();
  #window = this.props.story.element.ownerDocument.defaultView!;
  /** Height of the window at which the clear lines stand. */
  #y = this.#window.innerHeight * 0.4;
  /** When a step was taken last. */
  #stepped = Number.NEGATIVE_INFINITY;
  #seen = '';
  #frame = 0;
  #timer = 0;
  #shown = this.props.story.element.isConnected;

  override componentDidMount() {
    const { offer, signal, headline, story } = this.props;
    offer({
      take: call => this.#take(call),
      escape: () => this.state.lines > 0 && this.#set(0),
      turn: shown => {
        this.#shown = shown;
        this.#run();
        return undefined;
      },
    });
    // Where the headline stands, events of the story pass whether it is in the open or not.
    (headline() ?? story.element).getRootNode().addEventListener(
      'pointermove',
      event => {
        const { clientY, pointerType } = event as PointerEvent;
        if (pointerType === 'mouse' && clientY > bar) this.#y = clientY;
      },
      { signal, passive: true },
    );
    signal.addEventListener('abort', () => {
      this.#window.cancelAnimationFrame(this.#frame);
      this.#window.clearTimeout(this.#timer);
    });
  }

  #blocks = (): readonly Element[] => {
    const title = this.props.headline();
    return title ? [title, ...this.props.story.blocks] : this.props.story.blocks;
  };

  #set(lines: number): true {
    this.setState({ lines, said: true }, () => {
      this.#seen = '';
      this.#run();
    });
    this.#window.clearTimeout(this.#timer);
    this.#timer = this.#window.setTimeout(() => this.setState({ said: false }), told);
    return true;
  }

  #take({ key, on }: Call): boolean {
    const down = key === 'ArrowDown';
    if (key === 'f') return this.#set(sizes[(sizes.indexOf(this.state.lines as 0) + 1) % sizes.length]!);
    if (key === 'j' || key === 'k') this.#step(key === 'j' ? 1 : -1, on);
    else if (this.state.lines && (down || key === 'ArrowUp') && !on?.matches('input')) this.#line(down ? 1 : -1);
    else return false;
    return true;
  }

  /** Goes to the next paragraph, or the one before: of the one that has the focus while it is in view, or of the first in view. */
  #step(by: number, on: Element | null) {
    const blocks = this.#blocks();
    // A step of ours may still be on its way there.
    const recent = performance.now() - this.#stepped < settling;
    const within = blocks.findIndex(
      block => block.contains(on) && (recent || isInView(block, this.#window.innerHeight)),
    );
    const inView = blocks.findIndex(block => block.getBoundingClientRect().top >= bar);
    const before = inView < 0 ? blocks.length : inView;
    const at = within >= 0 ? within + by : by > 0 ? before : before - 1;
    const block = blocks[Math.min(Math.max(0, at), blocks.length - 1)] as HTMLElement | undefined;
    if (!block) return;
    this.#stepped = performance.now();
    if (!block.hasAttribute('tabindex')) block.tabIndex = -1;
    block.focus({ preventScroll: true });
    const { top } = block.getBoundingClientRect();
    this.#y = this.#window.innerHeight * start + 8;
    this.#scroll(top - this.#window.innerHeight * start);
  }

  /** The next line, or the one before: the window follows where it must. */
  #line(by: number) {
    const lines = linesNear(this.#blocks(), this.#window.innerHeight);
    const line = lines[nearest(lines, this.#y) + by];
    if (!line) return;
    const height = this.#window.innerHeight;
    const y = (line.top + line.bottom) / 2;
    const way = y > height * band.bottom ? y - height * band.bottom : y < height * band.top ? y - height * band.top : 0;
    const before = this.#window.scrollY;
    this.#window.scrollBy({ top: way, behavior: 'instant' });
    this.#y = y - (this.#window.scrollY - before);
  }

  #scroll(top: number) {
    const still = this.#window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#window.scrollBy({ top, behavior: still ? 'instant' : 'smooth' });
  }

  /** Scroll events do not come here (the page must not see them either), so each frame looks whether something has moved. */
  #run = () => {
    this.#window.cancelAnimationFrame(this.#frame);
    if (!this.#shown || !this.state.lines || this.props.signal.aborted) return;
    this.#frame = this.#window.requestAnimationFrame(this.#run);
    const range = spokenRange(this.#window);
    const { scrollY, innerHeight, innerWidth } = this.#window;
    const seen = [this.#y, scrollY, innerHeight, innerWidth, range?.startOffset, range?.toString().length].join();
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#lay(range);
  };

  #lay(range: Range | null) {
    let clear: Line | null = null;
    if (range) clear = range.getBoundingClientRect();
    else {
      const lines = linesNear(this.#blocks(), this.#window.innerHeight);
      clear = around(lines, nearest(lines, this.#y), this.state.lines);
    }
    const veil = this.#veil.current;
    if (!veil || !clear) return;
    veil.style.setProperty('--from', `${Math.round(clear.top - 4)}px`);
    veil.style.setProperty('--high', `${Math.round(clear.bottom - clear.top + 8)}px`);
  }

  override render({ voice: { say } }: FeatureProps, { lines, said }: State) {
    return (
      <>
        {lines > 0 && <div ref={this.#veil} class="veil" aria-hidden="true" />}
        <div role="status">
          {said && <p class="toast">{lines ? say('clearLines', { n: lines }) : say('clearAll')}</p>}
        </div>
      </>
    );
  }
}

function isInView(block: Element, height: number): boolean {
  const { top, bottom } = block.getBoundingClientRect();
  return bottom > bar && top < height;
}

/** What is being read aloud, wherever that comes from: the lines follow the voice. */
function spokenRange(window: Window): Range | null {
  let range: Range | null = null;
  (window as Window & typeof globalThis).CSS.highlights?.get(spoken)?.forEach(each => {
    range = each as Range;
  });
  return range;
}

export const focus = featureOf(Focus);
