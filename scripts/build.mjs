// `npm run build`: builds pages and server anew, whatever changed.
import path from "node:path";
import "./bootstrap.mjs";
import { buildProduction } from "./setup/production.mjs";

await buildProduction(path.resolve(import.meta.dirname, ".."), { always: true });
