import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../../server/usecases/deps";
import { draftMous } from "../../server/usecases/mou/draftMous";

/** The sample's memorandum: drafted from the brief of the visitor centre, for the อบต. that receives its assets. */
export async function seedMou(deps: Deps, planner: Actor, projectId: string): Promise<void> {
  const { ids } = await draftMous(deps, planner, projectId);
  await deps.db.prisma.mou.updateMany({
    where: { id: { in: ids } },
    data: { readyPlace: "ศูนย์บริการนักท่องเที่ยวทะเลน้อย ตำบลพนางตุง อำเภอควนขนุน จังหวัดพัทลุง" },
  });
}
