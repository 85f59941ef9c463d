/** A JSON Schema as far as the schemas of this folder go: the keywords they use, and no others. */
export interface Schema {
  $ref?: string;
  $defs?: Readonly<Record<string, Schema>>;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
}

/** Where a value breaks a schema: `field` is a path such as `checks[3].verdict`, empty for the value itself. */
export interface Violation {
  field: string;
  message: string;
}

type Members = Record<string, unknown>;

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function matchesType(type: string, value: unknown): boolean {
  return type === "integer" ? Number.isInteger(value) : typeOf(value) === type;
}

function* judgeValue(schema: Schema, value: unknown): Generator<string> {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => matchesType(type, value)))
    yield `is ${typeOf(value)}, not ${types.join(" or ")}`;
  if (schema.enum && !schema.enum.includes(value)) yield `is none of ${schema.enum.join(", ")}`;
  if ("const" in schema && value !== schema.const) yield `is not ${JSON.stringify(schema.const)}`;
  if (schema.minimum !== undefined && Number(value) < schema.minimum) yield `is less than ${schema.minimum}`;
  if (schema.maximum !== undefined && Number(value) > schema.maximum) yield `is more than ${schema.maximum}`;
  if (schema.pattern && !new RegExp(schema.pattern, "u").test(String(value))) yield `does not match ${schema.pattern}`;
}

const join = (field: string, name: string) => (field === "" ? name : `${field}.${name}`);

function* judgeMembers(schema: Schema, value: Members, field: string, root: Schema): Generator<Violation> {
  for (const name of schema.required ?? []) {
    if (!Object.hasOwn(value, name)) yield { field: join(field, name), message: "is missing" };
  }
  for (const [name, member] of Object.entries(value)) {
    const known = schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    const inner = known ?? schema.additionalProperties;
    if (inner === false) yield { field: join(field, name), message: "is not known" };
    else if (typeof inner === "object") yield* judge(inner, member, join(field, name), root);
  }
}

function* judgeItems(items: Schema, value: unknown[], field: string, root: Schema): Generator<Violation> {
  for (const [index, item] of value.entries()) yield* judge(items, item, `${field}[${index}]`, root);
}

function resolve(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const target = root.$defs?.[schema.$ref.replace("#/$defs/", "")];
  if (!target) throw new Error(`The schema refers to ${schema.$ref}, which it doesn't define.`);
  return target;
}

function* judge(given: Schema, value: unknown, field: string, root: Schema): Generator<Violation> {
  const schema = resolve(given, root);
  for (const message of judgeValue(schema, value)) yield { field, message };
  if (Array.isArray(value)) {
    if (schema.items) yield* judgeItems(schema.items, value, field, root);
  } else if (typeof value === "object" && value !== null) {
    yield* judgeMembers(schema, value as Members, field, root);
  }
}

/** The first place where a parsed JSON value breaks the schema, or undefined where it keeps to it. */
export function findViolation(schema: Schema, value: unknown): Violation | undefined {
  return judge(schema, value, "", schema).next().value ?? undefined;
}
