import { ItemSection } from "../form/ItemSection";
import { PlanNodeField } from "./PlanNodeField";

/** Items 2 and 3: a place in the plan. */
export function PlanNodeItem({ item, field }: { item: number; field: "programme" | "guideline" }) {
  return <ItemSection item={item}>{({ helpId }) => <PlanNodeField field={field} helpId={helpId} />}</ItemSection>;
}
