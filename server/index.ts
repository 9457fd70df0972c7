import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { EnvError, readEnv, type Env } from "./env";
import { makeLogger } from "./log";
import { startServer } from "./start";

/** The built bundle lies in build/ruamphaen/, the pages in build/server and build/client. */
const buildDir = path.resolve(import.meta.dirname, "..");

/** Reads the configuration or prints every fault at once and ends with 1. */
function configuration(): Env {
  try {
    return readEnv();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write("ค่าที่ตั้งไว้ใช้ไม่ได้ แก้แล้วเริ่มใหม่ / The configuration cannot be used:\n");
    for (const fault of error.faults) process.stderr.write(`  - ${fault}\n`);
    process.exit(1);
  }
}

async function main(): Promise<void> {
  const env = configuration();
  const log = makeLogger(env.logLevel);
  const pages = (await import(pathToFileURL(path.join(buildDir, "server", "index.js")).href)) as ServerBuild;
  const running = await startServer(env, log, {
    pages,
    clientDir: path.join(buildDir, "client"),
    workerDir: import.meta.dirname,
  });
  let ending = false;
  const end = (signal: string) => {
    if (ending) return;
    ending = true;
    log.info({ signal }, "closing");
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "closing failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", () => end("SIGTERM"));
  process.on("SIGINT", () => end("SIGINT"));
  process.on("unhandledRejection", (error) => log.error({ err: error }, "unhandled rejection"));
  process.stdout.write(`ready ${running.origin}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `เริ่มระบบไม่สำเร็จ / The server could not start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
