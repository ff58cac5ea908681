/** The equations of a table that stands somewhere else in the text than where they were evaluated. */
import type { Cell, Table } from '../report/model';
import type { Found, Instance, Operand, Status } from './identity';

/** Which cells of two tables that are the same row by row are the same. */
export class CellPlaces {
  private known: { readonly there: ReadonlyMap<Cell, Cell>; readonly back: ReadonlyMap<Cell, Cell> } | undefined;

  constructor(
    private readonly from: Table,
    private readonly to: Table,
  ) {}

  /** The cell of the second table for one of the first. */
  there(cell: Cell): Cell | undefined {
    return this.maps().there.get(cell);
  }

  /** The cell of the first table for one of the second. */
  back(cell: Cell): Cell | undefined {
    return this.maps().back.get(cell);
  }

  private maps(): NonNullable<typeof this.known> {
    if (this.known !== undefined) return this.known;
    const there = new Map<Cell, Cell>();
    const back = new Map<Cell, Cell>();
    this.from.rows.forEach(({ cells }, i) => {
      cells.forEach((cell, j) => {
        const other = this.to.rows[i]?.cells[j];
        if (other === undefined) return;
        there.set(cell, other);
        back.set(other, cell);
      });
    });
    this.known = { there, back };
    return this.known;
  }
}

export class MovedInstance implements Instance {
  private leftOperands: readonly Operand[] | undefined;
  private rightOperands: readonly Operand[] | undefined;

  constructor(
    private readonly first: Instance,
    private readonly places: CellPlaces,
  ) {}

  get equation(): Instance['equation'] {
    return this.first.equation;
  }

  get column(): Instance['column'] {
    return this.first.column;
  }

  get row(): Instance['row'] {
    return this.first.row;
  }

  get left(): readonly Operand[] {
    this.leftOperands ??= this.first.left.map((operand) => this.placed(operand));
    return this.leftOperands;
  }

  get right(): readonly Operand[] {
    this.rightOperands ??= this.first.right.map((operand) => this.placed(operand));
    return this.rightOperands;
  }

  get unknown(): readonly Operand[] {
    return [...this.left, ...this.right].filter(({ value }) => value === undefined);
  }

  get leftSum(): number {
    return this.first.leftSum;
  }

  get rightSum(): number {
    return this.first.rightSum;
  }

  get leftUnknown(): number {
    return this.first.leftUnknown;
  }

  get rightUnknown(): number {
    return this.first.rightUnknown;
  }

  get status(): Status {
    return this.first.status;
  }

  get need(): number | undefined {
    return this.first.need;
  }

  find(cell: Cell): Found | undefined {
    const first = this.places.back(cell);
    return first === undefined ? undefined : this.first.find(first);
  }

  private placed(operand: Operand): Operand {
    return operand.cell === undefined ? operand : { ...operand, cell: this.places.there(operand.cell) };
  }
}
