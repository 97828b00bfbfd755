import { Component, type ComponentChildren } from 'preact';

/** So long it stays, in ms. */
const stay = 8000;

interface Props {
  children: ComponentChildren;
  /** It was there long enough. */
  onGone(): void;
}

/** A line in the corner that goes by itself, unless somebody is at it. */
export class Toast extends Component<Props> {
  #timer = 0;

  override componentDidMount() {
    this.#wait();
  }

  override componentWillUnmount() {
    this.#stay();
  }

  #wait = () => {
    this.#stay();
    this.#timer = window.setTimeout(() => this.props.onGone(), stay);
  };

  #stay = () => window.clearTimeout(this.#timer);

  override render({ children }: Props) {
    return (
      <p
        class="toast"
        onPointerEnter={this.#stay}
        onPointerLeave={this.#wait}
        onFocusIn={this.#stay}
        onFocusOut={this.#wait}
      >
        {children}
      </p>
    );
  }
}
