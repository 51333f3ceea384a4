// What the machine allows: passes every frame on to all in the room, understands nothing, and hands out the document
// as the bytes in which it came.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const rooms = new Map();
const http = createServer();
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
server.on('connection', (socket, request) => {
  const name = request.url;
  const room = rooms.get(name) ?? { sockets: new Set(), content: Buffer.of(0, 1, 2, 0, 0) };
  rooms.set(name, room);
  room.sockets.add(socket);
  socket.on('close', () => room.sockets.delete(socket));
  socket.on('message', (frame) => {
    // SyncStep1 is answered, SyncStep2 with anything in it is kept, everything else goes to everybody.
    if (frame[0] === 0 && frame[1] === 0) socket.send(room.content);
    else if (frame[0] === 0 && frame[1] === 1) {
      if (frame.length > 5) room.content = frame;
    } else for (const each of room.sockets) each.send(frame);
  });
  // Asks what the client has, as all servers do.
  socket.send(Buffer.of(0, 0, 1, 0));
});
http.listen(Number(process.env.PORT), '127.0.0.1');
