package io.huifang.suite.launch;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.api.ApiFailure;
import io.huifang.suite.data.Secrets;
import io.huifang.suite.identity.Tokens;
import io.huifang.suite.imports.ImportEnd;
import io.huifang.suite.imports.Importer;
import io.huifang.suite.imports.ProgressLine;
import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./run import}: sends a file to the installation on this machine, or with {@code --url},
 * {@code --issuer} and {@code --client} (secret in HUIFANG_CLIENT_SECRET) to any other.
 */
final class ImportCommand {
  private static final Pattern TARGET = Pattern.compile("(?m)^target:\\s*[\"']?(\\w+)");
  private final ProgressLine progress = new ProgressLine(System::nanoTime);
  private final ImportOptions options;
  private final PrintStream out;

  ImportCommand(List<String> arguments, Path usualData, PrintStream out) {
    this.options = new ImportOptions(arguments, usualData);
    this.out = out;
  }

  /**
   * Ends when the import has ended; it goes on in the service if we are stopped.
   *
   * @return the code with which the program should end, see {@link ImportEnd}
   */
  int run() throws IOException {
    try {
      String undo = options.get("undo");
      String cancel = options.get("cancel");
      if (undo != null) {
        return told(undo, "undo");
      }
      return cancel != null ? told(cancel, "cancel") : sent();
    } catch (ApiFailure e) {
      throw new StartFailure("The import was not possible. " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ImportEnd.FAILED;
    }
  }

  private int sent() throws IOException, InterruptedException {
    Path file = existing("file");
    String mapping = text(existing("mapping"));
    double tolerated = options.tolerated();
    if (Files.size(file) == 0) {
      throw new StartFailure("The file " + file + " is empty, there is nothing to import");
    }
    URI service = service(mapping);
    Importer importer = new Importer(new Api(service, token()), this::show);
    try (InputStream bytes = Files.newInputStream(file)) {
      Importer.Started started =
          importer.start(String.valueOf(file.getFileName()), mapping, bytes, options.mode());
      return ended(service + started.path(), started.await(), tolerated);
    }
  }

  private int told(String id, String what) throws InterruptedException {
    Supplier<String> token = token();
    for (URI service : services()) {
      Api api = new Api(service, token);
      if (api.get("/api/imports/" + id).status() != 404) {
        Importer.Started known = new Importer(api, this::show).known(id);
        known.tell(what);
        JsonNode job = known.await();
        out.println();
        boolean stopped = job.path("state").asText().equals("CANCELLED");
        if (job.path("kept").asLong() > 0) {
          out.println(
              "Records that were kept, with the reason: GET " + service + known.path() + "/kept");
        }
        return stopped ? ImportEnd.FINE : ImportEnd.code(job, 0);
      }
    }
    throw new StartFailure("There is no import " + id);
  }

  private int ended(String url, JsonNode job, double tolerated) {
    out.println();
    int code = ImportEnd.code(job, tolerated);
    if (code == ImportEnd.FAILED) {
      throw new StartFailure(
          "The import ended as %s: %s"
              .formatted(job.path("state").asText(), job.path("error").asText("stopped")));
    }
    out.println("Import " + job.path("id").asText());
    if (job.path("bad").asLong() > 0) {
      out.println("Rows that were not taken: GET " + url + "/bad-rows");
    }
    if (job.path("changed").asLong() > 0) {
      out.println(
          "Records known with other content: GET " + url + "/changes (--replace takes them)");
    }
    if (options.mode().equals("DRY_RUN")) {
      out.println("Nothing was stored. What would come: GET " + url + "/preview");
    }
    return code;
  }

  private void show(JsonNode job) {
    out.print("\r" + progress.of(job) + "   ");
  }

  private Path existing(String option) {
    String value = options.get(option);
    if (value == null) {
      throw new StartFailure("Usage: ./run import --mapping FILE --file FILE; see ./run --help");
    }
    Path path = Path.of(value);
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new StartFailure("There is no readable file " + path);
    }
    return path;
  }

  private static String text(Path mapping) throws IOException {
    try {
      return Files.readString(mapping);
    } catch (CharacterCodingException e) {
      throw new StartFailure("The mapping " + mapping + " is not UTF-8; save it as UTF-8", e);
    }
  }

  private URI service(String mapping) {
    @Nullable String url = options.get("url");
    if (url != null) {
      return URI.create(url);
    }
    Matcher target = TARGET.matcher(mapping);
    boolean answers = target.find() && target.group(1).equals("answer");
    return local(answers ? Port.SURVEY : Port.TICKET);
  }

  private List<URI> services() {
    @Nullable String url = options.get("url");
    return url != null ? List.of(URI.create(url)) : List.of(local(Port.TICKET), local(Port.SURVEY));
  }

  private URI local(Port port) {
    return URI.create("http://localhost:" + options.general().ports().get(port));
  }

  private Supplier<String> token() {
    @Nullable String issuer = options.get("issuer");
    if (issuer == null) {
      URI local = URI.create(local(Port.KEYCLOAK) + "/realms/huifang");
      Secrets secrets = Secrets.ofInstallation(options.general().data());
      return new Tokens(local, client -> secrets.get("client." + client))::ofImporter;
    }
    @Nullable String secret = System.getenv("HUIFANG_CLIENT_SECRET");
    @Nullable String client = options.get("client");
    if (secret == null || client == null) {
      throw new StartFailure("With --issuer also --client and HUIFANG_CLIENT_SECRET are needed");
    }
    Tokens tokens = new Tokens(URI.create(issuer), name -> secret);
    return () -> tokens.ofProgram(client);
  }
}
