import type { AppServices } from "../../../server/context";

/** What the parts of the page are given: a cycle as the server opens it. */
export type PolicyView = Awaited<ReturnType<AppServices["policies"]["open"]>>;
