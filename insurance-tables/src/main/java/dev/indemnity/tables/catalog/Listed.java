package dev.indemnity.tables.catalog;

import dev.indemnity.core.scheme.Reference;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An edition of a catalog and what questions are asked of. */
interface Listed {
  SchemeEdition edition();

  Scheme scheme();

  /** One that was there before the catalog. */
  record Given(SchemeEdition edition) implements Listed {
    @Override
    public Scheme scheme() {
      return Scheme.resolve(edition);
    }
  }

  /** One that ships, which is read when it is first asked for: less of it where it only quotes. */
  final class Shipped implements Listed, Supplier<SchemeEdition>, Reference.Source {
    private final ShippedFile file;
    private final EditionCatalog catalog;
    private @Nullable SchemeEdition edition;
    private @Nullable Scheme scheme;

    Shipped(ShippedFile file, EditionCatalog catalog) {
      this.file = file;
      this.catalog = catalog;
    }

    @Override
    public synchronized SchemeEdition edition() {
      SchemeEdition known = edition;
      if (known == null) {
        known = file.read(this);
        edition = known;
      }
      return known;
    }

    @Override
    public Optional<SchemeEdition> find(String id, String label) {
      return catalog.edition(id, label);
    }

    @Override
    public SchemeEdition get() {
      return edition();
    }

    @Override
    public synchronized Scheme scheme() {
      Scheme known = scheme;
      if (known == null) {
        known = Scheme.quotingBy(file.packedQuotes(), this);
        scheme = known;
      }
      return known;
    }
  }
}
