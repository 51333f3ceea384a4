import { ROOT_NAMES } from '../../shared/doc/shape.ts';

/** The roots that a map's document may have; an update that names another would leave it there for ever. */
export const ROOTS: ReadonlySet<string> = new Set(ROOT_NAMES);
