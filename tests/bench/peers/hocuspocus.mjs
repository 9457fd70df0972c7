// @hocuspocus/server with its defaults, on a free port; SQLITE=<file> turns its SQLite extension on.
import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";

const file = process.env.SQLITE;
const server = new Server({
  port: 0,
  address: "127.0.0.1",
  quiet: true,
  stopOnSignals: true,
  extensions: file ? [new SQLite({ database: file })] : [],
  onAuthenticate: async () => undefined,
});
await server.listen();
console.log(`ready http://127.0.0.1:${server.address.port}`);
