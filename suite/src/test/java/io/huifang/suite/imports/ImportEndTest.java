package io.huifang.suite.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportEndTest {
  private final AtomicLong nanos = new AtomicLong();

  @ParameterizedTest
  @CsvSource({
    "DONE, 50, 0, 0, 0",
    "DONE, 50, 1, 0, 2",
    "DONE, 50, 50, 0, 3",
    "DONE, 50, 1, 2, 0",
    "DONE, 50, 2, 2, 2",
    "DONE, 50, 50, 100, 0",
    "CHECKED, 50, 50, 0, 3",
    "CHECKED, 50, 0, 0, 0",
    "FAILED, 0, 0, 100, 1",
    "CANCELLED, 10, 0, 0, 1",
    "EXPIRED, 0, 0, 0, 1",
    "UNDONE, 50, 0, 0, 0"
  })
  void theCodeTellsHowMuchWasTaken(
      String state, long handled, long bad, double tolerated, int code) {
    assertThat(ImportEnd.code(job(state, handled, bad, 0), tolerated)).isEqualTo(code);
  }

  @Test
  void theLineTellsHowFarHowFastAndHowLong() {
    ProgressLine line = new ProgressLine(nanos::get);
    assertThat(line.of(job("RUNNING", 0, 0, 0))).startsWith("[                    ]   0 % RUNNING");
    nanos.set(10_000_000_000L);
    assertThat(line.of(job("RUNNING", 5000, 3, 250)))
        .startsWith("[=====               ]  25 % RUNNING   5,000 records")
        .endsWith("3 bad, 500/s, 30 s left");
    nanos.set(20_000_000_000L);
    assertThat(line.of(job("RUNNING", 6000, 3, 20)))
        .as("beginning anew is no news")
        .contains("300/s");
    assertThat(line.of(job("DONE", 20_000, 3, 1000)))
        .startsWith("[====================] 100 % DONE");
  }

  private static JsonNode job(String state, long handled, long bad, long read) {
    return new ObjectMapper()
        .createObjectNode()
        .put("state", state)
        .put("handled", handled)
        .put("accepted", handled - bad)
        .put("bad", bad)
        .put("bytes", 1000)
        .put("bytesRead", read);
  }
}
