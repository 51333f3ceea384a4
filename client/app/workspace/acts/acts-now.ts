import type { MapSession } from '../../../session/types.ts';
import type { Api } from '../../api.ts';
import type { Act } from './act.ts';
import { addActs } from './add-acts.ts';
import { lensActs } from './lens-acts.ts';
import { lookActs } from './look-acts.ts';
import { helpActs, mapActs } from './map-acts.ts';
import { selectionActs } from './selection-acts.ts';
import { tidyActs } from './tidy-acts.ts';
import { tourActs } from './tour-acts.ts';
import { viewActs } from './view-acts.ts';

/** Everything that can be done at this moment, by whom it is done. */
export function actsNow(api: Api, session: MapSession): Act[] {
  return [
    ...mapActs(api, session),
    ...addActs(session),
    ...selectionActs(session),
    ...tidyActs(session),
    ...viewActs(session),
    ...lookActs(session),
    ...lensActs(session),
    ...tourActs(session),
    ...helpActs(),
  ];
}
