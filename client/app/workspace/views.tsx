import type { ComponentType, ReactNode } from 'react';
import { MapCanvas } from '../../canvas/map-canvas.tsx';
import { ListTree, Network, Table2 } from '../../ui/icons.ts';
import { laterComponent } from '../../ui/later.ts';
import type { ViewName } from '../../view-state/types.ts';

/** One way of showing the map. */
interface MapView {
  readonly name: ViewName;
  readonly label: string;
  readonly icon: ReactNode;
  readonly View: ComponentType;
}

const MAP: MapView = { name: 'map', label: 'Map', icon: <Network />, View: MapCanvas };

/** The ways in which the map can be shown, in the order in which they are offered. */
export const VIEWS: readonly MapView[] = [
  MAP,
  {
    name: 'outline',
    label: 'Outline',
    icon: <ListTree />,
    View: laterComponent(async () => (await import('../../outline/outline.tsx')).OutlineView),
  },
  {
    name: 'matrix',
    label: 'Matrix',
    icon: <Table2 />,
    View: laterComponent(async () => (await import('../../matrix/matrix.tsx')).MatrixView),
  },
];

/** The view of that name. */
export function viewNamed(name: ViewName): MapView {
  return VIEWS.find((each) => each.name === name) ?? MAP;
}
