import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { err, ok, type Result } from '../../shared/base/result.ts';

/** Where the server can be reached, as far as its settings say. */
export interface OwnAddress {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  /** Whether a peer's address is a proxy whose forwarded headers are believed. */
  isTrustedProxy(address: string): boolean;
}

/** The names by which a machine reaches itself. */
const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];
/** The port of an http address that names none. */
const HTTP_PORT = 80;

/** What a request says about where it came from. */
export interface RequestSource {
  readonly headers: IncomingHttpHeaders;
  readonly remoteAddress: string | undefined;
}

/**
 * Whether a page of ours made the request, by its Origin. Programs that are not browsers send none, and carry no
 * cookies that somebody else could ride on.
 */
export function isOwnOrigin(address: OwnAddress, source: RequestSource): boolean {
  const { origin } = source.headers;
  return origin === undefined || ownOrigins(address, source).includes(origin);
}

/** The address under which the browser that sent a request knows this server. */
export function baseUrl(address: OwnAddress, source: RequestSource): string {
  return (
    localOrigin(address, source) ??
    address.publicUrl ??
    `${scheme(address, source)}://${hostHeader(address, source)}`
  );
}

function ownOrigins(address: OwnAddress, source: RequestSource): string[] {
  if (address.publicUrl !== undefined) {
    return [new URL(address.publicUrl).origin, localOrigin(address, source) ?? []].flat();
  }
  const local = [...LOOPBACK, bracketed(address.host)];
  return [
    ...local.map((host) => `http://${host}:${address.port}`),
    // A page whose name merely resolves to us has that name in both headers, and none of our cookies.
    `${scheme(address, source)}://${hostHeader(address, source)}`,
  ];
}

/**
 * The origin of a page that was opened on the server's own machine, past the public address. Origin and Host must
 * both name it: behind a proxy, Host alone may be the way from the proxy to us.
 */
function localOrigin(address: OwnAddress, source: RequestSource): string | undefined {
  const { origin } = source.headers;
  if (origin === undefined || origin !== `http://${hostHeader(address, source)}` || !URL.canParse(origin)) {
    return undefined;
  }
  const { hostname, port } = new URL(origin);
  return LOOPBACK.includes(hostname) && Number(port || HTTP_PORT) === address.port ? origin : undefined;
}

function scheme(address: OwnAddress, source: RequestSource): 'http' | 'https' {
  return forwarded(address, source, 'x-forwarded-proto') === 'https' ? 'https' : 'http';
}

function hostHeader(address: OwnAddress, source: RequestSource): string {
  const host = forwarded(address, source, 'x-forwarded-host') ?? source.headers.host;
  return host ?? `${bracketed(address.host)}:${address.port}`;
}

function forwarded(address: OwnAddress, source: RequestSource, name: string): string | undefined {
  if (source.remoteAddress === undefined || !address.isTrustedProxy(source.remoteAddress)) return undefined;
  const value = source.headers[name];
  const first = Array.isArray(value) ? value[0] : value?.split(',')[0];
  return first?.trim();
}

function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}

/** Reads a list such as `127.0.0.1, 10.0.0.0/8` into a test of addresses; names what is not an address. */
export function parseProxies(list: string): Result<(address: string) => boolean, string> {
  const proxies = new BlockList();
  for (const entry of list.split(',').map((each) => each.trim())) {
    const [address = '', prefix] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const bits = Number(prefix ?? (family === 'ipv6' ? 128 : 32));
    const isValid =
      isIP(address) !== 0 && Number.isInteger(bits) && bits >= 0 && bits <= (family === 'ipv6' ? 128 : 32);
    if (!isValid) return err(entry);
    proxies.addSubnet(address, bits, family);
  }
  return ok((address) => {
    // A dual-stack socket shows IPv4 peers in IPv6 form.
    const plain = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
    return isIP(plain) !== 0 && proxies.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
  });
}
