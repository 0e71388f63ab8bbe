/** A value of an interface or union whose object type is known already. */
export class Typed {
  readonly typename: string;
  readonly value: unknown;

  constructor(typename: string, value: unknown) {
    this.typename = typename;
    this.value = value;
  }
}
