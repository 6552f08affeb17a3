/** The door of the wire: a token and a socket. Nothing here knows what is said over it. */
export { askForToken } from './ask-for-token.js';
export { fetchToken } from './fetch-token.js';
export { openSocket, type Socket, type SocketListener } from './open-socket.js';
export type { Token } from './token.js';
export { waitForNetwork } from './wait-for-network.js';
