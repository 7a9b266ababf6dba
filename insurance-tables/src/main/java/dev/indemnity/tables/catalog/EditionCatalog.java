package dev.indemnity.tables.catalog;

import dev.indemnity.core.problem.Nearest;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.EditionDigest;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Editions by their id and label, and by the dates they are in force on. Immutable.
 *
 * <p>An edition once published is never replaced: a corrected one has a label of its own. So a
 * catalog holds at most one edition of an id and a label, and the same edition twice counts once,
 * in whatever order and spelling it is written.
 */
public final class EditionCatalog {
  /** What is listed by label and id; of what ships, each is read when first asked for. */
  private final NavigableMap<String, NavigableMap<String, Listed>> listed = new TreeMap<>();

  private EditionCatalog() {}

  private Optional<Listed> put(String id, String label, Listed edition) {
    // plainly: a start links no closure
    NavigableMap<String, Listed> labels = listed.get(id);
    if (labels == null) {
      labels = new TreeMap<>();
      listed.put(id, labels);
    }
    return Optional.ofNullable(labels.putIfAbsent(label, edition));
  }

  /** Whether two editions are one however they are written: if no answer can tell them apart. */
  static boolean saysTheSame(SchemeEdition one, SchemeEdition other) {
    return one.equals(other)
        || (one.overlays().equals(other.overlays())
            && EditionDigest.of(one).equals(EditionDigest.of(other)));
  }

  /**
   * A catalog of the given editions.
   *
   * @param editions the editions, in any order
   * @return the catalog
   * @throws IllegalArgumentException if two have the same id and label but not the same content
   */
  public static EditionCatalog of(Collection<SchemeEdition> editions) {
    EditionCatalog catalog = new EditionCatalog();
    for (SchemeEdition edition : editions) {
      Optional<Listed> other =
          catalog.put(edition.id(), edition.label(), new Listed.Given(edition));
      if (other.isPresent() && !saysTheSame(other.get().edition(), edition)) {
        throw new IllegalArgumentException(
            "edition ("
                + name(edition)
                + ") must be one: two with other contents have the same id and label");
      }
    }
    return catalog;
  }

  /**
   * The editions that ship with this library. Each is read when it is first asked for, and so are
   * those it refers to; another call begins anew.
   *
   * @return the catalog
   */
  public static EditionCatalog shipped() {
    EditionCatalog catalog = new EditionCatalog();
    for (ShippedFile file : ShippedFile.all()) {
      catalog.put(file.id(), file.label(), new Listed.Shipped(file, catalog));
    }
    return catalog;
  }

  /**
   * The editions an index on the class path lists.
   *
   * @param loader where to look for the index and the files
   * @param index the path of the index, such as {@code com/example/editions/index.txt}: a text in
   *     UTF-8 with a path on each line, relative to the index; lines that are empty or begin with
   *     {@code #} are passed over
   * @return the catalog
   * @throws IllegalArgumentException where the index or a file it lists is not there
   * @throws BrokenEditionException where any file is broken; it tells all that is wrong with all of
   *     them
   */
  public static EditionCatalog ofClassPath(ClassLoader loader, String index) {
    return of(EditionFiles.ofClassPath(loader, index));
  }

  /**
   * The editions in a directory and those below it: every file whose name ends in {@code .json},
   * except case files.
   *
   * @param directory the directory
   * @return the catalog
   * @throws IOException where the directory or a file cannot be read
   * @throws BrokenEditionException where any file is broken, or no edition, or of the same id and
   *     label as another with other contents; it tells all that is wrong with all of them
   */
  public static EditionCatalog ofDirectory(Path directory) throws IOException {
    return of(EditionFiles.ofDirectory(directory, (id, label) -> Optional.empty()));
  }

  /**
   * The editions in a directory and those below it, beside those of this catalog, to which they may
   * refer.
   *
   * @param directory the directory
   * @return a catalog of both
   * @throws IOException where the directory or a file cannot be read
   * @throws BrokenEditionException as {@link #ofDirectory}
   * @throws IllegalArgumentException if both have an edition of the same id and label but not the
   *     same content
   */
  public EditionCatalog plusDirectory(Path directory) throws IOException {
    return plus(of(EditionFiles.ofDirectory(directory, this::edition)));
  }

  /**
   * Reads edition files one by one; they may refer to each other and to editions of this catalog.
   *
   * @param files the files
   * @return what came of each, in their order
   * @throws IOException where a file cannot be read
   */
  public List<FileReading> read(Collection<Path> files) throws IOException {
    return EditionFiles.of(files, this::edition).readings();
  }

  /**
   * The edition of an id and a label, if the catalog has it; where others refer to it, for one.
   *
   * @param id the product or scheme
   * @param label the edition's name among those of its product
   * @return the edition; empty: there is none
   */
  public Optional<SchemeEdition> edition(String id, String label) {
    return Optional.ofNullable(listed.get(id))
        .map(labels -> labels.get(label))
        .map(Listed::edition);
  }

  /**
   * The editions of this catalog and another.
   *
   * @param other the other
   * @return a catalog of both
   * @throws IllegalArgumentException if both have an edition of the same id and label but not the
   *     same content
   */
  public EditionCatalog plus(EditionCatalog other) {
    List<SchemeEdition> both = new ArrayList<>(editions());
    both.addAll(other.editions());
    return of(both);
  }

  /**
   * The edition in force on a date.
   *
   * @param id the product or scheme
   * @param date the date
   * @return exactly one edition, or none, or several
   */
  public Selection find(String id, LocalDate date) {
    List<SchemeEdition> known =
        listed.getOrDefault(id, new TreeMap<>()).values().stream().map(Listed::edition).toList();
    List<SchemeEdition> inForce =
        known.stream().filter(edition -> isInForce(edition, date)).toList();
    if (inForce.isEmpty()) {
      String nearest = known.isEmpty() ? Nearest.to(id, listed.keySet()) : "";
      return new Selection.None(id, date, known, nearest);
    }
    return inForce.size() == 1
        ? new Selection.One(inForce.get(0))
        : new Selection.Ambiguous(inForce);
  }

  private static boolean isInForce(SchemeEdition edition, LocalDate date) {
    return edition.inForceFrom().map(from -> !date.isBefore(from)).orElse(true)
        && edition.inForceTo().map(date::isBefore).orElse(true);
  }

  /**
   * The edition of an id and a label.
   *
   * @param id the product or scheme
   * @param label the edition's name among those of its product
   * @return the edition
   * @throws IllegalArgumentException if the catalog has no such edition; the message names the
   *     nearest
   */
  public SchemeEdition get(String id, String label) {
    return listed(id, label).edition();
  }

  /**
   * The scheme of the edition of an id and a label. Of an edition that ships, one that quotes
   * before the edition was read as a whole: that is done when another question is first asked.
   *
   * @param id the product or scheme
   * @param label the edition's name among those of its product
   * @return the scheme
   * @throws IllegalArgumentException as {@link #get}
   */
  public Scheme scheme(String id, String label) {
    return listed(id, label).scheme();
  }

  private Listed listed(String id, String label) {
    Map<String, Listed> known = listed.get(id);
    if (known == null) {
      throw new IllegalArgumentException(
          "id (" + id + ") must be one of the catalog" + nearest(id, listed.keySet()));
    }
    Listed found = known.get(label);
    if (found == null) {
      throw new IllegalArgumentException(
          "label (" + label + ") must be one of " + id + nearest(label, known.keySet()));
    }
    return found;
  }

  private static String nearest(String name, Set<String> known) {
    String nearest = Nearest.to(name, known);
    return nearest.isEmpty() ? ", which has " + known : "; nearest: " + nearest;
  }

  /**
   * All editions.
   *
   * @return the editions in the order of their ids and then of their labels
   */
  public List<SchemeEdition> editions() {
    return listed.values().stream()
        .flatMap(labels -> labels.values().stream())
        .map(Listed::edition)
        .toList();
  }

  /** One line for each edition: id, label and the days it is in force. */
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    for (SchemeEdition edition : editions()) {
      lines
          .append(name(edition))
          .append(" [")
          .append(edition.inForceFrom().map(LocalDate::toString).orElse(""))
          .append("..")
          .append(edition.inForceTo().map(LocalDate::toString).orElse(""))
          .append(")\n");
    }
    return lines.toString();
  }

  private static String name(SchemeEdition edition) {
    return edition.id() + " " + edition.label();
  }
}
