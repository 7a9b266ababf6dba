package dev.indemnity.tables.annex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.edition.EditionReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** A scheme that leaves its figures to annexes, and one annex written both ways. */
final class OpenScheme {
  private OpenScheme() {}

  static final SchemeEdition OPEN =
      EditionReader.read(
          """
          {
            "format": 1,
            "edition": {"id": "test.open", "label": "1", "title": "A scheme that leaves its figures to annexes",
                        "currency": "CNY", "zone": "Asia/Shanghai", "inForce": [null, null], "figures": "illustrative"},
            "categories": {"items": {"values": ["care", "wages"], "open": true}},
            "facts": {"worker.class": {"type": "number"}, "claim.grade": {"type": "number"}, "claim.wage": {"type": "money"}},
            "tables": {
              "premium": {"annex": "1", "inputs": {"class": {"type": "number", "all": "[1..3]"}},
                          "outputs": {"premium": "money"}, "rows": []},
              "sums": {"annex": "2", "outside": "refer", "inputs": {"item": {"type": "category", "of": "items"}},
                       "outputs": {"amount": "money"}, "rows": []},
              "months": {"annex": "2", "outside": "refer",
                         "inputs": {"item": {"type": "category", "of": "items"}, "grade": {"type": "number", "all": "[1..3]"}},
                         "outputs": {"months": {"type": "number", "unit": "month"}}, "rows": []}
            },
            "premium": [{"id": "monthly", "per": "person", "amount": "premium(worker.class)", "round": "0.01 half up"}],
            "benefits": [{"id": "item", "for": {"item": "items"}, "when": "true",
                          "amount": "if answers(sums(item)) then sums(item) else months(item, claim.grade) * claim.wage",
                          "round": "0.01 half up", "payee": "\\"insured\\""}]
          }
          """,
          "open.json");

  static final String JSON =
      """
      {
        "format": 1,
        "annex": {"of": "test.open", "label": "1", "id": "test.annexes", "title": "Illustrative annexes",
                  "figures": "illustrative", "supplies": ["1", "2"]},
        "names": {"items": ["flowers"]},
        "tables": {
          "premium": {"columns": {"class": "number", "premium": "money"}, "rows": [[1, "10.00"], [2, "12.50"], [3, "20"]]},
          "sums": {"rows": [["care", "3000.00"], ["flowers", "88.00"]]},
          "months": {"columns": {"item": "category items", "grade": "number", "months": "number of month"},
                     "rows": [["wages", 1, 6], ["wages", 2, 4], ["wages", 3, "0.5"]]}
        }
      }
      """;

  static final String CSV =
      """
      annex,of,test.open,1
      annex,id,test.annexes
      annex,title,Illustrative annexes
      annex,figures,illustrative
      annex,supplies,1,2
      name,items,flowers
      columns,premium,class: number,premium: money
      row,premium,3,20.00
      row,premium,2,12.5
      row,premium,1,10
      row,sums,care,3000.00
      row,sums,flowers,88.00
      row,months,wages,1,6
      row,months,wages,2,4
      row,months,wages,3,0.5
      """;

  static SchemeEdition supply(String annex) throws IOException {
    return supply(OPEN, annex.getBytes(UTF_8));
  }

  static SchemeEdition supply(SchemeEdition edition, byte[] annex) throws IOException {
    return Annexes.supply(edition, new ByteArrayInputStream(annex), "annex");
  }

  static List<String> problems(String annex) {
    return problems(OPEN, annex.getBytes(UTF_8));
  }

  static List<String> problems(SchemeEdition edition, byte[] annex) {
    return catchThrowableOfType(BrokenEditionException.class, () -> supply(edition, annex))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  /** A text with a part replaced that must be in it. */
  static String changed(String text, String from, String to) {
    if (!text.contains(from)) {
      throw new IllegalArgumentException("text must contain " + from);
    }
    return text.replace(from, to);
  }
}
