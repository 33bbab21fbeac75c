package io.huifang.platform.door;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the area of a path, and how much may be brought there. */
@ApplicationScoped
class Areas {
  private static final Pattern PART = Pattern.compile("/api/imports/[^/]+/parts/[^/]+");
  private static final String STREAM = "/notices/stream";
  private static final String MAILS = "/api/mails";
  @Inject DoorConfig config;

  @ConfigProperty(name = "huifang.pages.paths")
  List<String> pages;

  private List<String> customers = List.of();
  private List<String> callers = List.of();
  private List<Pattern> files = List.of();

  @PostConstruct
  void read() {
    customers = config.open().orElse(List.of());
    files =
        config.files().orElse(List.of()).stream()
            .map(path -> Pattern.compile(path.replace("*", "[^/]+")))
            .toList();
    callers =
        Stream.concat(
                Stream.of("/api/", "/audit", "/settings", "/notices"),
                pages.stream().map(page -> page.replace("*", "")))
            .toList();
  }

  Area of(String path) {
    if (path.startsWith("/events") || isLogout(path)) {
      return Area.EVENTS;
    }
    if (path.equals(STREAM)) {
      return Area.STREAMS;
    }
    if (customers.stream().anyMatch(path::startsWith)) {
      return Area.CUSTOMERS;
    }
    return callers.stream().anyMatch(path::startsWith) ? Area.CALLERS : Area.REST;
  }

  /** Where the identity provider tells of sessions that have ended. */
  static boolean isLogout(String path) {
    return path.startsWith("/back-channel-logout");
  }

  private boolean isFile(String path) {
    return files.stream().anyMatch(known -> known.matcher(path).matches());
  }

  /** Most bytes of the body of a request. */
  long largest(String path, Area area, boolean known) {
    DoorConfig.Bodies bodies = config.bodies();
    MemorySize size = bodies.stranger();
    boolean file = (known || area == Area.CUSTOMERS) && isFile(path);
    if (file) {
      size = bodies.files();
    } else if (known && area == Area.EVENTS) {
      size = bodies.events();
    } else if (known && path.equals(MAILS)) {
      size = bodies.mail();
    } else if (known && area == Area.CALLERS) {
      size = PART.matcher(path).matches() ? bodies.part() : bodies.caller();
    }
    return size.asLongValue();
  }
}
