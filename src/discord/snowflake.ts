// Discord's ids begin with their time.

/** 2015-01-01T00:00:00Z, where Discord's count begins (https://docs.discord.com/developers/reference#snowflakes). */
const epochMs = 1_420_070_400_000

/** The smallest id of this time (ms since the epoch). */
export function snowflakeAt(timeMs: number): string {
  return String(BigInt(Math.max(0, Math.floor(timeMs - epochMs))) << 22n)
}
