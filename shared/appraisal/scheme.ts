import type { ElementKind } from '../model/element.ts';

/** What a critical question is about: something the argument starts from, the step it takes, or what it ends at. */
export const ATTACKED = ['premise', 'step', 'conclusion'] as const;
export type Attacked = (typeof ATTACKED)[number];

/** What a critical question becomes when it is raised: a question to be answered, or an objection to be worded. */
export type RaisedAs = 'question' | 'objection';

/** A question to put to every argument of a scheme. All are worded so that "yes" speaks for the argument. */
export interface CriticalQuestion {
  readonly id: string;
  readonly asks: string;
  /** The words an objection begins with when the answer is "no". */
  readonly objection: string;
  readonly attacks: Attacked;
  /** What it is raised as unless somebody chooses otherwise. */
  readonly raises: RaisedAs;
  /** Who has to show it, where the literature says: whoever argues, or whoever objects. */
  readonly burden?: 'arguer' | 'objector';
}

/** A part that an argument of the scheme has, in plain words. */
export interface Part {
  readonly role: string;
  readonly says: string;
}

/** A common pattern of argument. */
export interface Scheme {
  readonly id: string;
  readonly name: string;
  /** In one sentence, what it argues from and to. */
  readonly gist: string;
  readonly premises: readonly Part[];
  readonly conclusion: string;
  readonly questions: readonly CriticalQuestion[];
  /** Kinds of element that often argue so. */
  readonly likelyFor: readonly ElementKind[];
}

type Wording = readonly [id: string, attacks: Attacked, asks: string, objection: string];

/** A question that is first put as one: nobody has to show the contrary. */
export function ask(...[id, attacks, asks, objection]: Wording): CriticalQuestion {
  return { id, attacks, asks, objection, raises: 'question' };
}

/** A question that whoever argues should be able to answer. */
export function assumed(...wording: Wording): CriticalQuestion {
  return { ...ask(...wording), burden: 'arguer' };
}

/** A question that counts against the argument once somebody says what speaks for it, so it is put as an objection. */
export function exception(...wording: Wording): CriticalQuestion {
  return { ...objection(...wording), burden: 'objector' };
}

/** A question that is best put as what it would say against the argument. */
export function objection(...wording: Wording): CriticalQuestion {
  return { ...ask(...wording), raises: 'objection' };
}
