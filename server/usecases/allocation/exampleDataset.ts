import example from "../../../prisma/seed/allocationExample.json";
import type { Dataset } from "../../db/policy/allocationDatasets";

/** Id of the example that every installation has. */
export const EXAMPLE_ID = "example";

/** Seventy-six provinces with invented figures, to see how the criteria work. Never anybody's statistics. */
export const EXAMPLE_DATASET: Dataset = {
  id: EXAMPLE_ID,
  areaCode: null,
  name: "ตัวอย่าง: ตัวเลขสมมุติ 76 จังหวัด",
  source: example.about,
  sourceDate: "2023-04-07",
  totalSatang: BigInt(example.totalSatang),
  createdByName: null,
  createdAt: null,
  provinces: example.provinces,
};
