/** Largest file that is read, in bytes: a paper with its pictures fits, a scanned book does not. */
export const FILE_BYTES_MAX = 10 * 1024 * 1024;
/** Most pages of one PDF: a thesis fits. */
export const PDF_PAGES_MAX = 500;
/** Most runs of text on one page of a PDF: a dense page has some 3,000, one letter each. */
export const PAGE_ITEMS_MAX = 40_000;
/** Most stretches of line on one page that are put into columns; denser pages are read in the order of the file. */
export const PAGE_SEGMENTS_MAX = 4_000;
/** Longest that opening a PDF, or reading one page of it, may take, in milliseconds: a slow phone needs 2 seconds. */
export const PDF_STEP_MS = 20_000;
/** Longest that a Word file, a Markdown file or a plain text may take in the worker, in milliseconds. */
export const WORKER_MS = 60_000;
/** Most bytes that one stream of a PDF, or all parts of a Word file, may unfold to: 500 pages of text are some 5 MB. */
export const UNFOLDED_BYTES_MAX = 96 * 1024 * 1024;
/** How many times larger the parts of a Word file may be than the file: text shrinks to a tenth, a bomb to a thousandth. */
export const UNFOLDED_RATIO_MAX = 200;
/** Most parts in a Word file: each picture is one. */
export const ZIP_PARTS_MAX = 5_000;
/** Most tags of an HTML file: ten for each of 20,000 paragraphs. */
export const HTML_TAGS_MAX = 200_000;
/** How deep the elements of an HTML file may lie in each other: pages made by programs reach some hundred. */
export const HTML_NESTING_MAX = 1_000;
/** Letters on a page, in the mean, under which a PDF counts as pictures of pages. */
export const SCAN_LETTERS_PER_PAGE = 20;
