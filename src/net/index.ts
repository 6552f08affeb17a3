/** The door of the wire: a token and a socket. Nothing here knows what is said over it. */
export { openSocket, type Socket, type SocketListener } from './open-socket.js';
export { socketAddress } from './socket-address.js';
export type { Token } from './token.js';
export { createTokenSource } from './token-source.js';
export { waitForNetwork } from './wait-for-network.js';
