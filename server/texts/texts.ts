import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Clock } from '../../shared/base/clock.ts';
import type { MapId, ParticipantId } from '../../shared/base/ids.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { SourceText } from '../../shared/texts/source-text.ts';
import type { Limits } from '../live/limits.ts';
import type { Log } from '../live/log.ts';
import type { Meter } from '../live/meter.ts';
import type { Storage } from '../storage/storage.ts';

/** Off the thread that serves everybody: the largest text takes a fifth of a second. */
const pack = promisify(gzip);
const unpack = promisify(gunzip);

export interface TextParts {
  readonly storage: Pick<Storage, 'addText' | 'loadText'>;
  readonly limits: Pick<Limits, 'textsPerMap' | 'textBytesPerMap'>;
  readonly clock: Clock;
  readonly meter: Pick<Meter, 'textStored' | 'textSent' | 'damaged'>;
  readonly log: Log;
}

/** Where a text is kept. */
export interface KeptText {
  /** SHA-256 of its words in UTF-8, as 64 hexadecimal digits. */
  readonly hash: string;
  /** Their length in UTF-16 units. */
  readonly chars: number;
}

/** A text as JSON, packed as it is kept. */
export interface PackedText {
  readonly hash: string;
  readonly bytes: Uint8Array;
  /** Bytes of the JSON. */
  readonly size: number;
}

/** The texts of sources: each kept once in its map, under the hash of its words, and never changed. */
export class Texts {
  readonly #parts: TextParts;

  constructor(parts: TextParts) {
    this.#parts = parts;
  }

  /** Keeps a text, or finds that it is kept already; the first to come names its blocks and pages. */
  async add(
    map: MapId,
    addedBy: ParticipantId,
    text: SourceText,
  ): Promise<Result<KeptText, 'full' | 'no-map'>> {
    const { storage, limits, clock, meter } = this.#parts;
    const hash = createHash('sha256').update(text.text, 'utf8').digest('hex');
    const chars = text.text.length;
    const json = Buffer.from(JSON.stringify(text), 'utf8');
    const bytes = await pack(json);
    const kept = await storage.addText(
      { map, hash, addedBy, addedAt: clock.now(), chars, size: json.length, bytes },
      { texts: limits.textsPerMap, bytes: limits.textBytesPerMap },
    );
    if (kept === 'full' || kept === 'no-map') return err(kept);
    if (kept === 'added') meter.textStored(bytes.length);
    return ok({ hash, chars });
  }

  /** A text as it is kept; `damaged` when it cannot be given, though it was there. */
  async find(map: MapId, hash: string): Promise<PackedText | 'damaged' | undefined> {
    const { storage, meter, log } = this.#parts;
    const found = await storage.loadText(map, hash);
    if (found === 'damaged') {
      meter.damaged(1);
      // Without its hash: who has the paper could tell from it which one a map is about.
      log.error({ map }, 'a stored text is damaged');
      return found;
    }
    if (found === undefined) return undefined;
    return { hash, bytes: found.bytes, size: found.size };
  }

  /** What goes out of a text, to a client that takes it packed or not. */
  async send(text: PackedText, takesPacked: boolean): Promise<Uint8Array> {
    const body = takesPacked ? text.bytes : await unpack(text.bytes);
    this.#parts.meter.textSent(body.length);
    return body;
  }
}
