import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as ask, createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packedFiles } from "./packedFiles";

const SCRIPT = "const words = 'ร่วมแผน';\n".repeat(200);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "packed-"));
  writeFileSync(path.join(folder, "page.js"), SCRIPT);
  writeFileSync(path.join(folder, "font.woff2"), "font");
  const app = express();
  app.use("/assets", packedFiles(folder, 60_000), (_request, response) => void response.send("plain"));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const get = (file: string, encoding: string, method = "GET") =>
  new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const headers = { "accept-encoding": encoding };
    ask({ port, path: file, method, headers }, (reply) => {
      const parts: Buffer[] = [];
      reply.on("data", (part: Buffer) => parts.push(part));
      reply.on("end", () => resolve({ headers: reply.headers, body: Buffer.concat(parts) }));
    })
      .on("error", reject)
      .end();
  });

test("a script is sent packed, as it is on the disk, for as long as it may be kept", async () => {
  const { headers, body } = await get("/assets/page.js", "gzip, br");
  expect(headers).toMatchObject({
    "content-encoding": "gzip",
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "public, max-age=60, immutable",
    vary: "Accept-Encoding",
    "x-content-type-options": "nosniff",
  });
  expect(gunzipSync(body).toString()).toBe(SCRIPT);
  expect((await get("/assets/page.js", "gzip", "HEAD")).body).toHaveLength(0);
});

test.each([
  ["/assets/page.js", "identity"],
  ["/assets/font.woff2", "gzip"],
  ["/assets/none.js", "gzip"],
  ["/assets/..%2Fpage.js", "gzip"],
  ["/assets/constructor", "gzip"],
])("%s with %s is left to the next one", async (file, encoding) => {
  expect((await get(file, encoding)).body.toString()).toBe("plain");
});
