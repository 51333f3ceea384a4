import type { ElementId } from '../../../shared/base/ids.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';

/** What the scene shows of the map. */
export interface Shown {
  readonly elements: ArgumentMap['elements'];
  readonly relations: ArgumentMap['relations'];
  readonly visible: ReadonlySet<ElementId>;
  readonly regions: ArgumentMap['regions'];
}

export const NOTHING_SHOWN: Shown = {
  elements: new Map(),
  relations: new Map(),
  visible: new Set(),
  regions: new Map(),
};
