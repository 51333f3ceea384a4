import { fileURLToPath } from 'node:url';

/** The top folder of the repository, without a closing slash. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
