import type { ElementId } from '../../shared/base/ids.ts';
import type { Attribution } from '../../shared/model/attribution.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import { type Band, bandOf } from '../../shared/standing/bands.ts';
import { baseScores } from '../../shared/standing/base-scores.ts';
import { DEFAULT_SEMANTICS, type Semantics } from '../../shared/standing/semantics.ts';
import {
  EMPTY_STANDING_MAP,
  type StandingMap,
  standingChange,
  standingMap,
} from '../../shared/standing/shape.ts';
import type { MapSession } from '../session/types.ts';
import { gateOf } from './gate.ts';
import { openWorkerDesk } from './open-desk.ts';
import type { Answers, AnswerTo, Desk, FromDesk, OpenDesk, Question } from './protocol.ts';

/** Where a card stands or what a relation carries, now and under what is supposed. */
export interface Stands {
  readonly strength: number;
  readonly band: Band;
  /** Where it would be without what I have muted; absent where that is the same. */
  readonly supposed?: { readonly strength: number; readonly band: Band };
}

export type StandingPhase =
  | { readonly state: 'off' }
  /** Not yet computed since it was turned on. */
  | { readonly state: 'computing' }
  | { readonly state: 'settled'; readonly restless: readonly (readonly TargetId[])[] }
  | { readonly state: 'failed'; readonly reason: string };

/** The computed standing of one open map: nothing runs until it is started. */
export interface StandingStore {
  /** Starts to follow the map; returns how to stop. */
  start(): () => void;
  phase(): StandingPhase;
  /** Counts how often the map was computed; for effects that ask again. */
  revision(): number;
  of(id: TargetId): Stands | undefined;
  /** The same as a function that is another one whenever something became different. */
  reader(): (id: TargetId) => Stands | undefined;
  /** What the map says casts a cost. */
  attributionOf(cost: ElementId): Attribution | undefined;
  /** What is different under what is muted. */
  differences(): ReadonlyMap<TargetId, Stands>;
  weighBy(semantics: Semantics): void;
  mute(muted: ReadonlySet<TargetId>): void;
  /** Asks about the map as it is computed now; undefined when it is stopped before the answer. */
  ask<Q extends Question>(question: Q): Promise<AnswerTo<Q> | undefined>;
  subscribe(listener: () => void): () => void;
}

const OFF: StandingPhase = { state: 'off' };
const COMPUTING: StandingPhase = { state: 'computing' };

/** Follows one map. */
export function createStandingStore(session: MapSession, openDesk: OpenDesk = openWorkerDesk): StandingStore {
  const listeners = new Set<() => void>();
  const waiting = new Map<number, (answer: Answers[keyof Answers] | undefined) => void>();
  let phase: StandingPhase = OFF;
  let desk: Desk | undefined;
  let starts = 0;
  let sent: StandingMap = EMPTY_STANDING_MAP;
  let semantics: Semantics = DEFAULT_SEMANTICS;
  let muted: ReadonlySet<TargetId> = new Set();
  let stands = new Map<TargetId, Stands>();
  let differing = new Map<TargetId, Stands>();
  let attributions: ReadonlyMap<ElementId, Attribution> = new Map();
  let serial = 0;
  let revision = 0;

  const of = (id: TargetId): Stands | undefined => differing.get(id) ?? stands.get(id);
  let reader = of;

  const changed = (): void => {
    reader = (id) => of(id);
    for (const listener of listeners) listener();
  };
  const sendMap = (): void => {
    const { map } = session.reading();
    const next = standingMap(map, baseScores(map, gateOf(session).revealed()));
    const change = standingChange(sent, next);
    if (change.elements.size + change.relations.size + change.bases.size === 0 && phase !== COMPUTING) return;
    for (const [id, now] of [...change.elements, ...change.relations]) if (now === null) stands.delete(id);
    sent = next;
    desk?.tell({ kind: 'change', change });
  };
  const hear = (message: FromDesk): void => {
    if (message.kind === 'answer') {
      waiting.get(message.serial)?.(message.answer);
      waiting.delete(message.serial);
      return;
    }
    if (message.kind === 'settled') {
      for (const [id, strength] of message.strengths) stands.set(id, { strength, band: bandOf(strength) });
      attributions = message.attributions;
      phase = { state: 'settled', restless: message.restless };
      revision += 1;
    }
    differing = suppose(stands, differing, message.supposed);
    changed();
  };
  const fail = (reason: string): void => {
    stop();
    phase = { state: 'failed', reason };
    changed();
  };
  const begin = (): void => {
    if (desk === undefined) return;
    sent = EMPTY_STANDING_MAP;
    stands = new Map();
    differing = new Map();
    attributions = new Map();
    phase = COMPUTING;
    desk.tell({ kind: 'start', semantics });
    desk.tell({ kind: 'mute', muted });
    sendMap();
  };
  let stopFollowing = (): void => undefined;
  const stop = (): void => {
    stopFollowing();
    desk?.close();
    desk = undefined;
    phase = OFF;
    for (const resolve of waiting.values()) resolve(undefined);
    waiting.clear();
  };
  const follow = (): void => {
    desk = openDesk(hear, fail);
    const stopMap = session.onMap(sendMap);
    const stopGate = gateOf(session).onChange(() => {
      sendMap();
      changed();
    });
    stopFollowing = () => {
      stopMap();
      stopGate();
    };
    begin();
  };

  return {
    start: () => {
      starts += 1;
      if (starts === 1) follow();
      changed();
      let isOn = true;
      return () => {
        if (!isOn) return;
        isOn = false;
        starts -= 1;
        if (starts === 0) stop();
        changed();
      };
    },
    phase: () => phase,
    revision: () => revision,
    of,
    reader: () => reader,
    attributionOf: (cost) => attributions.get(cost),
    differences: () => differing,
    weighBy: (next) => {
      if (next === semantics) return;
      semantics = next;
      begin();
      changed();
    },
    mute: (next) => {
      muted = next;
      desk?.tell({ kind: 'mute', muted });
    },
    ask: <Q extends Question>(question: Q) =>
      new Promise<AnswerTo<Q> | undefined>((resolve) => {
        if (desk === undefined) {
          resolve(undefined);
          return;
        }
        serial += 1;
        // The answer has the type of its question: the desk answers each serial once, by what was asked with it.
        waiting.set(serial, resolve as (answer: Answers[keyof Answers] | undefined) => void);
        desk.tell({ kind: 'ask', serial, question });
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What differs under a supposition; what differs as before keeps its identity, so that its cards need not render. */
function suppose(
  stands: ReadonlyMap<TargetId, Stands>,
  before: ReadonlyMap<TargetId, Stands>,
  supposed: ReadonlyMap<TargetId, number>,
): Map<TargetId, Stands> {
  const differing = new Map<TargetId, Stands>();
  for (const [id, strength] of supposed) {
    const now = stands.get(id);
    if (now === undefined) continue;
    const was = before.get(id);
    const isSame = was?.strength === now.strength && was.supposed?.strength === strength;
    differing.set(id, isSame ? was : { ...now, supposed: { strength, band: bandOf(strength) } });
  }
  return differing;
}

const stores = new WeakMap<MapSession, StandingStore>();

/** The one store of an open map. */
export function standingStoreOf(session: MapSession): StandingStore {
  const known = stores.get(session);
  if (known !== undefined) return known;
  const store = createStandingStore(session);
  stores.set(session, store);
  return store;
}
