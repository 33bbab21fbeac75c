package io.huifang.platform.imports.file;

import io.huifang.platform.csv.mapping.ImportMapping;
import io.huifang.platform.csv.record.BadRow;
import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.csv.record.ReadSummary;
import io.huifang.platform.csv.record.RecordHandler;
import io.huifang.platform.csv.record.RecordStream;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Reads a file in a process of its own, with little memory, and says what became of it. */
public final class SmallHeap {
  private SmallHeap() {}

  public static void main(String[] arguments) throws Exception {
    ImportLimits limits =
        new SmallRyeConfigBuilder()
            .withMapping(ImportLimits.class)
            .build()
            .getConfigMapping(ImportLimits.class);
    ImportMapping mapping =
        ImportMapping.parse(
            new ByteArrayInputStream(arguments[1].getBytes(StandardCharsets.UTF_8)),
            Clock.systemUTC());
    try (InputStream file = SafeFile.open(new FileInputStream(arguments[0]), limits, () -> {})) {
      ReadSummary summary = RecordStream.read(file, mapping, 0, new Nothing());
      System.out.println("records " + summary.records() + " bad " + summary.bad());
    } catch (io.huifang.platform.csv.CsvFileException e) {
      System.out.println("refused: " + e.getMessage());
    }
  }

  private static final class Nothing implements RecordHandler {
    @Override
    public void record(MappedRecord good) {
      // it was in memory, that is all
    }

    @Override
    public void bad(BadRow row) {
      if (row.value() != null && row.value().length() > 200) {
        throw new IllegalStateException("A bad row must be short");
      }
    }
  }
}
