import { Component, createRef } from 'preact';
import type { LeadImage } from '../../utils/article/types.ts';
import { enlarging } from './pictures.ts';
import type { Voice } from './words.ts';

/** Narrower pictures keep their own size: blown up they blur. */
const wide = 480;

interface Props {
  image: LeadImage;
  voice: Voice;
}

interface State {
  /** As it arrived; before that, what the page said. */
  size?: { width: number; height: number };
  failed?: boolean;
}

/** The story's picture, in its own proportions. One that does not load takes its place with it. */
export class Lead extends Component<Props, State> {
  override state: State = {};

  #picture = createRef<HTMLImageElement>();

  /** The page has it already, more often than not: then its size is known before anything is painted. */
  override componentDidMount() {
    if (this.#picture.current!.complete) this.#measure();
  }

  #measure = () => {
    const { naturalWidth: width, naturalHeight: height } = this.#picture.current!;
    if (width && height) this.setState({ size: { width, height } });
  };

  override render({ image, voice }: Props, { size, failed }: State) {
    if (failed) return null;
    const { src, srcset, sizes, alt, caption, width, height } = image;
    const known = size ?? (width && height ? { width, height } : null);
    const named = enlarging(alt, voice);
    return (
      <figure class={known && known.width >= wide ? 'lead wide' : 'lead'}>
        <img
          src={src}
          srcset={srcset}
          sizes={sizes}
          {...named}
          alt={named.alt}
          width={width}
          height={height}
          style={known ? { '--ratio': String(known.width / known.height) } : undefined}
          ref={this.#picture}
          onLoad={this.#measure}
          onError={() => this.setState({ failed: true })}
        />
        {caption && (
          <figcaption dir="auto">
            <slot name="caption">{caption}</slot>
          </figcaption>
        )}
      </figure>
    );
  }
}
