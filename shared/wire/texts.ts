import * as z from 'zod/mini';
import { sha256 } from '../model/fields.ts';

/** Requests and responses about the texts of sources. A text itself is a `SourceText` of `shared/texts`. */

/** Where a text is kept from now on: its address, for `textHash` of a source, and its length in UTF-16 units. */
export const addTextResponse = z.object({ hash: sha256, chars: z.int() });
export type AddTextResponse = z.infer<typeof addTextResponse>;
