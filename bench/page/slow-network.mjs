// A weak network in front of a server: every connection waits for its handshake, every byte for its turn. The browser's own
// emulation lets what a page preloads through at full speed.
import { connect, createServer } from 'node:net';

const ROUND_TRIP = 150;
// 1.6 Mbit/s down, for all connections together.
const BYTES_PER_MS = 200;
// What a network hands over at once.
const PACKET = 1460;

// Gives the server and its address.
export function behindSlowNetwork(address) {
  const { hostname, port } = new URL(address);
  let free = 0;
  const carry = (chunk, to) => {
    for (let at = 0; at < chunk.length; at += PACKET) {
      const packet = chunk.subarray(at, at + PACKET);
      free = Math.max(free, performance.now()) + packet.length / BYTES_PER_MS;
      setTimeout(() => to.write(packet), free - performance.now() + ROUND_TRIP / 2);
    }
  };
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    const asked = performance.now() + ROUND_TRIP;
    client.on('data', (chunk) => setTimeout(() => upstream.write(chunk), Math.max(0, asked - performance.now()) + ROUND_TRIP / 2));
    upstream.on('data', (chunk) => carry(chunk, client));
    const end = () => [client, upstream].forEach((socket) => socket.destroy());
    [client, upstream].forEach((socket) => socket.on('error', end));
    client.on('close', end);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ server, address: `http://127.0.0.1:${server.address().port}` }));
  });
}
