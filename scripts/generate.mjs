// `npm run generate`: the database client, after a change of prisma/schema.prisma.
import path from "node:path";
import { installPackages } from "./setup/packages.mjs";
import { generateClient } from "./setup/prismaClient.mjs";

const root = path.resolve(import.meta.dirname, "..");
await installPackages(root);
await generateClient(root, { always: true });
