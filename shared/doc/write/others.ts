import type * as Y from 'yjs';
import type { RegionId, SourceId } from '../../base/ids.ts';
import { type Bearer, bearer } from '../../model/bearer.ts';
import { line, prose } from '../../model/fields.ts';
import { DESCRIPTION_MAX, TITLE_MAX } from '../../model/limits.ts';
import { type Region, region } from '../../model/region.ts';
import { type Source, source } from '../../model/source.ts';
import { subject } from '../../model/subject.ts';
import { type Voice, voice } from '../../model/voice.ts';
import { READ } from '../read-record.ts';
import { readableRoot, recordOf, root } from '../shape.ts';
import { storedPlain, storedRegion } from '../stored.ts';
import { DONE, inOneEdit, insert, missing, remove, setFields, validated, type Written } from './edit.ts';

const title = line(TITLE_MAX);
const description = prose(DESCRIPTION_MAX);

/** Names the map. */
export function setTitle(doc: Y.Doc, text: string): Written {
  const valid = validated(title, text);
  if (!valid.ok) return valid;
  inOneEdit(doc, () => root(doc, 'meta').set('title', valid.value));
  return DONE;
}

/** Describes the map; refused when it is longer than a description may be. */
export function setDescription(doc: Y.Doc, text: string): Written {
  const valid = validated(description, text);
  if (!valid.ok) return valid;
  inOneEdit(doc, () => root(doc, 'meta').set('description', valid.value));
  return DONE;
}

/** Says what the costs of the map are costs of; empty where it is not to say. Refused when it is too long. */
export function setSubject(doc: Y.Doc, text: string): Written {
  const valid = validated(subject, text);
  if (!valid.ok) return valid;
  inOneEdit(doc, () => root(doc, 'meta').set('subject', valid.value));
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
  if (!valid.ok) return valid;
  const changed = Object.keys(change).map((name) => [name, valid.value[name as keyof Region]]);
  return setFields(doc, 'regions', id, Object.fromEntries(changed));
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

/** Says where the text of a source is kept: the SHA-256 of its words; undefined for nowhere. */
export function setSourceText(doc: Y.Doc, id: SourceId, textHash: string | undefined): Written {
  const now = READ.sources(id, readableRoot(doc, 'sources').get(id));
  if (!now.ok) return missing('sources');
  const valid = validated(source, { ...now.value, textHash });
  if (!valid.ok) return valid;
  if (textHash !== now.value.textHash) {
    inOneEdit(doc, () => root(doc, 'sources').set(id, storedPlain(valid.value)));
  }
  return DONE;
}

/** Adds somebody who bears costs to the map's list. */
export function addBearer(doc: Y.Doc, added: Bearer): Written {
  const valid = validated(bearer, added);
  return valid.ok ? insert(doc, 'bearers', added.id, storedPlain(valid.value)) : valid;
}
