package dev.indemnity.core.scheme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The identity of an edition: what it says, however it is written down. */
public final class EditionDigest {
  private EditionDigest() {}

  /**
   * The SHA-256 of the edition's content. The order of keys and of table rows, white space and the
   * spelling of numbers do not change it; anything else does, one fen as well as one word.
   *
   * @param edition the edition
   * @return 64 lower-case hexadecimal digits
   */
  public static String of(SchemeEdition edition) {
    StringBuilder text = new StringBuilder("edition 1\n");
    // lengths, so that no two contents read alike
    content(edition)
        .forEach(
            (path, value) ->
                text.append(path.length())
                    .append(' ')
                    .append(path)
                    .append(' ')
                    .append(value.length())
                    .append(' ')
                    .append(value)
                    .append('\n'));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * What the identity is of: the content of an edition as texts by path, in a fixed order.
   *
   * @param edition the edition
   * @return texts by path, such as {@code parameter/lostTime.waitingDays/value}
   */
  public static Map<String, String> content(SchemeEdition edition) {
    return Canonical.of(edition);
  }
}
