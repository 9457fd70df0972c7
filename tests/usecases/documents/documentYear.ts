import { createServer } from "node:http";
import { afterAll } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { attachCollab } from "../../../server/collab/upgrade";
import { makeExportQueue } from "../../../server/export/exportQueue";
import { makeImportReader } from "../../../server/import/importReader";
import type { Deps } from "../../../server/usecases/deps";
import { seedPhatthalung } from "../../../prisma/seed/samplePhatthalung";
import { bundleWorkers } from "../../support/bundleWorkers";
import { testDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

/** The sample province with a real export worker, and people of it. */
export type DocumentYear = {
  office: Office;
  deps: Deps;
  /** A sample user by the name before the @. */
  person(name: string): Promise<Actor>;
  briefOf(code: string): Promise<{ briefId: string; projectId: string }>;
  mouId(): Promise<string>;
};

/** Fills a test database with the sample province; the parts of the server end with the calling test file. */
export async function makeDocumentYear(environment: Record<string, string> = {}): Promise<DocumentYear> {
  const office = await makeOffice(await testDatabase(), environment);
  const { log } = office.deps;
  const workerDir = await bundleWorkers("export/exportWorker", "import/importWorker");
  const collab = attachCollab(createServer(), office.deps);
  const exports = makeExportQueue({ workerDir, log });
  const importReader = makeImportReader({ workerDir, log });
  const deps: Deps = { ...office.deps, collab: collab.service, exports, importReader };
  afterAll(async () => {
    await Promise.all([collab.close(), exports.close(), importReader.close()]);
  });
  await seedPhatthalung(deps, "sample-password");
  const { prisma } = deps.db;
  return {
    office,
    deps,
    async person(name) {
      const user = await prisma.user.findUniqueOrThrow({ where: { email: `${name}@phatthalung.example` } });
      const actor = await office.actor(user.id);
      if (!actor) throw new Error(`${name} cannot act`);
      return actor;
    },
    async briefOf(code) {
      const brief = await prisma.brief.findFirstOrThrow({ where: { project: { areaCode: "93", fy: 2568, code } } });
      return { briefId: brief.id, projectId: brief.projectId };
    },
    mouId: async () => (await prisma.mou.findFirstOrThrow({ where: { areaCode: "93" } })).id,
  };
}
