import { Component, createRef } from 'preact';
import { PICTURE_FILE } from '../../../../utils/article/addresses.ts';
import type { FeatureProps } from '../../feature.ts';
import { BarIcon } from '../aloud/icons.tsx';

const zooms = [1, 1.5, 2.5, 4] as const;
/** An arrow moves an enlarged picture so far, in px. */
const step = 60;

interface Props extends FeatureProps {
  pictures: readonly HTMLImageElement[];
  at: number;
  onAt(at: number): void;
  onDone(): void;
  onView(view: Pictures): void;
}

interface State {
  zoom: number;
  /** What its link leads to is no picture: shown as it stands in the story. */
  small: HTMLImageElement | null;
}

/** The larger picture that a picture of the story links to. */
function largeOf(picture: HTMLImageElement): string | undefined {
  const link = picture.closest('a');
  return link && PICTURE_FILE.test(link.href) ? link.href : undefined;
}

const captionOf = (image: HTMLImageElement) =>
  image.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';

/** One picture of the story as large as the window, with its caption and the ways to the others. */
export class Pictures extends Component<Props, State> {
  override state: State = { zoom: 0, small: null };
  #dialog = createRef<HTMLDialogElement>();
  #image = createRef<HTMLImageElement>();
  #fit = 0;

  override componentDidMount() {
    this.props.onView(this);
    const dialog = this.#dialog.current!;
    dialog.addEventListener('click', this.#clicked);
    dialog.showModal();
    // Not its first button: what was opened is the picture.
    dialog.focus();
  }

  /** A key while the picture is open. True when it was used up. */
  key(key: string, mirrored: boolean): boolean {
    const { zoom } = this.state;
    if (key === '+' || key === '=') this.#zoom(zoom + 1);
    else if (key === '-') this.#zoom(zoom - 1);
    else if (key === '0') this.#zoom(0);
    else if (key.startsWith('Arrow')) {
      if (zoom) this.#move(key);
      else if (key === 'ArrowLeft' || key === 'ArrowRight') this.#go((key === 'ArrowRight') === mirrored ? -1 : 1);
    }
    // Letters mean something to what lies below.
    else return /^[a-z]$/.test(key);
    return true;
  }

  /** Enlarged, the arrows move it: here, not by the browser, since other features listen for them. */
  #move(key: string) {
    const [left, top] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? [0, 0];
    this.#image.current!.parentElement!.scrollBy({ left: left! * step, top: top! * step, behavior: 'instant' });
  }

  #go(by: number) {
    const { at, pictures, onAt } = this.props;
    const next = at + by;
    if (!pictures[next]) return;
    this.setState({ zoom: 0 });
    onAt(next);
  }

  /** Keeps the point that was clicked, or the middle, where it is. */
  #zoom(to: number, x = 0.5, y = 0.5) {
    const image = this.#image.current!;
    if (this.state.zoom === 0) this.#fit = image.getBoundingClientRect().width;
    const zoom = Math.min(zooms.length - 1, Math.max(0, to));
    this.setState({ zoom }, () => {
      const frame = image.parentElement!;
      frame.scrollLeft = image.scrollWidth * x - frame.clientWidth / 2;
      frame.scrollTop = image.scrollHeight * y - frame.clientHeight / 2;
    });
  }

  /** On the picture: nearer, or back. Beside it: away. */
  #clicked = ({ target, clientX, clientY }: MouseEvent) => {
    if ((target as Element).matches('.closer-frame')) this.props.onDone();
    if (target !== this.#image.current) return;
    const { left, top, width, height } = this.#image.current!.getBoundingClientRect();
    this.#zoom(this.state.zoom ? 0 : 2, (clientX - left) / width, (clientY - top) / height);
  };

  override render({ pictures, at, article, onDone, voice: { say } }: Props, { zoom, small }: State) {
    const picture = pictures[at]!;
    // A name that ends like a picture's may be a page's, about the picture.
    const large = small === picture ? undefined : largeOf(picture);
    const caption = captionOf(picture);
    const act = (name: string, off: boolean, run: () => void, icon: 'back' | 'on' | 'plus' | 'minus' | 'close') => (
      <button type="button" class="act icon" aria-label={name} aria-disabled={off} onClick={run}>
        <BarIcon name={icon} />
      </button>
    );
    return (
      <dialog
        class="closer"
        ref={this.#dialog}
        tabIndex={-1}
        aria-label={caption || picture.alt || say('picture')}
        onCancel={event => {
          event.preventDefault();
          onDone();
        }}
      >
        <div class={zoom ? 'closer-frame zoomed' : 'closer-frame'}>
          <img
            key={at}
            ref={this.#image}
            src={large ?? picture.currentSrc}
            srcset={large ? undefined : picture.srcset}
            sizes="200vw"
            onError={() => large && this.setState({ small: picture })}
            alt={picture.alt}
            style={zoom ? { inlineSize: `${this.#fit * zooms[zoom]!}px` } : undefined}
          />
        </div>
        <div class="closer-foot">
          <p lang={article.lang} dir="auto">
            {caption}
          </p>
          <div class="closer-acts">
            {pictures.length > 1 && (
              <>
                {act(say('previousPicture'), at === 0, () => this.#go(-1), 'back')}
                <span class="closer-count" role="status">
                  {say('pictureOf', { n: at + 1, total: pictures.length })}
                </span>
                {act(say('nextPicture'), at === pictures.length - 1, () => this.#go(1), 'on')}
              </>
            )}
            {act(say('zoomOut'), zoom === 0, () => this.#zoom(zoom - 1), 'minus')}
            {act(say('zoomIn'), zoom === zooms.length - 1, () => this.#zoom(zoom + 1), 'plus')}
            {act(say('closePicture'), false, onDone, 'close')}
          </div>
        </div>
      </dialog>
    );
  }
}
