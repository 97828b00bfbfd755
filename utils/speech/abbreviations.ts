/** What a full stop after these says of the sentence: data for `sentences.ts`. Lower case, without the last stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Titles and the like: what follows belongs to them. */
export const leading = words(
  'mr mrs ms mx messrs mme mlle dr prof gen lt col maj capt cpt sgt cpl pvt brig adm cmdr cdr insp supt gov sen rep hon ' +
    'rev fr sr br amb pres min sec dep asst det h.e h.m h.h h.r.h vs v cf viz e.g i.e st mt ft approx ca esp incl ' +
    // Of other languages, where they are no words of English.
    'sra dra srta dna fa bzw z.b d.h u.a str ul ee bpk tp',
);

/** Languages that write "third" as "3." */
export const ordinals = words('de da nb nn no fi is et lv cs sk pl hu sl hr sr bs');

/** They stand before a figure: "No. 5", "Mar. 28", "p. 14". Before a word they end the sentence. */
export const numbered = words(
  'no nos p pp art arts vol vols ch chap fig figs sect para op bl pt nr tel ext c est ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
);

/** They stand at a sentence's end as well as within it: the next word tells. */
export const either = words(
  'u.s u.k u.n e.u d.c u.s.a u.a.e a.m p.m a.d b.c co ltd inc corp jr sr bros llc plc etc al ph.d m.d b.a m.a m.sc kg km p.c ave blvd',
);

/** Words that open a sentence far more often than they follow an abbreviation within one. */
export const openers = words(
  'the a an this that these those he she it they we i you his her its their our my your there here in on at by for from with ' +
    'after before when while if since although though because as but and or yet so however meanwhile moreover also then now ' +
    'once under over during until some many most more several few both all each every no not nobody none one two three ' +
    'what who why how where which is was are were did does do has have had will would can could may let ' +
    'about according despite among between earlier later last next today yesterday tomorrow still even only officials police',
);

/** "“Who pays?” Mr. Chea asked": the words of telling, by which a quoted question does not end its sentence. */
export const telling = words(
  'said says asked asks added adds told tells replied replies wrote writes shouted called cried answered wondered warned insisted',
);
