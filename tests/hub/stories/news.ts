import { esc } from '../html.ts';
import type { Author, Block, Story } from '../types.ts';
import { chanThy, sokDara, surya } from './authors.ts';

const paragraphs = (...texts: string[]): Block[] => texts.map(text => ({ kind: 'p', html: esc(text) }));

function brief(
  [id, slug, published]: readonly [id: number, slug: string, published: string],
  title: string,
  author: Author,
  [category, ...tags]: readonly string[],
  lead: { name: string; alt: string },
  ...texts: string[]
): Story {
  return { id, slug, title, author, published, categories: [category!], tags, lead, blocks: paragraphs(...texts) };
}

/** Ordinary stories of an ordinary week: lists, feed and related posts live on them. */
export const news: readonly Story[] = [
  brief(
    [111, 'rice-exports-reach-new-high', '2024-03-27T12:00:00+07:00'],
    'Rice Exports Reach New High',
    sokDara,
    ['Economy', 'Rice', 'Trade'],
    { name: 'rice-harvest', alt: 'Golden rice fields at harvest time' },
    'Cambodia shipped more than sixty thousand tonnes of milled rice in February, the highest figure for that month since records began, the national federation of exporters said.',
    'Fragrant varieties made up three quarters of the total. Buyers in Europe and China asked for longer contracts, and several mills in Battambang now work in two shifts.',
    '“A good price at the farm gate is what counts for us,” said Keo Sophal, who grows jasmine rice on four hectares near Moung Ruessei. “This year it covers the school fees of all three children.”',
    'The federation expects the year’s exports to pass seven hundred thousand tonnes if the early rains come on time.',
  ),
  brief(
    [112, 'solar-farm-powers-kampong-speu', '2024-03-27T08:30:00+07:00'],
    'Solar Farm Powers Kampong Speu',
    surya,
    ['Technology', 'Energy'],
    { name: 'solar-fields', alt: 'Rows of panels under a wide sky' },
    'A solar park the size of a hundred football pitches began to feed the grid in Kampong Speu on Wednesday, after eleven months of building.',
    'At noon it covers the needs of the whole province. In the evening a battery as large as twelve shipping containers takes over for three hours.',
    'Two hundred people from the surrounding communes worked on the site; thirty of them were trained as technicians and will stay.',
  ),
  brief(
    [113, 'phnom-penh-opens-new-city-bus-lines', '2024-03-26T15:10:00+07:00'],
    'Phnom Penh Opens Four New City Bus Lines – and a Night Service',
    chanThy,
    ['National', 'Transport', 'Phnom Penh'],
    { name: 'city-evening', alt: 'The skyline of the capital in the evening' },
    'Four new bus lines connect the outer districts of Phnom Penh with the riverside from Monday. A fifth bus runs all night between the two large markets.',
    'Tickets cost 1,500 riel. Students, monks and people older than seventy ride free of charge.',
    'The city hall said that passengers had asked for later buses in a survey with nineteen thousand answers. “They told us when their shifts end, and we drew the timetable around that.”',
  ),
  brief(
    [114, 'river-dolphins-counted-in-kratie', '2024-03-26T09:05:00+07:00'],
    'More Young River Dolphins Counted in Kratie',
    surya,
    ['National', 'Environment', 'Mekong'],
    { name: 'river-kratie', alt: 'Boats on the Mekong at Kratie' },
    'Rangers on the Mekong counted eight dolphin calves between Kratie and the border this season, three more than a year ago.',
    'River guards patrol at night to remove gill nets, and fishing families in six villages have agreed to keep the deepest pools free of any net at all.',
    'Visitors may watch from rowing boats only; the engines stay ashore.',
  ),
  brief(
    [115, 'weavers-of-takeo-find-new-buyers', '2024-03-25T17:45:00+07:00'],
    'The Weavers of Takeo Find New Buyers',
    chanThy,
    ['Culture & Tourism', 'Silk'],
    { name: 'village-weaving', alt: 'Stilt houses of a weaving village' },
    'A cooperative of two hundred and twelve weavers in Takeo sold its first silk directly to shops abroad this spring, without a trader in between.',
    'The patterns are old, the order book is not: it is a spreadsheet that three daughters of weavers keep on a shared phone.',
    'Each scarf carries the name of the woman who made it.',
  ),
  brief(
    [116, 'tech-startups-win-regional-prize', '2024-03-24T11:20:00+07:00'],
    'Two Cambodian Start-ups Win a Regional Prize',
    sokDara,
    ['Technology', 'Start-ups'],
    { name: 'workshop-studio', alt: 'People around a table in a bright room' },
    'A service that reads soil samples by phone camera and a school book that works without internet access won prizes at a regional contest for young companies.',
    'Both teams come from the same co-working floor in Tuol Kouk, and both started as homework.',
    'The juries praised “plain tools for plain needs”. Each team receives forty thousand dollars and a year of advice.',
  ),
  brief(
    [117, 'airport-ready-for-first-flights', '2024-03-23T10:00:00+07:00'],
    'Airport Ready for First Flights',
    sokDara,
    ['Economy', 'Aviation'],
    { name: 'airport-road', alt: 'A wide road towards a new building' },
    'The new airport south of the capital passed its last safety test this week; the first passengers are expected after the rainy season.',
    'Its roof follows the shape of a lotus leaf and gathers rain water for the gardens.',
    'A train will link the terminal with the city in thirty minutes once the last bridge is finished.',
  ),
  brief(
    [118, 'youth-football-league-begins', '2024-03-22T18:30:00+07:00'],
    'Youth Football League Begins in Eleven Provinces',
    chanThy,
    ['Culture & Tourism', 'Football', 'Youth'],
    { name: 'green-fields', alt: 'A playing field between palm trees' },
    'Two thousand girls and boys play in the first youth football league that reaches beyond the capital.',
    'Referees are older pupils who passed a course in fairness: “Explain every decision in one sentence.”',
    'The finals are in August, under lights, in Siem Reap.',
  ),
];
