// `npm run verify`, `npm run db:backup FILE`, `npm run db:restore FILE`: the built server's own commands.
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import "./bootstrap.mjs";
import { buildProduction } from "./setup/production.mjs";

const root = path.resolve(import.meta.dirname, "..");
const command = path.join(root, "build/ruamphaen/command.js");
// a running server lives from build/: what is there is left alone
if (!existsSync(command)) await buildProduction(root);
process.env.NODE_ENV ??= "production";
await import(pathToFileURL(command).href);
