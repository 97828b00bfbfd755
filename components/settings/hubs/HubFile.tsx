import { fill } from '../../../utils/strings.ts';
import { useIdent } from '../../ui/ident.ts';
import type { HubActs, HubWords, Importing } from './types.ts';

interface HubFileProps extends Pick<HubActs, 'onExport' | 'onFile' | 'onAddSites'> {
  importing: Importing;
  words: HubWords;
}

/** The list of hubs as a file, out and in. */
export function HubFile({ importing, words, onExport, onFile, onAddSites }: HubFileProps) {
  const id = useIdent();
  const said = importing?.kind === 'said' && fill(words[importing.said.word], importing.said.values);
  const n = importing?.kind === 'ready' ? importing.sites.length : 0;
  return (
    <div class="option wide">
      <div class="hub-file">
        <div>
          <p class="option-label">{words.listTitle}</p>
          <p class="option-help">{words.listHelp}</p>
        </div>
        <p class="hub-acts">
          <button type="button" class="link strong" onClick={onExport}>
            {words.export}
          </button>
          {/* The browser's own button speaks the browser's language, not ours. */}
          <label for={id} class="link strong hub-choose">
            {words.import}
            <input
              id={id}
              type="file"
              accept=".opml,.xml,text/x-opml,text/xml"
              onChange={event => {
                const [file] = event.currentTarget.files ?? [];
                if (file) onFile(file);
                event.currentTarget.value = '';
              }}
            />
          </label>
        </p>
      </div>
      <p role="status">{n > 0 ? fill(words.sites, { n }) : said}</p>
      {n > 0 && (
        <p class="hub-acts">
          <button type="button" class="link strong" onClick={onAddSites}>
            {fill(words.addSites, { n })}
          </button>
        </p>
      )}
    </div>
  );
}
