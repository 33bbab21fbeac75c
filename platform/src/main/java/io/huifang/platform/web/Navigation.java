package io.huifang.platform.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bar on top of every page; a service says in its configuration what is on it. */
@Named("navigation")
@ApplicationScoped
public class Navigation {
  @Inject Config config;
  @Inject SecurityIdentity identity;

  /** Nobody sees a link that would be refused. */
  public List<Item> getItems() {
    return config.items().values().stream()
        .filter(entry -> entry.role().isEmpty() || identity.hasRole(entry.role().get()))
        .sorted(Comparator.comparingInt(Config.Entry::order))
        .map(entry -> new Item(entry.title(), entry.url(), entry.here()))
        .toList();
  }

  /** One link. */
  public record Item(String title, String url, boolean here) {}

  /** Configured under {@code huifang.navigation.items.<key>}. */
  @ConfigMapping(prefix = "huifang.navigation")
  public interface Config {
    Map<String, Entry> items();

    /** One link. */
    interface Entry {
      String title();

      String url();

      @WithDefault("0")
      int order();

      /** Who sees it; everybody if empty. */
      Optional<String> role();

      /** Whether the link leads to the service itself. */
      @WithDefault("false")
      boolean here();
    }
  }
}
