import { Component } from 'preact';
import type { Article } from '../../../utils/article/types.ts';
import { type FeatureProps, featureOf } from '../feature.ts';
import type { Key } from '../words.ts';

/** Who keeps stories for later. */
export interface StoryKeeper {
  /** Whether the story is saved then; null where stories of this page, or of this window, cannot be. */
  save(article: Article, on: boolean): Promise<{ saved: boolean | null }>;
}

interface Props extends FeatureProps {
  keeper: StoryKeeper;
}

/** So long what was done is told, in ms. */
const stay = 6000;

/** Saves the story for later, and lets it go again. It stands while the story is saved: the toolbar says so by that. */
class Save extends Component<Props, { told: Key | null }> {
  override state = { told: null as Key | null };
  #saved = false;
  #timer = 0;
  #window = this.props.story.element.ownerDocument.defaultView!;

  override componentDidMount() {
    const { offer, signal } = this.props;
    offer({
      take: ({ key }) => {
        if (key === 's') void this.#set(!this.#saved);
        return key === 's';
      },
    });
    signal.addEventListener('abort', this.#stay);
  }

  async #set(on: boolean) {
    const { keeper, article } = this.props;
    const { saved } = await keeper.save(article, on).catch(() => ({ saved: !on }));
    this.#saved = saved === true;
    this.setState({ told: saved === null ? 'saveNot' : saved !== on ? 'saveFailed' : on ? 'savedOne' : 'unsavedOne' });
    this.#wait();
  }

  /** The line goes by itself, unless somebody is at it. */
  #wait = () => {
    this.#stay();
    this.#timer = this.#window.setTimeout(() => {
      this.setState({ told: null });
      if (!this.#saved) this.props.close();
    }, stay);
  };

  #stay = () => this.#window.clearTimeout(this.#timer);

  override render({ voice: { say } }: Props, { told }: { told: Key | null }) {
    return (
      <div role="status">
        {told && (
          <p
            class="toast"
            onPointerEnter={this.#stay}
            onPointerLeave={this.#wait}
            onFocusIn={this.#stay}
            onFocusOut={this.#wait}
          >
            <bdi>{say(told)}</bdi>{' '}
            {told === 'savedOne' && (
              <button type="button" class="link" onClick={() => this.#set(false)}>
                {say('undo')}
              </button>
            )}
          </p>
        )}
      </div>
    );
  }
}

/** @param keeper - who keeps stories, from whoever brings the feature */
export const saveOf = (keeper: StoryKeeper) => featureOf(Save, { keeper });
