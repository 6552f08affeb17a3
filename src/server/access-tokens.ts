/**
 * Tokens that open a chat for a while. They carry their own expiry and a signature, so nothing has to be kept; the
 * secret lives as long as the process. It must never tell a good signature from a bad one by how long it takes.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The JSON a token endpoint answers with. */
export interface TokenAnswer {
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
}

export interface AccessTokens {
  issue(): TokenAnswer;
  /** @returns why the token is refused, or `undefined` when it is good */
  refuse(token: string): 'missing' | 'invalid' | 'expired' | undefined;
}

export function createAccessTokens(lifetimeMs: number, now: () => number): AccessTokens {
  const secret = randomBytes(32);
  const sign = (claim: string) => createHmac('sha256', secret).update(claim).digest();

  return {
    issue() {
      const claim = `${Math.round(now() + lifetimeMs)}.${randomBytes(8).toString('hex')}`;
      return {
        accessToken: `${claim}.${sign(claim).toString('base64url')}`,
        expiresIn: Math.floor(lifetimeMs / 1000),
      };
    },
    refuse(token) {
      if (token === '') return 'missing';
      const end = token.lastIndexOf('.');
      const claim = token.slice(0, Math.max(end, 0));
      const given = Buffer.from(token.slice(end + 1), 'base64url');
      const expected = sign(claim);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'invalid';
      return Number(claim.split('.')[0]) <= now() ? 'expired' : undefined;
    },
  };
}
