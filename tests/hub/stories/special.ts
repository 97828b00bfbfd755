import { esc } from '../html.ts';
import type { Block, Story } from '../types.ts';
import { chanThy, sokDara, surya } from './authors.ts';

const p = (text: string): Block => ({ kind: 'p', html: esc(text) });

/** Fifteen words: Readability alone returns the hidden login popup for such a page (hub.md 9). */
export const tiny: Story = {
  id: 121,
  slug: 'library-open-late-during-exams',
  title: 'Library Open Late During Exams',
  author: surya,
  published: '2024-03-21T07:00:00+07:00',
  categories: ['National'],
  tags: ['Education'],
  blocks: [p('The National Library stays open until ten at night while pupils prepare for their exams.')],
};

const races = ['river-boats-dawn', 'river-boats-noon', 'river-boats-night'];
const palace = ['temple-lanterns', 'palace-lights', 'market-evening', 'village-dance'];

/** Both kinds of gallery, pictures with captions, a quote, lists, a table and a film. */
export const gallery: Story = {
  id: 122,
  slug: 'water-festival-in-pictures',
  title: 'Water Festival in Pictures',
  author: chanThy,
  published: '2024-03-25T08:30:00+07:00',
  categories: ['Culture & Tourism'],
  tags: ['Photos', 'Water Festival'],
  lead: { name: 'river-festival', alt: 'Long boats with many rowers on the river' },
  blocks: [
    p(
      'Three days, two rivers and more than two hundred boats: the Water Festival drew over a million visitors to the capital.',
    ),
    p('Crews trained for months. Some came with the whole village, the monks, the cooks and the drums.'),
    {
      kind: 'gallery',
      pictures: races.map((name, i) => ({
        name,
        alt: `Race ${i + 1}`,
        caption: `The ${['first', 'second', 'last'][i]} race of the day`,
      })),
    },
    { kind: 'h2', html: 'Where the river turns' },
    {
      kind: 'p',
      html: 'In these weeks the Tonle Sap changes its direction, as <a href="https://thebettercambodia.com/river-dolphins-counted-in-kratie/">the Mekong</a> falls &amp; the lake empties. <em>The boats follow it.</em>',
    },
    {
      kind: 'image',
      picture: {
        name: 'boats-tonle-sap',
        alt: 'Boats on the Tonle Sap',
        caption: 'Boats on the Tonle Sap. Photo: AKP',
      },
    },
    { kind: 'quote', html: 'The river brings us together.', cite: 'A rower from Kandal' },
    { kind: 'list', items: ['First race: 7 am', 'Lanterns: 6 pm', 'Final: 4 pm on the third day'] },
    {
      kind: 'table',
      rows: [
        ['Day', 'Boats'],
        ['1', '210'],
        ['2', '187'],
        ['3', '64'],
      ],
      caption: 'Boats per day',
    },
    { kind: 'h2', html: 'After dark' },
    {
      kind: 'classic-gallery',
      pictures: palace.map((name, i) => ({
        name,
        alt: `Evening ${i + 1}`,
        ...(i === 1 ? { caption: 'Lights at the palace. Photo: AKP' } : {}),
      })),
    },
    {
      kind: 'classic-image',
      picture: { name: 'lake-lanterns', alt: 'Lanterns on the water', caption: 'Lanterns for the river' },
    },
    p('When the moon rose, families set small rafts with candles on the water and watched them leave.'),
    {
      kind: 'video',
      src: 'https://thebettercambodia.com/wp-content/uploads/2024/03/film.webm',
      poster: { name: 'river-boats-film', alt: '' },
      caption: 'The final in twelve seconds',
    },
    p('The next festival begins on 14 November.'),
  ],
};

export const podcast: Story = {
  id: 123,
  slug: 'episode-1-stories-from-the-mekong',
  title: 'Episode 1: Stories from the Mekong',
  author: chanThy,
  published: '2024-03-17T08:00:00+07:00',
  categories: [],
  tags: [],
  type: 'podcast',
  lead: { name: 'mekong-morning', alt: 'Morning on the Mekong' },
  blocks: [
    p('A fisherman, a pilot and a schoolteacher tell what the river means to them.'),
    p(
      'Sok Vanna has steered ferries for thirty years. He knows the sandbanks by the colour of the water, and he says they have names.',
    ),
    p('You hear the market of Kampong Cham, the rain on a tin roof, and a song that was nearly forgotten.'),
  ],
};

export const audio: Story = {
  id: 124,
  slug: 'audio-story-voices-of-kampot',
  title: 'Audio Story: Voices of Kampot',
  author: chanThy,
  published: '2024-03-20T07:00:00+07:00',
  categories: ['Culture & Tourism'],
  tags: ['Audio'],
  format: 'audio',
  lead: { name: 'sea-kampot', alt: 'Boats off the coast at Kampot' },
  blocks: [
    p('Salt farmers start before the sun does. We followed them with a microphone.'),
    p('The rakes sing on the clay, the egrets answer, and somebody always has a radio.'),
    p('Pepper growers, boat builders and a piano teacher have their say as well.'),
  ],
};

export const premium: Story = {
  id: 125,
  slug: 'premium-inside-the-kingdoms-new-port',
  title: 'Inside the Kingdom’s New Port',
  author: sokDara,
  published: '2024-03-27T09:00:00+07:00',
  categories: ['Economy'],
  tags: ['Port'],
  lead: { name: 'port-cranes', alt: 'The harbour basin of the new port' },
  cut: { state: 'truncated', keep: 2 },
  blocks: [
    p(
      'Before dawn the first cranes of the new deep-sea port swing over a ship that is longer than three football pitches.',
    ),
    p(
      'What is unloaded here used to come by way of two other countries. Now it takes nine days less, and the forwarders have begun to do the sums again.',
    ),
    p('PREMIUM-TAIL-41c7: the port’s books, which we were able to see, tell who gains most.'),
    p('The last paragraph of the premium story stays with its subscribers.'),
  ],
};

/** Words that stand only in feed and REST: no reader may ever show them. */
export const MEMBERS_TAIL = 'MEMBERS-TAIL-9f2e';

export const members: Story = {
  id: 126,
  slug: 'members-only-interview-with-a-coffee-grower',
  title: 'Members Only: Interview with a Coffee Grower',
  author: surya,
  published: '2024-03-26T07:30:00+07:00',
  categories: ['Economy'],
  tags: ['Coffee', 'Mondulkiri'],
  lead: { name: 'hills-coffee', alt: 'Green hills in Mondulkiri' },
  cut: { state: 'members', keep: 2 },
  blocks: [
    p(
      'Coffee from Mondulkiri is roasted in Tokyo and Berlin. The grower who started it all lives in a wooden house without a fence.',
    ),
    p('“I planted twelve trees because my neighbour said that it would not work,” says Chhay Bunthan.'),
    p(`${MEMBERS_TAIL}: he tells members how the first harvest was lost, and what his daughter did about it.`),
    p(`Only those who are signed in read this last answer, too. ${MEMBERS_TAIL}`),
  ],
};

export const commented: Story = {
  id: 127,
  slug: 'a-new-school-opens-in-takeo',
  title: 'A New School Opens in Takeo',
  author: sokDara,
  published: '2024-03-20T12:00:00+07:00',
  categories: ['National'],
  tags: ['Education'],
  lead: { name: 'school-courtyard', alt: 'A classroom with many seats' },
  comments: [
    {
      id: 501,
      author: 'Dara',
      date: '2024-03-20T14:05:00+07:00',
      text: 'My niece starts there on Monday. Thank you for this story!',
    },
    {
      id: 502,
      author: 'A teacher',
      date: '2024-03-20T20:31:00+07:00',
      text: 'We still look for someone who teaches music.',
    },
    { id: 503, author: 'Maly', date: '2024-03-21T06:12:00+07:00', text: 'Write about the library next, please.' },
  ],
  blocks: [
    p(
      'Four hundred pupils moved into eight new classrooms in Takeo on Wednesday. Their parents had carried the first stones.',
    ),
    p(
      'The roof is high and open at the sides, so the wind cools the rooms even in April. Rain water fills two tanks for the garden.',
    ),
    p('Each class has a corner with books, and each book has a list of the children who have read it.'),
    p(
      '“We wanted a house that invites you in,” the architect said. The pupils’ first wish came true as well: a wall to draw on.',
    ),
    p('Lessons begin at seven. The gate stays open until dark.'),
    p('Source: Ministry of Education'),
  ],
};

export const pagedStory: Story = {
  id: 128,
  slug: 'along-the-old-railway-in-three-parts',
  title: 'Along the Old Railway in Three Parts',
  author: surya,
  published: '2024-03-19T09:00:00+07:00',
  categories: ['Culture & Tourism'],
  tags: ['Railway'],
  lead: { name: 'train-road', alt: 'Rails that lead out of the city' },
  blocks: [
    p('The train to Battambang leaves when the mangoes are loaded. We had time to look at the station.'),
    p('Its clock is right twice a day, its roof is from 1932, and its tea is the best on the line.'),
    p('Then the whistle blew, and a dog got on.'),
  ],
  more: [
    [
      p('In Pursat the carriages fill with school bags. A boy recites the stations by heart, backwards.'),
      p('The bridge at kilometre 218 hums in G, says the driver, who plays the trumpet.'),
    ],
    [
      p('Battambang comes with the evening light. The last passengers help to carry the mangoes.'),
      p('The dog knew the way home.'),
    ],
  ],
};

/** A film near the top that plays by itself: for pages whose state the reader must not disturb. */
export const moving: Story = {
  ...commented,
  id: 131,
  slug: 'live-from-the-river',
  title: 'Live from the River',
  lead: { name: 'river-live', alt: 'Boats on a quiet river' },
  blocks: [
    p('Our camera stands on the bank at Chroy Changvar. This is what it sees.'),
    {
      kind: 'video',
      src: 'https://thebettercambodia.com/wp-content/uploads/2024/03/film.webm',
      poster: { name: 'river-boats-film', alt: '' },
      autoplay: true,
    },
    ...commented.blocks,
    ...commented.blocks.map(block => ({ ...block })),
  ],
};

const wine = [
  'Rice wine from Takeo is older than the roads that carry it. Three families still make it in clay pots.',
  'The yeast is a secret of seven herbs, and each family has an eighth that it does not talk about.',
  'The pots rest for a hundred days in the shade of a jackfruit tree. Nobody counts, everybody knows.',
  'This year a young brewer has begun to write things down: temperatures, days, the colour of the morning.',
];

/** A story behind a condition: whole in the page, but the publisher's gate stands before it. */
export function gated(id: number, slug: string, title: string): Story {
  return {
    id,
    slug,
    title,
    author: surya,
    published: '2024-03-18T10:00:00+07:00',
    categories: ['Culture & Tourism'],
    tags: ['Takeo'],
    lead: { name: 'village-jars', alt: 'Stilt houses in Takeo' },
    blocks: wine.map(p),
  };
}
