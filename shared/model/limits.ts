/** Longest statement of an element, in UTF-16 units: one assertion, not an essay. */
export const TEXT_MAX = 1_000;
/** Longest note of an element, in UTF-16 units. */
export const NOTE_MAX = 5_000;
/** Longest title of a map or a region, in UTF-16 units: it must fit on one line. */
export const TITLE_MAX = 200;
/** Longest subject of a map, in UTF-16 units: it stands within sentences and at a corner of a triangle. */
export const SUBJECT_MAX = 80;
/** Longest description of a map, in UTF-16 units. */
export const DESCRIPTION_MAX = 5_000;
/** Longest quotation of an anchor, in UTF-16 units: a passage, not a chapter. */
export const QUOTATION_MAX = 2_000;
/** Words kept on each side of a quotation, in UTF-16 units (as Hypothesis keeps them). */
export const QUOTATION_CONTEXT = 32;
/** Most anchors on one element: beyond this an element no longer says one thing. */
export const ANCHORS_MAX = 40;
/** Most tags or bearers on one element. */
export const LABELS_MAX = 40;
/** Longest tag, label or name, in UTF-16 units. */
export const LABEL_MAX = 80;
/** Longest comment, in UTF-16 units: a remark in a conversation. */
export const COMMENT_MAX = 2_000;
/** Most people mentioned in one comment. */
export const MENTIONS_MAX = 20;
/** Longest caption of a step of a tour, in UTF-16 units: it is read beside the cards it shows. */
export const CAPTION_MAX = 1_000;
/** Most elements and relations that one step of a tour shows, or that one answer points to. */
export const SHOWN_MAX = 60;
/** Longest name of a participant, in UTF-16 units. */
export const NAME_MAX = 60;
/** Most records (elements, relations, regions, voices, sources and bearers together) in one map. */
export const RECORDS_MAX = 20_000;
