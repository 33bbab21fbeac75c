package io.huifang.platform.frame;

import io.huifang.platform.id.LinkToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of style sheets, scripts and pictures. Each carries a version, of the library or of the
 * content, so that browsers may keep it for as long as they like.
 */
@Named("assets")
@ApplicationScoped
public class Assets {
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /** A file of ours below {@code META-INF/resources}, such as {@code /huifang/theme.css}. */
  public String of(String path) {
    return known.computeIfAbsent(path, Assets::withDigest);
  }

  /** A file of a webjar. */
  public String webjar(String name, String path) {
    return known.computeIfAbsent(name + path, key -> inWebjar(name, path));
  }

  public String getTabler() {
    return webjar("tabler__core", "/dist/css/tabler.min.css");
  }

  /** Loads parts of a page in place. */
  public String getHtmx() {
    return known.computeIfAbsent(
        "htmx", key -> "/_static/htmx.org/" + version("org.mvnpm/htmx.org") + "/dist/htmx.min.js");
  }

  public String getIcons() {
    return webjar("tabler__icons-webfont", "/dist/tabler-icons-outline.min.css");
  }

  private static String withDigest(String path) {
    try (InputStream file = open("META-INF/resources" + path)) {
      if (file == null) {
        throw new IllegalArgumentException("There is no " + path);
      }
      String text = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
      return path + "?v=" + LinkToken.sha256(text).substring(0, 12);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String inWebjar(String name, String path) {
    return "/webjars/" + name + "/" + version("org.webjars.npm/" + name) + path;
  }

  private static @Nullable String version(String artifact) {
    Properties library = new Properties();
    String about = "META-INF/maven/" + artifact + "/pom.properties";
    try (InputStream file = open(about)) {
      if (file != null) {
        library.load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return library.getProperty("version");
  }

  private static @Nullable InputStream open(String resource) {
    return Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
  }
}
