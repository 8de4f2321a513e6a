package org.gkec.server.recommend.advice;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Collector;

/** The first few of many in an order, without sorting the many. */
final class FirstFew {

  private FirstFew() {}

  /** Collects the first {@code n}, in order. */
  static <T> Collector<T, ?, List<T>> of(int n, Comparator<? super T> order) {
    return Collector.of(
        () -> new PriorityQueue<T>(n + 1, order.reversed()),
        (PriorityQueue<T> kept, T each) -> {
          if (kept.size() < n) {
            kept.add(each);
          } else if (n > 0 && order.compare(each, kept.element()) < 0) {
            kept.poll();
            kept.add(each);
          }
        },
        (one, other) -> {
          throw new UnsupportedOperationException("for sequential streams");
        },
        kept -> kept.stream().sorted(order).toList());
  }
}
