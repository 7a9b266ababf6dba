package dev.indemnity.core.scheme;

import dev.indemnity.core.table.Row;
import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * What users supply to an edition whose documents leave it to an annex: the rows of tables that are
 * declared without any, and names of their own.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Annex {
  Annex() {}

  /** {@return the id of the edition it is for} */
  public abstract String of();

  /** {@return the label of the edition it is for} */
  public abstract String label();

  /** {@return its own name, such as {@code com.example.annexes-2025}} */
  public abstract String id();

  /** {@return the title for people} */
  public abstract Text title();

  /** {@return how sure its figures are} */
  public abstract SchemeEdition.Figures figures();

  /** {@return which of the edition's annexes it is; tables of these without rows then have none} */
  public abstract List<String> supplies();

  /** {@return names it adds, by category} */
  public abstract Map<String, List<String>> names();

  /** {@return the rows it supplies, by table} */
  public abstract Map<String, List<Row>> rows();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableAnnex.Builder {
    Builder() {}
  }
}
