import { downloadText } from '../../ui/download.ts';

/** Tells spreadsheets that a file is in UTF-8; without it some read accents wrongly. */
const BYTE_ORDER_MARK = '\ufeff';

/** Takes a table away as a file that spreadsheets read. */
export function takeCsv(title: string, csv: string): void {
  downloadText(`${fileName(title)}.csv`, BYTE_ORDER_MARK + csv, 'text/csv');
}

/** A title as the name of a file, without its ending. */
export function fileName(title: string): string {
  const plain = title.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return plain.slice(0, 60).trim() || 'chart';
}
