import type { Bad, Part } from '../../utils/library/file.ts';
import { fill } from '../../utils/strings.ts';
import type { SyncProblem } from '../../utils/sync.ts';
import { Switch } from '../ui/Switch.tsx';
import { Row, Section } from './rows.tsx';
import type { OptionWords } from './words.ts';

/** What came of an import. `lost`: what this browser did not keep. */
export type ImportResult =
  | { added: { seen: number; positions: number; saved: number }; bad: readonly Bad[]; lost: readonly Part[] }
  | { problem: 'not-json' | 'not-ours' | 'newer' };

/** What came of an export. `lost`: what could not be read, and is not in the file. */
export interface ExportResult {
  lost: readonly Part[];
}

export interface LibraryProps {
  sync: boolean;
  syncProblem: SyncProblem | null;
  imported: ImportResult | null;
  exported: ExportResult | null;
  /** Stories that were forgotten just now; null before. */
  forgotten: number | null;
  onSync(on: boolean): void;
  onExport(): void;
  onImport(file: File): void;
  onForget(): void;
  onUnforget(): void;
}

/** Names at most so many of what is bad: the numbers lead to the rest. */
const named = 12;

const partWords = {
  settings: 'partSettings',
  pace: 'partPace',
  seen: 'partSeen',
  positions: 'partPositions',
  hubs: 'partHubs',
  choices: 'partChoices',
  saved: 'partSaved',
} as const;
const problemWords = { 'not-json': 'importNotJson', 'not-ours': 'importNotOurs', newer: 'importNewer' } as const;
const syncWords = { quota: 'syncQuota', missing: 'syncMissing', failed: 'syncFailed' } as const;

function badLine({ part, which }: Bad, words: OptionWords): string {
  const more = which.length > named ? ' …' : '';
  return fill(words.importBad, { what: words[partWords[part]], which: which.slice(0, named).join(', ') + more });
}

/** Parts by their names, in a sentence about them. */
const lostLine = (lost: readonly Part[], text: string, words: OptionWords) =>
  fill(text, { what: lost.map(part => words[partWords[part]]).join(', ') });

function Imported({ result, words }: { result: ImportResult; words: OptionWords }) {
  if ('problem' in result) return <p>{words[problemWords[result.problem]]}</p>;
  return (
    <>
      <p>
        {fill(words.importDone, { seen: result.added.seen, places: result.added.positions, saved: result.added.saved })}
      </p>
      {result.bad.map(bad => (
        <p key={bad.part}>{badLine(bad, words)}</p>
      ))}
      {result.lost.length > 0 && <p>{lostLine(result.lost, words.importLost, words)}</p>}
    </>
  );
}

/** What is kept of the reading: in step with other browsers, as a file, forgotten. */
export function Library(props: LibraryProps & { words: OptionWords }) {
  const { words, sync, syncProblem, imported, exported, forgotten } = props;
  return (
    <Section id="library" title={words.library} about={words.libraryAbout}>
      <Switch
        label={words.sync}
        help={sync && syncProblem ? words[syncWords[syncProblem]] : words.syncHelp}
        on={sync}
        onChange={props.onSync}
      />
      <div class="option">
        <div>
          <p class="option-label">{words.export}</p>
          <p class="option-help">{words.exportHelp}</p>
          <p class="option-help" role="status">
            {exported && exported.lost.length > 0 && lostLine(exported.lost, words.exportLost, words)}
          </p>
        </div>
        <button type="button" class="link strong" onClick={props.onExport}>
          {words.exportAct}
        </button>
      </div>
      <div class="option">
        <div>
          <p class="option-label">{words.import}</p>
          <p class="option-help">{words.importHelp}</p>
          <div class="option-help" role="status">
            {imported && <Imported result={imported} words={words} />}
          </div>
        </div>
        <label class="link strong file">
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) props.onImport(file);
              currentTarget.value = '';
            }}
          />
          {words.importAct}
        </label>
      </div>
      <Row label={words.forget} help={forgotten === null ? words.forgetHelp : fill(words.forgot, { n: forgotten })}>
        <button type="button" class="link strong" onClick={forgotten === null ? props.onForget : props.onUnforget}>
          {forgotten === null ? words.forgetAct : words.undo}
        </button>
      </Row>
    </Section>
  );
}
