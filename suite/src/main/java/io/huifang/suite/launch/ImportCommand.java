package io.huifang.suite.launch;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.api.ApiFailure;
import io.huifang.suite.data.Secrets;
import io.huifang.suite.identity.Tokens;
import io.huifang.suite.imports.Importer;
import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, String> own = new HashMap<>();
  private final Options options;
  private final PrintStream out;

  ImportCommand(List<String> arguments, Path usualData, PrintStream out) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.matches("--(file|mapping|url|issuer|client)")) {
        if (i + 1 == arguments.size()) {
          throw new StartFailure("The option " + argument + " needs a value");
        }
        own.put(argument.substring(2), arguments.get(++i));
      } else {
        rest.add(argument);
      }
    }
    this.options = Options.parse(rest, usualData);
    this.out = out;
  }

  /** Ends when the import has ended; it goes on in the service if we are stopped. */
  void run() throws IOException {
    Path file = existing("file");
    String mapping = Files.readString(existing("mapping"));
    Importer importer = new Importer(new Api(service(mapping), token()), this::show);
    try (InputStream bytes = Files.newInputStream(file)) {
      JsonNode job = importer.start(String.valueOf(file.getFileName()), mapping, bytes).await();
      out.println();
      if (!job.path("state").asText().equals("DONE")) {
        throw new StartFailure("The import failed: " + job.path("error").asText());
      }
      if (job.path("bad").asLong() > 0) {
        out.println(
            "Rows that were not taken: GET "
                + service(mapping)
                + "/api/imports/"
                + job.path("id").asText()
                + "/bad-rows");
      }
    } catch (ApiFailure e) {
      throw new StartFailure("The import was not possible. " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void show(JsonNode job) {
    out.printf(
        "\r%-9s %,d handled: %,d new, %,d known, %,d bad, %,d skipped   ",
        job.path("state").asText(),
        job.path("handled").asLong(),
        job.path("accepted").asLong(),
        job.path("unchanged").asLong(),
        job.path("bad").asLong(),
        job.path("skipped").asLong());
  }

  private Path existing(String option) {
    String value = own.get(option);
    if (value == null) {
      throw new StartFailure("Usage: ./run import --mapping FILE --file FILE; see ./run --help");
    }
    Path path = Path.of(value);
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new StartFailure("There is no readable file " + path);
    }
    return path;
  }

  private URI service(String mapping) {
    @Nullable String url = own.get("url");
    if (url != null) {
      return URI.create(url);
    }
    Matcher target = TARGET.matcher(mapping);
    boolean answers = target.find() && target.group(1).equals("answer");
    Port port = answers ? Port.SURVEY : Port.TICKET;
    return URI.create("http://localhost:" + options.ports().get(port));
  }

  private Supplier<String> token() {
    @Nullable String issuer = own.get("issuer");
    if (issuer == null) {
      URI local =
          URI.create("http://localhost:" + options.ports().get(Port.KEYCLOAK) + "/realms/huifang");
      Secrets secrets = Secrets.ofInstallation(options.data());
      return new Tokens(local, client -> secrets.get("client." + client))::ofImporter;
    }
    @Nullable String secret = System.getenv("HUIFANG_CLIENT_SECRET");
    @Nullable String client = own.get("client");
    if (secret == null || client == null) {
      throw new StartFailure("With --issuer also --client and HUIFANG_CLIENT_SECRET are needed");
    }
    Tokens tokens = new Tokens(URI.create(issuer), name -> secret);
    return () -> tokens.ofProgram(client);
  }
}
