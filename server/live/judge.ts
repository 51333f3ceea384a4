import type * as Y from 'yjs';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { versionOf } from '../../shared/doc/migrate.ts';
import { storedSubject } from '../../shared/doc/read.ts';
import { changesOf, type RecordChanges, recordFaults } from '../../shared/doc/record-fault.ts';
import { SUBJECT_MAX } from '../../shared/model/limits.ts';
import { subject } from '../../shared/model/subject.ts';
import { validate } from '../../shared/model/validate.ts';
import { applyWhole, isEdit } from './apply.ts';
import type { Capacity } from './capacity.ts';
import type { CheckEdit, Edit, EditOutcome } from './edit.ts';
import type { Owners } from './owners.ts';

type Refusal = Extract<EditOutcome, { state: 'gap' | 'refused' }>;

/** Why an edit that was applied must be undone. */
export interface Fault {
  readonly message: string;
  /** Kinds and ids of records that can no longer be read; none when it is something else. */
  readonly records: ReadonlySet<string>;
}

/** What was found out about an edit before it is applied. */
export interface Judged {
  /** Clients of whom it adds something. */
  readonly writers: readonly number[];
  /** Those of them that become, or are, its author's; fewer where what storage lost of others is brought back. */
  readonly claims: readonly number[];
}

interface JudgeParts {
  readonly check: CheckEdit;
  readonly owners: Owners;
  readonly capacity: Capacity;
  /** Whether content of others is taken at present from whoever still has it, after storage lost some. */
  isRecovering(): boolean;
}

/** Decides what a map takes in: before an edit is applied by its bytes, afterwards by what it did to the records. */
export class Judge {
  readonly #parts: JudgeParts;
  #changes: RecordChanges | undefined;

  constructor(parts: JudgeParts) {
    this.#parts = parts;
  }

  /** Judges an edit that was not applied yet. */
  before(doc: Y.Doc, edit: Edit): Result<Judged, Refusal> {
    const { check, owners, capacity, isRecovering } = this.#parts;
    const checked = check(doc, edit.bytes, edit.kind);
    if (!checked.ok) return checked;
    const { writers } = checked.value;
    const isBringingBack = edit.kind === 'catch-up' && isRecovering();
    if (!isBringingBack && !owners.mayWrite(edit.author.participant, writers)) return err(FOREIGN);
    // Taking away must stay possible in a full map.
    if (writers.length > 0 && capacity.isFull(doc)) return err(FULL);
    return ok({ writers, claims: isBringingBack ? [] : writers });
  }

  /** Notes what a transaction changed; to be told of each. */
  note(transaction: Y.Transaction, doc: Y.Doc): void {
    if (isEdit(transaction.origin)) this.#changes = changesOf(transaction, doc);
  }

  /** Applies an edit; answers with what is wrong with the document then, which must be thrown away if anything is. */
  apply(doc: Y.Doc, edit: Edit, { writers }: Judged): Fault | undefined {
    this.#changes = undefined;
    const [version, before] = [versionOf(doc), storedSubject(doc)];
    const message = applyWhole(doc, edit, writers) ?? versionFault(doc, version) ?? subjectFault(doc, before);
    if (message !== undefined) return { message, records: new Set() };
    return this.#changes === undefined ? undefined : faultOf(doc, this.#changes);
  }

  /** Whether records that an edit left unreadable were so before it: then it is not to blame. */
  wasSo(doc: Y.Doc, fault: Fault): boolean {
    if (fault.records.size === 0 || this.#changes === undefined) return false;
    const before = faultOf(doc, this.#changes)?.records;
    return before !== undefined && [...fault.records].every((key) => before.has(key));
  }

  /** How many records the last edit touched. */
  get touched(): number {
    return this.#changes?.touched.size ?? 0;
  }

  /** Whether the last edit may have left relations without what they hang on. */
  get isStructural(): boolean {
    return this.#changes?.isStructural ?? false;
  }
}

function faultOf(doc: Y.Doc, changes: RecordChanges): Fault | undefined {
  const faults = recordFaults(doc, changes);
  const [first] = faults;
  if (first === undefined) return undefined;
  const { record, path } = first;
  const where = path === undefined ? '' : ` (${path})`;
  return {
    message: `It would make the ${record?.kind} ${record?.id} unreadable${where}.`,
    records: new Set(faults.map(({ record }) => `${record?.kind} ${record?.id}`)),
  };
}

/** Only the server writes the version: with a wrong one, nobody could open the map again. */
function versionFault(doc: Y.Doc, before: unknown): string | undefined {
  return before === undefined || versionOf(doc) === before ? undefined : 'it changes the version of the map';
}

/** It stands within the sentences of everybody, at a corner of a triangle too, so it must fit there. */
function subjectFault(doc: Y.Doc, before: unknown): string | undefined {
  const now = storedSubject(doc);
  if (now === before || now === undefined) return undefined;
  const valid = validate(subject, now);
  // Reading trims it, so its spaces alone could be of any length.
  if (valid.ok && valid.value === now) return undefined;
  return `its subject is not a text of at most ${SUBJECT_MAX} characters`;
}

const FOREIGN: Refusal = {
  state: 'refused',
  reason: { kind: 'foreign', message: 'It is written in the name of another connection.' },
};
const FULL: Refusal = {
  state: 'refused',
  reason: { kind: 'too-big', message: 'The map has reached its largest size.' },
};
