/**
 * Stands in the browser for the two packages by which Citation.js can fetch: it is only ever handed text, and they
 * would bring code for Node along. `vite.config.ts` puts it in their place.
 */
export default function noFetch(): never {
  throw new Error('references are read from text alone; nothing is fetched');
}

export class Headers {}
noFetch.Headers = Headers;
