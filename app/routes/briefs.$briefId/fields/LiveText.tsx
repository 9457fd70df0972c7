import { useState } from "react";
import type * as Y from "yjs";
import type { LeftOut } from "~/collab/text/admitInsert";
import { AgencyWords } from "~/components/agency/AgencyWords";
import { CollabText } from "~/components/editor/CollabText";
import type { PastedText } from "~/components/editor/pastedText";
import { useT } from "~/i18n/useT";
import { AuthorShares } from "../authors/AuthorShares";
import { useAgencyRuns } from "../authors/useAgencyRuns";
import type { LiveRoom } from "../state/BriefContext";
import { useNotify } from "../state/notices";
import { SelectionButton } from "../comments/places/SelectionButton";
import { isCommentKey, useTextComments } from "../comments/places/useTextComments";
import textStyles from "./text.module.css";
import { useCaretsIn } from "../state/usePeople";
import type { CellPlace } from "./Cell";

/** A text of the brief that this person may write. */
export type LiveTextProps = {
  id: string;
  room: LiveRoom;
  text: Y.Text;
  place: CellPlace;
  /** Most characters (UTF-16 units). */
  max: number;
  oneLine?: boolean;
  labelledBy?: string;
  describedBy?: string;
};

/**
 * Co-edited text with the others' carets and the words that comments are about; says when a pasted text had to be cleaned. Several people
 * write in it at once, so it is not marked as taken.
 */
export function LiveText({ id, room, text, place, max, oneLine, labelledBy, describedBy }: LiveTextProps) {
  const t = useT();
  const notify = useNotify();
  const name = `${place.row}/${place.cell}`;
  const present = useCaretsIn(name);
  const runs = useAgencyRuns(text);
  const comments = useTextComments(text, place.row || null, place.cell);
  const onPasted = ({ removed, repaired }: PastedText) => {
    if (removed > 0) notify(t("brief.pasted.removed", { count: removed }), "warn");
    if (repaired > 0) notify(t("brief.pasted.repaired", { count: repaired }));
  };
  const [cut, setCut] = useState(0);
  const full = (count: number) => t("brief.textFull", { max: max.toLocaleString("en"), count });
  const onInput = (leftOut: LeftOut) => {
    if (leftOut.cut > 0 && cut === 0) notify(full(leftOut.cut), "warn");
    setCut(leftOut.cut);
    if (leftOut.removed > 0) notify(t("brief.pasted.removed", { count: leftOut.removed }), "warn");
  };
  return (
    <div
      className={textStyles.live}
      data-row={place.row}
      data-cell={place.cell}
      onKeyDown={(event) => {
        if (isCommentKey(event) && comments.begin()) event.preventDefault();
      }}
    >
      <CollabText
        id={id}
        text={text}
        name={name}
        undo={room.undo}
        present={present}
        onCaret={room.setCaret}
        under={runs && <AgencyWords value={text.toString()} runs={runs} />}
        marked={comments.marked}
        onSelection={comments.select}
        onPasted={onPasted}
        max={max}
        onInput={onInput}
        oneLine={oneLine}
        labelledBy={labelledBy}
        describedBy={describedBy}
      />
      {cut > 0 && <p className={textStyles.cut}>{full(cut)}</p>}
      {runs && <AuthorShares runs={runs} />}
      {comments.range && (
        <SelectionButton at={`${comments.range.from}-${comments.range.to}`} begin={() => void comments.begin()} />
      )}
    </div>
  );
}
