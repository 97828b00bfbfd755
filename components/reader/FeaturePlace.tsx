import { Component, createRef } from 'preact';
import { painted } from '../../utils/page/painted.ts';
import type { FeatureName, MountedFeature } from './feature.ts';
import type { ViewProps } from './props.ts';

interface Props extends ViewProps {
  name: FeatureName;
  /** Nobody asked for it: it comes when there is time, and nothing is said where it does not. */
  quiet?: boolean;
  /** The feature stands, or did not come. */
  onReady?(feature: MountedFeature | null): void;
  onClose?(): void;
}

/** That a feature does not come is said for so long, in ms. */
const told = 6000;

/** Where a feature stands. Its script is asked for when the place is there; where it does not come, the place says so. */
export class FeaturePlace extends Component<Props, { failed: boolean }> {
  override state = { failed: false };
  #place = createRef<HTMLDivElement>();
  #feature: MountedFeature | null = null;
  #end = new AbortController();

  #given() {
    const close = () => this.props.onClose?.();
    return { ...this.props, close, signal: this.#end.signal };
  }

  override async componentDidMount() {
    try {
      if (this.props.quiet) {
        await painted(window);
        await new Promise(resolve => requestIdleCallback(resolve, { timeout: 2000 }));
      }
      const feature = await this.props.load(this.props.name);
      if (!this.#end.signal.aborted) this.#feature = feature(this.#place.current!, this.#given());
    } catch {
      this.setState({ failed: true });
      // Asked for once more, it is tried once more.
      setTimeout(() => this.props.onClose?.(), told);
    }
    this.props.onReady?.(this.#feature);
  }

  override componentDidUpdate() {
    this.#feature?.update(this.#given());
  }

  override componentWillUnmount() {
    this.#end.abort();
  }

  override render({ quiet, voice: { say } }: Props, { failed }: { failed: boolean }) {
    return (
      <>
        <div ref={this.#place} />
        {failed && !quiet && (
          <p class="panel feature-failed" role="alert">
            {say('featureFailed')}
          </p>
        )}
      </>
    );
  }
}
