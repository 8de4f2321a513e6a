package org.gkec.server.graph.write;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets what is read in several steps come from one revision: no write becomes visible meanwhile.
 * Its lock comes first: a store that has prepared a commit lets no one read, so a write that waited
 * here afterwards would wait for ever for a reader who waits for the store.
 */
final class OneRevision {

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** Reads; may be called again by the same thread while it reads or writes. */
  <T> T read(Supplier<T> reading) {
    return with(lock.readLock(), reading);
  }

  /** Makes a write visible together with its revision. */
  <T> T change(Supplier<T> commit) {
    return with(lock.writeLock(), commit);
  }

  private static <T> T with(Lock held, Supplier<T> work) {
    held.lock();
    try {
      return work.get();
    } finally {
      held.unlock();
    }
  }
}
