import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { KnownProvince } from "~/domain/allocation/readTable";
import { listDatasets, loadDataset, type Dataset, type DatasetHead } from "../../db/policy/allocationDatasets";
import type { Tx } from "../../db/client";
import { loadFrame, type FrameView } from "../../db/budget/frames";
import { loadPolicyCycle, type PolicyCycleView } from "../../db/policy/policyCycles";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { EXAMPLE_DATASET, EXAMPLE_ID } from "./exampleDataset";

/** What the allocation simulator starts from. */
export type AllocationView = {
  areaCode: string;
  fy: number;
  policy: PolicyCycleView;
  /** The announced frame of the office: it stays the one in force whatever is tried here. */
  announced: FrameView | null;
  datasets: DatasetHead[];
  chosen: Dataset;
  compared: Dataset | null;
  provinces: KnownProvince[];
  mayEdit: boolean;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const headOf = ({ provinces: _figures, ...head }: Dataset): DatasetHead => head;

/** A set that the actor may read: the example, or one of an area it reads. Throws notFound. */
export async function readDataset(tx: Tx, actor: Actor, id: string): Promise<Dataset> {
  if (id === EXAMPLE_ID) return EXAMPLE_DATASET;
  const dataset = UUID.test(id) ? await loadDataset(tx, id) : null;
  if (!dataset?.areaCode || !may(actor, "area.read", { areaCode: dataset.areaCode })) throw new AppError("notFound");
  return dataset;
}

/** Names of provinces by code, without Bangkok, which takes no part in the allocation. */
export async function knownProvinces(tx: Tx): Promise<KnownProvince[]> {
  const rows = await tx.area.findMany({
    where: { kind: "PROVINCE", NOT: { code: "10" } },
    select: { code: true, nameTh: true, nameEn: true },
    orderBy: { code: "asc" },
  });
  return rows;
}

/**
 * [R5] Opens the simulator for an area and budget year (B.E.): the rules of the cycle, the sets of figures the office
 * keeps, one chosen (by default the newest, else the example) and perhaps another to compare. Throws notFound.
 */
export async function openAllocation(
  deps: Deps,
  actor: Actor,
  where: { areaCode: string; fy: number; datasetId: string | null; otherId: string | null },
): Promise<AllocationView> {
  const { areaCode, fy, datasetId, otherId } = where;
  demandArea(actor, "area.read", areaCode);
  const [policy, announced, kept, provinces] = await Promise.all([
    loadPolicyCycle(deps.db.prisma, fy),
    loadFrame(deps.db.prisma, areaCode, fy),
    listDatasets(deps.db.prisma, areaCode),
    knownProvinces(deps.db.prisma),
  ]);
  if (!policy) throw new Error("the store has no policy cycle: base data is missing");
  return {
    areaCode,
    fy,
    policy,
    announced,
    datasets: [...kept, headOf(EXAMPLE_DATASET)],
    chosen: await readDataset(deps.db.prisma, actor, datasetId ?? kept[0]?.id ?? EXAMPLE_ID),
    compared: otherId === null ? null : await readDataset(deps.db.prisma, actor, otherId),
    provinces,
    mayEdit: may(actor, "scenario.edit", { areaCode }),
  };
}
