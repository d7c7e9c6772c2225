import type { z } from 'zod';
import type { Capability } from '../people/roles.ts';

/** What one procedure takes, gives and needs. The router binds both schemas; nothing crosses unchecked. */
export type Procedure<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  readonly type: 'query' | 'mutation';
  /** The capability the actor must have; null where no workspace needs to be open. */
  readonly needs: Capability | null;
  readonly input: Input;
  readonly output: Output;
};

/** Declares a query: it reads and changes nothing. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(
  needs: Capability | null,
  input: Input,
  output: Output,
): Procedure<Input, Output> & { readonly type: 'query' } {
  return { type: 'query', needs, input, output };
}

/** Declares a mutation: a command of the core. */
export function mutation<Input extends z.ZodType, Output extends z.ZodType>(
  needs: Capability | null,
  input: Input,
  output: Output,
): Procedure<Input, Output> & { readonly type: 'mutation' } {
  return { type: 'mutation', needs, input, output };
}
