import { ANSWER_WORDS, type AnswersAbout, answerTo } from '../../../shared/appraisal/answers.ts';
import type { Checklist } from '../../../shared/appraisal/checklists.ts';
import type { ParticipantId, SourceId } from '../../../shared/base/ids.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { targetsRelation } from '../../../shared/model/relation.ts';
import { targetPhrase } from '../../inspector/sentences.ts';
import { csvLine } from '../../ui/csv.ts';

/** A filled checklist of one source, with what is needed to write it out. */
export interface Filled {
  readonly map: ArgumentMap;
  readonly about: AnswersAbout;
  readonly source: SourceId;
  readonly list: Checklist;
  /** The reference, in words. */
  readonly reference: string;
  readonly nameOf: (id: ParticipantId) => string | undefined;
}

interface Line {
  readonly asks: string;
  readonly answer: string;
  readonly note: string;
  readonly points: readonly string[];
  readonly by: string;
  readonly at: string;
}

function linesOf({ map, about, source, list, nameOf }: Filled): Line[] {
  return list.items.map(({ id, asks }) => {
    const given = answerTo(about, { subject: source, list: list.id, item: id });
    const isAnswered = given?.answer !== undefined;
    return {
      asks,
      answer: given?.answer === undefined ? 'Not answered yet' : ANSWER_WORDS[given.answer],
      note: given?.note ?? '',
      points: (given?.points ?? []).flatMap((to) => {
        if (targetsRelation(to)) return map.relations.has(to) ? [targetPhrase(map, to)] : [];
        const card = map.elements.get(to);
        return card === undefined ? [] : [card.text];
      }),
      by: isAnswered ? (nameOf(given.addedBy) ?? 'somebody who is not known here') : '',
      at: isAnswered ? given.addedAt.slice(0, 10) : '',
    };
  });
}

/** The checklist as a plain text to be pasted anywhere. */
export function checklistText(filled: Filled): string {
  const lines = linesOf(filled).map(({ asks, answer, note, points, by, at }, index) =>
    [
      `${index + 1}. ${asks}`,
      `   ${answer}${by === '' ? '' : ` (${by}, ${at})`}`,
      ...(note === '' ? [] : [`   Note: ${note.replaceAll('\n', '\n   ')}`]),
      ...points.map((card) => `   Card: ${card.replace(/\s+/g, ' ')}`),
    ].join('\n'),
  );
  return `${filled.list.name}: ${filled.reference}\n\n${lines.join('\n')}\n\n${filled.list.after}\n`;
}

/** The checklist as a table for a spreadsheet, each item a row. */
export function checklistCsv(filled: Filled): string {
  const head = ['Source', 'Checklist', 'Question', 'Answer', 'Note', 'Cards', 'Answered by', 'On'];
  const rows = linesOf(filled).map(({ asks, answer, note, points, by, at }) => [
    filled.reference,
    filled.list.name,
    asks,
    answer,
    note,
    points.join('\n'),
    by,
    at,
  ]);
  return [head, ...rows].map(csvLine).join('');
}
