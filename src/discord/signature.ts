// Whether a request comes from Discord: Ed25519 over the time and the raw body, by the application's public key.
// https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint
import { createPublicKey, verify } from 'node:crypto'

export interface Signed {
  /** 128 hexadecimal digits. */
  readonly signature: string
  /** Seconds since the epoch, as the header has it. */
  readonly timestamp: string
  readonly body: Buffer
}

/** `publicKey`: 64 hexadecimal digits, as the Developer Portal shows it. */
export function signedBy(publicKey: string): (request: Signed) => boolean {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') },
    format: 'jwk',
  })
  return ({ signature, timestamp, body }) => {
    // Node reads hexadecimal up to the first wrong digit.
    if (!/^[0-9a-f]{128}$/.test(signature)) return false
    return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'))
  }
}
