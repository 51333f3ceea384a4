import { assertNever } from '../../shared/base/assert-never.ts';

/** Something of the file that is not in the text, or stands elsewhere in it. */
export type Note =
  | { readonly code: 'running-lines'; readonly count: number }
  | { readonly code: 'page-numbers'; readonly count: number }
  | { readonly code: 'empty-pages'; readonly count: number }
  | { readonly code: 'turned-text'; readonly count: number }
  | { readonly code: 'footnotes'; readonly count: number }
  | { readonly code: 'unclear-letters'; readonly count: number }
  | { readonly code: 'pictures'; readonly count: number }
  | { readonly code: 'active-parts'; readonly count: number }
  | { readonly code: 'page-furniture'; readonly count: number }
  | { readonly code: 'hidden-parts'; readonly count: number }
  | { readonly code: 'old-encoding' };

/** Says in words what was left out or moved. */
export function noteWords(note: Note): string {
  if (note.code === 'old-encoding')
    return 'The file does not say how its letters are coded; read as Western European.';
  const { count } = note;
  switch (note.code) {
    case 'running-lines':
      return `${many(count, 'running head or foot', 'running heads and feet')} left out`;
    case 'page-numbers':
      return `${many(count, 'printed page number')} left out of the text and kept as page marks`;
    case 'empty-pages':
      return `${many(count, 'page')} without text`;
    case 'turned-text':
      return `${many(count, 'piece')} of text set sideways left out`;
    case 'footnotes':
      return `${many(count, 'footnote')} moved behind the paragraph that the page ends in`;
    case 'unclear-letters':
      return `${many(count, 'letter')} that the file does not name`;
    case 'pictures':
      return `${many(count, 'picture')} left out`;
    case 'active-parts':
      return `${many(count, 'script, form or embedded part', 'scripts, forms and embedded parts')} left out`;
    case 'page-furniture':
      return `${many(count, 'menu, header or footer', 'menus, headers and footers')} left out`;
    case 'hidden-parts':
      return `${many(count, 'hidden part')} left out`;
    default:
      return assertNever(note);
  }
}

function many(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;
}
