import type { WebSocketRoute } from '@playwright/test';
import type { Person } from './seminar.ts';

/** What stands between somebody's page and the server's sockets. */
export interface Switch {
  /** Closes what is open and lets nothing through. */
  cut(): void;
  /** Lets everything through again. */
  mend(): void;
  /** From now on edits arrive as bytes that are none. */
  damage(): void;
}

/** An edit that no Yjs can read: `[sync][update]` and three bytes. */
const DAMAGED = Buffer.from([0, 2, 3, 9, 9, 9]);

/** Puts a switch between somebody's page and the server's sockets; their page is loaded anew behind it. */
export async function withSwitch(person: Person): Promise<Switch> {
  const open = new Set<WebSocketRoute>();
  let state: 'whole' | 'cut' | 'damaging' = 'whole';
  await person.page.routeWebSocket(/\/sync\//, (socket) => {
    if (state === 'cut') return void socket.close();
    open.add(socket);
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const isEdit = typeof message !== 'string' && message[0] === 0 && message[1] === 2;
      server.send(state === 'damaging' && isEdit ? DAMAGED : message);
    });
  });
  await person.page.reload();
  await person.inside();
  return {
    cut: () => {
      state = 'cut';
      for (const socket of open) void socket.close();
      open.clear();
    },
    mend: () => {
      state = 'whole';
    },
    damage: () => {
      state = 'damaging';
    },
  };
}
