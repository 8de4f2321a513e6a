package org.gkec.server.graph.meter;

import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.Binding;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.sail.lmdb.model.LmdbValue;
import org.eclipse.rdf4j.sail.memory.model.MemValue;
import org.jspecify.annotations.Nullable;

/**
 * About how many bytes of heap something takes when it is kept. What the store holds anyway costs
 * nothing but its reference, and neither does a long value that was weighed lately: it is the same
 * object, such as a constant of the query.
 */
public final class Footprint {

  /** An entry of a table, with its key. */
  public static final int ENTRY = 64;

  private static final int ROW = 80;
  private static final int CELL = 8;
  private static final int VALUE = 64;
  private static final int LONG_TEXT = 4096;
  private static final int REMEMBERED = 16;

  private final @Nullable Value[] weighed = new @Nullable Value[REMEMBERED];
  private int next;

  /** Of a row, a value, or a part of the engine's own. */
  public long of(Object kept) {
    return switch (kept) {
      case BindingSet row -> of(row);
      case Value value -> of(value);
      default -> VALUE;
    };
  }

  private long of(BindingSet row) {
    long bytes = ROW;
    for (Binding binding : row) {
      bytes += CELL + of(binding.getValue());
    }
    return bytes;
  }

  /** Of a value. */
  public long of(Value value) {
    if (value instanceof MemValue) {
      return 0;
    }
    if (value instanceof LmdbValue) {
      return VALUE;
    }
    int length = value.stringValue().length();
    return length > LONG_TEXT && isKnown(value) ? 0 : VALUE + ofText(length);
  }

  /** Of a text of so many UTF-16 units. */
  public static long ofText(long length) {
    return 2L * length;
  }

  /** True if a value is computed and so long that it counts also while it is only passed on. */
  public static boolean isLong(Value value) {
    return !(value instanceof MemValue)
        && !(value instanceof LmdbValue)
        && value.stringValue().length() > LONG_TEXT;
  }

  @SuppressWarnings("ReferenceEquality") // the same object takes no more memory
  private boolean isKnown(Value value) {
    for (Value known : weighed) {
      if (known == value) {
        return true;
      }
    }
    weighed[next++ % REMEMBERED] = value;
    return false;
  }
}
