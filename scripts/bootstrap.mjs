// Makes a fresh clone ready with nothing but Node: `node scripts/bootstrap.mjs [start|packages]`.
// Only what changed since the last time is done again. No packages may be imported here.
import path from "node:path";
import { checkNode } from "./setup/nodeVersion.mjs";

checkNode();

const root = path.resolve(import.meta.dirname ?? ".", "..");
const { installPackages } = await import("./setup/packages.mjs");
const { generateClient } = await import("./setup/prismaClient.mjs");
const { preparePreviewFont } = await import("./setup/previewFont.mjs");
const { buildProduction } = await import("./setup/production.mjs");

await installPackages(root);
await generateClient(root);
preparePreviewFont(root);
if (process.argv[2] === "start") await buildProduction(root);
