import type { CommentPlace } from "~/domain/comment/place";
import type { TextAnchor } from "~/collab/text/anchors";
import type { AppServices } from "../../../../../server/context";

/** The comments of a brief, as its resource gives them. */
export type BriefComments = Awaited<ReturnType<AppServices["comments"]["list"]>>;

/** A thread of comments. */
export type CommentThread = BriefComments["threads"][number];

/** A message of a thread. */
export type CommentMessage = CommentThread["comments"][number];

/** Somebody who may read the brief. */
export type Reader = BriefComments["people"][number];

/** Where a thread that is being written will stand, and the words it is about. */
export type NewPlace = CommentPlace & { anchor: TextAnchor | null; quote: string };

/** Which threads the panel shows. */
export const FILTERS = ["open", "mine", "remarks", "resolved"] as const;

/** A filter of the panel. */
export type ThreadFilter = (typeof FILTERS)[number];

/** True when a filter shows the thread. What is closed is shown only by "resolved", and remarks always by "remarks". */
export function shows(filter: ThreadFilter, { state, kind, mine }: CommentThread): boolean {
  if (filter === "resolved") return state === "RESOLVED";
  if (filter === "remarks") return kind === "REMARK";
  return state !== "RESOLVED" && (filter === "open" || mine);
}

/** The filter that shows a thread to which a link leads. */
export function filterFor({ state, kind }: CommentThread): ThreadFilter {
  if (state !== "RESOLVED") return "open";
  return kind === "REMARK" ? "remarks" : "resolved";
}
