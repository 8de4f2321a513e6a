package org.gkec.server.graph.keep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import org.eclipse.rdf4j.model.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An entry of the journal that is being written. What is large goes to the file as it comes; it
 * counts only once it is {@link #seal sealed}.
 */
final class OpenEntry implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OpenEntry.class);

  /** So many characters are held back, so that a small entry is written at once. */
  private static final int HELD = 1 << 20;

  private static final int PROBE = 1 << 16;

  private final Path file;
  private final FileChannel channel;
  private final long start;
  private final LongConsumer sealed;
  private final StringBuilder held = new StringBuilder();
  private final CRC32 checksum = new CRC32();
  private long length;
  private boolean done;

  /**
   * @param start where it begins; what stands there was not finished, and goes
   * @param sealed told where it ends, once it counts
   */
  OpenEntry(Path file, long start, LongConsumer sealed) throws IOException {
    this.file = file;
    this.start = start;
    this.sealed = sealed;
    this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
    if (channel.size() < start) {
      channel.close();
      throw new IOException("it is shorter than it was");
    }
    channel.truncate(start);
  }

  void change(boolean comes, Statement statement) {
    held.append(comes ? "+ " : "- ");
    Quads.line(statement, held);
    if (held.length() > HELD) {
      try {
        spill();
      } catch (IOException e) {
        throw new NotKept("cannot write " + file, e);
      }
    }
  }

  /** A graph that exists without a statement, or that does so no more. */
  void emptyGraph(boolean comes, String name) {
    held.append(comes ? "> " : "< ").append(name).append('\n');
  }

  private void spill() throws IOException {
    if (length == 0) {
      put(ByteBuffer.wrap(EntryHead.open()), start);
    }
    byte[] lines = heldBytes();
    put(ByteBuffer.wrap(lines), start + EntryHead.SIZE + length - lines.length);
  }

  private byte[] heldBytes() {
    byte[] lines = held.toString().getBytes(UTF_8);
    held.setLength(0);
    checksum.update(lines);
    length += lines.length;
    return lines;
  }

  /**
   * Makes it count, forced to disk.
   *
   * @throws NotKept if that cannot be done; then nothing is left of it
   */
  void seal(Revision revision) {
    try {
      if (length == 0) {
        byte[] lines = heldBytes();
        byte[] head = new EntryHead(revision, length, checksum.getValue()).line();
        put(ByteBuffer.allocate(head.length + lines.length).put(head).put(lines).flip(), start);
      } else {
        spill();
        channel.force(true);
        Moments.pass("entry written");
        put(ByteBuffer.wrap(new EntryHead(revision, length, checksum.getValue()).line()), start);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new NotKept("cannot write " + file, e);
    }
    done = true;
    sealed.accept(start + EntryHead.SIZE + length);
    Moments.pass("entry sealed");
  }

  /** Writes as much as a small entry needs, and forces it to disk. */
  void probe() {
    try {
      put(ByteBuffer.allocate(PROBE), start);
      channel.force(true);
    } catch (IOException e) {
      throw new NotKept("cannot write " + file, e);
    }
  }

  /** Takes it back, unless it is sealed. */
  @Override
  public void close() {
    try (channel) {
      if (!done) {
        channel.truncate(start);
        channel.force(true);
      }
    } catch (IOException e) {
      LOG.warn("{} is cut back only before the next write: {}", file, e.toString());
    }
  }

  private void put(ByteBuffer bytes, long place) throws IOException {
    long at = place;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }
}
