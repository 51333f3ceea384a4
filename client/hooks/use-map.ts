import { useCallback, useRef, useSyncExternalStore } from 'react';
import { shallow } from 'zustand/shallow';
import type { ElementId, RelationId } from '../../shared/base/ids.ts';
import type { MapReading } from '../../shared/doc/read.ts';
import type { Element } from '../../shared/model/element.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { Relation } from '../../shared/model/relation.ts';
import { useSession } from './session-context.tsx';

/** Part of the map: the component renders again only when that part differs (compared one level deep). */
export function useMap<T>(selector: (map: ArgumentMap) => T): T {
  return useReadingPart((reading) => selector(reading.map));
}

/** The whole reading, diagnostics included. */
export function useReading(): MapReading {
  return useReadingPart((reading) => reading);
}

/** One element; undefined once it is gone. Changes of other elements do not render the component. */
export function useElement(id: ElementId | undefined): Element | undefined {
  return useMap((map) => (id === undefined ? undefined : map.elements.get(id)));
}

/** One relation; undefined once it is gone or cannot be shown. */
export function useRelation(id: RelationId | undefined): Relation | undefined {
  return useMap((map) => (id === undefined ? undefined : map.relations.get(id)));
}

function useReadingPart<T>(selector: (reading: MapReading) => T): T {
  const session = useSession();
  const last = useRef<{ value: T } | null>(null);
  // The same value is handed out while it is equal, or React would render for ever.
  const getPart = (): T => {
    const value = selector(session.reading());
    if (last.current !== null && shallow(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  };
  const subscribe = useCallback((listener: () => void) => session.onMap(listener), [session]);
  return useSyncExternalStore(subscribe, getPart);
}
