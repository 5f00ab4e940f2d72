// What is kept, in the kinds in which people are told of it, and for how many days what is not a server's to decide. Which table holds which
// kind is in `store/holdings.ts`, the sentences in `discord/words/kept.ts`; a test holds the README to both.

export const keptKinds = ['asked', 'conversations', 'pages', 'model answers', 'opinions', 'set up', 'counts', 'postings', 'upkeep'] as const
export type KeptKind = (typeof keptKinds)[number]

/** Days that an answer of the model is kept to be used again, as long as a reply that it served is there. */
export const answersKeptDays = 30

/** Days that it is remembered which message was posted where: a feed that lists an entry again, or a digest that looks back, does so far sooner. */
export const postingsKeptDays = 180

/** Days after the news by which a further report finds its story. Reports of one event are never more than days apart. */
export const storyTermsKeptDays = 90

/** Days after which everything of a server that has removed the bot is forgotten. Until then an invitation finds it as it was. */
export const keptAfterRemovalDays = 30

/** Days that errors can be found by their reference. */
export const failuresKeptDays = 7
