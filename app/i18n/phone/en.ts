import { dialogueEn } from "../en/dialogue";
import { dialogueLiveEn } from "../en/dialogueLive";
import { dialogueRoomsEn } from "../en/dialogueRooms";
import { errorsEn } from "../en/errors";
import { fieldsEn } from "../en/fields";
import { fundSourceEn } from "../en/fundSource";
import { pageNamesEn } from "../en/pageNames";
import { shellEn } from "../en/shell";
import type { phoneTh } from "./th";

/** The English texts of the pages that phones open. */
export const phoneEn = {
  ...shellEn,
  ...pageNamesEn,
  ...dialogueEn,
  ...dialogueLiveEn,
  ...dialogueRoomsEn,
  ...fundSourceEn,
  ...errorsEn,
  ...fieldsEn,
} satisfies Record<keyof typeof phoneTh, string>;
