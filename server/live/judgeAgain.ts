import { may } from "~/domain/access/policies";
import { CLOSE } from "~/collab/closeCodes";
import { actorOfCookie } from "../http/actor";
import type { Deps } from "../usecases/deps";
import type { LivePage } from "./livePage";
import { isSeatActor, seatActor } from "./seatPage";

/** A freed seat, or one of a closed session, hears nothing any more. */
function judgeSeat(deps: Deps, page: LivePage, judgeTopics: (page: LivePage) => void): void {
  const query = { year: null, topics: [...page.asked] };
  seatActor(deps, query, page.cookie, page.address).then(
    (actor) => (actor ? judgeTopics(page) : page.socket.close(CLOSE.notFound)),
    (error: unknown) => deps.log.warn({ err: error }, "live window: a seat could not be judged"),
  );
}

/**
 * Judges open pages again, one question a session: an ended or expired session is closed with 4401, and a session with
 * an open page stays alive. When the database does not answer nothing is decided; the next round asks again.
 */
export function judgeAgain(deps: Deps, pages: readonly LivePage[], judgeTopics: (page: LivePage) => void): void {
  const sessions = new Map<string, LivePage[]>();
  for (const page of pages) {
    if (isSeatActor(page.actor)) {
      judgeSeat(deps, page, judgeTopics);
      continue;
    }
    const key = page.actor.sessionId ?? "";
    sessions.set(key, [...(sessions.get(key) ?? []), page]);
  }
  for (const group of sessions.values()) {
    const [first] = group;
    if (!first) continue;
    actorOfCookie(deps, first.cookie, first.address).then(
      (actor) => {
        for (const page of group) {
          if (!actor) page.socket.close(CLOSE.signInAgain);
          else if (page.year && !may(actor, "area.read", page.year)) page.socket.close(CLOSE.notFound);
          else {
            page.actor = actor;
            if (page.asked.length > 0) judgeTopics(page);
          }
        }
      },
      (error: unknown) => deps.log.warn({ err: error }, "live window: sessions could not be judged"),
    );
  }
}
