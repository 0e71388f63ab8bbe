/** How exact a figure is（数字口径）, as the graph's enum of this name says. */
export type FigureStatus = 'EXACT' | 'ROUNDED' | 'BELOW' | 'SUMMED';

/**
 * What is told of one measure of one cell. Only this package makes one: its private field is why no number, nor an object
 * of the same form, can stand where a Figure must.
 */
export class Figure {
  readonly #made = true;
  /** Null when BELOW, which is not 0. */
  readonly value: number | null;
  readonly status: FigureStatus;
  /** How many of the added up figures were BELOW; null unless SUMMED. */
  readonly hiddenParts: number | null;

  private constructor(value: number | null, status: FigureStatus, hiddenParts: number | null = null) {
    this.value = value;
    this.status = status;
    this.hiddenParts = hiddenParts;
  }

  static readonly below = new Figure(null, 'BELOW');

  static exact(value: number): Figure {
    return new Figure(value, 'EXACT');
  }

  /** A rounded value, or null where it is too small to be told. */
  static rounded(value: number | null): Figure {
    return value === null ? Figure.below : new Figure(value, 'ROUNDED');
  }

  /** BELOW when no part is a number, since 0 would read like none. */
  static summed(value: number | null, hiddenParts: number): Figure {
    return value === null ? Figure.below : new Figure(value, 'SUMMED', hiddenParts);
  }

  /** Whether a value was made here, for walks over answers. */
  static is(value: unknown): value is Figure {
    return value instanceof Figure && value.#made;
  }
}
