package dev.indemnity.tables.edition;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.SchemeEdition.Figures;
import dev.indemnity.core.scheme.Source;
import dev.indemnity.core.scheme.SuppliedAnnex;
import dev.indemnity.core.text.Text;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonArray;
import dev.indemnity.tables.json.Members;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** Reads the header of an edition; harmless values stand for what cannot be read of it. */
final class HeaderDecoder {
  private static final String UNREAD = "unread";

  private final Parts parts;
  private final Decoder decoder;
  private final Gaps gaps;

  HeaderDecoder(Parts parts, Gaps gaps) {
    this.parts = parts;
    this.decoder = parts.decoder();
    this.gaps = gaps;
  }

  /** An edition of nothing but a header none of which was read. */
  static SchemeEdition.Builder unread() {
    return SchemeEdition.builder()
        .id(UNREAD)
        .title(Text.of(UNREAD))
        .currency(CurrencyUnit.EUR)
        .zone(ZoneOffset.UTC)
        .figures(Figures.ILLUSTRATIVE);
  }

  /** {@return the currency, or what stands for one that could not be read} */
  CurrencyUnit header(Members members, SchemeEdition.Builder edition) {
    Optional<String> id = members.text("id");
    if (id.isPresent()) {
      edition.id(id.get());
    }
    Optional<String> label = members.text("label");
    if (label.isPresent()) {
      edition.label(label.get());
    }
    Optional<Text> title = parts.text(members, "title");
    if (title.isPresent()) {
      edition.title(title.get());
    }
    CurrencyUnit currency = currency(members).orElse(CurrencyUnit.EUR);
    edition.currency(currency);
    Optional<JsonValue> inForce = members.get("inForce");
    if (inForce.isPresent()) {
      inForce(inForce.get(), edition);
    }
    edition.publishedOn(date(members, "publishedOn"));
    edition.verifiedUntil(date(members, "verifiedUntil"));
    edition.figures(members.choice("figures", Words.FIGURES).orElse(Figures.ILLUSTRATIVE));
    edition.overlays(parts.names(members, "overlays"));
    for (JsonValue each : members.elements("annexes")) {
      Optional<SuppliedAnnex> annex = annex(each);
      if (annex.isPresent()) {
        edition.addAnnexes(annex.get());
      }
    }
    for (Map.Entry<String, JsonValue> each : members.entries("sources").entrySet()) {
      Optional<Source> source = source(each.getValue());
      gaps.declared("sources", each.getKey(), source.isPresent());
      if (source.isPresent()) {
        edition.putSources(each.getKey(), source.get());
      }
    }
    return currency;
  }

  private Optional<CurrencyUnit> currency(Members members) {
    Optional<String> code = members.text("currency");
    if (code.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(CurrencyUnit.of(code.get()));
    } catch (IllegalCurrencyException e) {
      return decoder.refuse(
          members.get("currency").orElseThrow(), "an ISO 4217 code such as \"CNY\"");
    }
  }

  /**
   * The zone, or what stands for one that could not be read.
   *
   * @param isKnown whether there is known to be such a zone: a start that asks no instants then
   *     does without the rules of all zones
   */
  Deferred<ZoneId> zone(Members members, boolean isKnown) {
    Optional<String> id = members.text("zone");
    if (id.isPresent() && isKnown) {
      return Deferred.by(new Zone(id.get()));
    }
    return Deferred.of(id.isPresent() ? zone(id.get(), members) : ZoneOffset.UTC);
  }

  private record Zone(String id) implements Supplier<ZoneId> {
    @Override
    public ZoneId get() {
      return ZoneId.of(id);
    }
  }

  private ZoneId zone(String id, Members members) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      decoder
          .problems()
          .reportUnknown(
              members.get("zone").orElseThrow(),
              "a time zone such as \"Asia/Shanghai\"",
              ZoneId.getAvailableZoneIds());
      return ZoneOffset.UTC;
    }
  }

  private void inForce(JsonValue value, SchemeEdition.Builder edition) {
    if (!(value instanceof JsonArray array) || array.elements().size() != 2) {
      decoder.refuse(
          value, "a list of two: the first day in force and the first day after, or null");
      return;
    }
    edition.inForceFrom(decoder.dateOrNull(array.elements().get(0)));
    edition.inForceTo(decoder.dateOrNull(array.elements().get(1)));
  }

  private Optional<LocalDate> date(Members members, String key) {
    Optional<JsonValue> value = members.get(key);
    return value.isPresent() ? decoder.dateOrNull(value.get()) : Optional.empty();
  }

  private Optional<SuppliedAnnex> annex(JsonValue value) {
    Members members = decoder.members(value, Shapes.ANNEX);
    Optional<String> id = members.text("id");
    Optional<Text> title = parts.text(members, "title");
    Optional<Figures> figures = members.choice("figures", Words.FIGURES);
    List<String> supplies = parts.names(members, "supplies");
    return members.sound()
        ? Optional.of(
            new SuppliedAnnex(
                id.orElseThrow(), title.orElseThrow(), figures.orElseThrow(), supplies))
        : Optional.empty();
  }

  private Optional<Source> source(JsonValue value) {
    Members members = decoder.members(value, Shapes.SOURCE);
    Optional<Text> title = parts.text(members, "title");
    Optional<String> number = members.text("number");
    Optional<String> address = members.text("address");
    return members.sound()
        ? Optional.of(new Source(title.orElseThrow(), number, address))
        : Optional.empty();
  }
}
