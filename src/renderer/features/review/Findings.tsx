import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { SeverityTag } from '#renderer/ui/SeverityGlyph.tsx';
import { findingFields } from '#shared/approval/check.ts';
import type { OpenReview, ShownFinding, Version } from '#shared/contract/review.ts';
import { currentLocale, t } from '#shared/messages/index.ts';

/** What the check finds, worst first; what it passed; what the author confirmed, and told the approver. */
export function Findings({
  review,
  version,
}: {
  readonly review: OpenReview;
  readonly version: Version | null;
}): ReactNode {
  const passed = findingFields.filter((field) => review.findings.every((finding) => finding.field !== field));
  return (
    <section className="review-findings" aria-label={t('review.check')}>
      <h2>{t('review.check')}</h2>
      <ul>
        {review.findings.map((finding) => (
          <FindingLine key={`${finding.field} ${finding.message}`} finding={finding} />
        ))}
        {passed.length === 0 ? null : <PassedLine fields={passed} />}
        {version === null || version.checked.length === 0 ? null : <CheckedLine checked={version.checked} />}
      </ul>
      {version === null || version.note === '' ? null : (
        <Note title={t('review.authorNote')} text={version.note} />
      )}
      {review.detail.notes === '' ? null : <Note title={t('review.notes')} text={review.detail.notes} />}
    </section>
  );
}

function FindingLine({ finding }: { readonly finding: ShownFinding }): ReactNode {
  const { severity, field, message } = finding;
  return (
    <li>
      <SeverityTag severity={severity}>{t(`review.finding.${field}`)}</SeverityTag>
      <span>{message}</span>
      <small>{t(`review.weight.${severity}`)}</small>
    </li>
  );
}

function PassedLine({ fields }: { readonly fields: readonly ShownFinding['field'][] }): ReactNode {
  const list = new Intl.ListFormat(currentLocale(), { type: 'unit' });
  return (
    <li>
      <SeverityTag severity="pass">{t('review.passed')}</SeverityTag>
      <span>{list.format(fields.map((field) => t(`review.checked.${field}`)))}</span>
    </li>
  );
}

function CheckedLine({ checked }: { readonly checked: readonly string[] }): ReactNode {
  return (
    <li>
      <SeverityTag severity="pass">{t('review.confirmed')}</SeverityTag>
      <ul className="review-checklist">
        {checked.map((item) => (
          <li key={item}>
            <Check size={12} strokeWidth={2.25} aria-hidden="true" /> {item}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Note({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  return (
    <div className="review-note">
      <h3>{title}</h3>
      <p dir="auto" data-selectable>
        {text}
      </p>
    </div>
  );
}
