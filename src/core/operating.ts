// What whoever runs the bot is told of it beyond its health: what does not go as it should. Figures without words of anybody.

/** Of the whole store. */
export interface TroubleCounts {
  /** Feeds that somebody follows; those that fail, and of these those that have for a week. */
  readonly feeds: number
  readonly failingFeeds: number
  readonly goneFeeds: number
  /** Channels that could not be posted to, and messages that Discord did not accept. */
  readonly troubledChannels: number
  readonly parked: number
  /** The model's answers that are kept. */
  readonly cached: number
}

export interface Troubles { count(now: number): Promise<TroubleCounts> }
