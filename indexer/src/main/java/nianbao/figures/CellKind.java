package nianbao.figures;

/** What a cell of a statutory table is; see {@link CellClassifier}. */
public enum CellKind {
  /** A line over a part of a table: 第二十条第(一)项. */
  ARTICLE,
  /** Stands in the head of a table over a column: 统计指标, 单位, 总计. */
  HEADING,
  /** Names figures below it; those of all such labels stand side by side in one unlabelled row. */
  COLUMN,
  /** Names several rows and stands only in the first of them. */
  GROUP,
  /** Names the figures behind it in the same row. */
  ROW,
  /** 条, 件 … */
  UNIT,
  /** Nothing was printed. */
  BLANK,
  /** An amount, or a sign for nothing: 1,368, 251000元, —. */
  VALUE,
  /** Digits and marks that state no amount: 95.2%. */
  NUMERAL,
  /** Anything else. */
  TEXT;

  /** Whether it is the label of a row that a form has. */
  public boolean isLabel() {
    return this == ARTICLE || this == COLUMN || this == GROUP || this == ROW;
  }

  /** Whether it heads what stands below it. */
  public boolean headsColumn() {
    return this == HEADING || this == COLUMN;
  }

  /** Whether it may be printed behind a label, in its row. */
  public boolean standsBehindLabel() {
    return this == UNIT || this == BLANK || this == VALUE || this == NUMERAL;
  }
}
