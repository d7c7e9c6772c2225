import { PatternRefusal } from './refusal.ts';

/** A formula, ready: what it comes to for values of its variables. True and false are 1 and 0. */
export type Formula = (values: Readonly<Record<string, number>>) => number;

const FUNCTIONS: Readonly<Record<string, (...values: readonly number[]) => number>> = {
  abs: Math.abs,
  ceil: Math.ceil,
  floor: Math.floor,
  round: Math.round,
  sqrt: Math.sqrt,
  log: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  exp: Math.exp,
  pow: (base = 0, power = 0) => base ** power,
  min: Math.min,
  max: Math.max,
};

const OPERATORS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<=', '>=', '<', '>'],
  ['+', '-'],
  ['*', '/', '%'],
];
const DEEPEST = 100;

/**
 * Reads a formula of numbers, variables, `+ - * / %`, comparisons, `&& || !`, brackets and `math.sqrt(…)`. Nothing is
 * ever run as a program. Throws `PatternRefusal` for anything else.
 * @param variables the names it may use
 */
export function readFormula(written: string, variables: readonly string[]): Formula {
  const reader = new FormulaReader(written, new Set(variables));
  return reader.whole();
}

class FormulaReader {
  readonly #tokens: readonly string[];
  readonly #variables: ReadonlySet<string>;
  #at = 0;
  #depth = 0;

  constructor(written: string, variables: ReadonlySet<string>) {
    this.#tokens = tokensIn(written);
    this.#variables = variables;
  }

  whole(): Formula {
    const formula = this.#level(0);
    const rest = this.#tokens[this.#at];
    if (rest !== undefined) throw new PatternRefusal(`its formula does not make sense at “${rest}”`);
    return formula;
  }

  #level(level: number): Formula {
    const operators = OPERATORS[level];
    if (operators === undefined) return this.#unary();
    let left = this.#level(level + 1);
    for (
      let sign = this.#tokens[this.#at] ?? '';
      operators.includes(sign);
      sign = this.#tokens[this.#at] ?? ''
    ) {
      this.#at += 1;
      left = joined(sign, left, this.#level(level + 1));
    }
    return left;
  }

  #unary(): Formula {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new PatternRefusal('its formula is too deep');
    const sign = this.#tokens[this.#at];
    if (sign !== '-' && sign !== '+' && sign !== '!') {
      const value = this.#value();
      this.#depth -= 1;
      return value;
    }
    this.#at += 1;
    const inner = this.#unary();
    this.#depth -= 1;
    if (sign === '!') return (values) => (inner(values) === 0 ? 1 : 0);
    return sign === '-' ? (values) => -inner(values) : inner;
  }

  #value(): Formula {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new PatternRefusal('its formula ends too early');
    this.#at += 1;
    if (token === '(') return this.#bracket();
    if (/^[\d.]/.test(token)) {
      const number = Number(token);
      return () => number;
    }
    if (token === 'true' || token === 'false') return () => (token === 'true' ? 1 : 0);
    if (this.#tokens[this.#at] === '(') return this.#call(token);
    return this.#variable(token);
  }

  #variable(name: string): Formula {
    if (!this.#variables.has(name))
      throw new PatternRefusal(`its formula asks for “${name}”, which is not counted`);
    return (values) => values[name] ?? 0;
  }

  #bracket(): Formula {
    const inner = this.#level(0);
    this.#expect(')');
    return inner;
  }

  #call(name: string): Formula {
    const call = Object.hasOwn(FUNCTIONS, name.replace(/^math\./, ''))
      ? FUNCTIONS[name.replace(/^math\./, '')]
      : undefined;
    if (call === undefined) throw new PatternRefusal(`its formula calls “${name}”`);
    this.#at += 1;
    const inputs: Formula[] = [];
    while (this.#tokens[this.#at] !== ')') {
      if (inputs.length > 0) this.#expect(',');
      inputs.push(this.#level(0));
    }
    this.#at += 1;
    return (values) => call(...inputs.map((input) => input(values)));
  }

  #expect(token: string): void {
    if (this.#tokens[this.#at] !== token) throw new PatternRefusal(`its formula lacks a “${token}”`);
    this.#at += 1;
  }
}

function tokensIn(written: string): readonly string[] {
  const found =
    written.match(/\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+|[A-Za-z_][\w.]*|&&|\|\||[<>=!]=|[-+*/%<>!(),]|\S/g) ??
    [];
  if (found.length > 2000) throw new PatternRefusal('its formula is too long');
  return found;
}

function joined(sign: string, left: Formula, right: Formula): Formula {
  const whether = (holds: boolean): number => (holds ? 1 : 0);
  return (values) => {
    const [one, other] = [left(values), right(values)];
    if (sign === '+') return one + other;
    if (sign === '-') return one - other;
    if (sign === '*') return one * other;
    if (sign === '/') return one / other;
    if (sign === '%') return one % other;
    if (sign === '&&') return whether(one !== 0 && other !== 0);
    if (sign === '||') return whether(one !== 0 || other !== 0);
    return whether(compared(sign, one, other));
  };
}

function compared(sign: string, one: number, other: number): boolean {
  if (sign === '<') return one < other;
  if (sign === '>') return one > other;
  if (sign === '<=') return one <= other;
  if (sign === '>=') return one >= other;
  return (one === other) === (sign === '==');
}
