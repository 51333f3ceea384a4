// The server with its defaults. With STORE it keeps documents in a SQLite file through its own extension.
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

const folder = process.env.STORE;
const server = new Server({
  address: '127.0.0.1',
  port: Number(process.env.PORT),
  quiet: true,
  extensions: folder ? [new SQLite({ database: `${folder}/documents.sqlite` })] : [],
});
await server.listen();
