package io.huifang.suite.imports;

import com.fasterxml.jackson.databind.JsonNode;

/** How the command line ends after an import. */
public final class ImportEnd {
  /** Everything was taken, or no more was bad than is tolerated. */
  public static final int FINE = 0;

  /** The import failed, was stopped or was not possible. */
  public static final int FAILED = 1;

  /** Some rows were not taken. */
  public static final int SOME_BAD = 2;

  /** Not a single row was taken. */
  public static final int ALL_BAD = 3;

  private ImportEnd() {}

  /**
   * @param tolerated percent of the records that may be bad
   */
  public static int code(JsonNode job, double tolerated) {
    String state = job.path("state").asText();
    if (!state.equals("DONE") && !state.equals("CHECKED") && !state.equals("UNDONE")) {
      return FAILED;
    }
    if (state.equals("UNDONE")) {
      return job.path("kept").asLong() > 0 ? SOME_BAD : FINE;
    }
    long bad = job.path("bad").asLong();
    long handled = job.path("handled").asLong();
    if (bad == 0 || bad * 100.0 <= tolerated * handled) {
      return FINE;
    }
    return bad == handled ? ALL_BAD : SOME_BAD;
  }
}
