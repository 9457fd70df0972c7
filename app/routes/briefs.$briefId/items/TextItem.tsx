import type { BriefTextName } from "~/collab/briefSchema";
import { TextBox } from "../fields/TextBox";
import { ItemSection } from "../form/ItemSection";

/** An item that is one text: 1, 4, 5 and 12. */
export function TextItem(props: { item: number; name: BriefTextName; lines?: number; oneLine?: boolean }) {
  const { item, name, lines, oneLine } = props;
  return (
    <ItemSection item={item}>
      {({ headingId, helpId }) => (
        <TextBox name={name} lines={lines} oneLine={oneLine} labelledBy={headingId} describedBy={helpId} />
      )}
    </ItemSection>
  );
}
