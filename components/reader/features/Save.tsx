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

/** Saves the story for later, and lets it go again. It goes with what it said. */
class Save extends Component<Props, { told: Key | null }> {
  override state = { told: null as Key | null };

  override componentDidMount() {
    this.props.offer({
      take: ({ key }) => {
        if (key === 's') void this.#set(!this.props.saved);
        return key === 's';
      },
    });
  }

  async #set(on: boolean) {
    const { save, article, onSaved } = this.props;
    const { saved } = await save(article, on).catch(() => ({ saved: !on }));
    onSaved(saved === true);
    this.setState({ told: saved === null ? 'saveNot' : saved !== on ? 'saveFailed' : on ? 'savedOne' : 'unsavedOne' });
  }

  override render({ voice: { say }, close }: Props, { told }: { told: Key | null }) {
    return (
      <div role="status">
        {told && (
          <Toast key={told} onGone={close}>
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
