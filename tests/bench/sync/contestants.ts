import { fileURLToPath } from 'node:url';
import { Client, type Seat } from './client.ts';
import type { Content } from './content.ts';
import { Api } from './our-api.ts';
import { freePort, type ServerProcess, startProcess } from './server-process.ts';
import { pause } from './stats.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PEERS = fileURLToPath(new URL('./peers', import.meta.url));

/** How a writer learns that an edit has arrived: ours answers barriers, some confirm, others send it back. */
export type Confirmation = 'barrier' | 'status' | 'echo';

/** A server under measurement, with the set-up and the kind of client it is measured with. */
export interface Contestant {
  readonly name: string;
  readonly kind: 'ours' | 'y-websocket' | 'hocuspocus' | 'limit';
  /** Whether it keeps documents on disk. */
  readonly isStored: boolean;
  /** Whether its clients send back every presence frame, as the stock y-websocket client does. */
  readonly isEchoing: boolean;
  /** Only measured where presence is. */
  readonly isPresenceOnly?: true;
  readonly confirmation: Confirmation;
}

export const CONTESTANTS: readonly Contestant[] = [
  { name: 'limit', kind: 'limit', isStored: false, isEchoing: false, confirmation: 'echo' },
  {
    name: 'y-websocket-server',
    kind: 'y-websocket',
    isStored: false,
    isEchoing: true,
    confirmation: 'echo',
  },
  {
    name: 'y-websocket-server, no echo',
    kind: 'y-websocket',
    isStored: false,
    isEchoing: false,
    isPresenceOnly: true,
    confirmation: 'echo',
  },
  {
    name: 'y-websocket-server + LevelDB',
    kind: 'y-websocket',
    isStored: true,
    isEchoing: true,
    confirmation: 'echo',
  },
  { name: 'hocuspocus', kind: 'hocuspocus', isStored: false, isEchoing: false, confirmation: 'status' },
  {
    name: 'hocuspocus + SQLite',
    kind: 'hocuspocus',
    isStored: true,
    isEchoing: false,
    confirmation: 'status',
  },
  { name: 'ours', kind: 'ours', isStored: true, isEchoing: false, confirmation: 'barrier' },
  {
    name: 'ours, stock client',
    kind: 'ours',
    isStored: true,
    isEchoing: true,
    isPresenceOnly: true,
    confirmation: 'barrier',
  },
];

/** A map that clients can join. */
export interface Room {
  /** A place for one more person. */
  seat(): Promise<Seat>;
  /** Whoever brought the content to a server that forgets what nobody looks at; ours needs nobody. */
  readonly keeper: Client | undefined;
}

/** A running contestant. */
export interface Running {
  readonly process: ServerProcess;
  makeRoom(name: string, content: Content): Promise<Room>;
  /** What the server counts about itself; empty for those that count nothing. */
  metrics(): Promise<ReadonlyMap<string, number>>;
  /** Starts again on the same data, after a kill; rooms that were handed out stay good. */
  restart(): Promise<void>;
}

/** Starts a contestant on a folder. */
export async function startContestant(contestant: Contestant, folder: string): Promise<Running> {
  const port = await freePort();
  const start = (): Promise<ServerProcess> => startProcess(commandOf(contestant, port, folder), port);
  let process = await start();
  const api = new Api(port);
  return {
    get process() {
      return process;
    },
    makeRoom: (name, content) =>
      contestant.kind === 'ours'
        ? makeOurRoom(api, contestant, port, content)
        : makePeerRoom(contestant, port, name, content),
    metrics: async () => (contestant.kind === 'ours' ? api.metrics() : new Map()),
    restart: async () => {
      process = await start();
    },
  };
}

function commandOf({ kind, isStored }: Contestant, port: number, folder: string) {
  if (kind === 'ours') {
    return { args: ['dist/server/main.js', '--port', String(port), '--data', folder], cwd: ROOT };
  }
  const env = { HOST: '127.0.0.1', PORT: String(port), ...(isStored && { STORE: folder }) };
  return { args: [`${kind}.mjs`], env, cwd: PEERS };
}

async function makeOurRoom(
  api: Api,
  { isEchoing }: Contestant,
  port: number,
  content: Content,
): Promise<Room> {
  const map = await api.createMap(content.file);
  return {
    keeper: undefined,
    seat: async () => {
      const ticket = await api.ticket(map);
      // The stock client asks for nothing that is not in its own protocol.
      const version = isEchoing ? '' : '&v=1';
      return { port, path: `/sync/${map.id}?ticket=${encodeURIComponent(ticket)}${version}` };
    },
  };
}

async function makePeerRoom(
  { kind }: Contestant,
  port: number,
  name: string,
  content: Content,
): Promise<Room> {
  const seat: Seat = {
    port,
    path: kind === 'hocuspocus' ? '/' : `/${name}`,
    ...(kind === 'hocuspocus' && { documentName: name }),
  };
  const keeper = new Client(seat, { content: content.update });
  await keeper.synced;
  // The content is on its way; it is there once somebody else gets it.
  for (;;) {
    const visitor = new Client(seat);
    const { length } = await visitor.synced;
    visitor.close();
    if (length >= content.update.length / 2) break;
    await pause(10);
  }
  return { keeper, seat: async () => seat };
}
