import { Transform } from "node:stream";

/**
 * Takes NUL bytes out of a rendered page. React 18 writes pages through a buffer of 2,048 bytes and, where a Thai
 * letter (three bytes) does not fit into its end, sends the unused bytes along; browsers turn them into U+FFFD inside
 * attributes and inside the data of the page. HTML never contains a NUL of its own.
 */
export function dropNul(): Transform {
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, chunk.includes(0) ? chunk.filter((byte) => byte) : chunk),
  });
}
