package org.gkec.server.query;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as they are compared where spelling does not matter. */
public final class Folded {

  private Folded() {}

  /** In small letters, without accents and apostrophes, with blanks for hyphens. */
  public static String of(String text) {
    return Normalizer.normalize(text.strip().replace('-', ' '), Normalizer.Form.NFD)
        .replaceAll("[\\p{M}'’‘ʻʼ`]", "")
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace('ı', 'i')
        .replace('ł', 'l')
        .replace('ø', 'o')
        .replace('đ', 'd');
  }
}
