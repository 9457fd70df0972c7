import { useCallback, useMemo } from "react";
import type { PresenceUser } from "~/collab/presence";
import { useT } from "~/i18n/useT";
import type { ChoiceOption } from "../fields/choiceOption";
import { useBrief } from "../state/BriefContext";
import { rowOwners } from "../state/rights";

/** Short official name of an organisation of the area; "" for none, the id when it is unknown. */
export function useOrganizationName(): (orgId: string | null, full?: boolean) => string {
  const { view } = useBrief();
  const byId = useMemo(() => new Map(view.organizations.map((one) => [one.id, one])), [view.organizations]);
  return useCallback(
    (orgId, full = false) => {
      const found = orgId === null ? undefined : byId.get(orgId);
      return found ? (full ? found.nameTh : found.shortNameTh || found.nameTh) : (orgId ?? "");
    },
    [byId],
  );
}

/** Short name of the organisation that a presence names in full; the person's name when it names none. */
export function usePresenceName(): (person: PresenceUser) => string {
  const { view } = useBrief();
  const byName = useMemo(
    () => new Map(view.organizations.map((one) => [one.nameTh, one.shortNameTh || one.nameTh])),
    [view.organizations],
  );
  return useCallback(({ org, name }) => byName.get(org) ?? (org || name), [byName]);
}

/** Options for the organisation of a row, by short or full name; a row without one shows the empty choice. */
export function useOwnerOptions(names: "short" | "full"): ChoiceOption[] {
  const t = useT();
  const { view } = useBrief();
  return useMemo(() => {
    const named = new Set(view.partners.map(({ orgId }) => orgId));
    const options = rowOwners(view).map(({ id, nameTh, shortNameTh }) => ({
      value: id,
      label: names === "short" ? shortNameTh || nameTh : nameTh,
      group: t(named.has(id) ? "brief.orgsOfItem9" : "brief.otherOrgs"),
    }));
    return [{ value: "", label: t("brief.noOrg") }, ...options];
  }, [view, t, names]);
}

/** Says who can edit a row of this organisation, for people who cannot. */
export function useRowLock(): (orgId: string | null) => string {
  const t = useT();
  const { view } = useBrief();
  const nameOf = useOrganizationName();
  return useCallback(
    (orgId) =>
      orgId === null || orgId === view.leadOrgId
        ? t("brief.lock.lead", { lead: nameOf(view.leadOrgId) })
        : t("brief.lock.row", { org: nameOf(orgId) }),
    [t, nameOf, view.leadOrgId],
  );
}
