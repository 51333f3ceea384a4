export { authorYear, citation, pageWord, sourceLabel } from '../../shared/references/in-text.ts';
