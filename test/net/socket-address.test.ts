import { expect } from '@open-wc/testing';
import { socketAddress } from '../../src/net/socket-address.js';

describe('the address of the socket', () => {
  for (const [name, given, leadsTo] of [
    ['Hume’s, when none is given', undefined, 'wss://api.hume.ai/v0/evi/chat'],
    ['the one that is given', 'wss://voice.example/chat', 'wss://voice.example/chat'],
    ['the one of a server that is named by https', 'https://voice.example/chat', 'wss://voice.example/chat'],
    ['on the page’s own server, when it is a path', '/chat', `${location.origin.replace('http', 'ws')}/chat`],
    ['what it is, when it is no address', 'http://[', 'http://['],
  ] as const) {
    it(`is ${name}`, () => {
      expect(socketAddress(given)).to.equal(leadsTo);
    });
  }
});
