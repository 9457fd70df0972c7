import { COMMITMENTS, FUND_SOURCES } from "~/domain/brief/briefContent";
import { CODE_SYSTEMS } from "~/domain/commitment/codes";
import { LACKS } from "~/domain/commitment/standing";
import { date, list, object, oneOf, satang, satangOrNull, text, whole } from "./parts";

const codes = list(object({ system: oneOf(...CODE_SYSTEMS), code: text }));

/** Schema of a hand-over pack. */
export const handoverSchemas = {
  Handover: object({
    ...{ areaCode: text, fy: whole, path: oneOf("PROVINCE", "FUNCTION"), totalSatang: satang },
    lines: list(
      object({
        ...{ id: text, projectCode: text, projectTitle: text, activity: text, source: oneOf(...FUND_SOURCES) },
        ...{ organization: text, amountSatang: satangOrNull, commitment: oneOf(...COMMITMENTS) },
        ...{ documentNo: text, documentDate: date, lacks: list(oneOf(...LACKS)), projectCodes: codes, codes },
      }),
    ),
  }),
};
