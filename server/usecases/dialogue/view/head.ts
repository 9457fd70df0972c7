import { currentPhase, endsAt, inOrder } from "~/domain/dialogue/phases/phaseMachine";
import type { SessionHead } from "~/domain/dialogue/view/sessionView";
import { loadArea } from "../../../db/areas";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";

/** What every view starts from. */
export async function sessionHead(deps: Pick<Deps, "db" | "clock">, session: SessionRecord): Promise<SessionHead> {
  const area = await loadArea(deps.db.prisma, session.areaCode);
  const phase = currentPhase(session);
  const held = inOrder(session.phases).filter(({ dropped }) => !dropped);
  const { id, title, place, areaCode, fy, state } = session;
  return {
    ...{ id, title, place, areaCode, fy, state },
    areaNameTh: area?.nameTh ?? areaCode,
    areaNameEn: area?.nameEn ?? areaCode,
    startsAt: session.startsAt.toISOString(),
    phase: phase && {
      ...{ id: phase.id, kind: phase.kind, closed: phase.endedAt !== null },
      place: held.findIndex((one) => one.id === phase.id) + 1,
      count: held.length,
      endsAt: endsAt(phase),
    },
    at: deps.clock.now().getTime(),
  };
}
