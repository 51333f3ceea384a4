import type * as Y from 'yjs';
import type { RegionId } from '../../base/ids.ts';
import { type Bearer, bearer } from '../../model/bearer.ts';
import { DESCRIPTION_MAX, TITLE_MAX } from '../../model/limits.ts';
import { line } from '../../model/fields.ts';
import { type Region, region } from '../../model/region.ts';
import { type Source, source } from '../../model/source.ts';
import { type Voice, voice } from '../../model/voice.ts';
import { READ } from '../read-record.ts';
import { recordOf, root } from '../shape.ts';
import { storedPlain, storedRegion } from '../stored.ts';
import { DONE, inOneEdit, insert, missing, remove, setFields, validated, type Written } from './edit.ts';

/** Names the map. */
export function setTitle(doc: Y.Doc, title: string): Written {
  const valid = validated(line(TITLE_MAX), title);
  if (!valid.ok) return valid;
  inOneEdit(doc, () => root(doc, 'meta').set('title', valid.value));
  return DONE;
}

/** Describes the map; cut at its limit. */
export function setDescription(doc: Y.Doc, description: string): Written {
  inOneEdit(doc, () => root(doc, 'meta').set('description', description.slice(0, DESCRIPTION_MAX)));
  return DONE;
}

/** Adds a region. */
export function addRegion(doc: Y.Doc, added: Region): Written {
  const valid = validated(region, added);
  return valid.ok ? insert(doc, 'regions', added.id, storedRegion(valid.value)) : valid;
}

/** Changes some fields of a region; each is written by itself, so that renaming and moving at once both stay. */
export function changeRegion(doc: Y.Doc, id: RegionId, change: Partial<Omit<Region, 'id'>>): Written {
  const now = READ.regions(id, recordOf(doc, 'regions', id));
  if (!now.ok) return missing('regions');
  const valid = validated(region, { ...now.value, ...change });
  return valid.ok ? setFields(doc, 'regions', id, change) : valid;
}

/** Takes a region away; the cards in it stay. */
export function deleteRegion(doc: Y.Doc, id: RegionId): Written {
  return remove(doc, 'regions', id);
}

/** Adds a voice. */
export function addVoice(doc: Y.Doc, added: Voice): Written {
  const valid = validated(voice, added);
  return valid.ok ? insert(doc, 'voices', added.id, storedPlain(valid.value)) : valid;
}

/** Adds a source. */
export function addSource(doc: Y.Doc, added: Source): Written {
  const valid = validated(source, added);
  return valid.ok ? insert(doc, 'sources', added.id, storedPlain(valid.value)) : valid;
}

/** Adds somebody who bears costs to the map's list. */
export function addBearer(doc: Y.Doc, added: Bearer): Written {
  const valid = validated(bearer, added);
  return valid.ok ? insert(doc, 'bearers', added.id, storedPlain(valid.value)) : valid;
}
