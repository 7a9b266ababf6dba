package dev.indemnity.tables.guide;

import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;

/** The edition that ships. */
final class Shipped {
  static final SchemeEdition GUIDE =
      EditionCatalog.shipped().get("cn.chinalife.employers-liability", "guide");

  private Shipped() {}
}
