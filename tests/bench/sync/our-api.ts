import { request } from 'node:http';
import type { CreateMapResponse, JoinResponse } from '../../../shared/wire/http.ts';

/** Requests that come from one address before the next one is used: creating is limited to 60 a minute for each. */
const REQUESTS_PER_ADDRESS = 50;

/** A map of ours with the secret that opens it. */
export interface OurMap {
  readonly id: string;
  readonly secret: string;
}

/** The few calls of our HTTP interface that the benchmark needs, from many addresses as a real crowd would. */
export class Api {
  readonly #port: number;
  #requests = 0;

  constructor(port: number) {
    this.#port = port;
  }

  async createMap(file: string): Promise<OurMap> {
    const { id, links } = JSON.parse(await this.#call('POST', '/api/maps', file)) as CreateMapResponse;
    return { id, secret: links.participant.split('#')[1] ?? '' };
  }

  /** Joins as somebody new. */
  async ticket({ id, secret }: OurMap): Promise<string> {
    const answer = await this.#call('POST', `/api/maps/${id}/join`, JSON.stringify({ secret }));
    return (JSON.parse(answer) as JoinResponse).ticket;
  }

  /** All metrics without labels, by name. */
  async metrics(): Promise<ReadonlyMap<string, number>> {
    const text = await this.#call('GET', '/api/metrics');
    const lines = text.split('\n').filter((line) => /^\w+ \S+$/.test(line));
    return new Map(
      lines.map((line) => line.split(' ', 2) as [string, string]).map(([k, v]) => [k, Number(v)]),
    );
  }

  #call(method: string, path: string, body?: string): Promise<string> {
    this.#requests += 1;
    const localAddress = `127.0.1.${1 + (Math.floor(this.#requests / REQUESTS_PER_ADDRESS) % 250)}`;
    return new Promise((resolve, reject) => {
      const call = request(
        {
          host: '127.0.0.1',
          port: this.#port,
          method,
          path,
          localAddress,
          headers: body === undefined ? {} : { 'content-type': 'application/json' },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            if ((response.statusCode ?? 500) < 300) resolve(text);
            else reject(new Error(`${response.statusCode} from ${method} ${path}: ${text.slice(0, 200)}`));
          });
        },
      );
      call.once('error', reject);
      call.end(body);
    });
  }
}
