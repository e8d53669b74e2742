import type { z } from 'zod';

type Schema = z.ZodType;
/** One HTTP operation. Pure data: both sides and openapi.json read it. */
export interface RouteSpec {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: Schema;
  readonly response: Schema;
}
export const route = <const R extends RouteSpec>(spec: R): R => spec;

type Part<R, K extends string, Side extends 'input' | 'output'> = R extends {
  readonly [P in K]: infer T extends Schema;
}
  ? { [P in K]: Side extends 'input' ? z.input<T> : z.output<T> }
  : unknown;
/** What a caller passes. */
export type CallInput<R extends RouteSpec> = Part<R, 'params', 'input'> &
  Part<R, 'query', 'input'> &
  Part<R, 'body', 'input'>;
/** What a handler receives, after validation. */
export type HandlerInput<R extends RouteSpec> = Part<R, 'params', 'output'> &
  Part<R, 'query', 'output'> &
  Part<R, 'body', 'output'>;
export type CallOutput<R extends RouteSpec> = z.output<R['response']>;
