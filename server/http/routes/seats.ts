import { Turns } from '../../access/turns.ts';
import type { HttpContext } from '../context.ts';
import type { Route } from '../route.ts';
import { linkRoutes } from './links.ts';
import { peopleRoutes } from './people.ts';

/** Every route that changes who may do what; they take turns with each other. */
export function seatRoutes(context: HttpContext): Route[] {
  const turns = new Turns();
  return [...peopleRoutes(context, turns), ...linkRoutes(context, turns)];
}
