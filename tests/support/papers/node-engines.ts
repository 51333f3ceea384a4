import { JSDOM } from 'jsdom';
import { convert } from '../../../client/intake/convert.ts';
import type { Engines } from '../../../client/intake/engines.ts';
import { readHtml } from '../../../client/intake/html/read-html.ts';
import { openPdf } from '../../../client/intake/pdf/open-pdf.ts';

/** A window that would run scripts, so that a test sees it if one runs. */
export const paperWindow = new JSDOM('', { runScripts: 'dangerously' }).window;

/** Reads files where there is neither a page nor a worker. */
export const nodeEngines: Engines = {
  readHtml: async (html) => readHtml(html, paperWindow),
  convert: (task) => convert(task),
  openPdf: async (bytes) => openPdf(bytes, () => undefined),
};
