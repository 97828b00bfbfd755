import { Component, createRef } from 'preact';
import type { Progress } from '../../../utils/library/types.ts';
import { minutesFor, type Pace, PaceMeter, type Stretch, usualPace } from '../../../utils/pace.ts';
import { reachesEnd } from '../access.ts';
import { type FeatureProps, featureOf } from '../feature.ts';
import { watchCopies } from './beside/copying.ts';
import { holdTop } from './beside/hold-top.ts';
import { alignNumbers } from './beside/numbers.ts';
import { watchPlates } from './beside/plates.ts';
import { type Measured, measure, readSoFar } from './beside/position.ts';
import { Reached } from './beside/reached.ts';
import { keepInView, markRepeats, unmarkRepeats } from './beside/repeats.ts';
import { activeSection, Contents } from './Contents.tsx';

/** Who keeps the reader's pace, and how far stories were read. */
export interface PaceKeeper {
  paceIn(lang: string): Promise<Pace>;
  /** Gives the pace that the stretch makes. */
  notePace(lang: string, stretch: Stretch): Promise<Pace>;
  /** Absent where that is not kept. */
  noteRead?(progress: Progress): Promise<void>;
  /** Whether the story is saved for later. Absent where that is known. */
  isSaved?(url: string): Promise<{ saved: boolean }>;
  /** Takes what holds the reader's place while the text is set anew: `hold` as it begins, and what that gives when it is done. */
  keepHold?(hold: () => () => void): void;
}

interface Props extends FeatureProps {
  keeper: PaceKeeper;
}

interface State {
  /** Minutes to the end of the story; null where it has no known end. */
  left: number | null;
  active: number;
  /** Width of the margin in px, as far as the contents may take it. */
  margin: number;
}

/** So wide the contents are at most, and at least: in a narrower margin they are in the menu. */
const widest = 228;
const narrowest = 140;
/** Looked at so often while the page scrolls, in ms. */
const often = 250;
/** How far the story was read is told so often, in ms. */
const seldom = 3000;

/** What stands beside a story once it can be read: minutes left, contents in the margin, marks on repeats, plates under pictures. */
class Beside extends Component<Props, State> {
  override state: State = { left: null, active: -1, margin: 0 };
  #place = createRef<HTMLSpanElement>();
  #listening = new AbortController();
  #measured: Measured = measure(this.props.story);
  #meter = new PaceMeter(this.props.article.lang);
  #reached = new Reached(this.props.article.lang);
  #pace = usualPace(this.props.article.lang);
  #timer = 0;
  #sizes = new ResizeObserver(() => this.#look());
  #progress = new MutationObserver(() => this.#soon());
  /** What stood at the top when the reader was last looked for, and how wide the story was. */
  #top = { width: 0, back: () => {} };
  #endPlates = () => {};

  override async componentDidMount() {
    const { article, keeper, story } = this.props;
    const { signal } = this.#listening;
    // Scrolling is kept from all listeners that came after the view was shown, but the panes follow it, and they are heard.
    const bar = this.#place.current!.closest('.bar')!;
    const meter = bar.querySelector('[role=progressbar]')!;
    this.#progress.observe(meter, { attributeFilter: ['aria-valuenow'] });
    const turn = () => {
      this.#pause();
      // Another tab may have saved it, or let it go.
      if (!document.hidden) void this.#askSaved();
    };
    document.addEventListener('visibilitychange', turn, { signal });
    window.addEventListener('pagehide', () => this.#pause(), { signal });
    window.addEventListener('resize', () => this.#resized(), { signal });
    watchCopies(this.props.headline, () => this.props.story, signal);
    const telling = window.setInterval(() => this.#tell(), seldom);
    signal.addEventListener('abort', () => window.clearInterval(telling));
    // The story for pictures that come, the bar for the window's width.
    for (const element of [story.element, bar]) this.#sizes.observe(element);
    this.#endPlates = watchPlates(this.#place.current!.getRootNode() as ShadowRoot | Document, story.element);
    keeper.keepHold?.(() => holdTop(this.props.story));
    this.#mark();
    this.#look();
    void this.#askSaved();
    this.#pace = await keeper.paceIn(article.lang).catch(() => this.#pace);
    if (!signal.aborted) this.#look();
  }

  override componentDidUpdate(before: Props) {
    const { story, voice, dimRepeats } = this.props;
    if (story !== before.story) this.#measured = measure(story);
    if (story !== before.story || voice !== before.voice || dimRepeats !== before.dimRepeats) this.#mark();
    this.#look();
  }

  override componentWillUnmount() {
    this.#listening.abort();
    this.#sizes.disconnect();
    this.#progress.disconnect();
    this.#endPlates();
    clearTimeout(this.#timer);
    unmarkRepeats(this.props.story);
  }

  /** Says in the bar whether the story is saved. What the reader does meanwhile is newer than the answer. */
  async #askSaved() {
    const { saves, article, keeper, onSaved } = this.props;
    const told = saves && (await keeper.isSaved?.(article.url).catch(() => null));
    const { saved, tools } = this.props;
    if (told && told.saved !== saved && !tools.includes('save')) onSaved(told.saved);
  }

  #mark() {
    const { story, voice, dimRepeats } = this.props;
    keepInView(story, () => {
      alignNumbers(story.element);
      if (dimRepeats) markRepeats(story, voice);
      else unmarkRepeats(story);
    });
  }

  #soon() {
    this.#timer ||= window.setTimeout(() => this.#look(), often);
  }

  /** The window is another, or is zoomed: what stood at its top stays there. Lines that break alike move nothing. */
  #resized() {
    const { clientWidth } = this.props.story.element;
    if (clientWidth && clientWidth !== this.#top.width) this.#top.back();
  }

  /** The page goes out of sight, or comes into it. */
  #pause() {
    this.#meter.pause();
    this.#tell();
  }

  /** Tells how far the story was read. One that is cut, or not all there yet, has no end that could be reached. */
  #tell() {
    const { article, joining, story, keeper } = this.props;
    const now = performance.now();
    const inSight = story.element.isConnected && !document.hidden;
    if (!inSight) this.#reached.hide(now);
    if (story.element.isConnected && reachesEnd(article) && !joining) {
      const progress = this.#reached.news(readSoFar(this.#measured), this.#measured.total, now);
      if (progress) keeper.noteRead?.(progress).catch(() => {});
    }
    if (inSight) this.#reached.show(now);
  }

  /** Looks where the reader is, and says what changed. */
  #look() {
    this.#timer = 0;
    const { article, joining, story, keeper } = this.props;
    // The view may be off the page: then nobody reads.
    if (!story.element.isConnected) return this.#meter.pause();
    this.#top = { width: story.element.clientWidth, back: holdTop(story) };
    const read = readSoFar(this.#measured);
    const stretch = this.#meter.move(read, performance.now());
    if (stretch)
      keeper.notePace(article.lang, stretch).then(
        pace => {
          this.#pace = pace;
        },
        () => {},
      );
    const rest = this.#measured.total - read;
    const known = reachesEnd(article) && !joining && rest > 0;
    const { left: edge, width } = story.element.getBoundingClientRect();
    const start = article.dir === 'rtl' ? document.documentElement.clientWidth - edge - width : edge;
    const now: State = {
      left: known ? minutesFor(rest, this.#pace) : null,
      active: activeSection(story.sections),
      // The lead picture stands out by 6 % of the column.
      margin: Math.min(widest, Math.floor(start - width * 0.06 - 36)),
    };
    const before = this.state;
    if (now.left !== before.left || now.active !== before.active || now.margin !== before.margin) this.setState(now);
  }

  override render(props: Props, { left, active, margin }: State) {
    const { say } = props.voice;
    return (
      <>
        <span ref={this.#place} class="bar-left">
          {left === null ? '' : left ? say('minutesLeft', { n: left }) : say('underMinuteLeft')}
        </span>
        {props.story.sections.length > 0 && margin >= narrowest && (
          <div style={{ '--margin': `${margin}px` }}>
            <Contents {...props} class="contents" active={active} />
          </div>
        )}
      </>
    );
  }
}

/** The feature, with somebody who keeps the reader's pace. */
export const besideOf = (keeper: PaceKeeper) => featureOf(Beside, { keeper });
