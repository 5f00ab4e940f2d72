// Reports of made-up events, stored and put into their stories as polling does it.
import type { Article, ReadArticle } from '#src/core/article.ts'
import type { Context } from '#src/core/context.ts'
import { placeInStory } from '#src/core/story.ts'

export interface Report {
  readonly title: string
  readonly text: readonly string[]
  readonly site: string
  readonly at: number
  readonly feed?: string
  readonly url?: string
}

/** Gives the article; reports of one event by several outlets become one story. */
export async function storeReport(
  { title, text, site, at, feed, url }: Report,
  context: Pick<Context, 'articles' | 'stories' | 'log'>,
): Promise<Article> {
  const host = site.toLowerCase().replaceAll(' ', '-')
  const read: ReadArticle = {
    title,
    byline: null,
    site,
    url: url ?? `https://${host}.example/${encodeURIComponent(title.toLowerCase().replaceAll(' ', '-'))}`,
    language: 'en',
    published: { at: new Date(at).toISOString(), basis: 'feed' },
    modified: null,
    wordCount: text.join(' ').split(' ').length,
    coverage: { kind: 'whole' },
    origin: 'feed',
    passages: text.map((passage, index) => ({ number: index + 1, kind: 'paragraph', text: passage })),
  }
  const { article } = await context.articles.save(read, 'public', feed === undefined ? undefined : { feed })
  await placeInStory(article, context)
  return article
}

/** Ten events that have nothing in common. */
export const events = {
  bridge: {
    title: 'Old bridge of Orla closed',
    text: [
      'The old bridge of Orla was closed to all traffic on Tuesday after engineers found cracks in its northern pier.',
      'Buses take the long way round by the weir, which adds twenty minutes, said harbour master Imke Dahl.',
    ],
  },
  school: {
    title: 'Hallin pupils walk out over lunch',
    text: [
      'Four hundred pupils of the Hallin grammar school left their classrooms before noon because the canteen had served cold porridge for a week.',
      'Headmistress Petra Voss promised warm meals from Monday and a committee with two pupils in it.',
    ],
  },
  museum: {
    title: 'Stolen astrolabe back in Tessin museum',
    text: [
      'A brass astrolabe that thieves carried out of the Tessin museum eleven years ago hangs in its showcase again.',
      'An auctioneer in Lisbon recognised the engraving and called the police before the sale, curator Amadou Keita told reporters.',
    ],
  },
  frost: {
    title: 'Late frost ruins apricot blossom',
    text: [
      'Growers along the river Lenne have lost nine tenths of the apricot blossom to a night of minus six degrees.',
      'The growers association expects a harvest of two hundred tonnes instead of two thousand and asks the ministry for help.',
    ],
  },
  swim: {
    title: 'Nadia Brandt swims the strait',
    text: [
      'Swimmer Nadia Brandt crossed the thirty kilometres of the Kolvik strait in eight hours and four minutes, faster than anyone before her.',
      'Jellyfish stung her twice; she trained through the winter in an unheated quarry pond.',
    ],
  },
  bank: {
    title: 'Selby savings bank swallows rival',
    text: [
      'The Selby savings bank takes over the insolvent Nauen credit union with its nineteen branches and all deposits.',
      'Shareholders vote in March; supervisors have already agreed to the merger, chairman Rolf Ekdahl said.',
    ],
  },
  comet: {
    title: 'Comet Ferreira visible until Sunday',
    text: [
      'With bare eyes observers can see the comet Ferreira low above the western horizon for an hour after sunset.',
      'The astronomer who discovered it recommends binoculars and a dark hill; its tail spans five moon diameters.',
    ],
  },
  strike: {
    title: 'Tram drivers reject the offer',
    text: [
      'Tram drivers rejected the wage offer of the transport company by a large majority and will strike on Thursday and Friday.',
      'Their union demands shorter shifts at weekends; commuters should expect crowded trains, the dispatcher warned.',
    ],
  },
  opera: {
    title: 'Opera house reopens with a whale',
    text: [
      'After three years of renovation the Ystad opera reopens with a production in which a mechanical whale crosses the stage.',
      'Tickets for the premiere sold out within minutes, and conductor Livia Moreau rehearsed until midnight.',
    ],
  },
  virus: {
    title: 'Poultry virus found on Faroe farm',
    text: [
      'Veterinarians detected a highly contagious poultry virus on a farm and culled six thousand laying hens.',
      'A zone of ten kilometres is sealed off; eggs from other farms are safe to eat, the food authority stressed.',
    ],
  },
} as const satisfies Record<string, Pick<Report, 'title' | 'text'>>
export type EventName = keyof typeof events
