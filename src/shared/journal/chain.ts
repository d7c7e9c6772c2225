import type { Operation, Outcome } from './operation.ts';

/** Gives the SHA-256 of a text's UTF-8 bytes as 64 hex digits. */
export type Sha256 = (text: string) => string;

/** The chain value before the first operation. */
export const chainStart = '0'.repeat(64);

/**
 * The chain value of an operation: SHA-256 over the previous value, the envelope, the body's hash and the
 * outcome. It covers the hash and not the body, so that a body can one day be erased without breaking it.
 */
export function chainValue(
  previous: string,
  operation: Operation,
  seq: number,
  outcome: Outcome,
  sha256: Sha256,
): string {
  return sha256(`${previous}\n${envelopeText(operation)}\n${operation.bodyHash}\n${seq}\n${outcome}`);
}

function envelopeText(operation: Operation): string {
  const { opId, device, deviceSeq, hlc, person, kind, entity, entityId, register, base, group, version } =
    operation;
  return JSON.stringify([
    opId,
    device,
    deviceSeq,
    hlc,
    person,
    kind,
    entity,
    entityId,
    register,
    base,
    group,
    version,
  ]);
}
