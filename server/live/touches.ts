import { MY_TOPIC, sessionTopicOf, type PageMessage, type SessionTopic } from "~/collab/pageMessage";
import { parseRoomName } from "~/collab/roomName";
import { may } from "~/domain/access/policies";
import { loadBriefProject, projectObject } from "../db/briefs";
import { loadMou } from "../db/mous";
import { loadSession } from "../db/dialogue/sessions";
import type { Deps } from "../usecases/deps";
import { listeningSeat } from "../usecases/dialogue/view/openSeat";
import { topicPlans, topicYear } from "./pageQuery";
import { sendTo, type LivePage } from "./livePage";
import { isSeatActor } from "./seatPage";

/** Tells pages that what they show beside a document changed; says only that, so that a page reads with its own rights. */
export type Touches = {
  /** Judges the topics that a page asked for, again from the start when called meanwhile; then tells it which it hears. */
  judge(page: LivePage): Promise<void>;
  touched(topic: string): void;
  /** Something was skipped for a slow page that now reads again: everything it hears may have changed. */
  catchUp(page: LivePage): void;
  close(): void;
};

const textOf = (message: PageMessage) => JSON.stringify(message);
const keyOf = (page: LivePage, topic: string) => (topic === MY_TOPIC ? `user/${page.actor.userId}` : topic);

async function hearsOfSession(deps: Deps, page: LivePage, { sessionId, desk }: SessionTopic): Promise<boolean> {
  // a seat has no rights of its own: it is asked for below
  const session = isSeatActor(page.actor) ? null : await loadSession(deps.db.prisma, sessionId);
  if (session && may(page.actor, "session.read", session)) return true;
  return !desk && (await listeningSeat(deps, { sessionId, cookie: page.cookie })) !== null;
}

async function hears(deps: Deps, page: LivePage, topic: string): Promise<boolean> {
  const session = sessionTopicOf(topic);
  if (session) return hearsOfSession(deps, page, session);
  const { actor } = page;
  if (isSeatActor(actor)) return false;
  const year = topicYear(topic);
  if (year) return may(actor, "area.read", { areaCode: year.areaCode });
  const planArea = topicPlans(topic);
  if (planArea) return may(actor, "plan.read", { areaCode: planArea });
  const room = parseRoomName(topic);
  if (!room) return topic === MY_TOPIC;
  if (room.kind === "mou") {
    const mou = await loadMou(deps.db.prisma, room.id);
    return mou !== null && may(actor, "mou.read", mou.project);
  }
  const project = await loadBriefProject(deps.db.prisma, room.id);
  return project !== null && may(actor, "brief.read", projectObject(project));
}

async function readable(deps: Deps, page: LivePage): Promise<string[]> {
  const topics: string[] = [];
  for (const topic of page.asked) if (await hears(deps, page, topic)) topics.push(topic);
  return topics;
}

/** Says which topics a page hears, the first time and whenever that changed. */
function tell(page: LivePage, topics: string[]): void {
  const same = page.judged && topics.length === page.topics.size && topics.every((topic) => page.topics.has(topic));
  page.topics = new Set(topics);
  page.judged = true;
  if (!same) sendTo(page, textOf({ type: "watching", topics }));
}

/** The queue of judgements of each page: a change of rights while one runs makes it run again. */
function makeJudge(deps: Deps) {
  const running = new WeakMap<LivePage, { again: boolean }>();
  return async (page: LivePage): Promise<void> => {
    const known = running.get(page);
    if (known) return void (known.again = true);
    const turn = { again: true };
    running.set(page, turn);
    try {
      while (turn.again) {
        turn.again = false;
        const topics = await readable(deps, page);
        if (!turn.again) tell(page, topics);
      }
    } catch (error) {
      page.topics = new Set();
      deps.log.warn({ err: error }, "live window: topics could not be judged");
      page.socket.close();
    } finally {
      running.delete(page);
    }
  };
}

/** Makes the channel over `pages`. Touches of one topic within `gapMs` are told once. */
export function makeTouches(deps: Deps, pages: ReadonlySet<LivePage>, gapMs: number): Touches {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    timer = null;
    const topics = new Set(waiting);
    waiting.clear();
    for (const page of pages)
      for (const topic of page.topics)
        if (topics.has(keyOf(page, topic))) sendTo(page, textOf({ type: "touched", topic }));
  };
  return {
    judge: makeJudge(deps),
    touched(topic) {
      waiting.add(topic);
      timer ??= setTimeout(flush, gapMs);
    },
    catchUp: (page) => {
      for (const topic of page.topics) sendTo(page, textOf({ type: "touched", topic }));
    },
    close: () => void (timer && clearTimeout(timer)),
  };
}
