import type { OwnAddress, RequestSource } from '../access/origins.ts';

/**
 * The address that a request came from: the peer's own, or, where that is a proxy we trust, the last one in
 * `X-Forwarded-For` that is not such a proxy (whatever stands before it anybody could have written).
 */
export function clientAddress(own: OwnAddress, { headers, remoteAddress = '' }: RequestSource): string {
  if (!own.isTrustedProxy(remoteAddress)) return remoteAddress;
  const hops = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  return hops.findLast((hop) => !own.isTrustedProxy(hop)) ?? hops[0] ?? remoteAddress;
}
