package dev.indemnity.benchmarks.peers;

import dev.indemnity.benchmarks.roster.HandTunedLoop;
import dev.indemnity.benchmarks.roster.RosterJob;
import dev.indemnity.benchmarks.roster.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openl.rules.runtime.RulesEngineFactory;

/**
 * OpenL Tablets: the prices are a lookup table of a workbook, the reasons and the part of a year
 * methods of it, called by an interface in Java.
 */
public final class OpenL implements Variant {
  /** What the workbook answers. */
  public interface Rules {
    /**
     * The annual premium.
     *
     * @param ofClass the code of the class
     * @param limit the code of the limit
     * @return yuan; null: there is no price
     */
    @Nullable BigDecimal premium(Integer ofClass, Integer limit);

    /**
     * What stands first in the way.
     *
     * @param annual the annual premium
     * @param ofClass the code of the class
     * @param birth the day of birth
     * @param start the first day
     * @param end the day after the last
     * @return 0: nothing
     */
    Integer reason(
        @Nullable BigDecimal annual,
        Integer ofClass,
        LocalDate birth,
        LocalDate start,
        LocalDate end);

    /**
     * The part of the annual premium.
     *
     * @param annual the annual premium
     * @param start the first day
     * @param end the day after the last
     * @return yuan
     */
    BigDecimal proRata(BigDecimal annual, LocalDate start, LocalDate end);
  }

  /**
   * Makes a first quote.
   *
   * @param args not read
   */
  public static void main(String[] args) {
    new OpenL().ready(new RosterJob(1, 1)).price(Runnable::run, 1);
  }

  @Override
  public String title() {
    return "OpenL Tablets";
  }

  @Override
  public int mostRows() {
    return 100_000;
  }

  @Override
  public int slowerByWorker() {
    return 10;
  }

  @Override
  public String firstQuote() {
    return OpenL.class.getName();
  }

  @Override
  public Run ready(RosterJob job) {
    Rules rules = rules();
    return new RowByRow(job) {
      @Override
      void price(int row) {
        BigDecimal annual = rules.premium(classes[row], limits[row]);
        int reason = rules.reason(annual, classes[row], births[row], starts[row], ends[row]);
        if (reason != 0 || annual == null) {
          refuse(row, reason);
        } else {
          write(row, annual, rules.proRata(annual, starts[row], ends[row]));
        }
      }
    };
  }

  private static Rules rules() {
    try {
      Path file = Files.createTempFile("roster", ".xlsx");
      try (XSSFWorkbook book = new XSSFWorkbook();
          OutputStream out = Files.newOutputStream(file)) {
        fill(book.createSheet("rules"));
        book.write(out);
      }
      Rules rules = new RulesEngineFactory<>(file.toString(), Rules.class).newEngineInstance();
      Files.delete(file);
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Sheet sheet) {
    put(sheet, 0, "Environment");
    put(sheet, 1, "import", "java.time");
    put(sheet, 2, "import", "java.math");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
    put(sheet, 4, "SimpleLookup BigDecimal premium(Integer ofClass, Integer limit)");
    sheet.addMergedRegion(new CellRangeAddress(4, 4, 0, RosterJob.PRICED_LIMITS));
    sheet.createRow(5).createCell(0).setCellValue("class");
    for (int limit = 0; limit < RosterJob.PRICED_LIMITS; limit++) {
      sheet.getRow(5).createCell(1 + limit).setCellValue(limit);
    }
    for (int ofClass = 0; ofClass < RosterJob.CLASSES.size(); ofClass++) {
      Row row = sheet.createRow(6 + ofClass);
      row.createCell(0).setCellValue(ofClass);
      for (int limit = 0; limit < RosterJob.PRICED_LIMITS; limit++) {
        row.createCell(1 + limit).setCellValue(HandTunedLoop.yuan(ofClass, limit).doubleValue());
      }
    }
    put(
        sheet,
        15,
        "Method Integer reason(BigDecimal annual, Integer ofClass, LocalDate birth,"
            + " LocalDate start, LocalDate end)");
    put(
        sheet,
        16,
        """
        if (ofClass < 0) return 1;
        if (annual == null) return 2;
        if (start.isBefore(LocalDate.of(2025, 1, 1)) or !start.isBefore(LocalDate.of(2026, 1, 1))) return 3;
        if (!end.isAfter(start) or end.isAfter(LocalDate.of(2026, 1, 1))) return 4;
        int age = Period.between(birth, start).getYears();
        if (age < %d) return 5;
        if (age > %d) return 6;
        return 0;
        """
            .formatted(RosterJob.YOUNGEST, RosterJob.OLDEST));
    put(sheet, 18, "Method BigDecimal proRata(BigDecimal annual, LocalDate start, LocalDate end)");
    put(
        sheet,
        19,
        "return annual.multiply(BigDecimal.valueOf(end.toEpochDay() - start.toEpochDay()))"
            + ".divide(BigDecimal.valueOf(365), 2, RoundingMode.HALF_UP);");
  }

  private static void put(Sheet sheet, int at, String... cells) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }
}
