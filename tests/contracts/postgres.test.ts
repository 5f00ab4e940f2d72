// The store contract on a real PostgreSQL, where one answers.
import { afterAll, describe } from 'vitest'
import { postgresGround, postgresSchema, sayMissing } from '../support/grounds.ts'
import { contracts } from './contracts.ts'

const missing = await sayMissing('The store contract on PostgreSQL')
const schema = missing === null ? await postgresSchema() : null
afterAll(() => schema?.drop())

describe.skipIf(schema === null)(missing ?? 'on a server', () => {
  for (const contract of contracts) contract('PostgreSQL', () => postgresGround(schema))
})
