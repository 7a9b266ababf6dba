package dev.indemnity.core.coverage;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.Convention;
import dev.indemnity.core.scheme.CoverageTerms;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.FunctionDeclaration;
import dev.indemnity.core.scheme.PaymentTerms;
import dev.indemnity.core.scheme.PersonTerms;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.text.Text;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** A made-up plan whose cover runs by the months that are paid, each person's up to a birthday. */
final class MonthlyPlan {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Scheme SCHEME = Scheme.resolve(edition().build());

  private MonthlyPlan() {}

  static SchemeEdition.Builder edition() {
    Map<String, Type> inputs = new LinkedHashMap<>();
    inputs.put("start", Type.DATE);
    inputs.put("n", Type.NUMBER);
    String later = "(start + n * duration(\"P1M\"))";
    return SchemeEdition.builder()
        .id("test.monthly")
        .title(Text.of("Monthly plan"))
        .currency(CurrencyUnit.of("CNY"))
        .zone(ZONE)
        .putFacts("payments", FactDeclaration.of(Type.listOf(Type.item("payment"))))
        .putFacts("payment.at", FactDeclaration.of(Type.DATE_TIME))
        .putFacts(
            "payment.months",
            FactDeclaration.builder()
                .type(Type.NUMBER)
                .range(new Interval<>(Fraction.ZERO, false, null, true))
                .build())
        .putFacts("worker.birthDate", FactDeclaration.of(Type.DATE))
        .putFacts(
            "worker.agreed", FactDeclaration.builder().type(Type.BOOLEAN).standing("true").build())
        .putFacts(
            "roster",
            FactDeclaration.builder()
                .type(Type.listOf(Type.item("worker")))
                .supply(FactDeclaration.Supply.MEMBERS)
                .build())
        .putFunctions(
            "months after",
            FunctionDeclaration.builder()
                .inputs(inputs)
                .formula(
                    "if "
                        + later
                        + ".day < start.day then "
                        + later
                        + " + duration(\"P1D\") else "
                        + later)
                .build())
        .putFunctions(
            "midnight",
            FunctionDeclaration.builder()
                .putInputs("day", Type.DATE)
                .formula("date and time(day, time(\"00:00:00\"))")
                .build())
        .putConventions(
            "reading.birthday",
            Convention.builder()
                .code("M-1")
                .question(Text.of("when cover ends at the age"))
                .addReadings("on the birthday", "with the window")
                .value("on the birthday")
                .build())
        .addCoverage(
            CoverageTerms.builder()
                .payments(
                    PaymentTerms.builder()
                        .of("payments")
                        .received("payment.at")
                        .units("payment.months")
                        .payBefore("expiry")
                        .build())
                .inception("midnight(date(payment.at) + duration(\"P1D\"))")
                .expiry("midnight(months after(date(series.inception), series.units))")
                .addConditions(
                    Rule.builder()
                        .id("in-force")
                        .scope(Rule.Scope.POLICY)
                        .require("inception >= date and time(\"2025-01-01T00:00:00\")")
                        .build())
                .person(
                    PersonTerms.builder()
                        .id("seventieth-birthday")
                        .until(
                            "if reading.birthday = \"on the birthday\" then"
                                + " midnight(worker.birthDate + duration(\"P70Y\")) else null")
                        .addConditions(Rule.builder().id("agreed").require("worker.agreed").build())
                        .build())
                .build());
  }

  static Facts payment(String at, int months) {
    return Facts.none().with("payment.at", at).with("payment.months", months);
  }

  static Facts payment(LocalDateTime at, int months) {
    return payment(at.toString(), months);
  }

  static Application paid(List<Facts> payments) {
    return Application.builder()
        .facts(Facts.none().with("payments", payments))
        .addMembers(new Member("old", Facts.none().with("worker.birthDate", "1955-03-15")))
        .addMembers(
            new Member(
                "unwilling",
                Facts.none().with("worker.birthDate", "1990-01-01").with("worker.agreed", false)))
        .build();
  }

  static Coverage coverage(Facts... payments) {
    return CoverageWindows.of(SCHEME, paid(List.of(payments)));
  }

  static ZonedDateTime at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE);
  }
}
