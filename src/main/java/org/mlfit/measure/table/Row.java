package org.mlfit.measure.table;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A row of what a query gave; the cells are counted from 0 and may be empty. */
public record Row(List<Object> cells) {

  /** Keeps the cells as they are. */
  public Row {
    cells = Collections.unmodifiableList(cells);
  }

  /** A cell that holds a count; 0 where it is empty. */
  public long count(int cell) {
    return cells.get(cell) instanceof Number number ? number.longValue() : 0;
  }

  /** A cell that holds a number; not a number where it is empty. */
  public double number(int cell) {
    return cells.get(cell) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** A cell that holds a list of numbers, or a single one; none where it is empty. */
  public List<Double> numbers(int cell) {
    Stream<?> values =
        cells.get(cell) instanceof List<?> list ? list.stream() : Stream.of(cells.get(cell));
    return values
        .filter(Number.class::isInstance)
        .map(number -> ((Number) number).doubleValue())
        .toList();
  }

  /** A cell as text; nothing where it is empty. */
  public Optional<String> text(int cell) {
    Object value = cells.get(cell);
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Optional.of(BigDecimal.valueOf(number).setScale(0).toPlainString());
    }
    return Optional.ofNullable(value).map(Object::toString);
  }
}
