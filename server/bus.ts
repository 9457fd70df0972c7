import { EventEmitter } from "node:events";

/** Whose access changed: open sockets and pages that match are asked to come back and be judged again. */
export type AccessScope = { room?: string; userId?: string; orgId?: string; sessionId?: string };

/** What the parts of the server tell each other after a commit. */
export type BusEvents = {
  /** A money row, a rank or a frame of this area and year changed. `cause` is a short text for the activity strip. */
  window: { areaCode: string; fy: number; cause?: { th: string; en: string }; at: string };
  /** A role, partner, state or session changed. */
  access: AccessScope;
  /** Links or nodes of an area's plan graph changed. */
  plan: { areaCode: string };
  /**
   * Something that pages show beside the document changed: `brief/<id>` (its comments, versions, state; heard by its
   * readers) or `user/<id>` (what concerns one person; heard by that person's pages as `me`).
   */
  touched: { topic: string };
};

/** In-process bus. Listeners must not throw: a fault is logged by the caller of `emit`. */
export type Bus = {
  emit<K extends keyof BusEvents>(topic: K, event: BusEvents[K]): void;
  on<K extends keyof BusEvents>(topic: K, listener: (event: BusEvents[K]) => void): () => void;
};

/** Makes the bus of one server process. */
export function makeBus(): Bus {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    emit: (topic, event) => void emitter.emit(topic, event),
    on: (topic, listener) => {
      emitter.on(topic, listener);
      return () => void emitter.off(topic, listener);
    },
  };
}
