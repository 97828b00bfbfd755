import { Component, createRef } from 'preact';
import type { FeatureProps } from '../../feature.ts';
import { copyNote } from './notes.ts';

interface Props extends FeatureProps {
  note: Element;
  mark: HTMLElement;
  onGo(): void;
}

const gap = 8;
const widest = 380;

/** A note beside its mark: its own words, and the way to where it stands. */
export class Note extends Component<Props> {
  #box = createRef<HTMLElement>();
  #text = createRef<HTMLDivElement>();

  override componentDidMount() {
    const box = this.#box.current!;
    this.#text.current!.replaceChildren(...copyNote(this.props.note));
    const window = box.ownerDocument.defaultView!;
    const mark = this.props.mark.getBoundingClientRect();
    const wide = Math.min(widest, window.innerWidth - 2 * gap);
    box.style.inlineSize = `${wide}px`;
    const left = Math.min(Math.max(gap, mark.left - wide / 2), window.innerWidth - wide - gap);
    const below = mark.bottom + gap + box.offsetHeight < window.innerHeight;
    box.style.left = `${left + window.scrollX}px`;
    box.style.top = `${window.scrollY + (below ? mark.bottom + gap : mark.top - gap - box.offsetHeight)}px`;
    box.focus({ preventScroll: true });
  }

  override render({ article, onGo, voice: { say } }: Props) {
    return (
      <section class="note" role="dialog" aria-label={say('note')} tabIndex={-1} ref={this.#box}>
        <div class="note-text" lang={article.lang} dir="auto" ref={this.#text} />
        <button type="button" class="link" onClick={onGo}>
          {say('toNotes')}
        </button>
      </section>
    );
  }
}
