package dev.indemnity.core.scheme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of an edition: what it says, however it is written down. */
public final class EditionDigest {
  private EditionDigest() {}

  /**
   * The SHA-256 of the edition's canonical content. The order of keys and of table rows, white
   * space and the spelling of numbers do not change it; anything else does, one fen as well as one
   * word.
   *
   * @param edition the edition
   * @return 64 lower-case hexadecimal digits
   */
  public static String of(SchemeEdition edition) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] content = Canonical.of(edition).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
