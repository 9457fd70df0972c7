import type { AllocatedFrame } from "~/domain/allocation/allocate";
import type { IncomeMode, Weights } from "~/domain/allocation/criteria";
import type { AppServices } from "../../../server/context";

/** What the simulator starts from, as the server opens it. */
export type AllocationData = Awaited<ReturnType<AppServices["allocation"]["open"]>>;

/** A set of figures with its provinces. */
export type DatasetView = AllocationData["chosen"];

/** What somebody is trying; amounts in baht as typed. */
export type Trial = { total: string; unit: string; weights: Weights; incomeMode: IncomeMode };

/** A province's row of the result. `other` is its frame under the compared set, null when it is not in it. */
export type ResultRow = { frame: AllocatedFrame; name: string; other: bigint | null };
