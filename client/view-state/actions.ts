import type { ElementId, ParticipantId, RelationId, RoundId, SourceId } from '../../shared/base/ids.ts';
import type { Spotlight } from '../../shared/graph/tours.ts';
import type { Position } from '../../shared/model/fields.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import type { Semantics } from '../../shared/standing/semantics.ts';
import { CLOSED, OPENING_VIEW, viewState } from './store.ts';
import type {
  CameraWish,
  ChangeMark,
  Dialog,
  MapPlace,
  MatrixLayout,
  News,
  Notice,
  PassageWish,
  Sheet,
  SidePanel,
  Tool,
  Touring,
  UnseenMark,
  ViewName,
} from './types.ts';

const set = viewState.setState;

/** Selects exactly these. */
export function select(ids: Iterable<TargetId>): void {
  const selection = new Set(ids);
  const { selection: now } = viewState.getState();
  if (selection.size === now.size && [...selection].every((id) => now.has(id))) return;
  set({ selection });
}

/** Adds to the selection, or takes from it. */
export function toggleSelected(id: TargetId): void {
  set({ selection: toggled(viewState.getState().selection, id) });
}

export function clearSelection(): void {
  select([]);
}

export function setTool(tool: Tool): void {
  set({ tool });
}

/** Says how far a tidy-up is, or that none is under way. */
export function setTidying(tidying: number | null): void {
  set({ tidying });
}

/** Says where this person is in the map. */
export function setPlace(change: Partial<MapPlace>): void {
  set(({ place }) => ({ place: { ...place, ...change } }));
}

/** Opens a card's statement for editing on the canvas. */
export function startEditing(id: ElementId): void {
  set({ editing: { id, field: 'text' }, selection: new Set([id]) });
}

export function stopEditing(): void {
  set({ editing: null });
}

/** Where my cards in flight are now. */
export function setDrag(drag: ReadonlyMap<ElementId, Position>): void {
  set({ drag });
}

export function clearDrag(): void {
  if (viewState.getState().drag.size > 0) set({ drag: new Map() });
}

export function setFolds(folded: ReadonlySet<ElementId>): void {
  set({ folded });
}

/** Folds what hangs under an element, or unfolds it. */
export function toggleFold(id: ElementId): void {
  set({ folded: toggled(viewState.getState().folded, id) });
}

/** Folds what bears on a relation in the outline, or unfolds it. */
export function toggleStepFold(id: RelationId): void {
  set({ foldedSteps: toggled(viewState.getState().foldedSteps, id) });
}

/** Unfolds these relations in the outline. */
export function unfoldSteps(ids: readonly RelationId[]): void {
  const { foldedSteps } = viewState.getState();
  if (!ids.some((id) => foldedSteps.has(id))) return;
  set({ foldedSteps: new Set([...foldedSteps].filter((id) => !ids.includes(id))) });
}

/** Gives relations a row of their own in the outline, or takes it from them. */
export function showSteps(ids: readonly RelationId[], shown: boolean): void {
  const shownSteps = new Set(viewState.getState().shownSteps);
  for (const id of ids) {
    if (shown) shownSteps.add(id);
    else shownSteps.delete(id);
  }
  set({ shownSteps });
}

/** Shows the map in another way; null: in the one that fits the window. */
export function showView(view: ViewName | null): void {
  if (viewState.getState().view !== view) set({ view, editing: null, hovered: null });
}

/** Lays the matrix out in another way. */
export function setMatrix(change: Partial<MatrixLayout>): void {
  set(({ matrix }) => ({ matrix: { ...matrix, ...change } }));
}

function toggled<Id>(ids: ReadonlySet<Id>, id: Id): Set<Id> {
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}

export function openDialog(dialog: Dialog): void {
  set({ dialog });
}

export function closeDialog(): void {
  set({ dialog: CLOSED });
}

/** Follows somebody's view, or nobody's. Whoever follows is led by no tour. */
export function follow(following: ParticipantId | null): void {
  if (following !== null) endTour();
  // Each turn of the wheel ends following, and mostly nobody is followed.
  if (viewState.getState().following !== following) set({ following });
}

/** Tells that the selection goes on and on, as a key is held, or that it rests. */
export function passBy(passing: boolean): void {
  if (viewState.getState().passing !== passing) set({ passing });
}

export function hover(hovered: TargetId | null): void {
  if (viewState.getState().hovered !== hovered) set({ hovered });
}

/** Brings the sheet of the inspector up so far, or takes it away. */
export function putSheet(sheet: Sheet): void {
  set({ sheet });
}

export function setInspectorOpen(inspectorOpen: boolean): void {
  set({ inspectorOpen });
}

export function setInspectorWidth(inspectorWidth: number): void {
  set({ inspectorWidth });
}

export function setReaderOpen(readerOpen: boolean): void {
  set({ readerOpen });
}

export function setReaderWidth(readerWidth: number): void {
  set({ readerWidth });
}

/** Opens a paper in the Reader, in a tab of its own; null shows the list of papers. */
export function openPaper(paper: SourceId | null): void {
  set(({ papers }) => ({
    readerOpen: true,
    paper,
    papers: paper === null || papers.includes(paper) ? papers : [...papers, paper],
  }));
}

/** Closes a paper's tab; the tab beside it shows instead. */
export function closePaper(closed: SourceId): void {
  set(({ papers, paper }) => {
    const left = papers.filter((each) => each !== closed);
    const beside = left[Math.min(papers.indexOf(closed), left.length - 1)] ?? null;
    return { papers: left, paper: paper === closed ? beside : paper };
  });
}

/** Opens a paper at a passage of it. */
export function showPassage(wish: PassageWish): void {
  openPaper(wish.sourceId);
  set(({ passage }) => ({ passage: { serial: (passage?.serial ?? 0) + 1, wish } }));
}

/** Says that the passage that was asked for shows, or that it cannot be shown. */
export function passageShown(): void {
  set({ passage: null });
}

/** Opens a panel beside the map, in the place of whichever is there; `none` closes it. */
export function openPanel(sidePanel: SidePanel): void {
  set({ sidePanel, round: null });
}

/** Opens the panel for judging with a certain round, at a certain one of the things that it asks about. */
export function openRound(id: RoundId, about: TargetId | null = null): void {
  set({ sidePanel: 'judging', round: { id, about } });
}

/** Opens a panel beside the map, or closes it when it is open. */
export function togglePanel(panel: Exclude<SidePanel, 'none'>): void {
  openPanel(viewState.getState().sidePanel === panel ? 'none' : panel);
}

/** Plays a tour from a step on, or goes to another step. Whoever is led by a tour follows nobody. */
export function goToStep(touring: Touring): void {
  const starts = viewState.getState().touring === null;
  set(starts ? { touring, following: null, selection: new Set(), editing: null } : { touring });
}

export function endTour(): void {
  if (viewState.getState().touring !== null) set({ touring: null, spotlight: null });
}

/** Puts the light on what a tour shows; null: on everything again. */
export function setSpotlight(spotlight: Spotlight | null): void {
  if (viewState.getState().spotlight !== spotlight) set({ spotlight });
}

/** Opens the field for a comment on something, which is selected; null once it has the focus. */
export function commentOn(commenting: TargetId | null): void {
  if (commenting === null) {
    set({ commenting });
    return;
  }
  set({ commenting, selection: new Set([commenting]), inspectorOpen: true, sidePanel: 'none' });
}

/** Says what others did that I have not looked at yet, and all that they did since I was last here. */
export function setNews(news: readonly News[], unseen: ReadonlyMap<TargetId, UnseenMark>): void {
  set({ news, unseen });
}

/** Says that the canvas shows the map as it was: nothing is then being edited, dragged or followed. */
export function setLookingBack(isLookingBack: boolean): void {
  if (isLookingBack) endTour();
  set(isLookingBack ? { isLookingBack, editing: null, drag: new Map(), following: null } : { isLookingBack });
}

/** Marks what was added, changed or gone; an empty map takes the marks away. */
export function setMarks(marks: ReadonlyMap<TargetId, ChangeMark>): void {
  if (marks.size > 0 || viewState.getState().marks.size > 0) set({ marks });
}

/** Shows computed standing, or hides it; what was muted is heard again. */
export function showStanding(isOn: boolean): void {
  set(({ standing }) => ({ standing: { ...standing, isOn, muted: new Set() } }));
}

/** Computes standing by another semantics. */
export function weighBy(semantics: Semantics): void {
  set(({ standing }) => ({ standing: { ...standing, semantics } }));
}

/** Reads something as if it were not on the map, or hears it again; for me alone. */
export function toggleMuted(id: TargetId): void {
  set(({ standing }) => ({ standing: { ...standing, muted: toggled(standing.muted, id) } }));
}

/** Hears everything again that was muted. */
export function unmuteAll(): void {
  set(({ standing }) => ({ standing: { ...standing, muted: new Set() } }));
}

/** Has a screen reader say something when it is next silent. */
export function announce(announcement: string): void {
  set({ announcement });
}

let noticeSerial = 0;

/** Shows a message; returns its number for `dismiss`. */
export function notify(notice: Omit<Notice, 'id'>): number {
  noticeSerial += 1;
  const id = noticeSerial;
  set(({ notices }) => ({
    notices: [...notices.filter((each) => each.text !== notice.text), { ...notice, id }],
  }));
  return id;
}

export function dismiss(id: number): void {
  set(({ notices }) => ({ notices: notices.filter((each) => each.id !== id) }));
}

/** Asks the canvas to show something. */
export function moveCamera(wish: CameraWish): void {
  set(({ camera }) => ({ camera: { serial: (camera?.serial ?? 0) + 1, wish } }));
}

/** Forgets everything that belongs to one map, keeping what belongs to the person: theme, keys, panes and view. */
export function resetForMap(): void {
  const { theme, inspectorOpen, letterKeys, inspectorWidth, readerWidth, view } = viewState.getState();
  set({ ...OPENING_VIEW, theme, inspectorOpen, letterKeys, inspectorWidth, readerWidth, view });
}

/** Takes ids that are gone out of the selection. */
export function keepSelected(exists: (id: TargetId) => boolean): void {
  const { selection } = viewState.getState();
  const kept = [...selection].filter(exists);
  if (kept.length !== selection.size) set({ selection: new Set(kept) });
}
