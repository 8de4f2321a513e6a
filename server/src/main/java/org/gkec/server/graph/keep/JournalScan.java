package org.gkec.server.graph.keep;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What a journal holds, found by reading all of it.
 *
 * @param entries the whole ones, up to the end or the first damage
 * @param end where the last of them ends, in bytes
 * @param size of the file
 * @param damage what is wrong at the end; null if nothing is, or if the last entry is merely not
 *     finished
 */
record JournalScan(List<Whole> entries, long end, long size, @Nullable String damage) {

  /** A whole entry and where its lines begin. */
  record Whole(EntryHead head, long place) {}

  static JournalScan of(Path file) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      var entries = new ArrayList<Whole>();
      long size = in.length();
      var title = new byte[(int) Math.min(size, Journal.TITLE.length)];
      in.readFully(title);
      if (!Arrays.equals(title, Journal.TITLE)) {
        return new JournalScan(entries, 0, size, "it does not begin as a journal");
      }
      long end = title.length;
      var line = new byte[EntryHead.SIZE];
      while (end + EntryHead.SIZE <= size) {
        in.seek(end);
        in.readFully(line);
        if (Arrays.equals(line, EntryHead.open())) {
          return new JournalScan(entries, end, size, null);
        }
        EntryHead head = EntryHead.of(line).orElse(null);
        String fault = fault(head, entries);
        if (head == null || fault != null) {
          return new JournalScan(entries, end, size, fault);
        }
        long place = end + EntryHead.SIZE;
        if (place + head.length() > size) {
          return new JournalScan(entries, end, size, null);
        }
        if (checksum(in, head.length()) != head.checksum()) {
          return new JournalScan(
              entries, end, size, "the checksum of revision " + head.revision() + " is wrong");
        }
        entries.add(new Whole(head, place));
        end = place + head.length();
      }
      return new JournalScan(entries, end, size, null);
    }
  }

  private static @Nullable String fault(@Nullable EntryHead head, List<Whole> before) {
    if (head == null) {
      return "the head of an entry is not as it was written";
    }
    if (!before.isEmpty()) {
      Revision last = before.getLast().head().revision();
      if (!head.revision().isNextAfter(last)) {
        return "revision %s follows revision %s".formatted(head.revision(), last);
      }
    }
    return null;
  }

  private static long checksum(RandomAccessFile in, long length) throws IOException {
    var checksum = new CRC32();
    var buffer = new byte[1 << 16];
    for (long left = length; left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      checksum.update(buffer, 0, read);
      left -= read;
    }
    return checksum.getValue();
  }

  /** How many whole entries stand behind the damage, as far as their heads can be found. */
  long behind(Path file) throws IOException {
    long found = 0;
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(end + 1);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        byte[] bytes = (line + "\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        if (bytes.length == EntryHead.SIZE && EntryHead.of(bytes).isPresent()) {
          found++;
        }
      }
    }
    return found;
  }
}
