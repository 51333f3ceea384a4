/**
 * The table of docs/architecture.md as data: the rooms, what each may import of ours, and which packages from
 * outside each may use. `shared/base` is open to all and is not repeated.
 */
export interface Room {
  /** A folder, or for a composition root its single files. */
  readonly path: string;
  readonly files?: readonly string[];
  /** Rooms, or a whole side ("server") for a composition root. */
  readonly mayImport: readonly string[];
  /** Rooms of which only the types may be imported. */
  readonly mayImportTypes?: readonly string[];
  /** Files outside every room that it loads, by the beginning of their paths. */
  readonly alsoLoads?: readonly string[];
  /** A later issue fills it; the entry must go as soon as the room has a file. */
  readonly notYetBuilt?: true;
}

export interface PackageRule {
  /** The package, or with a closing `/*` every package of that scope; `node:*` is the platform. */
  readonly name: string;
  /** Rooms, or whole sides, that may import it. */
  readonly rooms: readonly string[];
}

/** Rooms open to every other room. */
export const OPEN_ROOMS: readonly string[] = ['shared/base'];

const PANE = [
  'client/standing',
  'client/appraisal',
  'client/commands',
  'client/hooks',
  'client/texts',
  'client/view-state',
  'client/marks',
  'client/ui',
  'shared/model',
  'shared/standing',
  'shared/appraisal',
  'shared/graph',
  'shared/references',
  'shared/texts',
];

export const ROOMS: readonly Room[] = [
  { path: 'shared/base', mayImport: [] },
  { path: 'shared/model', mayImport: [] },
  { path: 'shared/judging', mayImport: ['shared/model'] },
  { path: 'shared/doc', mayImport: ['shared/judging', 'shared/model'] },
  { path: 'shared/graph', mayImport: ['shared/model'] },
  { path: 'shared/find', mayImport: ['shared/model'] },
  {
    path: 'shared/lens',
    mayImport: ['shared/graph', 'shared/judging', 'shared/model', 'shared/references'],
  },
  { path: 'shared/standing', mayImport: ['shared/graph', 'shared/model'] },
  { path: 'shared/appraisal', mayImport: ['shared/graph', 'shared/model'] },
  { path: 'shared/unseen', mayImport: ['shared/model'] },
  { path: 'shared/anchoring', mayImport: ['shared/model'] },
  { path: 'shared/texts', mayImport: ['shared/anchoring', 'shared/model'] },
  { path: 'shared/references', mayImport: ['shared/model'] },
  // A reference may be written in any form; its identifiers are read by the rules of the references.
  { path: 'shared/formats', mayImport: ['shared/model', 'shared/references'] },
  { path: 'shared/wire', mayImport: ['shared/judging', 'shared/model'] },
  { path: 'shared/debates', mayImport: [] },

  {
    path: 'server',
    files: ['server/main.ts', 'server/serve.ts', 'server/config.ts', 'server/logs.ts'],
    mayImport: ['server', 'shared/wire'],
    // The version that /api/health tells is written there and nowhere else.
    alsoLoads: ['package.json'],
  },
  {
    path: 'server/http',
    // The maps that ship are what it serves as templates, so it reads them where they lie.
    mayImport: [
      'server/live',
      'server/access',
      'server/texts',
      'server/judging',
      'shared/judging',
      'shared/formats',
      'shared/texts',
      'shared/wire',
      'shared/debates',
    ],
    mayImportTypes: ['server/storage'],
  },
  { path: 'server/sync', mayImport: ['server/live', 'server/access', 'shared/wire'] },
  {
    path: 'server/live',
    // It reads the document through shared/doc, and what comes out are records of shared/model.
    // The limits that both ends know are the defaults of the server's own.
    mayImport: ['shared/doc', 'shared/model', 'shared/wire'],
    mayImportTypes: ['server/storage'],
  },
  { path: 'server/texts', mayImport: [], mayImportTypes: ['server/live', 'server/storage', 'shared/texts'] },
  {
    path: 'server/judging',
    mayImport: ['server/access', 'server/live', 'shared/doc', 'shared/judging'],
    mayImportTypes: ['server/storage'],
  },
  { path: 'server/storage', mayImport: [] },
  // It puts backups in place by the storage's own means, also while no server runs.
  { path: 'server/operator', mayImport: ['server/storage'] },
  { path: 'server/cluster', mayImport: ['shared/wire'], notYetBuilt: true },
  { path: 'server/access', mayImport: ['shared/wire'], mayImportTypes: ['server/storage'] },

  // The composition root of the browser: it wires every room, and what they share.
  { path: 'client/app', mayImport: ['client', 'shared'] },
  {
    path: 'client/session',
    mayImport: ['shared/doc', 'shared/judging', 'shared/model', 'shared/formats', 'shared/wire'],
  },
  { path: 'client/texts', mayImport: ['client/session', 'shared/texts', 'shared/wire'] },
  {
    path: 'client/view-state',
    mayImport: [],
    mayImportTypes: ['shared/graph', 'shared/lens', 'shared/model', 'shared/standing', 'shared/unseen'],
  },
  {
    path: 'client/commands',
    mayImport: [
      'client/session',
      'shared/appraisal',
      'shared/anchoring',
      'shared/doc',
      'shared/model',
      'shared/formats',
      'shared/graph',
      'shared/references',
      'shared/wire',
    ],
  },
  {
    path: 'client/hooks',
    mayImport: [
      'client/session',
      'client/ui',
      'client/view-state',
      'shared/doc',
      'shared/find',
      'shared/model',
      'shared/graph',
      'shared/references',
      'shared/wire',
    ],
  },
  {
    path: 'client/lens',
    // What it reads besides the map comes by hooks; it writes view state alone.
    mayImport: [
      'client/hooks',
      'client/standing',
      'client/unseen',
      'client/view-state',
      'client/ui',
      'shared/find',
      'shared/graph',
      'shared/lens',
      'shared/model',
    ],
  },
  {
    path: 'client/canvas',
    // Words of a paper may be dropped on it.
    mayImport: [
      ...PANE,
      'client/acts',
      'client/presence',
      'client/comments',
      'client/unseen',
      'shared/texts',
    ],
    mayImportTypes: ['client/session'],
  },
  {
    path: 'client/acts',
    // A statement that is in the words of a paper is opened to be replaced.
    mayImport: [...PANE, 'shared/anchoring'],
    mayImportTypes: ['client/session'],
  },
  {
    path: 'client/presence',
    mayImport: [
      'client/session',
      'client/hooks',
      'client/view-state',
      'client/ui',
      'shared/model',
      'shared/wire',
    ],
  },
  {
    path: 'client/standing',
    mayImport: [
      'client/hooks',
      'client/marks',
      'client/ui',
      'client/view-state',
      'shared/judging',
      'shared/model',
      'shared/standing',
    ],
    mayImportTypes: ['client/session'],
  },
  {
    path: 'client/appraisal',
    mayImport: ['client/hooks', 'client/ui', 'shared/appraisal', 'shared/model'],
  },
  {
    path: 'client/marks',
    // One mark tells whether a statement is in the words that it quotes.
    mayImport: [
      'client/hooks',
      'client/ui',
      'shared/anchoring',
      'shared/model',
      'shared/references',
      'shared/standing',
    ],
  },
  {
    path: 'client/outline',
    mayImport: [...PANE, 'client/acts', 'client/presence', 'client/comments', 'client/unseen'],
    mayImportTypes: ['client/session'],
  },
  {
    path: 'client/matrix',
    mayImport: [...PANE, 'client/acts', 'client/presence', 'client/comments', 'client/unseen'],
    mayImportTypes: ['client/session'],
  },
  {
    path: 'client/reader',
    // It names sources and statements as the inspector does, and jumps to a card as it does.
    mayImport: [
      ...PANE,
      'client/acts',
      'client/inspector',
      'client/texts',
      'shared/anchoring',
      'shared/references',
      'shared/texts',
      'shared/wire',
    ],
    mayImportTypes: ['client/session'],
  },
  {
    path: 'client/inspector',
    // Its switch for what is known at second hand is a choice of the lens.
    mayImport: [...PANE, 'client/comments', 'shared/lens'],
    mayImportTypes: ['client/session'],
  },
  {
    path: 'client/judging',
    // What is judged is shown with its neighbours in the inspector's words and groups, and with its ways there.
    mayImport: [...PANE, 'client/inspector', 'shared/judging', 'shared/wire'],
    mayImportTypes: ['client/session'],
  },
  {
    path: 'client/references',
    // What rests on a source is shown by the inspector's way of jumping to a card, in its words.
    mayImport: [...PANE, 'client/inspector', 'shared/formats'],
    mayImportTypes: ['client/session'],
  },
  {
    path: 'client/history',
    // What changed is said in the inspector's sentences, and shown by its way of jumping to a card.
    mayImport: [...PANE, 'client/inspector', 'shared/wire'],
    mayImportTypes: ['client/session'],
  },
  {
    path: 'client/tour',
    // It shows a passage in the Reader as the inspector does, and those who follow what it shows.
    mayImport: [...PANE, 'client/acts', 'client/inspector', 'client/presence'],
    mayImportTypes: ['client/session'],
  },
  {
    path: 'client/intake',
    mayImport: [
      'client/commands',
      'client/hooks',
      'client/view-state',
      'client/texts',
      'client/ui',
      'shared/anchoring',
      'shared/model',
      'shared/references',
      'shared/texts',
    ],
  },
  // Its comments are shown with what they are about, in each view and in the inspector.
  { path: 'client/comments', mayImport: PANE, mayImportTypes: ['client/session', 'shared/wire'] },
  {
    path: 'client/unseen',
    // What others did is said in the inspector's sentences, and shown by its way of jumping to a card.
    mayImport: [...PANE, 'client/inspector', 'shared/unseen'],
    mayImportTypes: ['client/session', 'shared/doc', 'shared/wire'],
  },
  { path: 'client/hosting', mayImport: [...PANE, 'shared/wire'], mayImportTypes: ['client/session'] },
  { path: 'client/ui', mayImport: [] },

  // The commands of the repository: beside the product, never part of it (docs/decisions/0001-tools-room.md).
  // What they build is no room, and starting the product means to load it.
  { path: 'tools', mayImport: ['shared', 'server', 'server/operator'], alsoLoads: ['dist/'] },
];

/** Packages from outside; one that is not named here may be imported by `tools` and by tests alone. */
export const PACKAGES: readonly PackageRule[] = [
  { name: 'node:*', rooms: ['server'] },
  {
    name: 'zod',
    rooms: [
      'shared/model',
      'shared/judging',
      'shared/doc',
      'shared/formats',
      'shared/texts',
      'shared/wire',
      'server',
      'client/session',
      'client/view-state',
      'client/app',
    ],
  },

  { name: 'approx-string-match', rooms: ['shared/anchoring'] },

  { name: '@citation-js/*', rooms: ['shared/formats'] },
  { name: 'yjs', rooms: ['shared/doc', 'client/session', 'server/judging', 'server/live', 'server/sync'] },
  { name: 'y-protocols', rooms: ['client/session', 'server/sync'] },
  { name: 'lib0', rooms: ['shared/wire', 'client/session', 'server/live', 'server/sync'] },
  { name: 'y-websocket', rooms: ['client/session'] },
  { name: 'y-indexeddb', rooms: ['client/session'] },

  { name: 'ws', rooms: ['server/sync'] },
  { name: 'fastify', rooms: ['server/http'] },
  { name: '@fastify/*', rooms: ['server/http'] },
  { name: 'prom-client', rooms: ['server/http'] },
  { name: 'pino', rooms: ['server'] },
  { name: 'better-sqlite3', rooms: ['server/storage'] },

  { name: 'react', rooms: ['client'] },
  // The outline draws what is dragged into the page itself, for it would cut it off at its edges.
  { name: 'react-dom', rooms: ['client/app', 'client/outline'] },
  { name: 'zustand', rooms: ['client/view-state', 'client/hooks'] },
  { name: '@xyflow/react', rooms: ['client/canvas'] },
  { name: '@observablehq/plot', rooms: ['client/judging'] },
  { name: 'd3-dag', rooms: ['client/canvas'] },
  { name: '@tanstack/react-virtual', rooms: ['client/outline', 'client/reader'] },
  { name: 'radix-ui', rooms: ['client/ui'] },
  { name: 'cmdk', rooms: ['client/ui'] },
  // The icons are drawn into a file by a tool; the page takes them from there.
  { name: 'lucide-react', rooms: [] },
  { name: 'pdfjs-dist', rooms: ['client/intake'] },
  { name: 'mammoth', rooms: ['client/intake'] },
  { name: 'dompurify', rooms: ['client/intake'] },
  { name: 'marked', rooms: ['client/intake'] },
  { name: 'uqr', rooms: ['client/hosting'] },
  { name: '@fontsource-variable/*', rooms: ['client/ui'] },
];
