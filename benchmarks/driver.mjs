// Does what wrk does with requests.lua, where wrk is missing. Arguments: host, port, file, connections, seconds.

import { readFileSync } from "node:fs";
import { connect } from "node:net";

const [host, port, file, connections, seconds] = process.argv.slice(2);
const requests = readFileSync(file, "latin1").split("\0").filter(Boolean).map((text) => Buffer.from(text, "latin1"));
const took = [];
let position = 0, refused = 0, errors = 0;
const begin = performance.now();
const end = begin + seconds * 1000;

function open() {
  const socket = connect(Number(port), host);
  socket.setNoDelay(true);
  let sent = 0, received = Buffer.alloc(0), needed = -1;
  const send = () => {
    if (performance.now() >= end) return socket.destroy();
    received = Buffer.alloc(0);
    needed = -1;
    sent = performance.now();
    socket.write(requests[position++ % requests.length]);
  };
  socket.on("connect", send);
  socket.on("error", () => { errors += 1; });
  socket.on("end", () => { if (performance.now() < end) open(); });
  socket.on("data", (chunk) => {
    received = received.length ? Buffer.concat([received, chunk]) : chunk;
    if (needed < 0) {
      const headEnds = received.indexOf("\r\n\r\n");
      if (headEnds < 0) return;
      const head = received.toString("latin1", 0, headEnds);
      needed = headEnds + 4 + Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0);
      if (Number(head.slice(9, 12)) >= 400) refused += 1;
    }
    if (received.length >= needed) {
      took.push(performance.now() - sent);
      send();
    }
  });
}

for (let count = 0; count < connections; count += 1) open();
process.on("exit", () => {
  const sorted = Float64Array.from(took).sort();
  const part = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const figures = {
    requests: took.length, seconds: (performance.now() - begin) / 1000,
    p50: part(0.5), p95: part(0.95), p99: part(0.99), errors, refused,
  };
  console.log(`FIGURES ${JSON.stringify(figures)}`);
});
