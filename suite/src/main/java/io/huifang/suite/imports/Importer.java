package io.huifang.suite.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.api.ApiFailure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Sends a file in parts, starts the import and watches it; one lost answer is no failure. */
public final class Importer {
  private static final int PART = 1 << 20;
  private final Api service;
  private final Patience patience;
  private final Consumer<JsonNode> progress;

  /**
   * @param progress told the job as the API shows it, each time it is looked at
   */
  public Importer(Api service, Consumer<JsonNode> progress) {
    this(service, progress, Patience.USUAL);
  }

  Importer(Api service, Consumer<JsonNode> progress, Patience patience) {
    this.service = service;
    this.progress = progress;
    this.patience = patience;
  }

  /** Uploads and starts; the import goes on in the service whatever becomes of us. */
  public Started start(String fileName, String mapping, InputStream file) throws IOException {
    return start(fileName, mapping, file, "ADD");
  }

  /**
   * @param mode DRY_RUN, ADD or REPLACE
   * @throws ApiFailure if the file is empty or the service refuses it
   */
  public Started start(String fileName, String mapping, InputStream file, String mode)
      throws IOException {
    byte[] bytes = file.readNBytes(PART);
    if (bytes.length == 0) {
      throw new ApiFailure("The file " + fileName + " is empty, there is nothing to import");
    }
    String key = UUID.randomUUID().toString();
    Map<String, String> job = Map.of("fileName", fileName, "mapping", mapping);
    String id = patience.ask(() -> service.postOnce("/api/imports", job, key)).path("id").asText();
    Started started = new Started("/api/imports/" + id);
    int parts = 0;
    while (bytes.length > 0) {
      byte[] part = bytes;
      String path = started.path + "/parts/" + parts;
      patience.ask(() -> service.putBytes(path, part));
      parts++;
      bytes = file.readNBytes(PART);
    }
    started.begin(parts, mode);
    return started;
  }

  /** An import that the service knows already. */
  public Started known(String id) {
    return new Started("/api/imports/" + id);
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

    /** A start whose answer was lost has started: then it receives nothing any more. */
    private void begin(int parts, String mode) {
      Api.Answer answer =
          patience.answer(
              () -> service.post(path + "/start", Map.of("parts", parts, "mode", mode)));
      if (answer.status() != 409 || look().path("state").asText().equals("RECEIVING")) {
        answer.ok();
      }
    }

    /** Takes back everything that it has brought, or stops it. */
    public void tell(String what) {
      service.post(path + "/" + what, Map.of()).ok();
    }

    /** The job as it is now. */
    public JsonNode look() {
      JsonNode job = patience.ask(() -> service.get(path));
      progress.accept(job);
      return job;
    }

    /**
     * Waits until it has ended, well or not, and returns it.
     *
     * @throws ApiFailure if it has not within this time
     */
    public JsonNode await(Duration longest) throws InterruptedException {
      long deadline = System.nanoTime() + longest.toNanos();
      while (true) {
        JsonNode job = look();
        if (ended(job)) {
          return job;
        }
        if (System.nanoTime() > deadline) {
          throw new ApiFailure("The import has not ended within " + longest + ": " + job);
        }
        patience.betweenLooks();
      }
    }

    /** Waits until it has ended, however long that takes, and returns it. */
    public JsonNode await() throws InterruptedException {
      return await(Duration.ofDays(365));
    }

    private static boolean ended(JsonNode job) {
      String state = job.path("state").asText();
      return !state.equals("RECEIVING")
          && !state.equals("WAITING")
          && !state.equals("RUNNING")
          && !state.equals("UNDOING");
    }
  }
}
