/**
 * How many bytes a packed part unfolds to, counted by the platform's own unpacker without keeping them; it stops
 * as soon as there are more than `most`.
 */
export async function unfoldedSize(
  packed: Uint8Array,
  format: 'deflate' | 'deflate-raw',
  most: number,
): Promise<number | 'too-much' | 'broken'> {
  const reader = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream(format))
    .getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return size;
      size += value.byteLength;
      if (size > most) {
        await reader.cancel();
        return 'too-much';
      }
    }
  } catch (error) {
    // The unpacker says so of bytes that are not packed as they should be.
    if (error instanceof TypeError || isDataError(error)) return 'broken';
    throw error;
  }
}

/** Node tells the fault by a code of zlib. */
function isDataError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
