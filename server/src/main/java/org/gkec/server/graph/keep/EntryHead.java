package org.gkec.server.graph.keep;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The first line of an entry of the journal, always of the same size. It is written last: as long
 * as the entry is not whole, its place is {@link #open() held by dots}.
 *
 * @param length of the lines that follow, in bytes
 * @param checksum of the lines that follow, a CRC-32
 */
record EntryHead(Revision revision, long length, long checksum) {

  /** In bytes, with the end of the line. */
  static final int SIZE = 67;

  private static final Pattern FORM =
      Pattern.compile("@ (\\d{12}) (\\d{6}) (\\d{13}) (\\d{12}) ([0-9a-f]{8})");

  byte[] line() {
    String text =
        "@ %012d %06d %013d %012d %08x"
            .formatted(
                revision.number(),
                revision.step(),
                revision.since().toEpochMilli(),
                length,
                checksum);
    return "%s %08x\n".formatted(text, checksum(text.getBytes(US_ASCII))).getBytes(US_ASCII);
  }

  /** What stands in its place while the entry is written. */
  static byte[] open() {
    var line = new byte[SIZE];
    Arrays.fill(line, (byte) '.');
    line[SIZE - 1] = '\n';
    return line;
  }

  /** Nothing if the bytes are not what was written. */
  static Optional<EntryHead> of(byte[] line) {
    String text = new String(line, 0, SIZE - 10, US_ASCII);
    Matcher found = FORM.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    var head =
        new EntryHead(
            new Revision(
                Long.parseLong(found.group(1)),
                Integer.parseInt(found.group(2)),
                Instant.ofEpochMilli(Long.parseLong(found.group(3)))),
            Long.parseLong(found.group(4)),
            Long.parseLong(found.group(5), 16));
    return Arrays.equals(head.line(), line) ? Optional.of(head) : Optional.empty();
  }

  private static long checksum(byte[] bytes) {
    var checksum = new CRC32();
    checksum.update(bytes);
    return checksum.getValue();
  }
}
