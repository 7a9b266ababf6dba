package dev.indemnity.core.scheme;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/** Which edition an answer rests on. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class EditionUsed {
  EditionUsed() {}

  /** {@return the product or scheme} */
  public abstract String id();

  /** {@return the edition's name among those of its product} */
  public abstract String label();

  /**
   * {@return the SHA-256 of the edition's canonical content, in lower-case hexadecimal; worked out
   * when first asked for}
   */
  public String digest() {
    return deferredDigest().get();
  }

  abstract Deferred<String> deferredDigest();

  /** {@return the title for people} */
  public abstract Text title();

  /** {@return how sure the edition's figures are} */
  public abstract SchemeEdition.Figures figures();

  /** {@return what was changed of the edition as published; none: nothing was} */
  public abstract List<String> overlays();

  /** {@return the annexes that were supplied to it} */
  public abstract List<SuppliedAnnex> annexes();

  /** {@return the other editions it uses} */
  public abstract List<EditionUsed> references();

  /**
   * Names an edition.
   *
   * @param edition the edition
   * @return what answers say of it
   */
  public static EditionUsed of(SchemeEdition edition) {
    return builder()
        .id(edition.id())
        .label(edition.label())
        .deferredDigest(Deferred.by(() -> EditionDigest.of(edition)))
        .title(edition.title())
        .figures(edition.figures())
        .overlays(edition.overlays())
        .annexes(edition.annexes())
        .references(ofReferences(edition))
        .build();
  }

  private static List<EditionUsed> ofReferences(SchemeEdition edition) {
    List<EditionUsed> used = new ArrayList<>();
    for (Reference reference : edition.references().values()) {
      if (reference.edition().isPresent()) {
        used.add(of(reference.edition().get()));
      }
    }
    return used;
  }

  @Override
  public String toString() {
    return id()
        + " "
        + label()
        + " ("
        + figures().spelling()
        + " figures, "
        + digest().substring(0, 12)
        + ")"
        + (annexes().isEmpty()
            ? ""
            : " with " + annexes().stream().map(Object::toString).collect(Collectors.joining("; ")))
        + (overlays().isEmpty() ? "" : " overlaid: " + String.join("; ", overlays()));
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableEditionUsed.Builder {
    Builder() {}

    /**
     * The identity of the edition.
     *
     * @param digest 64 lower-case hexadecimal digits
     * @return this builder
     */
    public Builder digest(String digest) {
      return deferredDigest(Deferred.of(digest));
    }
  }
}
