import { useIdent } from '../ui/ident.ts';
import type { OptionWords } from './words.ts';

interface SitesProps {
  label: string;
  help: string;
  /** `withheld`: the browser does not permit it now. */
  sites: readonly { host: string; withheld?: boolean }[];
  words: OptionWords;
  onRemove(host: string): void;
  onAllow?(host: string): void;
}

/** A list of sites that the reader chose, each of which can be taken off it. */
export function Sites({ label, help, sites, words, onRemove, onAllow }: SitesProps) {
  const id = useIdent();
  const act = (word: string, host: string, does: (host: string) => void) => (
    <button type="button" class="link" aria-label={`${word}: ${host}`} onClick={() => does(host)}>
      {word}
    </button>
  );
  return (
    <div class="option wide">
      <div>
        <p class="option-label" id={id}>
          {label}
        </p>
        <p class="option-help">{help}</p>
      </div>
      {sites.length > 0 && (
        <ul class="sites" aria-labelledby={id}>
          {sites.map(({ host, withheld }) => (
            <li key={host}>
              <span>
                <bdi>{host}</bdi>
                {withheld && <span class="option-help">{words.siteNotAllowed}</span>}
              </span>
              {withheld && onAllow && act(words.allowSite, host, onAllow)}
              {act(words.remove, host, onRemove)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
