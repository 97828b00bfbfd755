import { hubColours, paces } from '../../../utils/hubs/kept.ts';
import { fill } from '../../../utils/strings.ts';
import { useIdent } from '../../ui/ident.ts';
import { Switch } from '../../ui/Switch.tsx';
import { Choices, Row } from '../rows.tsx';
import { textWord } from './AddHub.tsx';
import type { Checked, HubActs, HubView, HubWords, Said } from './types.ts';

interface HubRowProps extends Pick<HubActs, 'onAllow' | 'onChoose' | 'onCheck' | 'onCopy' | 'onRemove'> {
  view: HubView;
  words: HubWords;
}

/** How a hub stands, in one sentence. */
export function standingOf({ allowed, feed }: Pick<HubView, 'allowed' | 'feed'>): Said {
  if (!allowed) return { word: 'notAllowed' };
  if (feed?.problem) return { word: `problem_${feed.problem.kind}`, values: { status: feed.problem.status ?? '' } };
  return { word: feed?.checked ? 'fine' : 'never' };
}

/** What a look at a hub has found, in one line. */
export function resultOf({ feed, page }: Checked, words: HubWords): string {
  const list =
    'problem' in feed
      ? fill(words.feedBad, { problem: fill(words[`problem_${feed.problem}`], { status: feed.status ?? '' }) })
      : fill(words.feedFine, { n: feed.stories, what: words[textWord(feed.facts.fullText)] });
  const theme = page.kind === 'read' && page.theme;
  const pages = { read: words.readWithout, 'not-read': words.notRead, 'no-page': words.pageBad };
  const story = theme ? fill(words.readByRule, { theme: theme[0]!.toUpperCase() + theme.slice(1) }) : pages[page.kind];
  return fill(words.result, { list: list.replace(/[.។]$/, ''), story });
}

function Check({ view, words, onCheck, onCopy }: Omit<HubRowProps, 'onAllow' | 'onChoose' | 'onRemove'>) {
  const { check, hub } = view;
  const done = check !== null && check !== 'checking' && check;
  return (
    <div class="option wide">
      <div>
        <button type="button" class="link strong" aria-disabled={check === 'checking'} onClick={() => onCheck(hub)}>
          {words.check}
        </button>
        <p class="option-help">{words.checkHelp}</p>
      </div>
      <p role="status">{check === 'checking' ? words.checking : done && resultOf(done, words)}</p>
      {done && (
        <details class="hub-report">
          <summary>{words.report}</summary>
          <p class="option-help">{words.reportHelp}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it */}
          <pre tabIndex={0} dir="ltr">
            {done.report}
          </pre>
          <button type="button" class="link" onClick={() => onCopy(done.report)}>
            {words.copy}
          </button>
        </details>
      )}
    </div>
  );
}

/** One hub: how it stands, and what its reader chooses for it. */
export function HubRow({ view, words, onAllow, onChoose, onRemove, ...rest }: HubRowProps) {
  const { hub, added, allowed, choices } = view;
  const id = useIdent();
  const choose = (change: Partial<HubView['choices']>) => onChoose(hub.id, change);
  const standing = standingOf(view);
  const colours = hubColours.map(value => ({ value, name: words[value] }));
  const everySo = paces.map(pace => ({ value: String(pace), name: words[`pace_${pace}`] }));
  return (
    <li class="hub">
      <div class="hub-head">
        <i class="hub-pane" data-hub-colour={choices.colour} />
        <p>
          <span class="option-label published" id={id} dir="auto">
            {hub.name}
          </span>
          <span class="option-help">
            <bdi>{hub.hosts[0]}</bdi> · {fill(words[standing.word], standing.values)}
          </span>
        </p>
        {!allowed && (
          <button type="button" class="link strong" aria-describedby={id} onClick={() => onAllow(hub)}>
            {words.allow}
          </button>
        )}
      </div>
      <details>
        <summary>{fill(words.settingsOf, { name: hub.name })}</summary>
        <Switch
          label={words.autoReader}
          help={words.autoReaderHelp}
          on={choices.autoReader}
          onChange={autoReader => choose({ autoReader })}
        />
        <Switch label={words.sweep} help={words.sweepHelp} on={choices.sweep} onChange={sweep => choose({ sweep })} />
        <div class="hub-paces">
          <Choices
            label={words.pace}
            help={words.paceHelp}
            choices={everySo}
            chosen={String(choices.pace)}
            onChoose={value => choose({ pace: paces.find(pace => String(pace) === value)! })}
          />
        </div>
        <div class="hub-colours">
          <Choices
            label={words.colour}
            help={words.colourHelp}
            choices={colours}
            chosen={choices.colour}
            onChoose={colour => choose({ colour })}
            picture={colour => <i class="hub-pane" data-hub-colour={colour} />}
          />
        </div>
        {/* What may not be asked would only seem out of reach. */}
        {allowed && <Check view={view} words={words} {...rest} />}
        {added && (
          <Row label={words.remove} help={words.removeHelp}>
            <button type="button" class="link strong" aria-describedby={id} onClick={() => onRemove(hub)}>
              {words.remove}
            </button>
          </Row>
        )}
      </details>
    </li>
  );
}
