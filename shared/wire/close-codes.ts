/**
 * Why the server closes a socket. 4400–4499 are final for a y-websocket client: it stops and somebody must
 * act. All others it retries by itself.
 */
export const CLOSE = {
  restart: 1012,
  overloaded: 1013,
  badFrame: 4400,
  signIn: 4401,
  notAllowed: 4403,
  deleted: 4404,
  otherHistory: 4409,
  tooBig: 4413,
  invalidEdit: 4422,
  ticketExpired: 4501,
  slowDown: 4529,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** What each code says to a person, and as the reason of the close frame (at most 123 bytes there). */
export const CLOSE_REASONS: Readonly<Record<CloseCode, string>> = {
  1012: 'The server is restarting.',
  1013: 'The server is overloaded or its storage is down.',
  4400: 'The connection sent something that is not part of the protocol.',
  4401: 'Please join the map again with its link.',
  4403: 'Your role does not allow this.',
  4404: 'This map does not exist, or its link was withdrawn.',
  4409: 'The server’s operator put a backup in place of this map since you last opened it.',
  4413: 'The change is too large.',
  4422: 'The change is not valid and was refused.',
  4501: 'The ticket has expired.',
  4529: 'Too many changes at once.',
};
