package dev.indemnity.benchmarks.peers;

import dev.indemnity.benchmarks.roster.HandTunedLoop;
import dev.indemnity.benchmarks.roster.RosterJob;
import dev.indemnity.benchmarks.roster.Variant;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Drools DMN: a decision table of prices, and the reasons and the part of a year in FEEL. */
public final class DroolsDmn implements Variant {
  /**
   * Makes a first quote.
   *
   * @param args not read
   */
  public static void main(String[] args) {
    new DroolsDmn().ready(new RosterJob(1, 1)).price(Runnable::run, 1);
  }

  @Override
  public String title() {
    return "Drools DMN";
  }

  @Override
  public int mostRows() {
    return 1000;
  }

  @Override
  public int slowerByWorker() {
    return 100;
  }

  @Override
  public String firstQuote() {
    return DroolsDmn.class.getName();
  }

  @Override
  public Run ready(RosterJob job) {
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(model()))))
            .getOrElseThrow(IllegalStateException::new);
    DMNModel model = runtime.getModels().get(0);
    return new RowByRow(job) {
      @Override
      void price(int row) {
        DMNContext context = runtime.newContext();
        context.set("ofClass", classes[row]);
        context.set("limit", limits[row]);
        context.set("birth", births[row]);
        context.set("start", starts[row]);
        context.set("end", ends[row]);
        DMNResult result = runtime.evaluateAll(model, context);
        int reason = ((BigDecimal) result.getContext().get("reason")).intValueExact();
        if (reason != 0) {
          refuse(row, reason);
        } else {
          write(
              row,
              (BigDecimal) result.getContext().get("annual"),
              (BigDecimal) result.getContext().get("proRata"));
        }
      }
    };
  }

  private static String model() {
    StringBuilder rules = new StringBuilder();
    for (int ofClass = 0; ofClass < RosterJob.CLASSES.size(); ofClass++) {
      for (int limit = 0; limit < RosterJob.PRICED_LIMITS; limit++) {
        rules.append(
            """
            <rule><inputEntry><text>%d</text></inputEntry><inputEntry><text>%d</text></inputEntry>
            <outputEntry><text>%s</text></outputEntry></rule>
            """
                .formatted(ofClass, limit, HandTunedLoop.yuan(ofClass, limit).toPlainString()));
      }
    }
    return """
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="roster" namespace="urn:roster">
    %s
    <decision id="annual" name="annual"><variable name="annual" typeRef="number"/>%s%s
    <decisionTable hitPolicy="UNIQUE">
    <input><inputExpression typeRef="number"><text>ofClass</text></inputExpression></input>
    <input><inputExpression typeRef="number"><text>limit</text></inputExpression></input>
    <output typeRef="number"/>
    %s
    </decisionTable></decision>
    <decision id="reason" name="reason"><variable name="reason" typeRef="number"/>%s%s%s%s%s
    <literalExpression><text>if ofClass &lt; 0 then 1
    else if annual = null then 2
    else if start &lt; date("2025-01-01") or start >= date("2026-01-01") then 3
    else if end &lt;= start or end > date("2026-01-01") then 4
    else if years and months duration(birth, start).years &lt; %d then 5
    else if years and months duration(birth, start).years > %d then 6
    else 0</text></literalExpression></decision>
    <decision id="proRata" name="proRata"><variable name="proRata" typeRef="number"/>%s%s%s%s
    <literalExpression><text>if reason = 0 then round half up(annual * (end - start).days / 365, 2) else null</text>
    </literalExpression></decision>
    </definitions>
    """
        .formatted(
            input("ofClass", "number")
                + input("limit", "number")
                + input("birth", "date")
                + input("start", "date")
                + input("end", "date"),
            needs("Input", "ofClass"),
            needs("Input", "limit"),
            rules,
            needs("Input", "ofClass"),
            needs("Input", "birth"),
            needs("Input", "start"),
            needs("Input", "end"),
            needs("Decision", "annual"),
            RosterJob.YOUNGEST,
            RosterJob.OLDEST,
            needs("Decision", "annual"),
            needs("Decision", "reason"),
            needs("Input", "start"),
            needs("Input", "end"));
  }

  private static String input(String name, String type) {
    return "<inputData id=\"%s\" name=\"%s\"><variable name=\"%s\" typeRef=\"%s\"/></inputData>"
        .formatted(name, name, name, type);
  }

  private static String needs(String kind, String name) {
    return "<informationRequirement><required%s href=\"#%s\"/></informationRequirement>"
        .formatted(kind, name);
  }
}
