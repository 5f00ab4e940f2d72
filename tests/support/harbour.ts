// The article that the engine without a model is tried on: a quotation of several sentences, sentences that lean on others, and one that says nothing alone.
import { article } from '#tests/support/articles.ts'

export const options = { reason: 'no model', now: 7_000 } as const

export const harbour = article({
  title: 'Harbour crane falls in Karsholm',
  text: [
    'A harbour crane fell onto an empty quay in Karsholm early on Tuesday, and the port has been closed since.',
    'No one was hurt. It had been inspected in March, according to the port authority.',
    'But the crane stood still for most of the summer because of a dispute over its brakes, two dock workers said.',
    '“We told them in June. We told them again in July. Nothing was done,” said Ines Dahl, who speaks for the dock workers.',
    '“It will be cleared up.”',
    'The port authority of Karsholm said the quay would stay closed until the crane has been taken apart, which may take three weeks.',
    'Ferries to the islands leave from the northern quay until then, and cargo ships are sent to Orla.',
    'The mayor called the fall of the crane a warning to every port with machines of that age.',
    'The harbour handles a third of the grain that the country exports, and exporters expect delays.',
  ],
})
