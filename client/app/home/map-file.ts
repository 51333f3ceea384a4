import { FORMAT_NAME } from '../../../shared/formats/native/format.ts';
import type { ApiFailure } from '../api-calls.ts';

/** What to say of a file that no Penumbra wrote. */
export const NOT_A_MAP: { readonly ok: false; readonly error: ApiFailure } = {
  ok: false,
  error: {
    status: 422,
    title: 'This is not a Penumbra map',
    detail: 'Choose a file that was exported from Penumbra. Nothing was made.',
  },
};

/** Whether a file says that it is one of ours; what is in it, the server judges. */
export function isMapFile(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && 'format' in data && data.format === FORMAT_NAME;
  } catch (cause) {
    if (cause instanceof SyntaxError) return false;
    throw cause;
  }
}
