/** Where the socket leads. An address that is none is left as it is: opening it tells what is wrong with it. */
const humeAddress = 'wss://api.hume.ai/v0/evi/chat';

/** @param socketUrl also `/v0/evi/chat` on the page's own server, and `https://…` */
export function socketAddress(socketUrl = humeAddress): string {
  try {
    return new URL(socketUrl, location.href).href.replace(/^http/, 'ws');
  } catch {
    return socketUrl;
  }
}
