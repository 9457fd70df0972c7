import { dialogueTh } from "../th/dialogue";
import { dialogueLiveTh } from "../th/dialogueLive";
import { dialogueRoomsTh } from "../th/dialogueRooms";
import { errorsTh } from "../th/errors";
import { fieldsTh } from "../th/fields";
import { fundSourceTh } from "../th/fundSource";
import { pageNamesTh } from "../th/pageNames";
import { shellTh } from "../th/shell";

/** The Thai texts of the pages that phones open to join a session and to take part; all others are not loaded there. */
export const phoneTh = {
  ...shellTh,
  ...pageNamesTh,
  ...dialogueTh,
  ...dialogueLiveTh,
  ...dialogueRoomsTh,
  ...fundSourceTh,
  ...errorsTh,
  ...fieldsTh,
} as const;
