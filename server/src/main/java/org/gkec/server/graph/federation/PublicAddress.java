package org.gkec.server.graph.federation;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses of the public Internet from all others (IANA special-purpose registries). */
final class PublicAddress {

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublic(six);
      default -> false;
    };
  }

  private static boolean isPublic(byte[] four) {
    int first = four[0] & 0xff;
    int second = four[1] & 0xff;
    int third = four[2] & 0xff;
    boolean special =
        first == 0
            || first == 10
            || first == 127
            || first >= 224
            || (first == 100 && second >= 64 && second < 128)
            || (first == 169 && second == 254)
            || (first == 172 && second >= 16 && second < 32)
            || (first == 192 && second == 168)
            || (first == 192 && second == 0 && (third == 0 || third == 2))
            || (first == 192 && second == 88 && third == 99)
            || (first == 198 && (second == 18 || second == 19))
            || (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return !special;
  }

  /**
   * Global unicast alone, and of the forms that wrap an IPv4 address only those of a public one.
   */
  private static boolean isPublic(Inet6Address address) {
    byte[] bytes = address.getAddress();
    boolean zeros = Arrays.equals(bytes, 0, 10, new byte[10], 0, 10);
    if (zeros) {
      return isPublic(Arrays.copyOfRange(bytes, 12, 16)) && bytes[10] == bytes[11];
    }
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    if (first == 0x2002) {
      return isPublic(Arrays.copyOfRange(bytes, 2, 6));
    }
    if (first == 0x64 && second == 0xff9b) {
      return isPublic(Arrays.copyOfRange(bytes, 12, 16));
    }
    boolean special = first == 0x2001 && (second == 0xdb8 || second < 0x200);
    return (first & 0xe000) == 0x2000 && !special;
  }

  /** The address in brackets if it is IPv6, as it stands in a URI. */
  static String literal(InetAddress address) throws UnknownHostException {
    String plain = InetAddress.getByAddress(address.getAddress()).getHostAddress();
    return address instanceof Inet6Address ? "[" + plain + "]" : plain;
  }
}
