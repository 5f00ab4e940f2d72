// Two reports of one event, or of two that are alike, and the days on which they appear.
import type { Told } from '../events.ts'

export interface ReportPair {
  readonly what: string
  readonly language: string
  readonly one: Omit<Told, 'site'>
  readonly other: Omit<Told, 'site'>
}

export const monday = '2026-11-16T09:00:00Z'
export const tuesday = '2026-11-17T09:00:00Z'
export const thursday = '2026-11-19T09:00:00Z'

/** Of Monday; what is reported again comes the same evening or the day after. */
export const morning = monday
export const evening = '2026-11-16T18:30:00Z'
export const nextDay = '2026-11-17T08:00:00Z'
