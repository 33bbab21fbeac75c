package io.huifang.suite.launch;

import io.huifang.suite.process.StartFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written behind {@code ./run import}. */
final class ImportOptions {
  private static final String WITH_VALUE =
      "--(file|mapping|url|issuer|client|tolerate|undo|cancel)";
  private final Map<String, String> own = new HashMap<>();
  private final Options general;

  ImportOptions(List<String> arguments, Path usualData) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.matches(WITH_VALUE)) {
        if (i + 1 == arguments.size()) {
          throw new StartFailure("The option " + argument + " needs a value");
        }
        own.put(argument.substring(2), arguments.get(++i));
      } else if (argument.equals("--dry-run") || argument.equals("--replace")) {
        own.put(argument.substring(2), "");
      } else {
        rest.add(argument);
      }
    }
    this.general = Options.parse(rest, usualData);
    if (own.containsKey("dry-run") && own.containsKey("replace")) {
      throw new StartFailure("Either --dry-run or --replace; a dry run tells what would change");
    }
  }

  @Nullable String get(String name) {
    return own.get(name);
  }

  Options general() {
    return general;
  }

  /** What the service is to do with the file. */
  String mode() {
    return own.containsKey("dry-run") ? "DRY_RUN" : own.containsKey("replace") ? "REPLACE" : "ADD";
  }

  /** Percent of the records that may be bad. */
  double tolerated() {
    String text = own.getOrDefault("tolerate", "0");
    try {
      double percent = Double.parseDouble(text.endsWith("%") ? text.replace("%", "") : text);
      if (percent >= 0 && percent <= 100) {
        return percent;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new StartFailure("--tolerate needs a number of percent from 0 to 100, not " + text);
  }
}
