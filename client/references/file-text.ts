import { FILE_MAX } from '../../shared/formats/sources/parsed.ts';

/** Most bytes that a letter takes. */
const BYTES_PER_LETTER = 4;

/** The text of a file; of one that is too large as much as is refused for that. */
export async function textOf(file: File): Promise<string> {
  return file.size > BYTES_PER_LETTER * FILE_MAX
    ? file.slice(0, BYTES_PER_LETTER * FILE_MAX + 1).text()
    : file.text();
}
