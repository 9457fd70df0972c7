import { exchangeGraph } from "~/domain/plan/exchange/exchangeGraph";
import { may } from "~/domain/access/policies";
import { loadArea } from "../../../db/areas";
import { loadFrameworks } from "../../../db/plan/frameworks";
import { AppError } from "../../../errors";
import { planYears } from "../../plan/editNodes";
import { readGraph } from "../../plan/readGraph";
import { yearOfId } from "./demandYear";
import type { ViewSource } from "./viewSource";

/** The plan graph of an area and year as a workbook; projects that the asker may not read are not in it. */
export const planGraphSource: ViewSource = {
  async open(tx, actor, id) {
    const at = yearOfId(id);
    if (!at || !may(actor, "document.export", at)) throw new AppError("notFound");
    const { areaCode, fy } = at;
    const area = await loadArea(tx, areaCode);
    const { graph } = await readGraph(tx, actor, areaCode, fy);
    if (!area || graph.nodes.length === 0) throw new AppError("notFound");
    const exchange = exchangeGraph(graph, await loadFrameworks(tx, fy));
    const firstYear = planYears("DEVELOPMENT_5", fy).fyFrom;
    const head = { kind: "plan-graph", draft: false, areaCode, areaNameTh: area.nameTh } as const;
    return { view: { ...head, fy, firstYear, graph: exchange }, areaCode, fy };
  },
};
