import { Component } from 'preact';
import type { Gone } from '../../../utils/library/types.ts';
import { type Call, type FeatureProps, featureOf } from '../feature.ts';
import { shorten } from '../receipt.ts';
import type { Story } from '../story.ts';
import { type Away, putBack, takeAway } from './remove/away.ts';
import { blocksOf, fingerprint } from './remove/source.ts';

interface State {
  /** The reader chooses what is to go. */
  choosing: boolean;
  /** What the next click or Enter takes out. */
  aim: Element | null;
  /** What went last, and can come back. */
  last: Away | null;
}

/** What is under the toolbar is not in view. */
const bar = 56;

/**
 * Takes leftovers out of the story: what the reader points at now, and what they took out of other stories of this site. The
 * receipt lists it, and everything can come back.
 */
class Remove extends Component<FeatureProps, State> {
  override state: State = { choosing: false, aim: null, last: null };
  #away: Away[] = [];
  #gone: readonly Gone[] = this.props.gone ?? [];
  /** Numbers below zero: the sweep's are above. */
  #number = 0;
  /** The story as it is now. What is handed in is another one when parts came that were not looked through yet. */
  #story: Story | null = null;
  #given: Story | null = null;
  #window = this.props.story.element.ownerDocument.defaultView!;

  override componentDidMount() {
    const { offer, signal, headline, story } = this.props;
    offer({
      take: call => this.#take(call),
      escape: () => this.#stop(),
      again: ids => this.#again(ids),
      turn: () => void this.#stop(),
    });
    // Before all others: while somebody chooses, a click on a picture does not enlarge it.
    // Where the headline stands, events of the story pass whether it is in the open or not.
    const root = (headline() ?? story.element).getRootNode();
    const on = (kind: 'click' | 'pointermove', hear: (event: Event) => void) =>
      root.addEventListener(kind, event => this.state.choosing && hear(event), { capture: true, signal });
    on('pointermove', ({ target }) => this.#point(this.#blockAt(target)));
    on('click', event => {
      const block = this.#blockAt(event.target);
      if (!block) return;
      event.preventDefault();
      event.stopPropagation();
      this.#remove(block);
    });
    signal.addEventListener('abort', () => this.#point(null));
    this.#look();
  }

  override componentDidUpdate() {
    this.#look();
  }

  #blockAt = (target: EventTarget | null) =>
    this.#blocks().find(block => block.contains(target as Node | null)) ?? null;

  /** Takes out what went before on this site, of a story or a part of one that has just come. */
  #look() {
    const { story } = this.props;
    if (story === this.#given || story === this.#story) return;
    this.#given = story;
    let now = story;
    for (const gone of this.#gone)
      for (const block of blocksOf(gone, now.blocks, story.element)) now = this.#takeOut(now, block, gone).story;
    this.#tell(now);
  }

  #takeOut(story: Story, block: Element, gone: Gone) {
    const taken = takeAway(story, block, gone, --this.#number);
    this.#away.push(taken.away);
    return taken;
  }

  #tell(story: Story) {
    const { article, onStory } = this.props;
    this.#story = story;
    const lines = this.#away.map(({ line }) => line);
    const others = article.removed.filter(({ kind }) => kind !== 'chosen');
    if (lines.length || others.length < article.removed.length) onStory(story, [...lines, ...others]);
  }

  #keep(gone: readonly Gone[]) {
    this.#gone = gone;
    this.props.onGone?.(gone);
  }

  #remove(block: Element) {
    const story = this.#story!;
    this.#point(null);
    const gone = fingerprint(block, story.blocks, story.element);
    const next = story.blocks[story.blocks.indexOf(block) + 1];
    const { story: rest, away } = this.#takeOut(story, block, gone);
    this.#keep([...this.#gone.filter(({ key }) => key !== gone.key), gone]);
    this.setState({ last: away });
    this.#tell(rest);
    if (next) this.#point(next);
  }

  /** Everything that the same choice took out comes back, and the choice is forgotten. */
  #again(ids: readonly number[]): boolean {
    const wanted = this.#away.filter(({ line }) => ids.includes(line.id)).map(({ gone }) => gone);
    if (!wanted.length) return false;
    let story = this.#story!;
    for (const away of this.#away.filter(({ gone }) => wanted.includes(gone))) story = putBack(story, away);
    this.#away = this.#away.filter(({ gone }) => !wanted.includes(gone));
    this.#keep(this.#gone.filter(gone => !wanted.includes(gone)));
    this.setState({ last: null });
    this.#tell(story);
    return true;
  }

  #point(aim: Element | null) {
    if (aim === this.state.aim) return;
    this.state.aim?.removeAttribute('data-aim');
    aim?.setAttribute('data-aim', '');
    this.setState({ aim });
  }

  /** The block before or after, or the first in view; it comes into sight. */
  #step(by: number) {
    const blocks = this.#blocks();
    const at = this.state.aim ? blocks.indexOf(this.state.aim) + by : this.#first();
    const next = blocks[Math.max(0, Math.min(at, blocks.length - 1))];
    if (!next) return;
    this.#point(next);
    next.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  #blocks = () => this.#story?.blocks ?? [];

  #first = () => this.#blocks().findIndex(block => block.getBoundingClientRect().top >= bar);

  #take({ key, on }: Call): boolean {
    const { choosing, aim } = this.state;
    if (key === 'x') {
      if (choosing) return this.#stop();
      this.setState({ choosing: true, last: null });
      this.#window.requestAnimationFrame(() => this.#step(0));
      return true;
    }
    if (!choosing) return false;
    if (key === 'ArrowDown' || key === 'ArrowUp') this.#step(key === 'ArrowDown' ? 1 : -1);
    else if ((key === 'Enter' || key === 'Delete') && aim && !on?.matches('button,a,input')) this.#remove(aim);
    else return false;
    return true;
  }

  #stop(): boolean {
    const { choosing } = this.state;
    this.#point(null);
    this.setState({ choosing: false, last: null });
    return choosing;
  }

  override render({ voice: { say } }: FeatureProps, { choosing, aim, last }: State) {
    const words = last && shorten(last.line.sample);
    return (
      <div class="remove">
        {choosing && (
          <div class="toast">
            <p role="status">
              <bdi dir="ltr">{words ? say('partRemoved', { words: `\u2068${words}\u2069` }) : say('removeHow')}</bdi>
            </p>
            <p class="remove-acts">
              {last && (
                <button type="button" class="link" onClick={() => this.#again([last.line.id])}>
                  {say('undo')}
                </button>
              )}
              <button type="button" class="link" onClick={() => this.#stop()}>
                {say('done')}
              </button>
            </p>
          </div>
        )}
        <p class="aside" role="status">
          {choosing && aim && say('removeThis', { words: shorten(aim.textContent?.trim() || say('picture')) })}
        </p>
      </div>
    );
  }
}

export const remove = featureOf(Remove);
