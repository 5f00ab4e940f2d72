// The store contract on the embedded engine.
import { sqliteGround } from '../support/grounds.ts'
import { contracts } from './contracts.ts'

for (const contract of contracts) contract('SQLite', () => sqliteGround())
