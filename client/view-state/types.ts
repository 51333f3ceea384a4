import type {
  AnchorId,
  ElementId,
  ParticipantId,
  RelationId,
  RoundId,
  SourceId,
  StepId,
  TourId,
} from '../../shared/base/ids.ts';
import type { Spotlight } from '../../shared/graph/tours.ts';
import type { Lensed } from '../../shared/lens/apply.ts';
import type { Lens, LensMode } from '../../shared/lens/lens.ts';
import type { PassageOfSource } from '../../shared/model/anchor.ts';
import type { Position } from '../../shared/model/fields.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import type { Semantics } from '../../shared/standing/semantics.ts';
import type { Unseen } from '../../shared/unseen/changes.ts';

export type Tool = 'select' | 'hand';
export type ThemeChoice = 'system' | 'light' | 'dark';

/** The ways in which the same map is shown. */
export const VIEW_NAMES = ['map', 'outline', 'matrix'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** A place on the screen, in pixels from the top left of the window. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** The one dialog or menu that may be open, with what it is about. */
export type Dialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'share' }
  | { readonly kind: 'people' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'find' }
  | { readonly kind: 'sources' }
  /** What the group makes of a source, item by item. */
  | { readonly kind: 'checklist'; readonly sourceId: SourceId }
  /** What the costs of the map are costs of. */
  | { readonly kind: 'subject' }
  /** The map told in prose. */
  | { readonly kind: 'in-words' }
  /** A statement beside the words that it rests on. */
  | { readonly kind: 'compare'; readonly elementId: ElementId }
  /** Adds the text of a source; of one that is chosen or described there, where none is named. */
  | { readonly kind: 'add-text'; readonly sourceId?: SourceId; readonly file?: File }
  /** Connecting by keyboard: relation first, then the target by search. */
  | { readonly kind: 'connect'; readonly from: ElementId }
  /** A connection was dropped on something: which relation is meant? */
  | {
      readonly kind: 'relation-choice';
      /** The relation that is to end there instead of where it ends now; absent, one is drawn. */
      readonly instead?: RelationId;
      readonly from: ElementId;
      readonly to: TargetId;
      readonly at: ScreenPoint;
    }
  /** Which relation should this one be instead? */
  | { readonly kind: 'relation-kind'; readonly id: RelationId; readonly at: ScreenPoint }
  /** What should this relation end at instead? By search. */
  | { readonly kind: 'relink'; readonly id: RelationId }
  /** Walks the relations of something. */
  | { readonly kind: 'relations'; readonly of: TargetId; readonly at: ScreenPoint }
  /** A connection was dropped on empty ground: what to create there? */
  | {
      readonly kind: 'create-here';
      /** What the new card will bear on. */
      readonly from: TargetId;
      readonly position: Position;
      readonly at: ScreenPoint;
    }
  /** Words of a paper were dropped on the ground or on a relation: what are they? */
  | {
      readonly kind: 'passage-here';
      readonly passage: PassageOfSource;
      readonly position: Position;
      readonly at: ScreenPoint;
      readonly to: RelationId | null;
    }
  | {
      readonly kind: 'menu';
      readonly ids: readonly TargetId[];
      /** The relation by which a row of the outline hangs where it does. */
      readonly via?: RelationId | undefined;
      readonly at: ScreenPoint;
      readonly position: Position;
    };

/** What happened to something between the moment that is compared and now. */
export type ChangeMark = 'added' | 'changed' | 'gone';

/** What others did to something that I have not looked at yet. */
export type UnseenMark = 'added' | 'changed' | 'commented';

/** One thing that others did since I was last here. */
export interface News extends Unseen {
  /** The card on which it shows; undefined when it shows on none. */
  readonly card: TargetId | undefined;
  /** Who is known to have had a hand in it; nobody: only that it was not me. */
  readonly who: readonly ParticipantId[];
  readonly when: NewsTime;
  readonly isSeen: boolean;
  /** Whether it is a comment that calls on me by name. */
  readonly callsMe: boolean;
}

/** When something happened, in milliseconds since 1970: at a moment, or at some time while I was away. */
export type NewsTime =
  | { readonly kind: 'moment'; readonly at: number }
  | { readonly kind: 'away'; readonly from: number; readonly to: number };

/** The inspector as a sheet over the view: away, beside half of it, or over nearly all. */
export type Sheet = 'closed' | 'half' | 'full';

/** What may be open beside the map, in the place of the inspector. */
export type SidePanel = 'none' | 'history' | 'tours' | 'judging' | 'comments' | 'activity';

/** A wish for the camera, made by one room and granted by the canvas. */
export type CameraWish =
  | { readonly kind: 'fit-all' }
  /** As `fit-all`, for a while: `return` goes back to where one was before, unless one has moved since. */
  | { readonly kind: 'visit-all' }
  | { readonly kind: 'return' }
  /** At leisure: who is led from place to place should see the way. */
  | { readonly kind: 'fit'; readonly ids: readonly ElementId[]; readonly pace?: 'leisurely' }
  /** The main ones near enough to be read, and with them as many of all as then fit. */
  | { readonly kind: 'around'; readonly main: readonly ElementId[]; readonly ids: readonly ElementId[] }
  | { readonly kind: 'centre'; readonly ids: readonly ElementId[] };

/** A wish for the Reader: a paper and, in it, the words that an anchor names or a stretch of its text. */
export interface PassageWish {
  readonly sourceId: SourceId;
  readonly goal:
    | { readonly kind: 'anchor'; readonly elementId: ElementId; readonly anchorId: AnchorId }
    | { readonly kind: 'place'; readonly start: number; readonly end: number };
}

/** A round that the panel for judging is to show, and which of the things that it asks about. */
export interface RoundWish {
  readonly id: RoundId;
  readonly about: TargetId | null;
}

/** What is looked at with what is so many steps around it, and without all else. */
export interface Focus {
  readonly id: TargetId;
  readonly steps: 1 | 2 | 3;
}

/** One thing that was looked at, and with what around it. */
export interface Look {
  readonly id: TargetId;
  readonly focus: Focus | null;
}

/** What was looked at before and, after a step back, what comes after. */
export interface Looks {
  /** The latest last. */
  readonly past: readonly Look[];
  /** Since when, in milliseconds, and what it took the place of because that was only passed by. */
  readonly now: (Look & { readonly since: number; readonly passed: Look | null }) | null;
  /** The next last. */
  readonly future: readonly Look[];
}

/** Where this person is in the map; when they come back, the views open there. */
export interface MapPlace {
  /** The element that was looked at last. */
  readonly at: ElementId | null;
  /** What the canvas shows: the middle of the window, and how near. */
  readonly view: (Position & { readonly zoom: number }) | null;
}

/** A message that stays a while and may offer one act. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'warning' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** The tour that plays here, and where in it. */
export interface Touring {
  readonly tour: TourId;
  readonly step: StepId;
  /** The place of that step, counted from 0: where to go on if somebody deletes it. */
  readonly at: number;
}

/** How the matrix is laid out on this device. */
export interface MatrixLayout {
  /** Columns that are hidden, by name. */
  readonly hidden: readonly string[];
  /** The column whose order the rows are in; `map` for the order of the map. */
  readonly sortBy: string;
}

/** What this browser shows and nobody else needs to know. */
export interface ViewState {
  readonly selection: ReadonlySet<TargetId>;
  /** Whether a key is held that takes the selection on and on: what tells at length about it waits until it rests. */
  readonly passing: boolean;
  readonly folded: ReadonlySet<ElementId>;
  /** Relations whose row in the outline is folded. */
  readonly foldedSteps: ReadonlySet<RelationId>;
  /** Relations that were asked to have a row in the outline although nothing bears on them. */
  readonly shownSteps: ReadonlySet<RelationId>;
  /** How the map is shown; null until somebody chose: what fits the window. */
  readonly view: ViewName | null;
  readonly matrix: MatrixLayout;
  readonly tool: Tool;
  /** What the map is looked at for; empty: for nothing in particular. */
  readonly lens: Lens;
  readonly lensMode: LensMode;
  /** What the lens leaves in sight; null without one, and until it is worked out. */
  readonly lensed: Lensed | null;
  readonly lensesOpen: boolean;
  /** How much of a tidy-up that is under way is done, from 0 to 1; null while there is none. */
  readonly tidying: number | null;
  readonly focus: Focus | null;
  readonly looks: Looks;
  readonly place: MapPlace;
  /** The card whose statement is being edited on the canvas. */
  readonly editing: { readonly id: ElementId; readonly field: 'text' } | null;
  /** My own cards in flight: drawn at once, written when dropped. */
  readonly drag: ReadonlyMap<ElementId, Position>;
  readonly hovered: TargetId | null;
  readonly following: ParticipantId | null;
  readonly dialog: Dialog;
  readonly inspectorOpen: boolean;
  /** Whether letters, digits and signs do something when pressed alone. */
  readonly letterKeys: boolean;
  /** How far the inspector is up where it is a sheet over the view. */
  readonly sheet: Sheet;
  readonly touring: Touring | null;
  /** What a tour, mine or that of whom I follow, shows at the moment; the rest steps back. */
  readonly spotlight: Spotlight | null;
  /** Whether the canvas shows the map as it was, and not as it is. */
  readonly isLookingBack: boolean;
  /** What cards and relations are marked with while two moments are compared. */
  readonly marks: ReadonlyMap<TargetId, ChangeMark>;
  /** What others did to cards and relations that I have not looked at yet. */
  readonly unseen: ReadonlyMap<TargetId, UnseenMark>;
  /** What others did since I was last here, newest first, looked at or not. */
  readonly news: readonly News[];
  readonly sidePanel: SidePanel;
  /** What the panel for judging is to show; null: the newest round that is under way. */
  readonly round: RoundWish | null;
  /** What I am about to comment on: the field for it is to be opened and focused. */
  readonly commenting: TargetId | null;
  /** Width of the inspector in pixels. */
  readonly inspectorWidth: number;
  readonly readerOpen: boolean;
  /** Width of the Reader in pixels. */
  readonly readerWidth: number;
  /** The papers that are open in the Reader, in the order of their tabs. */
  readonly papers: readonly SourceId[];
  /** The paper that shows; null: the list of papers. */
  readonly paper: SourceId | null;
  readonly passage: { readonly serial: number; readonly wish: PassageWish } | null;
  readonly theme: ThemeChoice;
  /** Computed standing: whether it is shown here, by which semantics, and what I read as if it were not on the map. */
  readonly standing: {
    readonly isOn: boolean;
    readonly semantics: Semantics;
    readonly muted: ReadonlySet<TargetId>;
  };
  /** What a screen reader should say next. */
  readonly announcement: string;
  readonly notices: readonly Notice[];
  readonly camera: { readonly serial: number; readonly wish: CameraWish } | null;
}
