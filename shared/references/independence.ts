import type { RelationId, SourceId, VoiceId } from '../base/ids.ts';
import type { Element } from '../model/element.ts';
import type { ArgumentMap } from '../model/map.ts';
import { type Relation, type TargetId, targetsRelation } from '../model/relation.ts';
import type { SourceName } from '../model/source.ts';
import type { Voice } from '../model/voice.ts';
import type { SharedName, SupportVerdict } from './independence-verdict.ts';
import { samePerson } from './people.ts';
import { authorsOf, shownFamily } from './shown-name.ts';

type Parts = Pick<ArgumentMap, 'elements' | 'relations' | 'voices' | 'sources'>;

/** For every support on the map, whether what is offered cites a source that shares an author with the voice it supports. */
export function independence(map: Parts): ReadonlyMap<RelationId, SupportVerdict> {
  const verdicts = new Map<RelationId, SupportVerdict>();
  const compared: SharedCache = new Map();
  for (const relation of map.relations.values()) {
    const supporter = relation.kind === 'support' ? map.elements.get(relation.from) : undefined;
    if (supporter !== undefined) verdicts.set(relation.id, judge(map, relation, supporter, compared));
  }
  return verdicts;
}

function judge(map: Parts, relation: Relation, supporter: Element, compared: SharedCache): SupportVerdict {
  const base = { relation: relation.id, supporter: supporter.id, names: [], sources: [] };
  const voice = voiceAt(map, relation.to);
  if (voice === undefined) return { ...base, kind: 'unknown' };
  const isOwn = supporter.voice === voice.id;
  // A voice that speaks from its own work gives its reasons: nobody takes that for somebody else's support.
  const works = worksCited(map, supporter).filter(
    (work) =>
      !isOwn || (work.voice !== voice.id && (work.source === undefined || work.source !== voice.sourceId)),
  );
  const found = works.map((work) => ({ work, shared: sharedNames(map, work, voice, compared) }));
  const sharing = found.filter(({ shared }) => shared !== undefined && shared.length > 0);
  if (sharing.length > 0) {
    const names = distinct(sharing.flatMap(({ shared }) => shared ?? []));
    const sources = sharing.flatMap(({ work }) => work.source ?? []);
    const kind = names.some(({ isSure }) => isSure) ? 'shared' : 'perhaps';
    return { ...base, voice: voice.id, kind, names, sources };
  }
  if (isOwn) return { ...base, voice: voice.id, kind: 'own' };
  const isTold = found.some(({ shared }) => shared !== undefined);
  return { ...base, voice: voice.id, kind: isTold ? 'independent' : 'unknown' };
}

/** A work that an element cites, as a source, as a voice, or as both. */
interface CitedWork {
  readonly source?: SourceId | undefined;
  readonly voice?: VoiceId;
}

/** Whose work an element offers: who says it, and whose words it is tied to, not the papers that merely report them. */
function worksCited(map: Parts, element: Element): CitedWork[] {
  const works = new Map<string, CitedWork>();
  const add = (work: CitedWork): void => void works.set(work.source ?? work.voice ?? '', work);
  const speak = (id: VoiceId): void => {
    const voice = map.voices.get(id);
    if (voice !== undefined) add({ source: voice.sourceId, voice: id });
  };
  for (const { sourceId, cited } of element.anchors) {
    if (cited === undefined) add({ source: sourceId });
    else speak(cited.voice);
  }
  if (element.voice !== undefined) speak(element.voice);
  return [...works.values()];
}

/** The voice of an element; of a step, that of whoever offers it. */
function voiceAt(map: Parts, target: TargetId): Voice | undefined {
  let at: TargetId | undefined = target;
  if (targetsRelation(at)) at = map.relations.get(at)?.from;
  const voice = at === undefined || targetsRelation(at) ? undefined : map.elements.get(at)?.voice;
  return voice === undefined ? undefined : map.voices.get(voice);
}

/** What was found for a source and a voice; undefined where one of them names nobody. */
type SharedCache = Map<string, readonly SharedName[] | undefined>;

function sharedNames(
  map: Parts,
  work: CitedWork,
  voice: Voice,
  compared: SharedCache,
): readonly SharedName[] | undefined {
  const key = `${work.source ?? work.voice} ${voice.id}`;
  if (!compared.has(key)) compared.set(key, compareNames(map, work, voice));
  return compared.get(key);
}

function compareNames(map: Parts, work: CitedWork, voice: Voice): readonly SharedName[] | undefined {
  const speaking = namesOf(map, { source: voice.sourceId, voice: voice.id });
  const cited = namesOf(map, work);
  if (cited.length === 0 || speaking.length === 0) return undefined;
  const isOneWork = work.source !== undefined && work.source === voice.sourceId;
  return speaking.flatMap((name): SharedName[] => {
    const found = cited.map((each) => samePerson(each, name));
    const isSure = isOneWork || found.includes('same');
    return isSure || found.includes('perhaps') ? [{ name: shownFamily(name), isSure }] : [];
  });
}

/** Who speaks in a work: the authors of its source, or where none is known the family names in its voice's label. */
function namesOf(map: Parts, work: CitedWork): readonly SourceName[] {
  const source = work.source === undefined ? undefined : map.sources.get(work.source);
  const authors = source === undefined ? [] : authorsOf(source);
  if (authors.length > 0) return authors;
  const voice = work.voice === undefined ? undefined : map.voices.get(work.voice);
  return voice === undefined ? [] : namesInLabel(voice.label);
}

/** "B. N. Williams et al. 2016", "Facer and Enright 2016". */
function namesInLabel(label: string): SourceName[] {
  const who = label.replace(/\s*\(?(?:\d{4}[a-z]?|n\.d\.|in press)\)?\s*$/i, '').replace(/\s+et al\.?$/i, '');
  return who
    .split(/\s*(?:,|&|\band\b)\s*/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, given, family] = /^((?:\p{Lu}\.\s*-?)+)(.+)$/u.exec(part) ?? [];
      return family === undefined || given === undefined ? { family: part } : { family, given: given.trim() };
    });
}

function distinct(names: readonly SharedName[]): SharedName[] {
  const byName = new Map<string, SharedName>();
  for (const each of names) if (byName.get(each.name)?.isSure !== true) byName.set(each.name, each);
  return [...byName.values()].sort((a, b) => Number(b.isSure) - Number(a.isSure));
}
