import { ruleFor } from '../hubs/rules.ts';
import { captionOnce, spaceCaptions } from './caption-words.ts';
import { saysStory } from './detect.ts';
import { picturesOf } from './drawings.ts';
import { repairEmbeds } from './embeds.ts';
import { guessLanguage } from './enrich/language-guess.ts';
import { tell } from './enrich/tell.ts';
import { suspects } from './extract.ts';
import { repairFormulas } from './formulas.ts';
import { resolveAddresses } from './frames.ts';
import { repairGalleries, repairNamedCaptions, repairPictureLists } from './galleries.ts';
import { leadAbove } from './lead-above.ts';
import { isNoStory } from './list.ts';
import { makeImages } from './loaders.ts';
import { hintOf } from './names.ts';
import type { General } from './needs.ts';
import { repairParagraphs } from './paragraphs.ts';
import { pointedAt } from './pointed.ts';
import { asks } from './refine/asks.ts';
import { saidOf } from './refine/captions.ts';
import { cut } from './refine/cut.ts';
import { head } from './refine/head.ts';
import { headings } from './refine/headings.ts';
import { keptBack } from './refine/kept-back.ts';
import { labels } from './refine/labels.ts';
import { cardLinks, links } from './refine/links.ts';
import { repeats } from './refine/repeats.ts';
import { standfirst } from './refine/standfirst.ts';
import { tail } from './refine/tail.ts';
import {
  dropAnchors,
  dropCards,
  dropEmpty,
  dropLines,
  dropNumbers,
  dropPreviews,
  dropSigns,
  dropTeasers,
} from './remnants.ts';
import { search } from './search.ts';
import { repairTips } from './tips.ts';
import type { LeadImage } from './types.ts';
import type { Draft } from './verdict.ts';

function repairForeign(root: Element, base: string | URL): void {
  repairGalleries(root);
  repairEmbeds(root, base);
  repairFormulas(root);
  repairTips(root);
}

function tidy(root: Element, address: URL, lead: LeadImage | null, draft: Draft): LeadImage | null {
  dropCards(root, cardLinks(draft));
  repairPictureLists(root);
  dropAnchors(root);
  dropNumbers(root);
  dropPreviews(root);
  dropSigns(root);
  dropTeasers(root, address);
  repairNamedCaptions(root, saidOf(draft));
  spaceCaptions(root);
  const told = captionOnce(root, lead ?? leadAbove(draft));
  dropEmpty(root);
  dropLines(root);
  repairParagraphs(root);
  return told;
}

/** The general way, in full. */
export const general: General = {
  ruleFor,
  hintOf,
  tell,
  more: {
    picturesOf,
    saysStory,
    suspects,
    search,
    isNoStory,
    steps: [keptBack, cut, links, asks, labels, head, standfirst, repeats, headings, tail],
    makeImages: (root, { home }) => {
      resolveAddresses(root, home.element);
      makeImages(root);
    },
    repairForeign,
    tidy,
    guessLanguage,
    pointedAt: selector => pointedAt(selector, general),
  },
};
