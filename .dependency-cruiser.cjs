/** The layers of the house (ARCHITECTURE.md): dependencies point inward, nobody goes round in a circle. */
const never = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const TEST = "\\.test\\.tsx?$";

module.exports = {
  forbidden: [
    never(
      "no-circles",
      "Two files that need each other are one thing or three (types may).",
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ["type-only"] },
      },
    ),
    never("resolvable", "What is imported must exist.", {}, { couldNotResolve: true }),
    never(
      "domain-knows-nobody",
      "Rules are pure: no I/O, React, Yjs, packages or other layers.",
      { path: "^app/domain/", pathNot: TEST },
      { pathNot: "^app/domain/" },
    ),
    never(
      "format-knows-domain-only",
      "Value → text, the same for screens and documents.",
      { path: "^app/format/", pathNot: TEST },
      { pathNot: ["^app/(domain|format)/", "^node_modules/bahttext/"] },
    ),
    never(
      "collab-knows-domain-and-yjs",
      "The doors of the documents work in the browser and on the server alike.",
      { path: "^app/collab/", pathNot: TEST },
      {
        pathNot: [
          "^app/(domain|collab)/",
          "^node_modules/(yjs|y-protocols|y-websocket|y-indexeddb|lib0|fractional-indexing|react|@types/react)/",
        ],
      },
    ),
    never(
      "pages-never-run-server-code",
      "What a page can do arrives in the load context; only types of server/context.ts may be named.",
      { path: "^app/" },
      { path: "^(server|templates|prisma|scripts|tests)/", dependencyTypesNot: ["type-only"], pathNot: "^tests/" },
    ),
    never(
      "pages-name-context-only",
      "The only server file that app/ may name.",
      { path: "^app/", pathNot: TEST },
      { path: "^(server|templates|prisma)/", pathNot: "^server/context\\.ts$" },
    ),
    never(
      "templates-know-domain-and-format",
      "Official documents are made of plain view values.",
      { path: "^templates/", pathNot: TEST },
      { path: "^(app/(?!domain/|format/)|server/|prisma/|tests/)" },
    ),
    never(
      "docx-in-the-kit-only",
      "One place knows the package that writes DOCX.",
      { path: "^(?!templates/kit/)", pathNot: [TEST, "^tests/"] },
      { path: "^node_modules/docx/" },
    ),
    never(
      "server-never-imports-pages",
      "Pages are built apart and handed to the server.",
      { path: "^server/", pathNot: TEST },
      { path: "^app/(routes|components|styles|root|entry)" },
    ),
    never(
      "prisma-in-db-only",
      "Rows become domain values in server/db; nobody else knows Prisma.",
      { path: "^(app|server|templates)/", pathNot: ["^server/db/", TEST] },
      { path: "^(prisma/generated/|node_modules/(@prisma|pg|pg-copy-streams)/)", dependencyTypesNot: ["type-only"] },
    ),
    never(
      "tests-stay-outside",
      "The product runs without its tests.",
      { path: "^(app|server|templates|prisma)/", pathNot: TEST },
      { path: "^tests/(?!factories/)" },
    ),
    never(
      "dev-tools-stay-outside",
      "What runs in production is a dependency, not a development tool.",
      { path: "^(app|server|templates)/", pathNot: TEST },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "^node_modules/@types/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // the peers of the bench are installed by it, not by npm ci
    exclude: { path: "^(build|prisma/generated|tests/bench/(node_modules|peers))/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
