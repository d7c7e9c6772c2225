import { Pencil, RotateCcw } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { usePeople } from '#renderer/app/workspace-hooks.ts';
import type { Editing } from '#renderer/features/channel-rules/RuleDialog.tsx';
import { AgeWords } from '#renderer/features/channel-rules/RulesAge.tsx';
import type { RuleGroup, RuleRow } from '#renderer/features/channel-rules/rule-rows.ts';
import { resetRule } from '#renderer/features/channel-rules/save-rules.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SeverityTag } from '#renderer/ui/SeverityGlyph.tsx';
import type { Channel } from '#shared/channels/channel.ts';
import { ruleValueWords } from '#shared/channels/quantities.ts';
import { ruleFacts } from '#shared/channels/rule-facts.ts';
import { formatWords, ruleWords } from '#shared/channels/rule-words.ts';
import type { OwnRule, Rule } from '#shared/channels/rules.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDate } from '#shared/time/format.ts';
import { wallAt } from '#shared/time/instant.ts';
import type { WallDate } from '#shared/time/wall.ts';

type Shared = {
  readonly channel: Channel;
  readonly readOn: WallDate;
  /** Why nothing can be changed here; null where it can. */
  readonly refusal: string | null;
  readonly onEdit: (editing: Editing) => void;
};
type Props = Shared & { readonly group: RuleGroup };

/** The rules of a network or of one format: figure, what it does, where and when it was read, what is changed here. */
export function RuleTable({ group, ...shared }: Props): ReactNode {
  const heading = useId();
  const { format } = group;
  const title =
    format === null ? t('settings.rules.all') : t('settings.rules.format', { format: formatWords(format) });
  return (
    <>
      <h3 className="policy-heading mt-4" id={heading}>
        {title}
      </h3>
      <table className="rule-table" aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{t('settings.rules.col.rule')}</th>
            <th scope="col">{t('settings.rules.col.figure')}</th>
            <th scope="col">{t('settings.rules.col.does')}</th>
            <th scope="col">{t('settings.rules.col.source')}</th>
            <th scope="col">{t('settings.rules.col.read')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('settings.rules.col.change')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <RuleLine key={row.key} row={row} {...shared} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function RuleLine({ row, readOn, ...shared }: Shared & { readonly row: RuleRow }): ReactNode {
  const { id, rule, network } = row;
  return (
    <tr data-own={rule.own !== undefined}>
      <th scope="row">{t(`channels.rule.${id}`)}</th>
      <td className="rule-figure">
        {ruleValueWords(id, rule.value)}
        {rule.own === undefined ? null : (
          <small>{t('settings.rules.network', { figure: ruleValueWords(id, network.value) })}</small>
        )}
      </td>
      <td>
        <Weight row={row} />
      </td>
      <td>{rule.own === undefined ? <Sources row={row} /> : <OwnWords own={rule.own} />}</td>
      <td>
        <AgeWords readOn={rule.own === undefined ? readOn : wallAt(rule.own.at, 'UTC').date} />
      </td>
      <td>
        <Actions row={row} {...shared} />
      </td>
    </tr>
  );
}

/** What happens to a post that breaks it. */
function Weight({ row: { id, rule } }: { readonly row: RuleRow }): ReactNode {
  if (!ruleFacts[id].checked) return <span className="text-ink-2">{t('settings.rules.told')}</span>;
  const does = severityOf(rule);
  return <SeverityTag severity={does}>{t(`settings.rules.does.${does}`)}</SeverityTag>;
}

function severityOf({ confidence }: Rule): 'block' | 'warn' {
  return confidence === 'high' ? 'block' : 'warn';
}

function Sources({ row: { network, sources } }: { readonly row: RuleRow }): ReactNode {
  return (
    <div className="rule-sources">
      {sources.map(({ title, where, date, kind }) => (
        <span key={where}>
          {t('settings.rules.source', { title, kind, date: date === null ? 'none' : dateWords(date) })}
          <small className="rule-where" title={where} data-selectable>
            {addressOf(where)}
          </small>
        </span>
      ))}
      <small>{t('settings.rules.certainty', { confidence: network.confidence })}</small>
      {network.note === undefined ? null : <small>{network.note}</small>}
    </div>
  );
}

/** The first address of a source, down to the part that stands for one page; the whole is its tooltip. */
function addressOf(where: string): string {
  const [first = where] = where.split(/[,; (]/u);
  return first.replace(/\/?[*{].*$/u, '');
}

/** Some pages only tell their month. */
function dateWords(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(date) ? formatDate(date, currentLocale()) : date;
}

function OwnWords({ own }: { readonly own: OwnRule }): ReactNode {
  const people = usePeople();
  const name = people.find(({ id }) => id === own.by)?.name ?? t('settings.rules.somebody');
  const date = formatDate(wallAt(own.at, 'UTC').date, currentLocale());
  return (
    <div className="rule-sources">
      <span>{own.reason}</span>
      <small>{t('settings.rules.setBy', { name, date })}</small>
    </div>
  );
}

function Actions({
  row,
  channel,
  refusal,
  onEdit,
}: Omit<Shared, 'readOn'> & { readonly row: RuleRow }): ReactNode {
  const { key, id, rule } = row;
  if (!ruleFacts[id].checked) return null;
  const name = ruleWords(key);
  const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
  const fields = [{ key, id, value: rule.value }];
  return (
    <span className="rule-actions">
      <IconButton
        label={t('settings.rules.change', { rule: name })}
        icon={<Pencil {...icon} />}
        refusal={refusal}
        onPress={() => onEdit({ title: name, fields, reason: rule.own?.reason ?? '' })}
      />
      {rule.own === undefined ? null : (
        <IconButton
          label={t('settings.rules.reset', { rule: name })}
          icon={<RotateCcw {...icon} />}
          refusal={refusal}
          onPress={() => void resetRule(channel, key)}
        />
      )}
    </span>
  );
}
