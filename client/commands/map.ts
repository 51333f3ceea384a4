import { type ElementId, newId, type RegionId } from '../../shared/base/ids.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { Written } from '../../shared/doc/write/edit.ts';
import { missing } from '../../shared/doc/write/edit.ts';
import { moveElements } from '../../shared/doc/write/elements.ts';
import {
  addRegion,
  changeRegion,
  deleteRegion,
  setDescription,
  setSubject,
  setTitle,
} from '../../shared/doc/write/others.ts';
import { CARD_SIZE } from '../../shared/model/card-size.ts';
import type { Position } from '../../shared/model/fields.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import type { Region } from '../../shared/model/region.ts';
import type { MapSession } from '../session/types.ts';
import { act } from './act.ts';

export function setMapTitle(session: MapSession, title: string): Written {
  return act(session, () => setTitle(session.doc, title));
}

export function setMapDescription(session: MapSession, description: string): Written {
  return act(session, () => setDescription(session.doc, description));
}

/** Says what the costs of the map are costs of; with nothing it does not say. */
export function setMapSubject(session: MapSession, subject: string): Written {
  return act(session, () => setSubject(session.doc, subject));
}

/** Adds a titled area behind the cards. */
export function addRegionAt(session: MapSession, region: Omit<Region, 'id'>): Result<RegionId, Refusal> {
  const id = newId('region', session.random);
  return act(session, () => {
    const written = addRegion(session.doc, { ...region, id });
    return written.ok ? ok(id) : written;
  });
}

export function renameRegion(session: MapSession, id: RegionId, title: string): Written {
  return act(session, () => changeRegion(session.doc, id, { title }));
}

export function resizeRegion(session: MapSession, id: RegionId, size: Region['size']): Written {
  return act(session, () => changeRegion(session.doc, id, { size }));
}

/** Moves a region and every card that lies in it. */
export function moveRegion(session: MapSession, id: RegionId, to: Position): Written {
  const { map } = session.reading();
  const region = map.regions.get(id);
  if (region === undefined) return missing('regions');
  const dx = to.x - region.position.x;
  const dy = to.y - region.position.y;
  const inside = new Map<ElementId, Position>();
  for (const elementId of cardsInside(map, region)) {
    const at = map.elements.get(elementId)?.position;
    if (at !== undefined) inside.set(elementId, { x: at.x + dx, y: at.y + dy });
  }
  return act(session, () => {
    const moved = changeRegion(session.doc, id, { position: to });
    return moved.ok ? moveElements(session.doc, inside) : moved;
  });
}

/** The cards whose middle lies in a region. */
export function cardsInside(map: Pick<ArgumentMap, 'elements'>, region: Region): ElementId[] {
  const { position, size } = region;
  return [...map.elements.values()]
    .filter((each) => {
      const x = each.position.x + CARD_SIZE.width / 2 - position.x;
      const y = each.position.y + CARD_SIZE.height / 2 - position.y;
      return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
    })
    .map((each) => each.id);
}

/** Takes a region away; the cards in it stay. */
export function removeRegion(session: MapSession, id: RegionId): Written {
  return act(session, () => deleteRegion(session.doc, id));
}

/** Takes back my last act; false when there is none. */
export function undo(session: MapSession): boolean {
  return session.undo.undo();
}

/** Does my last undone act again; false when there is none. */
export function redo(session: MapSession): boolean {
  return session.undo.redo();
}
