import { Component } from 'preact';
import type { Article } from '../../../utils/article/types.ts';
import { type FeatureProps, featureOf } from '../feature.ts';
import type { Key } from '../words.ts';
import { Toast } from './Toast.tsx';

/**
 * Saves a story for later, or lets it go. Gives whether it is saved then; null where stories of this page, or of this window,
 * cannot be.
 */
export type SaveStory = (article: Article, on: boolean) => Promise<{ saved: boolean | null }>;

interface Props extends FeatureProps {
  save: SaveStory;
}

/** Saves the story for later, and lets it go again. It stands while the story is saved: the toolbar says so by that. */
class Save extends Component<Props, { told: Key | null }> {
  override state = { told: null as Key | null };
  #saved = false;

  override componentDidMount() {
    this.props.offer({
      take: ({ key }) => {
        if (key === 's') void this.#set(!this.#saved);
        return key === 's';
      },
    });
  }

  async #set(on: boolean) {
    const { save, article } = this.props;
    const { saved } = await save(article, on).catch(() => ({ saved: !on }));
    this.#saved = saved === true;
    this.setState({ told: saved === null ? 'saveNot' : saved !== on ? 'saveFailed' : on ? 'savedOne' : 'unsavedOne' });
  }

  #gone = () => {
    this.setState({ told: null });
    if (!this.#saved) this.props.close();
  };

  override render({ voice: { say } }: Props, { told }: { told: Key | null }) {
    return (
      <div role="status">
        {told && (
          <Toast key={told} onGone={this.#gone}>
            <bdi>{say(told)}</bdi>{' '}
            {told === 'savedOne' && (
              <button type="button" class="link" onClick={() => this.#set(false)}>
                {say('undo')}
              </button>
            )}
          </Toast>
        )}
      </div>
    );
  }
}

/** @param save - who keeps stories, from whoever brings the feature */
export const saveOf = (save: SaveStory) => featureOf(Save, { save });
