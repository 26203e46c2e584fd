package nianbao.figures.relation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One side of a relation, or a part of one. */
public sealed interface Expression {

  /** Supplies the values of cells. */
  @FunctionalInterface
  interface Cells {
    /**
     * The value of a cell, {@code null} if it has none; the implementation decides whether a blank
     * counts as 0.
     */
    @Nullable BigDecimal value(Cell cell);
  }

  /** The value, {@code null} if any operand has none. */
  @Nullable BigDecimal evaluate(Cells cells);

  /** Its cells in written order. */
  Stream<Cell> cells();

  /** This expression with its cells replaced. */
  Expression with(UnaryOperator<Cell> replacement);

  /**
   * A cell of the form.
   *
   * @param name {@code active_total}, {@code req_new[total]}, or {@code req_new[*]} for every
   *     column
   * @param previousYear whether it refers to the same office's report for the previous year
   */
  record Cell(String name, boolean previousYear) implements Expression {

    /** Suffix that stands for every column. */
    static final String EVERY_COLUMN = "[*]";

    /** Whether it stands for the cells of all columns. */
    public boolean isOfEveryColumn() {
      return name.endsWith(EVERY_COLUMN);
    }

    Cell over(String column) {
      return new Cell(name.replace(EVERY_COLUMN, '[' + column + ']'), previousYear);
    }

    @Override
    public @Nullable BigDecimal evaluate(Cells cells) {
      return cells.value(this);
    }

    @Override
    public Stream<Cell> cells() {
      return Stream.of(this);
    }

    @Override
    public Cell with(UnaryOperator<Cell> replacement) {
      return replacement.apply(this);
    }
  }

  /** A number written in the relation. */
  record Constant(BigDecimal value) implements Expression {
    @Override
    public BigDecimal evaluate(Cells cells) {
      return value;
    }

    @Override
    public Stream<Cell> cells() {
      return Stream.empty();
    }

    @Override
    public Constant with(UnaryOperator<Cell> replacement) {
      return this;
    }
  }

  /** Terms added and subtracted; 0 without any. */
  record Sum(List<Expression> added, List<Expression> subtracted) implements Expression {
    public Sum {
      added = List.copyOf(added);
      subtracted = List.copyOf(subtracted);
    }

    @Override
    public @Nullable BigDecimal evaluate(Cells cells) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Expression term : added) {
        BigDecimal value = term.evaluate(cells);
        if (value == null) {
          return null;
        }
        sum = sum.add(value);
      }
      for (Expression term : subtracted) {
        BigDecimal value = term.evaluate(cells);
        if (value == null) {
          return null;
        }
        sum = sum.subtract(value);
      }
      return sum;
    }

    @Override
    public Stream<Cell> cells() {
      return Stream.concat(added.stream(), subtracted.stream()).flatMap(Expression::cells);
    }

    @Override
    public Sum with(UnaryOperator<Cell> replacement) {
      return new Sum(
          added.stream().map(term -> term.with(replacement)).toList(),
          subtracted.stream().map(term -> term.with(replacement)).toList());
    }
  }

  /** The greatest of one or more parts. */
  record Maximum(List<Expression> parts) implements Expression {
    public Maximum {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("max() of nothing");
      }
    }

    @Override
    public @Nullable BigDecimal evaluate(Cells cells) {
      BigDecimal most = parts.getFirst().evaluate(cells);
      for (Expression part : parts.subList(1, parts.size())) {
        BigDecimal value = part.evaluate(cells);
        if (value == null || most == null) {
          return null;
        }
        most = most.max(value);
      }
      return most;
    }

    @Override
    public Stream<Cell> cells() {
      return parts.stream().flatMap(Expression::cells);
    }

    @Override
    public Maximum with(UnaryOperator<Cell> replacement) {
      return new Maximum(parts.stream().map(part -> part.with(replacement)).toList());
    }
  }
}
