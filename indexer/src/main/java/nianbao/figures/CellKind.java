package nianbao.figures;

/** What a cell of a statutory table is; see {@link CellClassifier}. */
public enum CellKind {
  /** The title line of a part of a table: 第二十条第(一)项. */
  ARTICLE,
  /** A column heading in the head of a table: 统计指标, 单位, 总计. */
  HEADING,
  /** Labels figures below it; the figures of all such labels stand in one unlabelled row. */
  COLUMN,
  /** Labels several rows and stands only in the first of them. */
  GROUP,
  /** Labels the figures after it in the same row. */
  ROW,
  /** 条, 件 … */
  UNIT,
  /** Nothing was printed. */
  BLANK,
  /** An amount, or a dash for none: 1,368, 251000元, —. */
  VALUE,
  /** Digits and marks that aren't an amount: 95.2%. */
  NUMERAL,
  /** Anything else. */
  TEXT;

  /** Whether it is the label of a row of a form. */
  public boolean isLabel() {
    return this == ARTICLE || this == COLUMN || this == GROUP || this == ROW;
  }

  /** Whether it is a heading for the cells below it. */
  public boolean headsColumn() {
    return this == HEADING || this == COLUMN;
  }

  /** Whether it may follow a label in the same row. */
  public boolean standsBehindLabel() {
    return this == UNIT || this == BLANK || this == VALUE || this == NUMERAL;
  }
}
