import { useState } from "react";
import { SelectField } from "~/components/form/SelectField";
import { TextField } from "~/components/form/TextField";
import people from "~/components/people/people.module.css";
import { LAO_KINDS, ORGANIZATION_TYPES, type Organization } from "~/domain/area/organization";
import { useT } from "~/i18n/useT";

/** Fields of an organisation; the kind of local administration is asked only where it applies. */
export function OrganizationFields({ organization }: { organization: Organization | null }) {
  const t = useT();
  const [type, setType] = useState<string>(organization?.type ?? "LINE_AGENCY");
  return (
    <>
      <div className={people.pair}>
        <SelectField name="type" label={t("organization.type")} value={type} onChange={(e) => setType(e.target.value)}>
          {ORGANIZATION_TYPES.map((one) => (
            <option key={one} value={one}>
              {t(`orgType.${one}`)}
            </option>
          ))}
        </SelectField>
        {type === "LAO" && (
          <SelectField name="laoKind" label={t("organization.laoKind")} defaultValue={organization?.laoKind ?? "TAO"}>
            {LAO_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`laoKind.${one}`)}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <Names organization={organization} />
    </>
  );
}

function Names({ organization }: { organization: Organization | null }) {
  const t = useT();
  const optional = t("people.optional");
  return (
    <>
      <TextField
        name="nameTh"
        failsAs="orgNameTh"
        label={t("organization.nameTh")}
        hint={t("organization.nameHint")}
        defaultValue={organization?.nameTh}
        required
        maxLength={300}
      />
      <div className={people.pair}>
        <TextField
          name="shortNameTh"
          label={t("organization.shortNameTh")}
          hint={t("organization.shortHint")}
          defaultValue={organization?.shortNameTh}
          maxLength={200}
        />
        <TextField
          name="nameEn"
          failsAs="orgNameEn"
          label={t("organization.nameEn")}
          hint={optional}
          defaultValue={organization?.nameEn ?? ""}
          maxLength={200}
        />
        <TextField
          name="ministry"
          label={t("organization.ministry")}
          hint={optional}
          defaultValue={organization?.ministry ?? ""}
          maxLength={200}
        />
        <TextField
          name="department"
          label={t("organization.department")}
          hint={optional}
          defaultValue={organization?.department ?? ""}
          maxLength={200}
        />
      </div>
    </>
  );
}
