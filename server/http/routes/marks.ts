import { type AnchorId, type ElementId, isId } from '../../../shared/base/ids.ts';
import {
  type FidelityMark,
  fidelityMark,
  fidelityMarks,
  MARKS_MAX,
  putMarkRequest,
} from '../../../shared/wire/fidelity.ts';
import type { MarkRow } from '../../storage/papers.ts';
import type { ParticipantRow } from '../../storage/storage.ts';
import { callerOf, type HttpContext, REFUSED } from '../context.ts';
import { type Answer, type Call, json, problem, type Route, route, routeWithBody } from '../route.ts';

const ONE = '/api/maps/:id/marks/:elementId/:anchorId';

const NO_PLACE = problem('not-found', 'A mark is on the id of an element and the id of an anchor.');
const NO_MARK = problem('not-found', 'You have no mark there.');
const FULL = problem('invalid', `One person keeps at most ${MARKS_MAX} marks in a map. Take one back first.`);

/** Routes about the caller's own marks on quotations; observers keep some too. No route tells anybody else's. */
export function markRoutes(context: HttpContext): Route[] {
  return [listRoute(context), putRoute(context), removeRoute(context)];
}

function listRoute(context: HttpContext): Route {
  return route(
    {
      method: 'GET',
      url: '/api/maps/:id/marks',
      summary: "The caller's own marks on what elements quote; nobody else's. Members only.",
      success: { status: 200, schema: fidelityMarks },
      problems: ['not-allowed'],
    },
    async (call) => {
      const caller = await callerOf(context, call);
      if (caller === undefined) return REFUSED;
      const marks = await context.storage.listMarks(caller.map, caller.id);
      return json(200, { marks: marks.map(shown) });
    },
  );
}

function putRoute(context: HttpContext): Route {
  return routeWithBody(
    {
      method: 'PUT',
      url: ONE,
      summary: "Puts the caller's own mark on an element and one of its anchors. Members only.",
      limit: 'mark',
      success: { status: 200, schema: fidelityMark },
      problems: ['not-allowed', 'other-origin', 'invalid', 'not-found', 'slow-down', 'unavailable'],
    },
    putMarkRequest,
    async (call) => {
      const caller = await callerOf(context, call);
      if (caller === undefined) return REFUSED;
      const place = placeOf(call, caller);
      if (place === undefined) return NO_PLACE;
      const mark = { ...place, ...call.body, at: context.clock.now() };
      const kept = await context.storage.putMark(mark, MARKS_MAX);
      if (kept === 'kept') return json(200, shown(mark));
      return kept === 'full' ? FULL : REFUSED;
    },
  );
}

function removeRoute(context: HttpContext): Route {
  return route(
    {
      method: 'DELETE',
      url: ONE,
      summary: "Takes the caller's own mark back. Members only.",
      limit: 'mark',
      success: { status: 204 },
      problems: ['not-allowed', 'other-origin', 'not-found', 'slow-down', 'unavailable'],
    },
    async (call): Promise<Answer> => {
      const caller = await callerOf(context, call);
      if (caller === undefined) return REFUSED;
      const place = placeOf(call, caller);
      const removed = place !== undefined && (await context.storage.removeMark(place));
      return removed ? { type: 'nothing' } : NO_MARK;
    },
  );
}

function placeOf({ params }: Call<unknown>, { map, id: participant }: ParticipantRow) {
  const { elementId, anchorId } = params;
  if (!isId('element', elementId) || !isId('anchor', anchorId)) return undefined;
  const [element, anchor]: [ElementId, AnchorId] = [elementId, anchorId];
  return { map, participant, element, anchor };
}

function shown({ element, anchor, verdict, note, wording, at }: MarkRow): FidelityMark {
  return { elementId: element, anchorId: anchor, verdict, note, wording, at };
}
