import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../../server/usecases/deps";
import { commitImport } from "../../server/usecases/import/commitImport";
import { previewImport } from "../../server/usecases/import/previewImport";
import table from "./phatthalung-2567.json";

/** Imports the real table of budget year 2567 as a person would paste it; nothing is answered, so figures stay as printed. */
export async function importSampleTable(deps: Deps, planner: Actor): Promise<void> {
  const { importId } = await previewImport(deps, planner, {
    areaCode: "93",
    fy: 2567,
    file: {
      name: "แผนและความก้าวหน้า-งบพัฒนาจังหวัด-2567.tsv",
      mime: "text/tab-separated-values",
      bytes: Buffer.from(table.lines.join("\n"), "utf8"),
    },
  });
  await commitImport(deps, planner, importId);
}
