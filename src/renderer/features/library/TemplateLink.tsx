import type { ReactNode } from 'react';
import type { TemplateProps } from '#renderer/features/library/template-props.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useLine } from '#renderer/ui/use-line.ts';
import { NETWORK_PLACE, type Utm, utmFor } from '#shared/campaigns/utm.ts';
import { templateUtmFault } from '#shared/library/templates.ts';
import { t } from '#shared/messages/index.ts';
import { webAddressSchema } from '#shared/posts/text.ts';

/** Where a template's posts lead, and by which parameters analytics tell them apart. Gaps may stand in all of it. */
export function TemplateLink({ template, edits, locked }: TemplateProps): ReactNode {
  const { link } = template.body;
  const address = useLine({
    stored: link?.url ?? '',
    save: (url) =>
      edits.body(({ link: now }) => ({ link: url === '' ? null : { url, utm: now?.utm ?? null } })),
    fault: (url) =>
      url === '' || webAddressSchema.safeParse(url).success ? null : t('library.template.link.wrong'),
  });
  const mark = (marked: boolean): void => {
    if (link !== null) void edits.body({ link: { ...link, utm: marked ? utmFor(null, null) : null } });
  };
  return (
    <>
      <TextField
        label={t('library.template.link')}
        value={address.value}
        maxLength={2048}
        isReadOnly={locked}
        error={address.error}
        onChange={address.change}
        onBlur={address.leave}
      />
      {link === null ? null : (
        <>
          <Checkbox isSelected={link.utm !== null} isDisabled={locked} onChange={mark}>
            {t('composer.link.marked')}
          </Checkbox>
          {link.utm === null ? null : (
            <Parameters template={template} edits={edits} locked={locked} utm={link.utm} />
          )}
        </>
      )}
    </>
  );
}

type ParametersProps = TemplateProps & { readonly utm: Utm };

function Parameters(props: ParametersProps): ReactNode {
  return (
    <fieldset className="library-utm" aria-label={t('composer.link.marked')}>
      <p className="library-said">{t('library.template.utm.hint', { network: NETWORK_PLACE })}</p>
      {(Object.keys(props.utm) as (keyof Utm)[]).map((name) => (
        <Parameter key={name} {...props} name={name} />
      ))}
    </fieldset>
  );
}

function Parameter({ edits, locked, utm, name }: ParametersProps & { readonly name: keyof Utm }): ReactNode {
  const line = useLine({
    stored: utm[name],
    // The latest link: another of its parameters may have been saved a moment ago.
    save: (value) =>
      edits.body(({ link: now }) =>
        now === null || now.utm === null ? {} : { link: { ...now, utm: { ...now.utm, [name]: value } } },
      ),
    fault: (value) => {
      const fault = templateUtmFault(value);
      if (fault === null) return null;
      return fault.kind === 'space'
        ? t('composer.link.space')
        : t('composer.link.place', { place: fault.place, network: NETWORK_PLACE });
    },
  });
  return (
    <TextField
      label={t(`composer.link.${name}`)}
      value={line.value}
      maxLength={200}
      isReadOnly={locked}
      error={line.error}
      onChange={line.change}
      onBlur={line.leave}
    />
  );
}
