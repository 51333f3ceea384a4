import mammoth from 'mammoth';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { checkZip, zipParts } from '../bytes/zip.ts';
import type { IntakeFailure } from '../failure.ts';

/** What Word's own styles are, where the converter does not know them. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

/** Turns a Word file into HTML, after its parts were found to be of a size that can be unfolded. */
export async function docxToHtml(bytes: Uint8Array): Promise<Result<string, IntakeFailure>> {
  const parts = zipParts(bytes);
  if (parts === undefined) return err({ code: 'broken', format: 'docx' });
  const checked = await checkZip(bytes, parts);
  if (!checked.ok) return checked;
  try {
    const { value } = await mammoth.convertToHtml(sourceOf(bytes), {
      styleMap: STYLES,
      // A picture leaves its place, so that it is counted; its bytes are never read.
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    return ok(value);
  } catch (error) {
    // The converter throws plain errors of many kinds on files that are not what they should be.
    if (error instanceof Error) return err({ code: 'broken', format: 'docx' });
    throw error;
  }
}

/** In the browser the converter asks for an `arrayBuffer`, in Node, where the tests run, for a `buffer`. */
function sourceOf(bytes: Uint8Array): { readonly arrayBuffer: ArrayBuffer } {
  const arrayBuffer = bytes.slice().buffer;
  return Object.assign({ arrayBuffer }, { buffer: arrayBuffer });
}
