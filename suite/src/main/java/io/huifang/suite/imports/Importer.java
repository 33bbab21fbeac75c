package io.huifang.suite.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.api.ApiFailure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Sends a file in parts, starts the import and watches it. */
public final class Importer {
  private static final int PART = 1 << 20;
  private static final long LOOK_EVERY_MILLIS = 500;
  private final Api service;
  private final Consumer<JsonNode> progress;

  /**
   * @param progress told the job as the API shows it, each time it is looked at
   */
  public Importer(Api service, Consumer<JsonNode> progress) {
    this.service = service;
    this.progress = progress;
  }

  /** Uploads and starts; the import goes on in the service whatever becomes of us. */
  public Started start(String fileName, String mapping, InputStream file) throws IOException {
    JsonNode job =
        service.post("/api/imports", Map.of("fileName", fileName, "mapping", mapping)).ok();
    String path = "/api/imports/" + job.path("id").asText();
    int parts = 0;
    byte[] bytes = file.readNBytes(PART);
    while (bytes.length > 0) {
      service.putBytes(path + "/parts/" + parts, bytes).ok();
      parts++;
      bytes = file.readNBytes(PART);
    }
    service.post(path + "/start", Map.of("parts", parts)).ok();
    return new Started(path);
  }

  /** An import that runs in the service. */
  public final class Started {
    private final String path;

    Started(String path) {
      this.path = path;
    }

    /** Where the API shows it. */
    public String path() {
      return path;
    }

    /**
     * Waits until it has ended, well or not, and returns it.
     *
     * @throws ApiFailure if it has not within this time
     */
    public JsonNode await(Duration patience) throws InterruptedException {
      long deadline = System.nanoTime() + patience.toNanos();
      while (true) {
        JsonNode job = look();
        if (ended(job)) {
          return job;
        }
        if (System.nanoTime() > deadline) {
          throw new ApiFailure("The import has not ended within " + patience + ": " + job);
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
    }

    /** Waits until it has ended, however long that takes, and returns it. */
    public JsonNode await() throws InterruptedException {
      while (true) {
        JsonNode job = look();
        if (ended(job)) {
          return job;
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
    }

    private JsonNode look() {
      JsonNode job = service.get(path).ok();
      progress.accept(job);
      return job;
    }

    private static boolean ended(JsonNode job) {
      String state = job.path("state").asText();
      return state.equals("DONE") || state.equals("FAILED");
    }
  }
}
