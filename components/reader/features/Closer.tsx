import { Component } from 'preact';
import { type Call, type FeatureProps, featureOf } from '../feature.ts';
import { followInside } from '../story.ts';
import { dressCards } from './closer/cards.tsx';
import { kindOf, linkOf } from './closer/kinds.ts';
import { Note } from './closer/Note.tsx';
import { isMark, noteOf } from './closer/notes.ts';
import { Pictures } from './closer/Pictures.tsx';
import { frameFor, mediaFor, originalOf, playerFor } from './closer/players.ts';

interface State {
  pictures: readonly HTMLImageElement[];
  at: number;
  note: { note: Element; mark: HTMLAnchorElement } | null;
}

/** Looking closer: pictures as large as the window, notes beside their marks, films and sounds in their place. */
class Closer extends Component<FeatureProps, State> {
  override state: State = { pictures: [], at: -1, note: null };
  #view: Pictures | null = null;
  #dressed: unknown = null;
  #voice: unknown = null;
  #media = new Map<HTMLMediaElement, string>();
  /** Players of other sites, and what stands in their place again once the reader is left. */
  #frames = new Map<HTMLIFrameElement, HTMLElement>();

  override componentDidMount() {
    const { offer, story, signal } = this.props;
    offer({ take: call => this.#take(call), escape: () => this.#escape(), turn: shown => this.#turn(shown) });
    this.#dress();
    // The story may stand in the open: the view itself hears of every press.
    const view = (this.props.headline() ?? story.element).closest('.clearstory') as HTMLElement;
    const outside = ({ target }: Event) => {
      if (this.state.note && !(target as Element).closest('.note')) this.setState({ note: null });
    };
    view.addEventListener('pointerdown', outside, { signal });
  }

  override componentDidUpdate() {
    this.#dress();
  }

  #dress() {
    const { story, article, voice } = this.props;
    if (this.#dressed === story && this.#voice === voice) return;
    this.#dressed = story;
    this.#voice = voice;
    dressCards(story.element, article, voice);
  }

  #take({ key, on }: Call): boolean {
    // Over a picture that fills the window nothing else is meant, but for the voice.
    if (this.state.at >= 0)
      return key !== undefined && key !== 'l' && (this.#view?.key(key, this.props.article.dir === 'rtl') ?? false);
    if (key !== undefined || !on) return false;
    const button = on.closest<HTMLElement>('[data-play]');
    if (button) return this.#play(button);
    const link = on.closest<HTMLAnchorElement>('a');
    if (link?.matches('[href^="#"]')) return this.#note(link);
    return this.#picture(on);
  }

  #picture(on: Element): boolean {
    const { story, headline } = this.props;
    // With the text in the open the lead picture stands where the headline does, and the story elsewhere.
    const lead = headline()?.closest('article')?.querySelectorAll<HTMLImageElement>('.lead img') ?? [];
    const pictures = [...new Set([...lead, ...story.element.querySelectorAll('img')])].filter(
      image => image.getAttribute('role') === 'button' || image.closest('a'),
    );
    const at = pictures.findIndex(image => image === on || on.contains(image));
    if (at < 0) return false;
    this.setState({ pictures, at });
    return true;
  }

  #note(mark: HTMLAnchorElement): boolean {
    const { story } = this.props;
    const note = isMark(mark) ? noteOf(story.element, mark) : null;
    if (!note) return followInside(story.element, mark);
    this.setState({ note: { note, mark } });
    return true;
  }

  /** Puts the player in the place of the button. The card's link stays. */
  #play(button: HTMLElement): boolean {
    const card = button.closest<HTMLElement>('[data-embed]')!;
    const link = linkOf(card)!;
    const kind = kindOf(card, link);
    const document = card.ownerDocument;
    const place = button.closest('p')!;
    if (kind === 'video' || kind === 'audio') {
      const media = mediaFor(document, kind, link.href);
      this.#media.set(media, link.href);
      place.replaceWith(media);
      media.play().catch(() => {});
      media.focus({ preventScroll: true });
      return true;
    }
    const address = playerFor(kind, link.href);
    if (!address) return false;
    const frame = frameFor(document, kind, address, link.textContent ?? '');
    place.replaceWith(frame);
    this.#frames.set(frame, place);
    frame.focus({ preventScroll: true });
    return true;
  }

  #done = () => {
    const shown = this.state.pictures[this.state.at];
    const back = shown?.closest<HTMLElement>('a') ?? shown;
    // While the dialog stands, nothing outside it takes the focus.
    this.setState({ at: -1 }, () => {
      back?.focus({ preventScroll: true });
      back?.scrollIntoView({ block: 'nearest' });
    });
  };

  #escape(): boolean {
    const { at, note } = this.state;
    if (at >= 0) {
      this.#done();
      return true;
    }
    if (!note) return false;
    this.setState({ note: null });
    note.mark.focus({ preventScroll: true });
    return true;
  }

  /**
   * On leaving, the page's own players are given the time to which ours have come. Those of other sites go: put on the page once
   * more they would load, and play, without having been asked.
   */
  #turn(shown: boolean): (() => void) | undefined {
    if (shown) return undefined;
    if (this.state.at >= 0 || this.state.note) this.setState({ at: -1, note: null });
    for (const [frame, place] of this.#frames) frame.replaceWith(place);
    this.#frames.clear();
    const times = [...this.#media].map(([media, address]) => {
      media.pause();
      return [originalOf(media.ownerDocument, address), media.currentTime] as const;
    });
    return () => {
      for (const [original, time] of times) if (original && time) original.currentTime = time;
    };
  }

  override render(props: FeatureProps, { pictures, at, note }: State) {
    return (
      <>
        {at >= 0 && (
          <Pictures
            {...props}
            pictures={pictures}
            at={at}
            onAt={next => this.setState({ at: next })}
            onDone={this.#done}
            onView={view => {
              this.#view = view;
            }}
          />
        )}
        {note && (
          <Note
            key={note.mark}
            {...props}
            {...note}
            onGo={() => {
              this.setState({ note: null });
              followInside(props.story.element, note.mark);
            }}
          />
        )}
      </>
    );
  }
}

export const closer = featureOf(Closer);
